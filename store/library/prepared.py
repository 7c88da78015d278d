"""Articles made ready to be stored: all that can be known of one without the database."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from store.model import NewArticle, PassageSpan
from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.text import urls
from store.text.detection import detect
from store.text.normalise import fold_text, hash_of_folded, normalise
from store.text.pages import moved

if TYPE_CHECKING:
    from store.aliases.abbreviations import Abbreviation

MAX_BODY = 12_000_000
MAX_LINE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A new article with everything that can be known of it without the database.

    ``editor`` and ``stored`` are those of the library it was exported from, if it was;
    ``import_id`` is the number of the import it came with, ``edited`` True for what a person wrote
    over an earlier version.
    """

    new: NewArticle
    body_sha256: str
    folded_hash: str
    language: str
    collected: datetime
    spans: tuple[PassageSpan, ...]
    shingles: tuple[int, ...] = ()
    abbreviations: tuple["Abbreviation", ...] = ()
    editor: str | None = None
    stored: datetime | None = None
    import_id: int | None = None
    edited: bool = False

    @property
    def page(self) -> str | None:
        """What addresses of this article's page have in common; None for a front page."""
        return urls.page(self.new.url)


def prepare(new: NewArticle) -> Prepared:
    """Normalise an article, tell its language and cut it into passages.

    Raises InvalidInputError when nothing is left to quote. Takes time: call it before the
    transaction begins.
    """
    from store.aliases.abbreviations import abbreviations  # only here: who asks puts nothing in
    from store.text.shingles import shingles

    body = _body(new.body)
    new = replace(
        new,
        body=body,
        pages=moved(new.pages, new.body, body),
        title=_line(new.title),
        publisher=_line(new.publisher),
        author=_line(new.author),
        reported_by=_line(new.reported_by),
        agency=_line(new.agency),
        url=urls.clean(new.url),
    )
    language = new.language or detect(body)
    folded = fold_text(body)
    return Prepared(
        new=new,
        body_sha256=body_hash(body),
        folded_hash=hash_of_folded(folded),
        language=language,
        collected=new.collected or datetime.now(UTC).replace(microsecond=0),
        spans=_spans(body, language, new.title),
        shingles=tuple(shingles(body, folded)),
        abbreviations=abbreviations(body),
    )


def _body(text: str) -> str:
    body = normalise(text)
    if len(body) > MAX_BODY:
        raise InvalidInputError(Problem.TEXT_TOO_LONG, most=MAX_BODY)
    if not any(character.isalnum() for character in body):
        raise InvalidInputError(Problem.NO_TEXT)
    return body


def _spans(body: str, language: str, title: str | None) -> tuple[PassageSpan, ...]:
    from store.text.cutting.passages import passages

    spans = tuple(passages(body, language, title))
    if not spans:
        raise InvalidInputError(Problem.NO_PASSAGE)
    return spans


def body_hash(body: str) -> str:
    """The hex SHA-256 of a body as it is stored."""
    return hashlib.sha256(body.encode()).hexdigest()


def _line(text: str | None) -> str | None:
    if text is None:
        return None
    return " ".join(normalise(text[: 20 * MAX_LINE]).split())[:MAX_LINE].strip() or None
