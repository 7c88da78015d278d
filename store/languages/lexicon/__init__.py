"""The lexicon of the field: words for one thing in eight languages, and words that answer.

Each file has blocks: a headword at the margin, then indented lines ``language: word, word``.
The files of a folder are one by subject; a headword stands in one of them. Where it stands more
than once, lead with *led* and again with *leader*, its words add up.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from store.languages import kept

Concepts = Mapping[str, tuple[str, ...]]


@cache
def read(name: str) -> Mapping[str, Concepts]:
    """The blocks of a file or a folder by their headwords: for each language its words."""
    return {
        head: {language: tuple(words) for language, words in block.items()}
        for head, block in kept.table(name, lambda: _read(name)).items()
    }


@cache
def words_of(name: str, language: str) -> Mapping[str, tuple[str, ...]]:
    """What one language calls each headword: no other language's words are kept in memory."""
    made: dict[str, list[str]] = kept.table(
        f"{name}-in-{language}",
        lambda: {
            head: list(block[language]) for head, block in _read(name).items() if language in block
        },
    )
    return {head: tuple(words) for head, words in made.items()}


def _read(name: str) -> dict[str, dict[str, tuple[str, ...]]]:
    blocks: dict[str, dict[str, tuple[str, ...]]] = {}
    current: dict[str, tuple[str, ...]] = {}
    for line in _lines(name):
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            current = blocks.setdefault(line.strip(), {})
        else:
            language, _, words = line.strip().partition(":")
            found = [word.strip() for word in words.split(",")]
            known = current.get(language, ())
            current[language] = tuple(dict.fromkeys((*known, *filter(None, found))))
    return blocks


def _lines(name: str) -> Iterator[str]:
    room = files(__name__)
    folder = room.joinpath(name)
    found: list[Traversable] = [room.joinpath(f"{name}.txt")]
    if folder.is_dir():
        found = sorted(folder.iterdir(), key=lambda one: one.name)
    for one in found:
        if one.name.endswith(".txt"):
            yield from one.read_text(encoding="utf-8").splitlines()


def answer_words(language: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The words that speak for each kind of answer, with their language: this one or English."""
    for kind, block in read("answers").items():
        for one in dict.fromkeys((language, "en")):
            if one in block:
                yield kind, one, block[one]
