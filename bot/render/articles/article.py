"""An article as pages of numbered passages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.render import dates
from bot.render.direction import isolated
from bot.render.markup.arguments import PartArgument
from bot.render.markup.custom_id import CustomId, page_buttons
from bot.render.markup.escape import clean, escape, size
from bot.render.markup.links import MAX_BUTTON_URL, safe_url
from bot.render.markup.message import Button, Message, Part, Text, rows
from bot.render.markup.pages import paged
from bot.render.quotations.attribution import described
from bot.render.translator import Translator
from store.model import Article, Reference

_ROOM = 2600
_PIECE = 1250  # code points of one piece; escaping can at most double them
_MOST = 12
_MEANT = "◆"


@dataclass(frozen=True, slots=True, kw_only=True)
class _ShownPassage:
    """A passage, or a piece of a long one, as it is shown."""

    ordinal: int
    text: str

    def shown(self, meant: int | None) -> str:
        """Its text, marked where it is the passage that was asked for."""
        return f"{_MEANT} {self.text}" if self.ordinal == meant else self.text


def article_message(
    article: Article,
    say: Translator,
    today: date,
    *,
    page: int | None = None,
    passage: int | None = None,
    web: bool = False,
) -> Message:
    """One page of the article: that page, or the one on which the passage begins.

    ``web`` says whether there are pages that it can be opened in.
    """
    blocks = list(_blocks(article))
    pages = _pages(blocks)
    held = [[blocks[block].ordinal for block in one] for one in pages]
    meant = next((n for n, ordinals in enumerate(held) if passage in ordinals), 0)
    page = min(max(meant if page is None else page, 0), len(pages) - 1)
    reference = Reference(article=article.id, version=article.version)
    parts: list[Part] = [
        Text(content=_head(article, reference, say, today), button=_source(article, say)),
        Text(content="\n\n".join(blocks[block].shown(passage) for block in pages[page])),
        Text(content=_foot(article, reference, page, len(pages), say)),
    ]
    buttons = _turns(reference, page, len(pages), say)
    if web:
        buttons.append(_room(reference, passage or held[page][0], say))
    parts += rows(buttons)
    return Message(parts=tuple(parts))


def page_count(article: Article) -> int:
    """How many pages the article has."""
    return len(_pages(list(_blocks(article))))


def _pages(blocks: Sequence[_ShownPassage]) -> list[list[int]]:
    return paged([[size(block.text)] for block in blocks], _ROOM, _MOST)


def _head(article: Article, reference: Reference, say: Translator, today: date) -> str:
    source = article.source
    publisher, title, *author = described(source, say, escape)
    line = [
        publisher,
        *author,
        dates.published(source.published, say),
        dates.collected(source.collected, say),
        dates.age(source.published, today, say),
        str(reference),
    ]
    return f"### {title}\n-# {say.side_by_side(line)}"


def _foot(article: Article, reference: Reference, page: int, pages: int, say: Translator) -> str:
    lines = [
        say(
            "The numbers name passages: {first} is passage 1.",
            first=Reference(article=reference.article, passage=1, version=reference.version),
        )
    ]
    if article.version != article.current_version:
        lines.append(
            say(
                "The article was changed later; its current version is {reference}.",
                reference=Reference(article=article.id, version=article.current_version),
            )
        )
    if pages > 1:
        lines.append(say("Page {page} of {pages}", page=page + 1, pages=pages))
    return "\n".join(f"-# {line}" for line in lines)


def _source(article: Article, say: Translator) -> Button | None:
    url = safe_url(article.source.url)
    if url is None or len(url) > MAX_BUTTON_URL:
        return None
    return Button(label=say("Open source"), url=url)


def _turns(reference: Reference, page: int, pages: int, say: Translator) -> list[Button]:
    place = (reference.article, reference.version or 1)
    return page_buttons("read", "", page, pages, say, place)


def _room(reference: Reference, passage: int, say: Translator) -> Button:
    opened = CustomId(action="open-room", argument=PartArgument(reference, passage))
    return opened.button(say("Open in the reading room"))


def _blocks(article: Article) -> Iterator[_ShownPassage]:
    """The passages, those too long for a page in several pieces."""
    for passage in article.passages:
        number = f"**{passage.ordinal}** "
        for piece in _pieces(article.body[passage.start : passage.end]):
            lines = [isolated(line, escape(line)) for line in piece.splitlines() if clean(line)]
            if lines:
                yield _ShownPassage(ordinal=passage.ordinal, text=number + "\n".join(lines))
                number = ""


def _pieces(text: str) -> Iterator[str]:
    """``text`` in pieces of bearable length, cut at white space where there is any."""
    while len(text) > _PIECE:
        end = max(text.rfind(" ", 1, _PIECE), text.rfind("\n", 1, _PIECE))
        end = end if end > 0 else _PIECE
        yield text[:end]
        text = text[end:]
    yield text
