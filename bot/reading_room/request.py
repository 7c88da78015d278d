"""The request for a page: whose articles, in which language, and the fields of the form."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from bot.app import App
from bot.reading_room.access import NOBODY, Access, Entrance
from bot.reading_room.choices import ChoicesOfScopes
from bot.render.translator import Translator
from store.db.database import Session
from store.library import libraries
from store.model import Scope


def present() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a reading room is opened with; the operator reads in ``libraries``."""

    app: App
    entrance: Entrance
    libraries: tuple[str, ...] = (libraries.SHARED,)
    clock: Callable[[], datetime] = present
    choices: ChoicesOfScopes = field(default_factory=ChoicesOfScopes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """A request for a page. ``access`` is that of nobody until it was let in.

    ``form`` is empty unless a form was sent.
    """

    room: Room
    say: Translator
    address: str
    access: Access = NOBODY
    ticket: str = ""
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day it is for whoever asks."""
        return self.room.clock().date()

    @property
    def libraries(self) -> tuple[str, ...]:
        """The names of the libraries to choose from; a server's members have nothing to choose."""
        return self.room.libraries if self.access.guild is None else ()

    @property
    def library(self) -> str | None:
        """The one library that was chosen, if any was."""
        chosen = self.query.get("library") or self.form.get("library")
        return chosen if chosen in self.libraries and len(self.libraries) > 1 else None

    @property
    def token(self) -> str:
        """What a form of this page is known by."""
        return self.room.entrance.form_token(self.ticket)

    def admitted(self, access: Access) -> "PageRequest":
        """The same, let in."""
        return replace(self, access=access)

    def with_form(self, form: Mapping[str, str]) -> "PageRequest":
        """The same, with the fields of a form that was sent."""
        return replace(self, form=form)

    @contextmanager
    def reading(self) -> Iterator[tuple[Session, Scope]]:
        """A transaction for reading, with the libraries that may be seen."""
        with self.room.app.database.session() as session:
            yield session, self.scope(session)

    def scope(self, session: Session) -> Scope:
        """The libraries that may be seen."""
        if self.access.guild is not None:
            shared = self.room.app.settings.shared_library
            return libraries.scope_of_guild(session, self.access.guild, shared=shared)
        names = (self.library,) if self.library else self.room.libraries
        return Scope(libraries=tuple(libraries.named(session, name) for name in names))

    def own(self, session: Session) -> int | None:
        """The library whose names and audit trail are shown: the server's own, or the first."""
        if self.access.guild is not None:
            own = libraries.own_scope(session, self.access.guild).libraries
            return own[0] if own else None
        return self.scope(session).libraries[0]
