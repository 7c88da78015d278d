"""`where`: which database and folder are used, and where the settings come from."""

from pathlib import Path

from bot.cli.shell import streams
from bot.cli.shell.console import Json, print_json


def where(json: Json = False) -> None:
    """Say where the data is and which settings are read. Makes nothing.

    Example: quotewire where
    """
    from bot import places
    from bot.settings import ENV_FILE, read_settings
    from store.db.database import Database

    settings = read_settings()
    database = Database(settings.database_address, direct=settings.direct_address, make=False)
    file = database.path
    found = {
        "database": str(file.absolute()) if file else database.shown,
        **({"direct": database.direct_shown} if database.has_direct else {}),
        "exists": file.exists() if file else None,
        "index": str(places.index_folder(settings.data_dir, file).absolute()),
        "data_dir": str(settings.data_dir.absolute()),
        "settings": str(Path(ENV_FILE).absolute()) if Path(ENV_FILE).is_file() else None,
    }
    if json:
        print_json(found)
        return
    missing = "" if found["exists"] is not False else " (not made yet)"
    streams.say(f"Database: {found['database']}{missing}")
    if database.has_direct:
        streams.say(f"PostgreSQL itself: {found['direct']}")
    streams.say(f"Saved index: {found['index']}")
    streams.say(f"Data folder: {found['data_dir']}")
    streams.say(f"Settings: {found['settings'] or 'the environment; there is no .env here'}")
