"""Who may change the library: the lock behind the hint that Discord shows."""

import discord

from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction
from bot.discord.requests.context import Request

HINT = discord.Permissions(manage_guild=True)


def is_curator(interaction: Interaction, request: Request) -> bool:
    """Whether the person manages the server or has its curator role."""
    if request.is_personal:
        return False
    rights = interaction.permissions
    if rights.manage_guild or rights.administrator:
        return True
    role = request.settings.curator_role
    member = interaction.user
    return (
        role is not None
        and isinstance(member, discord.Member)
        and member.get_role(role) is not None
    )


def require_curator(interaction: Interaction, request: Request) -> None:
    """Refuse everyone who may not change the library, whatever Discord has let through."""
    if not is_curator(interaction, request):
        raise RefusedError(
            request.say(
                "Only curators can do this: members who manage the server or have its role."
            )
        )


def actor(request: Request) -> str:
    """How the audit trail names the person."""
    return f"discord:{request.user}"
