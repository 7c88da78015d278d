"""The forms of an article: what is asked for, in which portions, and what was typed."""
