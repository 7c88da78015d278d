"""Messages as Discord takes them, and the buttons that outlive a restart."""
