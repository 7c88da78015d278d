"""The title of a thread or forum post, as the context of what is asked in it."""

import re

import discord

from bot.discord.replies.errors import RefusedError
from bot.discord.replies.sending import Interaction
from bot.render.markup.escape import clean
from bot.render.translator import Translator

# In a question these would ask for exact words, or for none of a word; in a title they do not.
_SYNTAX = re.compile(r'["“”„«»″＂]|(?<!\S)[-−]|(?<!\S)OR(?!\S)')


def title_of(interaction: Interaction, say: Translator) -> str:
    """The title of the thread or post in which somebody asks; refuses where there is none."""
    channel = interaction.channel
    title = clean(channel.name) if isinstance(channel, discord.Thread) else ""
    if not any(character.isalnum() for character in title):
        raise RefusedError(
            say("There is no title to take here: “context” is for threads and forum posts.")
        )
    return title


def with_title(question: str, title: str) -> str:
    """The question with the words of the title before it."""
    return f"{clean(_SYNTAX.sub(' ', title))} – {question}"
