"""The menu “Add to library”: a message that somebody posted, looked at before it is stored."""

from dataclasses import replace

import discord
from discord import app_commands

from bot.commands.articles.add import show
from bot.commands.articles.drafts.reading import first_drafts, noted
from bot.commands.articles.own import taking_sentence
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs.attachments import Attachment, downloaded
from bot.discord.inputs.message_articles import PostedText, files_of, is_link, posted
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, defer
from bot.discord.requests.context import Context, Request
from bot.render.markup.escape import unescape
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.paste import clean
from store.ingest.paste.restore_lines import places
from store.ingest.read import read
from store.ingest.reading import Hints
from store.notices import Notice, Problem


def add_menu(context: Context) -> app_commands.ContextMenu:
    """Build the menu of a message. Its permissions only hide it."""

    @opens_to(Who.CURATORS)
    @app_commands.context_menu(name="Add to library")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def menu(interaction: Interaction, message: discord.Message) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        files = await downloaded(files_of(message), request.say)
        texts = posted(message)
        if is_link(message) and not (texts or files):
            only = request.say("There is only a link in this message.")
            raise RefusedError(f"{only} {taking_sentence(context, request.say)}")
        found = await context.app.run_slow(_drafts, context, request, texts, files)
        await show(context, interaction, request, found)

    return menu


def _drafts(
    context: Context, request: Request, texts: list[PostedText], files: list[Attachment | str]
) -> list[PendingDraft]:
    """The first articles of the message, each kept as a draft."""
    found = [
        PendingDraft(draft=draft, places=places(one.text, draft))
        for one in texts
        for draft in clean.read(one.text, one.hints)
    ]
    refusals = [given for given in files if isinstance(given, str)]
    for given in files:
        if isinstance(given, Attachment):
            reading = read(given.data, given.name, Hints(), worker=context.app.worker)
            if reading.articles:
                found += [PendingDraft(draft=one) for one in noted(reading, request.say)]
            else:
                refusals.append(given.refusal(reading, request.say))
    if not found:
        nothing = request.say("There is no text in this message.")
        raise RefusedError(next(iter(refusals), nothing))
    first, *others = first_drafts([one.draft for one in found])
    said = (Notice.of(Problem.SAID, sentence=unescape(sentence)) for sentence in refusals)
    shown = [replace(first, notes=(*first.notes, *said)), *others]
    with context.app.database.writing() as session:
        return [
            drafts.keep(session, request.guild, request.user, replace(one, draft=draft))
            for one, draft in zip(found, shown, strict=False)
        ]
