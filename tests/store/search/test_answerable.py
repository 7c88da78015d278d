"""The rule of silence by its numbers: what is likely enough, and what may stand beside it."""

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from store.aliases.book import AliasBook
from store.search.answerable.probability import Answerability, _says_all
from store.search.answerable.rule import answering, beside_best
from store.search.answerable.unsaid import _things
from store.search.question.build import build_query
from store.search.question.syntax import parse
from store.search.search import search
from tests.store.search.library import a_document, a_library, ask, quoted

OTHERS = (
    "Farmers near Lima harvested apples.",
    "Snow closed the pass for nine hours.",
    "The museum shows carpets from Shiraz.",
)


def candidates(*found: tuple[float, float]) -> list[Any]:
    """Candidates by their probability and their score, the best first."""
    return [
        SimpleNamespace(probability=probability, snippet=SimpleNamespace(score=score, alone=score))
        for probability, score in found
    ]


def shown(*found: tuple[float, float], asks: bool = True) -> int:
    """How many of the candidates answer; one without any probability may not."""
    all_ = candidates(*found)
    likely = {id(one.snippet): one.probability > 0.0 for one in all_}
    return len(answering(beside_best(cast(Any, all_), lambda one: likely[id(one)], asks=asks)))


def test_nothing_is_shown_when_the_best_is_not_likely_enough() -> None:
    assert shown() == 0
    assert shown((0.29, 9.0), (0.9, 1.0)) == 0
    assert shown((0.31, 9.0)) == 1


def test_what_may_not_answer_stands_in_nobody_s_way() -> None:
    assert shown((0.0, 9.0), (0.9, 1.0)) == 1
    assert shown((0.0, 9.0), (0.25, 1.0), (0.4, 0.9)) == 0
    assert shown((0.0, 9.0), (0.4, 1.0)) == 1
    assert shown((0.0, 9.0)) == 0


def test_one_about_as_good_that_is_more_likely_than_not_speaks_for_itself() -> None:
    assert shown((0.25, 9.0), (0.5, 8.9)) == 1
    assert shown((0.25, 9.0), (0.49, 8.9)) == 0
    assert shown((0.25, 9.0), (0.9, 5.0)) == 0


def test_what_only_points_back_to_the_best_is_no_answer_beside_it() -> None:
    best, behind = candidates((0.9, 9.0), (0.9, 8.9))
    behind.snippet.alone = 5.0

    assert beside_best([best, behind], lambda _: True, asks=True) == [best]
    assert beside_best([behind, best], lambda _: True, asks=True) == [behind, best]


@pytest.mark.parametrize(("asks", "far"), [(True, 1.3), (False, 4.0)])
def test_beside_the_best_stands_what_is_about_as_good(asks: bool, far: float) -> None:
    assert shown((0.9, 9.0), (0.9, 9.0 - far + 0.1), asks=asks) == 2
    assert shown((0.9, 9.0), (0.9, 9.0 - far - 0.1), asks=asks) == 1
    assert shown((0.9, 9.0), (0.25, 9.0), asks=asks) == 1


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


