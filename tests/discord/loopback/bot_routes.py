"""The routes of the bot itself: who it is, its commands, guilds, channels and messages."""

from collections.abc import Mapping

from tests.discord.loopback.calls import Call
from tests.discord.loopback.definitions import definition_problems
from tests.discord.loopback.messages import Message
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import Payload, RefusedError, invalid_form, unknown
from tests.discord.loopback.world import Channel
from tests.discord.loopback.writing import described, write


async def nothing(_state: State, call: Call) -> object:
    raise RefusedError(404, 0, "404: Not Found", [f"no route {call.record.path}"])


async def gateway(state: State, _: Call) -> object:
    limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
    url = f"{state.address.replace('http', 'ws', 1)}/gateway"
    return {"url": url, "shards": 1, "session_start_limit": limit}


async def me(state: State, _: Call) -> object:
    return state.bot.payload() | {"mfa_enabled": True, "verified": True, "flags": 0}


async def application(state: State, _: Call) -> object:
    return {
        "id": str(state.bot.id),
        "name": state.bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "owner": state.bot.payload() | {"id": "1", "username": "owner", "bot": False},
        "team": None,
        "bot": state.bot.payload(),
    }


def _guild_id(state: State, call: Call) -> int | None:
    guild = call.id("guild") if "guild" in call.match else None
    if guild is not None and guild not in state.guilds:
        raise RefusedError(403, 50001, "Missing Access", [f"guild {guild}"])
    return guild


async def list_commands(state: State, call: Call) -> object:
    return state.commands.get(_guild_id(state, call), [])


async def put_commands(state: State, call: Call) -> object:
    body = call.record.body
    guild = _guild_id(state, call)
    if not isinstance(body, list) or call.id("app") != state.bot.id:
        raise invalid_form(["the body must be a list"])
    schemas = ["ApplicationCommandUpdateRequest"]
    problems = [text for command in body for text in described(state, schemas, command)]
    if problems := problems + definition_problems(body):
        raise invalid_form(problems)
    known = {(c["type"], c["name"]): c["id"] for c in state.commands.get(guild, [])}
    state.commands[guild] = [_kept(state, command, guild, known) for command in body]
    return state.commands[guild]


def _kept(
    state: State, command: Payload, guild: int | None, known: Mapping[tuple[int, str], str]
) -> Payload:
    kind = command.get("type") or 1
    permissions = command.get("default_member_permissions")
    return (
        command
        | {
            "id": known.get((kind, command["name"]), str(state.new_id())),
            "type": kind,
            "application_id": str(state.bot.id),
            "version": str(state.new_id()),
            "description": command.get("description") or "",
            "default_member_permissions": None if permissions is None else str(permissions),
        }
        | ({} if guild is None else {"guild_id": str(guild)})
    )


async def guild(state: State, call: Call) -> object:
    guild = _guild_id(state, call)
    assert guild is not None  # the route has it
    return state.guilds[guild].payload()


async def guild_channels(state: State, call: Call) -> object:
    guild = _guild_id(state, call)
    return [c.payload() for c in state.channels.values() if c.guild_id == guild]


async def guild_roles(state: State, call: Call) -> object:
    guild = _guild_id(state, call)
    assert guild is not None  # the route has it
    return [role.payload() for role in state.guilds[guild].roles]


async def member(state: State, call: Call) -> object:
    guild = _guild_id(state, call)
    assert guild is not None  # the route has it
    there = state.guilds[guild]
    members = there.members | {there.bot.user.id: there.bot}
    if call.id("user") not in members:
        raise unknown("Member", 10007)
    return members[call.id("user")].payload()


async def channel(state: State, call: Call) -> object:
    return _channel(state, call).payload()


def _channel(state: State, call: Call) -> Channel:
    channel = state.channels.get(call.id("channel"))
    if channel is None:
        raise unknown("Channel", 10003)
    return channel


async def send(state: State, call: Call) -> object:
    channel = _channel(state, call)
    guild = state.guilds.get(channel.guild_id or 0)
    if guild is not None and not guild.bot.permissions.send_messages:
        raise RefusedError(403, 50013, "Missing Permissions", [])
    problems = described(state, ["MessageCreateRequest"], call.body)
    known = (channel.id, call.body.get("nonce")) if call.body.get("enforce_nonce") else None
    if known in state.nonces:
        return state.nonces[known].payload()
    message = Message(id=state.new_id(), channel=channel, author=state.bot)
    write(state, message, call.body, call.files, new=True, problems=problems)
    state.messages[message.id] = message
    if known is not None:
        state.nonces[known] = message
    return message.payload()


def _message(state: State, call: Call, *, own: bool) -> Message:
    message = state.message(call.id("message"))
    if message.channel is not _channel(state, call) or message.ephemeral:
        raise unknown("Message", 10008)
    if own and message.author != state.bot:
        raise RefusedError(403, 50005, "Cannot edit a message authored by another user", [])
    return message


async def get_message(state: State, call: Call) -> object:
    return _message(state, call, own=False).payload()


async def edit(state: State, call: Call) -> object:
    message = _message(state, call, own=True)
    problems = described(state, ["MessageEditRequestPartial"], call.body)
    write(state, message, call.body, call.files, new=False, problems=problems)
    return message.payload()


async def delete(state: State, call: Call) -> object:
    _message(state, call, own=True).deleted = True
    return None
