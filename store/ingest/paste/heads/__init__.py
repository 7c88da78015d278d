"""What the head of a text tells of it: its title, publisher, writer, day and address."""
