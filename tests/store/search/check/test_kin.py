"""Other forms of one word, and numbers in words."""

import pytest

from store.search.check.kin import ANOTHER_FORM, kinship, numbers_in, other_measure
from store.search.check.wording.tokens import tokenise


@pytest.mark.parametrize(
    ("language", "text", "worth"),
    [
        ("en", "twenty-seven soldiers", ["27"]),
        ("en", "two hundred and fifty men, three women", ["250", "3"]),
        ("en", "three thousand five hundred", ["3500"]),
        ("en", "3.5 million", ["3.5", "1000000"]),
        ("ru", "двадцать семь солдат", ["27"]),
        ("fa", "بیست و هفت سرباز", ["27"]),
        ("tr", "yüz elli kişi", ["150"]),
        ("ur", "تین ہزار پانچ سو", ["3500"]),
        ("ru", "3,4 млрд", ["3,4", "1000000000"]),
        ("ur", "3.4 بلین", ["3.4", "1000000000"]),
        ("ps", "دوه میلیارده", ["2000000000"]),
        ("hi", "दो खरब", ["200000000000"]),
        ("tr", "on iki kamyon", ["12"]),
        ("ps", "اویا کسان", ["70"]),
        ("en", "no figures at all", []),
    ],
)
def test_number_words_that_follow_each_other_are_one_number(
    language: str, text: str, worth: list[str]
) -> None:
    assert [number.worth for number in numbers_in(tokenise(text).items, language)] == worth


@pytest.mark.parametrize(
    ("language", "theirs", "ours", "alike"),
    [
        ("ru", "солдата", "солдат", True),
        ("tr", "Suriyeye", "Suriye'ye", True),
        ("en", "Re–signed", "Re-signed", True),
        ("fa", "بیست و هفت", "۲۷", True),
        ("en", "27", "72", False),
        ("en", "3.5", "35", False),
        ("en", "supported", "rejected", False),
    ],
)
def test_another_form_of_a_word_is_nearly_the_word(
    language: str, theirs: str, ours: str, *, alike: bool
) -> None:
    mine, other = tokenise(theirs).items, tokenise(ours).items

    assert kinship(mine, other, language) == [ANOTHER_FORM if alike else 0.0] * len(mine)


@pytest.mark.parametrize(
    ("theirs", "ours", "other"),
    [
        ("kilogramme", "kilogram", False),
        ("litre", "liter", False),
        ("litres", "litre", False),
        ("litres", "gallons", True),
        ("kilometres", "miles", True),
        ("rupees", "dollars", True),
        ("trucks", "lorries", False),
    ],
)
def test_a_unit_of_another_spelling_is_no_other_unit(theirs: str, ours: str, other: bool) -> None:
    [mine], [yours] = tokenise(ours).items, tokenise(theirs).items

    assert other_measure(mine, yours, "en") is other
    assert other_measure(yours, mine, "en") is other
