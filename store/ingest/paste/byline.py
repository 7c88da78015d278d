"""The writer that a byline names."""

import re
from dataclasses import replace

from store.ingest.paste.heads.persons import is_place
from store.ingest.paste.phrases import phrases
from store.ingest.reading import Draft
from store.languages.press import POSTS

_BY = re.compile(r"by\s+(\S.*)", re.IGNORECASE)
_POST = re.compile(
    r"(?<=[^\W\d_][^\W\d_])\s*[,،]\s*(?:[^\W\d_][\w’'-]*\s+(?:and |& )?){0,3}"
    rf"(?:{'|'.join(POSTS)})"
    r"(?:\s+\S{1,3}(?:\s\S{3,20}){1,2})?$",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"\s*[(<\[]?\S+@\S+\.\w+[)>\]]?$")
_NAMED = re.compile(r"\S+@\S+\.\w+\s*\(([^()@]{2,80})\)")
_ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+|\S+@\S+", re.IGNORECASE)
_PLACE = re.compile(r"(?<=\w\w),? (?:in|reporting from) (?:[A-Z][\w’'-]+(?: |$)){1,3}$")


def byline(line: str | None) -> str | None:
    """The name in a byline, without the place it was written in."""
    if not line:
        return None
    return without_place(phrases().byline.sub("", line, count=1).strip()) or None


def without_place(name: str) -> str:
    """A writer's name without a post and without the place a report comes from: "in Kabul"."""
    name, comma, last = _PLACE.sub("", bare_name(name)).strip().rpartition(", ")
    return name if comma and is_place(last) else f"{name}{comma}{last}"


def bare_name(name: str) -> str:
    """A writer's name without a post and an address behind it: "Ann Lee, Water Correspondent"."""
    return _POST.sub("", _MAILBOX.sub("", name)).strip(" ,،;–—-")


def named(written: str) -> str | None:
    """The name in how feeds write a writer: "Ann Lee", "ann@x.example (Ann Lee)"; no address."""
    match = _NAMED.fullmatch(written.strip())
    name = match[1].strip() if match else bare_name(written)
    return None if not name or _ADDRESS.fullmatch(name) else name


def without_by(draft: Draft) -> Draft:
    """The draft of a record whose writer is given as a byline: "By Ann Lee in Kabul"."""
    if (written := draft.article.author) is None:
        return draft
    match = _BY.match(written)
    author = without_place(match[1] if match else written) or written
    return replace(draft, article=replace(draft.article, author=author))