@pytest.mark.parametrize(
    ("article", "question", "presumed"),
    [
        (
            "Vahan Kostanyan met traders from Gyumri at the Margara bridge in May.",
            "When did Vahan Kostanyan meet traders from Gyumri?",
            "When did Norway meet traders from Gyumri?",
        ),
        (
            "The court freed Ole Vik in Bergen on Friday because a witness had lied.",
            "Why did the court free Ole Vik?",
            "Why did the court free Ole Vik in Lima?",
        ),
        (
            "Суд в Бергене освободил Оле Вика в пятницу, потому что свидетель солгал.",
            "Почему суд освободил Оле Вика?",
            "Почему суд освободил Йенса Столтенберга?",
        ),
    ],
)
def test_a_name_that_is_taken_for_granted_must_stand_near(
    article: str, question: str, presumed: str
) -> None:
    library = a_library(a_document(article, language=None), *OTHERS)

    assert quoted(ask(library, question)) == [article]
    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("article", "question", "presumed"),
    [
        (
            "Ole Vik heads the port of Bergen and lives in Oslo.",
            "Who heads the port of Bergen?",
            "Why did Ole Vik resign?",
        ),
        (
            "Nihan Erkut Kabil'de bir okul açtı ve öğretmenlerle görüştü.",
            "Nihan Erkut Kabil'de ne açtı?",
            "Nihan Erkut neden istifa etti?",
        ),
    ],
)
def test_what_somebody_is_said_to_have_done_must_be_told(
    article: str, question: str, presumed: str
) -> None:
    library = a_library(a_document(article, language=None), *OTHERS)

    assert quoted(ask(library, question)) == [article]
    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("article", "presumed"),
    [
        (
            "Engineers opened the Zarang bridge for convoy number 1 on Monday morning.",
            "When did engineers open the Zarang bridge for the convoy at Torkham?",
        ),
        (
            "The court freed Ole Vik in Bergen on Friday because a witness had lied.",
            "On which day did the court in Lima free Ole Vik because a witness had lied?",
        ),
        (
            "Суд в Бергене освободил Оле Вика в пятницу, потому что свидетель солгал.",
            "Когда суд в Лиме освободил Оле Вика, потому что свидетель солгал?",
        ),
    ],
)
def test_a_name_that_is_not_there_is_not_outweighed_by_all_the_rest(
    article: str, presumed: str
) -> None:
    elsewhere = ("A road at Torkham and a hotel in Lima were painted.", "В Лиме покрасили дом.")
    library = a_library(*(a_document(one, language=None) for one in (article, *elsewhere)), *OTHERS)

    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("article", "question", "presumed"),
    [
        (
            "In Lima 19 bakers were hurt. Three of them had burns.",
            "How many bakers were hurt in Lima?",
            "How many teachers were hurt in Lima?",
        ),
        (
            "В Лиме сгорели 19 школ. Убыток велик.",
            "Сколько школ сгорело в Лиме?",
            "Сколько мостов сгорело в Лиме?",
        ),
    ],
)
def test_what_is_counted_must_be_told(article: str, question: str, presumed: str) -> None:
    others = ("Teachers of Bergen sang.", "Мосты Бергена покрасили.")
    library = a_library(*(a_document(one, language=None) for one in (article, *others)), *OTHERS)

    assert quoted(ask(library, question)) != []
    assert quoted(ask(library, presumed)) == []


def test_what_befell_somebody_is_told_of_no_other() -> None:
    praised = "Ole Vik, the minister, praised the crane because it is new. The crane is blue."
    theft = "It cost a lot. It rains in Bergen. Two guards had to resign because of a theft."
    library = a_library(f"{praised} {theft}", *OTHERS)

    assert quoted(ask(library, "Why did the two guards resign?")) != []
    assert quoted(ask(library, "Why did Ole Vik praise the crane?")) != []
    assert quoted(ask(library, "Why did Ole Vik resign?")) == []


@pytest.mark.parametrize(
    ("language", "sentence", "question", "presumed"),
    [
        (
            "en",
            "Three shells hit the harbour of Lima before noon, 19 of the stalls burned down.",
            "How many stalls burned down in Lima?",
            "How many people died in Lima?",
        ),
        (
            "ur",
            "کرنل عادان ویس نے کہا کہ کرنا کی سڑک کھلی ہے۔",
            "کرنل عادان ویس نے کیا کہا؟",
            "کرنل عادان ویس کو کس نے قتل کیا؟",
        ),
        (
            "hi",
            "कर्नल अदान वाइस ने कहा कि कुरना की सड़क खुली है।",
            "कर्नल अदान वाइस ने क्या कहा?",
            "कर्नल अदान वाइस की हत्या किसने की?",
        ),
        (
            "ps",
            "ډګروال آدان وایس وویل چې د کورنا لار خلاصه ده.",
            "ډګروال آدان وایس څه وویل؟",
            "ډګروال آدان وایس چا وواژه؟",
        ),
    ],
)
def test_what_no_answer_leaves_unsaid_must_be_told(
    language: str, sentence: str, question: str, presumed: str
) -> None:
    library = a_library(a_document(sentence, language=language), *OTHERS)

    assert quoted(ask(library, question)) != []
    assert quoted(ask(library, presumed)) == []


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


@pytest.mark.parametrize(
    ("question", "presumed"),
    [
        (
            "How many died of cholera in Turkana?",
            "How many died of cholera in Mombasa?",
        ),
        (
            "Who confirmed the deaths from cholera?",
            "How many deaths from cholera did Ole Vik confirm?",
        ),
    ],
)
def test_what_is_named_only_further_down_is_not_what_a_sentence_is_about(
    question: str, presumed: str
) -> None:
    told = "Health officials have confirmed 312 cases of cholera and nine deaths in Turkana."
    later = "Wells are dry there. The delay was blamed on customs in Mombasa, Ole Vik said."
    library = a_library(f"{told} {later}", *OTHERS)

    assert quoted(ask(library, question)) == [told]
    assert quoted(ask(library, presumed)) == []


def test_what_the_next_sentence_names_is_what_a_sentence_is_about() -> None:
    told = "A baker of 34 years was arrested in Bergen on Tuesday. Police named him as Ole Vik."
    library = a_library(f"{told} He sells bread.", *OTHERS)

    assert quoted(ask(library, "When was Ole Vik arrested?")) == [told]


