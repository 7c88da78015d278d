"""What became of a check: the verdict in words, and the differences word by word."""

from collections.abc import Sequence

from bot.render.escape import cut, escape, isolated, size
from bot.render.translator import Translator

_MOST = 900
_SHOWN = 300


def verdict_header(quoted: str, verdict: str, say: Translator) -> str:
    """The verdict above the words that were checked."""
    sentence = {
        "verbatim": say("Verbatim: these words stand in the library, to the letter."),
        "same words": say(
            "The same words stand in the library; signs, capitals or accents differ."
        ),
        "near": say("Near: the library has similar words. The differences are marked below."),
        "absent": say("Not in the library: no article here has these words or nearly these."),
    }[verdict]
    shown = cut(quoted, _SHOWN)
    checked = say("Checked: {quotation}", quotation=isolated(shown, escape(shown)))
    return f"### {sentence}\n-# {checked}"


def differences(pieces: Sequence[tuple[str, str]], say: Translator) -> str:
    """Both texts as one: what is only in one of them stands in brackets that say in which."""
    marked: list[str] = []
    for kind, text in pieces:
        words = escape(text)
        if kind == "quoted":
            words = f"\\[{say('checked: {words}', words=f'~~{words}~~')}\\]"
        elif kind == "article":
            words = f"\\[{say('article: {words}', words=f'**{words}**')}\\]"
        if size(" ".join([*marked, words])) > _MOST:
            marked.append(say("and so on"))
            break
        marked.append(words)
    return say("Differences: {text}", text=" ".join(marked))
