"""Texts of articles held in memory, to be quoted while the database is away."""

import sys
import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from store.model import PassageText, Quotation
from store.notices.errors import NotVerbatimError

MOST_BYTES = 128 << 20
_PASSAGE_BYTES = 1_000  # what a passage takes beside its article's text, roughly

Version = tuple[int, int]


class ForgottenError(Exception):
    """A text that is asked for is not in memory."""


@dataclass(slots=True)
class _HeldArticle:
    body: str
    passages: dict[int, PassageText] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return sys.getsizeof(self.body) + _PASSAGE_BYTES * len(self.passages)


class Recollection:
    """What was read of the database, so much of it as there is room for.

    The articles that were kept first are let go first. Safe to use from several threads.
    """

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._held: OrderedDict[Version, _HeldArticle] = OrderedDict()
        self._version_of: dict[int, Version] = {}
        self._size = 0

    @property
    def is_full(self) -> bool:
        """Whether more would let go of what is held."""
        return self._size >= self._most

    def keep(self, texts: Iterable[PassageText]) -> None:
        """Hold the texts, whose words must be those that were saved."""
        with self._lock:
            for text in texts:
                version = (text.passage.article, text.passage.version)
                if version not in self._held:
                    self._held[version] = _HeldArticle(text.body)
                    self._size += self._held[version].size
                held = self._held[version]
                if text.passage.id not in held.passages:
                    held.passages[text.passage.id] = replace(text, body=held.body)
                    self._version_of[text.passage.id] = version
                    self._size += _PASSAGE_BYTES
            while self._size > self._most and self._held:
                self._let_go(next(iter(self._held)))

    def drop(self, articles: Collection[int]) -> None:
        """Let go of articles that have changed."""
        if not articles:
            return
        with self._lock:
            for version in [one for one in self._held if one[0] in articles]:
                self._let_go(version)

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._held.clear()
            self._version_of.clear()
            self._size = 0

    def texts(self, passages: Sequence[int]) -> list[PassageText]:
        """The passages in the order asked for; ForgottenError when one of them is not held."""
        with self._lock:
            try:
                return [self._held[self._version_of[one]].passages[one] for one in passages]
            except KeyError as error:
                raise ForgottenError from error

    def require_verbatim(self, quotations: Sequence[Quotation]) -> None:
        """Raise NotVerbatimError unless each quotation is a slice of a text that is held."""
        with self._lock:
            wrong = [
                str(one.reference)
                for one in quotations
                if (held := self._held.get((one.reference.article, one.reference.version or 0)))
                is None
                or held.body[one.start : one.end] != one.text
            ]
        if wrong:
            raise NotVerbatimError(wrong)

    def _let_go(self, version: Version) -> None:
        held = self._held.pop(version)
        self._size -= held.size
        for passage in held.passages:
            del self._version_of[passage]