@pytest.mark.parametrize(
    ("language", "article"),
    [
        ("ru", "Норвегия первой признала правительство талибов."),
        ("tr", "Norveç, Taliban hükümetini tanıyan ilk ülke oldu."),
        ("ar", "أصبحت النرويج أول دولة تعترف بحكومة طالبان."),
    ],
)
def test_a_country_that_is_taken_for_granted_must_stand_near_in_any_language(
    language: str, article: str
) -> None:
    library = a_library(a_document(article, language=language), *OTHERS)

    assert quoted(ask(library, "Did Norway recognise the Taliban?")) == [article]
    assert quoted(ask(library, "Did China recognise the Taliban?")) == []


def test_common_words_are_answered_by_a_sentence_that_has_them_and_the_measure() -> None:
    long = "واستمرت المحادثات ثلاث عشرة ساعة."
    library = a_library(a_document(long, language="ar"), *OTHERS)

    assert quoted(ask(library, "كم استمرت المحادثات؟")) == [long]
    assert quoted(ask(library, "متى استمرت؟")) == []


def test_how_long_a_border_is_closed_is_told_in_days() -> None:
    days = "The Aras border crossing reopened on Monday after 25 days."
    library = a_library(f"{days} It was closed by a dispute over a hut.", *OTHERS)

    [answer] = quoted(ask(library, "How long was the Aras border crossing closed?"))

    assert days in answer


def test_two_common_words_are_answered_in_other_words_too() -> None:
    answer = "Раненых доставили в больницу города Куляб."
    library = a_library(a_document(answer, language="ru"), *OTHERS)

    assert quoted(ask(library, "Куда отвезли раненых?")) == [answer]
    assert quoted(ask(library, "Куда отвезли?")) == []


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


def test_a_word_for_what_anything_may_do_is_missed_half_as_much() -> None:
    library = a_library("Iğdır'da 310 çiftçi dava açtı.", *OTHERS)
    query = build_query(parse("Kaç çiftçi mahkemeye gitti?"), library.corpus(), expand=True)
    said = np.zeros(len(query.clauses))

    counts = {one.first.surface: one.counts for one in _things(query.clauses, [said.tolist()] * 3)}

    assert counts == {"çiftçi": 1.0, "mahkemeye": 1.0, "gitti": 0.5}


def test_a_measure_is_found_beside_sentences_that_say_more_and_state_none() -> None:
    border = "The Aras border treaty between Armenia and Peru settles the border of both."
    length = "It ends a quarrel over a line of 1,006 kilometres."

    found = ask(a_library(f"{border} {length}", *OTHERS), "How long is the Aras border?")

    assert [length in one for one in quoted(found)] == [True]


def test_words_of_one_name_are_one_thing_and_so_are_those_of_one_word() -> None:
    query = build_query(
        parse("Why did Abdul Bari Omar praise CASA-1000 in Bergen?"),
        a_library(*OTHERS).corpus(),
        expand=True,
    )

    said = np.ones(len(query.clauses))
    things = [one.first.surface for one in _things(query.clauses, [said.tolist()] * 3)]

    assert things == ["Abdul", "praise", "CASA", "Bergen"]


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


@pytest.mark.parametrize(
    ("question", "word", "acts"),
    [
        ("How much land will the canal irrigate?", "land", False),
        ("How much water does the canal lose?", "lose", True),
        ("How many planes will land in Kabul?", "land", True),
    ],
)
def test_what_much_is_asked_of_is_no_act(question: str, word: str, acts: bool) -> None:
    corpus = a_library("The canal is to lose water on its land.").corpus()
    query = build_query(parse(question), corpus, expand=True)

    assert [each.action for each in query.clauses if each.surface == word] == [acts]


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
    ("told", "answers"), [("۱۷ نفر بازداشت شدند", False), ("۱۷ نفر کشته شدند", True)]
)
def test_what_no_answer_leaves_unsaid_is_told_in_another_language_too(
    told: str, *, answers: bool
) -> None:
    strike = f"در اعتصاب رانندگان کامیون در بندرعباس {told}."
    rest = "کرایه‌ها بالا رفت. وزیر خوشنود بود. بازار باز شد. پارسال دو چوپان در کوه جان باختند."
    library = a_library(
        a_document(f"{strike} {rest}", language="fa"),
        a_document("The flood reached the town.", language="en"),
    )

    found = ask(library, "How many people died in the Bandar Abbas strike?")

    assert [one.text for one in found.quotations] == [strike] * answers


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
