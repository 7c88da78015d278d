"""Words that only look like those of the article: other alphabets, characters nobody sees."""

import unicodedata
from collections.abc import Sequence

from store.search.check.alignment import Alignment
from store.search.check.nearness import looks_like
from store.search.check.records import Caution, CheckWarning
from store.search.check.wording.tokens import OVERRIDES, Token


def unlike(alignment: Alignment) -> tuple[CheckWarning, ...]:
    """A warning of each letter of another alphabet and of characters that cannot be seen."""
    found: list[CheckWarning] = []
    text = alignment.checked.text
    for step in alignment.steps:
        if step.kind != "same":
            continue
        theirs = alignment.checked.tokens.items[slice(*step.checked)]
        ours = alignment.article.items[slice(*step.article)]
        found += [
            CheckWarning(
                caution=Caution.UNLIKE_CHARACTERS,
                checked=f"{mine.text} ({_strange(mine, text[mine.start : mine.end])})",
                article=other.text,
                start=other.start,
                end=other.end,
            )
            for mine, other in zip(theirs, ours, strict=True)
            if (mine.hidden and not other.hidden) or _is_disguised(mine, other)
        ]
    if overrides := overrides_in(text):
        found.append(CheckWarning(caution=Caution.UNLIKE_CHARACTERS, checked=overrides))
    return tuple(found)


def overrides_in(text: str) -> str:
    """The marks in a text that make words run backwards, by their numbers."""
    return _named([character for character in text if "\u202a" <= character <= OVERRIDES[-1]])


def _is_disguised(theirs: Token, ours: Token) -> bool:
    """Whether two words only look the same: letters of one alphabet in a word of another."""
    if theirs.text == ours.text or not looks_like(theirs, ours):
        return False
    if len(theirs.text) != len(ours.text):
        return False
    pairs = zip(theirs.text, ours.text, strict=True)
    return any(_is_latin(a) is not _is_latin(b) for a, b in pairs if a != b)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _strange(token: Token, raw: str) -> str:
    unseen = [c for c in raw if unicodedata.category(c) == "Cf"]
    if unseen:
        return _named(unseen)
    return _named([c for c in token.text if c.isalpha() and ord(c) > 0x24F])


def _named(characters: Sequence[str]) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))
