"""Broken lines of a pasted text: at a width, inside words, in two columns."""
