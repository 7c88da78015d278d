"""What an answer must state where it is asked for: a measure, a time, a reason, a life."""

import pytest

from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How tall is the Margara bridge?", "The Margara bridge is 24 metres tall."),
        ("How old is Murat Çelikbaş?", "Murat Çelikbaş, aged 46, leads the team."),
        ("Murat Çelikbaş kaç yaşında?", "Murat Çelikbaş 46 yaşında."),
        ("What percentage of the wheat was lost?", "They lost 12 per cent of the wheat."),
        ("سن نسرین هوتک چند است؟", "نسرین هوتک ۴۶ ساله جراح است."),
    ],
)
def test_a_measure_that_nothing_states_is_met_with_silence(question: str, answer: str) -> None:
    other = "The Margara bridge was opened by Murat Çelikbaş, and the wheat was lost."
    persian = "نسرین هوتک جراح شفاخانه ایبک است."

    assert quoted(ask(a_library(a_document(answer, language=None), other), question)) == [answer]
    assert quoted(ask(a_library(other, a_document(persian, language="fa")), question)) == []


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many lorries crossed the Margara bridge?", "Lorries crossed the Margara bridge."),
        (
            "How long is the Margara bridge across the river Aras?",
            "Engineers inspected the Margara bridge across the river Aras.",
        ),
        (
            "How old is the surgeon Nasrin Hotak of Aybak hospital?",
            "The surgeon Nasrin Hotak leads the Aybak hospital.",
        ),
    ],
)
def test_all_words_of_a_question_are_no_measure(question: str, sentence: str) -> None:
    library = a_library(sentence, "Wheat was lost in Aybak, the governor said.")

    assert quoted(ask(library, question)) == []


PAINTER = "Ole Vik (1901 - 16 April 1972) was a painter of Bergen."


@pytest.mark.parametrize(
    ("language", "sentence", "question"),
    [
        ("en", PAINTER, "When did Ole Vik die?"),
        ("en", PAINTER, "In which year was Ole Vik born?"),
        (
            "tr",
            "Ole Vik (d. 15 Mayıs 1901, Bergen - ö. 16 Nisan 1972, Lima), Norveçli ressam.",
            "Ole Vik'in tam ölüm tarihi nedir?",
        ),
        (
            "kk",
            "Абай Құнанбайұлы (10 тамыз 1845 ж. – 6 шілде 1904 ж.) — қазақ ақыны.",
            "Абай қай жылы туған?",
        ),
        ("fa", "اوله ویک (۱۹۰۱ – ۱۹۷۲) نقاش نروژی بود.", "اوله ویک در چه سالی درگذشت؟"),
        ("hi", "ओले विक (1901 – 1972) एक चित्रकार थे।", "ओले विक का जन्म कब हुआ?"),
    ],
)
def test_the_years_of_a_life_tell_of_birth_and_death(
    language: str, sentence: str, question: str
) -> None:
    library = a_library(a_document(sentence, language=language), *OTHERS)

    assert [text[:20] for text in quoted(ask(library, question))] == [sentence[:20]]


def test_the_years_of_a_life_tell_no_place() -> None:
    painter = "Ole Vik (1901 - 1972) was a painter from Bergen in Norway. He studied there."
    library = a_library(f"{painter} In 1972 Vik died in a hospital of Oslo.", *OTHERS)

    answer = ["In 1972 Vik died in a hospital of Oslo."]
    assert quoted(ask(library, "Where did Ole Vik die?")) == answer


def test_the_years_of_an_office_are_no_life() -> None:
    library = a_library("President Ole Vik (2014 - 2016) was a painter.", *OTHERS)

    assert quoted(ask(library, "When was Ole Vik born?")) == []


@pytest.mark.parametrize(
    ("presumed", "told"),
    [
        ("Is there a photo of Ole Vik?", "A photo shows Ole Vik, the painter, at his window."),
        ("Is there a podcast about Ole Vik?", "Ole Vik, the painter, speaks in a podcast."),
        ("Show the infographic about Ole Vik", "An infographic by Ole Vik shows the tides."),
    ],
)
def test_what_would_have_to_be_shown_is_only_told_of(presumed: str, told: str) -> None:
    painter = "Ole Vik, the painter, painted cranes and windows."

    assert quoted(ask(a_library(told, *OTHERS), presumed)) != []
    assert quoted(ask(a_library(painter, *OTHERS), presumed)) == []


