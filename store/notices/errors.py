"""Every error that a person can put right: a code with values, and so a sentence."""

from collections.abc import Sequence
from datetime import date

from store.notices import Code, ImportReason, Notice, Problem, Value

_CUT = 40  # of what somebody typed, as it is repeated to them
_ADDRESS_CUT = 200


class StoreError(Exception):
    """Base of all errors that are told to a person; ``notice`` says what, in any language."""

    def __init__(self, code: Code, **values: Value) -> None:
        self.notice = Notice(code, values)
        super().__init__(str(self.notice))


class SaidError(StoreError):
    """A mistake told in a sentence that its reader understands as it is."""

    def __init__(self, sentence: str) -> None:
        super().__init__(Problem.SAID, sentence=sentence)


class InvalidReferenceError(StoreError):
    """A reference that is not of the form A12, A12@1, A12.3 or A12.3@1."""

    def __init__(self, text: str) -> None:
        super().__init__(Problem.NOT_A_REFERENCE, text=text[:_CUT])


class ArticleNotFoundError(StoreError):
    """No such article, version or passage among those the asker may see."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(Problem.NO_ARTICLE, reference=reference)


class NotNamedError(StoreError):
    """Nothing the asker may see is called that, or is at that address."""

    def __init__(self, text: str, *, is_address: bool = False) -> None:
        self.is_address = is_address
        problem = Problem.NOT_AT_ADDRESS if is_address else Problem.NOT_NAMED
        super().__init__(problem, text=text[: _ADDRESS_CUT if is_address else _CUT])


class SeveralNamedError(StoreError):
    """Several articles are called that: ``names`` are their references and titles."""

    def __init__(self, text: str, names: Sequence[tuple[str, str]]) -> None:
        self.names = tuple(names)
        shown = ", ".join(
            f"{reference.partition('@')[0]} ({title[:_CUT]})" for reference, title in names
        )
        super().__init__(Problem.SEVERAL_NAMED, text=text[:_CUT], articles=shown)


class ArticleExistsError(StoreError):
    """The same text is already in the library, as ``reference`` where that is known."""

    def __init__(self, reference: str | None = None, *, is_removed: bool = False) -> None:
        self.reference = reference
        if reference is None:
            super().__init__(Problem.SAME_TEXT_SOMEWHERE)
        elif is_removed:
            super().__init__(ImportReason.SAME_TEXT_REMOVED, reference=reference)
        else:
            super().__init__(Problem.SAME_TEXT, reference=reference)


class ArticleChangedError(StoreError):
    """Somebody else stored a newer version while this one was being written."""

    def __init__(self, reference: str, current: int) -> None:
        self.reference = reference
        self.current = current
        super().__init__(Problem.CHANGED_MEANWHILE, reference=reference, current=str(current))


class LibraryNotFoundError(StoreError):
    """No library of that name; ``near`` is one whose name is much like it."""

    def __init__(self, name: str, near: str | None = None) -> None:
        code = Problem.NEAR_LIBRARY if near else Problem.NO_LIBRARY
        super().__init__(code, name=name[:80], **({"near": near} if near else {}))


class ImportNotFoundError(StoreError):
    """No import of that number into a library the asker may see."""

    def __init__(self, number: int) -> None:
        super().__init__(Problem.NO_IMPORT, number=str(number))


class InvalidInputError(StoreError):
    """Input that cannot become an article, a filter or a setting; the code says why."""


class InvalidDateError(InvalidInputError):
    """A typed date that is none; ``no_such_day`` when only the calendar does not have it."""

    def __init__(self, text: str, *, no_such_day: bool = False) -> None:
        code = Problem.NO_SUCH_DAY if no_such_day else Problem.NOT_A_DATE
        super().__init__(code, text=text[:_CUT])


class AmbiguousDateError(InvalidInputError):
    """A typed date that can be read in several ways; ``readings`` are their first and last days."""

    def __init__(self, text: str, readings: Sequence[tuple[date, date]]) -> None:
        self.readings = [
            str(first) if first == last else f"{first} – {last}" for first, last in readings
        ]
        super().__init__(Problem.AMBIGUOUS_DATE, text=text[:_CUT], readings=tuple(self.readings))


class UnevenDateError(InvalidInputError):
    """A typed date of publication whose days lie in no one month or year of the calendar."""

    def __init__(self, text: str, first: date, last: date) -> None:
        super().__init__(Problem.UNEVEN_DATE, text=text[:_CUT], first=str(first), last=str(last))


class OperatorError(InvalidInputError, SaidError):
    """What only whoever runs the program can put right, in English as the command line is."""


class DatabaseError(SaidError):
    """The database cannot be opened, is of another version, or refuses to write.

    Its sentence is for the operator; whoever asks is told that it cannot be reached.
    """


class DamagedError(DatabaseError):
    """The file of a database is none, or not whole."""


class DatabaseAwayError(DatabaseError):
    """No server answers just now, or none that takes changes; nothing was changed."""


class NotVerbatimError(Exception):
    """Quotations that are not, to the letter, what is stored: a fault, and nothing is shown."""

    def __init__(self, references: Sequence[str]) -> None:
        self.references = list(references)
        super().__init__(f"not verbatim: {', '.join(self.references)}")
