"""Tickets: signed, limited to one server, good until they expire."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading_room.tickets import Ticket, link, read_key, read_ticket

KEY = b"k" * 32
GOOD = Ticket(expires=2_000, guild=7, curator=True)


@given(
    expires=st.integers(1_001, 2**40),
    guild=st.none() | st.integers(1, 2**63 - 1),
    curator=st.booleans(),
)
def test_a_signed_ticket_reads_back_as_it_was(
    expires: int, guild: int | None, curator: bool
) -> None:
    ticket = Ticket(expires=expires, guild=guild, curator=curator)

    assert read_ticket(ticket.signed(KEY), KEY, now=1_000) == ticket


@given(text=st.text(max_size=120))
def test_whatever_we_did_not_sign_is_no_ticket(text: str) -> None:
    assert read_ticket(text, KEY, now=1_000) is None


@given(place=st.integers(0, 200), other=st.characters(min_codepoint=33, max_codepoint=126))
def test_a_ticket_with_one_character_changed_is_none(place: int, other: str) -> None:
    signed = GOOD.signed(KEY)
    place %= len(signed)
    changed = f"{signed[:place]}{other}{signed[place + 1 :]}"

    assert changed == signed or read_ticket(changed, KEY, now=1_000) is None


def test_a_ticket_ends_at_its_moment() -> None:
    assert read_ticket(GOOD.signed(KEY), KEY, now=1_999.9) == GOOD
    assert read_ticket(GOOD.signed(KEY), KEY, now=2_000) is None


def test_another_installation_does_not_know_the_ticket() -> None:
    assert read_ticket(GOOD.signed(b"x" * 32), KEY, now=1_000) is None


def test_a_link_keeps_the_query_and_the_place_it_leads_to() -> None:
    made = link("https://room.example/", "/articles/A1?start=2&end=5", GOOD, KEY)

    assert made.startswith("https://room.example/articles/A1?start=2&end=5&ticket=2000.7.curator.")


def test_a_link_keeps_the_anchor_behind_the_ticket() -> None:
    made = link("https://room.example", "/articles/A1#p3", GOOD, KEY)

    assert made.startswith("https://room.example/articles/A1?ticket=2000.7.curator.")
    assert made.endswith("#p3")


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = read_key(tmp_path / "data")
    [path] = (tmp_path / "data").iterdir()

    assert len(first) == 32
    assert read_key(tmp_path / "data") == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "...", "2000.7.curator.", "2000.7.owner.x", "é.é.é.é"])
def test_odd_text_is_no_ticket(text: str) -> None:
    assert read_ticket(text, KEY, now=1_000) is None
