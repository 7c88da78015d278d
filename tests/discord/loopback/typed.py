"""What a client sends for an action: the command that is meant, and the envelope around it."""

from collections.abc import Mapping

from discord import Permissions

from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.options import Filling, ImpossibleError, Value
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import Guild, User


def find_command(state: State, guild: Guild | None, name: str, kind: int) -> Payload:
    """The registered command of this name; a guild's own comes first."""
    scopes = [None] if guild is None else [guild.id, None]
    for scope in scopes:
        for command in state.commands.get(scope, []):
            if (command["name"], command["type"]) == (name, kind):
                return command
    raise ImpossibleError(f"no command {name!r} is registered here")


def command_data(
    state: State,
    guild: Guild | None,
    user: User,
    path: str,
    values: Mapping[str, Value],
    filling: Filling,
    *,
    overridden: bool,
) -> Payload:
    """The `data` of a slash command or of its completion."""
    name, *subcommands = path.split()
    command = find_command(state, guild, name, 1)
    _check_hint(command, guild, user, overridden=overridden)
    data: Payload = {"id": command["id"], "name": name, "type": 1, "options": []}
    data |= {"guild_id": command["guild_id"]} if "guild_id" in command else {}
    inner, defined = data, command
    for part in subcommands:
        defined = next(option for option in defined["options"] if option["name"] == part)
        inner["options"] = [{"name": part, "type": defined["type"], "options": []}]
        inner = inner["options"][0]
    inner["options"] = filling.options(defined.get("options") or [], values)
    return data | ({"resolved": filling.resolved} if filling.resolved else {})


def _check_hint(command: Payload, guild: Guild | None, user: User, *, overridden: bool) -> None:
    if guild is None:
        if command.get("contexts") is not None and 1 not in command["contexts"]:
            raise ImpossibleError(f"{command['name']} is not there in direct messages")
        return
    if not guild.has_bot and 1 not in (command.get("integration_types") or [0]):
        raise ImpossibleError(f"{command['name']} is not installed for {user.name}")
    wanted = command.get("default_member_permissions")
    if wanted is None or overridden:
        return
    member = guild.members[user.id]
    needed = Permissions(int(wanted) or Permissions(administrator=True).value)
    if not member.permissions.administrator and not member.permissions >= needed:
        raise ImpossibleError(f"{command['name']} is hidden from {user.name}")


def _installed(guild: Guild | None, user: User) -> Payload:
    """For whom the application is installed that is used: the server, or the person."""
    if guild is not None and not guild.has_bot:
        return {"1": str(user.id)}
    return {"0": str(guild.id if guild else 0)}


def envelope(state: State, interaction: Interaction, locale: str) -> Payload:
    """The whole INTERACTION_CREATE event."""
    guild, user = interaction.guild, interaction.user
    sent: Payload = {
        "id": str(interaction.id),
        "application_id": str(state.bot.id),
        "type": interaction.kind,
        "token": interaction.token,
        "version": 1,
        "data": interaction.payload,
        "channel_id": str(interaction.channel.id),
        "channel": interaction.channel.payload(),
        "locale": locale,
        "entitlements": [],
        "attachment_size_limit": 10 * 1024 * 1024,
        "app_permissions": str((guild.bot.permissions if guild else Permissions.all()).value),
        "authorizing_integration_owners": _installed(guild, user),
        "context": 0 if guild else 1,
    }
    if interaction.source is not None:
        sent["message"] = interaction.source.payload()
    if guild is None:
        return sent | {"user": user.payload()}
    member = guild.members[user.id].payload()
    sent["channel"]["permissions"] = member["permissions"]
    shared = {"guild": guild.partial(), "guild_id": str(guild.id), "guild_locale": guild.locale}
    return sent | shared | {"member": member}
