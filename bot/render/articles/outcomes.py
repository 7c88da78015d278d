"""Outcomes of uploads and imports: a line each, sums, and the refused lines as a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.render.articles.choosing import StoredArticle, completing
from bot.render.articles.misread import field_names
from bot.render.errors import notice_text
from bot.render.foreign_text import fitting, foreign, source_line, with_rest
from bot.render.labels import DONE, NOT_DONE, WAITS
from bot.render.markup.arguments import NumberArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import AttachedFile, Button, Message, Part, Text, rows
from bot.render.translator import Translator
from store.model import Reference, Source
from store.notices import Notice, Remark

_ROOM = 3000
_ROOM_REFUSED = 1500
_ROOM_BROUGHT = 900
_ROOM_REMARKS = 800
_PLACES = 3  # named beside a remark
MOST_REVIEWS = 10
MOST_NAMED = 8  # of what an import has stored
STORED = ("added", "updated", "similar")
_MARKS = dict.fromkeys(STORED, DONE) | {"duplicate": "➖", "refused": NOT_DONE}
KINDS = ("added", "updated", "similar", "duplicate", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadLine:
    """What became of one article of an attachment.

    ``draft`` is the id under which it waits for a decision, ``refusal`` the whole sentence that
    says why it was not stored, ``unknown`` the names of the fields that nobody knows; ``title``
    tells it from others of its file.
    """

    file: str
    stored: StoredArticle | None = None
    passages: int = 0
    dropped: int = 0
    unknown: tuple[str, ...] = ()
    refusal: str = ""
    draft: str = ""
    near: Reference | None = None
    notes: tuple[Notice, ...] = ()
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSums:
    """What became of the articles of an import.

    ``refused`` are places with reasons, ``remarks`` what there is to say, each with
    the first of its places, of which there are as many as it was ``remarked``.
    """

    file: str
    counts: Mapping[str, int]
    refused: Sequence[tuple[Notice | str, Notice | None]]
    remarks: Mapping[Notice, Sequence[Notice | str]] = field(default_factory=dict)
    remarked: Mapping[Notice, int] = field(default_factory=dict)
    unlisted: int = 0
    is_cut_short: bool = False


def upload_message(lines: Sequence[UploadLine], say: Translator, number: int = 0) -> Message:
    """A line for each article, a button for each that waits for a decision, and a select of those
    of which publisher or date is not known.

    Where something was stored, its ``number`` is that by which it can be taken back.
    """
    waiting = [line for line in lines if line.draft][:MOST_REVIEWS]
    numbers = {line.draft: number for number, line in enumerate(waiting, start=1)}
    texts = [_uploaded(line, numbers.get(line.draft, 0), say) for line in lines]
    shown = with_rest(texts, _ROOM, say)
    buttons = [
        CustomId(action="draft-open", reply=draft).button(say("Review {n}", n=number))
        for draft, number in numbers.items()
    ]
    buttons += [_undo(number, say)] if number else []
    stored = sum(line.stored is not None for line in lines)
    head = say.plural("### {n} article stored", "### {n} articles stored", stored)
    articles = [line.stored for line in lines if line.stored]
    parts: list[Part] = [Text(content=head), Text(content="\n".join(shown)), *rows(buttons)]
    return Message(parts=(*parts, *completing(articles, say)))


def _undo(number: int, say: Translator) -> Button:
    return CustomId(action="import-undo", argument=NumberArgument(number)).button(say("Undo"))


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


def import_message(
    sums: ImportSums,
    say: Translator,
    number: int = 0,
    brought: Sequence[tuple[Reference, Source]] = (),
) -> Message:
    """The sums of an import, what it brought, the first refused lines, and all of them as a file.

    Where it stored something, its ``number`` is that by which it can be taken back, and
    ``brought`` the first of what it stored.
    """
    parts: list[Part] = [Text(content="\n".join(_sums(sums, say)))]
    if brought:
        stored = sum(sums.counts.get(kind, 0) for kind in STORED)
        parts.append(Text(content="\n".join(_brought(brought, stored, say))))
    files: list[AttachedFile] = []
    if sums.refused:
        lines = (f"{_told(where, say)}: {_told(reason, say)}" for where, reason in sums.refused)
        shown, left = fitting(lines, _ROOM_REFUSED)
        if left or sums.unlisted:
            files.append(_refused_file(sums, say))
            shown.append(f"-# {say('All of them are in the attached file.')}")
        parts.append(Text(content="\n".join([f"{NOT_DONE} {say('**Not stored:**')}", *shown])))
    if sums.remarks:
        shown, left = fitting(_remarks(sums, say), _ROOM_REMARKS)
        if left:
            files.append(_remarks_file(sums, say))
            shown.append(f"-# {say('All of them are in the attached file.')}")
        parts.append(Text(content="\n".join(shown)))
    if number:
        parts += rows([_undo(number, say)])
    parts += completing([StoredArticle.of(*one) for one in brought], say)
    return Message(parts=tuple(parts), files=tuple(files))


def _sums(sums: ImportSums, say: Translator) -> Iterator[str]:
    names = outcome_names(say)
    counted = [
        f"{_MARKS[kind]} {say('{outcome}: {n}', outcome=names[kind], n=f'{sums.counts[kind]:,}')}"
        for kind in KINDS
        if sums.counts.get(kind)
    ]
    yield say("### Imported {file}", file=foreign(sums.file, 80))
    yield say.side_by_side(counted) or say("There was nothing in it.")
    if sums.is_cut_short:
        yield say("I was restarted in the middle. Import it again: what is stored stays single.")


def _brought(
    brought: Sequence[tuple[Reference, Source]], stored: int, say: Translator
) -> Iterator[str]:
    """The first of the stored articles, a line each, and how many more there are."""
    last = {reference.article: (reference, source) for reference, source in brought}
    lines = (
        say.side_by_side([f"**{reference}**", source_line(source, say, 80)])
        for reference, source in last.values()
    )
    shown, _ = fitting(lines, _ROOM_BROUGHT)
    yield from shown
    if (left := stored - len(shown)) > 0:
        yield f"-# {say.plural('and {n} more', 'and {n} more', left)}"


def undone_message(
    removed: int, reverted: int, left: Sequence[Reference], say: Translator
) -> Message:
    """What taking an import back did, with the names of what it left alone."""
    lines = [
        told
        for number, told in (
            (removed, say.plural("{n} article removed.", "{n} articles removed.", removed)),
            (
                reverted,
                say.plural("{n} article is as before.", "{n} articles are as before.", reverted),
            ),
        )
        if number
    ]
    lines = [f"{DONE} {told}" for told in lines] or [say("There was nothing left to take back.")]
    if removed:
        lines.append(f"-# {say('/articles restore brings a removed one back.')}")
    if left:
        lines.append(say("Changed since, so left alone:"))
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


def _remarks(sums: ImportSums, say: Translator) -> Iterator[str]:
    """A line for each remark, the first of its places in front."""
    for remark, places in sums.remarks.items():
        named = [_told(place, say) for place in places[:_PLACES]]
        if (left := sums.remarked[remark] - len(named)) > 0:
            named.append(say.plural("and {n} more", "and {n} more", left))
        yield f"-# {say.side_by_side(named)}: {notice_text(remark, say)}"
    if any(remark.code is Remark.MOJIBAKE for remark in sums.remarks):
        yield f"-# {say('Imported again with “repair”, they are mended.')}"


def _remarks_file(sums: ImportSums, say: Translator) -> AttachedFile:
    lines: list[str] = []
    for remark, places in sums.remarks.items():
        said = _plain(remark, say)
        lines += [f"{_plain(place, say)}\t{said}" for place in places]
        if (left := sums.remarked[remark] - len(places)) > 0:
            lines.append(f"... {left}\t{said}")
    return AttachedFile(name="remarks.txt", content="\n".join(lines).encode("utf-8", "ignore"))


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


def _waiting(line: UploadLine, number: int, say: Translator) -> str:
    file = say.side_by_side([foreign(line.file, 60), foreign(line.title, 80)])
    if line.near:
        return say(
            "{file}: it looks like {near}, so nothing is stored yet. Press Review {n} to decide.",
            file=file,
            near=line.near,
            n=number,
        )
    return say(
        "{file}: its letters look wrongly decoded, so nothing is stored yet. Press Review {n} to "
        "have them mended.",
        file=file,
        n=number,
    )


def _uploaded(line: UploadLine, number: int, say: Translator) -> str:
    """A word of what became of it in front; what is said of it below."""
    file = foreign(line.file, 60)
    if line.draft:
        return f"{WAITS} **{say('Waits for you')}** · {_waiting(line, number, say)}"
    if line.stored is None:
        return f"{NOT_DONE} **{say('Not stored')}** · {line.refusal}"
    names = field_names(say)
    facts = [say.plural("{n} passage", "{n} passages", line.passages)]
    if line.dropped:
        facts.append(say.plural("{n} line dropped", "{n} lines dropped", line.dropped))
    if line.unknown:
        fields = say.listed(names[field] for field in line.unknown)
        facts.append(say("not known: {fields}", fields=fields))
    if line.near:
        facts.append(say("looks like {near}", near=line.near))
    notes = " ".join(notice_text(note, say) for note in line.notes)
    lines = [
        f"{DONE} " + say.side_by_side([f"**{say('Stored')}**", str(line.stored.reference), file]),
        f"-# {say.side_by_side(facts)}",
        *([f"-# {notes}"] if notes else []),
    ]
    return "\n".join(lines)
