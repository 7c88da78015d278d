"""The normal form of bodies and the folded form."""

import pytest

from store.text.normalise import fold, fold_text, folded_hash, folded_letters, normalise


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("  a \t b\u00a0c  \n\n\n\n  d ", "a b c\n\nd"),
        ("a\x00b\x07c\u202ed\u2066e\ufefff\ud800g", "abcdefg"),
        ("می\u200cشود", "می\u200cشود"),
        ("“x” ‘y’ — z…", "“x” ‘y’ — z…"),
        ("e\u0301", "é"),
        ("", ""),
        (" \n\t\n ", ""),
    ],
)
def test_bodies_are_kept_in_one_form(raw: str, wanted: str) -> None:
    assert normalise(raw) == wanted


def test_marks_beyond_thirty_two_on_one_letter_are_dropped() -> None:
    assert normalise("x" + "\u0321" * 1000 + "y") == "x" + "\u0321" * 32 + "y"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("İSTANBUL Iğdır ışık", "istanbul igdir isik"),
        ("Ёлка Алексей", "елка алексей"),
        ("كتابٌ یک ٱلله", "کتاب یک الله"),
        ("۱۲۳ ٤٥٦ १२", "123 456 12"),
        ("Da’esh ʻAli", "da'esh 'ali"),
        ("ﬁve ½ ﷺ", "five 1⁄2 صلی الله علیه وسلم"),
        ("हिंदी", "हिंदी"),
        ("Straße ŁÓDŹ", "strasse lodz"),
    ],
)
def test_spellings_fold_to_one(text: str, wanted: str) -> None:
    assert fold(text).text == wanted


def test_a_folded_place_leads_back_to_the_letters_it_came_from() -> None:
    text = "x ﷺ می‌شود"
    folded = fold(text)

    start, end = folded.span(folded.text.index("میشود"), len(folded.text))
    inside = folded.text.index("الله")

    assert text[start:end] == "می‌شود"
    assert folded.span(inside, inside + 4) == (2, 3)


def test_decomposed_text_folds_like_composed_text() -> None:
    assert fold("Эмомали\u0306 Tu\u0308rkiye").text == fold("Эмомалй Türkiye").text


def test_the_folded_hash_sees_letters_and_digits_only() -> None:
    assert folded_hash("“The talks\nfailed!”") == folded_hash('"THE TALKS FAILED"')
    assert folded_hash("The talks failed") != folded_hash("The talk failed")


@pytest.mark.parametrize(
    "text",
    [
        "Çağrı İLK ışık ",
        "می\u200cشود خانهٔ كتابٌ ۱۲ ",
        "Straße… №½ ﷺ ﬁ ",
        "किंग हिंदी ज़ ",
        "\u1112\u1161\u11ab가 ",
        "x\u0321\u0321 é\u0301 ",
        "\ufdd0\ufdd1 \ud800 \uffff ",
        "𐤀𞤀 🇹🇯 Ё_ё ",
        "a" + "\u0321" * 40 + " б ",
    ],
)
def test_a_long_text_folds_as_its_words_do(text: str) -> None:
    long = "Plain words. " * 30 + text * 9

    assert fold_text(long) == fold(long).text
    assert folded_hash(long) == folded_hash(folded_letters(long))
