"""Imports have numbers, and a text is known again in whichever version it stands."""

import sqlalchemy as sa
from alembic import op

from store.text import urls
from store.text.normalise import folded_hash

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE article RENAME COLUMN folded_hash TO identity")
    op.create_table(
        "import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("library_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["library_id"], ["library.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_import_library_id", "import", ["library_id"])
    version = "article_version"
    op.add_column(version, sa.Column("folded_hash", sa.String(), nullable=False, server_default=""))
    op.add_column(
        version, sa.Column("edited", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    edited = sa.table(version, sa.column("edited", sa.Boolean()), sa.column("version"))
    op.execute(edited.update().where(edited.c.version > 1).values(edited=True))
    op.execute(f'ALTER TABLE {version} ADD COLUMN import_id INTEGER REFERENCES "import" (id)')
    op.add_column(version, sa.Column("read_from_text", sa.String(), nullable=True))
    op.add_column(version, sa.Column("cut", sa.String(), nullable=True))
    _fill_hashes(op.get_bind())
    _fill_keys(op.get_bind())
    op.create_index("ix_article_version_folded_hash", version, ["folded_hash"])
    op.create_index("ix_article_version_import_id", version, ["import_id"])


def _fill_hashes(connection: sa.Connection) -> None:
    """The current text's hash is known; those of earlier versions are made now."""
    connection.execute(
        sa.text(
            "UPDATE article_version SET folded_hash = (SELECT identity FROM article "
            "WHERE article.id = article_id) WHERE EXISTS (SELECT 1 FROM article "
            "WHERE article.id = article_id AND article.current_version = version)"
        )
    )
    earlier = connection.execute(
        sa.text("SELECT id FROM article_version WHERE folded_hash = '' ORDER BY id")
    ).all()
    for (number,) in earlier:
        body = connection.execute(
            sa.text("SELECT body FROM article_version WHERE id = :id"), {"id": number}
        ).scalar_one()
        connection.execute(
            sa.text("UPDATE article_version SET folded_hash = :hash WHERE id = :id"),
            {"hash": folded_hash(body), "id": number},
        )


def _fill_keys(connection: sa.Connection) -> None:
    """Addresses of one page have one key also where they are written for phones."""
    rows = connection.execute(
        sa.text(
            "SELECT article.id, article.url_key, article_version.url FROM article "
            "JOIN article_version ON article_id = article.id AND version = current_version "
            "WHERE article_version.url IS NOT NULL"
        )
    ).all()
    changed = [
        {"key": urls.key(url), "id": number} for number, key, url in rows if urls.key(url) != key
    ]
    if changed:
        connection.execute(sa.text("UPDATE article SET url_key = :key WHERE id = :id"), changed)
