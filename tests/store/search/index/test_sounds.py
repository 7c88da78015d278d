"""Keys of sounds: one name in several scripts has one key, and terms are found by it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.index.segments import sounds
from store.search.index.segments.vocabulary import Vocabulary
from store.text.normalise import fold_text

NAMES = (
    ("Sediqi", "Седики", "صدیقی", "सेदिक़ी"),
    ("Shahrani", "Шахрани", "شهراني"),
    ("Hassan", "Хасан", "حسن"),
    ("Osmonaliev", "Осмоналиев"),
    ("Yazdanpanah", "Язданпанах", "یزدان‌پناه"),
    ("Wasiq", "Васик", "واثق"),
    ("Mujahid", "Муджахид", "مجاهد", "मुजाहिद"),
    ("Kallas", "Каллас", "کالاس"),
    ("Ghazikhail", "Газихейл", "غازی‌خیل"),
    ("Barakzai", "Баракзай", "بارکزی"),
    ("Chaudhry", "Чаудхри"),
    ("Takht-e Damrak", "تخت ڈمرک"),
    ("Zadran", "ځدراڼ"),
    ("Lakshmi Nagar", "लक्ष्मी नगर"),
    ("Khurana", "खुराना"),
    ("Sambhalka", "संभालका"),
    ("Pandit", "पंडित"),
    ("Bhattarai", "भट्टराय", "Бхаттараи"),
    ("Jhalawan", "झालावान", "Джалаван"),
    ("Ömirbek", "Өмірбек"),
)


@pytest.mark.parametrize("name", NAMES, ids=[spellings[0] for spellings in NAMES])
def test_a_name_sounds_the_same_in_every_script(name: tuple[str, ...]) -> None:
    assert len({sounds.key(spelling) for spelling in name}) == 1
    assert sounds.consonants(sounds.key(name[0])) >= sounds.LEAST


@pytest.mark.parametrize(
    ("name", "arabic"),
    [
        ("Chabahar", "تشابهار"),
        ("Chabahar", "جابهار"),
        ("Чабахар", "تشابهار"),
        ("Shalamcheh", "شلامجة"),
        ("Gwadar", "جوادر"),
        ("Gorgan", "جرجان"),
        ("Peshawar", "بيشاور"),
    ],
)
def test_arabic_has_other_letters_for_the_sounds_it_lacks(name: str, arabic: str) -> None:
    assert sounds.key(arabic) in sounds.keys(name)
    assert sounds.key(name) in sounds.keys(arabic)


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("Çeşme", "Чешме"),
        ("Bhutto", "بھٹو"),
        ("Sindhiya", "سندھیا"),
        ("Ceylanpınar", "Джейланпынар"),
        ("Yücel", "Юджель"),
        ("Çine", "چینه"),
    ],
)
def test_an_alphabet_is_read_as_its_languages_write_it(latin: str, other: str) -> None:
    assert sounds.key(other) in sounds.keys(latin)


@pytest.mark.parametrize(
    ("stem", "name", "begins"),
    [
        ("курма", "Kurmanova", True),
        ("kurma", "Курманова", True),
        ("жанабас", "Zhanabasov", True),
        ("кирма", "Kurmanova", False),
        ("кур", "Kurmanova", False),  # too little is left
        ("курма", "Kurmanseitova", False),  # of what stands behind it, too much
        ("کرمان", "Kurmanova", False),
    ],
)
def test_a_stem_is_the_begin_of_a_name_with_its_vowels(stem: str, name: str, begins: bool) -> None:
    assert sounds.begins(stem, name) == begins


def test_stems_that_lost_sounds_of_a_name_are_found() -> None:
    vocabulary = Vocabulary.of(["курма", "курман", "курманов", "карта", "корм"])
    found = sounds.cut_short(sounds.sounds(vocabulary), sounds.key("Kurmantay"))
    assert [vocabulary.term(number) for number in found] == [
        "курма",
        "курман",
        "курманов",
        "корм",
    ]


def test_names_that_differ_in_a_consonant_sound_different() -> None:
    keys = [sounds.key(name) for name in ("Malik", "Malin", "Talik", "Amalik", "Maliks")]
    assert len(set(keys)) == len(keys)


def test_terms_that_sound_alike_or_have_one_sound_more_are_found() -> None:
    vocabulary = Vocabulary.of(["sediqi", "sediqis", "sediqistan", "sadak", "kabul", "", "12"])
    keys = sounds.sounds(vocabulary)
    found = sounds.alike(keys, sounds.key("Седики"))
    assert [vocabulary.term(number) for number in found] == ["sediqi", "sediqis", "sadak"]
    assert sounds.alike(keys, sounds.key("да")).size == 0


def test_a_word_in_the_same_script_is_no_other_script() -> None:
    assert sounds.other_script("Седики", "sediqi")
    assert not sounds.other_script("Sediqi", "sediqis")
    assert not sounds.other_script("", "sediqi")


@given(st.lists(st.text(min_size=0, max_size=14), max_size=8))
def test_keys_of_many_words_are_those_of_each(words: list[str]) -> None:
    folded = [fold_text(word) for word in words]
    keys = sounds.sounds(Vocabulary.of(folded))
    assert keys.dtype == np.uint64
    assert keys.tolist() == [sounds.key(word) for word in folded]
