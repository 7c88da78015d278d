"""Heads that mail programs write above what they quote or forward, in many languages."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from store.languages import merged
from store.text.normalise import fold_text

Role = Literal["from", "sent", "to", "subject"]

LONGEST_NAME = 30
LONGEST_WROTE = 250
LEAST_LABELS = 3
MOST_DISCLAIMERS = 3
REACH = 400  # lines
LONGEST_COURTESY = 70
CLOSING_REACH = 12  # lines from the end
QUOTED_MORE = 2  # times as much is quoted as was written above it

_LABEL = re.compile(
    rf"[>*_\s]*([^\W\d_][^:：\n]{{0,{LONGEST_NAME}}}?)[*_]*\s?[:：][*_]*(?:(?<=：)|\s|$)"
)
_SENDER = re.compile(r"([^\d,،;:<>]{3,60}?)\s*[<\[(](?:mailto:)?[^<>@\s]+@")
_REPLIED = re.compile(
    r"^(?:(?:re|fwd?|fw|aw|wg|tr|rv|enc|ynt|ilt|i̇lt|на|пересл|转发|轉寄|回复|答复|回覆|전달|회신"
    r"|إعادة توجيه|تحويل|پاسخ|بازفرستی)\s*[:：]\s*)+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[ \t]*>")
_ARMOUR = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:\w+: .*\n)*\n?"
    r"|^-----BEGIN PGP SIGNATURE-----\n(?:.{0,80}\n){1,80}?-----END PGP SIGNATURE-----\n?",
    re.MULTILINE,
)
_LIST_FOOTER = re.compile(
    r"^_{20,}[ \t]*\n(?=(?:.{0,200}\n){0,4}?.{0,200}(?:listinfo|mailing list))", re.M | re.I
)


def role_of(name: str) -> Role | None:
    """What a label above a mail tells: "Sent", "Betreff", "От кого"."""
    return _roles().get(fold_text(name.strip()))


def is_wrote(line: str) -> bool:
    """Whether the line only says who wrote what is quoted below: "On 14 March Ann wrote:"."""
    if len(line) > LONGEST_WROTE or not any(map(str.isdigit, line)):
        return False
    return _wrote().search(line) is not None


def sender_in(line: str) -> str | None:
    """The name that stands before an address in such a line."""
    match = _SENDER.search(line)
    if match is None:
        return None
    words = _name_begins().sub("", match[1]).split()
    while words and words[0].endswith("."):  # what is left of a date: "2026 г."
        del words[0]
    return " ".join(words).strip(" \"'") or None


def passed_on(text: str) -> int:
    """Where a mail that is forwarded or quoted below other words begins; 0 where there is none."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for at in range(min(len(lines), REACH)):
        if _is_head(lines, at):
            return starts[at]
        if _is_mostly_quoted(lines, at):
            return starts[at]
    return 0


def without_answers(subject: str) -> str:
    """A subject without what mail programs put before it: "FW: Dam reopened"."""
    return _REPLIED.sub("", subject).strip()


def without_quoted(text: str) -> tuple[str, str]:
    """A mail without the lines it quotes of others, and those lines; all where most is quoted."""
    lines = text.split("\n")
    quoted = [at for at, line in enumerate(lines) if _QUOTED.match(line)]
    most = sum(map(len, lines)) / 2
    if not quoted or sum(len(lines[at]) for at in quoted) > most:
        return text, ""
    gone = {*quoted, *(at - 1 for at in quoted if at and is_wrote(lines[at - 1]))}
    kept = (line for at, line in enumerate(lines) if at not in gone)
    return "\n".join(kept), "\n".join(lines[at].lstrip(" \t>") for at in sorted(gone))


def without_signature(text: str) -> str:
    """A mail up to its signature, or to what the program says that sent it."""
    found = _signature().search(text)
    return text[: found.start()] if found is not None else text


