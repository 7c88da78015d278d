"""Results of reading: drafts of articles, what was dropped, what was refused and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from store.model import NewArticle, Published
from store.notices import Dropped, Notice, Remark, Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the person who gave the bytes typed beside them. It wins over what is found inside."""

    publisher: str | None = None
    published: Published | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    author: str | None = None
    reported_by: str | None = None
    repair: bool = False  # have wrongly decoded letters mended

    @property
    def for_each(self) -> "Hints":
        """The hints that can hold for every one of several articles."""
        return replace(self, title=None, url=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedLine:
    """A line that was left out of the body. ``line`` counts from 1 in the text that was cleaned."""

    text: str
    reason: Dropped
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as it was understood.

    ``unsure`` names the fields of the article a person should confirm or fill in; what was found
    for them, if anything, is in ``candidates`` and not in the article. ``notes`` tell the
    person who adds it about this article, ``warnings`` about the file it came in.
    ``where`` is its place in a file of several: ``row 3``, ``entry 2``.
    """

    article: NewArticle
    dropped: tuple[DroppedLine, ...] = ()
    unsure: tuple[str, ...] = ()
    candidates: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()
    where: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something that could not become an article: ``line 17``, ``row 3``, or the whole (None)."""

    reason: Notice
    where: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything one file, attachment, paste or page gave."""

    articles: tuple[Draft, ...] = ()
    refused: tuple[Refusal, ...] = ()
    warnings: tuple[Notice, ...] = ()


def perhaps(candidates: Mapping[str, str]) -> Iterator[Notice]:
    """What was found for fields and is not sure, so that it is not in the article."""
    for name, text in candidates.items():
        yield Notice.of_fields(Remark.PERHAPS, [name], text=text)


def with_hints(article: NewArticle, hints: Hints) -> NewArticle:
    """The article with what the person typed in place of what was found."""
    return replace(
        article,
        title=hints.title or article.title,
        publisher=hints.publisher or article.publisher,
        author=hints.author or article.author,
        published=hints.published or article.published,
        url=hints.url or article.url,
        language=hints.language or article.language,
        reported_by=hints.reported_by or article.reported_by,
        read_from_text=tuple(
            name for name in article.read_from_text if not getattr(hints, name, None)
        ),
    )


def apply(draft: Draft, hints: Hints) -> Draft:
    """The draft with the hints in it; a field that was typed is no longer unsure."""
    typed = {name for name in draft.unsure if getattr(hints, name, None)}
    article = with_hints(draft.article, hints)
    notes = draft.notes
    if article.read_from_text != draft.article.read_from_text:
        told = [Notice.of_fields(Remark.FROM_TEXT, article.read_from_text)]
        others = [note for note in notes if note.code is not Remark.FROM_TEXT]
        notes = (*others, *(told if article.read_from_text else ()))
    return replace(
        draft,
        article=article,
        notes=notes,
        unsure=tuple(name for name in draft.unsure if name not in typed),
        candidates={name: text for name, text in draft.candidates.items() if name not in typed},
    )


def gathered(items: Iterable[Draft | Refusal], hints: Hints) -> Reading:
    """A reading of what came one by one; a title or link typed goes to a lone article."""
    found = list(items)
    articles = tuple(item for item in found if isinstance(item, Draft))
    refused = tuple(item for item in found if isinstance(item, Refusal))
    if len(found) == len(articles) == 1:
        articles = (apply(articles[0], hints),)
    if not found:
        refused = (Refusal(reason=Notice(Unreadable.NO_ARTICLE)),)
    return Reading(articles=articles, refused=refused)
