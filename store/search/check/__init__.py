"""Checks of quotations: whether words stand in the library, to the letter, nearly or not."""
