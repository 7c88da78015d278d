"""The database's schema through time, by Alembic."""

LATEST = "0006"
