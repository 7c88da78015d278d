"""Records of one server: its settings and its watches."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from store.model.answer import Filters
from store.model.article import Reference
from store.notices import Problem
from store.notices.errors import InvalidInputError

MAX_RESULTS = 10
MAX_KEPT_DAYS = 3650
MAX_CHANNELS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class GuildSettings:
    """How the bot behaves in one guild. ``channels`` empty means: it answers everywhere.

    ``keep_questions_days`` None means the operator's setting; 0 keeps no question's text.
    """

    language: str | None = None
    private: bool = False
    plain: bool = False
    shared_library: bool = True
    results: int = 3
    curator_role: int | None = None
    channels: tuple[int, ...] = ()
    keep_questions_days: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.results <= MAX_RESULTS:
            raise InvalidInputError(Problem.RESULTS, most=MAX_RESULTS)
        if not 0 <= (self.keep_questions_days or 0) <= MAX_KEPT_DAYS:
            raise InvalidInputError(Problem.KEPT_DAYS, most=MAX_KEPT_DAYS)
        if len(self.channels) > MAX_CHANNELS:
            raise InvalidInputError(Problem.TOO_MANY_CHANNELS, most=MAX_CHANNELS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A person's open watch. ``stamps`` is each library's state when it was last looked at.

    ``is_public`` where others saw the question too. ``tries`` counts the failed attempts to tell
    the person, of which the last one was at ``tried``.
    """

    id: int
    guild: int
    channel: int
    user: int
    question: str
    filters: Filters
    stamps: Mapping[int, int]
    is_public: bool = False
    tries: int = 0
    tried: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What somebody said against a quotation, with the reason if they gave one.

    ``words`` are those of the quotation, from ``start`` to ``end`` of the version; none where its
    article is no longer seen.
    """

    id: int
    guild: int
    user: int
    reference: Reference
    start: int
    end: int
    words: str
    vote: str
    reason: str
    at: datetime
