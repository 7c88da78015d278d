"""A check as a reply: a mark and a word for the verdict, each warning, the differences."""

from collections.abc import Iterable, Iterator, Sequence

from bot.render.answer.cautions import told, warning_sentence
from bot.render.answer.search_extent import searched_line
from bot.render.direction import from_left, from_right, isolated, runs_right_to_left
from bot.render.foreign_text import fitting
from bot.render.markup.escape import cut, escape, size
from bot.render.translator import Translator
from store.search.check.records import (
    Caution,
    Check,
    CheckReport,
    CheckWarning,
    Difference,
    Piece,
    Verdict,
)

_MOST = 2_300  # characters of the head of one message
_CHECKED = 300
_CHECKED_OF_ALL = 1_200
_VALUE = 160
_MARKED = 900
_LEFT_OUT = 240
_MOST_DIFFERENCES = 4
_UNCHECKED = 700
_WARNING = "⚠️"
_MARKS = {
    Verdict.VERBATIM: "✅",
    Verdict.SAME_WORDS: "☑️",
    Verdict.SHORTENED: "✂️",
    Verdict.NEAR: "🟠",
    Verdict.TOO_SHORT: "❔",
    Verdict.ABSENT: "❌",
}


def check_header(report: CheckReport, say: Translator) -> str:
    """The verdict on each quotation above the sentences: as much of it as one message holds.

    What was not checked is always said.
    """
    unchecked = list(_unchecked(report.checks, say))
    room = _MOST - size("\n".join(unchecked))
    blocks: list[str] = []
    for number, lines in enumerate(_verdicts(report.checks, say), start=1):
        while len(lines) > 1 and size("\n".join([*blocks, *lines])) > room:
            lines.pop()
        if size("\n".join([*blocks, *lines])) > room:
            left = len(report.checks) - number + 1
            blocks.append(say.plural("{n} more quotation", "{n} more quotations", left))
            break
        blocks.append("\n".join(lines))
    blocks += unchecked
    if report.as_of is not None:
        blocks.append(
            f"-# {say('As of {date}: as the library was on that day.', date=report.as_of)}"
        )
    if report.searched is not None and any(c.verdict is Verdict.ABSENT for c in report.checks):
        blocks.append(f"-# {searched_line(report.searched, say)}")
    return "\n".join(blocks)


def verdict_word(verdict: Verdict, say: Translator) -> str:
    """A verdict in a word or two."""
    return {
        Verdict.VERBATIM: say("Verbatim"),
        Verdict.SAME_WORDS: say("Same words"),
        Verdict.SHORTENED: say("Shortened"),
        Verdict.NEAR: say("Near"),
        Verdict.TOO_SHORT: say("Too short"),
        Verdict.ABSENT: say("Not in this library"),
    }[verdict]


def verdict_sentence(verdict: Verdict, say: Translator) -> str:
    """What a verdict means."""
    return {
        Verdict.VERBATIM: say("These words stand in an article, letter for letter."),
        Verdict.SAME_WORDS: say("The same words; capitals, letter forms or marks differ."),
        Verdict.SHORTENED: say("Parts of one speaker's words, in order; the rest is left out."),
        Verdict.NEAR: say("The words differ from the article's; each difference is marked."),
        Verdict.TOO_SHORT: say("Too few words to say anything about them."),
        Verdict.ABSENT: say("No article here has these words or nearly these."),
    }[verdict]


def marked_text(pieces: Sequence[Piece], say: Translator) -> str:
    """Both texts as one: what is only in one of them stands in brackets that say in which."""
    marked: list[str] = []
    for piece in pieces:
        words = escape(piece.text)
        match piece.kind:
            case "checked":
                words = f"\\[{say('checked: {words}', words=f'~~{words}~~')}\\]"
            case "article":
                words = f"\\[{say('article: {words}', words=f'**{words}**')}\\]"
            case "left out":
                words = (
                    f"\\[{say('left out: {words}', words=f'**{escape(cut(piece.text, 240))}**')}\\]"
                )
        if size(" ".join([*marked, words])) > _MARKED:
            marked.append(say("and so on"))
            break
        marked.append(words)
    return " ".join(marked)


def _verdicts(checks: Sequence[Check], say: Translator) -> Iterator[list[str]]:
    """The lines about each quotation; of several each shorter, and what a verdict means once."""
    if len(checks) == 1:
        yield list(_lines(checks[0], say))
        return
    most = min(_CHECKED, _CHECKED_OF_ALL // max(len(checks), 1))
    told_already: set[Verdict] = set()
    for number, check in enumerate(checks, start=1):
        is_new = check.verdict not in told_already
        told_already.add(check.verdict)
        yield list(_lines(check, say, f"{number}. ", most, is_new=is_new))


def _unchecked(checks: Sequence[Check], say: Translator) -> Iterator[str]:
    """What of the text nothing is said about: the first of it, and how much more there is."""
    parts = [part for check in checks for part in check.unchecked]
    if not parts:
        return
    named, left = fitting((f"“{_foreign(part)}”" for part in parts), _UNCHECKED)
    if left:
        named.append(say.plural("and {n} more", "and {n} more", left))
    yield f"-# {say('Not checked: {parts}', parts=say.listed(named, ';'))}"


def _lines(
    check: Check, say: Translator, number: str = "", most: int = _CHECKED, *, is_new: bool = True
) -> Iterator[str]:
    mark, word = _MARKS[check.verdict], verdict_word(check.verdict, say)
    warned = f" {_WARNING}" if check.warnings else ""
    yield f"### {mark} {number}{word}{warned}"
    for warning in _each_once(told(check.warnings)):
        yield f"{_WARNING} **{warning_sentence(warning, say, _foreign)}**"
    if check.verdict in (Verdict.NEAR, Verdict.SHORTENED):
        yield _directed(marked_text(check.pieces, say), check.pieces)
    elif check.differences:
        yield say("Written differently: {differences}", differences=_differences(check.differences))
    shown = cut(check.checked, most)
    if is_new:
        yield f"-# {verdict_sentence(check.verdict, say)}"
    yield f"-# {say('Checked: {quotation}', quotation=isolated(shown, escape(shown)))}"
    if check.names:
        names = say.listed(map(_foreign, check.names))
        yield f"-# {say('Named as in the article: {names}', names=names)}"


def _directed(marked: str, pieces: Sequence[Piece]) -> str:
    """The marked text in the direction of its words: the brackets are in the reader's language."""
    words = " ".join(piece.text for piece in pieces)
    return from_right(marked) if runs_right_to_left(words) else from_left(marked)


def _each_once(warnings: Iterable[CheckWarning]) -> Iterator[CheckWarning]:
    """The warnings, but of those about words left out only the first."""
    seen: set[Caution] = set()
    for warning in warnings:
        if warning.caution is Caution.WORDS_LEFT_OUT and warning.caution in seen:
            continue
        seen.add(warning.caution)
        yield warning


def _differences(differences: Sequence[Difference]) -> str:
    named = [
        f"{_foreign(one.checked) or '∅'} → {_foreign(one.article) or '∅'}"
        for one in differences[:_MOST_DIFFERENCES]
    ]
    return "; ".join(named) + ("; …" if len(differences) > len(named) else "")


def _foreign(text: str) -> str:
    shown = cut(text, _VALUE)
    return isolated(shown, escape(shown))
