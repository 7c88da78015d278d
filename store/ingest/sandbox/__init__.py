"""The worker process in which foreign bytes are parsed."""
