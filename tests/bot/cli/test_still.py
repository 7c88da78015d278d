"""The still of the terminal in the README is of this program and of these seeds."""

import re
import xml.etree.ElementTree as Tree
from pathlib import Path

from tests.bot.cli.conftest import Quotewire
from tests.bot.cli.take_still import STILL, demonstrated

SEEDS = Path(__file__).parents[3] / "seeds"
QUOTED = re.compile("“([^”]+)”")
SVG = "{http://www.w3.org/2000/svg}"


def lines() -> list[str]:
    drawn = Tree.parse(STILL).iter(f"{SVG}text")
    return ["".join(piece.text or "" for piece in line) for line in drawn]


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_still_shows_the_commands_of_the_demonstration() -> None:
    shown = flat("".join(lines()))

    for command, text in demonstrated():
        assert flat(f"$ quotewire {command} {text}") in shown


def test_the_demonstration_answers_finds_a_difference_and_keeps_silent(
    quotewire: Quotewire,
) -> None:
    ended = [quotewire(*command) for command in demonstrated()]

    assert [one.code for one in ended] == [0, 1, 1]
    assert "NEAR" in ended[1].out
    assert "nothing that answers it" in ended[2].out
    answered = [flat(one) for one in QUOTED.findall("".join(one.out for one in ended))]
    assert [flat(one) for one in QUOTED.findall("".join(lines()))] == answered, (
        "The README's picture shows another answer: python -m tests.bot.cli.take_still"
    )


def test_whatever_the_still_quotes_stands_in_the_seeds() -> None:
    seeds = flat("".join(path.read_text(encoding="utf-8") for path in SEEDS.glob("*.md")))
    quoted = QUOTED.findall("".join(lines()))

    assert quoted
    assert [one for one in quoted if flat(one) not in seeds] == []


def test_the_still_is_small_and_asks_for_nothing() -> None:
    text = STILL.read_text(encoding="utf-8")

    assert len(text) < 30_000
    assert "<script" not in text
    assert re.findall(r"https?://[^\s\"<]+", text) == ["http://www.w3.org/2000/svg"]
