"""Every error that a person can put right, each a whole sentence for the one who typed."""

from collections.abc import Sequence
from datetime import date


class StoreError(Exception):
    """Base of all errors whose text may be shown to a person as it stands."""


class InvalidReferenceError(StoreError):
    """A reference that is not of the form A12, A12@1, A12.3 or A12.3@1."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text[:40]!r} is not a reference; one looks like A12, A12.3 or A12.3@1.")


class ArticleNotFoundError(StoreError):
    """No such article, version or passage among those the asker may see."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(f"There is no {reference} here.")


class ArticleExistsError(StoreError):
    """The same text is already in the library."""

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(f"The same text is already in the library as {reference}.")


class ArticleChangedError(StoreError):
    """Somebody else stored a newer version while this one was being written."""

    def __init__(self, reference: str, current: int) -> None:
        self.reference = reference
        self.current = current
        super().__init__(f"{reference} was changed meanwhile; its current version is {current}.")


class LibraryNotFoundError(StoreError):
    """No library of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no library named {name[:80]!r}; `import --library` creates one."
        )


class ImportNotFoundError(StoreError):
    """No import of that number into a library the asker may see."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"There is no import {number} here; `imports list` shows which there are.")


class InvalidInputError(StoreError):
    """Input that cannot become an article, a filter or a setting; the text says why."""


class InvalidDateError(InvalidInputError):
    """A typed date that is none; ``no_such_day`` when only the calendar does not have it."""

    def __init__(self, text: str, *, no_such_day: bool = False) -> None:
        self.text = text
        self.no_such_day = no_such_day
        super().__init__(
            f"{text[:40]!r} is not a day of the calendar."
            if no_such_day
            else f"{text[:40]!r} is not a date; write 2011-11-05, 2011-11 or 2011."
        )


class AmbiguousDateError(InvalidInputError):
    """A typed date that can be read in several ways; ``readings`` are their first and last days."""

    def __init__(self, text: str, readings: Sequence[tuple[date, date]]) -> None:
        self.text = text
        self.readings = [
            str(first) if first == last else f"{first} – {last}" for first, last in readings
        ]
        super().__init__(
            f"{text[:40]!r} can be read in more than one way: {', '.join(self.readings)}; "
            "write the one that is meant like 2011-11-05."
        )


class UnevenDateError(InvalidInputError):
    """A typed date of publication whose days lie in no one month or year of the calendar."""

    def __init__(self, text: str, first: date, last: date) -> None:
        self.text = text
        self.first = first
        self.last = last
        super().__init__(
            f"{text[:40]!r} is from {first} to {last}, which is no one day, month or year; "
            "write 2011-11-05, 2011-11 or 2011."
        )


class DatabaseError(StoreError):
    """The database cannot be opened, is of another version, or refuses to write."""


class NotVerbatimError(Exception):
    """Quotations that are not, to the letter, what is stored: a fault, and nothing is shown."""

    def __init__(self, references: Sequence[str]) -> None:
        self.references = list(references)
        super().__init__(f"not verbatim: {', '.join(self.references)}")
