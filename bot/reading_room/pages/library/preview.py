"""The preview of a pasted text: what would be kept, which lines dropped, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading_room.layout.cards import SourceCard, source_card
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import PageDoor, WebPage
from bot.reading_room.request import PageRequest
from bot.render.articles.misread import field_names
from store.ingest.read import read
from store.ingest.reading import Draft, Hints
from store.library import versions
from store.model import Source
from store.notices import Notice

MOST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCard:
    """An article as it was understood; each dropped line with the reason."""

    source: SourceCard
    body: str
    dropped: Sequence[tuple[str, str]]
    unsure: Sequence[str]
    passages: int


def form(request: PageRequest) -> WebPage:
    """The form alone."""
    return _page(request)


def previewed(request: PageRequest) -> WebPage:
    """The articles that a text is understood as."""
    text = request.form.get("text", "")
    if not any(map(str.isalnum, text)):
        return replace(_page(request), note=request.say("There is no text in this message."))
    if len(text) > MOST:
        raise PageRefusedError(
            request.say("This text is longer than {most} characters.", most=f"{MOST:,}"), 413
        )
    data = text.encode("utf-8", "replace")
    reading = read(data, "paste.txt", Hints(), worker=request.room.app.worker)
    notices = [*(one.reason for one in reading.refused), *reading.warnings]
    drafts = [_card(draft, request) for draft in reading.articles]
    return _page(request, drafts, [request.say.notice(one) for one in notices])


def _page(
    request: PageRequest, drafts: Sequence[DraftCard] = (), notices: Sequence[str] = ()
) -> WebPage:
    return WebPage(
        template="preview.html",
        values={
            "text": request.form.get("text", ""),
            "drafts": drafts,
            "notices": notices,
            "most": MOST,
        },
    )


def _card(draft: Draft, request: PageRequest) -> DraftCard:
    say, names = request.say, field_names(request.say)
    prepared = versions.prepare(draft.article)
    new = prepared.new
    source = Source(
        publisher=new.publisher,
        title=new.title,
        author=new.author,
        published=new.published,
        url=new.url,
        reported_by=new.reported_by,
        language=prepared.language,
        collected=prepared.collected,
    )
    return DraftCard(
        source=source_card(source, request.today, say),
        body=new.body,
        dropped=[(line.text, say.notice(Notice(line.reason))) for line in draft.dropped],
        unsure=[names.get(one, one) for one in draft.unsure],
        passages=len(prepared.spans),
    )


DOOR = PageDoor(path="/preview", show=form, submit=previewed, curators_only=True)
