"""Selects of articles: one to read, one to change, one of which something is not known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from bot.render.foreign_text import label, named_plainly
from bot.render.markup.arguments import Argument, NumberArgument, PartArgument
from bot.render.markup.lists import choosing
from bot.render.markup.message import MAX_OPTIONS, Option, Row, Select
from bot.render.translator import Translator
from store.model import NewArticle, Reference, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """A stored article and a name to know it by; ``lacks`` when readers miss publisher or date."""

    reference: Reference
    name: str | None
    lacks: bool

    @classmethod
    def of(cls, reference: Reference, source: Source | NewArticle, name: str = "") -> Self:
        """The same, from what is known of it; ``name`` stands where it has no title."""
        lacks = source.publisher is None or source.published is None
        if isinstance(source, Source) and not name:
            name = named_plainly(source)
        return cls(reference=reference, name=source.title or name, lacks=lacks)


def reading(articles: Sequence[StoredArticle], say: Translator) -> list[Row]:
    """A select that opens an article from its beginning."""
    options = {one: PartArgument(one.reference, 1) for one in articles}
    return _select("read-at", say("Read an article"), options, say)


def editing(articles: Sequence[StoredArticle], say: Translator) -> list[Row]:
    """A select that opens the form of an article."""
    return _select("inbox-edit", say("Edit an article"), _numbers(articles), say)


def completing(articles: Sequence[StoredArticle], say: Translator) -> list[Row]:
    """The same of those alone that lack publisher or date."""
    lacking = _numbers([one for one in articles if one.lacks])
    return _select("inbox-edit", say("Complete an article"), lacking, say)


def _numbers(articles: Sequence[StoredArticle]) -> dict[StoredArticle, NumberArgument]:
    return {one: NumberArgument(one.reference.article) for one in articles}


def _select(
    action: str, placeholder: str, options: Mapping[StoredArticle, Argument], say: Translator
) -> list[Row]:
    """The select in a row, each choice once; nothing where there is nothing to choose."""
    last = {str(argument): one for one, argument in options.items()}
    shown = list(last.items())[:MAX_OPTIONS]
    if not shown:
        return []
    select = Select(
        custom_id=choosing(action, [str(one.reference.article) for _, one in shown]),
        placeholder=placeholder,
        options=tuple(Option(label=_label(one, say), value=value) for value, one in shown),
    )
    return [Row(items=(select,))]


def _label(one: StoredArticle, say: Translator) -> str:
    return label(f"A{one.reference.article} · {one.name or say('untitled')}", 100)
