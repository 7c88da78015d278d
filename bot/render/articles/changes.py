"""Changes between two versions of an article, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.render.articles.misread import field_names
from bot.render.direction import isolated
from bot.render.foreign_text import foreign, with_rest
from bot.render.labels import DONE
from bot.render.language_names import language_name
from bot.render.markup.arguments import OverArgument, PageArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean, escape
from bot.render.markup.message import Button, Message, Text, rows
from bot.render.translator import Translator
from store.model import Article, NewArticle, Reference, Source
from store.text.difference import difference

_FIELDS = ("title", "publisher", "reported_by", "author", "published", "url", "language")
_ROOM = 2600
_SHOWN = 220
_AROUND = 40  # characters around a changed place
_BETWEEN = 20  # what is nearer to each other is one place


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPlace:
    """A place of a text that is different, between what is the same on both sides of it."""

    before: str
    was: str
    now: str
    after: str


def stored_message(before: Article, after: Article, say: Translator) -> Message:
    """A new version is stored, what it changed, and the ways back."""
    lines = [
        f"### {DONE} {say('Saved as {reference}.', reference=after.reference)}",
        say("{reference} still shows the words it had.", reference=before.reference),
    ]
    return Message(
        parts=(
            Text(content="\n".join(lines)),
            Text(content=changes(before, after, say, _ROOM)),
            *rows(ways_back(before, after, say)),
        )
    )


def ways_back(before: Article, after: Article, say: Translator) -> list[Button]:
    """The buttons behind a new version: the one before it put back, and all there are."""
    back = CustomId(
        action="version-ask", argument=OverArgument(before.reference, after.current_version)
    )
    label = say("Put {reference} back", reference=before.reference)
    return [back.button(label), all_versions(after.id, say)]


def all_versions(article: int, say: Translator) -> Button:
    """The way to the list of versions."""
    listed = CustomId(action="article-history", argument=PageArgument(0, (article,)))
    return listed.button(say("All versions"))


def changes(before: Article, after: Article, say: Translator, room: int) -> str:
    """What is different, as many lines as fit."""
    return changes_to(before, as_new(after.source, after.body), say, room)


def changes_to(before: Article, new: NewArticle, say: Translator, room: int) -> str:
    """What an article on its way in has that the stored one has not, as many lines as fit."""
    shown = with_rest(_all(before.source, before.body, new, say), room, say)
    return "\n".join(shown) or say("Nothing is different.")


def as_new(source: Source, body: str) -> NewArticle:
    """An article's words and source in the form of one on its way in."""
    return NewArticle(
        body=body,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published=source.published,
        url=source.url,
        language=source.language,
        reported_by=source.reported_by,
    )


def body_changes(before: str, after: str) -> Iterator[ChangedPlace]:
    """The places that differ, each as it was and as it is, with a few words around.

    ``was`` or ``now`` is blank for what was not there or is not there any more.
    """
    left = ""
    was, now = "", ""
    for change in difference(before, after):
        if change.kind == "removed":
            was += change.text
        elif change.kind == "added":
            now += change.text
        elif (was or now) and len(change.text) < _BETWEEN:
            was, now = was + change.text, now + change.text
        else:
            yield from _place(left, was, now, change.text)
            left, was, now = change.text, "", ""
    yield from _place(left, was, now, "")


def _place(left: str, was: str, now: str, right: str) -> Iterator[ChangedPlace]:
    """One changed place, unless only white space changed."""
    if was.strip() or now.strip():
        yield ChangedPlace(before=_end(left), was=was, now=now, after=_beginning(right))


def _end(text: str) -> str:
    """The last words of the last line."""
    line = text.rpartition("\n")[2]
    if len(line) <= _AROUND:
        return line
    kept = line[-_AROUND:]
    return f"…{kept.partition(' ')[2] or kept}"


def _beginning(text: str) -> str:
    """The first words of the first line."""
    line = text.partition("\n")[0]
    if len(line) <= _AROUND:
        return line
    kept = line[:_AROUND]
    return f"{kept.rpartition(' ')[0] or kept}…"


def _shown(place: ChangedPlace, changed: str) -> str:
    """The place on one line, what changed in bold."""
    text = f"{place.before}{changed}{place.after}"
    start = len(place.before)
    end = min(start + len(changed), _SHOWN)
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return isolated(clean(shown), escape(shown, [(start, end)]))


def _all(source: Source, body: str, new: NewArticle, say: Translator) -> Iterator[str]:
    for name, was, now in field_changes(source, new, say):
        yield say(
            "{field}: “{was}” is now “{now}”",
            field=name,
            was=foreign(was, 100) or say("unknown"),
            now=foreign(now, 100) or say("unknown"),
        )
    for place in body_changes(body, new.body):
        if place.was.strip():
            yield say("was: {text}", text=_shown(place, place.was))
        if place.now.strip():
            yield say("now: {text}", text=_shown(place, place.now))


def field_changes(
    before: Source, after: Source | NewArticle, say: Translator
) -> Iterator[tuple[str, str, str]]:
    """The fields that differ: what each is called, its old and its new value, blank if unknown."""
    names = field_names(say) | {"reported_by": say("reported by")}
    for field in _FIELDS:
        was, now = _value(before, field, say), _value(after, field, say)
        if was != now and (now or field != "language"):  # a text tells its language by itself
            yield names[field], was, now


def _value(of: Source | NewArticle, field: str, say: Translator) -> str:
    value = str(getattr(of, field) or "")
    return language_name(value, say.language) if value and field == "language" else value


def nothing_changed(reference: Reference, say: Translator) -> Message:
    """The form came back as it was."""
    text = say("Nothing was changed; {reference} stays as it is.", reference=reference)
    return Message(parts=(Text(content=text),))
