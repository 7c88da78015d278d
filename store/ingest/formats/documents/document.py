"""Blocks, tables, notes and properties that Word and OpenDocument files have in common."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from store.ingest.errors import UnreadableError
from store.ingest.paste import clean
from store.ingest.paste.lines import key_of
from store.ingest.paste.phrases import phrases
from store.ingest.reading import Draft, Hints, Reading
from store.ingest.stamps import read_stamp
from store.ingest.zipped import MAX_DEPTH, Element, named
from store.notices import Notice, Remark, Unreadable
from store.text.normalise import normalise

FIRST_BLOCKS = 6
LONGEST_TITLE = 300
CELL_WORDS = 6  # of a row of figures and labels; longer cells are text
NOTES_HEADING = "Footnotes"
_NOBODY = frozenset(
    ("python docx", "microsoft office user", "user", "windows user", "admin", "owner")
)


Block = tuple[str, bool]  # the text of a paragraph or a row, and whether it is a title


@dataclass(slots=True)
class WordText:
    """The text of a document, in order."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxes: int = 0
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elements:
    """What the elements of a kind of document are called, and how a paragraph of it is read."""

    skipped: Collection[str]
    paragraphs: Collection[str]
    row: str
    cell: str
    paragraph: Callable[[Element, int, WordText], Iterator[Block]]

    def blocks(self, element: Element, depth: int, found: WordText) -> Iterator[Block]:
        """The paragraphs and table rows in an element, in order."""
        if depth > MAX_DEPTH:
            raise UnreadableError(Unreadable.TOO_DEEP)
        name = named(element)
        if name in self.skipped:
            return
        if name in self.paragraphs:
            yield from self.paragraph(element, depth, found)
        elif name == self.row:
            cells = [
                "\n".join(words for words, _ in self.blocks(cell, depth + 1, found))
                for cell in element
                if named(cell) == self.cell
            ]
            if text := _row(cells):
                yield text, False
        else:
            for child in element:
                yield from self.blocks(child, depth + 1, found)


def _row(cells: Sequence[str]) -> str:
    """A row of a table: figures and labels on one line, cells of text on lines of their own."""
    cells = [cell.strip() for cell in cells if cell.strip()]
    if all(cell.count(" ") < CELL_WORDS and "\n" not in cell for cell in cells):
        return " | ".join(cells)
    return "\n".join(cells)


def reading(document: WordText, hints: Hints) -> Reading:
    """The article of a document; raises UnreadableError when there is no text in it."""
    text = normalise("\n\n".join(words for words, _ in document.blocks))
    if not any(map(str.isalnum, text)):
        raise UnreadableError(Unreadable.DOCUMENT_EMPTY)
    first = document.blocks[:FIRST_BLOCKS]
    title = next((normalise(words) for words, is_title in first if is_title), None)
    if title is not None and ("\n" in title or len(title) > LONGEST_TITLE):
        title = None
    drafts = list(clean.read(text, replace(hints, title=hints.title or title)))
    drafts[0] = _with_properties(drafts[0], document.properties)
    drafts[-1] = with_notes(drafts[-1], document.notes)
    if document.boxes:
        boxes = Notice.of(Remark.TEXT_BOXES, count=document.boxes)
        drafts[-1] = replace(drafts[-1], notes=(*drafts[-1].notes, boxes))
    return Reading(articles=tuple(drafts))


def _with_properties(draft: Draft, properties: Mapping[str, str]) -> Draft:
    """The draft with what the file says of itself where the text says nothing."""
    article, candidates = draft.article, dict(draft.candidates)
    told = list(article.read_from_text)
    author = properties.get("creator", "").strip()
    if article.author is None and _is_person(author):
        article = replace(article, author=author)
        told.append("author")
    created = read_stamp(properties.get("created"))
    if article.published is None and created.published is not None:
        candidates.setdefault("published", str(created.published))
    title = properties.get("title", "").strip()
    if article.title is None and title and len(title) <= LONGEST_TITLE:
        article = replace(article, title=title)
        told.append("title")
    article = replace(article, read_from_text=tuple(told))
    unsure = tuple(name for name in draft.unsure if getattr(article, name, None) is None)
    return replace(draft, article=article, candidates=candidates, unsure=unsure)


def _is_person(name: str) -> bool:
    key = key_of(name)
    return " " in key and key not in phrases().nobody | _NOBODY and len(name) <= 100


def with_notes(draft: Draft, footnotes: Sequence[str]) -> Draft:
    """The draft with the footnotes behind its text, each a paragraph of its own."""
    notes = [words for note in footnotes if (words := " ".join(note.split()))]
    if not notes:
        return draft
    body = "\n\n".join((draft.article.body, NOTES_HEADING, *notes))
    said = Notice.of(Remark.FOOTNOTES, count=len(notes))
    return replace(draft, article=replace(draft.article, body=body), notes=(*draft.notes, said))
