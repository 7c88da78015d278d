"""What every command shares: opening, printing, reading what was typed, and the ways to end."""
