"""`libraries`: which there are, and how much each holds."""

from bot.cli import streams
from bot.cli.console import Json, opened, print_json


def libraries(json: Json = False) -> None:
    """List the libraries and what they hold. Example: quotewire libraries"""
    from store.library.libraries import overview

    with opened() as app, app.database.session() as session:
        found = overview(session)
    if json:
        print_json({"libraries": [{"name": one.name, "articles": one.articles} for one in found]})
        return
    for one in found:
        count = "1 article" if one.articles == 1 else f"{one.articles} articles"
        streams.say(f"{one.name}: {count}")
