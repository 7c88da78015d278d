"""A small reader of Discord's markdown: what a reader sees, and which markup is alive."""

import re
from dataclasses import dataclass, field

_INLINE = [
    ("escape", re.compile(r"\\([^0-9A-Za-z\s])")),
    ("fence", re.compile(r"```.*?```", re.S)),
    ("timestamp", re.compile(r"<t:-?\d+(?::[A-Za-z])?>")),
    ("mention", re.compile(r"<(?:@[!&]?|#)\d+>|@everyone|@here|</[^:>\n]+:\d+>|<id:\w+>")),
    ("emoji", re.compile(r"<a?:\w+:\d+>|:[\w~+\-]+:")),
    ("link", re.compile(r"\[[^\]]*\]\([^)\n]*\)")),
    ("link", re.compile(r"<?(?:https?|steam|discord)://[^\s<]+>?")),
    ("code", re.compile(r"(`+)(?:.|\n)*?[^`]\1(?!`)")),
    ("spoiler", re.compile(r"\|\|.+?\|\|", re.S)),
    ("bold", re.compile(r"\*\*((?:\\.|[^\\])+?)\*\*(?!\*)", re.S)),
    ("underline", re.compile(r"__(?:\\.|[^\\])+?__(?!_)", re.S)),
    ("italics", re.compile(r"\*(?=\S)(?:\\.|[^\\*])+?\*(?!\*)|\b_(?:\\.|[^\\_])+?_\b", re.S)),
    ("strike", re.compile(r"~~.+?~~", re.S)),
]
_BLOCK = re.compile(r"^(?:#{1,3}\s|-#\s|>>> |> |\s*[*+\-]\s|\s*\d+\.\s)")


@dataclass
class Seen:
    """What one line shows; ``alive`` names every piece of markup that was obeyed."""

    text: str = ""
    bold: list[str] = field(default_factory=list)
    alive: list[str] = field(default_factory=list)


def read_line(line: str) -> Seen:
    """Read one line as Discord's client would."""
    seen = Seen()
    if _BLOCK.match(line):
        seen.alive.append("block")
    place = 0
    while place < len(line):
        place = _step(line, place, seen)
    return seen


def _step(line: str, place: int, seen: Seen) -> int:
    for kind, pattern in _INLINE:
        match = pattern.match(line, place)
        if match is None:
            continue
        if kind == "escape":
            seen.text += match[1]
        elif kind == "bold":
            inner = read_line_inline(match[1])
            seen.text += inner.text
            seen.bold.append(inner.text)
            seen.alive += inner.alive
        else:
            seen.text += match[0]
            seen.alive.append(kind)
        return match.end()
    seen.text += line[place]
    return place + 1


def read_line_inline(text: str) -> Seen:
    """Read text inside other markup, where no block can begin."""
    seen = Seen()
    place = 0
    while place < len(text):
        place = _step(text, place, seen)
    return seen
