"""The words of a question that only help to ask are not asked about."""

import pytest

from store.search.question.build import build_query
from store.search.question.syntax import parse
from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted


def test_the_words_of_where_are_not_asked_about() -> None:
    query = build_query(
        parse("Компания из какой страны выиграла тендер?"), a_library(*OTHERS).corpus(), expand=True
    )

    asked = [one.surface for one in query.clauses if not one.only_asks]

    assert asked == ["Компания", "выиграла тендер"]


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("पुल कब बंद किये गये?", ["पुल", "बंद"]),
        ("पुल कब खोला जाएगा?", ["पुल", "खोला"]),
        ("ملاقاتیں کب ہوئیں؟", ["ملاقاتیں"]),
        ("په خوست کښې برید چا اوکړو؟", ["خوست", "برید"]),
        ("Who waited outside the court?", ["waited", "court"]),
        ("Кто ждал возле суда?", ["ждал", "суда"]),
        ("چرا تلفات اینقدر زیاد بود؟", ["تلفات", "زیاد"]),
        ("کان ولې ونړېد؟", ["کان", "ونړېد"]),
    ],
)
def test_what_only_helps_a_verb_or_a_noun_is_not_asked_about(
    question: str, about: list[str]
) -> None:
    query = build_query(parse(question), a_library(*OTHERS).corpus(), expand=True)

    assert [one.surface for one in query.clauses if not one.only_asks] == about


def test_who_did_something_to_something_is_asked_by_the_word_for_when() -> None:
    text = "دامپزشک ایمان معماریان در تهران دو بار یوز را جراحی کرد. درمان یازده ماه طول کشید."

    found = quoted(ask(a_library(a_document(text, language="fa")), "کی یوز رو جراحی کرد؟"))

    assert found == ["دامپزشک ایمان معماریان در تهران دو بار یوز را جراحی کرد."]


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("fa", "چند خانه بوم گردی در بمپور هست", "در بمپور چهارده خانه بوم‌گردی شده است."),
        ("ur", "کتنے ذمہ دار گرفتار ہوئے", "حادثے کے بعد نو ذمہ‌دار گرفتار ہوئے۔"),
    ],
)
def test_words_typed_with_a_blank_are_found_where_they_are_written_in_one(
    language: str, question: str, answer: str
) -> None:
    assert quoted(ask(a_library(a_document(answer, language=language)), question)) == [answer]


def test_a_word_that_only_asks_is_not_joined_with_the_one_beside_it() -> None:
    library = a_library(a_document("طالبان پایگاه را نمی‌دهند.", language="fa"), *OTHERS)
    query = build_query(parse("طالبان درباره پایگاه چه گفتند"), library.corpus(), expand=True)

    asking = next(one for one in query.clauses if one.surface == "درباره")
    assert "طالبان" not in asking.words[0]


SIEGE = (
    "All 33 attackers were killed. They had stopped the train near Mushkaf. "
    "The group wanted the government to free its prisoners within two days."
)


@pytest.mark.parametrize(
    ("question", "word", "asks"),
    [
        ("what did the train attackers want", "want", False),
        ("What do the farmers need from the ministry?", "need", False),
        ("what did the inspectors find", "find", False),
        ("i want to know about the train", "want", True),
        ("what do i need to know about the train", "need", True),
        ("what did the attackers want to show us", "want", True),
        ("find the train attackers", "find", True),
    ],
)
def test_what_somebody_wanted_is_asked_about(question: str, word: str, asks: bool) -> None:
    query = build_query(parse(question), a_library(*OTHERS).corpus(), expand=True)

    assert [one.only_asks for one in query.clauses if one.surface == word] == [asks]


def test_what_somebody_wanted_is_told_by_what_they_wanted() -> None:
    library = a_library(SIEGE, *OTHERS)

    assert "free its prisoners" in quoted(ask(library, "what did the train attackers want"))[0]
