"""An interaction as Discord keeps it: what was asked, when and how it was answered."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.discord.loopback.messages import Message
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import Channel, Guild, User

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9


@dataclass(kw_only=True)
class Interaction:
    """One thing a person did, with the bot's answer to it."""

    id: int
    token: str
    kind: int
    name: str
    user: User
    channel: Channel
    guild: Guild | None
    payload: Payload
    source: Message | None = None
    at: float = field(default_factory=time.monotonic)
    callback: int | None = None
    first_at: float | None = None
    answered_at: float | None = None
    message: Message | None = None
    modal: Payload | None = None
    choices: list[Payload] = field(default_factory=list)
    followups: list[Message] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def note(self, *, answered: bool) -> None:
        """Remember when something happened, and wake who waits for it."""
        self.first_at = self.first_at or time.monotonic()
        if answered and self.answered_at is None:
            self.answered_at = time.monotonic()
        async with self.changed:
            self.changed.notify_all()

    async def first(self, seconds: float = 3.5) -> "Interaction":
        """Wait for the first response."""
        await self._wait(lambda: self.first_at is not None, "first response", seconds)
        return self

    async def answer(self, seconds: float = 30) -> Message:
        """Wait for the message that is not "thinking" any more."""
        await self._wait(lambda: self.answered_at is not None, "answer", seconds)
        if self.message is None:
            raise AssertionError(f"{self.name} was answered without a message: {self.callback}")
        return self.message

    async def followup(self, number: int = 1, seconds: float = 10) -> Message:
        """Wait for the n-th message after the first."""
        await self._wait(lambda: len(self.followups) >= number, f"follow-up {number}", seconds)
        return self.followups[number - 1]

    async def _wait(self, happened: Callable[[], bool], what: str, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds), self.changed:
                await self.changed.wait_for(happened)
        except TimeoutError as error:
            raise AssertionError(f"{self.name}: no {what} within {seconds} s") from error

    @property
    def seconds_to_first(self) -> float:
        """From the event to the first response."""
        assert self.first_at is not None, f"{self.name} has no response"
        return self.first_at - self.at

    @property
    def seconds_to_answer(self) -> float:
        """From the event to the answer itself."""
        assert self.answered_at is not None, f"{self.name} has no answer"
        return self.answered_at - self.at

    @property
    def is_thinking(self) -> bool:
        """Whether people still see that the bot is thinking, or nothing at all of its answer."""
        message = self.message
        if message is not None and message.deleted:
            return not self.followups
        return message is not None and message.loading

    @property
    def ephemeral(self) -> bool:
        """Whether only the asker sees the answer."""
        return self.message is not None and self.message.ephemeral
