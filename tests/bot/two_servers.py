"""Two servers of one bot: what one of them is shown, whatever its curator does."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor
from simcord.results import InteractionResult

from bot.app import App
from store.library import alias_groups, libraries
from store.library.audit import page
from store.library.export import export_lines
from store.model import NewArticle
from tests.bot.clients import stock
from tests.builders import a_new_article

FAULT = re.compile(r"Reference: [A-Z0-9]{6}")
FILE = ("notes.txt", b"A minister opened the dry port of Termez on Sunday, reporters said there.")
Options = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """Words that only one server's library holds."""

    title: str
    publisher: str
    author: str
    host: str
    body: str
    name: str

    @property
    def words(self) -> list[str]:
        """All of them."""
        return [self.title, self.publisher, self.author, self.host, self.body, self.name]

    def articles(self) -> list[NewArticle]:
        """Articles full of them."""
        return [
            a_new_article(
                body=f"The {self.body} bridge over the Zarang river was opened to lorry {n}. "
                f"Drivers of the {self.body} convoy had waited there for {n + 2} long days. "
                f"The {self.name.title()} Border Committee ({self.name[0].upper()}BC) blamed rain.",
                title=f"The {self.title} bridge {n}",
                publisher=f"{self.publisher} Gazette",
                author=f"{self.author} Reporter",
                url=f"https://{self.host}.example/{n}",
            )
            for n in range(1, 13)
        ]


@dataclass(frozen=True, kw_only=True)
class Server:
    """A server with a channel and the one who manages it."""

    guild: GuildHandle
    channel: ChannelHandle
    curator: MemberActor

    @classmethod
    def made(cls, env: Env, name: str) -> "Server":
        """A new server."""
        guild = env.create_guild(name)
        role = guild.create_role("Curators", permissions=discord.Permissions(manage_guild=True))
        return cls(
            guild=guild,
            channel=guild.create_text_channel("general"),
            curator=guild.add_member(env.create_user(f"{name.lower()}-ann"), roles=[role]),
        )


def fill(app: App, context: Server, secrets: Secrets) -> None:
    """Give a server a library full of secrets."""
    stock(app, context.guild.id, secrets.articles())
    with app.database.writing() as session:
        library = libraries.of_guild(session, context.guild.id)
        group = {"name": f"{secrets.name} front", "strong": [f"{secrets.name} army"]}
        alias_groups.put(session, library, group, by="discord:1")


def contents(app: App, context: Server) -> list[str]:
    """Everything in a server's library and how it came there."""
    with app.database.session() as session:
        [library] = libraries.own_scope(session, context.guild.id).libraries
        trail = [f"{row.action} {row.reference}" for row in page(session, library, limit=10_000)]
        return [*export_lines(session, library), *trail]


def commands(secrets: Secrets, reference: str) -> Sequence[tuple[str, Options]]:
    """Every slash command, used by somebody who knows the secrets and looks for them."""
    found = f"{secrets.body} {secrets.title}"
    return (
        ("ask", {"question": f"{found} bridge Zarang lorry", "source": secrets.publisher}),
        ("ask", {"question": f"When was the {secrets.body} bridge over the Zarang opened?"}),
        ("ask", {"question": f"{secrets.name} front"}),
        ("read", {"reference": reference}),
        ("read", {"reference": f"{reference}.1@1"}),
        ("timeline", {"topic": found}),
        ("check", {"quotation": f"The {secrets.body} bridge over the Zarang river was opened."}),
        ("latest", {}),
        ("latest", {"source": secrets.publisher}),
        ("sources", {}),
        ("help", {}),
        ("privacy about", {}),
        ("privacy delete", {}),
        ("privacy export", {}),
        ("articles add", {}),
        ("articles upload", {"file": FILE}),
        ("articles fetch", {"link": f"https://{secrets.host}.example/1"}),
        ("articles edit", {"article": reference}),
        ("articles edit", {"article": reference, "file": FILE}),
        ("articles remove", {"article": reference}),
        ("articles restore", {"article": reference}),
        ("articles list", {}),
        ("articles list", {"text": secrets.title, "source": secrets.publisher}),
        ("articles list", {"removed": True}),
        ("articles history", {"article": reference}),
        ("articles history", {"article": reference, "version": 1}),
        ("articles import", {"file": FILE}),
        ("articles export", {}),
        ("library settings", {}),
        ("library publishers", {}),
        ("library publishers", {"publisher": f"{secrets.publisher} Gazette", "grade": "F"}),
        ("library audit", {}),
        ("library aliases add", {"name": "Termez port", "others": "Hairatan side"}),
        ("library aliases remove", {"name": f"{secrets.name} front"}),
        ("library aliases list", {}),
        ("library aliases review", {}),
    )


