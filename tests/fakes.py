"""What makes simcord's Discord as strict as the real one; private names are touched only here."""

import copy
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, Env, MemberActor, components, gateway, results
from simcord.backend import Backend, errors, serializers
from simcord.http import router
from simcord.results import InteractionResult, ResponseMessage

from tests.discord.loopback.definitions import definition_problems
from tests.discord.loopback.forms import choice_problems, modal_problems
from tests.discord.loopback.limits import message_problems

DEADLINE = 3.0
TASKS = "/proc/self/task"  # a folder for each thread
_ATOMS = frozenset([str, int, float, bool, type(None)])
SETTLE = 0.005  # seconds without a sign of life after which an action is over; simcord waits 0.05


@dataclass
class Rules:
    """What the bot did that Discord, or our own policy, does not allow."""

    problems: list[str] = field(default_factory=list)
    born: dict[int, "Instant"] = field(default_factory=dict)

    def check(self, env: Env) -> None:
        """Fail for every broken rule, and for every interaction without an answer."""
        if problems := self.broken(env):
            raise AssertionError("; ".join(problems))

    def broken(self, env: Env) -> list[str]:
        """Every broken rule, and every interaction without an answer."""
        unanswered = [
            f"interaction {record.id} was never answered"
            for record in env.backend.interactions.values()
            if not record.responded or record.loading
        ]
        return [*self.problems, *unanswered]

    def forgive(self, env: Env) -> list[BaseException]:
        """Forget what was broken on purpose; the errors that reached the tree."""
        self.problems.clear()
        env.backend.interactions.clear()
        return env.errors


@dataclass(frozen=True, kw_only=True)
class Instant:
    """A point in time, and how long each thread of this process had waited for a processor."""

    at: float
    waited: Mapping[str, int]

    @classmethod
    def now(cls) -> "Instant":
        """This one. Where the system does not tell who waits, nobody does."""
        waited = {}
        for thread in os.listdir(TASKS) if os.path.isdir(TASKS) else ():
            # schedstat: the nanoseconds it ran, and those it waited to run
            with suppress(OSError), open(f"{TASKS}/{thread}/schedstat", "rb") as file:
                waited[thread] = int(file.read().split()[1])
        return cls(at=time.perf_counter(), waited=waited)  # time.monotonic is virtual here

    def since(self, earlier: "Instant") -> float:
        """The seconds between, but for those in which others had the processors."""
        waited = sum(ns - earlier.waited.get(thread, 0) for thread, ns in self.waited.items())
        return self.at - earlier.at - waited / 1e9

    def is_over(self) -> bool:
        """Whether Discord's time for an answer has passed since."""
        return time.perf_counter() - self.at > DEADLINE < Instant.now().since(self)


def enforce(monkeypatch: pytest.MonkeyPatch) -> Rules:
    """Switch on the deadline in the bot's own time and the checks of everything that is sent."""
    rules = Rules()
    create, dispatch = Backend.new_interaction, router.dispatch

    def timed(backend: Backend, *arguments: Any) -> Any:
        record = create(backend, *arguments)
        rules.born[record.id] = Instant.now()
        return record

    def strict(backend: Backend, method: str, path: str, **given: Any) -> Any:
        rules.problems += (f"{method} {path}: {text}" for text in _problems(method, path, given))
        if path.endswith("/callback") and rules.born[int(path.split("/")[2])].is_over():
            raise errors.unknown_interaction()
        answer = dispatch(backend, method, path, **given)
        if method == "DELETE" and path.endswith("/messages/@original"):
            _end_thinking(backend, path.split("/")[3])
        return answer

    monkeypatch.setattr(Backend, "new_interaction", timed)
    monkeypatch.setattr(router, "dispatch", strict)
    defaults = Env._settle_internal.__kwdefaults__ or {}
    monkeypatch.setitem(defaults, "idle", SETTLE)
    for module in (components, results, serializers):
        monkeypatch.setattr(module, "deepcopy", _copied)
    for module in (gateway, router):
        monkeypatch.setattr(module, "copy", SimpleNamespace(copy=copy.copy, deepcopy=_copied))
    return rules


