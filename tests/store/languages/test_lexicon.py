"""The lists of words hold each language's words in its own letters."""

import unicodedata

import pytest

from store.languages.lexicon import read

SCRIPTS = {
    "ar": "ARABIC",
    "fa": "ARABIC",
    "hi": "DEVANAGARI",
    "kk": "CYRILLIC",
    "ky": "CYRILLIC",
    "ps": "ARABIC",
    "ru": "CYRILLIC",
    "tg": "CYRILLIC",
    "ur": "ARABIC",
}
FOREIGN_LETTERS = {  # what a language's own words never have, though they are of its script
    "ar": "ٹڈڑےںټډړږښڼېۍځڅپژ",
    "fa": "ٹڈڑےں",
    "ur": "ټډړږښڼېۍځڅ",
    "ps": "ٹڈڑےں",
    "ru": "әғқңөұүһі",
}


@pytest.mark.parametrize("name", ["concepts", "places", "demonyms", "capitals", "answers"])
def test_words_are_in_the_script_of_their_language(name: str) -> None:
    strange = [
        (head, language, word)
        for head, block in read(name).items()
        for language, words in block.items()
        for word in words
        if language in SCRIPTS
        and SCRIPTS[language]
        not in {unicodedata.name(letter).split()[0] for letter in word if letter.isalpha()}
    ]

    assert strange == []


@pytest.mark.parametrize("name", ["concepts", "places", "demonyms", "capitals", "answers"])
def test_no_word_has_letters_of_a_neighbouring_language(name: str) -> None:
    strange = [
        (head, language, word)
        for head, block in read(name).items()
        for language, words in block.items()
        for word in words
        if set(word) & set(FOREIGN_LETTERS.get(language, ""))
    ]

    assert strange == []
