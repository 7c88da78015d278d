"""`serve`: the reading room, a local web server."""

import sys
import webbrowser
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.shell import garbage, streams
from bot.cli.shell.console import WRONG_USE, Libraries, fail, opened

if TYPE_CHECKING:
    from bot.reading_room.access import Entrance
    from bot.settings import Settings

HOUR = 3600
MONTH = 24 * 31


def serve(
    library: Libraries = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free one.")] = 8484,
    browser: Annotated[
        bool, typer.Option("--open", help="Open the first page in the browser.")
    ] = False,
    hours: Annotated[
        int, typer.Option(min=1, max=MONTH, help="How long the printed link is good for.")
    ] = 12,
) -> None:
    """Open the reading room: the library as pages in your browser.

    On this machine alone, unless told otherwise.

    Example: quotewire serve --open
    """
    from bot.logs import configure_logs  # here, so that the other commands start faster
    from bot.reading_room.request import Room
    from bot.reading_room.server import listen
    from bot.reading_room.server import serve as serve_until_told
    from bot.settings import read_settings
    from store.library import libraries

    settings = read_settings()
    entrance = _entrance(settings, host)
    with listen(host, port) as taken, opened() as app:
        names = tuple(library or [libraries.SHARED])
        with app.database.session() as session:
            for name in names:
                libraries.named(session, name)
        configure_logs(settings.log_level, settings.log_format)
        address = _address(entrance, host, taken.getsockname()[1], hours)

        def say_so() -> None:
            streams.say(f"The reading room is open: {address}")
            sys.stdout.flush()
            streams.note("Ctrl-C closes it.")
            if browser:
                webbrowser.open(address)

        room = Room(app=app, entrance=entrance, libraries=names)
        garbage.settle()
        serve_until_told(room, taken, say_so)


def _entrance(settings: "Settings", host: str) -> "Entrance":
    """The rules of who gets in; refused where others could come in without a link."""
    from bot.reading_room.access import Entrance, is_loopback
    from bot.reading_room.tickets import read_key

    url = settings.reading_room_url
    if url is None and not is_loopback(host):
        fail(
            f"{host} can be reached by others: set READING_ROOM_URL to the address they open, so "
            "that they need a signed link.",
            WRONG_USE,
        )
    return Entrance(key=read_key(settings.data_dir), url=url)


def _address(entrance: "Entrance", host: str, port: int, hours: int) -> str:
    """What is opened in the browser; with a ticket where nobody gets in without one."""
    from bot.reading_room.tickets import link, ticket_for

    if entrance.url is not None:
        return link(entrance.url, "/", ticket_for(hours * HOUR, curator=True), entrance.key)
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
