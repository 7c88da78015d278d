"""Links to the quoted words: safe addresses, and text fragments that jump to the place."""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit, urlunsplit

from store.model import Fragment

MAX_BUTTON_URL = 512
MAX_TEXT_URL = 800
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060-\u2064\u2066-\u2069\ufeff]")
_PATH_SAFE = "/%:@!$&'*+,;=~-._"
_QUERY_SAFE = f"{_PATH_SAFE}?"


def safe_url(url: str | None) -> str | None:
    """``url`` in ASCII when it is a plain web address, else None.

    Only http and https, no user names, the host in its punycode form, and nothing in it that
    could close the brackets around a link.
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
        path = quote(parts.path, safe=_PATH_SAFE)
        query = quote(parts.query, safe=_QUERY_SAFE)
        fragment = quote(parts.fragment.partition(":~:")[0], safe=_QUERY_SAFE)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return None
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.\-]*[a-z0-9])?", host):
        return None
    return urlunsplit((parts.scheme, f"{host}{port}", path, query, fragment))


def quoted_place(url: str, fragments: Sequence[Fragment], limit: int = MAX_BUTTON_URL) -> str:
    """``url`` (a safe one) with the first of the fragments that fits in ``limit``; bare when none
    does.
    """
    base = f"{url}:~:text=" if "#" in url else f"{url}#:~:text="
    for fragment in fragments:
        directive = _directive(fragment)
        if len(base) + len(directive) <= limit:
            return f"{base}{directive}"
    return url


def page_of_pdf(url: str, page: int) -> str:
    """``url`` (a safe one) of a PDF, opened at a page."""
    return f"{url.partition('#')[0]}#page={page}"


def _directive(fragment: Fragment) -> str:
    parts = [
        f"{_encoded(fragment.prefix)}-" if fragment.prefix.strip() else "",
        _encoded(fragment.start),
        _encoded(fragment.end),
        f"-{_encoded(fragment.suffix)}" if fragment.suffix.strip() else "",
    ]
    return ",".join(part for part in parts if part)


def _encoded(words: str) -> str:
    """Percent-encoded, one blank between words, nothing that cannot be seen, with the hyphen,
    which separates the parts of a fragment.
    """
    seen = " ".join(_UNSEEN.sub("", words).split())
    return quote(seen, safe="", errors="ignore").replace("-", "%2D")
