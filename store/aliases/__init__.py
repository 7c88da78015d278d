"""Names of one thing, where they come from, and how they are matched."""
