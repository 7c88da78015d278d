"""A request that was lost is made again, after pauses that grow and for a time that ends."""

import aiohttp
import pytest

from bot.discord.replies.delivery import PAUSES, delivered


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of which takes its time."""
    made: list[float] = []

    async def sleep(seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr("asyncio.sleep", sleep)
    return made


async def lost() -> None:
    """A request that does not arrive."""
    raise aiohttp.ClientError


async def test_each_further_try_waits_for_its_pause(slept: list[float]) -> None:
    with pytest.raises(aiohttp.ClientError):
        await delivered(lost, (0.1, 0.2))

    assert slept == [0.1, 0.2]


async def test_what_arrives_is_sent_once_and_after_no_pause(slept: list[float]) -> None:
    sent: list[str] = []

    async def send() -> None:
        sent.append("a message")

    await delivered(send)

    assert (sent, slept) == (["a message"], [])


def test_the_pauses_grow_and_end_within_the_life_of_a_token() -> None:
    assert [*PAUSES] == sorted(PAUSES)
    assert sum(PAUSES) < 15 * 60
