"""The chance of an answer: how much of a question a snippet must say, and in which words."""

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from store.aliases.book import AliasBook
from store.search.answerable.probability import Answerability, _says_all
from store.search.answerable.unsaid import _things
from store.search.question.build import build_query
from store.search.question.syntax import parse
from store.search.search import search
from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted


def says_all(
    has: list[float],
    inherited: list[float],
    worth: list[float],
    *,
    asks: bool,
    typed: float = 1.0,
    stated: float = 0.0,
    apart: float = 0.0,
) -> bool:
    """Whether a snippet of one sentence says all that was asked for."""
    evidence = SimpleNamespace(
        worth=np.array(worth),
        has=np.array([has]),
        inherited=np.array([inherited]),
        parts={
            "typed": np.array([typed]),
            "stated": np.array([stated]),
            "article": np.array([apart]),
        },
    )
    snippet = SimpleNamespace(first=0, last=0, core=0)
    return _says_all(cast(Any, evidence), cast(Any, snippet), asks=asks)


def test_words_alone_are_answered_by_a_snippet_that_says_each() -> None:
    assert says_all([1.0, 0.7], [1.0, 0.7], [0.5, 0.5], asks=False)
    assert not says_all([1.0, 0.6], [1.0, 1.0], [0.5, 0.5], asks=False)


def test_a_question_is_answered_by_the_passage_and_a_fair_share_of_its_own_words() -> None:
    assert says_all([0.9, 0.0], [1.0, 1.0], [0.5, 0.5], asks=True)
    assert not says_all([0.7, 0.0], [1.0, 1.0], [0.5, 0.5], asks=True)
    assert not says_all([0.9, 0.0], [1.0, 0.6], [0.5, 0.5], asks=True)
    assert not says_all([0.9, 0.9], [1.0, 1.0], [0.5, 0.5], asks=True, typed=0.0)
    assert says_all([0.4, 0.0], [1.0, 1.0], [0.5, 0.5], asks=True, stated=1.0)
    assert not says_all([0.4, 0.0], [1.0, 1.0], [0.5, 0.5], asks=True, stated=1.0, apart=0.1)
    assert not says_all([0.2, 0.0], [1.0, 1.0], [0.5, 0.5], asks=True, stated=1.0)


def test_common_words_are_answered_by_a_sentence_that_has_them_and_the_measure() -> None:
    long = "واستمرت المحادثات ثلاث عشرة ساعة."
    library = a_library(a_document(long, language="ar"), *OTHERS)

    assert quoted(ask(library, "كم استمرت المحادثات؟")) == [long]
    assert quoted(ask(library, "متى استمرت؟")) == []


def test_two_common_words_are_answered_in_other_words_too() -> None:
    answer = "Раненых доставили в больницу города Куляб."
    library = a_library(a_document(answer, language="ru"), *OTHERS)

    assert quoted(ask(library, "Куда отвезли раненых?")) == [answer]
    assert quoted(ask(library, "Куда отвезли?")) == []


def test_a_word_for_what_anything_may_do_is_missed_half_as_much() -> None:
    library = a_library("Iğdır'da 310 çiftçi dava açtı.", *OTHERS)
    query = build_query(parse("Kaç çiftçi mahkemeye gitti?"), library.corpus(), expand=True)
    said = np.zeros(len(query.clauses))

    counts = {one.first.surface: one.counts for one in _things(query.clauses, [said.tolist()] * 3)}

    assert counts == {"çiftçi": 1.0, "mahkemeye": 1.0, "gitti": 0.5}


