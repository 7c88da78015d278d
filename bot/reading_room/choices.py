"""Choices of a page's filters: the publishers and the languages of the libraries in view."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.render.language_names import language_name
from store.db.database import Session
from store.library import libraries, publishers
from store.model import UNKNOWN_LANGUAGE, Scope

MOST_PUBLISHERS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Names of publishers, and codes of languages, those with the most articles first."""

    publishers: Sequence[str] = ()
    languages: Sequence[str] = ()

    def named_languages(self, language: str) -> list[tuple[str, str]]:
        """Each language with its name in ``language``, in the order of the names."""
        named = [(code, language_name(code, language)) for code in self.languages]
        return sorted(named, key=lambda pair: pair[1])


@dataclass(slots=True)
class ChoicesOfScopes:
    """Remembers the choices of each scope until one of its libraries changes."""

    _known: dict[tuple[int, ...], tuple[tuple[int, ...], Choices]] = field(default_factory=dict)

    def of(self, session: Session, scope: Scope) -> Choices:
        """The choices as the libraries are now."""
        stamps = tuple(libraries.stamp(session, library) for library in scope.libraries)
        known = self._known.get(scope.libraries)
        if known is None or known[0] != stamps:
            known = self._known[scope.libraries] = stamps, _choices(session, scope)
        return known[1]


def _choices(session: Session, scope: Scope) -> Choices:
    counts = publishers.sources(session, scope)
    languages = dict.fromkeys(code for count in counts for code in count.languages)
    return Choices(
        publishers=[count.publisher for count in counts if count.publisher][:MOST_PUBLISHERS],
        languages=[code for code in languages if code != UNKNOWN_LANGUAGE],
    )
