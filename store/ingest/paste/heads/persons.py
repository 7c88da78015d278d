"""Names of persons, posts and places in the head of a text, told by names that many bear."""

import re
from functools import cache

from store.ingest.paste.lines import key_of
from store.ingest.paste.phrases import phrases
from store.languages import press
from store.languages.lexicon import read

MOST_WORDS = 4
MOST_POST = 4  # words
LONGEST = 80
LEAST_STEM = 4  # letters that stand before the ending of a name

_MARKS = frozenset(":：")
_NO_NAME = re.compile(r"[\d/|,،;:：·•()\[\]–—]")
_PARTED = re.compile(r"\s*[,،/|·•]\s*|\s+[-–—]\s+")


def is_person(text: str) -> bool:
    """Whether a given name begins the words, or stands second, with another word beside it."""
    words = key_of(text).split()
    if not 2 <= len(words) <= MOST_WORDS or _NO_NAME.search(text) or is_place(text):
        return False
    if any(word[:1].islower() and word not in press.IN_NAMES for word in text.split()):
        return False
    if not phrases().sections.isdisjoint(words) or any(word in _houses() for word in words):
        return False
    is_given = words[0] in _given_names() or words[1] in _given_names()
    return is_given or _family().search(text) is not None


def is_place(text: str) -> bool:
    """Whether all words name one known place."""
    return key_of(text) in _places()


def is_post(text: str) -> bool:
    """Whether a few words are what somebody is at a paper: "Water Correspondent"."""
    return text.count(" ") < MOST_POST and _post().search(text) is not None


def signed(text: str, prose: str) -> str | None:
    """The writer whom a line names with a place or a post: "Ann Lee, Kabul".

    ``prose`` is the key of the article's text. It may name the place, and never the writer: whom
    it names the article is about.
    """
    found = _writer_and_rest(text)
    if found is None:
        return None
    writer, rest = found
    is_told = all(is_post(one) or is_place(one) or _is_named(one, prose) for one in rest)
    return writer if is_told and not is_subject(writer, prose) else None


def may_be_signed(text: str) -> bool:
    """Whether a line names a writer and a place or a post, if the article's text agrees."""
    return _writer_and_rest(text) is not None


def _writer_and_rest(text: str) -> tuple[str, list[str]] | None:
    """The one person in a line of a few parts, and the other parts; a byline has no need of any."""
    if len(text) > LONGEST:
        return None
    whole = text.strip("*_ ()")
    bare = phrases().byline.sub("", whole, count=1)
    parts = [part for part in _PARTED.split(bare) if part]
    writers = [part for part in parts if is_person(part)]
    least = 2 if bare == whole else 1
    if not least <= len(parts) <= 3 or len(writers) != 1 or not _MARKS.isdisjoint(bare):
        return None
    return writers[0], [part for part in parts if part is not writers[0]]


def is_subject(name: str, prose: str) -> bool:
    """Whether a text names somebody, with an ending perhaps: writers are not named by their own."""
    last = key_of(name).split()[-1:]
    return any(f" {word[: max(LEAST_STEM, len(word) - 2)]}" in f" {prose}" for word in last)


def _is_named(text: str, prose: str) -> bool:
    """Whether one or two words that may name a place are named in a text, too."""
    is_name = text[:1].lower() == text[:1].upper() or text[:1].isupper()
    return is_name and text.count(" ") < 2 and f" {key_of(text)}" in f" {prose}"


@cache
def _post() -> re.Pattern[str]:
    """A post as the whole of a text or its end, and perhaps where somebody holds it."""
    posts = "|".join(press.POSTS)
    return re.compile(
        rf"(?<!\w)(?:{posts})(?:\s+\S{{1,3}}(?:\s\S{{3,20}}){{1,2}})?$", re.IGNORECASE
    )


@cache
def _family() -> re.Pattern[str]:
    return re.compile("|".join(press.FAMILY))


@cache
def _houses() -> frozenset[str]:
    return frozenset(map(key_of, press.HOUSES))


@cache
def _given_names() -> frozenset[str]:
    blocks = (*read("given_names").values(), *read("writers").values())
    names = (name for block in blocks for some in block.values() for name in some)
    return frozenset(key_of(name) for name in names)


@cache
def _places() -> frozenset[str]:
    blocks = (*read("places").values(), *read("capitals").values())
    names = (name for block in blocks for some in block.values() for name in some)
    return frozenset(key_of(name) for name in names)
