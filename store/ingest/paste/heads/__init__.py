"""The head of a text: its title, publisher, writer, day and address."""
