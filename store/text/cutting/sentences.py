"""Sentence boundaries."""

import re
from collections.abc import Iterator
from itertools import chain

import sentencex

from store.text.characters import CLOSERS, CLOSING_QUOTES, END_MARKS, OPENING_QUOTES
from store.text.cutting.joins import MAX_QUOTED, MAX_SENTENCE, Span, is_open, join, join_quotations

_CHUNK = 2_000
_LONG = 1_000
_MOST_MARKS = 1 / 6  # more end marks, quotes and brackets than this are no sentences

# In Urdu print a quotation opens with ’ and closes with ‘.
_SURE_END = re.compile(
    rf"[۔؟।॥。！？｡]+(?:[{re.escape(CLOSERS)}]|‘(?=\s|$))*(?=[^\s۔؟।॥。！？｡{re.escape(CLOSERS)}‘])"
)
# And in theirs and others' ” opens and “ closes.
_FIRST_QUOTE = re.compile("[“”]")
_OPENED = re.compile(r"(?<![^\s:،(])”(?=[\u0600-\u06ff])")
_TURNED = str.maketrans("“”", "”“")
_NOTE_END = re.compile(r"[.!?][\"”’)]?\d{1,3}(?<=[^\W\d_]{3}..)(?=\s+[^\W\d_a-zа-я])")
_NOTE_MARK = re.compile(  # 1 behind a sentence: [1], ¹
    rf"(?<=[.!?۔؟।])[{re.escape(CLOSERS)}]*(?P<mark>(?:\[\d{{1,3}}\]|[⁰¹²³⁴-⁹]{{1,3}})+)(?=\s|$)"
)
_GLUED_END = re.compile(
    r"[.!?](?<=[^\W\d_A-Z]{3}[.!?])[\"”’)]?(?=[A-ZА-ЯÇĞİÖŞÜ][^\W\d_A-Z]+[ ,'’])"
)
_MARK = re.compile(rf"[{re.escape(END_MARKS + OPENING_QUOTES + CLOSING_QUOTES)}\"'()\[\]]")
_PLAIN_END = re.compile(rf"[.!?…][{re.escape(CLOSERS)}]*\s+(?=[^\W\d_]|[{OPENING_QUOTES}\"'])")
_POINT = re.compile(r"(?<=\d)[.۔](?=\d)")  # of ۱.۲ as of 1.2, and of ۱۔۲
_CUT = re.compile(rf"[{re.escape(END_MARKS)}][{re.escape(CLOSERS)}]*\s")
LEAST_TURNS = 3
_TURNS = re.compile(r"^([^\W\d_][^\W\d_.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}): \S", re.MULTILINE)
_ASKING = "?؟"
_TELLING = 80  # characters from which a turn tells something before it asks
_BULLET = re.compile(r"\s*[-–*•·▪●■◦‣]+\s+(?=\S)")


def sentences(text: str, language: str) -> list[Span]:
    """Find the sentences of each line: ordered, disjoint, never blank, never across a line break.

    What is longer than 1,200 code points is cut at white space, or hard where there is none.
    """
    found: list[Span] = []
    start = 0
    turns = has_turns(text)
    if "”" in text:
        text = "\n".join(map(_turned, text.split("\n")))
    for line in text.split("\n"):
        if _is_plain(line):
            found.append((start, start + len(line.rstrip())))
        elif line:
            parts = _of_line(text, start, start + len(line), language)
            found.extend(_with_speaker(text, [*parts]) if turns and is_turn(line) else parts)
        start += len(line) + 1
    return found


def _turned(line: str) -> str:
    """The line with the quotation marks of print in Arabic letters turned, where ” opens."""
    first = _FIRST_QUOTE.search(line)
    return line.translate(_TURNED) if first and _OPENED.match(line, first.start()) else line


def has_turns(text: str) -> bool:
    """Whether the text is a conversation: its lines begin with names, often the same ones."""
    names = [match[1] for match in _TURNS.finditer(text)]
    return len(names) >= LEAST_TURNS and len(set(names)) * 2 <= len(names) + 1


