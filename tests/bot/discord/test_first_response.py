"""The first response: what was sent in time is waited for, and nothing is sent too late."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord.replies import sending


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "FIRST_WITHIN", 0.05)
    monkeypatch.setattr(sending, "QUICK_PAUSES", (0.02, 0.02, 0.02, 0.02))


def an_interaction(defer: Any) -> Any:
    """An interaction of a moment ago, and what its first response does."""
    response = SimpleNamespace(defer=defer, _response_type=None)
    return SimpleNamespace(id=1, created_at=datetime.now(UTC), response=response, extras={})


async def test_what_was_sent_in_time_is_not_cut_off_on_its_way() -> None:
    arrived: list[bool] = []

    async def slow(**_: object) -> None:
        await asyncio.sleep(0.15)
        arrived.append(True)

    interaction = an_interaction(slow)

    await sending.defer(interaction, private=True)

    assert arrived == [True]
    assert sending.stage_of(interaction).has == "thinking"


async def test_nothing_is_sent_that_would_come_too_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "FIRST_WITHIN", -1)
    sent: list[bool] = []

    async def defer(**_: object) -> None:
        sent.append(True)

    await sending.defer(an_interaction(defer), private=True)

    assert sent == []


async def test_what_never_comes_back_is_not_waited_for_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sending, "LATE", 0.05)
    interaction = an_interaction(lambda **_: asyncio.sleep(60))

    async with asyncio.timeout(5):
        await sending.defer(interaction, private=True)

    assert sending.stage_of(interaction).has == "thinking"
