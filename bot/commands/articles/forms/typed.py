"""Typed fields of an article's form, as far as they are understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.discord.replies.forms import submitted
from bot.discord.replies.sending import Interaction
from bot.render.markup.escape import clean
from store.ingest import field_names
from store.ingest.reading import Draft, Hints
from store.ingest.stamps import is_plausible
from store.model import NewArticle, Published
from store.notices.errors import InvalidInputError
from store.text import urls
from store.text.cutting.endings import joined
from store.text.dates.typed import typed_published
from store.text.detection import detect
from store.text.normalise import normalise
from store.text.pages import with_body

LONGEST_TEXT = 4000
_HOST = r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}"
_WITHOUT_SCHEME = re.compile(rf"www\.{_HOST}(?:/\S*)?|{_HOST}/\S*")
FACTS = ("author", "language")  # asked for in a form of their own
LONGEST = {
    "title": 500,
    "publisher": 200,
    "published": 40,
    "url": 2000,
    "author": 300,
    "language": 40,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormInput:
    """What was typed into the form. ``text`` is None when the form did not ask for it."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    text: str | None = None
    author: str | None = None
    language: str | None = None

    @property
    def is_cut(self) -> bool:
        """Whether the text is as long as Discord lets it be."""
        return len(self.text or "") >= LONGEST_TEXT

    def hints(self) -> Hints:
        """What of it is understood, for reading the text."""
        return Hints(
            title=self.title,
            publisher=self.publisher,
            published=typed_date(self.published),
            url=typed_url(self.url),
        )

    def misread(self) -> dict[str, str]:
        """What was typed and not understood, as it was typed, by the name of its field."""
        found = {}
        if self.published and typed_date(self.published) is None:
            found["published"] = self.published
        if self.url and typed_url(self.url) is None:
            found["url"] = self.url
        return found

    def applied(self, draft: Draft) -> Draft:
        """The draft with what was typed in place of what it held, to the letter.

        What was typed and not understood changes nothing.
        """
        was, misread = draft.article, self.misread()
        published = was.published if "published" in misread else typed_date(self.published)
        url = was.url if "url" in misread else typed_url(self.url)
        article = replace(
            was,
            title=_unless_shown(was.title, self.title, "title"),
            publisher=_unless_shown(was.publisher, self.publisher, "publisher"),
            published=published,
            url=_unless_shown(was.url, url, "url"),
        )
        told = (name for name in was.read_from_text if getattr(article, name) == getattr(was, name))
        article = replace(article, read_from_text=tuple(told))
        dropped = draft.dropped
        if self.text is not None and normalise(self.text) != article.body:
            language = language_set(was)
            article = with_body(replace(article, language=language), normalise(self.text))
            dropped = ()
        return Draft(article=article, dropped=dropped, unsure=unknown(article))

    def misread_facts(self) -> dict[str, str]:
        """The language that was typed, where it is none, by the name of its field."""
        if self.language and field_names.language(self.language) is None:
            return {"language": self.language}
        return {}

    def with_facts(self, was: NewArticle) -> NewArticle:
        """The article with the author and the language that were typed; the latter if it is one."""
        language = was.language if self.misread_facts() else field_names.language(self.language)
        author = _unless_shown(was.author, self.author, "author")
        told = (name for name in was.read_from_text if name != "author" or author == was.author)
        return replace(was, author=author, language=language, read_from_text=tuple(told))


def language_set(article: NewArticle) -> str | None:
    """The language that somebody set, which a new text leaves as it is; None for one told by it."""
    known = article.language
    return known if known and known != detect(article.body) else None


def unknown(article: NewArticle) -> tuple[str, ...]:
    """The fields of an article that everyone will be told are unknown."""
    fields = ("title", "publisher", "published", "url")
    return tuple(name for name in fields if getattr(article, name) is None)


def typed(interaction: Interaction) -> FormInput:
    """What was typed into one of the forms."""
    return form_input(submitted(interaction))


def form_input(values: Mapping[str, str]) -> FormInput:
    """The same, from the values by the names of the inputs."""
    fields = {name: clean(values.get(name, ""))[:most] or None for name, most in LONGEST.items()}
    if "source" in values:
        fields |= _source_lines(values["source"])
    text = values.get("text")
    if rest := values.get("text2"):
        text = joined(text or "", rest)
    return FormInput(text=text, **fields)


def _source_lines(text: str) -> dict[str, str | None]:
    """Publisher, date and link from lines in any order; what is none of them is the publisher."""
    found: dict[str, str | None] = {"publisher": None, "published": None, "url": None}
    for line in map(clean, text.split("\n")):
        if typed_url(line) and found["url"] is None:
            found["url"] = line[: LONGEST["url"]]
        elif _looks_like_date(line) and found["published"] is None:
            found["published"] = line[: LONGEST["published"]]
        elif line and found["publisher"] is None:
            found["publisher"] = line[: LONGEST["publisher"]]
        elif line and found["published"] is None:
            found["published"] = line[: LONGEST["published"]]
    return found


def _looks_like_date(line: str) -> bool:
    """Whether a line is a date, or more digits than anything else."""
    digits = sum(character.isdecimal() for character in line)
    return typed_date(line) is not None or 2 * digits >= len(line) > 0


def typed_date(text: str | None) -> Published | None:
    """The day, month or year that somebody typed, when it can be read in one way; else None."""
    try:
        found = typed_published(text or "", today=datetime.now(UTC).date())
    except InvalidInputError:
        return None
    return found if is_plausible(found.day) else None


def typed_url(text: str | None) -> str | None:
    """The address that somebody typed; without http:// or https:// it is taken for https."""
    if (known := urls.clean(text)) is not None:
        return known
    return urls.clean(f"https://{text}") if _WITHOUT_SCHEME.fullmatch(text or "") else None


def _unless_shown(stored: str | None, given: str | None, name: str) -> str | None:
    """What was typed, or what is stored where the form only came back as it was shown."""
    return stored if stored and given == clean(stored)[: LONGEST[name]] else given
