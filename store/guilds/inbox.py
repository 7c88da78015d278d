"""The inbox: reports, questions without an answer, articles that lack something."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from store.guilds import feedback, questions
from store.library import libraries
from store.library.holdings import catalogue
from store.model import ArticleEntry, ArticleFilters, Report, Scope

MOST = 200
_INCOMPLETE = ArticleFilters(incomplete=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """What waits: ``unkept`` questions had no answer, and their texts are not kept."""

    reports: Sequence[Report]
    questions: Sequence[tuple[str, int]]
    unkept: int
    articles: Sequence[ArticleEntry]

    def __bool__(self) -> bool:
        return bool(self.reports or self.questions or self.unkept or self.articles)


def of_libraries(session: Session, scope: Scope) -> Inbox:
    """For whoever runs the bot: about these libraries, whichever guild's people said it."""
    numbers = set(catalogue.numbers(session, scope))
    reports = feedback.reports_on(session, scope, numbers, MOST)
    owners = [libraries.guild_of(session, library) for library in scope.libraries]
    return _inbox(session, [guild for guild in owners if guild], reports, scope)


def of_guild(session: Session, guild: int, scope: Scope) -> Inbox:
    """For a guild's curators: what its own people said, and what its own library lacks."""
    reports = feedback.reports(session, guild, scope, limit=MOST)
    return _inbox(session, [guild], reports, libraries.own_scope(session, guild))


def _inbox(session: Session, guilds: Sequence[int], reports: Sequence[Report], own: Scope) -> Inbox:
    asked = [pair for guild in guilds for pair in questions.unanswered(session, guild)]
    return Inbox(
        reports=reports,
        questions=asked,
        unkept=sum(questions.unkept(session, guild) for guild in guilds),
        articles=catalogue.page(session, own, _INCOMPLETE, limit=MOST)[1],
    )
