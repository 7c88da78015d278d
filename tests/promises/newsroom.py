"""A newsroom: a server whose library has something for every door, and the people in it."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import discord
from discord import app_commands
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, RoleHandle
from simcord.results import ResponseMessage
from sqlmodel import SQLModel, col, update

from bot.app import App
from bot.discord.access.limits import Limits
from bot.discord.connection.client import Client
from bot.jobs.watches import tell_once
from store.db.tables import ArticleVersionRow, ImportRow
from store.guilds import feedback, questions
from store.library import alias_groups, articles, libraries, publishers, versions
from store.model import NewArticle, Published, Reference
from tests.bot.clients import stock
from tests.fakes import Rules, last_message

TOWNS = (
    "Zarang", "Torkham", "Termez", "Spinbul", "Chabahar", "Khorog", "Nukus", "Gwadar", "Osh",
    "Mary", "Batken", "Herat", "Quetta", "Turbat", "Zabol", "Panj", "Andijan", "Faryab", "Khost",
    "Wakhan", "Taloqan", "Lashkar",
)  # fmt: skip
HERONS = "Who saw grey herons sleeping under the Nukus pontoon?"
QUESTION = "When did engineers open the Zarang bridge for convoy lorries?"
KEYWORDS = "engineers opened bridge convoy lorries"  # every town has that, on several pages
OFF_TOPIC = "Who won the quokka championship in Perth?"
PASTE = (
    "Officials in Nangarhar said on Thursday that the Torkham crossing would be opened again for "
    "lorries with perishable goods before the end of the week.\n\n"
    "Advertisement\n\n"
    "Traders on both sides had lost about two million dollars since the closure, the chamber of "
    "commerce in Jalalabad reported in a statement."
)
MISREAD = "The cafÃ© of naÃ¯ve AndrÃ© in Torkham stayed open throughout.\n\n"
REST = "The governor of Nangarhar told reporters there that the customs halls and their scanners"
FILE = ("notes.txt", PASTE.encode())
NEWS = (
    "Wombat Lisa won the quokka championship in Perth on Saturday before nine hundred spectators. "
    "The quokka championship in Perth is held every fourth year, the club said."
)

_SLASH = discord.AppCommandType.chat_input


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """A server with its people. ``asker`` and ``reader`` are plain members, the others curators."""

    env: Env
    client: Client
    guild: GuildHandle
    channel: ChannelHandle
    elsewhere: ChannelHandle
    role: RoleHandle
    curator: MemberActor
    editor: MemberActor
    asker: MemberActor
    reader: MemberActor
    rules: Rules
    articles: list[NewArticle] = field(default_factory=list)
    lines: Iterator[int] = field(default_factory=itertools.count)

    @property
    def app(self) -> App:
        """The app behind the bot."""
        return self.client.app

    def near_file(self) -> tuple[str, bytes]:
        """A file much like ``FILE``, and each time another one."""
        return "again.txt", f"{PASTE}\n\nThe desk added line {next(self.lines)} here.".encode()


def furnished(
    env: Env, client: Client, rules: Rules, name: str = "Desk", *, stocked: bool = True
) -> Newsroom:
    """A new server, every command shown to everyone, and its library."""
    client.limits = Limits(client.context.clock, questions=100_000, person=100_000)
    client.limits.guild = client.limits.guild_questions = 100_000  # a tour asks without end
    guild = env.create_guild(name)
    role = guild.create_role("Curators", permissions=discord.Permissions(manage_guild=True))
    people = {
        one: guild.add_member(env.create_user(f"{name}-{one}".lower()), roles=roles)
        for one, roles in {"curator": [role], "editor": [role], "asker": [], "reader": []}.items()
    }
    room = Newsroom(
        env=env,
        client=client,
        guild=guild,
        channel=guild.create_text_channel("general"),
        elsewhere=guild.create_text_channel("elsewhere"),
        role=role,
        curator=people["curator"],
        editor=people["editor"],
        asker=people["asker"],
        reader=people["reader"],
        rules=rules,
    )
    show_everything(room)
    if not stocked:
        return room
    new = articles_of_the_room()
    _furnish(client.app, guild.id, stock(client.app, guild.id, new), room.reader.id)
    room.articles.extend(new)
    return room


def show_everything(room: Newsroom) -> None:
    """Show every command to everyone, as a server's override can."""
    for command in room.client.tree.get_commands():
        kind = command.type if isinstance(command, app_commands.ContextMenu) else _SLASH
        found = room.env.backend.find_command(command.name, room.guild.id, kind.value)
        if found is not None:
            everyone = {one.user: True for one in (room.asker, room.reader)}
            room.guild.set_command_permissions(int(found["id"]), everyone)


