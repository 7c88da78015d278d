"""Wordings of many kinds in many languages, with the verdicts a careful editor would give."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from store.search.check.check import check
from store.search.check.library import CheckLibrary
from store.search.check.records import Check
from tests.store.search.check.shelf import Piece, a_library

HERE = Path(__file__).parent


def lines(name: str) -> list[dict[str, Any]]:
    """What stands in a file beside this one, a line each."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


WORDINGS = lines("wordings.jsonl")
COLLECTIONS = {  # articles and wordings of them, each in files of its name
    "interviews": "eight articles, a language each, in which several people speak and deny",
    "reports": "nine more with Tajik, with figures of every kind and marks of every print",
    "dispatches": "eight more, with amounts, conditions and words that turn a meaning round",
    "harbours": "one story told by sixteen papers, a transcript, several speakers in one sentence",
    "talks": "one story in eight languages, whose speakers are named in roundabout ways",
    "shelling": "witnesses in ten languages: offices behind names, verbs that only imply speech",
    "strait": "wires in eight languages that name several people in each sentence",
    "plateau": "a report in ten languages in which offices stand for names",
    "quay": "harbours in fifteen languages: who may speak for them, and what each said",
}
COLLECTED = [(name, wording) for name in COLLECTIONS for wording in lines(f"{name}_wordings.jsonl")]
ABSENT, TOO_SHORT, VERBATIM = "absent", "too short", "verbatim"
NOT_LEFT, NOT_DIFFERS, PUBLISHER = "negation left out", "negation differs", "publisher differs"


@cache
def shelf() -> CheckLibrary:
    """The library of all articles."""
    return a_library()


@cache
def collection(name: str) -> CheckLibrary:
    """The library of the articles of a collection."""
    return a_library(
        [Piece(**{**one, "older": tuple(one["older"])}) for one in lines(f"{name}.jsonl")]
    )


def interviews() -> CheckLibrary:
    """The interviews."""
    return collection("interviews")


def reports() -> CheckLibrary:
    """The reports."""
    return collection("reports")


def dispatches() -> CheckLibrary:
    """The dispatches."""
    return collection("dispatches")


def the_check(text: str, publisher: str | None = None) -> Check:
    """The one check of a text."""
    [made] = check(text, shelf(), publisher).checks
    return made


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording["text"][:60])
def test_a_wording_gets_the_verdict_of_a_careful_editor(wording: dict[str, Any]) -> None:
    made = the_check(wording["text"])

    assert made.verdict.value == wording["verdict"]
    assert set(wording["warnings"]) <= {caution.value for caution in made.cautions}


@pytest.mark.parametrize(
    ("name", "wording"),
    COLLECTED,
    ids=lambda value: value if isinstance(value, str) else value["text"][:60],
)
def test_a_wording_of_a_collection_gets_what_a_careful_editor_says(
    name: str, wording: dict[str, Any]
) -> None:
    [made] = check(wording["text"], collection(name)).checks
    cautions = {caution.value for caution in made.cautions}

    assert made.verdict.value == wording["verdict"]
    assert set(wording["warnings"]) <= cautions
    assert not cautions & set(wording.get("not", ()))
    assert wording.get("unchecked", "") in "\n".join(made.unchecked)


@pytest.mark.parametrize(
    "text",
    [
        "“The books were written last week”",
        'Holova told the council: "The books were written last week"',
        '"The books were written last week," Zarina Holova said.',
        "“The books were written last week” — Pamir Courier",
        "“The books were written last week” (Holova, Pamir Courier)",
        "HOLOVA: The books were written last week",
        "The books were written last week — Zarina Holova",
        "«Мы не можем пропустить тяжёлые грузовики, пока опоры не осмотрены», — сказал Лосев",
        '"Ağır kamyonların geçmesine izin vermeyeceğiz, çünkü ayaklar henüz incelenmedi" '
        "dedi Aksoy",
        'The auditor said: "The books were written last week"',
    ],
)
def test_true_words_in_the_right_mouth_get_no_warning(text: str) -> None:
    made = the_check(text)

    assert made.verdict.value == VERBATIM
    assert made.cautions == ()
    assert made.clean


def test_the_publisher_may_be_named_beside_the_text() -> None:
    right = the_check("The books were written last week", publisher="Pamir Courier")
    wrong = the_check("The books were written last week", publisher="Ararat Haber")

    assert right.cautions == ()
    assert [caution.value for caution in wrong.cautions] == [PUBLISHER]


