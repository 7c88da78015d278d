"""Given names, which tell persons in scripts without capitals."""

import pytest

from store.text.analyser.kinds import NAME, PLACE, added, is_given, names, token_kinds


@pytest.mark.parametrize(
    ("language", "word", "given"),
    [
        ("ar", "ياسر", True),
        ("hi", "अनीता", True),
        ("ur", "کامران", True),
        ("fa", "زهرا", True),
        ("ar", "سعيد", False),  # happy, too
        ("hi", "मंजूर", False),
        ("ru", "Ярослав", False),  # its capital tells it
    ],
)
def test_given_names_are_told_where_no_capital_does(language: str, word: str, given: bool) -> None:
    assert is_given(word, language) is given

    of_a_sentence = added(0, token_kinds(word, language, opens=True), 0)

    assert names(of_a_sentence) == given
    assert not of_a_sentence & (NAME | PLACE)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [("ur", "ہوانان سولر نے", 1), ("hi", "रेलवे ने", 1), ("ur", "انہوں نے", 0), ("hi", "इस ने", 0)],
)
def test_who_did_something_stands_before_the_word_that_says_so(
    language: str, text: str, count: int
) -> None:
    held, before = 0, (0, 0)
    for token in text.split():
        word = token_kinds(token, language, opens=False)
        held, before = added(held, word, before[0] | before[1]), (before[1], word)

    assert names(held) == count
