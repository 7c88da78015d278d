"""Breaks each import contract on purpose in a copy of the code, and fails when one does not notice.

``python -m tests.mutants.contracts``; by hand, a second or two for each line.
"""

import configparser
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONELY = '"""A module without a room."""'

# The contract, the module, and the line that breaks it.
BREACHES = (
    ("house", "store/model/scope.py", "import bot.settings"),
    ("house", "store/ingest/web/fetch.py", "from bot.render import dates"),
    ("bot", "bot/render/labels.py", "import bot.settings"),
    ("bot", "bot/discord/inputs/options.py", "import bot.commands.ask"),
    ("bot", "bot/loose.py", LONELY),
    ("store", "store/text/words.py", "import store.library.audit"),
    ("store", "store/notices/notice.py", "import store.model"),
    ("store", "store/loose.py", LONELY),
    ("circles", "bot/render/translator.py", "import bot.render.markup.escape"),
    ("circles", "bot/commands/answer/reply.py", "import bot.commands.ask"),
    ("circles", "store/ingest/formats/csv.py", "import store.ingest.formats.table"),
    ("search", "store/search/arrays.py", "import store.search.answer"),
    ("search", "store/search/ranking/rank.py", "import store.search.quoting.select"),
    ("search", "store/search/loose.py", LONELY),
    ("check", "store/search/check/records.py", "import store.search.check.report"),
    ("check", "store/search/check/loose.py", LONELY),
    ("wording", "store/search/check/wording/tokens.py", "import store.search.check.wording.parts"),
    ("wording", "store/search/check/wording/loose.py", LONELY),
    ("check", "store/search/check/wording/quotes.py", "import store.search.check.speakers.phrases"),
    (
        "speakers",
        "store/search/check/speakers/phrases.py",
        "import store.search.check.speakers.speech",
    ),
    ("speakers", "store/search/check/speakers/loose.py", LONELY),
    ("segments", "store/search/index/segments/sounds.py", "import store.search.index.topk"),
    ("segments", "store/search/index/loose.py", LONELY),
    ("text", "store/text/normalise.py", "import store.text.words"),
    ("text", "store/text/cutting/joins.py", "import store.text.analyser.terms"),
    ("text", "store/text/loose.py", LONELY),
    ("ingest", "store/ingest/decode.py", "import store.ingest.read"),
    ("ingest", "store/ingest/paste/lines.py", "import store.ingest.formats.csv"),
    ("ingest", "store/ingest/loose.py", LONELY),
    ("discord", "bot/render/labels.py", "import discord"),
    ("discord", "bot/service.py", "def late() -> None:\n    import discord"),
    ("discord", "store/facade.py", "import discord.errors"),
    ("pages", "bot/jobs/housekeeping.py", "from starlette.responses import Response"),
    ("pages", "store/library/holdings/export.py", "import jinja2"),
    ("web", "bot/commands/about.py", "import bot.reading_room.application"),
    ("web", "bot/reading_room/tickets.py", "import bot.reading_room.guard"),
    ("terminal", "bot/cli/quoting/chat.py", "import prompt_toolkit"),
    ("chat", "bot/chat/completion.py", "import bot.discord.replies.sending"),
    ("chat", "bot/chat/session.py", "import bot.chat.prompt"),
    ("sql", "bot/commands/about.py", "from sqlmodel import Session"),
    ("sql", "bot/reading_room/access.py", "from sqlalchemy.exc import SQLAlchemyError"),
    ("pure", "store/ingest/read.py", "import store.db.tables"),
    ("pure", "store/library/prepared.py", "import sqlmodel"),
    ("pure", "store/search/corpus.py", "import store.db.tables"),
    ("pure", "bot/render/dates.py", "import store.library.audit"),
    ("asyncio", "store/facade.py", "import asyncio"),
    ("asyncio", "store/ingest/read.py", "from asyncio import sleep"),
)


def contracts() -> dict[str, str]:
    """The name of each contract by its short one."""
    read = configparser.ConfigParser()
    read.read(ROOT / ".importlinter", encoding="utf-8")
    prefix = "importlinter:contract:"
    return {
        section.removeprefix(prefix): read[section]["name"]
        for section in read.sections()
        if section.startswith(prefix)
    }


def main() -> int:
    """Try every breach, and return how many went unnoticed."""
    names, unnoticed = contracts(), 0
    with tempfile.TemporaryDirectory(prefix="contracts-") as folder:
        copy = Path(folder)
        for room in ("bot", "store"):
            shutil.copytree(ROOT / room, copy / room, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy2(ROOT / ".importlinter", copy)
        for contract, file, line in BREACHES:
            noticed = f"{names[contract]} BROKEN" in _linted(copy, copy / file, line)
            print(f"{'noticed' if noticed else 'NOT NOTICED':12}{contract:10}{file}: {line!r}")  # noqa: T201
            unnoticed += not noticed
    print(f"{len(BREACHES) - unnoticed} of {len(BREACHES)} breaches were noticed.")  # noqa: T201
    return unnoticed


def _linted(copy: Path, path: Path, line: str) -> str:
    """What import-linter says with the line in the module; the copy is as before then."""
    sound = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(f"{sound or ''}\n{line}\n", encoding="utf-8")
    said = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=copy, env={**os.environ, "COLUMNS": "200"}, check=False, capture_output=True, text=True,
    ).stdout  # fmt: skip
    if sound is None:
        path.unlink()
    else:
        path.write_text(sound, encoding="utf-8")
    return said


if __name__ == "__main__":
    sys.exit(main())
