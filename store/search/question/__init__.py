"""Questions as they are understood."""
