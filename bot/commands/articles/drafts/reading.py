"""Reads what a form brought: cleans the paste, and keeps each article in it as a draft."""

from collections.abc import Sequence
from dataclasses import replace

from bot.discord.inputs.attachments import Attachment
from bot.discord.replies.errors import RefusedError
from bot.discord.requests.context import Context, Request
from bot.render.translator import Translator
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.paste import clean
from store.ingest.paste.restore_lines import places
from store.ingest.read import read
from store.ingest.reading import Draft, Hints, Reading
from store.model import NewArticle
from store.notices import Notice, Problem, Remark

MOST_DRAFTS = 5
MOST_REFUSED = 3


def read_form(
    context: Context,
    request: Request,
    kept: PendingDraft,
    files: Sequence[Attachment | str] = (),
) -> list[PendingDraft]:
    """The drafts in what was typed, the first in its place; a file goes before the text.

    What was typed of title, publisher, date and link is the first one's alone.
    """
    if kept.saved is not None or kept.is_read:
        return [kept]
    hints = _hints(kept.draft.article)
    text = kept.draft.article.body
    given = files[0] if files else None
    if isinstance(given, Attachment) and not text:
        found = _from_file(context, request, given, hints)
    else:
        found = first_drafts([*clean.read(text, hints)[:1], *clean.read(text, Hints())[1:]])
    if given is not None and text:
        note = request.say("The file was not read, because there was a text in the form too.")
        found[0] = replace(
            found[0], notes=(*found[0].notes, Notice.of(Problem.SAID, sentence=note))
        )
    first = replace(kept, draft=found[0], places=places(text, found[0]), is_read=True)
    with context.app.database.writing() as session:
        now = drafts.get(session, kept.id, request.guild, request.user)
        if now is not None and now.form == kept.form:  # the form may have come twice
            if now.is_read:
                return [now]
            first = replace(first, edits=now.edits)
        first = drafts.change(session, request.guild, request.user, first)
        others = [
            PendingDraft(id=f"{kept.id}-{at}", draft=draft, places=places(text, draft))
            for at, draft in enumerate(found[1:], start=1)
        ]
        return [first, *(drafts.keep(session, request.guild, request.user, o) for o in others)]


def _from_file(context: Context, request: Request, given: Attachment, hints: Hints) -> list[Draft]:
    first, *others = drafts_of(context, request, given, hints)
    if others:
        others = drafts_of(context, request, given)[1:]
    return first_drafts([first, *others])


def drafts_of(
    context: Context, request: Request, given: Attachment, hints: Hints | None = None
) -> list[Draft]:
    """The articles of a file as ``noted`` gives them; refused where there is none."""
    reading = read(given.data, given.name, hints or Hints(), worker=context.app.worker)
    if not reading.articles:
        raise RefusedError(given.refusal(reading, request.say))
    return noted(reading, request.say)


def noted(reading: Reading, say: Translator) -> list[Draft]:
    """The articles; the first notes what there is to say of all of the file, and what of it could
    not be read.
    """
    first, *others = reading.articles
    refused = (
        say(
            "{file}: {reason}",
            file=say.notice(one.where or one.reason),
            reason=say.notice(one.reason),
        )
        for one in reading.refused[:MOST_REFUSED]
    )
    said = (Notice.of(Problem.SAID, sentence=sentence) for sentence in refused)
    return [replace(first, notes=(*first.notes, *reading.warnings, *said)), *others]


def first_drafts(found: Sequence[Draft], most: int | None = None) -> list[Draft]:
    """So many as are shown at once; the first of them says it where there are more."""
    most = most or MOST_DRAFTS
    kept = list(found[:most])
    if len(found) > most:
        note = Notice.of(Remark.FIRST_READ, count=len(found), most=most)
        kept[0] = replace(kept[0], notes=(*kept[0].notes, note))
    return kept


def _hints(article: NewArticle) -> Hints:
    return Hints(
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        url=article.url,
    )