def without_courtesies(text: str) -> str:
    """A letter without the line that greets, and up to the line that closes it."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    begin = first + 1 if is_greeting(lines[first]) else 0
    kept = lines[begin : begin + closing_of(lines[begin:])]
    return "\n".join(kept) if any(line.strip() for line in kept) else text


def is_greeting(line: str) -> bool:
    """Whether a line of a letter only greets: "Dear colleagues,"."""
    bare = line.strip()
    is_short = len(bare) <= LONGEST_COURTESY and bare[-1:] not in ".…。"
    return is_short and _greeting().fullmatch(bare) is not None


def closing_of(lines: Sequence[str]) -> int:
    """The place of the line near the end that closes a letter, or of the mark of a signature; the
    number of lines where there is none.
    """
    for at in range(max(1, len(lines) - CLOSING_REACH), len(lines)):
        bare = lines[at].strip().rstrip(" ,،.!")
        is_closing = len(bare) <= LONGEST_COURTESY and _closing().fullmatch(bare) is not None
        if is_closing or lines[at].rstrip() == "--":
            return at
    return len(lines)


def without_armour(text: str) -> str:
    """A mail without what signs it for programs, nor what a list puts below it."""
    bare = _ARMOUR.sub("", text)
    if bare != text:
        bare = re.sub(r"^- (?=-)", "", bare, flags=re.MULTILINE)  # so the form hides its marks
    found = _LIST_FOOTER.search(bare)
    return bare[: found.start()] if found is not None else bare


def without_disclaimer(text: str) -> str:
    """A mail without the last paragraphs in which an office calls it confidential."""
    paragraphs = text.rstrip().split("\n\n")
    for _ in range(MOST_DISCLAIMERS):
        if len(paragraphs) < 2 or not is_disclaimer(paragraphs[-1]):
            break
        del paragraphs[-1]
    return "\n\n".join(paragraphs)


def is_disclaimer(paragraph: str) -> bool:
    """Whether an office calls its mail confidential here."""
    return _disclaimer().search(" ".join(paragraph.split())) is not None


def _is_head(lines: Sequence[str], at: int) -> bool:
    """Whether the labels of a mail stand here below each other."""
    if _role(lines[at]) != "from" and _role(lines[at]) != "subject":
        return False
    found: set[Role] = set()
    below = [line for line in lines[at : at + 12] if line.strip()][:6]
    for line in below:
        role = _role(line)
        if role is None:
            break
        found.add(role)
    return len(found) >= LEAST_LABELS and {"from", "subject"} <= found


def _is_mostly_quoted(lines: Sequence[str], at: int) -> bool:
    """Whether quoted lines follow, far more than what was written above them."""
    line, place = lines[at], at
    if _QUOTED.match(line) or not line.strip():
        return False
    if not is_wrote(line) and place + 1 < len(lines):
        line, place = f"{line} {lines[place + 1]}", at + 1
    if not is_wrote(line):
        return False
    quoted = sum(len(one) for one in lines[place + 1 :] if _QUOTED.match(one))
    return quoted > QUOTED_MORE * sum(map(len, lines[:at]))


def _role(line: str) -> Role | None:
    match = _LABEL.match(line)
    return role_of(match[1]) if match else None


@cache
def _roles() -> Mapping[str, Role]:
    found: dict[str, Role] = {}
    told: Sequence[tuple[Role, Sequence[str]]] = (
        ("sent", merged(lambda language: language.mails.sent)),
        ("to", merged(lambda language: language.mails.to)),
        ("from", merged(lambda language: language.mails.sender)),
        ("subject", merged(lambda language: language.mails.subject)),
    )
    for role, names in told:
        found.update(dict.fromkeys(map(fold_text, names), role))
    return found


@cache
def _signature() -> re.Pattern[str]:
    listed = "|".join(merged(lambda language: language.mails.sent_from))
    return re.compile(rf"^(?:-- ?|{listed})$", re.MULTILINE | re.IGNORECASE)


@cache
def _disclaimer() -> re.Pattern[str]:
    listed = "|".join(merged(lambda language: language.mails.disclaimers))
    return re.compile(listed, re.IGNORECASE)


@cache
def _name_begins() -> re.Pattern[str]:
    """The words that stand before the name where the verb comes first: "schrieb Ann Lee"."""
    return re.compile(rf"^.*?\b(?:{_forms()})\s+(?=\S)", re.IGNORECASE)


def _forms() -> str:
    return "|".join(merged(lambda language: language.mails.wrote))


@cache
def _wrote() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\s)(?:{_forms()})(?:\s[^:：]{{1,80}}[>\])])?\s*[:：]\s*$", re.IGNORECASE
    )


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile("|".join(merged(lambda language: language.mails.greetings)), re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile("|".join(merged(lambda language: language.mails.closings)), re.IGNORECASE)
