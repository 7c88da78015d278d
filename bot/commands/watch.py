"""/watch: the answers a person waits for, and waiting no longer."""

from discord import app_commands

from bot.discord.access.doors import EVERYWHERE, FOR_ALL, Who, handles, opens_to
from bot.discord.inputs.arguments import chosen
from bot.discord.replies.sending import Interaction, complete, defer_click
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_privately
from bot.render.answer.watch import wishes_message
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message
from store.db.database import Session
from store.guilds import watches


def watch_group(context: Context) -> app_commands.Group:
    """Build /watch."""
    group = app_commands.Group(
        name="watch",
        description="The answers you wait for",
        allowed_contexts=EVERYWHERE,
        allowed_installs=FOR_ALL,
    )

    @opens_to(Who.EVERYONE, anywhere=True)
    @group.command(name="list", description="The answers you wait for, and waiting no longer")
    async def list_(interaction: Interaction) -> None:
        await show_privately(context, interaction, _wishes)

    return group


@handles("watch-cancel", Who.EVERYONE, anywhere=True)
async def cancel_watch(context: Context, interaction: Interaction, _control: CustomId) -> None:
    """Forget the chosen watch of the one who chooses, and show the others."""
    request = await context.request(interaction)
    await defer_click(interaction)
    watch = chosen(interaction, NumberArgument, request)

    def work(session: Session) -> Message:
        gone = watches.cancel(session, watch.number, request.user)
        note = request.say("You wait for this no longer.") if gone else ""
        return _wishes(session, request, note)

    await complete(interaction, await context.write(work))


def _wishes(session: Session, request: Request, note: str = "") -> Message:
    guild = None if request.is_personal else request.guild
    return wishes_message(watches.of_person(session, request.user, guild), request.say, note)
