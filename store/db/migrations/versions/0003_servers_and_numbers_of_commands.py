"""Which servers have the bot, and the numbers that Discord gave its commands."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# where a server that has ever used the bot has left something
_TRACES = ("library", "guild_settings", "reply", "draft", "feedback", "question", "watch")


def upgrade() -> None:
    op.create_table(
        "server",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("known_since", sa.DateTime(), nullable=False),
        sa.Column("left_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("guild_id"),
    )
    op.create_index("ix_server_left_at", "server", ["left_at"])
    op.add_column(
        "registration", sa.Column("commands", sa.Text(), nullable=False, server_default="{}")
    )
    traces = " UNION ".join(
        f"SELECT guild_id FROM {table} WHERE guild_id IS NOT NULL"  # names of ours  # nosec B608
        for table in _TRACES
    )
    moment = sa.bindparam("moment", datetime.now(UTC).replace(tzinfo=None), type_=sa.DateTime())
    noted = sa.text(
        "INSERT INTO server (guild_id, known_since) "
        f"SELECT guild_id, :moment FROM ({traces}) AS t"  # names of ours  # nosec B608
    )
    op.get_bind().execute(noted.bindparams(moment))