def test_each_quotation_of_a_message_is_checked_by_itself() -> None:
    report = check(
        'He shouted "we will burn the bridge tonight" and Holova said: "The books were written '
        'last week". "No," said others.',
        shelf(),
    )

    assert [made.verdict.value for made in report.checks] == [ABSENT, VERBATIM]
    assert any('"No,"' in part for part in report.checks[1].unchecked)


def test_the_lines_of_a_transcript_are_checked_where_a_speaker_quotes_somebody() -> None:
    report = check(
        "Q: Will you ever turn back a ship?\nGELASHVILI: We have never refused a ship because of "
        "its flag\nKAYA: They told us 'wait until autumn' and then they sent the bill",
        collection("quay"),
    )

    assert [made.verdict.value for made in report.checks][1:] == [VERBATIM, VERBATIM]
    assert [made.names for made in report.checks[1:]] == [("GELASHVILI",), ("KAYA",)]


def test_a_quotation_interrupted_by_its_speaker_is_one() -> None:
    made = the_check(
        '"We cannot let heavy trucks cross before the piers are inspected," engineer Laila Noor '
        'told reporters, "and nobody has given us a date."'
    )

    assert made.verdict.value == VERBATIM


def test_what_an_interruption_hides_is_shown() -> None:
    report = check(
        '"We," Noor said, "let heavy trucks cross before the piers are inspected"', shelf()
    )

    assert [made.verdict.value for made in report.checks] == [TOO_SHORT, VERBATIM]
    assert NOT_LEFT in {caution.value for caution in report.checks[1].cautions}


def test_the_sentence_around_is_shown_whole_with_the_words_marked() -> None:
    [quotation] = the_check("money was missing").quotations

    assert quotation.text == "The mayor, Farid Azimi, denied that money was missing."
    assert [quotation.text[a:b] for a, b in quotation.highlights] == ["money was missing"]


def test_differences_are_told_word_by_word() -> None:
    made = the_check("The U.S. embassy's chief spokesman did comment in 1987")

    assert [(one.checked, one.article) for one in made.differences][:2] == [
        ("chief", ""),
        ("did", "didn't"),
    ]


def test_left_out_words_stand_in_their_place() -> None:
    made = the_check("the bridge at Darwaz … until 14 June")

    assert made.left_out == ("would stay closed",)
    assert [(piece.kind, piece.text) for piece in made.pieces] == [
        ("both", "the bridge at Darwaz"),
        ("left out", "would stay closed"),
        ("both", "until 14 June"),
    ]


def test_an_older_version_comes_with_what_it_says_now() -> None:
    made = the_check("all 44,100 of them")

    assert made.later is not None
    assert str(made.later.reference) == "A1@2"
    assert "all 45,300 of them" in (made.later.text or "")


def test_words_that_are_gone_are_said_to_be_gone() -> None:
    made = the_check("Nine boats sank in the storm of that night.")

    assert made.later is not None
    assert made.later.text is None


def test_an_editors_words_are_told_as_not_checked() -> None:
    made = the_check("We cannot let [very] heavy trucks cross before the piers are inspected")

    assert made.unchecked == ("[very]",)


def test_a_negation_in_an_editors_brackets_is_warned_of() -> None:
    made = the_check("Drivers who had [not] waited for 3.5 days turned back")

    assert NOT_DIFFERS in {caution.value for caution in made.cautions}
    assert made.verdict.value != VERBATIM


@pytest.mark.parametrize(
    "text",
    [
        "“[Nobody said that] Drivers who had waited for 3.5 days turned back”",
        "“Drivers who had waited for 3.5 days turned back [never]”",
        "«Водители, ждавшие трое суток, повернули назад [не]»",
    ],
)
def test_a_negation_in_brackets_at_either_end_is_warned_of(text: str) -> None:
    made = the_check(text)

    assert NOT_DIFFERS in {caution.value for caution in made.cautions}
    assert made.verdict.value == "near"


def test_a_number_in_an_editors_brackets_is_held_against_the_one_it_replaces() -> None:
    wrong = the_check("some [2,100] tonnes of flour reached Khorog by boat")
    right = the_check("some [1,200] tonnes of flour reached Khorog by boat")

    assert "number differs" in {caution.value for caution in wrong.cautions}
    assert "number differs" not in {caution.value for caution in right.cautions}


