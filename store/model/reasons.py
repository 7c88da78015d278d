"""Reasons why words answer a question: what of the question they say, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from store.model.answer import Expansion

How = Literal["same", "other", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A part of a question, and the words of a quotation that say it: the ``same``, ``other``
    ones, or another ``name`` of the thing. ``words`` are as they stand there, each once.
    """

    asked: str
    words: tuple[str, ...]
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """How a question was read, and how each quotation says it, by the quotation's rank.

    ``unsaid`` are parts of the question that none of them says. ``corrected`` are words typed that
    no article has, each with the word it was searched as; ``periods`` are the times that the
    question names, each with its days in figures.
    """

    sayings: Mapping[int, Sequence[Saying]] = field(default_factory=dict)
    unsaid: tuple[str, ...] = ()
    expanded: tuple[Expansion, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    periods: tuple[tuple[str, str], ...] = ()
