"""Takes the pictures of the ten most important replies: `python -m tests.discord.take_pictures`.

The real bot answers in simcord's Discord, from the seed articles and the briefs of the quality
tests; Chromium draws what a person there sees, some of it also on a phone in the light theme.
Names given behind the command limit it to those.
"""

import asyncio
import os
import re
import secrets
import shutil
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import discord
import simcord
import simcord.preview._markdown as drawing
from playwright.async_api import BrowserType, Page
from simcord import Env
from simcord.results import InteractionResult

from bot.app import App
from bot.service import client_of
from store.db import schema
from store.guilds import settings as guilds
from store.ingest.read import read
from store.ingest.reading import Hints
from store.model import Answer, GuildSettings, NewArticle, Published
from tests.bot.clients import an_app, stock
from tests.bot.commands.articles.forms import added
from tests.bot.conftest import Guild
from tests.builders import a_new_article

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "pictures"
SOURCES = (HERE.parents[1] / "seeds", HERE.parent / "quality" / "briefs")
SITE = "https://news.example"
TODAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
WIDTH, PHONE_WIDTH, HEIGHT = 760, 360, 2000
LIGHT = FOLDER / "light.css"
_WEAR = (
    "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
    " document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }"
)
DIFFERING = (
    a_new_article(
        title="Bomb kills nine at a cattle market in Khuzdar",
        publisher="Indus Wire",
        author=None,
        published=Published.parse("2025-08-04"),
        url=f"{SITE}/khuzdar-market",
        body="Nine people were killed when a bomb on a motorcycle went off at the cattle market "
        "in Khuzdar on Sunday. Two of the dead were policemen who guarded the gate.",
    ),
    a_new_article(
        title="Khuzdar counts its dead",
        publisher="Margalla Post",
        author=None,
        published=Published.parse("2025-08-05"),
        url=f"{SITE}/khuzdar-dead",
        body="Twelve people were killed by the bomb at the cattle market in Khuzdar on Sunday. "
        "Three of the wounded had died on the way to Karachi, a doctor there said.",
    ),
)


@dataclass(frozen=True, kw_only=True)
class Studio:
    """The running bot with its library, and the people who use it."""

    app: App
    place: Guild

    async def slash(self, command: str, **options: Any) -> InteractionResult:
        """A command of the reader."""
        return await self.place.reader.slash(self.place.channel, command, **options)

    async def ask(self, question: str, **options: Any) -> InteractionResult:
        """A question of the reader."""
        return await self.slash("ask", question=question, **options)


async def answer(studio: Studio) -> InteractionResult:
    """Quotations with their sources."""
    return await studio.ask("How many civilians were killed in Afghanistan?")


async def second_page(studio: Studio) -> InteractionResult:
    """An answer, turned over."""
    asked = await studio.ask("border commanders")
    await studio.place.reader.click(asked.response.message, label="Next")
    return asked


async def silence(studio: Studio) -> InteractionResult:
    """No answer, with the reason and what would help."""
    return await studio.ask("attacks on soldiers in Waziristan", since="2026")


async def sources_differ(studio: Studio) -> InteractionResult:
    """Two publishers with different numbers for one event."""
    return await studio.ask("How many people were killed at the market in Khuzdar?")


async def right_to_left(studio: Studio) -> InteractionResult:
    """An answer in Urdu, replies in the language of the server."""
    guild = studio.place.guild.id
    with studio.app.database.writing() as session:
        guilds.change(session, guild, GuildSettings(language="ur"), by="pictures")
    return await studio.ask("مستونگ ٹرین دھماکے میں کتنے لوگ ہلاک ہوئے؟")


async def plain_text(studio: Studio) -> InteractionResult:
    """The form for screen readers and for copying."""
    return await studio.ask("Why was Torkham closed in March 2025?", format="plain")


async def check(studio: Studio) -> InteractionResult:
    """A quotation that is nearly in the library."""
    quotation = (
        "Five people were killed, all of them drivers who had been waiting in the customs yard, "
        "said Yaqub Shinwari, a doctor at the hospital in Landi Kotal."
    )
    return await studio.slash("check", quotation=quotation)


async def preview(studio: Studio) -> InteractionResult:
    """An article before it is saved."""
    return await added(studio.place)


async def settings(studio: Studio) -> InteractionResult:
    """The panel of the server's curators."""
    return await studio.place.curator.slash(studio.place.channel, "library settings")


