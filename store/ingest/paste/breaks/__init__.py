"""How lines of a pasted text were broken: at a width, inside words, in two columns."""
