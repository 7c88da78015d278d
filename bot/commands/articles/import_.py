"""/articles import: a file with many articles, with its progress and its outcome."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import discord
import structlog
from discord import app_commands

from bot.commands.articles.forms.typed import typed_date
from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.arguments import meant
from bot.discord.inputs.attachments import Attachment, downloaded
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.render.articles.misread import misread_date
from bot.render.articles.outcomes import (
    MOST_NAMED,
    STORED,
    ImportSums,
    import_message,
    progress_message,
    undone_message,
    unfinished_message,
)
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import Message
from store.db.database import Session
from store.ingest.field_names import language as known_language
from store.ingest.reading import Hints, perhaps
from store.library import libraries
from store.library.imports import import_inputs, import_runs, importing
from store.library.imports.importing import ImportOutcome
from store.model import Reference, Source
from store.notices import ImportReason, Notice

TELL_EVERY = 5.0  # seconds
TELL_UNTIL = 13 * 60  # seconds; the interaction's token lives for 15 minutes
MOST_REFUSED = 10_000
MOST_REMARKS = 1_000  # that differ
_CHANGED = (ImportReason.COMPLETED, ImportReason.SAYS_OTHERWISE)  # an article that was here

log = structlog.stdlib.get_logger()


@dataclass(slots=True)
class Tally:
    """What became of the articles so far."""

    counts: Counter[str] = field(default_factory=Counter)
    refused: list[tuple[Notice | str, Notice | None]] = field(default_factory=list)
    remarks: dict[Notice, list[Notice | str]] = field(default_factory=dict)
    remarked: Counter[Notice] = field(default_factory=Counter)
    is_cut_short: bool = False

    def is_over(self, closing: threading.Event) -> bool:
        """Whether the bot is told to end before the next article: what is stored is all counted."""
        self.is_cut_short = closing.is_set()
        return self.is_cut_short

    def count(self, outcomes: Iterator[ImportOutcome], seconds: float) -> bool:
        """Count outcomes for so long; whether that was the last of them."""
        until = time.perf_counter() + seconds
        for outcome in outcomes:
            self.counts[outcome.outcome] += 1
            if outcome.outcome == "refused" and len(self.refused) < MOST_REFUSED:
                self.refused.append((outcome.where or outcome.input, outcome.reason))
            self._note(outcome)
            if time.perf_counter() > until:
                return False
        return True

    def _note(self, outcome: ImportOutcome) -> None:
        """Keep what there is to say of the file, and of an article that was stored."""
        said = list(outcome.warnings)
        if outcome.outcome in STORED:
            said += [*outcome.notes, *perhaps(outcome.candidates)]
        if outcome.reason and outcome.reason.code in _CHANGED:
            said.append(outcome.reason)
        for remark in said:
            if remark not in self.remarks and len(self.remarks) >= MOST_REMARKS:
                continue
            places = self.remarks.setdefault(remark, [])
            if self.remarked.total() < MOST_REFUSED:
                places.append(outcome.where or outcome.input)
            self.remarked[remark] += 1

    def sums(self, file: str) -> ImportSums:
        """What is told at the end."""
        return ImportSums(
            file=file,
            counts=self.counts,
            refused=self.refused,
            remarks=self.remarks,
            remarked=self.remarked,
            unlisted=self.counts["refused"] - len(self.refused),
            is_cut_short=self.is_cut_short,
        )


def import_command(context: Context) -> Slash:
    """Build /articles import."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="import", description="Put in a file with many articles")
    @app_commands.describe(
        file="JSONL, CSV, JSON, a feed, an export, a ZIP of files; packed with gzip or not",
        publisher="Their publisher, where the file does not say otherwise for all of them",
        published="Their date of publication: 2024-05-31, 2024-05, 2024",
        language="Their language, such as tr",
        repair="Have wrongly decoded letters mended, like cafÃ©",
    )
    async def import_(
        interaction: Interaction,
        file: discord.Attachment,
        publisher: app_commands.Range[str, 1, 200] | None = None,
        published: str | None = None,
        language: app_commands.Range[str, 2, 8] | None = None,
        *,
        repair: bool = False,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        hints = replace(hints_of(publisher, published, language, request), repair=repair)
        [given] = await downloaded([file], request.say)
        if isinstance(given, str):
            raise RefusedError(given)
        await _import(context, interaction, request, given, hints)

    return import_


def hints_of(
    publisher: str | None, published: str | None, language: str | None, request: Request
) -> Hints:
    """What was typed beside a file; refused when it is not understood."""
    if published and typed_date(published) is None:
        raise RefusedError(misread_date(published, request.say))
    if language and known_language(language) is None:
        raise RefusedError(request.say("A language is two or three letters, such as tr or fa."))
    return Hints(
        publisher=clean(publisher or "") or None,
        published=typed_date(published),
        language=known_language(language),
    )


async def _import(
    context: Context, interaction: Interaction, request: Request, given: Attachment, hints: Hints
) -> None:
    """Store what the file holds slice by slice, so that others get their turn; tell how far."""
    tally = Tally()
    began = time.perf_counter()
    outcomes = importing.import_items(
        context.app.database,
        lambda session: libraries.of_guild(session, request.guild),
        import_inputs.of_bytes(given.data, given.name, hints, context.app.worker),
        by=actor(request),
        files=given.name,
        is_over=partial(tally.is_over, context.app.closing),
    )
    is_told = True
    while not await context.app.run_slow(tally.count, outcomes, TELL_EVERY):
        done = tally.counts.total()
        if is_told and time.perf_counter() - began > TELL_UNTIL:
            is_told = False
            await _try(interaction, unfinished_message(given.name, done, request.say))
        elif is_told:
            await _try(interaction, progress_message(given.name, done, request.say))
    log.info("imported", guild=request.guild, **tally.counts)
    if is_told:
        number, brought = await context.read(
            lambda session: _brought(session, request, given, tally)
        )
        told = import_message(tally.sums(given.name), request.say, number, brought)
        await complete(interaction, told)
    if not tally.is_cut_short:  # or the next question would analyse it all
        await context.app.run_slow(context.app.retriever.tidy)


def _brought(
    session: Session, request: Request, given: Attachment, tally: Tally
) -> tuple[int, list[tuple[Reference, Source]]]:
    """The number of the import that has just stored something, and the first of what it stored;
    0 where it stored nothing.
    """
    if not any(tally.counts[kind] for kind in STORED):
        return 0, []
    mine = (actor(request), given.name)
    scope = own_scope(session, request)
    found = import_runs.entries(session, scope, limit=10)
    number = next((one.number for one in found if (one.actor, one.files) == mine), 0)
    brought = import_runs.brought(session, scope, number, limit=MOST_NAMED) if number else []
    return number, [(one.reference, one.source) for one in brought]


@handles("import-undo", Who.CURATORS)
async def undo_import(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Take back what the import brought of which the clicked message tells."""
    request = await context.request(interaction)
    await defer_click(interaction)
    number = meant(control, NumberArgument, request).number

    def work(session: Session) -> Message:
        scope = own_scope(session, request)
        done = import_runs.undo(session, scope, number, by=actor(request))
        return undone_message(len(done.removed), len(done.reverted), done.left, request.say)

    await complete(interaction, await context.write(work))


async def _try(interaction: Interaction, message: Message) -> None:
    """Tell the progress; the import goes on when Discord does not take it."""
    try:
        await complete(interaction, message)
    except discord.HTTPException as error:
        log.warning("progress_not_told", status=error.status, code=error.code)