async def error(studio: Studio) -> InteractionResult:
    """A fault: one sentence with a reference."""
    secrets.choice = Random(7).choice  # the same reference in every picture
    studio.app.retriever.answer = _fault  # type: ignore[method-assign]
    # In private, since simcord deletes no public "thinking", which this would withdraw.
    return await studio.ask("Why was Torkham closed in March 2025?", private=True)


def _fault(*_given: object, **_named: object) -> Answer:
    raise ZeroDivisionError("a fault on purpose")


TAKES: Sequence[Callable[[Studio], Awaitable[InteractionResult]]] = (
    answer, second_page, silence, sources_differ, right_to_left, plain_text, check, preview,
    settings, error,
)  # fmt: skip
ON_PHONES = (answer, silence, right_to_left, check, preview)


def articles() -> list[NewArticle]:
    """All that the library of the pictures holds; the briefs get made-up addresses."""
    found = []
    for path in (path for folder in SOURCES for path in sorted(folder.glob("*.md"))):
        hints = Hints() if path.parent.name == "seeds" else Hints(url=f"{SITE}/{path.stem}")
        found += [draft.article for draft in read(path.read_bytes(), path.name, hints).articles]
    return found + [replace(one, collected=found[0].collected) for one in DIFFERING]


def use_installed_browser() -> None:
    """Let Playwright start the Chromium of the system instead of one it downloaded."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        raise SystemExit("There is no chromium here. On Debian: apt-get install chromium")
    launch = BrowserType.launch

    def installed(self: BrowserType, **options: Any) -> Any:
        return launch(self, **{"executable_path": path} | options)

    BrowserType.launch = installed  # type: ignore[method-assign, assignment]


def end_quotes() -> None:
    """Let a quotation end with its line, as in Discord; simcord goes on to the next blank line."""
    told = drawing._discord_multiline_quotes

    def ended(text: str) -> str:
        return re.sub(r"^(> .*)\n(?!> |\n)", r"\1\n\n", told(text), flags=re.M)

    drawing._discord_multiline_quotes = ended


def wear_light() -> None:
    """Let everything that is drawn from now on wear the light theme; simcord knows the dark one."""
    take_shot = Page.screenshot

    async def lit(self: Page, **options: Any) -> bytes:
        await self.evaluate(_WEAR, LIGHT.read_text(encoding="utf-8"))
        return await take_shot(self, **options)

    Page.screenshot = lit  # type: ignore[method-assign, assignment]


async def take(path: Path, pose: Callable[[Studio], Awaitable[InteractionResult]]) -> None:
    """Let the bot give one reply, in a Discord and a library of its own, and draw it."""
    with TemporaryDirectory() as folder:
        app = an_app(f"sqlite:///{folder}/library.db", Path(folder))
        schema.upgrade(app.database)
        async with simcord.run(client_of(app, clock=lambda: TODAY), check_errors=False) as env:
            env.backend.edit_bot_profile("Quotewire")
            studio = Studio(app=app, place=a_place(env))
            stock(app, studio.place.guild.id, articles())
            shown = await pose(studio)
            await draw(env, studio.place, shown, path)
        app.close()


def a_place(env: Env) -> Guild:
    """The server `Desk` with a curator and a reader."""
    guild = env.create_guild("Desk")
    role = guild.create_role("Curators", permissions=discord.Permissions(manage_guild=True))
    return Guild(
        guild=guild,
        channel=guild.create_text_channel("regional-security"),
        curator=guild.add_member(env.create_user("ann"), roles=[role]),
        reader=guild.add_member(env.create_user("bob")),
    )


async def draw(env: Env, place: Guild, shown: InteractionResult, path: Path) -> None:
    """Write what the person who asked sees of the reply."""
    viewers = [place.curator, place.reader]
    asker = next(one for one in viewers if one.user.id == shown._interaction.user_id)
    async with env.preview(place.channel, viewers=viewers, presentation_time=TODAY) as page:
        width = PHONE_WIDTH if path.parent != FOLDER else WIDTH
        taken = await page.screenshot(path, viewer=asker, target=shown, viewport=(width, HEIGHT))
        if not taken.complete:
            raise SystemExit(f"{path.name} is not complete: {taken.diagnostics}")


def main(names: Sequence[str]) -> None:
    """Take all pictures, or those named."""
    use_installed_browser()
    end_quotes()
    for folder, poses in ((FOLDER, TAKES), (FOLDER / "phone", ON_PHONES)):
        folder.mkdir(exist_ok=True)
        if poses is ON_PHONES:
            wear_light()
        for pose in poses:
            name = pose.__name__.replace("_", "-")
            if not names or name in names:
                asyncio.run(take(folder / f"{name}.png", pose))


if __name__ == "__main__":
    main(sys.argv[1:])
