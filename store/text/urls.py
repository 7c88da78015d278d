"""Addresses of articles: which are fit to be shown, and which name the same page."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

_BLANK = re.compile(r"[\s\x00-\x20]")
_ADDRESS = re.compile(r"\bhttps?://[^\s<>|\"“”«»]+", re.IGNORECASE)
_TRACKING = (
    "utm_",
    "fbclid",
    "gclid",
    "gbraid",
    "wbraid",
    "yclid",
    "ysclid",
    "msclkid",
    "twclid",
    "ttclid",
    "mkt_tok",
    "_hs",
    "mc_cid",
    "mc_eid",
    "igshid",
    "ref_",
    "at_",
    "ns_",
    "_ga",
    "cmp",
    "xtor",
)
_REFERRING = frozenset(
    (
        *("ref", "amp", "share", "smid", "spm", "outputtype", "guccounter", "referrer"),
        *("sfnsn", "mibextid", "openinapp", "ocid", "traffic_source"),
    )
)
_HOSTS = re.compile(r"(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)")
_AMP = re.compile(r"^/amp(?=/)|/amp$|\.amp(?=\.html?$|$)")
_CACHED = re.compile(r"/(?:amp/|[cvi]/)(?:s/)?(?=[^/]+\.[^/]+/)")
_COUNTING = (("google.com", "/url"), ("facebook.com", "/l.php"), ("instagram.com", "/"))
_CACHES = ("google.com", "ampproject.org")


def is_said_beside(text: str) -> bool:
    """Whether a text says anything beside addresses."""
    return any(map(str.isalnum, _ADDRESS.sub("", text)))


def clean(url: str | None) -> str | None:
    """The address as it may be stored: http or https with a host; None for anything else.

    Of a link that only counts who follows it, the address it leads to.
    """
    if url is None:
        return None
    url = url.strip()
    if len(url) > 4000 or _BLANK.search(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return _led_to(host.lower(), parts.path, parts.query) or url


def _led_to(host: str, path: str, query: str) -> str | None:
    """Where the link of a search engine or a network leads, which only counts who follows it."""
    if not any(host.endswith(ending) and path == way for ending, way in _COUNTING):
        return None
    values = dict(parse_qsl(query))
    target = next((values[name] for name in ("url", "u", "q") if name in values), "")
    return clean(target) if target.startswith(("http://", "https://")) else None


def joined(base: str, address: str) -> str | None:
    """An address as it is meant on the page at ``base``; None where it is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return None


def key(url: str | None) -> str | None:
    """The same text for addresses of the same page: without tracking, fragment and scheme.

    What is served for phones (``m.``, ``/amp``) is the same page.
    """
    if (url := clean(url)) is None:
        return None
    parts = urlsplit(url)
    host = parts.netloc.lower()
    if host.endswith(_CACHES) and (cached := _CACHED.match(parts.path)):
        return key(f"https://{parts.path[cached.end() :]}")
    query = urlencode(
        sorted(
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if not name.lower().startswith(_TRACKING) and name.lower() not in _REFERRING
        )
    )
    path = _AMP.sub("", parts.path.rstrip("/"))
    return f"{_HOSTS.sub('', host, count=1)}{path}{'?' if query else ''}{query}"


@lru_cache(maxsize=1 << 10)
def page(url: str | None) -> str | None:
    """What addresses of an article's page have in common; None for a front page."""
    found = key(url)
    return found if found is not None and ("/" in found or "?" in found) else None


def domain(url: str | None) -> str | None:
    """The host of an address in lower case, without ``www.``."""
    if (url := clean(url)) is None:
        return None
    return (urlsplit(url).hostname or "").removeprefix("www.") or None
