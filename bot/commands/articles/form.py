"""The form of an article: what is asked for, and what was typed into it."""

import re
from dataclasses import dataclass, replace

import discord
from discord import ui

from bot.discord.forms import ask_in_form, submitted
from bot.discord.sending import Interaction
from bot.render.escape import clean
from bot.render.translator import Translator
from store.errors import InvalidInputError
from store.ingest.fields import is_plausible
from store.ingest.reading import Draft, Hints
from store.model import NewArticle, Published
from store.text import urls
from store.text.characters import western_digits
from store.text.normalise import normalise

LONGEST_TEXT = 4000
_LONGEST = {"title": 500, "publisher": 200, "published": 40, "url": 2000}
_DATE = re.compile(r"([0-9]{4})(?:[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormInput:
    """What was typed into the form. ``text`` is None when the form did not ask for it."""

    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    text: str | None

    def hints(self) -> Hints:
        """What of it is understood, for reading the text."""
        return Hints(
            title=self.title,
            publisher=self.publisher,
            published=typed_date(self.published),
            url=urls.clean(self.url),
        )

    def mistakes(self, say: Translator) -> tuple[str, ...]:
        """What was typed and not understood, a sentence each."""
        found = []
        if self.published and typed_date(self.published) is None:
            found.append(
                say(
                    "“{text}” is not a date of the past that I understand; write 2024-05-31, "
                    "2024-05 or 2024.",
                    text=self.published,
                )
            )
        if self.url and urls.clean(self.url) is None:
            found.append(say("The link is not a web address: “{text}”.", text=self.url[:80]))
        return tuple(found)

    def applied(self, draft: Draft, say: Translator) -> Draft:
        """The draft with what was typed in place of what it held, to the letter."""
        was = draft.article
        article = replace(
            was,
            title=_unless_shown(was.title, self.title, "title"),
            publisher=_unless_shown(was.publisher, self.publisher, "publisher"),
            published=typed_date(self.published),
            url=_unless_shown(was.url, urls.clean(self.url), "url"),
        )
        dropped = draft.dropped
        if self.text is not None and normalise(self.text) != article.body:
            article = replace(article, body=normalise(self.text), language=None)
            dropped = ()
        return Draft(
            article=article, dropped=dropped, unsure=unknown(article), notes=self.mistakes(say)
        )


def unknown(article: NewArticle) -> tuple[str, ...]:
    """The fields of an article that everyone will be told are unknown."""
    fields = ("title", "publisher", "published", "url")
    return tuple(name for name in fields if getattr(article, name) is None)


async def ask_for_article(
    interaction: Interaction,
    custom_id: str,
    title: str,
    say: Translator,
    article: NewArticle | None = None,
    *,
    text: str | None = "",
) -> None:
    """Open the form, filled with what is known of the article; without text when it is None."""
    date = str(article.published or "") if article else ""
    inputs = {
        say("Title"): _input("title", article.title if article else None),
        say("Publisher"): _input("publisher", article.publisher if article else None),
        say("Date of publication"): _input("published", date, hint="2024-05-31, 2024-05, 2024"),
        say("Link"): _input("url", article.url if article else None, hint="https://"),
    }
    if text is not None:
        inputs[say("Text")] = ui.TextInput(
            custom_id="text",
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_TEXT,
            default=text or None,
        )
    await ask_in_form(interaction, custom_id, title, inputs)


def typed(interaction: Interaction) -> FormInput:
    """What was typed into the form."""
    values = submitted(interaction)
    fields = {name: clean(values.get(name, ""))[:most] or None for name, most in _LONGEST.items()}
    return FormInput(text=values.get("text"), **fields)


def typed_date(text: str | None) -> Published | None:
    """The day, month or year that somebody typed, in the digits of any script; else None."""
    match = _DATE.fullmatch(western_digits(text or "").strip())
    if match is None:
        return None
    parts = [part.zfill(2) for part in match.groups() if part]
    try:
        found = Published.parse("-".join(parts))
    except InvalidInputError:
        return None
    return found if is_plausible(found.day) else None


def _unless_shown(stored: str | None, given: str | None, name: str) -> str | None:
    """What was typed, or what is stored where the form only came back as it was shown."""
    return stored if stored and given == clean(stored)[: _LONGEST[name]] else given


def _input(name: str, value: str | None, hint: str | None = None) -> ui.TextInput[ui.Modal]:
    most = _LONGEST[name]
    return ui.TextInput(
        custom_id=name,
        required=False,
        max_length=most,
        placeholder=hint,
        default=value[:most] if value else None,
    )
