"""Forms and buttons with which curators put articles in and change them."""
