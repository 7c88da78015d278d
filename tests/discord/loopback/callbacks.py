"""Answers to interactions: the callback, the original response, follow-ups."""

import time
from collections.abc import Mapping

from tests.discord.loopback.forms import choice_problems, modal_problems
from tests.discord.loopback.interactions import (
    AUTOCOMPLETE,
    CHOICES,
    COMPONENT,
    DEFERRED_REPLY,
    DEFERRED_UPDATE,
    MODAL,
    MODAL_SUBMIT,
    REPLY,
    UPDATE,
    Interaction,
)
from tests.discord.loopback.limits import EPHEMERAL, LOADING
from tests.discord.loopback.messages import Message
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import Payload, RefusedError, invalid_form, unknown
from tests.discord.loopback.writing import described, write

CALLBACKS = [
    "CreateMessageInteractionCallbackRequest",
    "UpdateMessageInteractionCallbackRequest",
    "ModalInteractionCallbackRequest",
    "ApplicationCommandAutocompleteCallbackRequest",
]


async def respond(
    state: State, interaction_id: int, token: str, body: Payload, files: Mapping[str, bytes]
) -> Payload:
    """The first response."""
    interaction = state.interactions.get(interaction_id)
    late = state.first_response_within
    if interaction is None or interaction.token != token:
        raise unknown("interaction", 10062)
    if interaction.callback is None and time.monotonic() - interaction.at > late:
        raise unknown("interaction", 10062)
    if interaction.callback is not None:
        raise RefusedError(400, 40060, "Interaction has already been acknowledged.", [])
    problems = described(state, CALLBACKS, body)
    kind = body["type"]
    if kind not in allowed(interaction):
        raise invalid_form([f"callback type {kind} to {interaction.name}"])
    data = body.get("data") or {}
    if kind in (REPLY, DEFERRED_REPLY):
        interaction.message = _reply(state, interaction, kind, data, files, problems)
    elif kind == UPDATE:
        assert interaction.source is not None  # given by allowed()
        write(state, interaction.source, data, files, new=False, problems=problems)
        interaction.message = interaction.source
    elif kind == DEFERRED_UPDATE:
        interaction.message = interaction.source
    elif kind == CHOICES:
        _judge(problems + choice_problems(data["choices"]))
        interaction.choices = data["choices"]
    elif kind == MODAL:
        _judge(problems + modal_problems(data))
        interaction.modal = data
    interaction.callback = kind
    await interaction.note(answered=kind not in (DEFERRED_REPLY, DEFERRED_UPDATE))
    return _callback_response(interaction)


def allowed(interaction: Interaction) -> set[int]:
    """The callback types Discord accepts for this interaction."""
    if interaction.kind == AUTOCOMPLETE:
        return {CHOICES}
    types = {REPLY, DEFERRED_REPLY}
    if interaction.kind != MODAL_SUBMIT:
        types.add(MODAL)
    if interaction.kind in (COMPONENT, MODAL_SUBMIT) and interaction.source is not None:
        types |= {UPDATE, DEFERRED_UPDATE}
    return types


def _judge(problems: list[str]) -> None:
    if problems:
        raise invalid_form(problems)


def _reply(
    state: State,
    interaction: Interaction,
    kind: int,
    data: Payload,
    files: Mapping[str, bytes],
    problems: list[str],
) -> Message:
    message = Message(
        id=state.new_id(),
        channel=interaction.channel,
        author=state.bot,
        asked_by=interaction.user,
    )
    if kind == REPLY:
        write(state, message, data, files, new=True, problems=problems)
    else:
        message.flags = LOADING | ((data.get("flags") or 0) & EPHEMERAL)
    state.messages[message.id] = message
    return message


def _callback_response(interaction: Interaction) -> Payload:
    message = interaction.message
    shown = message.payload() if message is not None else None
    resource: Payload = {"type": interaction.callback} | ({"message": shown} if shown else {})
    about: Payload = {"id": str(interaction.id), "type": interaction.kind}
    if message is not None:
        about |= {
            "response_message_id": str(message.id),
            "response_message_loading": message.loading,
            "response_message_ephemeral": message.ephemeral,
        }
    return {"interaction": about, "resource": resource}


def of_token(state: State, application_id: int, token: str) -> Interaction:
    """The answered interaction a webhook token belongs to."""
    found = [one for one in state.interactions.values() if one.token == token]
    if application_id != state.bot.id or not found or found[0].callback is None:
        raise unknown("Webhook", 10015)
    if time.monotonic() - found[0].at > state.token_lives:
        raise RefusedError(401, 50027, "Invalid Webhook Token", [])
    return found[0]


def pick(state: State, interaction: Interaction, name: str) -> Message:
    """The message of an interaction: `@original` or one by its id."""
    if name != "@original":
        message = state.message(int(name))
        if message not in [interaction.message, *interaction.followups]:
            raise unknown("Message", 10008)
        return message
    if interaction.message is None or interaction.message.deleted:
        raise unknown("Message", 10008)
    return interaction.message


async def edit(
    state: State,
    interaction: Interaction,
    message: Message,
    body: Payload,
    files: Mapping[str, bytes],
) -> Payload:
    """Change the original response, or another message of the interaction."""
    problems = described(state, ["IncomingWebhookUpdateRequestPartial"], body)
    write(state, message, body, files, new=False, problems=problems)
    await interaction.note(answered=True)
    return message.payload()


async def follow_up(
    state: State, interaction: Interaction, body: Payload, files: Mapping[str, bytes]
) -> Payload:
    """A further message; the first one after a deferral takes the place of "thinking"."""
    problems = described(state, ["IncomingWebhookRequestPartial"], body)
    original = interaction.message
    if original is not None and original.loading and not original.deleted:
        write(state, original, body, files, new=False, problems=problems)
        await interaction.note(answered=True)
        return original.payload()
    message = Message(
        id=state.new_id(), channel=interaction.channel, author=state.bot, asked_by=interaction.user
    )
    write(state, message, body, files, new=True, problems=problems)
    state.messages[message.id] = message
    interaction.followups.append(message)
    interaction.message = interaction.message or message
    await interaction.note(answered=True)
    return message.payload()
