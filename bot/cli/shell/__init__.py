"""Things all commands share: opening, printing, reading what was typed, and the ways to end."""
