"""PostgreSQL's own copies: `pg_dump` makes them, `pg_restore` reads them and puts them back."""

import os
import re
import subprocess  # for pg_dump and pg_restore  # nosec B404
from pathlib import Path

from sqlalchemy.engine import URL

from store.db.database import Database
from store.notices.errors import DatabaseError

HEAD = b"PGDMP"
_REVISION = re.compile(r"^COPY \S*alembic_version .*\n(\w+)$", re.M)
_NOWHERE = "/dev/null"


def make(database: Database, target: Path) -> None:
    """Write everything into a file that is there already."""
    _run(database, "pg_dump", "--format=custom", f"--file={target}")


def put_back(database: Database, source: Path) -> None:
    """Everything of a file in the place of what is there; all of it or nothing."""
    there = f"--dbname={database.direct_url.database}"
    options = ("--clean", "--if-exists", "--single-transaction")
    _run(database, "pg_restore", there, *options, str(source))


def require_whole(database: Database, path: Path) -> None:
    """Raise DatabaseError unless the file can be read to its end."""
    try:
        _run(database, "pg_restore", f"--file={_NOWHERE}", str(path))
    except DatabaseError as error:
        raise DatabaseError(f"{path} is damaged: {error}") from error


def revision(database: Database, path: Path) -> str | None:
    """The revision of the schema in the file; None where it is another program's."""
    table = ("--data-only", "--table=alembic_version")
    found = _REVISION.search(_run(database, "pg_restore", *table, "--file=-", str(path)))
    return found[1] if found else None


def _run(database: Database, program: str, *arguments: str) -> str:
    """Run a program of PostgreSQL's; the password goes by its environment, never as an argument."""
    url = database.direct_url  # a pooler would not keep what these programs set
    try:
        ended = subprocess.run(  # no shell; names and paths of the operator's own  # nosec B603
            [program, "--no-password", *arguments],
            env={**os.environ, **_given(url)},
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise DatabaseError(
            f"`{program}` is not installed; it comes with PostgreSQL's client programs."
        ) from error
    if ended.returncode:
        said = (ended.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise DatabaseError(f"`{program}` failed: {said.rstrip('.')}.")
    return ended.stdout


def _given(url: URL) -> dict[str, str]:
    """All that an address says, hosts and TLS too, as PostgreSQL's programs read it."""
    from psycopg.pq import Conninfo  # only here: who uses SQLite need not have it

    [_, said] = url.get_dialect()().create_connect_args(url)
    names = {one.keyword.decode(): one.envvar for one in Conninfo.get_defaults()}
    variables = {names.get(name): value for name, value in said.items()}
    return {name.decode(): str(value) for name, value in variables.items() if name}
