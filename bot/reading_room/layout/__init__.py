"""The look of pages: templates, navigation, cards, addresses, and foreign text in pieces."""
