"""The menu “Find sources”: quotations for what a message claims."""

from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import app_commands

from bot.commands.answer.asking import AskOptions, find, first_page
from bot.discord.access.doors import Who, opens_to
from bot.discord.inputs.message_articles import is_link
from bot.discord.inputs.message_links import opening_sentence
from bot.discord.inputs.message_text import texts_of
from bot.discord.inputs.options import MAX_QUESTION
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction, complete, defer
from bot.discord.requests.context import Context, Request
from bot.render.markup.escape import clean
from bot.render.markup.message import Message
from store.model import Answer, Filters, Quotation
from store.search.question.syntax import plain_words, quoted_in
from store.text.cutting.sentences import sentences
from store.text.detection import detect

MOST_SENTENCES = 10


def find_menu(context: Context) -> app_commands.ContextMenu:
    """Build the menu of a message."""

    @opens_to(Who.EVERYONE, asks=True)
    @app_commands.context_menu(name="Find sources")
    @app_commands.guild_only()
    async def menu(interaction: Interaction, message: discord.Message) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)  # the files of the message take their time
        text = clean("\n".join(await texts_of(message, request.say)))
        if not text and is_link(message):
            only = request.say("There is only a link in this message.")
            raise RefusedError(f"{only} {opening_sentence(request.say)}")
        if not text:
            raise RefusedError(request.say("There is no text in this message."))
        await complete(
            interaction, await context.search(request, sources_of, context, request, text)
        )

    return menu


def sources_of(context: Context, request: Request, text: str) -> Message:
    """Quotations for the message as a whole; where there are none, for what it quotes and says.

    Its quotation marks and hyphens are its own, and no syntax of a question. Of a long message it
    is the first so many characters, or sentences, which is said.
    """
    asked = AskOptions(
        question=plain_words(text)[:MAX_QUESTION],
        filters=Filters(),
        results=request.settings.results,
        private=True,
        plain=request.settings.plain,
    )
    whole = find(context, request, asked)
    every = sentences(text, detect(text))
    spans = every[:MOST_SENTENCES]
    cut = request.say("Only the beginning of the message was looked up.")
    said = [*quoted_in(text)[:MOST_SENTENCES], *(text[start:end] for start, end in spans)]
    if whole.silence is None or len(said) < 2:
        note = cut if len(text) > MAX_QUESTION else ""
        return first_page(context, request, asked, whole, note)
    claims = [replace(asked, question=plain_words(one)[:MAX_QUESTION], results=1) for one in said]
    answers = [find(context, request, claim) for claim in claims]
    note = cut if len(every) > len(spans) else ""
    return first_page(context, request, asked, joined(whole, answers), note)


def joined(whole: Answer, answers: Sequence[Answer]) -> Answer:
    """The quotations of several answers as one answer to the whole, each place once."""
    places: dict[tuple[str, int, int], Quotation] = {}
    for answer in answers:
        for quotation in answer.quotations:
            place = (str(quotation.reference), quotation.start, quotation.end)
            places.setdefault(place, quotation)
    if not places:
        return whole
    ranked = [replace(one, rank=rank) for rank, one in enumerate(places.values(), start=1)]
    return replace(whole, quotations=tuple(ranked), silence=None, differing=(), newer=None)
