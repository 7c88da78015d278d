"""/library publishers: what kind of publisher each is, and how reliable people find it."""

from functools import partial

from discord import app_commands

from bot.commands.articles.choices import publisher_choices
from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead
from bot.render.foreign_text import foreign
from bot.render.labels import grade_names, kind_names
from bot.render.library.publishers import described_message, publishers_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import Message
from bot.render.translator import ENGLISH
from store.db.database import Session
from store.library import libraries, publishers
from store.model import Publisher

NONE = "-"
_KINDS = [app_commands.Choice(name=name, value=kind) for kind, name in kind_names(ENGLISH).items()]
_KINDS.append(app_commands.Choice(name="not set", value=NONE))
_GRADES = [
    app_commands.Choice(name=meaning, value=grade)
    for grade, meaning in grade_names(ENGLISH).items()
]
_GRADES.append(app_commands.Choice(name="no grade", value=NONE))


def publishers_command(context: Context) -> Slash:
    """Build /library publishers."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="publishers", description="Describe and grade the publishers")
    @app_commands.describe(
        name="The publisher; all of them when left out",
        kind="What kind of publisher it is",
        grade="How reliable it is, as an Admiralty grade",
    )
    @app_commands.choices(kind=_KINDS, grade=_GRADES)
    @app_commands.rename(name="publisher")
    async def publishers_(
        interaction: Interaction,
        name: str | None = None,
        kind: str | None = None,
        grade: str | None = None,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> Message:
            if name is None:
                return _page(session, request, 0)
            return _described(session, request, clean(name), kind, grade)

        if kind is None and grade is None:
            message = await context.read(work)
        elif name is None:
            raise RefusedError(request.say("Say which publisher is meant."))
        else:
            message = await context.write(work)
        await complete(interaction, message)

    publishers_.autocomplete("name")(publisher_choices(context))
    return publishers_


@handles("library-publishers", Who.CURATORS)
async def turn_publishers(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the publishers."""
    await show_instead(context, interaction, partial(_page, page=page_of(control)))


def _page(session: Session, request: Request, page: int) -> Message:
    found = publishers.listed(session, own_scope(session, request))
    return publishers_message(found, page, request.say)


def _described(
    session: Session, request: Request, name: str, kind: str | None, grade: str | None
) -> Message:
    known = _named(session, request, name)
    if kind is not None or grade is not None:
        publishers.describe(
            session,
            libraries.of_guild(session, request.guild),
            known.name,
            by=actor(request),
            kind=known.kind if kind is None else _set(kind),
            grade=known.grade if grade is None else _set(grade),
        )
        session.flush()
        known = _named(session, request, name)
    return described_message(known, request.say)


def _named(session: Session, request: Request, name: str) -> Publisher:
    wanted = publishers.folded(name)
    every = publishers.described(session, own_scope(session, request))
    begun = [known for known in every if publishers.folded(known.name).startswith(wanted)]
    exact = [known for known in begun if publishers.folded(known.name) == wanted]
    if found := exact or (begun if len(begun) == 1 else []):
        return found[0]
    raise RefusedError(
        request.say(
            "This server's own library names no publisher “{name}”.", name=foreign(name, 80)
        )
    )


def _set(choice: str) -> str | None:
    return None if choice == NONE else choice
