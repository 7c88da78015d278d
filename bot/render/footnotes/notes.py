"""The words of each footnote: what the library has, and the quotation with its source."""

from collections.abc import Sequence

from bot.render.answer.cautions import warning_sentence
from bot.render.answer.check import verdict_word
from bot.render.citations.plain import source_line
from bot.render.markup.escape import clean
from bot.render.translator import Translator
from store.model import Quotation
from store.search.check.records import Caution
from store.search.footnotes import MOST_SENTENCES, Bearing, Footnoted, Noted

MOST_WARNINGS = 3


def bearing_words(noted: Noted, say: Translator) -> str:
    """What the library has to a sentence, in a few words."""
    match noted.bearing:
        case Bearing.HAS:
            return say("The library has")
        case Bearing.ELSE if numbers := _unwarned(noted):
            return say(
                "The library has something else: {numbers} is not in it",
                numbers=", ".join(numbers),
            )
        case Bearing.ELSE:
            return say("The library has something else")
        case Bearing.NOTHING:
            return say("Nothing in the library")


def _unwarned(noted: Noted) -> list[str]:
    """The numbers that are not in the quotation and that no warning names."""
    warned = {
        one.checked.partition(" ")[0]
        for one in noted.warnings
        if one.caution is Caution.NUMBER_DIFFERS
    }
    return [number for number in noted.numbers if number not in warned]


def checked_words(noted: Noted, say: Translator) -> list[str]:
    """What tells a sentence from its quotation, then the verdict on each quotation in it with what
    is to be warned of.
    """
    found = [warning_sentence(one, say, clean).rstrip(".") for one in noted.warnings]
    for check in noted.checks:
        verdict = verdict_word(check.verdict, say)
        found.append(say("“{words}”: {verdict}", words=clean(check.checked), verdict=verdict))
        found += [
            warning_sentence(warning, say, clean).rstrip(".")
            for warning in check.warnings[:MOST_WARNINGS]
        ]
    return found


def reservations(footnoted: Footnoted, say: Translator) -> list[str]:
    """What no footnote says, and where there are none."""
    found = [say("Nothing here says that a sentence is true.")]
    if footnoted.is_cut:
        found.append(say("Only the first {most} sentences were looked up.", most=MOST_SENTENCES))
    return found


def quotation_line(quotation: Quotation) -> str:
    """A quotation and its source on one line."""
    return f"“{clean(quotation.text)}” {source_line(quotation, clean)}"


def noted_sentences(footnoted: Footnoted) -> Sequence[tuple[str, Noted | None]]:
    """The text in pieces that joined are the text: each sentence, and what is between them."""
    pieces: list[tuple[str, Noted | None]] = []
    last = 0
    for noted in footnoted.sentences:
        if last < noted.start:
            pieces.append((footnoted.text[last : noted.start], None))
        pieces.append((footnoted.text[noted.start : noted.end], noted))
        last = noted.end
    if last < len(footnoted.text):
        pieces.append((footnoted.text[last:], None))
    return pieces
