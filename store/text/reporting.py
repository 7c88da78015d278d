"""Words that tell who said something: verbs of saying, "according to", and pronouns."""

from collections.abc import Callable, Collection
from functools import cache
from typing import Literal

from store.languages import all_languages, known_language
from store.languages.language import SpeechWords
from store.languages.lists import Words
from store.text.normalise import fold_text


@cache
def verbs(language: str) -> frozenset[str]:
    """The folded verbs of saying of a language; none where they are not known."""
    return _folded(_speech(language).verbs)


@cache
def saying() -> frozenset[str]:
    """The verbs of saying of all languages."""
    return _merged(lambda speech: speech.verbs)


@cache
def naming() -> frozenset[str]:
    """All words that do nothing but tell that somebody said something."""
    return saying() | _merged(lambda speech: (*speech.according, *speech.by, *speech.quoting))


@cache
def according(language: str) -> frozenset[str]:
    """Folded words behind which the name of a source stands."""
    return _folded(_speech(language).according)


@cache
def accordings() -> frozenset[str]:
    """The same of all languages."""
    return _merged(lambda speech: speech.according)


@cache
def quoting(language: str) -> frozenset[str]:
    """Folded words behind which stands who is quoted by somebody else."""
    return _folded(_speech(language).quoting)


@cache
def by(language: str) -> frozenset[str]:
    """Folded words before which the name of a source stands."""
    return _folded(_speech(language).by)


@cache
def bys() -> frozenset[str]:
    """The same of all languages."""
    return _merged(lambda speech: speech.by)


@cache
def converbs(language: str) -> frozenset[str]:
    """Folded verbs of saying behind which another verb stands, and nobody's name."""
    return _folded(_speech(language).converbs)


@cache
def particles(language: str) -> frozenset[str]:
    """Folded parts of verbs of saying that stand behind the name."""
    return _folded(_speech(language).particles)


@cache
def told_endings(language: str) -> tuple[str, ...]:
    """Folded endings of the verb of what is told, before one of saying: çöktüğünü söyledi."""
    return tuple(sorted(_folded(_speech(language).told_endings)))


@cache
def owner_endings(language: str) -> tuple[str, ...]:
    """Folded endings of whom that is told of: köprünün çöktüğünü."""
    return tuple(sorted(_folded(_speech(language).owner_endings)))


@cache
def pronouns() -> frozenset[str]:
    """Folded words that stand for a speaker named before."""
    return _merged(lambda speech: speech.pronouns)


@cache
def ends() -> frozenset[str]:
    """Folded words with which the naming of a speaker ends."""
    return _merged(lambda speech: speech.ends)


@cache
def owners() -> frozenset[str]:
    """Folded words that tell whose somebody is."""
    return _merged(lambda speech: speech.owners)


def gender(words: Collection[str], language: str) -> Literal["", "he", "she"]:
    """Whether folded words tell that a man speaks, or a woman; empty for neither and for both."""
    told = _speech(language)
    he, she = (bool(_folded(forms).intersection(words)) for forms in (told.he, told.she))
    if he is she:
        return ""
    return "he" if he else "she"


@cache
def honorifics() -> frozenset[str]:
    """Folded words that stand before any name."""
    return _merged(lambda speech: speech.honorifics)


@cache
def titles() -> frozenset[str]:
    """Folded words that tell what somebody is, before a name or in its place."""
    return honorifics() | _merged(lambda speech: speech.titles)


@cache
def offices() -> frozenset[str]:
    """The same, with what somebody is who speaks and has no title."""
    return titles() | _merged(lambda speech: speech.offices)


@cache
def shortened() -> frozenset[str]:
    """Folded titles that have a stop behind them."""
    return _merged(lambda speech: speech.shortened)


@cache
def articles() -> frozenset[str]:
    """The folded articles of all languages."""
    return _merged(lambda speech: speech.articles)


@cache
def postpositions() -> frozenset[str]:
    """Folded words that stand behind a name which does something or owns it."""
    return _merged(lambda speech: speech.postpositions)


@cache
def objects() -> frozenset[str]:
    """Folded words that stand behind what a sentence has for its object."""
    return _merged(lambda speech: speech.objects)


@cache
def places() -> frozenset[str]:
    """Folded words that stand before the name of a place."""
    return _merged(lambda speech: speech.places)


@cache
def beside_days() -> frozenset[str]:
    """Folded words that stand beside a day."""
    return _merged(lambda speech: speech.beside_days)


@cache
def joining() -> frozenset[str]:
    """Folded words that go on with a sentence instead of naming anybody."""
    return _merged(lambda speech: speech.joining)


@cache
def stating() -> frozenset[str]:
    """Folded verbs that state something of somebody."""
    return _merged(lambda speech: speech.stating)


@cache
def reports() -> frozenset[str]:
    """Folded words for what publishers do."""
    return _merged(lambda speech: speech.reports)


@cache
def no_names() -> frozenset[str]:
    """Folded words that may have a capital and name nobody."""
    return articles() | _merged(lambda speech: speech.no_names)


def _speech(language: str) -> SpeechWords:
    known = known_language(language)
    return known.speech if known else SpeechWords()


def _merged(field: Callable[[SpeechWords], Words]) -> frozenset[str]:
    return frozenset[str]().union(*(_folded(field(each.speech)) for each in all_languages()))


@cache
def _folded(words: Words) -> frozenset[str]:
    return frozenset(map(fold_text, words))
