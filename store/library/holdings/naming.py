"""Articles as people name them: by a reference, a web address, words of the title."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote, unquote, urlsplit

from sqlmodel import Session, col, select

from store.db.tables import ArticleRow
from store.library.holdings import catalogue
from store.model import ArticleEntry, Reference, Scope
from store.notices.errors import InvalidReferenceError, NotNamedError, SeveralNamedError
from store.text import urls
from store.text.normalise import fold_text

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}/\S+")
_LISTED = re.compile(r"(A\d\S*)\s+[·|:–—-]\s", re.IGNORECASE)
_ENDS = ".,;:!?)]}'…"
_KEPT = "/%:?&=#~+,;@!$'()*-._"
_MOST = 8


def named(session: Session, scope: Scope, text: str, *, removed: bool = False) -> Reference:
    """The article, and its passage or version, that a person means by what was typed or pasted.

    Raises NotNamedError where nothing here is called that, and SeveralNamedError with what to
    choose from. A reference is taken as it is: whether it is there its reader says.
    """
    try:
        return Reference.typed(text)
    except InvalidReferenceError:
        pass
    if listed := _LISTED.match(text.strip()):
        return Reference.typed(listed[1])  # a line of one of our lists
    if address := _address(text):
        return _at(session, scope, address, removed=removed)
    return _titled(session, scope, text, removed=removed)


def _address(text: str) -> str | None:
    """The web address in a text, also where it is all of it and begins without ``https``."""
    if found := _ADDRESS.search(text):
        return found[0].rstrip(_ENDS)
    bare = text.strip().rstrip(_ENDS)
    return f"https://{bare}" if _WITHOUT_SCHEME.fullmatch(bare) else None


def _at(session: Session, scope: Scope, address: str, *, removed: bool) -> Reference:
    keys = {urls.key(one) for one in (address, unquote(address), quote(address, safe=_KEPT))}
    deleted = col(ArticleRow.deleted_at)
    rows = session.exec(
        select(ArticleRow)
        .where(
            col(ArticleRow.library_id).in_(scope.libraries),
            col(ArticleRow.url_key).in_(keys - {None}),
            deleted.is_not(None) if removed else deleted.is_(None),
        )
        .order_by(col(ArticleRow.id).desc())
        .limit(_MOST)
    ).all()
    entries = catalogue.entries(session, scope, [row.id for row in rows if row.id], removed=removed)
    if not entries and (ours := next(_in_path(address), None)):
        return ours
    if not entries:
        raise NotNamedError(address, is_address=True)
    return _the_one(address, entries)


def _in_path(address: str) -> Iterator[Reference]:
    """References in an address of the reading room, with the passage behind the mark."""
    try:
        parts = urlsplit(address)
    except ValueError:  # what looked like an address is none
        return
    for part in reversed(parts.path.split("/")):
        mark = parts.fragment.removeprefix("p")
        passage = f".{mark}" if mark.isdecimal() and "." not in part else ""
        article, at, version = part.partition("@")
        try:
            yield Reference.parse(f"{article}{passage}{at}{version}")
        except InvalidReferenceError:
            continue


def _titled(session: Session, scope: Scope, text: str, *, removed: bool) -> Reference:
    words = [word for word in map(_bare, text.split()) if word]
    entries: Sequence[ArticleEntry] = ()
    if words:
        entries = catalogue.suggest(session, scope, " ".join(words), removed=removed)
    if not entries:
        raise NotNamedError(text)
    whole = [one for one in entries if _words(one.source.title or "") == _words(text)]
    return _the_one(text, whole if len(whole) == 1 else entries)


def _the_one(text: str, entries: Sequence[ArticleEntry]) -> Reference:
    if len(entries) > 1:
        names = [(str(one.reference), one.source.name) for one in entries[:_MOST]]
        raise SeveralNamedError(text, names)
    return Reference(article=entries[0].reference.article)


def _words(text: str) -> list[str]:
    return [fold_text(word) for word in map(_bare, text.split()) if word]


def _bare(word: str) -> str:
    """A word without the marks around it."""
    inner = [place for place, one in enumerate(word) if one.isalnum()]
    return word[inner[0] : inner[-1] + 1] if inner else ""
