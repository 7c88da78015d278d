"""/articles export: the server's own library as JSON lines, for the curator alone."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import structlog
from discord import app_commands

from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer, reply
from bot.discord.requests.context import Context, Request
from bot.render.articles.confirmations import sentence_message
from bot.render.markup.message import AttachedFile, Message, Text
from bot.render.translator import Translator
from store.db.database import Session
from store.library.holdings.export import export_lines

SPARE = 16_384  # bytes of a request that are not the file
MOST_PARTS = 40
MOST_REQUEST = 25_000_000

log = structlog.stdlib.get_logger()


def export_command(context: Context) -> Slash:
    """Build /articles export."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="export", description="Get all articles of this server as a file")
    async def export(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        limit = min(interaction.filesize_limit, MOST_REQUEST) - SPARE
        with tempfile.TemporaryDirectory(prefix="quotewire-") as folder:
            parts = await context.app.run_slow(_written, context, request, Path(folder), limit)
            for number, path in enumerate(parts, start=1):
                message = await context.app.run(_part, path, number, len(parts), request.say)
                if number == 1:
                    await complete(interaction, message)
                else:
                    await reply(interaction, message)
            if not parts:
                text = request.say("There are no articles of this server's own to export.")
                await complete(interaction, sentence_message(text))

    return export


def _written(context: Context, request: Request, folder: Path, limit: int) -> list[Path]:
    """Write the library into files of at most ``limit`` bytes, whole lines each."""
    with context.app.database.session() as session:
        return list(_split(session, request, folder, limit))


def _split(session: Session, request: Request, folder: Path, limit: int) -> Iterator[Path]:
    parts = 0
    room = 0
    path: Path | None = None
    for library in own_scope(session, request).libraries:
        for line in export_lines(session, library):
            data = line.encode() + b"\n"
            if len(data) > limit:
                raise RefusedError(
                    request.say(
                        "One article is larger than a file may be here. The operator can export "
                        "with the command line: quotewire export."
                    )
                )
            if path is None or len(data) > room:
                parts += 1
                if parts > MOST_PARTS:
                    raise RefusedError(
                        request.say(
                            "The library is too large to be sent through Discord. The operator "
                            "can export it with the command line: quotewire export."
                        )
                    )
                path = folder / f"library-{parts}.jsonl"
                room = limit
                yield path
            with path.open("ab") as file:
                file.write(data)
            room -= len(data)


def _part(path: Path, number: int, parts: int, say: Translator) -> Message:
    if parts == 1:
        text = say("All articles of this server; /articles import reads the file.")
        name = "library.jsonl"
    else:
        text = say(
            "Part {n} of {parts}; /articles import reads the files one by one, in any order.",
            n=number,
            parts=parts,
        )
        name = path.name
    return Message(
        parts=(Text(content=text),), files=(AttachedFile(name=name, content=path.read_bytes()),)
    )
