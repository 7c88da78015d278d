"""What a server chose and deleted since is told; what is there is not, nor what nobody can see."""

from types import SimpleNamespace
from typing import Any

from bot.discord.requests.gone import gone_of
from store.model import GuildSettings

ROLE, CHANNEL = 5, 7
CHOSEN = GuildSettings(curator_role=ROLE, channels=(CHANNEL,))


def a_guild(*there: int, unavailable: bool = False) -> Any:
    """A server with these channels and roles."""

    def found(number: int) -> object | None:
        return object() if number in there else None

    return SimpleNamespace(
        unavailable=unavailable, channels=[1], get_role=found, get_channel_or_thread=found
    )


def test_what_is_there_is_not_gone() -> None:
    assert gone_of(CHOSEN, a_guild(ROLE, CHANNEL)) == frozenset()
    assert gone_of(GuildSettings(), a_guild()) == frozenset()


def test_each_that_is_not_there_is_gone() -> None:
    assert gone_of(CHOSEN, a_guild(ROLE)) == {CHANNEL}
    assert gone_of(CHOSEN, a_guild(CHANNEL)) == {ROLE}


def test_nothing_is_gone_while_nobody_knows_what_is_there() -> None:
    assert gone_of(CHOSEN, None) == frozenset()
    assert gone_of(CHOSEN, a_guild(unavailable=True)) == frozenset()
