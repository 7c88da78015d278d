"""From bytes to text: byte order marks, UTF-16 without one, UTF-8, then legacy encodings."""

import codecs
from dataclasses import dataclass

from chardetng_py import detect

from store.notices import Notice, Remark

GUESSED_FROM = 100_000
WIDE_HEAD = 4_096
FEWEST_CONTROLS = 0.03
MOST_HIGH = 8  # different high bytes of UTF-16 in scripts with letters
LEAST_PLAUSIBLE = 0.9

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
PROOF = 4  # letters that a mark of print is worth, of which UTF-8 makes three bytes
_CONTROLS = bytes(sorted(set(range(32)) - {10, 12, 13, 27}))
_ESCAPED = range(0xDC80, 0xDD00)  # what a byte that is not UTF-8 becomes by "surrogateescape"
_LOST = dict.fromkeys(_ESCAPED, "\ufffd")
_WESTERN = {
    0xDC00 + byte: bytes((byte,)).decode("windows-1252", "replace") for byte in range(0x80, 0x100)
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was in. ``warning`` says so when letters were lost."""

    text: str
    encoding: str
    warning: Notice | None = None


def decode(data: bytes) -> Decoded:
    """Decode bytes of unknown encoding. Never fails: what cannot be read becomes U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    if (wide := _wide(data[:WIDE_HEAD])) is not None:
        return _lenient(data, wide)
    data = data.replace(b"\x00", b"")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mixed(data) or _lenient(data, detect(_telling(data)))


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with a few stray bytes; None when more is damaged than whole.

    Letters of several bytes hardly ever occur by chance, so that many of them prove UTF-8, and a
    few marks of print do.
    Strays among Latin letters come from texts of Windows that were pasted in.
    """
    text = data.decode("utf-8", "surrogateescape")
    letters = [character for character in text if character > "\x7f"]
    stray = sum(ord(character) in _ESCAPED for character in letters)
    quotes = sum("\u2010" <= character <= "\u2026" for character in letters)
    if stray >= len(letters) - stray + quotes * PROOF:
        return None
    western = sum(
        character < "\u0250" or "\u2000" <= character <= "\u206f" for character in letters
    )
    if western * 2 >= len(letters) - stray:
        text = text.translate(_WESTERN)
    text = text.translate(_LOST)
    return Decoded(text, "utf-8", Notice.of(Remark.STRAY, count=stray))


def _telling(data: bytes) -> bytes:
    """The part of long bytes that tells most: around the first byte that is not ASCII."""
    if len(data) <= GUESSED_FROM:
        return data
    first = next((at for at, byte in enumerate(data) if byte > 0x7F), 0)
    return data[max(0, first - 1000) : first + GUESSED_FROM]


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is one of a few, and letters come of it."""
    half = len(head) // 2
    if half < 4 or len(head) - len(head.translate(None, _CONTROLS)) < FEWEST_CONTROLS * len(head):
        return None
    even, odd = set(head[: half * 2 : 2]), set(head[1 : half * 2 : 2])
    encoding, high, low = (
        ("utf-16-le", odd, even) if len(odd) < len(even) else ("utf-16-be", even, odd)
    )
    if len(high) > min(MOST_HIGH, len(low) - 1):
        return None
    text = head[: half * 2].decode(encoding, "replace")
    letters = sum(character.isalpha() for character in text)
    plausible = sum(character.isprintable() or character.isspace() for character in text)
    is_text = letters > half * 0.5 and plausible >= half * LEAST_PLAUSIBLE
    return encoding if is_text else None


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        encoding = "windows-1252"
        text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    warning = Notice.of(Remark.LOST, count=lost) if lost else None
    return Decoded(text, encoding, warning)
