"""The question as it was typed: plain words, "exact phrases", -excluded words and OR."""

import re
from dataclasses import dataclass, field

MAX_TYPED = 300  # longer questions are pasted text: their quotes and dashes mean nothing special
MAX_QUESTION = 6_000

_QUOTES = '"“”„«»″＂'
_UNQUOTED = str.maketrans(dict.fromkeys(_QUOTES, " "))
_PHRASE = re.compile(
    rf"(?<!\w)(?P<minus>(?<!\S)[-−])?[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]"
)
_EXCLUDED = re.compile(r"(?<!\S)[-−](?P<word>[^\W\d_]\S*)")
_OR = re.compile(r"(?<!\S)OR(?!\S)")
_BEFORE_MARK = re.compile(r" +(?=[,.;:!?،؛؟。])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Syntax:
    """A question taken apart.

    ``plain`` is as long as ``text``; what is not to be looked for is blank in it, so that spans of
    one are spans of the other. ``phrases`` and ``either`` are such spans: a passage must hold
    every phrase (of phrases joined by OR, one), and the spans of one ``either`` count as one.
    """

    text: str
    plain: str
    phrases: tuple[tuple[tuple[int, int], ...], ...] = ()
    excluded: tuple[str, ...] = ()
    either: tuple[tuple[tuple[int, int], ...], ...] = ()
    quoted: tuple[tuple[int, int], ...] = field(default=())


def parse(text: str, *, syntax: bool = True) -> Syntax:
    """Read a question; anything odd is plain words. ``syntax=False`` takes all words plainly."""
    text = _CONTROL.sub(" ", text[:MAX_QUESTION])
    if not syntax or len(text) > MAX_TYPED:
        return Syntax(text, text)
    plain, excluded, quoted = list(text), [], []
    for match in _PHRASE.finditer(text):
        if match["minus"]:
            excluded.append(match["phrase"])
            _blank(plain, *match.span())
        elif match["phrase"].strip():
            quoted.append(match.span("phrase"))
    for match in _EXCLUDED.finditer("".join(plain)):
        if not any(start <= match.start() < end for start, end in quoted):
            excluded.append(match["word"])
            _blank(plain, *match.span())
    either = _either(plain, quoted)
    return Syntax(
        text,
        "".join(plain),
        phrases=_required(quoted, either),
        excluded=tuple(word for word in excluded if word.strip()),
        either=either,
        quoted=tuple(quoted),
    )


def plain_words(text: str) -> str:
    """Somebody's text as a question in which all words are plain: nothing of it is syntax."""
    bare = _EXCLUDED.sub(lambda match: f" {match['word']}", text.translate(_UNQUOTED))
    return _BEFORE_MARK.sub("", " ".join(_OR.sub("or", bare).split()))


def quoted_in(text: str) -> list[str]:
    """What stands between quotation marks in somebody's text."""
    return [match["phrase"] for match in _PHRASE.finditer(text) if match["phrase"].strip()]


def _blank(characters: list[str], start: int, end: int) -> None:
    characters[start:end] = " " * (end - start)


def _either(
    plain: list[str], quoted: list[tuple[int, int]]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Chains of words or phrases with OR between them; the OR itself becomes blank."""
    chains: list[list[tuple[int, int]]] = []
    for match in _OR.finditer("".join(plain)):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        left = _operand("".join(plain[: match.start()]), quoted, 0, last=True)
        right = _operand("".join(plain[match.end() :]), quoted, match.end(), last=False)
        if left is None or right is None:
            continue
        _blank(plain, *match.span())
        if chains and chains[-1][-1] == left:
            chains[-1].append(right)
        else:
            chains.append([left, right])
    return tuple(map(tuple, chains))


def _operand(
    side: str, quoted: list[tuple[int, int]], offset: int, *, last: bool
) -> tuple[int, int] | None:
    """The word or phrase nearest to an OR on one side of it."""
    words = list(re.finditer(r"\S+", side))
    if not words:
        return None
    start, end = (words[-1] if last else words[0]).span()
    for phrase in quoted:
        if phrase[0] - 1 < end + offset and start + offset < phrase[1] + 1:
            return phrase
    return start + offset, end + offset


def _required(
    quoted: list[tuple[int, int]], either: tuple[tuple[tuple[int, int], ...], ...]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    alone = [phrase for phrase in quoted if not any(phrase in chain for chain in either)]
    chains = [chain for chain in either if all(part in quoted for part in chain)]
    return (*((phrase,) for phrase in alone), *chains)
