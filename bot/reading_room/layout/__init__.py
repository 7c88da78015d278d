"""How pages look: templates, navigation, cards, addresses, and foreign text in pieces."""
