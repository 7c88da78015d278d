"""Brings a database to the schema of this program, and says whether it is there."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import ProgrammingError
from sqlmodel import SQLModel

from store.db.database import Database
from store.db.migrations import LATEST
from store.notices.errors import DatabaseError

Keep = Callable[[str], None]  # makes a backup of a database that is at this revision

_LOCK = 5_176_331  # any number, the same in every process of ours


def current(database: Database) -> str | None:
    """The revision the database is at; None for a new one."""
    query = text("SELECT version_num FROM alembic_version")
    try:
        with database.session() as session:
            revision: str | None = session.connection().execute(query).scalar()
    except (DatabaseError, ProgrammingError):
        with database.session() as session:
            if inspect(session.connection()).has_table("alembic_version"):
                raise
        return None
    return revision


def ready(database: Database, keep: Keep | None = None) -> None:
    """Bring the database to this program's schema; one query when it is there already."""
    revision = current(database)
    if revision is None:
        _require_ours(database)
    require_known(revision)
    if revision != LATEST:
        upgrade(database, keep)


def upgrade(database: Database, keep: Keep | None = None) -> bool:
    """Migrate to the newest schema; True when something was done.

    Processes that start together wait for each other. Before a database that holds something is
    migrated, ``keep`` is told its revision; what it raises leaves the database as it is.
    """
    if current(database) == LATEST:
        return False
    with database.writing_directly() as session:
        connection = session.connection()
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        before = current(database)  # another process may have been faster
        if before == LATEST:
            return False
        if before is not None and keep is not None:
            keep(before)
        _run(connection)
    return True


def check(database: Database) -> list[str]:
    """What differs between the database and the schema of this program; [] when nothing does.

    Tables that are not Quotewire's are no difference.
    """
    from alembic.autogenerate import compare_metadata  # see _run
    from alembic.migration import MigrationContext

    import store.db.guild_tables
    import store.db.tables  # noqa: F401 - both declare tables

    revision = current(database)
    if revision != LATEST:
        return [
            f"The database is at revision {revision or 'none'}, this program needs {LATEST}; "
            "`quotewire db upgrade` brings it there."
        ]
    with database.session() as session:
        ours = {"include_name": _is_ours}
        context = MigrationContext.configure(session.connection(), opts=ours)
        return [str(difference) for difference in compare_metadata(context, SQLModel.metadata)]


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name in SQLModel.metadata.tables


def require(database: Database) -> None:
    """Raise DatabaseError when the database is newer than this program."""
    require_known(current(database))


def require_known(revision: str | None, of: str = "The database") -> None:
    """Raise DatabaseError for a revision that is newer than this program."""
    if revision is not None and revision > LATEST:
        raise DatabaseError(
            f"{of} is at revision {revision}, newer than this program ({LATEST}); update Quotewire."
        )


def _require_ours(database: Database) -> None:
    """Raise DatabaseError for an SQLite file that holds another program's tables."""
    if not database.is_sqlite:
        return  # a server's database may hold tables of its operator, of extensions too
    with database.session() as session:
        others = inspect(session.connection()).get_table_names()
    if others and "alembic_version" not in others:  # else another process is faster
        raise DatabaseError(
            f"{database.path} is no database of Quotewire: it has the table {others[0]}. "
            "Set DATA_DIR or DATABASE_URL to another place."
        )


def _run(connection: Connection) -> None:
    from alembic import command  # only here: it takes a quarter of a second to import
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
