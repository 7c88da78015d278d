"""Imports: what files hold, put into a library in batches, by number, nothing twice."""
