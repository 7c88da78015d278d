"""One version of an article: what it changed, what is different now, and how it is put back."""

from bot.render.articles.changes import all_versions, changes, ways_back
from bot.render.articles.listing import version_facts
from bot.render.foreign_text import person
from bot.render.labels import DONE
from bot.render.markup.arguments import OverArgument, PartArgument, VersionArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Button, Message, Text, rows
from bot.render.translator import Translator
from store.model import Article, Reference, VersionEntry

_ROOM = 1500


def version_message(
    version: Article,
    entry: VersionEntry,
    before: Article | None,
    current: Article,
    say: Translator,
) -> Message:
    """A version, what it changed of the one ``before`` it, and what the ``current`` one has in its
    place.
    """
    head = f"### {version.reference}\n-# {say.side_by_side(version_facts(entry, say))}"
    parts = [Text(content=head), Text(content=_made(version, before, say))]
    if version.version != current.version:
        now = say(
            "**What is different in {reference}, the current version:**",
            reference=current.reference,
        )
        parts.append(Text(content=f"{now}\n{changes(version, current, say, _ROOM)}"))
    return Message(parts=(*parts, *rows(_buttons(version, current, say))))


def asked_message(
    version: Article, current: Article, say: Translator, stored_by: str = ""
) -> Message:
    """Whether it is really to be put back, what that would change, and by whom the current version
    was ``stored_by`` where that was since they looked at it.
    """
    head = say(
        "### Put {reference} back?\nIt is stored again as the newest version, and questions find "
        "it from then on. {current} stays, and references to it keep their words.",
        reference=version.reference,
        current=current.reference,
    )
    if stored_by:
        also = say(
            "**{person} has stored {current} meanwhile;** that would be undone, too.",
            person=person(stored_by),
            current=current.reference,
        )
        head = f"{head}\n{also}"
    told = f"{say('**What this changes:**')}\n{changes(current, version, say, _ROOM)}"
    place = OverArgument(version.reference, current.version)
    back = CustomId(action="version-back", argument=place)
    buttons = [
        back.button(say("Put this version back"), style="primary"),
        _opened(version.reference).button(say("Cancel")),
    ]
    return Message(parts=(Text(content=head), Text(content=told), *rows(buttons)))


def returned_message(
    version: Reference, before: Article, after: Article, say: Translator
) -> Message:
    """A version is back as the newest, with what that changed."""
    done = say("{reference} is back as {current}.", reference=version, current=after.reference)
    kept = say("{reference} still shows the words it had.", reference=before.reference)
    told = changes(before, after, say, _ROOM)
    texts = (f"### {DONE} {done}\n{kept}", told)
    return Message(
        parts=(*(Text(content=text) for text in texts), *rows(ways_back(before, after, say)))
    )


def same_version_message(version: Reference, current: Reference, say: Translator) -> Message:
    """There is nothing to put back."""
    text = say(
        "{current}, the current version, says the same as {reference}; nothing was stored.",
        reference=version,
        current=current,
    )
    return Message(parts=(Text(content=text), *rows([all_versions(current.article, say)])))


def overtaken_message(
    version: Reference, editor: str, current: Reference, say: Translator
) -> Message:
    """Somebody stored another version before this one was put back."""
    text = say(
        "### {reference} was changed meanwhile\n{person} has stored {current}. Nothing was put "
        "back; look at what is different now.",
        reference=f"A{current.article}",
        person=person(editor),
        current=current,
    )
    look = _opened(version).button(say("Open {reference}", reference=version), style="primary")
    return Message(parts=(Text(content=text), *rows([look, all_versions(current.article, say)])))


def _made(version: Article, before: Article | None, say: Translator) -> str:
    if before is None:
        return say("{reference} is the first version.", reference=version.reference)
    told = say("**What it changed of {reference}:**", reference=before.reference)
    return f"{told}\n{changes(before, version, say, _ROOM)}"


def _buttons(version: Article, current: Article, say: Translator) -> list[Button]:
    """Reading it, unless it is removed, putting it back, unless it is the current one, the list."""
    buttons = [all_versions(version.id, say)]
    if current.deleted:
        return buttons
    if version.version != current.version:
        place = OverArgument(version.reference, current.version)
        back = CustomId(action="version-ask", argument=place)
        buttons.insert(0, back.button(say("Put this version back")))
    read = CustomId(action="read-at", argument=PartArgument(version.reference, 1))
    return [read.button(say("Read {reference}", reference=version.reference)), *buttons]


def _opened(version: Reference) -> CustomId:
    return CustomId(action="version-open", argument=VersionArgument(version))
