"""The routes of an interaction: its callback, its original response, its follow-ups."""

from tests.discord.loopback import callbacks
from tests.discord.loopback.calls import Call
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message
from tests.discord.loopback.state import State


async def callback(state: State, call: Call) -> object:
    token = call.match["token"]
    body = await callbacks.respond(state, call.id("id"), token, call.body, call.files)
    return body if call.query.get("with_response") in ("1", "true") else None


def _interaction(state: State, call: Call) -> Interaction:
    return callbacks.of_token(state, call.id("app"), call.match["token"])


async def follow_up(state: State, call: Call) -> object:
    body = await callbacks.follow_up(state, _interaction(state, call), call.body, call.files)
    return body if call.query.get("wait") in ("1", "true") else None


def _answer(state: State, call: Call) -> Message:
    return callbacks.pick(state, _interaction(state, call), call.match["message"])


async def get_answer(state: State, call: Call) -> object:
    return _answer(state, call).payload()


async def edit_answer(state: State, call: Call) -> object:
    return await callbacks.edit(
        state, _interaction(state, call), _answer(state, call), call.body, call.files
    )


async def delete_answer(state: State, call: Call) -> object:
    _answer(state, call).deleted = True
    await _interaction(state, call).note(answered=True)
    return None
