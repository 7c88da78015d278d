"""Posts copied from a page of X: what its writer says in them, without what stands around."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from store.ingest.paste.heads.stated import is_house
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import read_stamp
from store.model import Published
from store.notices import Dropped

REACH = 25  # lines above the first post
HEAD_WORDS = 3  # of what the site says above it
LONGEST_NAME = 60
LABEL_WORDS = 6

_HANDLE = re.compile(r"@(?P<handle>\w{2,30})(?:\s*·\s*(?P<date>[^·]{2,24}))?")
_ONE_LINE = re.compile(
    r"(?P<name>\S.{0,58}?)\s+@(?P<handle>\w{2,30})\s*·\s*(?P<date>[^·]{2,24})(?:·.*)?"
)
_COUNT = re.compile(r"[\d٠-٩۰-۹][\d.,٫٬]*\s?(?:[KMB]|Mn|B|тыс\.?|млн\.?|ألف|هزار|ہزار|लाख|हज़ार)?")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


@dataclass(slots=True)
class _Post:
    """One post: its writer, its lines, the lines round them, and the whole day it shows."""

    handle: str
    name: str | None
    around: list[Line]
    text: list[Line] = field(default_factory=list)
    day: Published | None = None
    is_dated: bool = False
    is_over: bool = False


def read_posts(lines: Sequence[Line]) -> StatedFields | None:
    """The writer and the day of posts, with every line that is none of the writer's words.

    None where the text is not mainly posts: an article may quote one.
    """
    first = next((at for at in range(min(REACH, len(lines))) if _head(lines, at)), None)
    if first is None or any(line.words > HEAD_WORDS for line in lines[:first]):
        return None
    posts = _posts(lines, first)
    own = [post for post in posts if post.handle == posts[0].handle and post.is_dated and post.text]
    if not own or own[0] is not posts[0]:
        return None
    told = StatedFields()
    told.mark(lines[:first], Dropped.SITE)
    told.take("publisher" if is_house(own[0].name or "") else "author", own[0].name)
    told.take("published", own[0].day)
    for post in posts:
        told.mark(post.around, Dropped.SITE)
        if post not in own:
            told.mark(post.text, Dropped.COMMENTS)
    return told


def _posts(lines: Sequence[Line], first: int) -> list[_Post]:
    posts: list[_Post] = []
    at = first
    while at < len(lines):
        if (head := _head(lines, at)) is not None:
            post, taken = head
            posts.append(post)
            at += taken
            continue
        _take(posts[-1], lines[at])
        at += 1
    return posts


def _head(lines: Sequence[Line], at: int) -> tuple[_Post, int] | None:
    """The head of a post with the number of its lines: a name, a handle, perhaps a day."""
    line = lines[at]
    if match := _ONE_LINE.fullmatch(line.text):
        return _begun(match["handle"], match["name"], [line], match["date"]), 1
    below = lines[at + 1] if at + 1 < len(lines) else None
    match = _HANDLE.fullmatch(below.text) if below is not None else None
    if below is None or match is None or len(line.text) > LONGEST_NAME or line.has_end:
        return None
    taken, date = [line, below], match["date"]
    if date is None and at + 3 < len(lines) and lines[at + 2].text == "·":
        taken, date = [*taken, lines[at + 2], lines[at + 3]], lines[at + 3].text
    return _begun(match["handle"], line.text, taken, date), len(taken)


def _begun(handle: str, name: str, around: list[Line], date: str | None) -> _Post:
    post = _Post(handle.lower(), name, around, is_dated=date is not None)
    stamp = read_stamp(date).published
    post.day = stamp if stamp is not None and stamp.precision == "day" else None
    return post


def _take(post: _Post, line: Line) -> None:
    """Put a line to the text of a post, or to what stands round it."""
    parts = line.text.split("·") if _CLOCK.search(line.text) else []
    days = [stamp for part in parts[:3] if (stamp := read_stamp(part).published) is not None]
    is_stamp = len(parts) > 1 and len(days) == 1
    if is_stamp and not post.is_over:
        post.is_dated, post.is_over = True, True
        post.day = post.day or (days[0] if days[0].precision == "day" else None)
    elif not line.key or _COUNT.fullmatch(line.text):
        post.is_over = post.is_over or bool(post.text)
    is_label = line.key in phrases().furniture  # "Show more"
    is_answer = not post.text and "@" in line.text and line.words <= LABEL_WORDS
    if is_stamp or post.is_over or is_answer or is_label or not line.key:
        post.around.append(line)
    else:
        post.text.append(line)
