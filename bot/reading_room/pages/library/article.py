"""An article with its passages numbered, open at the words that were quoted from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading_room import typed
from bot.reading_room.layout import addresses
from bot.reading_room.layout.cards import source_card
from bot.reading_room.layout.pieces import MarkedPiece, Span, paragraphs, pieces
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from store.library import articles
from store.model import Article, Passage, Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePart:
    """A part of the text: a passage with its number, or what stands between two without one."""

    number: int | None
    lines: Sequence[Sequence[MarkedPiece]]
    meant: bool = False


def article(request: PageRequest) -> WebPage:
    """The version that the address names, the current one when it names none."""
    place = Reference.parse(request.path["reference"])
    with request.reading() as (session, scope):
        found = articles.get(session, scope, place)
    words = typed.span(request.query, len(found.body))
    return WebPage(
        template="article.html",
        values={
            "article": found,
            "card": source_card(found.source, request.today, request.say),
            "blocks": list(blocks(found, words, place.passage)),
            "newest": Reference(article=found.id),
            "versions": addresses.versions(found.reference),
            "words": words,
        },
    )


def blocks(article: Article, words: Span | None, meant: int | None) -> Iterator[ArticlePart]:
    """The whole text in order, ``words`` marked and the passage that is meant told apart."""
    place = 0
    for passage in article.passages:
        if between := _lines(article.body, place, passage.start, words, ()):
            yield ArticlePart(number=None, lines=between)
        yield ArticlePart(
            number=passage.ordinal,
            lines=_lines(article.body, passage.start, passage.end, words, _asides(passage)),
            meant=passage.ordinal == meant,
        )
        place = passage.end
    if rest := _lines(article.body, place, len(article.body), words, ()):
        yield ArticlePart(number=None, lines=rest)


def _asides(passage: Passage) -> list[Span]:
    """The sentences of a passage that are never quoted: headings, credits, captions."""
    return [(one.start, one.end) for one in passage.sentences if not one.quotable]


def _lines(
    body: str, start: int, end: int, words: Span | None, asides: Sequence[Span]
) -> list[list[MarkedPiece]]:
    """The lines of a part of the body in pieces: the words that are meant, and the asides."""
    return [
        list(_marked(line, at, [words] if words else [], asides))
        for at, line in paragraphs(body[start:end], start)
    ]


def _marked(
    line: str, at: int, words: Sequence[Span], asides: Sequence[Span]
) -> Iterator[MarkedPiece]:
    for piece in pieces(line, words, "words", at):
        if piece.mark:
            yield piece
        else:
            yield from pieces(piece.text, asides, "aside", at)
        at += len(piece.text)


DOOR = PageDoor(path="/articles/{reference}", show=article)
