"""File types: how each is told and read."""
