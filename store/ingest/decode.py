"""From bytes to text: byte order marks, then strict UTF-8, then a guess among legacy encodings."""

import codecs
from dataclasses import dataclass

from chardetng_py import detect

MOST_DAMAGE = 0.01
MOST_DAMAGED_LETTERS = 0.2
GUESSED_FROM = 100_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was in. ``warning`` is a sentence when letters were lost."""

    text: str
    encoding: str
    warning: str | None = None


def decode(data: bytes) -> Decoded:
    """Decode bytes of unknown encoding. Never fails: what cannot be read becomes U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if (wide := _wide(data[:4096])) is not None:
        return _lenient(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        damaged = _lenient(data, "utf-8")
    lost = damaged.text.count("\ufffd")
    foreign = sum(1 for character in damaged.text if character > "\x7f")
    if lost < len(damaged.text) * MOST_DAMAGE and lost < foreign * MOST_DAMAGED_LETTERS:
        return damaged
    return _lenient(data, detect(_telling(data)))


def _telling(data: bytes) -> bytes:
    """The part of long bytes that tells most: around the first byte that is not ASCII."""
    if len(data) <= GUESSED_FROM:
        return data
    first = next((at for at, byte in enumerate(data) if byte > 0x7F), 0)
    return data[max(0, first - 1000) : first + GUESSED_FROM]


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of mostly Latin text is zero."""
    half = len(head) // 2
    if half < 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        encoding = "windows-1252"
        text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    warning = f"{lost} damaged characters were found and are shown as \ufffd." if lost else None
    return Decoded(text, encoding, warning)
