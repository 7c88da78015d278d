"""Discord's messages and markup, within its limits, with nothing foreign in them obeyed."""
