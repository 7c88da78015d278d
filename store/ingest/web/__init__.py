"""Going out to the web without being sent where nobody should go."""
