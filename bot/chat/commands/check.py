"""/check: whether somebody's quotation is true to the articles."""

from collections.abc import Iterator

from bot.chat.command import Command, CommandOption
from bot.chat.lines_of import quotation_lines
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.chat.typed_filters import as_of
from bot.render.answer.cautions import told, warning_sentence
from bot.render.answer.check import verdict_sentence, verdict_word
from bot.render.answer.search_extent import searched_line
from bot.render.markup.escape import clean
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, line
from store.search.check.records import Check, Piece


def check(session: Session, typed: Typed) -> ChatReply:
    """Check the quotations of a text."""
    if not any(character.isalnum() for character in typed.text):
        raise MistakeError(session.say("There are no words to check."))
    with session.reading() as (_, scope):
        pass  # the check reads in a transaction of its own
    report = session.app.retriever.check(
        scope, typed.text, typed.options.get("publisher"), as_of=as_of(session, typed.options)
    )
    if not report.checks:
        raise MistakeError(session.say("There are no words to check."))
    lines = [each for one in report.checks for each in _check(session, one)]
    if report.as_of is not None:
        text = session.say("As of {date}: as the library was on that day.", date=report.as_of)
        lines.append(line(text, "dim"))
    if report.searched is not None:
        lines.append(line(searched_line(report.searched, session.say, clean), "dim"))
    return ChatReply((*lines, BLANK), nothing=not report.clean)


def _check(session: Session, found: Check) -> Iterator[TerminalLine]:
    """The verdict first, then the warnings, then the words."""
    say = session.say
    word = verdict_word(found.verdict, say)
    yield TerminalLine(
        (StyledText(word.upper(), "bold"), StyledText(f". {verdict_sentence(found.verdict, say)}"))
    )
    for warning in told(found.warnings):
        text = warning_sentence(warning, say, clean)
        yield line(f"{say('Warning')}: {text}", "bold")
    yield line(say("Checked: {quotation}", quotation=clean(found.checked)), "dim")
    if any(piece.kind != "both" for piece in found.pieces):
        yield TerminalLine(tuple(_marked(piece, session) for piece in found.pieces))
    if found.names:
        names = ", ".join(map(clean, found.names))
        yield line(say("Named as in the article: {names}", names=names), "dim")
    for part in found.unchecked:
        yield line(say("Not checked: {parts}", parts=clean(part)), "dim")
    yield BLANK
    total = len(found.quotations)
    for quotation in found.quotations:
        yield from quotation_lines(session, quotation, total)


def _marked(piece: Piece, session: Session) -> StyledText:
    """A run of both texts as one, in brackets that say in which of them it stands."""
    say = session.say
    match piece.kind:
        case "checked":
            return StyledText(f"[{say('checked: {words}', words=piece.text)}] ", "red")
        case "article":
            return StyledText(f"[{say('article: {words}', words=piece.text)}] ", "green")
        case "left out":
            return StyledText(f"[{say('left out: {words}', words=piece.text)}] ", "green")
        case _:
            return StyledText(f"{piece.text} ")


COMMANDS = (
    Command(
        name="check",
        label="quotation",
        about=lambda say: say("Check whether a quotation is true to the articles"),
        takes=lambda say: say("the words somebody quotes"),
        run=check,
        options=(CommandOption(name="publisher"), CommandOption(name="as_of")),
    ),
)
