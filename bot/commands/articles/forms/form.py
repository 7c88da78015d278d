"""The forms of an article: what is asked for, and with what they are filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import discord
from discord import ui

from bot.commands.articles.forms.typed import LONGEST, LONGEST_TEXT
from bot.discord.replies.forms import Input, ask_in_form
from bot.discord.replies.sending import Interaction
from bot.render.translator import Translator
from store.model import NewArticle

LONGEST_SOURCE = 2300


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a form is opened with; ``typed`` is what was typed and not understood before."""

    article: NewArticle | None = None
    text: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> str:
        """What stands in a field."""
        known = getattr(self.article, name, None) if self.article else None
        return self.typed.get(name) or str(known or "")


async def ask_for_article(
    interaction: Interaction,
    custom_id: str,
    title: str,
    say: Translator,
    filled: Filled | None = None,
) -> None:
    """Open the form, filled with what is known of the article."""
    known = filled or Filled()
    inputs: dict[str, Input] = {
        say("Title"): _line("title", known),
        say("Publisher"): _line("publisher", known),
        say("Date of publication"): _line("published", known, "2024-05-31, 2024-05, 2024"),
        say("Link"): _line("url", known, "https://"),
    }
    if len(known.text) <= LONGEST_TEXT:
        inputs[say("Text")] = _paragraph("text", known.text)
    else:
        inputs[say("A file with the whole new text")] = _file()
    await ask_in_form(interaction, custom_id, title, inputs)


async def ask_for_long_article(
    interaction: Interaction, custom_id: str, title: str, say: Translator
) -> None:
    """Open the form for an article of up to 8,000 characters, or in a file."""
    inputs: dict[str, Input] = {
        say("Text"): _paragraph("text", required=False),
        say("Text, continued"): _paragraph("text2", required=False),
        say("Or the text as a file"): _file(),
        say("Title"): _line("title", Filled()),
        say("Publisher, date and link, a line each"): ui.TextInput(
            custom_id="source",
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_SOURCE,
            required=False,
            placeholder="Khyber Gazette\n2024-05-31\nhttps://",
        ),
    }
    await ask_in_form(interaction, custom_id, title, inputs)


async def ask_for_rest(
    interaction: Interaction, custom_id: str, title: str, say: Translator
) -> None:
    """Open the form for what did not fit into another one."""
    inputs: dict[str, Input] = {
        say("The rest of the text"): _paragraph("text"),
        say("Text, continued"): _paragraph("text2", required=False),
    }
    await ask_in_form(interaction, custom_id, title, inputs)


async def ask_for_facts(
    interaction: Interaction, custom_id: str, title: str, say: Translator, filled: Filled
) -> None:
    """Open the form for what the others have no room for: author and language."""
    inputs: dict[str, Input] = {
        say("Author"): _line("author", filled),
        say("Language"): _line("language", filled, "tr, fa, en"),
    }
    await ask_in_form(interaction, custom_id, title, inputs)


def _line(name: str, filled: Filled, hint: str | None = None) -> ui.TextInput[ui.Modal]:
    most = LONGEST[name]
    value = filled.value(name)
    return ui.TextInput(
        custom_id=name,
        required=False,
        max_length=most,
        placeholder=hint,
        default=value[:most] if value else None,
    )


def _paragraph(name: str, text: str = "", *, required: bool = True) -> ui.TextInput[ui.Modal]:
    return ui.TextInput(
        custom_id=name,
        style=discord.TextStyle.paragraph,
        max_length=LONGEST_TEXT,
        default=text or None,
        required=required,
    )


def _file() -> ui.FileUpload[ui.Modal]:
    return ui.FileUpload(custom_id="file", required=False, min_values=0, max_values=1)
