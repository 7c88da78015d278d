"""/library health: whether the library is whole, and whether the bot may do here what it must."""

from collections.abc import Iterator

from discord import app_commands

from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, opens_to
from bot.discord.connection.permissions import lacking
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.introduction.welcome import permission_names
from bot.render.library.health import Point, health_message
from bot.render.library.settings import channels_gone, role_gone
from store.db.database import Session
from store.guilds import feedback
from store.library import audit
from store.library.holdings import figures


def health_command(context: Context) -> Slash:
    """Build /library health."""

    @opens_to(Who.CURATORS)
    @app_commands.command(
        name="health", description="Whether all is in order here, and what to do where not"
    )
    async def health(interaction: Interaction) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        stored = await context.read(lambda session: list(_library(session, context, request)))
        room = await context.app.run(context.app.little_room)
        points = [
            *_rights(interaction, request),
            *_settings(context, request),
            *stored,
            *_room(room, request),
        ]
        await complete(interaction, health_message(points, request.say))

    return health


def _rights(interaction: Interaction, request: Request) -> Iterator[Point]:
    say = request.say
    names = permission_names(say)
    if missing := lacking(interaction.app_permissions):
        told = say.listed(names[name] for name in missing)
        yield Point(
            is_well=False,
            said=say("Not allowed to me here: {permissions}.", permissions=told),
            mend=say("Please give my role these permissions."),
        )
    else:
        yield Point(is_well=True, said=say("I am allowed in this channel what I need."))


def _settings(context: Context, request: Request) -> Iterator[Point]:
    say, chosen, command = request.say, request.settings, context.mentions("library settings")
    if told := role_gone(chosen, request.gone, say):
        mend = say("Choose another one with {command}.", command=command)
        yield Point(is_well=False, said=told, mend=mend)
    if told := channels_gone(chosen, request.gone, say):
        mend = say("Choose others with {command}.", command=command)
        yield Point(is_well=False, said=told, mend=mend)


def _room(free: int | None, request: Request) -> Iterator[Point]:
    """Said only where it is little: how much room this machine has concerns nobody else."""
    if free is not None:
        said = request.say(
            "The disk has {free} MB left: soon no article can be saved.", free=free // 1_000_000
        )
        yield Point(is_well=False, said=said, mend=request.say("Tell whoever runs this bot."))


def _library(session: Session, context: Context, request: Request) -> Iterator[Point]:
    say, own = request.say, own_scope(session, request)
    held = figures.figures(session, own)
    if not held.articles:
        yield Point(
            is_well=False,
            said=say("This server has no articles of its own yet."),
            mend=say("Add one with {command}.", command=context.mentions("articles add")),
        )
    faults = [fault for library in own.libraries for fault in audit.faults(session, library)]
    yield Point(
        is_well=not faults,
        said=say("The audit trail was changed from outside.")
        if faults
        else say("The audit trail is whole."),
        mend=say("Tell whoever runs this bot.") if faults else "",
    )
    incomplete = max(held.undated, held.without_publisher)
    reports = feedback.count_open(session, request.guild)
    if incomplete or reports:
        yield Point(
            is_well=False,
            said=say("Articles lack publisher or date, or quotations were reported."),
            mend=say("See {command}.", command=context.mentions("library inbox")),
        )
