"""/articles upload: one to ten files, each with its outcome."""

from dataclasses import replace

import discord
from discord import app_commands

from bot.commands.articles.drafts.previewing import near_of
from bot.commands.articles.forms.typed import unknown
from bot.commands.articles.import_ import hints_of
from bot.discord.access.doors import Who, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.attachments import Attachment, downloaded
from bot.discord.inputs.types import Slash
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.articles.choosing import StoredArticle
from bot.render.articles.outcomes import (
    MOST_REVIEWS,
    STORED,
    UploadLine,
    refused_line,
    upload_message,
)
from bot.render.articles.preview import SimilarArticle
from bot.render.errors import mistake_text, notice_text
from bot.render.markup.message import Message
from bot.render.translator import Translator
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.mojibake import is_noticed
from store.ingest.read import read
from store.ingest.reading import Draft, Hints, perhaps
from store.library import libraries, repeats, versions
from store.library.imports import archives
from store.library.imports.import_batch import Batch, Stored
from store.library.imports.import_runs import Run
from store.notices.errors import DatabaseError, StoreError

MOST_ARTICLES = 200  # more than a person looks through; /articles import takes them


def upload_command(context: Context) -> Slash:
    """Build /articles upload."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="upload", description="Put in articles from up to ten files")
    @app_commands.describe(
        file="Text, Markdown, HTML, PDF, DOCX, CSV or JSON",
        publisher="Their publisher",
        published="Their date of publication: 2024-05-31, 2024-05, 2024",
        language="Their language, such as tr",
        **{f"file{number}": "One more file" for number in range(2, 11)},
    )
    async def upload(
        interaction: Interaction,
        file: discord.Attachment,
        publisher: app_commands.Range[str, 1, 200] | None = None,
        published: str | None = None,
        language: app_commands.Range[str, 2, 8] | None = None,
        file2: discord.Attachment | None = None,
        file3: discord.Attachment | None = None,
        file4: discord.Attachment | None = None,
        file5: discord.Attachment | None = None,
        file6: discord.Attachment | None = None,
        file7: discord.Attachment | None = None,
        file8: discord.Attachment | None = None,
        file9: discord.Attachment | None = None,
        file10: discord.Attachment | None = None,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        hints = hints_of(publisher, published, language, request)
        wanted = (file, file2, file3, file4, file5, file6, file7, file8, file9, file10)
        given = await downloaded([one for one in wanted if one is not None], request.say)
        await complete(
            interaction, await context.app.run_slow(_uploaded, context, request, given, hints)
        )

    return upload


def _uploaded(
    context: Context, request: Request, files: list[Attachment | str], hints: Hints
) -> Message:
    """Store what the files hold; what looks like another article waits for a decision."""
    lines: list[UploadLine] = []
    names = [given.name for given in files if isinstance(given, Attachment)]
    run = Run(files=", ".join(names), by=actor(request))
    for given in files:
        if isinstance(given, str):
            lines.append(UploadLine(file="", refusal=given))
        else:
            waiting = sum(bool(line.draft) for line in lines)
            lines += _file(context, request, given, hints, run, waiting)
    return upload_message(lines, request.say, run.known or 0)


def _file(
    context: Context, request: Request, given: Attachment, hints: Hints, run: Run, waiting: int
) -> list[UploadLine]:
    reading = read(given.data, given.name, hints, worker=context.app.worker)
    if archives.is_archive(given.data, reading):
        reason = request.say("it is an archive; /articles import takes it.")
        return [refused_line(given.name, reason, request.say)]
    if len(reading.articles) > MOST_ARTICLES:
        reason = request.say(
            "there are {n} articles in it; /articles import takes so many.",
            n=f"{len(reading.articles):,}",
        )
        return [refused_line(given.name, reason, request.say)]
    lines = []
    several = len(reading.articles) + len(reading.refused) > 1
    for number, draft in enumerate(reading.articles):
        may_wait = waiting < MOST_REVIEWS
        line = _article(context, request, given.name, draft, run, may_wait=may_wait)
        waiting += bool(line.draft)
        warnings = reading.warnings if number == 0 else ()
        title = draft.article.title if several else None
        lines.append(replace(line, notes=(*line.notes, *warnings), title=title))
    for refusal in reading.refused:
        reason = notice_text(refusal.reason, request.say)
        if several and refusal.where is not None:
            reason = f"{notice_text(refusal.where, request.say)}: {reason}"
        lines.append(refused_line(given.name, reason, request.say))
    return lines


def _article(
    context: Context, request: Request, name: str, draft: Draft, run: Run, *, may_wait: bool
) -> UploadLine:
    """Store one article, or keep it as a draft when it looks like another one."""
    before, near = run.known, None
    try:
        prepared = versions.prepare(draft.article)
        with context.app.database.writing() as session:
            library = libraries.of_guild(session, request.guild)
            libraries.lock(session, library)
            if not repeats.holding(session, library, [prepared.folded_hash]):
                near = near_of(session, request, prepared)
                if may_wait and (near is not None or is_noticed(draft)):
                    number = _kept(session, request, draft)
                    looks_like = near.reference if near else None
                    return UploadLine(file=name, draft=number, near=looks_like)
            [stored] = Batch(session, library, run).store([prepared])
    except StoreError as error:
        if before is None:
            run.forget()
        if isinstance(error, DatabaseError):
            raise
        return refused_line(name, mistake_text(error, request.say), request.say)
    return _line(name, draft, len(prepared.spans), stored, near, request.say)


def _line(
    name: str,
    draft: Draft,
    passages: int,
    stored: Stored,
    near: SimilarArticle | None,
    say: Translator,
) -> UploadLine:
    """What became of an article that did not wait."""
    if stored.article is None or stored.outcome not in STORED:
        assert stored.reason is not None  # nothing is left out without one
        return refused_line(name, notice_text(stored.reason, say), say)
    said = [one for one in (stored.note, None if near else stored.reason) if one]
    return UploadLine(
        file=name,
        stored=StoredArticle.of(stored.article, draft.article, name),
        passages=passages,
        dropped=len(draft.dropped),
        unknown=() if stored.outcome == "updated" else unknown(draft.article),
        near=near.reference if near else None,
        notes=(*draft.notes, *perhaps(draft.candidates), *said),
    )


def _kept(session: Session, request: Request, draft: Draft) -> str:
    return drafts.keep(session, request.guild, request.user, PendingDraft(draft=draft)).id
