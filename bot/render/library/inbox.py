"""The inbox of a server's curators, and what can be done about each thing in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.render.articles.choosing import StoredArticle, completing
from bot.render.foreign_text import foreign, label, source_line, with_rest
from bot.render.markup.arguments import (
    NumberArgument,
    PartArgument,
    QuestionArgument,
)
from bot.render.markup.custom_id import CustomId, vote_labels
from bot.render.markup.escape import cut, escape
from bot.render.markup.lists import Turning, choosing, list_page
from bot.render.markup.message import (
    MAX_OPTIONS,
    Message,
    Option,
    Part,
    Row,
    Select,
    Text,
    rows,
)
from bot.render.mentions import Mentions
from bot.render.translator import Translator
from store.model import ArticleEntry, Report, Source

ON_PAGE = 8
_ROOM = 3000
_ROOM_REPORTS = 3600
_WORDS = 6
_WORDS_OF_REPORT = 240  # characters of a quotation that is only to be known again


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxCounts:
    """How much of each kind waits. ``unkept`` questions had no answer and their texts are not
    kept; ``drafts`` are the reader's own.
    """

    reports: int = 0
    questions: int = 0
    unkept: int = 0
    incomplete: int = 0
    drafts: int = 0
    names: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Questions that lack the same: ``missing`` are words that no article has, often none."""

    missing: tuple[str, ...]
    questions: tuple[tuple[str, int], ...]


def overview_message(counts: InboxCounts, mentions: Mentions, say: Translator) -> Message:
    """How much there is of each kind, the buttons to look at it, and the commands for the rest."""
    lines = [line for number, line in _kinds(counts, mentions, say) if number]
    if counts.unkept:
        lines.append(_unkept(counts.unkept, mentions, say))
    buttons = [
        CustomId(action=action).button(name)
        for action, name, number in (
            ("inbox-reports", say("Reports"), counts.reports),
            ("inbox-questions", say("Questions"), counts.questions),
            ("inbox-articles", say("Articles"), counts.incomplete),
        )
        if number
    ]
    told = lines or [say("Nothing waits.")]
    text = "\n".join([f"### {say('What waits for curators')}", *told])
    return Message(parts=(Text(content=text), *rows(buttons)))


def _kinds(counts: InboxCounts, mentions: Mentions, say: Translator) -> list[tuple[int, str]]:
    """How much there is of each kind, and what is said of it."""
    drafts = say.plural("{n} draft of yours", "{n} drafts of yours", counts.drafts)
    names = say.plural(
        "{n} pair of names to decide on", "{n} pairs of names to decide on", counts.names
    )
    return [
        (counts.reports, _reports(counts.reports, say)),
        (counts.questions, _unanswered(counts.questions, say)),
        (counts.incomplete, _incomplete(counts.incomplete, say)),
        (counts.drafts, say.side_by_side([drafts, mentions("articles drafts")])),
        (counts.names, say.side_by_side([names, mentions("library aliases review")])),
    ]


def reports_message(
    reports: Sequence[Report], page: int, pages: int, total: int, say: Translator
) -> Message:
    """What people said against quotations, the newest first, and a select to take one up."""
    head = _heading(_reports(total, say))
    turning = Turning(action="inbox-reports")
    told = with_rest((_report(one, say) for one in reports), _ROOM_REPORTS, say)
    shown = list_page(head, told, page, pages, turning, say)
    select = Select(
        custom_id=choosing("inbox-report", [str(one.id) for one in reports]),
        placeholder=say("Take up a report"),
        options=tuple(
            Option(
                label=label(_short(one, say), 100),
                value=str(NumberArgument(one.id)),
                description=label(one.words, 100) if one.words else "",
            )
            for one in reports
        ),
    )
    return _with_rows(shown, [Row(items=(select,))] if reports else [], say)


def report_message(report: Report, source: Source | None, say: Translator) -> Message:
    """One report, with what can be done about it."""
    lines = [_report(report, say)]
    if source is None:
        lines.append(say("This article is not one of this server's own, or it is removed."))
    else:
        lines.append(source_line(source, say))
    place = report.reference
    read = CustomId(action="read-at", argument=PartArgument(place, place.passage or 1))
    done = CustomId(action="inbox-done", argument=NumberArgument(report.id))
    buttons = [
        read.button(say("Read {reference}", reference=f"A{place.article}")),
        done.button(say("Done"), style="success"),
    ]
    if source is not None:
        edit = CustomId(action="inbox-edit", argument=NumberArgument(report.reference.article))
        buttons.insert(0, edit.button(say("Edit"), style="primary"))
    shown = Message(parts=(Text(content="\n".join(lines)), *rows(buttons)))
    return _with_rows(shown, [], say)


