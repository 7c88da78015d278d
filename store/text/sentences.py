"""Where sentences begin and end."""

import re
from collections.abc import Iterator

import sentencex

from store.text.characters import CLOSING_QUOTES, END_MARKS, OPENING_QUOTES
from store.text.normalise import fold_text
from store.text.words import dotted, listed, speech

MAX_SENTENCE = 1_200
MAX_QUOTED = 450
MAX_QUOTED_SENTENCES = 3
_CHUNK = 2_000
_LONG = 1_000
_MOST_MARKS = 1 / 6  # more end marks, quotes and brackets than this are no sentences
_EDGE = 60

Span = tuple[int, int]

_CLOSERS = "\"'”’»›」』〞)]}）］】*_"
_SURE_END = re.compile(rf"[۔؟।॥。！？｡]+[{re.escape(_CLOSERS)}]*(?=[^\s۔؟।॥。！？｡])")
_GLUED_END = re.compile(r"[.!?](?<=[^\W\d_A-Z]{3}[.!?])[\"”’)]?(?=[A-ZА-ЯÇĞİÖŞÜ][^\W\d_A-Z]+[ ,])")
_ASKED = re.compile(rf"[؟?!…][{CLOSING_QUOTES}\"]+\Z")
_MARK = re.compile(rf"[{re.escape(END_MARKS + OPENING_QUOTES + CLOSING_QUOTES)}\"'()\[\]]")
_PLAIN_END = re.compile(rf"[.!?…][{re.escape(_CLOSERS)}]*\s+(?=[^\W\d_]|[{OPENING_QUOTES}\"'])")
_CUT = re.compile(rf"[{re.escape(END_MARKS)}][{re.escape(_CLOSERS)}]*\s")
_END = re.compile(rf"[{re.escape(END_MARKS)}][{re.escape(_CLOSERS)}\s]*\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.\Z")
_INITIAL = re.compile(r"(?:[\s.(“\"'«-]|\A)[^\W\d_]\.\Z")
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[ivxlcIVXLC]{1,5}|[^\W\d_])[.)]\Z")
_ORDINAL = re.compile(r"(?:\A|[\s(])(?:\d{1,2}|[IVX]{1,5})\.\Z")
_BULLET = re.compile(r"\s*[-–*•·▪●■◦‣]+\s+(?=\S)")
_FIRST_WORD = re.compile(rf"[{OPENING_QUOTES}\"'(\[]*([^\W\d_]+)")
_OPENERS = re.compile(rf"[{OPENING_QUOTES}\"'‘(\[\s]*")


def sentences(text: str, language: str) -> list[Span]:
    """Find the sentences of each line: ordered, disjoint, never blank, never across a line break.

    What is longer than 1,200 code points is cut at white space, or hard where there is none.
    """
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if _is_plain(line):
            found.append((start, start + len(line.rstrip())))
        elif line:
            found.extend(_of_line(text, start, start + len(line), language))
        start += len(line) + 1
    return found


def ends(sentence: str) -> bool:
    """Whether the text ends with an end mark, closing quotes and brackets aside."""
    return _END.search(sentence[-_EDGE:]) is not None


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
    joined = _join(text, parts, language)
    for first, last in _join_quotations(text, joined):
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
    if not chunk.isascii():
        cuts.update(match.end() for match in _SURE_END.finditer(chunk))
    if len(chunk) > 2:
        code = language if len(language) == 2 else "en"
        cuts.update(int(part["end_index"]) for part in _boundaries(code, chunk))
    first = 0
    for cut in sorted(cuts | {len(chunk)}):
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
            if end - start > MAX_QUOTED or not _open(text[start : match.end()]):
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


def _join(text: str, parts: list[Span], language: str) -> list[Span]:
    """Undo the false cuts."""
    lower = sum(text[start].islower() for start, _ in parts[1:])
    caseless = lower * 2 > len(parts)  # a text without capitals: lower case says nothing
    joined: list[Span] = []
    for start, end in parts:
        if joined and end - joined[-1][0] <= MAX_SENTENCE:
            left = text[max(joined[-1][0], joined[-1][1] - _EDGE) : joined[-1][1]]
            right = text[start : min(end, start + _EDGE)]
            if _belong_together(left, right, language, caseless):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _belong_together(left: str, right: str, language: str, caseless: bool) -> bool:
    first = right[0]
    if not first.isalnum():
        if first in CLOSING_QUOTES or not any(map(str.isalnum, right)):
            return True
        opening = _OPENERS.match(right)
        first = right[opening.end() :][:1] if opening else ""
    if first.islower() and not caseless:
        return True
    if _ASKED.search(left[-6:]) and first == right[0] == first.swapcase():
        return _names_speaker(right)
    if not left.endswith("."):
        return not ends(left)
    if _NUMBERING.fullmatch(left):
        return True
    if _INITIAL.search(left[-3:]):
        return not _starts_sentence(right, language)
    word = _LAST_WORD.search(left.split()[-1])
    if word is not None:
        folded = word.group(1).casefold()
        if folded in listed(dotted.ALWAYS.get(language, dotted.TITLES)):
            return right[0] not in OPENING_QUOTES and not (
                len(folded) < 3 and _starts_sentence(right, language)
            )
        if folded in listed(dotted.MAYBE) or _is_acronym(word.group(1)):
            return not _OPENERS.fullmatch(right[0]) and not _starts_sentence(right, language)
    if language not in dotted.ORDINAL_STOP or not _ORDINAL.search(left[-8:]):
        return False
    return not _starts_sentence(right, language)


def _names_speaker(right: str) -> bool:
    """Whether a caseless text goes on like `"Why?" he asked.`, and not with `He said that ...`."""
    words = [fold_text(word.strip(END_MARKS + "،,:")) for word in right.split()[:5]]
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word in speech.said():
            return after not in speech.that()
    return False


def _is_acronym(word: str) -> bool:
    return "." in word and all(len(piece) == 1 for piece in word.split("."))


def _starts_sentence(right: str, language: str) -> bool:
    word = _FIRST_WORD.match(right)
    starters = listed(dotted.STARTERS.get(language, dotted.STARTERS["en"]))
    return word is not None and word.group(1).casefold() in starters


def _join_quotations(text: str, parts: list[Span]) -> list[Span]:
    """Keep a quotation of up to three sentences and 450 characters in one piece."""
    joined: list[Span] = []
    index = 0
    while index < len(parts):
        start, end = parts[index]
        last = index
        opened = _open(text[start:end][: MAX_QUOTED + 1])
        while opened and last + 1 < len(parts) and last - index + 1 < MAX_QUOTED_SENTENCES:
            if parts[last + 1][1] - start > MAX_QUOTED:
                break
            last += 1
            if not _open(text[start : parts[last][1]]):
                end = parts[last][1]
                index = last
                break
        joined.append((start, end))
        index += 1
    return joined


def _open(text: str) -> bool:
    """Whether a quotation mark is open at the end of the text."""
    for opening, closing in (("“", "”"), ("«", "»"), ("„", "“"), ("「", "」"), ("『", "』")):
        if opening == "“" and "„" in text:
            continue
        if text.count(opening) > text.count(closing):
            return True
    return text.count('"') % 2 == 1


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
