"""Replies to Discord: messages, forms, failures; what was lost on the way is sent again."""
