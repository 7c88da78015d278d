"""Whose words a question asks for, and whose a quotation has."""
