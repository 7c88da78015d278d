"""How people ask for a kind of answer in their own languages, and the words that are one."""

import pytest

from store.search.question.answer_types import answer_type
from store.text.analyser.kinds import AGE, NUMBER, token_kinds
from store.text.analyser.terms import passage_terms

ASKED = [
    ("when", "какого года договор"),
    ("when", "kaç yılında açıldı"),
    ("when", "انتخابات کدام تاریخ است"),
    ("where", "حملہ کس صوبے میں ہوا"),
    ("where", "په کوم ولایت کې چاودنه وشوه"),
    ("howmany", "कितने लोगों को गिरफ्तार किया"),
    ("howmany", "په بریدونو کې څومره خلک ووژل شول"),
    ("howmuch", "پل پر کتنی لاگت آئی"),
    ("howmuch", "на какую сумму подписан контракт"),
    ("howmuch", "قديش سعر الخبز"),
    ("howlong", "مذاکرات چقدر طول کشید"),
    ("howlong", "сколько длилась операция"),
    ("howfar", "طول مرز افغانستان و تاجیکستان چقدر است"),
    ("howlong", "बैठक कितने दिनों चली"),
    ("howfar", "सुरंग की कितनी गहराई है"),
    ("percent", "کتنے فی صد ووٹ ڈالے گئے"),
    ("why", "ليش سكروا المعبر"),
    ("why", "सीमा किस वजह से बंद हुई"),
    ("how", "سفیر چجوری آزاد شد"),
]
NUMBERS = [
    ("ur", "پچیس"),
    ("ur", "اٹھانوے"),
    ("ps", "پنځلس"),
    ("ps", "څلوېښت"),
    ("hi", "उन्नीस"),
    ("hi", "निन्यानवे"),
    ("fa", "هجده"),
    ("fa", "دوصد"),
    ("ar", "خمسين"),
    ("ar", "ثلاثمائة"),
    ("ru", "семнадцать"),
    ("ru", "девятьсот"),
    ("tr", "onlarca"),
    ("en", "lakh"),
]


@pytest.mark.parametrize(("kind", "question"), ASKED)
def test_a_phrase_of_everyday_speech_asks_for_its_kind_of_answer(kind: str, question: str) -> None:
    assert kind in answer_type(question).kinds


@pytest.mark.parametrize("question", ["مذاکرات چقدر طول کشید", "toplantı ne kadar sürdü"])
def test_how_much_time_is_not_how_much_money(question: str) -> None:
    assert answer_type(question).kinds == {"howlong"}


@pytest.mark.parametrize(("language", "word"), NUMBERS)
def test_a_number_in_words_is_a_number(language: str, word: str) -> None:
    assert token_kinds(word, language, opens=False) & NUMBER


@pytest.mark.parametrize(
    ("language", "question", "kinds"),
    [
        ("ur", "لکی مروت حملے کے ملزم کہاں سے پکڑے گئے", {"where"}),
        ("ur", "بھارت کا امدادی طیارہ ایران کے راستے کیوں گیا", {"why"}),
        ("ur", "پولیس کی گاڑی", set()),
        ("ps", "په سمنګان کې څو کسان مړه شوي", {"howmany"}),
        ("fa", "وزیر خارجه کی آمد", {"who", "when"}),
        ("uz", "Xorazmda necha kishi halok bo‘ldi", {"howmany"}),
        ("tr", "how many bridges", {"how", "howmany"}),
    ],
)
def test_a_phrase_asks_in_the_language_of_the_question(
    language: str, question: str, kinds: set[str]
) -> None:
    assert answer_type(question, language).kinds - {"how"} == kinds - {"how"}


def test_a_word_inside_a_longer_phrase_does_not_ask_by_itself() -> None:
    assert answer_type("مکتب‌ها تا کی بسته‌اند", "fa").kinds == {"howlong", "when"}
    assert answer_type("how much money was lost", "en").kinds >= {"howmuch"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giorgi Maisashvili, 48, denied it.", True),
        ("Ann Lee (31) won.", True),
        ("نسرین هوتک (۴۸) جراح است.", True),
        ("They lost 10, 12, and 14 matches.", False),
        ("The score was even, 48, at noon.", False),
        ("In Article 5, 12, and 14.", False),
    ],
)
def test_a_number_behind_a_name_is_an_age(text: str, told: bool) -> None:
    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert bool(held & AGE) is told
