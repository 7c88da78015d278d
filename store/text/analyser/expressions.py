"""Expressions that are one term: who called the match off called nobody."""

import re
from collections import defaultdict
from functools import cache

from store.languages.lexicon import words_of

_LANGUAGE = "en"  # whose verbs mean something else with a function word behind them


@cache
def expressions() -> dict[str, str]:
    """The term of each expression, by its words in small letters with single blanks."""
    return {
        text: term for term, texts in words_of("expressions", _LANGUAGE).items() for text in texts
    }


@cache
def one_expression() -> str:
    """A pattern that matches any of them, its first letter small or large.

    Grouped by the first letter, so that the beginning of another word is told by one comparison.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for text in sorted(expressions(), key=lambda one: (-len(one), one)):
        groups[text[0]].append(re.escape(text[1:]).replace(r"\ ", " "))
    first = "".join(sorted(groups))
    rest = "|".join(
        f"[{letter}{letter.upper()}](?:{'|'.join(ends)})" for letter, ends in sorted(groups.items())
    )
    return f"(?=[{first}{first.upper()}])(?:{rest})"
