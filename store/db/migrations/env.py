"""Runs the migrations on the connection that `store.db.schema` hands over."""

from alembic import context
from sqlmodel import SQLModel

import store.db.guild_tables
import store.db.tables  # noqa: F401 - both declare tables

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
