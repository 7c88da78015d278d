"""A wish that could not be told is tried again, and a report is handled."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("feedback", sa.Column("handled_at", sa.DateTime(), nullable=True))
    op.add_column(
        "watch", sa.Column("is_public", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("watch", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("watch", sa.Column("tried_at", sa.DateTime(), nullable=True))
