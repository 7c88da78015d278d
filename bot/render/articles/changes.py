"""What is different between two versions of an article, in words."""

from collections.abc import Iterator

from bot.render.articles.preview import field_names
from bot.render.foreign_text import fitting, foreign, person, with_rest
from bot.render.markup.arguments import SaveArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message, Part, Text, rows
from bot.render.translator import Translator
from store.model import Article, NewArticle, Reference, Source
from store.text.difference import difference

_ROOM = 2600
_HALF_ROOM = 1300
_SHOWN = 220
_AROUND = 40  # characters around a changed place
_BETWEEN = 20  # what is nearer to each other is one place

FieldChange = tuple[str, str]


def changes_message(before: Article, after: Article, say: Translator) -> Message:
    """What the later version changed."""
    head = say("### From {before} to {after}", before=before.reference, after=f"@{after.version}")
    return Message(parts=(Text(content=head), Text(content=changes(before, after, say, _ROOM))))


def stored_message(before: Article, after: Article, say: Translator) -> Message:
    """A new version is stored, and what it changed."""
    lines = [
        say("### Saved as {reference}", reference=after.reference),
        say("{reference} still shows the words it had.", reference=before.reference),
    ]
    return Message(
        parts=(
            Text(content="\n".join(lines)),
            Text(content=changes(before, after, say, _ROOM)),
        )
    )


def conflict_message(
    number: str, base: Article, current: Article, editor: str, mine: NewArticle, say: Translator
) -> Message:
    """Somebody else was quicker: what they changed, what this edit would change, what to do."""
    head = say(
        "### {reference} was changed meanwhile\n{person} has stored {current}. Your text is kept; "
        "nothing of it is stored yet.",
        reference=f"A{current.id}",
        person=person(editor),
        current=current.reference,
    )
    theirs = changes(base, current, say, _HALF_ROOM)
    yours = "\n".join(fitting(_all(current.source, current.body, mine, say), _HALF_ROOM)[0])
    over = SaveArgument("over", current.reference)
    save = CustomId(action="draft-save", reply=number, argument=over)
    buttons = [
        save.button(say("Save mine as the next version")),
        CustomId(action="draft-edit", reply=number).button(say("Edit mine")),
        CustomId(action="draft-discard", reply=number).button(say("Discard mine")),
    ]
    parts: list[Part] = [
        Text(content=head),
        Text(content="\n".join([say("**Their change:**"), theirs])),
        Text(
            content="\n".join(
                [
                    say("**What saving yours would change now:**"),
                    yours or say("Nothing is different."),
                ]
            )
        ),
        *rows(buttons),
    ]
    return Message(parts=tuple(parts))


def changes(before: Article, after: Article, say: Translator, room: int) -> str:
    """What is different, as many lines as fit."""
    new = as_new(after.source, after.body)
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


def body_changes(before: str, after: str) -> Iterator[FieldChange]:
    """The places that differ, each as it was and as it is, with a few words around.

    Empty for what was not there or is not there any more.
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


def _place(left: str, was: str, now: str, right: str) -> Iterator[FieldChange]:
    """One changed place between what is the same on both sides of it."""
    if not was.strip() and not now.strip():
        return
    head, tail = _end(left), _beginning(right)
    yield (
        f"{head}{was}{tail}" if was.strip() else "",
        f"{head}{now}{tail}" if now.strip() else "",
    )


def _end(text: str) -> str:
    line = text.rpartition("\n")[2]
    return line if len(line) <= _AROUND else f"…{line[-_AROUND:]}"


def _beginning(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= _AROUND else f"{line[:_AROUND]}…"


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
    for was, now in body_changes(body, new.body):
        if was.strip():
            yield say("was: {text}", text=foreign(was, _SHOWN))
        if now.strip():
            yield say("now: {text}", text=foreign(now, _SHOWN))


def nothing_changed(reference: Reference, say: Translator) -> Message:
    """The form came back as it was."""
    text = say("Nothing was changed; {reference} stays as it is.", reference=reference)
    return Message(parts=(Text(content=text),))