def test_words_of_one_name_are_one_thing_and_so_are_those_of_one_word() -> None:
    query = build_query(
        parse("Why did Abdul Bari Omar praise CASA-1000 in Bergen?"),
        a_library(*OTHERS).corpus(),
        expand=True,
    )

    said = np.ones(len(query.clauses))
    things = [one.first.surface for one in _things(query.clauses, [said.tolist()] * 3)]

    assert things == ["Abdul", "praise", "CASA", "Bergen"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В Хороге смерч разрушил 34 дома."),
        ("fa", "تندباد در خاروغ ۳۴ خانه را ویران کرد."),
    ],
)
def test_a_word_that_no_language_of_the_article_has_is_missed_less(
    language: str, text: str
) -> None:
    library = a_library(
        a_document(text, language=language),
        a_document("The flood reached the town on Friday.", language="en"),
        a_document("The houses were built of stone.", language="en"),
        a_document("Derecho winds are rare.", language="en"),
    )

    found = ask(library, "How many houses did the derecho in Khorog destroy?")

    assert [one.text for one in found.quotations] == [text]


@pytest.mark.parametrize(
    ("language", "title", "text", "question", "answer"),
    [
        (
            "ar",
            "محطة تحلية المياه في صلالة",
            "افتتحت محطة لتحلية المياه في صلالة بعد تأخير دام سنتين. وتنتج المحطة ثلاثين ألف متر "
            "مكعب في اليوم.\n\nوبلغت تكلفة المشروع تسعين مليون ريال، دفع البنك نصفها قرضا.\n\n"
            "ويعمل في الموقع مئتا مهندس وعامل من بلدان كثيرة.",
            "How much did the desalination plant in Salalah cost?",
            "وبلغت تكلفة المشروع تسعين مليون ريال، دفع البنك نصفها قرضا.",
        ),
        (
            "hi",
            "पटना में मालगाड़ी पटरी से उतरी",
            "पटना के पास एक मालगाड़ी पटरी से उतर गई। हादसे में कोई घायल नहीं हुआ।\n\n"
            "अधिकारी ने बताया कि पटरी में दरार इस दुर्घटना का कारण थी। मार्ग पर चौदह घंटे यातायात बंद रहा।",
            "Why did the goods train derail near Patna?",
            "अधिकारी ने बताया कि पटरी में दरार इस दुर्घटना का कारण थी।",
        ),
    ],
)
def test_what_states_a_price_or_a_reason_need_say_little_else(
    language: str, title: str, text: str, question: str, answer: str
) -> None:
    library = a_library(a_document(text, title=title, language=language), *OTHERS)

    assert quoted(ask(library, question))[:1] == [answer]


def test_words_alone_tell_nothing_in_another_language_where_none_is_a_name() -> None:
    library = a_library(
        a_document("Рыбаки продали улов за 900 долларов.", language="ru"),
        a_document("Snow closed the pass for nine hours."),
        a_document("Рыбаки из Лимы продали лодку за 700 долларов.", language="ru"),
    )

    assert quoted(ask(library, "how much did the fishermen get")) == []


def judged(*texts: str, question: str) -> tuple[float, float]:
    """How clearly the best sentence stands out, and how likely it is held to answer."""
    library = a_library(*texts)
    found = search(library.corpus(AliasBook()), parse(question), today=None, limit=1)
    chance = Answerability(found.query, library.searcher, found.evidence, found.answer_type)
    best = found.possible[0].snippet
    return chance.parts(best)["clear"], chance.probability(best)


def test_a_sentence_that_stands_out_is_likelier_to_answer_than_one_of_many_alike() -> None:
    asked, told = "How many lorries waited at the bridge?", "Forty lorries waited at the bridge."
    others = [
        f"{number} lorries waited at the bridge of {place}."
        for number, place in (("Sixty", "Kaldar"), ("Ninety", "Termez"), ("Fifty", "Panj"))
    ]

    alone, likely = judged(told, *OTHERS, question=asked)
    among, less_likely = judged(told, *others, *OTHERS, question=asked)

    assert alone > 0.9
    assert among < 0.6
    assert likely > less_likely


def test_standing_out_tells_nothing_where_the_act_asked_for_is_not_told() -> None:
    told = "Ole Vik has commanded the cranes of Oslo since last March."

    assert judged(told, *OTHERS, question="Why did Ole Vik attack the cranes of Oslo?")[0] == 0.0
    assert judged(told, *OTHERS, question="Why did Ole Vik command the cranes of Oslo?")[0] > 0.9
