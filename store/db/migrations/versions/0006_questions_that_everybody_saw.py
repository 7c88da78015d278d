"""Whether everybody in a server could see a question, so that it may be suggested to others."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "question", sa.Column("is_public", sa.Boolean(), nullable=False, server_default=sa.false())
    )
