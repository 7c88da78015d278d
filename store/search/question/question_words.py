"""Words that a question is asked with rather than about: tell me about, who said, what happened."""

from collections.abc import Iterator
from functools import cache

from store.languages import kept, known_language, merged
from store.languages.lexicon import read
from store.search.question import headwords, word_kinds
from store.search.question.answer_types import asking_spans
from store.text.normalise import fold_text
from store.text.words import as_listed, listed

LIGHT = 0.25
# Of these all words only ask.
_WHOLLY = frozenset(
    (
        "where",
        "when",
        "year",
        "howmuch",
        "howold",
        "howlong",
        "length",
        "percent",
        "clock",
        "why",
        "definition",
    )
)
_NOTHING = frozenset(("group", "price", "paying", "changing"))  # which *port*; the *fine*
_MEASURED = frozenset(("howfar", "weight", "degree"))
_ASKING = ("who", "where", "when", "howmany", "why", "how", "definition", "latest")


@cache
def _request_words() -> frozenset[str]:
    return frozenset(kept.table("request-words", lambda: sorted(_made())))


def _made() -> frozenset[str]:
    asking = [*read("request").values(), *(read("questions")[kind] for kind in _ASKING)]
    words = [word for block in asking for words in block.values() for word in words]
    words.extend(merged(lambda language: language.light))
    return frozenset(listed(word for word in words if " " not in word))


def only_asks(surface: str) -> bool:
    """Whether a word of a question only asks, so that it is never missing from an answer."""
    return all(as_listed(part) in _request_words() for part in surface.lower().split("-") if part)


def names_a_thing(surface: str, wording: headwords.Wording, language: str) -> bool:
    """Whether a word that asks in other languages is a thing in this one.

    *Kan* was in Arabic, and is a mine in Pashto.
    """
    return headwords.knows(wording, language) and as_listed(surface.lower()) not in _own(language)


@cache
def _own(language: str) -> frozenset[str]:
    known = known_language(language)
    blocks = (*read("request").values(), *(read("questions")[kind] for kind in _ASKING))
    words = [word for block in blocks for word in block.get(language, ())]
    return frozenset(listed((*words, *(known.light if known else ()))))


def asking(question: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The places of phrases that a question asks with, each with the kind of answer."""
    for kind, start, end in asking_spans(question, language):
        yield start, end, kind


def asks_with(kind: str, wording: headwords.Wording, language: str) -> bool:
    """Whether a word of such a phrase is not asked about.

    "When" is *ne zaman* in Turkish, and no answer says *zaman*; "what is the name of" is answered
    without the word *name*, "how much money" without *money*, "how high" without *high*; but
    "which minister" asks for one.
    """
    if kind in _NOTHING or (kind == "why" and word_kinds.is_told(wording, language)):
        return False
    if kind in _WHOLLY or not headwords.knows(wording, language):
        return True
    if kind in _MEASURED and word_kinds.is_dimension(wording, language):
        return True
    if kind == "cost" and word_kinds.is_money(wording, language):
        return True
    return kind == "who" and word_kinds.is_general(wording, language)


def is_main_verb(surface: str, question: str, language: str) -> bool:
    """Whether a word that asks in "I want to know" is what is asked about: "what did they want?".

    It is behind somebody who does it, and nothing that is done behind it.
    """
    words = fold_text(question).replace("?", " ").split()
    verb = fold_text(surface)
    if verb not in word_kinds.listed_words("main verbs", language) or words.count(verb) != 1:
        return False
    place = words.index(verb)
    return (
        place > 2
        and words[1] in word_kinds.listed_words("whether first", language)
        and words[2] not in word_kinds.listed_words("askers", language)
        and words[place + 1 : place + 2] != ["to"]
    )


def asks_whether(question: str, language: str) -> bool:
    """Whether a question asks whether something is so, as its language does."""
    words = fold_text(question).replace("?", " ").replace("؟", " ").split()
    first = word_kinds.listed_words("whether first", language)
    anywhere = word_kinds.listed_words("whether", language)
    return bool(words) and (words[0] in first or not anywhere.isdisjoint(words))
