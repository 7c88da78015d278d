"""Why there is no answer, and what the asker can do about it."""

from collections.abc import Mapping

from bot.render.answer.searched import searched_line
from bot.render.errors import notice_text
from bot.render.escape import cut, escape, size
from bot.render.translator import Translator
from store.model import Answer, Silence
from store.notices import Reason

_MOST = 8
_TOLD_BY_TERMS = (Reason.NO_WORD_FOUND, Reason.NOTHING_ANSWERS, Reason.NOTHING_QUOTABLE)


def silence_text(answer: Answer, say: Translator, *, room: int, curator: bool = False) -> str:
    """The reason, then what would help, the least helpful lines dropped where room is short.

    A ``curator`` is told what only curators can do.
    """
    silence = answer.silence
    assert silence is not None  # the caller has an answer that is silent
    lines = [say("No quotation answers this.")]
    if not _told_below(silence):
        lines.append(notice_text(silence.reason, say))
    if silence.missing_terms:
        lines.append(
            say("Not found in the library: {terms}.", terms=_listed(silence.missing_terms))
        )
    lines += _near(silence.spellings, say)
    if silence.hidden_by_filters:
        lines.append(
            say.plural(
                "Without the filters there is {n} quotation.",
                "Without the filters there are {n} quotations.",
                silence.hidden_by_filters,
            )
        )
    lines += _without(silence.without_filter, say)
    if silence.nearest_dates:
        dates = ", ".join(str(known) for known in silence.nearest_dates[:_MOST])
        lines.append(say("Nearest dates in the library: {dates}.", dates=dates))
    if silence.searched is not None:
        lines.append(searched_line(silence.searched, say))
    if curator:
        lines.append(say("You can add an article that answers it with /articles add."))
    while len(lines) > 1 and size("\n".join(lines)) > room:
        lines.pop()
    return "\n".join(lines)


def _told_below(silence: Silence) -> bool:
    """Whether the lines below the reason say the same more exactly."""
    if silence.hidden_by_filters and silence.reason.code is Reason.FILTERED:
        return True
    return bool(silence.missing_terms) and silence.reason.code in _TOLD_BY_TERMS


def _near(spellings: Mapping[str, tuple[str, ...]], say: Translator) -> list[str]:
    return [
        say("Near {term}: {spellings}.", term=escape(cut(term, 60)), spellings=_listed(near))
        for term, near in list(spellings.items())[:_MOST]
        if near
    ]


def _without(counts: Mapping[str, int], say: Translator) -> list[str]:
    names = {
        "source": say("source"),
        "since": say("since"),
        "until": say("until"),
        "language": say("language"),
    }
    return [
        say.plural(
            "Without “{name}” there is {n} quotation.",
            "Without “{name}” there are {n} quotations.",
            number,
            name=names.get(name, name),
        )
        for name, number in counts.items()
        if number and len(counts) > 1
    ]


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(escape(cut(word, 60)) for word in words[:_MOST])
