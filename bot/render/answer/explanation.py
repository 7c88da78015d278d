"""The explanation of an answer: a file of figures for the curator who asked."""

import json

from bot.render.markup.message import AttachedFile, Message, Text
from bot.render.translator import Translator
from store.model import Answer

NAME = "explanation.json"


def explanation_message(answer: Answer, say: Translator) -> Message:
    """One sentence and the figures: terms, names, filters, candidates with their scores."""
    figures = [dict(row) for row in answer.explanation]
    content = json.dumps(figures, ensure_ascii=False, indent=1, default=str).encode()
    sentence = say("The figures behind the answer: how the question was read, and each candidate.")
    return Message(
        parts=(Text(content=sentence),),
        plain=True,
        files=(AttachedFile(name=NAME, content=content),),
    )
