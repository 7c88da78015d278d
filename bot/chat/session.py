"""A session: whose articles are asked, with which filters, and the answer that was given last."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from bot.app import App
from bot.render.markup.lines import TerminalLine
from bot.render.translator import Translator
from store.db.database import Session as Transaction
from store.library import libraries
from store.model import Answer, Filters, Quotation, Scope
from store.notices.errors import SaidError


class MistakeError(SaidError):
    """Something that was typed and cannot be done; the sentence says what can."""


@dataclass(frozen=True, slots=True)
class ChatReply:
    """What is said to a line. ``nothing`` was found, or could be done; ``ended`` closes."""

    lines: tuple[TerminalLine, ...] = ()
    nothing: bool = False
    ended: bool = False


@dataclass(slots=True, kw_only=True)
class Session:
    """The state of one session. ``plain`` replies suit screen readers; ``open_url`` opens a link.

    ``answer`` is the last one, of which ``shown`` to ``shown + results`` is on the screen.
    """

    app: App
    say: Translator
    libraries: tuple[str, ...] = (libraries.SHARED,)
    plain: bool = False
    open_url: Callable[[str], object] = lambda _url: None
    today: Callable[[], date] = date.today
    filters: Filters = field(default_factory=Filters)
    results: int = 3
    answer: Answer | None = None
    shown: int = 0

    @contextmanager
    def reading(self) -> Iterator[tuple[Transaction, Scope]]:
        """A transaction for reading, with the libraries that are asked."""
        with self.app.database.session() as transaction:
            yield transaction, self.scope(transaction)

    def scope(self, transaction: Transaction) -> Scope:
        """The libraries that are asked."""
        return Scope(libraries=tuple(libraries.named(transaction, name) for name in self.libraries))

    def keep(self, answer: Answer) -> None:
        """Remember an answer, to be turned over and cited."""
        self.answer, self.shown = answer, 0

    @property
    def page(self) -> list[Quotation]:
        """The quotations on the screen."""
        if self.answer is None:
            return []
        return list(self.answer.quotations[self.shown : self.shown + self.results])

    def quotation(self, number: str) -> Quotation:
        """The quotation of that number; the first on the screen when none is given."""
        if self.answer is None or not self.answer.quotations:
            raise MistakeError(self.say("There is no quotation yet. Ask something first."))
        if not number:
            return self.page[0]
        found = [one for one in self.answer.quotations if str(one.rank) == number.strip()]
        if not found:
            raise MistakeError(
                self.say(
                    "There is no quotation {number}; they are numbered from 1 to {last}.",
                    number=number[:20],
                    last=len(self.answer.quotations),
                )
            )
        return found[0]
