"""Segments: how they are built, merged, kept in files and read."""
