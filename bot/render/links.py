"""Links to the quoted words: safe addresses, and text fragments that jump to the place."""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit

MAX_BUTTON_URL = 512
MAX_TEXT_URL = 800
_ENDS = 8  # words taken from each end of a quotation, at most
_NEAR = 4  # words taken from its neighbourhood to tell two places apart
_WORD = re.compile(r"\S+")
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


def quoted_place(
    url: str, text: str, before: str = "", after: str = "", limit: int = MAX_BUTTON_URL
) -> str:
    """``url`` (a safe one) with the fragment that finds ``text``; bare when none fits in ``limit``.

    The fragment names the first and the last words, as many as fit. When they occur in the
    neighbourhood too, the words before and after tell the places apart.
    """
    base = f"{url}:~:text=" if "#" in url else f"{url}#:~:text="
    for directive in _directives(text, before, after):
        if len(base) + len(directive) <= limit:
            return f"{base}{directive}"
    return url


def _directives(text: str, before: str, after: str) -> Iterator[str]:
    """The ways to name the place of ``text``, the surest first."""
    words = _WORD.findall(text)
    around = " ".join(_WORD.findall(f"{before} {text} {after}"))
    for prefix, suffix in _surroundings(before, after):
        if len(words) <= _ENDS and (prefix or around.count(" ".join(words)) == 1):
            yield _directive(prefix, " ".join(words), "", suffix)
        for count in range(min(_ENDS, len(words) // 2), 0, -1):
            first, last = " ".join(words[:count]), " ".join(words[-count:])
            if prefix or suffix or (around.count(first) == 1 and around.count(last) == 1):
                yield _directive(prefix, first, last, suffix)


def _surroundings(before: str, after: str) -> Iterator[tuple[str, str]]:
    yield "", ""
    for count in range(_NEAR, 0, -1):
        yield (
            " ".join(_WORD.findall(before)[-count:]),
            " ".join(_WORD.findall(after)[:count]),
        )


def _directive(prefix: str, first: str, last: str, suffix: str) -> str:
    parts = [f"{_encoded(prefix)}-" if prefix else "", _encoded(first), _encoded(last)]
    parts.append(f"-{_encoded(suffix)}" if suffix else "")
    return ",".join(part for part in parts if part)


def _encoded(words: str) -> str:
    """Percent-encoded, with the hyphen, which separates the parts of a fragment."""
    return quote(words, safe="", errors="ignore").replace("-", "%2D")
