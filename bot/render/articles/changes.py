"""Changes between two versions of an article, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.render.articles.misread import field_names
from bot.render.direction import isolated
from bot.render.foreign_text import foreign, with_rest
from bot.render.labels import DONE
from bot.render.markup.escape import clean, escape
from bot.render.markup.message import Message, Text
from bot.render.translator import Translator
from store.model import Article, NewArticle, Reference, Source
from store.text.difference import difference

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


def changes_message(before: Article, after: Article, say: Translator) -> Message:
    """What the later version changed."""
    head = say("### From {before} to {after}", before=before.reference, after=f"@{after.version}")
    return Message(parts=(Text(content=head), Text(content=changes(before, after, say, _ROOM))))


def stored_message(before: Article, after: Article, say: Translator) -> Message:
    """A new version is stored, and what it changed."""
    lines = [
        f"### {DONE} {say('Saved as {reference}.', reference=after.reference)}",
        say("{reference} still shows the words it had.", reference=before.reference),
    ]
    return Message(
        parts=(
            Text(content="\n".join(lines)),
            Text(content=changes(before, after, say, _ROOM)),
        )
    )


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
    names = field_names(say)
    for field in ("title", "publisher", "author", "published", "url"):
        was, now = str(getattr(source, field) or ""), str(getattr(new, field) or "")
        if was != now:
            yield say(
                "{field}: “{was}” is now “{now}”",
                field=names[field],
                was=foreign(was, 100) or say("unknown"),
                now=foreign(now, 100) or say("unknown"),
            )
    for place in body_changes(body, new.body):
        if place.was.strip():
            yield say("was: {text}", text=_shown(place, place.was))
        if place.now.strip():
            yield say("now: {text}", text=_shown(place, place.now))


def nothing_changed(reference: Reference, say: Translator) -> Message:
    """The form came back as it was."""
    text = say("Nothing was changed; {reference} stays as it is.", reference=reference)
    return Message(parts=(Text(content=text),))