def is_turn(line: str) -> bool:
    """Whether a line begins with the name of who speaks."""
    return _TURNS.match(line) is not None


def _with_speaker(text: str, parts: list[Span]) -> Iterator[Span]:
    """The sentences of a turn with the first, which names the speaker, as long as there is room.

    Questions that a turn ends with are no part of what it tells: "Then I take yours. Ms Aas?"
    """
    start, end = parts[0]
    rest = parts[1:]
    while rest and rest[0][1] - start <= MAX_QUOTED:
        if end - start >= _TELLING and _only_asked(text, rest):
            break
        end = rest.pop(0)[1]
    yield start, end
    yield from rest


def _only_asked(text: str, parts: list[Span]) -> bool:
    """Whether nothing but questions is left of a turn."""
    return all(text[end - 1] in _ASKING for _, end in parts)


def _is_plain(line: str) -> bool:
    """Whether nothing in the line could end a sentence: a heading, a name, a number."""
    if len(line) > MAX_SENTENCE or not line.isascii() or not line[:1].isalnum():
        return False
    return "." not in line and "!" not in line and "?" not in line


def _of_line(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    parts: list[Span] = []
    for first, last in _chunks(text, start, end):
        parts.extend(_parts(text, first, last, language))
    joined = join(text, parts, language)
    for first, last in join_quotations(text, joined):
        yield from _pieces(text, first, last)


def _chunks(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a long line where it does no harm: the splitter takes quadratic time on some input."""
    while end - start > _CHUNK:
        cuts = [match.end() for match in _CUT.finditer(text, start + _CHUNK // 2, start + _CHUNK)]
        cut = cuts[-1] if cuts else text.rfind(" ", start + 1, start + _CHUNK) + 1
        cut = cut if cut > start else start + _CHUNK
        yield start, cut
        start = cut
    yield start, end


def _parts(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    chunk = text[start:end]
    if not chunk or chunk.isspace():
        return
    if len(chunk) >= _LONG and len(_MARK.findall(chunk)) > _MOST_MARKS * len(chunk):
        yield start, end
        return
    cuts = {match.end() for match in _GLUED_END.finditer(chunk)}
    cuts.update(match.end() for match in _NOTE_END.finditer(chunk))
    marks: set[Span] = set()
    if "[" in chunk or not chunk.isascii():
        marks.update(match.span("mark") for match in _NOTE_MARK.finditer(chunk))
        cuts.update(chain.from_iterable(marks))
    if not chunk.isascii():
        cuts.update(match.end() for match in _SURE_END.finditer(chunk))
    if len(chunk) > 2:
        code = language if len(language) == 2 else "en"
        cuts.update(int(part["end_index"]) for part in _boundaries(code, chunk))
    if not chunk.isascii():
        cuts.difference_update(match.end() for match in _POINT.finditer(chunk))
    first = 0
    for cut in sorted(cuts | {len(chunk)}):
        if (first, cut) in marks:
            first = cut
            continue
        for begin, close in _reopen(chunk, first, cut):
            span = _strip(chunk, begin, close)
            if span is not None:
                yield start + span[0], start + span[1]
        first = cut


def _reopen(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut where the splitter did not because it took an apostrophe for an opened quotation."""
    part = text[start:end]
    if end - start > MAX_QUOTED or "'" in part or "’" in part:
        for match in _PLAIN_END.finditer(text, start, end):
            if end - start > MAX_QUOTED or not is_open(text[start : match.end()]):
                yield start, match.end()
                start = match.end()
    yield start, end


def _boundaries(language: str, chunk: str) -> list[dict[str, int]]:
    found: list[dict[str, int]] = sentencex.get_sentence_boundaries(
        language, chunk.encode("utf-8", "replace").decode() if _has_surrogate(chunk) else chunk
    )
    return found


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and re.search("[\ud800-\udfff]", text) is not None


def _strip(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        span = _strip(text, start, cut)
        if span is not None:
            yield span
        start = cut
    span = _strip(text, start, end)
    if span is not None:
        yield span