def typed(secrets: Secrets, reference: str) -> Sequence[tuple[str, str, str, Options]]:
    """Every option that offers choices, with what one types to find the secrets."""
    articles = [("articles edit", "article"), ("articles remove", "article")]
    articles += [("articles restore", "article"), ("articles history", "article")]
    publishers = [("latest", "source"), ("articles list", "source")]
    publishers += [("library publishers", "publisher")]
    return (
        *((command, option, text, {}) for command, option in articles for text in ("", reference)),
        *((command, option, secrets.title, {}) for command, option in articles),
        *((command, option, "", {}) for command, option in publishers),
        *((command, option, secrets.publisher, {}) for command, option in publishers),
        ("ask", "source", secrets.publisher, {"question": "x"}),
        ("library aliases add", "name", secrets.name, {"others": "x"}),
        ("library aliases remove", "name", secrets.name, {}),
    )


async def seen(reply: InteractionResult) -> list[str]:
    """Everything that a reply shows: texts, labels, forms, files."""
    shown = []
    for message in (reply.response, *reply.followups):
        if message is not None:
            shown.append(message.content)
            shown += _strings(message.components)
            shown += [str(await one.read()) for one in message.attachments]
    shown += _strings((reply.modal or {}).get("components", []))
    shown.append((reply.modal or {}).get("title", ""))
    return [FAULT.sub("Reference: ?", text) for text in shown if text]


def controls(reply: InteractionResult) -> Iterator[str]:
    """The ``custom_id`` of every button, select and form in a reply."""
    for message in (reply.response, *reply.followups):
        if message is not None:
            yield from (part["custom_id"] for part in _parts(message.components) if _is_ours(part))
    if reply.modal is not None:
        yield reply.modal["custom_id"]


async def everything_shown(
    context: Server, secrets: Secrets, reference: str
) -> AsyncIterator[tuple[str, list[str]]]:
    """What each command, choice and menu shows to a server's curator.

    What is kept about the curator is left out: it grows with whatever the curator does here.
    """
    for command, options in commands(secrets, reference):
        reply = await context.curator.slash(context.channel, command, **options)
        if command != "privacy export":
            yield f"{command} {sorted(options)}", await seen(reply)
    for command, option, text, filled in typed(secrets, reference):
        offered = await context.curator.autocomplete(
            context.channel, command, option, text, **filled
        )
        yield f"{command} {option}", [str(choice) for choice in offered]
    message = await context.curator.send(
        context.channel, f"the {secrets.body} bridge over the Zarang"
    )
    for menu in ("Find sources", "Check quotation"):
        yield menu, await seen(await context.curator.context_menu(context.channel, menu, message))


def _parts(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _parts(component.get("components", []))
        yield from _parts(
            [component[key] for key in ("component", "accessory") if component.get(key)]
        )


def _strings(components: Sequence[Mapping[str, Any]]) -> list[str]:
    keys = ("content", "label", "description", "placeholder", "value", "url")
    return [str(part[key]) for part in _parts(components) for key in keys if part.get(key)]


def _is_ours(part: Mapping[str, Any]) -> bool:
    return str(part.get("custom_id", "")).startswith("qw1:")
