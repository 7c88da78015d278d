"""The database: engine, sessions, tables, schema."""
