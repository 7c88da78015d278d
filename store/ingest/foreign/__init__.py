"""What reads foreign bytes, and the process in which it does."""