def test_who_is_only_named_beside_a_day_was_not_born_then() -> None:
    opened = "Ole Vik, the minister, said on 4 May 1971 that the crane was sound."
    born = "Ada Moe was born in Bergen on 5 June 1969."
    library = a_library(f"{opened} It rained. Nobody came. {born}", *OTHERS)

    assert quoted(ask(library, "When was Ada Moe born?")) == [born]
    assert quoted(ask(library, "When was Ole Vik born?")) == []


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("When was the crane commander Ole Vik promoted?", False),
        ("When did Ole Vik leave the cranes of Oslo?", False),
        ("When did Ole Vik command the cranes of Oslo?", True),
    ],
)
def test_when_somebody_did_something_is_told_where_it_is_told(question: str, answers: bool) -> None:
    told = "Ole Vik has commanded the cranes of Oslo since the treaty was signed last March."

    assert bool(quoted(ask(a_library(told, *OTHERS), question))) is answers


def test_where_somebody_only_was_nobody_was_born() -> None:
    named = "The painter Ole Vik paints cranes in the harbour of Oslo."
    born = "Ada Moe paints cranes. Born in the harbour of Bergen, she went to sea."
    library = a_library(named, f"{born} It rained.", *OTHERS)

    assert quoted(ask(library, "Where in the harbour of Bergen was Ada Moe born?")) != []
    assert quoted(ask(library, "Where in the harbour of Oslo was the painter Vik born?")) == []


def test_a_reason_that_is_told_answers_before_what_it_is_the_reason_of() -> None:
    dearer = "The Naryn dam will cost 4.5 million dollars, which is dearer than it was to be."
    because = "The dam is dearer because of the price of cement."
    library = a_library(f"{dearer} The minister of energy opened it. {because}", *OTHERS)

    assert quoted(ask(library, "Why is the Naryn dam dearer?"))[0] == because


def test_how_long_a_border_is_closed_is_told_in_days() -> None:
    days = "The Aras border crossing reopened on Monday after 25 days."
    library = a_library(f"{days} It was closed by a dispute over a hut.", *OTHERS)

    [answer] = quoted(ask(library, "How long was the Aras border crossing closed?"))

    assert days in answer


def test_a_measure_is_found_beside_sentences_that_say_more_and_state_none() -> None:
    border = "The Aras border treaty between Armenia and Peru settles the border of both."
    length = "It ends a quarrel over a line of 1,006 kilometres."

    found = ask(a_library(f"{border} {length}", *OTHERS), "How long is the Aras border?")

    assert [length in one for one in quoted(found)] == [True]


def test_an_age_that_is_told_plainly_is_the_only_one() -> None:
    library = a_library(
        a_document("Ruzhin spent four years at sea. Ruzhin thanked his crew.", title="Ruzhin"),
        a_document("Two pilots came, too. A medal went to Ruzhin, 73, and one to the cook."),
        *map(a_document, OTHERS),
    )

    assert quoted(ask(library, "How old is Ruzhin?")) == [
        "A medal went to Ruzhin, 73, and one to the cook."
    ]


def test_a_question_for_a_year_prefers_the_sentence_that_has_one() -> None:
    library = a_library(
        a_document("The Sarvak dam was opened on Tuesday by the minister."),
        a_document("The Sarvak dam, a wall of clay, was opened in 1987."),
        *map(a_document, OTHERS),
    )

    assert quoted(ask(library, "In which year was the Sarvak dam opened?"))[:1] == [
        "The Sarvak dam, a wall of clay, was opened in 1987."
    ]


@pytest.mark.parametrize(
    ("language", "question", "answer", "other"),
    [
        ("tr", "Tarayıcı kaç para?", "Tarayıcının bedeli 2,6 milyon avro.", "Sarraf para bozdu."),
        ("ru", "Сколько денег за сканер?", "Сканер обошёлся в 6 евро.", "Меняла взял денег."),
    ],
)
def test_no_answer_says_money_where_a_sum_is_asked_for(
    language: str, question: str, answer: str, other: str
) -> None:
    library = a_library(
        *(a_document(text, language=language) for text in (answer, other)),
        *map(a_document, OTHERS),
    )

    assert quoted(ask(library, question)) == [answer]
