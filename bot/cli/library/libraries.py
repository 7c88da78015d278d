"""`libraries`: which there are, and how much each holds."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.cli.shell import terminal
from bot.cli.shell.console import Json, opened, print_json

if TYPE_CHECKING:
    from store.library.libraries import LibraryEntry


def libraries(json: Json = False) -> None:
    """List the libraries and what they hold. Example: quotewire libraries"""
    from store.guilds.servers import KEPT_DAYS
    from store.library.libraries import overview

    with opened() as app, app.database.session() as session:
        found = overview(session)
    if json:
        print_json({"libraries": [_document(one) for one in found]})
        return
    for one in found:
        count = "1 article" if one.articles == 1 else f"{one.articles} articles"
        facts = [count]
        if one.granted:
            facts.append(f"also read by {', '.join(map(str, one.granted))}")
        if one.left:
            gone = one.left + timedelta(days=KEPT_DAYS)
            facts.append(f"its server removed the bot, deleted on {gone:%Y-%m-%d}")
        terminal.entry(f"{one.name}: {' · '.join(facts)}")


def _document(one: "LibraryEntry") -> dict[str, object]:
    return {
        "name": one.name,
        "articles": one.articles,
        "granted": list(one.granted),
        "server_left": one.left.isoformat() if one.left else None,
    }
