"""A select of articles of which something is not known: each opens its form."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from bot.render.foreign_text import label
from bot.render.markup.arguments import NumberArgument
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
        return cls(reference=reference, name=source.title or name, lacks=lacks)


def completing(articles: Sequence[StoredArticle], say: Translator) -> list[Row]:
    """The select of those that lack publisher or date, in a row; nothing where none does."""
    last = {one.reference.article: one for one in articles}  # an article may stand there twice
    lacking = [one for one in last.values() if one.lacks][:MAX_OPTIONS]
    if not lacking:
        return []
    select = Select(
        custom_id=choosing("inbox-edit", [str(one.reference.article) for one in lacking]),
        placeholder=say("Complete an article"),
        options=tuple(
            Option(
                label=label(_label(one, say), 100), value=str(NumberArgument(one.reference.article))
            )
            for one in lacking
        ),
    )
    return [Row(items=(select,))]


def _label(one: StoredArticle, say: Translator) -> str:
    return f"A{one.reference.article} · {one.name or say('untitled')}"
