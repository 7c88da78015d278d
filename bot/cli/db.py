"""`db`: the schema of the database."""

import typer

from bot.cli import streams
from bot.cli.console import NOTHING
from bot.settings import read_settings
from store.db import schema
from store.db.database import Database

app = typer.Typer(help="Bring the database to this program's schema.", no_args_is_help=True)


@app.command()
def upgrade() -> None:
    """Migrate the database; an SQLite file is copied beside itself first."""
    database = Database(read_settings().database_address)
    schema.require(database)
    done = schema.upgrade(database)
    streams.say("The database is upgraded." if done else "The database is up to date.")


@app.command()
def check() -> None:
    """Say whether the database has the schema this program needs."""
    database = Database(read_settings().database_address, make=False)
    if database.path is not None and not database.path.exists():
        streams.complain(f"There is no database at {database.path.absolute()} yet.")
        raise typer.Exit(NOTHING)
    differences = schema.check(database)
    for difference in differences:
        streams.complain(difference)
    if differences:
        raise typer.Exit(NOTHING)
    streams.say("The database has the schema this program needs.")
