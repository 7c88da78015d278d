"""What a question asks for, as index terms: words, names with their aliases, phrases."""

from dataclasses import dataclass

from store.aliases.book import AliasMatch
from store.model import UNKNOWN_LANGUAGE, Expansion
from store.search.question.headwords import Wording
from store.text.normalise import fold_text

Word = tuple[str, ...]  # the index terms one word can be


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way to say a thing: words that must follow each other, at a weight."""

    text: str
    words: tuple[Word, ...]
    weight: float
    idf: float


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing a question asks for. It counts once, by the best way a passage says it.

    ``words`` are its own words, which need not stand together; ``idf`` has one figure for each.
    ``start:end`` is its place in the question. What these ``publishers`` published has it, too:
    the question names them. ``is_name`` where it is the name of somebody or something,
    ``only_asks`` where it asks and is not asked about, ``general`` where it names what anything
    may do, ``action`` where it says what was done. ``dated`` words are part of a date: the day of
    publication can have them, too.
    """

    surface: str
    start: int
    end: int
    words: tuple[Word, ...]
    idf: tuple[float, ...]
    weight: float = 1.0
    forms: tuple[Variant, ...] = ()
    publishers: frozenset[int] = frozenset()
    dated: bool = False
    is_name: bool = False
    only_asks: bool = False
    general: bool = False
    action: bool = False

    @property
    def worth(self) -> float:
        """How informative it is: the idf of its own words, the least of what its forms have."""
        return self.weight * sum(self.idf)

    @property
    def wording(self) -> Wording:
        """Its words as the lexicon is asked for them."""
        return Wording(
            tuple(word[0] for word in self.words), " ".join(fold_text(self.surface).split())
        )


@dataclass(frozen=True, slots=True)
class Correction:
    """A word typed that is nowhere in the libraries, and the term of the one it is searched as."""

    typed: str
    term: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question as things wanted, in its order, with the expansions made and offered."""

    clauses: tuple[Clause, ...]
    expanded: tuple[Expansion, ...]
    matches: tuple[AliasMatch, ...]
    phrases: tuple[tuple[tuple[Word, ...], ...], ...]
    excluded: tuple[tuple[Word, ...], ...]
    language: str = UNKNOWN_LANGUAGE
    corrected: tuple[Correction, ...] = ()
    asks: bool = False  # whether it ends as a question

    @property
    def things(self) -> float:
        """How many things are wanted, words that only ask counting little."""
        return sum(min(each.weight, 1.0) for each in self.clauses)

    @property
    def worth(self) -> float:
        """The sum over the things wanted."""
        return sum(each.worth for each in self.clauses)
