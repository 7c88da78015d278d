"""What the libraries in view hold: lists, figures, lines, quotations, and their state at a day."""
