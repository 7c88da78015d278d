"""Who may use which door, and how much: declared at the door, checked in one place."""
