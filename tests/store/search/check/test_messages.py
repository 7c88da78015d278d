"""Messages with several quotations, each to be checked by itself and with its own speaker."""

import pytest

from store.search.check.check import check
from tests.store.search.check.test_wordings import interviews

ROOM = "No money was paid, and nobody from my ministry was in the room"
NOBODY = "Hiç kimse tutuklanmadı, silah da bulunamadı"
CASH = "Two officers took $4.5m in cash"


def told(text: str) -> list[tuple[str, list[str]]]:
    """The verdict on each quotation, with those of its warnings that are about names and looks."""
    about = ("speaker differs", "publisher differs", "unlike characters")
    return [
        (made.verdict.value, [one.value for one in made.cautions if one.value in about])
        for made in check(text, interviews()).checks
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"WALI: {ROOM}\nSADAT: {CASH}", [("verbatim", []), ("verbatim", [])]),
        (
            f"SADAT: {ROOM}\nWALI: {CASH}",
            [("verbatim", ["speaker differs"]), ("verbatim", ["speaker differs"])],
        ),
        (
            f"Wali said “{ROOM}”, but Sadat answered: “{CASH}”",
            [("verbatim", []), ("verbatim", [])],
        ),
        (
            f"Wali said “{ROOM}” and “{CASH}”.",
            [("verbatim", []), ("verbatim", ["speaker differs"])],
        ),
        (
            f"“{ROOM},” said Wali, and “{CASH}”.",
            [("verbatim", []), ("verbatim", ["speaker differs"])],
        ),
        (f"“{ROOM}. {CASH}”", [("near", ["speaker differs"])]),
        (f"{ROOM}, and two officers took $4.5m in cash", [("near", ["speaker differs"])]),
        (f"“{ROOM},” Wali said, and Sadat added “{CASH}”.", [("verbatim", []), ("verbatim", [])]),
        (
            f"Wali said '{ROOM}' and 'I would resign if that were proved'.",
            [("verbatim", []), ("verbatim", [])],
        ),
        (
            "Тихонов сказал «Никто не отдавал приказа стрелять», а Ланская возразила: «Приказ "
            "был, я видела его своими глазами».",
            [("verbatim", []), ("verbatim", [])],
        ),
        (
            '"Hiç kimse tutuklanmadı, silah da bulunamadı," dedi Doğan; Sönmez ise "Müvekkilim 45 '
            'gündür hücrede" diye konuştu.',
            [("verbatim", []), ("verbatim", [])],
        ),
        (f"“{ROOM},” Wali said.\n— Khaama Press", [("verbatim", ["publisher differs"])]),
        (f"“{ROOM},” Wali said.\n— Hindukush Times", [("verbatim", [])]),
        (f"\u202e“{ROOM}”", [("verbatim", ["unlike characters"])]),
        (f"Nasir Wali, speaking in Kabul: “{ROOM}”", [("verbatim", [])]),
        (f"The minister shot back: “{ROOM}”", [("verbatim", [])]),
        (f"Look at this: “{ROOM}”", [("verbatim", [])]),
        (f"On Sunday: “{ROOM}”", [("verbatim", [])]),
        (f"Sadat shot back: “{ROOM}”", [("verbatim", ["speaker differs"])]),
        (f'Doğan, "{NOBODY}" dedi.', [("verbatim", [])]),
        (f'Sönmez, "{NOBODY}" dedi.', [("verbatim", ["speaker differs"])]),
    ],
)
def test_each_quotation_of_a_message_has_its_own_speaker(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(text) == expected


def test_more_than_ten_quotations_are_named_but_not_checked() -> None:
    message = " ".join(f"“I would resign if that were proved {number}”." for number in range(12))

    made = check(message, interviews()).checks

    assert len(made) == 10
    assert "proved 11" in made[-1].unchecked[-1]
