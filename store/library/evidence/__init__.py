"""Evidence cards: what anybody can check of a quotation without trusting whoever gives it."""