def gaps_message(gaps: Sequence[Gap], unkept: int, mentions: Mentions, say: Translator) -> Message:
    """Questions without an answer, those together that lack the same."""
    every = [text for gap in gaps for text, _ in gap.questions]
    head = _heading(_unanswered(len(every), say))
    shown = with_rest((line for gap in gaps for line in _gap(gap, say)), _ROOM, say)
    if unkept:
        shown.append(f"-# {_unkept(unkept, mentions, say)}")
    add = CustomId(action="begin-article").button(say("Add an article"), style="primary")
    questions = [QuestionArgument.of(text) for text in every]
    select = Select(
        custom_id=choosing("inbox-dismiss", [question.key[:8] for question in questions]),
        placeholder=say("Forget a question"),
        options=tuple(
            Option(label=label(text, 100), value=str(question))
            for text, question in list(zip(every, questions, strict=True))[:MAX_OPTIONS]
        ),
    )
    below = [Row(items=(select,)), *rows([add])] if every else []
    return _with_rows(Message(parts=(Text(content="\n".join([head, *shown])),)), below, say)


def incomplete_message(
    lines: Sequence[ArticleEntry], total: int, page: int, pages: int, say: Translator
) -> Message:
    """Articles of which publisher or date is not known, and a select to complete one."""
    head = _heading(_incomplete(total, say))
    named = [
        say.side_by_side([f"**{line.reference}**", source_line(line.source, say)]) for line in lines
    ]
    shown = list_page(head, named, page, pages, Turning(action="inbox-articles"), say)
    stored = [StoredArticle.of(line.reference, line.source) for line in lines]
    return _with_rows(shown, completing(stored, say), say)


def _heading(text: str) -> str:
    return f"### {text}"


def _reports(number: int, say: Translator) -> str:
    return say.plural("{n} report on a quotation", "{n} reports on quotations", number)


def _unanswered(number: int, say: Translator) -> str:
    return say.plural("{n} question without an answer", "{n} questions without an answer", number)


def _incomplete(number: int, say: Translator) -> str:
    return say.plural(
        "{n} article without publisher or date", "{n} articles without publisher or date", number
    )


def _with_rows(shown: Message, below: Sequence[Row], say: Translator) -> Message:
    """The message with these rows and the way back to the overview below what it has."""
    back = CustomId(action="inbox").button(say("Back"))
    parts: list[Part] = [*shown.parts, *below, *rows([back])]
    return Message(parts=tuple(parts))


def _unkept(number: int, mentions: Mentions, say: Translator) -> str:
    return say.plural(
        "{n} more had no answer, and its text is not kept: see {settings}.",
        "{n} more had no answer, and their texts are not kept: see {settings}.",
        number,
        settings=mentions("library settings"),
    )


def _short(report: Report, say: Translator) -> str:
    return f"{report.reference} · {vote_labels(say)[report.vote.replace(' ', '-')]}"


def _report(report: Report, say: Translator) -> str:
    vote = vote_labels(say)[report.vote.replace(" ", "-")]
    when = f"<t:{int(report.at.timestamp())}:R>"
    lines = [say.side_by_side([f"**{vote}**", str(report.reference), f"<@{report.user}>", when])]
    if report.words:
        lines.append(f"> {foreign(report.words, _WORDS_OF_REPORT)}")
    if report.reason:
        lines.append(say("Reason: {reason}", reason=foreign(report.reason, 300)))
    return "\n".join(lines)


def _gap(gap: Gap, say: Translator) -> list[str]:
    if gap.missing:
        words = say.listed(escape(cut(word, 60)) for word in gap.missing[:_WORDS])
        head = say("In no article: {terms}", terms=words)
    else:
        head = say("The words are there, an answer is not")
    asked = [
        f"\\- {foreign(text, 200)}" + (f" ({number}×)" if number > 1 else "")
        for text, number in gap.questions
    ]
    return [f"**{head}**", *asked]