def articles_of_the_room() -> list[NewArticle]:
    """Articles about one event in many towns, one of them long, one with names in brackets."""
    plain = [
        NewArticle(
            body=f"Engineers opened the {town} bridge for convoy lorries on Monday morning, the "
            f"Zarang road office said in note {number}.\n\nDrivers near {town} had waited there "
            f"for {number + 2} long days, and customs men counted every sack of flour.",
            title=f"The {town} bridge",
            publisher=f"{town} Gazette",
            author=f"{town} Reporter",
            published=Published.parse(f"2025-11-{number + 1:02}"),
            url=f"https://{town.lower()}.example/bridge",
            language="en",
            collected=datetime(2025, 12, 1, 10, tzinfo=UTC),
        )
        for number, town in enumerate(TOWNS)
    ]
    sentence = "The river watch at Panj measured the water again and found it {n} fingers higher."
    return [
        *plain,
        NewArticle(
            body="\n\n".join(sentence.format(n=n) for n in range(60)),
            title="The long watch",
            publisher="River Post",
            published=Published.parse("2024"),
            url="https://river.example/watch",
            language="en",
        ),
        NewArticle(body="Somebody saw four grey herons sleeping under the Nukus pontoon at dawn."),
        NewArticle(
            body="The Zarang Border Committee (ZBC) blamed rain for the delay on Friday. Members "
            "of the Zarang Border Committee promised new planks before winter.",
            title="Rain at the bridge",
            publisher="River Post",
            published=Published.parse("2025-10"),
            language="en",
        ),
    ]


def _furnish(app: App, guild: int, references: list[Reference], importer: int) -> None:
    """Many versions, many names, a removed article, a description: pages to turn everywhere."""
    edited, removed = references[20], references[21]
    with app.database.writing() as session:
        library = libraries.of_guild(session, guild)
        scope = libraries.own_scope(session, guild)
        articles.remove(session, scope, removed.article, by="discord:1")
        for number in range(30):
            group = {"name": f"Council {number}", "strong": [f"Board {number}"]}
            alias_groups.put(session, library, group, by="discord:1")
        asked_for = {"name": "convoy lorries", "strong": ["new planks"]}  # of ``QUESTION``
        alias_groups.put(session, library, asked_for, by="discord:1")
        publishers.describe(
            session, library, "River Post", by="discord:1", kind="newspaper", grade="B"
        )
        questions.note(session, guild, 1, answered=False, text=OFF_TOPIC)
        for number in range(10):
            place = (Reference(article=references[number].article, version=1), 0, 9 + number)
            feedback.vote(session, guild, 1, place, "wrong attribution", f"It was {TOWNS[number]}.")
        for number in range(12):
            stored = articles.get(session, scope, Reference(article=edited.article))
            changed = NewArticle(
                body=f"{stored.body}\n\nThe guards wrote line {number} into the book that night.",
                title=stored.source.title,
                publisher=stored.source.publisher,
            )
            by = f"discord:{importer if number > 9 else 1}"
            articles.edit(session, scope, stored.reference, versions.prepare(changed), by=by)
        run = ImportRow(library_id=library, actor=f"discord:{importer}", files="notes.jsonl")
        session.add(run)
        session.flush()
        brought = col(ArticleVersionRow.article_id) == edited.article
        session.connection().execute(
            update(ArticleVersionRow)
            .where(brought, col(ArticleVersionRow.version) > 11)
            .values(import_id=run.id)
        )


async def let_there_be_an_answer(room: Newsroom) -> ResponseMessage | None:
    """Answer what somebody waits for, and let the bot tell them; what it says, if it does."""
    if any(one.body == NEWS for one in room.articles):
        return None
    news = NewArticle(body=NEWS, title="Quokkas", publisher="Perth Post")
    stock(room.app, room.guild.id, [news])
    room.articles.append(news)
    if not await tell_once(room.client, room.client.context):
        return None
    room.rules.problems[:] = [one for one in room.rules.problems if "{'users': [" not in one]
    return last_message(room.env, room.channel)


def everything_stored(app: App) -> dict[str, list[str]]:
    """All rows of all tables, as text, but what the bot notes of its own work."""
    with app.database.session() as session:
        return {
            name: sorted(
                str(tuple(row)) for row in session.connection().execute(table.select()).all()
            )
            for name, table in SQLModel.metadata.tables.items()
            if name not in ("registration",)
        }
