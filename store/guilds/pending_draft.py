"""A draft of an article as it is kept, and as it is written and read again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Self

from store.db.guild_tables import DraftRow
from store.ingest.reading import Draft, DroppedLine
from store.model import NewArticle, Published, Reference
from store.notices import Dropped, Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingDraft:
    """A draft as it is kept.

    ``base`` is the version it was made from when it changes an article. ``places`` tells for each
    dropped line how many lines of the body stand before it; it is empty when nobody knows.
    ``typed`` is what was typed for a field and not understood. ``is_read`` is False while the body
    is a paste as it came. ``form`` is a digest of the form that it came from. ``saved`` is what it
    was stored as. ``edits`` counts its changes.
    """

    draft: Draft
    base: Reference | None = None
    places: tuple[int, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    is_read: bool = True
    is_discarded: bool = False
    form: str = ""
    id: str = ""
    edits: int = 0
    saved: Reference | None = None
    created: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could be missed."""
        article = self.draft.article
        fields = (article.title, article.publisher, article.author, article.published, article.url)
        return not (self.base or self.typed or article.body.strip() or any(fields))

    @classmethod
    def read(cls, row: DraftRow) -> Self:
        """The draft of a row."""
        content = json.loads(row.content)
        return cls(
            draft=_draft(content),
            base=Reference.parse(content["base"]) if content["base"] else None,
            places=tuple(content["places"]),
            typed=content.get("typed", {}),
            is_read=content.get("is_read", True),
            is_discarded=content.get("is_discarded", False),
            form=content.get("form", ""),
            id=row.id,
            edits=row.edits,
            saved=Reference.parse(row.reference) if row.reference else None,
            created=row.created_at,
        )

    def write(self) -> str:
        """All of it but its id and state, as JSON."""
        article = asdict(self.draft.article)
        article["published"] = str(self.draft.article.published or "") or None
        collected = self.draft.article.collected
        article["collected"] = collected.isoformat() if collected else None
        return json.dumps(
            {
                "article": article,
                "dropped": [[line.text, line.reason, line.line] for line in self.draft.dropped],
                "unsure": self.draft.unsure,
                "candidates": dict(self.draft.candidates),
                "notes": [note.to_json() for note in self.draft.notes],
                "base": str(self.base) if self.base else None,
                "places": self.places,
                "typed": dict(self.typed),
                "is_read": self.is_read,
                "is_discarded": self.is_discarded,
                "form": self.form,
            }
        )


def _draft(content: Mapping[str, Any]) -> Draft:
    fields = dict(content["article"])
    published, collected = fields.pop("published"), fields.pop("collected")
    told, pages = fields.pop("read_from_text", ()), fields.pop("pages", ())
    article = NewArticle(
        read_from_text=tuple(told),
        pages=tuple(pages),
        published=Published.parse(published) if published else None,
        collected=datetime.fromisoformat(collected) if collected else None,
        **fields,
    )
    return Draft(
        article=article,
        dropped=tuple(
            DroppedLine(text=text, reason=_reason(reason), line=line)
            for text, reason, line in content["dropped"]
        ),
        unsure=tuple(content["unsure"]),
        candidates=content["candidates"],
        notes=tuple(map(Notice.from_json, content["notes"])),
    )


def _reason(kept: str) -> Dropped:
    """Why a line was dropped; drafts of earlier versions may hold other words for it."""
    try:
        return Dropped(kept)
    except ValueError:
        return Dropped.OTHER