@pytest.mark.parametrize(
    "text",
    [
        "The embassy's spokesman ~~didn't~~ comment",
        "spokesman <del>didn't</del> comment",
        "spokesman d̶i̶d̶n̶'̶t̶ comment",
    ],
)
def test_words_that_a_message_crosses_out_are_left_out(text: str) -> None:
    made = the_check(text.replace("The embassy", "The U.S. embassy"))

    assert made.verdict.value in (VERBATIM, "same words")
    assert [one.article for one in made.warnings[:2]] == ["didn't", "didn't"]
    assert [one.value for one in made.cautions[:2]] == [NOT_LEFT, "words left out"]


@pytest.mark.parametrize("number", ["1,200+", "≥1,200", "~1,200", "1,200 %", ".1,200"])
def test_a_sign_at_a_number_is_a_part_of_it(number: str) -> None:
    made = the_check(f"though some {number} tonnes of flour reached Khorog by boat")

    assert made.verdict.value == "near"
    assert "number differs" in {caution.value for caution in made.cautions}


@pytest.mark.parametrize(
    "hidden",
    ["\u034f", "\u200b", "\u3164", "\U000e0100", "\U000e006e"],
    ids=["joiner", "no width", "filler", "selector", "tag"],
)
def test_characters_that_nobody_sees_are_told_and_turn_nothing_round(hidden: str) -> None:
    made = the_check(f"The U.S. embassy's spokesman did{hidden}n't comment.")

    assert made.verdict.value == "same words"
    assert [caution.value for caution in made.cautions] == ["unlike characters"]


def test_words_are_found_though_each_has_letters_of_another_alphabet() -> None:
    made = the_check("Thе bооks wеrе writtеn lаst wееk")

    assert made.verdict.value == "same words"
    assert "unlike characters" in {caution.value for caution in made.cautions}


def test_words_that_begin_with_a_word_set_apart_and_go_on_are_cut() -> None:
    made = the_check("friendship bridge” was built in 1987 without a permit.")

    assert [caution.value for caution in made.cautions] == ["sentence cut"]


def test_an_apostrophe_may_be_any_mark() -> None:
    made = the_check("The U.S. embassy`s spokesman didn´t comment.")

    assert made.verdict.value == "same words"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("some re-\nfineries might close before win-\n  ter", "same words"),
        ("some refin\u00ad\neries might close before winter", "same words"),
        ("A no-\nfly zone begins at 35.5° N", "verbatim"),
        ("some re-\nfineries will close before winter", "near"),
        ("«Мы откроем два из пяти заво-\nдов в мае, но обещать ничего не можем»", "same words"),
    ],
)
def test_words_that_lines_divide_are_the_words_with_a_hyphen(text: str, verdict: str) -> None:
    [made] = check(text, dispatches()).checks

    assert made.verdict.value == verdict


def test_a_hyphen_of_a_pasted_line_is_told() -> None:
    [made] = check("some re-\nfineries might close before winter", dispatches()).checks

    assert made.checked == "some re-\nfineries might close before winter"
    assert [(one.checked, one.article) for one in made.differences] == [
        ("re- fineries", "refineries")
    ]


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("The delegation last crossed the bridge of Ishkashim when the second flood was over.", 0),
        ("The delegation crossed the bridge of Ishkashim once the second flood was over.", 0),
        ("The delegation first crossed the bridge of Ishkashim when the second flood was over.", 0),
        ("The delegation first crossed the bridge of Ishkashim once the third flood was over.", 1),
        ("The delegation first crossed the bridge of Ishkashim once the first flood was over.", 1),
        ("The delegation first crossed the bridge of Ishkashim once the worst flood was over.", 1),
        ("The delegation twice crossed the bridge of Ishkashim once the second flood was over.", 1),
    ],
)
def test_a_word_of_order_is_a_number_only_beside_another_one(text: str, differs: int) -> None:
    body = "The delegation first crossed the bridge of Ishkashim once the second flood was over."
    library = a_library([Piece(language="en", publisher="Pamir Post", body=body)])

    [made] = check(text, library).checks

    warned = [one.caution.value for one in made.warnings]
    assert (made.verdict.value, warned.count("number differs")) == ("near", differs)
