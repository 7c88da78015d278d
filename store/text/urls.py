"""Addresses of articles: which are fit to be shown, and which name the same page."""

from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src")


def clean(url: str | None) -> str | None:
    """The address as it may be stored: http or https with a host; None for anything else."""
    if url is None:
        return None
    url = url.strip()
    if len(url) > 4000 or any(character.isspace() or character < "!" for character in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and host else None


def key(url: str | None) -> str | None:
    """The same text for addresses of the same page: without tracking, fragment and scheme."""
    if (url := clean(url)) is None:
        return None
    parts = urlsplit(url)
    query = urlencode(
        sorted(
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if not name.lower().startswith(_TRACKING)
        )
    )
    path = parts.path.rstrip("/")
    return f"{parts.netloc.lower().removeprefix('www.')}{path}{'?' if query else ''}{query}"


def domain(url: str | None) -> str | None:
    """The host of an address in lower case, without ``www.``."""
    if (url := clean(url)) is None:
        return None
    return (urlsplit(url).hostname or "").removeprefix("www.") or None