def _copied(value: Any) -> Any:
    """A deep copy; of JSON, which is nearly all that simcord copies, four times as fast."""
    kind = type(value)
    if kind is dict:
        return {key: _copied(one) for key, one in value.items()}
    if kind is list:
        return [_copied(one) for one in value]
    return value if kind in _ATOMS else copy.deepcopy(value)


def _end_thinking(backend: Backend, token: str) -> None:
    """What is deleted thinks no longer, so that a further message is one of its own."""
    record = backend.interaction_by_token(token)
    if record.loading:
        record.complete_deferred()


def _problems(method: str, path: str, given: Mapping[str, Any]) -> Iterator[str]:
    body = given.get("json")
    if path.endswith("/commands") and method == "PUT":
        yield from definition_problems(body or [])
    if not isinstance(body, dict) or method not in ("POST", "PATCH"):
        return
    if path.endswith("/callback"):
        data = body.get("data") or {}
        if body["type"] in (4, 7):
            yield from _message_problems(data, given)
        elif body["type"] == 8:
            yield from choice_problems(data["choices"])
        elif body["type"] == 9:
            yield from modal_problems(data)
    elif "/messages" in path or path.startswith("/webhooks/"):
        yield from _message_problems(body, given)


def _message_problems(body: Mapping[str, Any], given: Mapping[str, Any]) -> list[str]:
    files = len(given.get("files") or [])
    found = message_problems(dict(body), flags=body.get("flags") or 0, files=files)
    edited = not body.keys() >= {"content"} and not body.keys() & {"components", "embeds"}
    return [text for text in found if not (edited and "50006" in text)]


def tell_of_guild(env: Env, event: str, guild: discord.Guild) -> None:
    """Let the bot see `guild_join`; simcord itself only makes guilds available."""
    with env._bot_scope():
        env.bot.dispatch(event, guild)


def lose_guild(env: Env, guild_id: int, *, outage: bool) -> None:
    """Remove the bot from a guild, or let the guild be unavailable for a while."""
    gone = {"id": str(guild_id)} | ({"unavailable": True} if outage else {})
    env.backend.emit("GUILD_DELETE", gone)


def speak(env: Env, monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    """Give all following interactions this locale, known to discord.py or not."""
    emit = env.backend.emit

    def localised(event: str, payload: dict[str, Any], *arguments: Any, **named: Any) -> Any:
        if event == "INTERACTION_CREATE":
            payload["locale"] = locale
        return emit(event, payload, *arguments, **named)

    monkeypatch.setattr(env.backend, "emit", localised)


def open_again(form: InteractionResult) -> InteractionResult:
    """Let a submitted form be submitted once more, as a client does that missed the reply."""
    form._interaction.modal_consumed = False
    return form


def forge_form(form: InteractionResult, custom_id: str) -> InteractionResult:
    """Give an open form another ``custom_id``, as only a forger could."""
    assert form._interaction.modal is not None
    form._interaction.modal["custom_id"] = custom_id
    return form


def hand_over(
    form: InteractionResult, actor: MemberActor, message: ResponseMessage
) -> InteractionResult:
    """Let somebody else send in a form as if it had been opened there, as only a forger could."""
    form._interaction.user_id = actor.id
    form._interaction.guild_id = actor.guild.id
    form._interaction.channel_id = message.channel_id
    form._interaction.modal_consumed = False
    form._interaction.source_message_id = message.id
    return form


def last_message(env: Env, channel: ChannelHandle) -> ResponseMessage:
    """The last message of a channel, as the reply to an interaction would be seen."""
    last = channel.last_message
    assert last is not None
    return ResponseMessage(env, env.backend.get_message(channel.id, last.id))


def add_control(env: Env, message: ResponseMessage, part: dict[str, Any]) -> None:
    """Let a message show a control again that it had before it was edited."""
    stored = env.backend.get_message(message.channel_id, message.id)
    stored.components = [*stored.components, {"type": 1, "components": [part]}]


def put_control(env: Env, message: ResponseMessage, part: dict[str, Any]) -> None:
    """Put a button or select into a message in place of its own, as only a forger could."""
    stored = env.backend.get_message(message.channel_id, message.id)
    stored.components = [{"type": 1, "components": [part]}]


def forget_attachments(env: Env) -> None:
    """Let every attachment be gone before it is downloaded."""
    env.backend.cdn._blobs.clear()
