"""`serve`: the reading room, a local web server."""

import webbrowser
from typing import Annotated

import typer

from bot.cli.console import WRONG_USE, console, fail, opened
from bot.logs import configure_logs
from bot.reading_room.access import Entrance, is_loopback
from bot.reading_room.tickets import link, read_key, ticket_for
from store.library import libraries

HOUR = 3600
Names = Annotated[
    list[str] | None,
    typer.Option("--library", metavar="NAME", help="This library; may be given several times."),
]


def serve(
    library: Names = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any free one.")] = 8484,
    browser: Annotated[
        bool, typer.Option("--open", help="Open the first page in the browser.")
    ] = False,
    hours: Annotated[
        int, typer.Option(min=1, max=24 * 31, help="How long the printed link is good for.")
    ] = 12,
) -> None:
    """Open the reading room: the library as pages in your browser, on this machine alone.

    Example: quotewire serve --open
    """
    from bot.reading_room.request import Room  # only here: the other commands start faster
    from bot.reading_room.server import listen
    from bot.reading_room.server import serve as serve_until_told

    with opened() as app:
        url = app.settings.reading_room_url
        if url is None and not is_loopback(host):
            fail(
                f"{host} can be reached by others: set READING_ROOM_URL to the address they open, "
                "so that they need a signed link.",
                WRONG_USE,
            )
        configure_logs(app.settings.log_level, app.settings.log_format)
        names = tuple(library or [libraries.SHARED])
        with app.database.session() as session:
            for name in names:
                libraries.named(session, name)
        key = read_key(app.settings.data_dir)
        taken = listen(host, port)
        place = f"[{host}]" if ":" in host else host
        address = f"http://{place}:{taken.getsockname()[1]}/"
        if url is not None:
            address = link(url, "/", ticket_for(hours * HOUR, curator=True), key)

        def say_so() -> None:
            console().print(f"The reading room is open: {address}")
            console(error=True).print("Ctrl-C closes it.")
            if browser:
                webbrowser.open(address)

        room = Room(app=app, entrance=Entrance(key=key, url=url), libraries=names)
        serve_until_told(room, taken, say_so)
