"""What became of uploads and imports: a line each, sums, and the refused lines as a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.render.errors import notice_text
from bot.render.foreign_text import fitting, foreign, with_rest
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import AttachedFile, Message, Part, Text, rows
from bot.render.translator import Translator
from store.model import Reference
from store.notices import Notice

_ROOM = 3000
_ROOM_REFUSED = 1800
MOST_REVIEWS = 10
KINDS = ("added", "updated", "similar", "duplicate", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadLine:
    """What became of one article of an attachment.

    ``draft`` is the id under which it waits for a decision, ``refusal`` the whole sentence that
    says why it was not stored.
    """

    file: str
    reference: Reference | None = None
    passages: int = 0
    dropped: int = 0
    unknown: tuple[str, ...] = ()
    refusal: str = ""
    draft: str = ""
    near: Reference | None = None
    notes: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSums:
    """What became of the articles of an import. ``refused`` are places with reasons."""

    file: str
    counts: Mapping[str, int]
    refused: Sequence[tuple[Notice | str, Notice | None]]
    unlisted: int = 0
    is_cut_short: bool = False


def upload_message(lines: Sequence[UploadLine], say: Translator) -> Message:
    """A line for each article, and a button for each that waits for a decision."""
    waiting = [line for line in lines if line.draft][:MOST_REVIEWS]
    numbers = {line.draft: number for number, line in enumerate(waiting, start=1)}
    texts = [_uploaded(line, numbers.get(line.draft, 0), say) for line in lines]
    shown = with_rest(texts, _ROOM, say)
    buttons = [
        CustomId(action="draft-open", reply=draft).button(say("Review {n}", n=number))
        for draft, number in numbers.items()
    ]
    stored = sum(line.reference is not None for line in lines)
    head = say.plural("### {n} article stored", "### {n} articles stored", stored)
    return Message(parts=(Text(content=head), Text(content="\n".join(shown)), *rows(buttons)))


def progress_message(file: str, done: int, say: Translator) -> Message:
    """An import on its way."""
    text = say.plural(
        "Importing {file}: {n} article so far.",
        "Importing {file}: {n} articles so far.",
        done,
        file=foreign(file, 80),
    )
    return Message(parts=(Text(content=text),))


def unfinished_message(file: str, done: int, say: Translator) -> Message:
    """The last that can be told of an import that outlasts what Discord allows."""
    text = say.plural(
        "Importing {file} goes on; {n} article so far. Discord does not let me report here any "
        "longer: /library audit and /articles list show what was stored.",
        "Importing {file} goes on; {n} articles so far. Discord does not let me report here any "
        "longer: /library audit and /articles list show what was stored.",
        done,
        file=foreign(file, 80),
    )
    return Message(parts=(Text(content=text),))


def import_message(sums: ImportSums, say: Translator, number: int = 0) -> Message:
    """The sums of an import, the first refused lines, and all of them as a file.

    Where it stored something, its ``number`` is that by which it can be taken back.
    """
    names = outcome_names(say)
    counted = [
        say("{outcome}: {n}", outcome=names[kind], n=f"{sums.counts[kind]:,}")
        for kind in KINDS
        if sums.counts.get(kind)
    ]
    head = [say("### Imported {file}", file=foreign(sums.file, 80))]
    head.append(", ".join(counted) or say("There was nothing in it."))
    if sums.is_cut_short:
        head.append(
            say("I was restarted in the middle. Import it again: what is stored stays single.")
        )
    parts: list[Part] = [Text(content="\n".join(head))]
    files: tuple[AttachedFile, ...] = ()
    if sums.refused:
        lines = (f"{_told(where, say)}: {_told(reason, say)}" for where, reason in sums.refused)
        shown, left = fitting(lines, _ROOM_REFUSED)
        if left or sums.unlisted:
            files = (_refused_file(sums, say),)
            shown.append(f"-# {say('All of them are in the attached file.')}")
        parts.append(Text(content="\n".join([say("**Not stored:**"), *shown])))
    if number:
        undo = CustomId(action="import-undo", argument=NumberArgument(number))
        parts += rows([undo.button(say("Undo"))])
    return Message(parts=tuple(parts), files=files)


def undone_message(
    removed: int, reverted: int, left: Sequence[Reference], say: Translator
) -> Message:
    """What taking an import back did, with the names of what it left alone."""
    told = say(
        "Taken back: {removed} removed, {reverted} as before, {left} changed since and left alone.",
        removed=removed,
        reverted=reverted,
        left=len(left),
    )
    lines = [told]
    if left:
        shown, more = fitting(map(str, left), _ROOM_REFUSED)
        lines.append(", ".join([*shown, "…"] if more else shown))
    return Message(parts=(Text(content="\n".join(lines)),))


def outcome_names(say: Translator) -> dict[str, str]:
    """Each outcome in words."""
    return {
        "added": say("added"),
        "updated": say("updated"),
        "similar": say("added, but similar to another"),
        "duplicate": say("already here"),
        "refused": say("refused"),
    }


def _refused_file(sums: ImportSums, say: Translator) -> AttachedFile:
    lines = [f"{_plain(where, say)}\t{_plain(reason, say)}" for where, reason in sums.refused]
    if sums.unlisted:
        lines.append(f"... {sums.unlisted}")
    return AttachedFile(name="refused.txt", content="\n".join(lines).encode("utf-8", "ignore"))


def _told(what: Notice | str | None, say: Translator) -> str:
    return notice_text(what, say) if isinstance(what, Notice) else foreign(what, 60)


def _plain(what: Notice | str | None, say: Translator) -> str:
    return say.notice(what, clean) if isinstance(what, Notice) else clean(what or "")


def refused_line(file: str, reason: str, say: Translator) -> UploadLine:
    """The line of what could not be stored; ``reason`` is a sentence fit for Discord."""
    return UploadLine(
        file=file, refusal=say("{file}: {reason}", file=foreign(file, 60), reason=reason)
    )


def _uploaded(line: UploadLine, number: int, say: Translator) -> str:
    file = foreign(line.file, 60)
    if line.draft and line.near:
        told = say(
            "{file}: it looks like {near}, so nothing is stored yet. Press Review {n} to decide.",
            file=file,
            near=line.near,
            n=number,
        )
    elif line.reference is None:
        told = line.refusal
    else:
        facts = [say.plural("{n} passage", "{n} passages", line.passages)]
        if line.dropped:
            facts.append(say.plural("{n} line dropped", "{n} lines dropped", line.dropped))
        if line.unknown:
            facts.append(say("not known: {fields}", fields=", ".join(line.unknown)))
        if line.near:
            facts.append(say("looks like {near}", near=line.near))
        facts += [notice_text(note, say) for note in line.notes]
        told = say(
            "{file}: stored as {reference} ({facts})",
            file=file,
            reference=line.reference,
            facts="; ".join(facts),
        )
    return f"\\- {told}"
