"""What is offered while a line is typed."""

import pytest

from bot.chat.completion import choices
from bot.chat.session import Session
from tests.bot.chat.conftest import said


def offered(session: Session, line: str) -> list[str]:
    """The whole lines that the choices would make."""
    return [line[: len(line) - one.replaces] + one.text for one in choices(session, line)]


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("/ne", ["/next "]),
        ("/READ", ["/read "]),
        ("Torkham sour", ["Torkham source:"]),
        ("Torkham source:ind", ['Torkham source:"Indus Wire" ']),
        ('Torkham source:"ind', ['Torkham source:"Indus Wire" ']),
        ("Torkham source:Степ", ['Torkham source:"Степной вестник" ']),
        ("Torkham language:r", ["Torkham language:ru "]),
        ("/latest count:2", ["/latest count:20 "]),
        ("/read A2", ["/read A2"]),
        ("/read traders", ["/read A2"]),
        ("/library sh", ["/library shared"]),
        ("/cite format:b", ["/cite format:bibtex "]),
        ("/help lat", ["/help latest"]),
        ("What did the gover", []),
        ("Torkham since:2025 sin", []),
        ("/unknown x", []),
    ],
)
def test_a_line_is_completed(session: Session, line: str, completed: list[str]) -> None:
    assert offered(session, line) == completed


def test_every_command_is_offered_with_what_it_does(session: Session) -> None:
    found = choices(session, "/")

    assert {"/ask ", "/read ", "/sources ", "/quit "} <= {one.text for one in found}
    assert all(one.meaning for one in found)


def test_quotations_are_offered_by_number_with_their_words(session: Session) -> None:
    said(session, "Torkham crossing")

    found = choices(session, "/context ")

    assert [one.text for one in found] == ["1", "2"]
    assert found[0].meaning.startswith("The Torkham crossing reopened")
