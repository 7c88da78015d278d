"""SQLite: its engine, and the files that its connections hold."""
