"""Reasons of an answer: for readers in words, for the curator who asks in figures."""

import json
from collections.abc import Iterator, Sequence

from bot.render.answer.header import corrected_lines
from bot.render.answer.other_names import names_line
from bot.render.foreign_text import fitting, foreign
from bot.render.markup.escape import size
from bot.render.markup.message import MAX_TEXT, AttachedFile, Message, Text
from bot.render.quotations.checked import CheckedQuotation
from bot.render.translator import Translator
from store.model import Answer, Reasons, Saying

EXPLANATION = "explanation.json"
_WORD = 60
_MOST = 6  # words that are named in one line


def reasons_message(
    quotations: Sequence[CheckedQuotation], reasons: Reasons, say: Translator
) -> Message:
    """What of the question each quotation says and in which words, and how it was read."""
    head = [f"### {say('Why this answer')}"]
    head += [f"-# {line}" for line in _how_read(reasons, say)]
    blocks: list[str] = []
    for quotation in quotations:
        lines = list(_said(reasons.sayings.get(quotation.rank, ()), say))
        number = say("Quotation {n} · {reference}", n=quotation.rank, reference=quotation.reference)
        blocks.append("\n".join([f"**{number}**", *(lines or [say("It says none of it itself.")])]))
    foot = _foot(reasons, say)
    room = MAX_TEXT - sum(size(line) + 2 for line in [*head, *foot])
    shown, _ = fitting(blocks, room - 2 * len(blocks))
    return Message(
        parts=tuple(Text(content=text) for text in ["\n".join(head), *shown, "\n".join(foot)])
    )


def _said(sayings: Sequence[Saying], say: Translator) -> Iterator[str]:
    """The words of the question that stand in it, then the others that say the same."""
    same = [word for one in sayings if one.how == "same" for word in one.words]
    if same:
        yield f"- {say('Your words: {words}', words=_bold(same, say))}"
    for one in sayings:
        asked = foreign(one.asked, _WORD)
        if one.how == "other":
            told = say(
                "“{asked}” said otherwise: {words}", asked=asked, words=_bold(one.words, say)
            )
            yield f"- {told}"
        elif one.how == "name":
            told = say(
                "“{asked}” by another name: {words}", asked=asked, words=_bold(one.words, say)
            )
            yield f"- {told}"


def _how_read(reasons: Reasons, say: Translator) -> Iterator[str]:
    yield from corrected_lines(reasons.corrected, say)
    for words, days in reasons.periods[:_MOST]:
        yield say("“{words}” was read as the time {days}", words=foreign(words, _WORD), days=days)
    if names := names_line(reasons.expanded, say):
        yield names


def _foot(reasons: Reasons, say: Translator) -> list[str]:
    lines = []
    if reasons.unsaid:
        words = _listed([f"“{foreign(word, _WORD)}”" for word in reasons.unsaid], say)
        lines.append(say("In none of these quotations: {words}", words=words))
    lines.append(
        say(
            "First comes what says most of the question, in rarer words and closer together. "
            "Nobody chose by hand, and nothing is reworded."
        )
    )
    return [f"-# {line}" for line in lines]


def _bold(words: Sequence[str], say: Translator) -> str:
    return _listed([f"**{foreign(word, _WORD)}**" for word in dict.fromkeys(words)], say)


def _listed(words: Sequence[str], say: Translator) -> str:
    more = ["…"] if len(words) > _MOST else []
    return say.listed([*words[:_MOST], *more])


def explanation_message(answer: Answer, say: Translator) -> Message:
    """One sentence and the figures: terms, names, filters, candidates with their scores."""
    figures = [dict(row) for row in answer.explanation]
    content = json.dumps(figures, ensure_ascii=False, indent=1, default=str).encode()
    sentence = say("The figures behind the answer: how the question was read, and each candidate.")
    return Message(
        parts=(Text(content=sentence),),
        plain=True,
        files=(AttachedFile(name=EXPLANATION, content=content),),
    )
