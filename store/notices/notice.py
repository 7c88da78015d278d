"""Codes with values, which become sentences in any language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from store.notices.library import Action, Detail, ImportReason, Problem, Reason, TrailFault
from store.notices.reading import Dropped, Fetching, Field, PlaceInFile, Remark, Unreadable

Code = (
    Reason
    | Problem
    | TrailFault
    | Action
    | Detail
    | ImportReason
    | Unreadable
    | Fetching
    | Dropped
    | Remark
    | Field
    | PlaceInFile
)
Value = int | str | tuple[str, ...]

CODES: tuple[type[Code], ...] = (
    Reason, Problem, TrailFault, Action, Detail, ImportReason,
    Unreadable, Fetching, Dropped, Remark, Field, PlaceInFile,
)  # fmt: skip
_CODES: Mapping[str, Code] = {code.value: code for each in CODES for code in each}


@dataclass(frozen=True, slots=True)
class Notice:
    """A code with its values, to be said in any language."""

    code: Code
    values: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, code: Code, **values: Value) -> Self:
        """The notice of a code, its values by name."""
        return cls(code, values)

    @classmethod
    def of_fields(cls, code: Code, names: Iterable[str], **values: Value) -> Self:
        """The notice of a code that names fields of an article."""
        return cls(code, {**values, "fields": tuple(Field[name.upper()] for name in names)})

    @classmethod
    def from_json(cls, kept: Any) -> Self:
        """What ``to_json`` gave; a sentence that is no code of ours says itself."""
        sentence, values = kept if isinstance(kept, list) else (kept, {})
        if (code := _CODES.get(sentence)) is None:
            return cls(Problem.SAID, {"sentence": sentence})
        listed = {name: tuple(v) if isinstance(v, list) else v for name, v in values.items()}
        return cls(code, listed)

    def to_json(self) -> list[Any]:
        """The notice for JSON."""
        return [self.code.value, dict(self.values)]

    def said(
        self, translated: Callable[[str], str] = str, shown: Callable[[str], str] = str
    ) -> str:
        """The sentence, translated, with each text among its values as it is ``shown``.

        ``fields`` are names of fields of an article, which are translated as well.
        """
        values = {
            name: _plain(value, translated if name == "fields" else shown)
            for name, value in self.values.items()
        }
        return translated(self.code.value).format(**values)

    def __hash__(self) -> int:
        return hash((self.code, tuple(sorted(self.values.items()))))

    def __str__(self) -> str:
        return self.said()


def _plain(value: Value, shown: Callable[[str], str]) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return shown(value) if isinstance(value, str) else ", ".join(map(shown, value))
