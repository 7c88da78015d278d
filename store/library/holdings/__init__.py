"""Holdings of the libraries in view: lists, figures, lines, quotations, their state at a day."""
