"""Lists of articles inside the answers of news services, search engines and JSON feeds."""

from collections.abc import Iterator, Mapping, Sequence

from store.ingest.field_names import field_of
from store.ingest.fields import POSTED, has_text

DEEPEST = 4
LEAST_FIELDS = 2
WRITTEN = ("Default", "Reply")
TAKEN_BACK = "[Removed]"
REDDIT = "https://www.reddit.com"


def enveloped(record: object) -> Sequence[object] | None:
    """The records that an object only wraps; None where it is a record itself.

    What a JSON feed says of itself holds for its items.
    """
    if (posts := _reddit(record)) is not None:
        return posts
    if not isinstance(record, Mapping) or has_text(record):
        return None
    found = max(_lists(record, 0), key=len, default=None)
    if found is None:
        return None
    if "messages" in record:  # an export of Telegram: what the app says itself has no text
        found = [one for one in found if isinstance(one, Mapping) and has_text(one)] or found
        if "guild" in record:  # of Discord: it says itself who joined and what was pinned
            found = [one for one in found if not _is_apps(one)] or found
    found = [one for one in found if not _is_taken_back(one)] or found
    house = _house(record)
    if house is None:
        return found
    return [{"publisher": house, **one} if isinstance(one, Mapping) else one for one in found]


def _is_apps(message: object) -> bool:
    """Whether Discord says what happened, rather than somebody something."""
    return isinstance(message, Mapping) and message.get("type", WRITTEN[0]) not in WRITTEN


def _is_taken_back(value: object) -> bool:
    """Whether a service only marks the place of an article that is no longer there."""
    return isinstance(value, Mapping) and value.get("title") == value.get("content") == TAKEN_BACK


def _reddit(record: object) -> Sequence[object] | None:
    """The posts in a listing of Reddit's, or of the first of several: the others are answers."""
    if isinstance(record, list) and record and all(map(_is_listing, record)):
        return _reddit(record[0])
    if not isinstance(record, Mapping) or not _is_listing(record):
        return None
    children = record["data"].get("children")
    data = [one.get("data") for one in children if isinstance(one, Mapping)]
    return [_post(one) for one in data if isinstance(one, Mapping) and "title" in one] or None


def _is_listing(record: object) -> bool:
    if not isinstance(record, Mapping) or record.get("kind") != "Listing":
        return False
    data = record.get("data")
    return isinstance(data, Mapping) and isinstance(data.get("children"), list)


def _post(post: Mapping[object, object]) -> Mapping[object, object]:
    """A post with its own address: that of what it only links to stands beside it."""
    link = post.get("permalink")
    if post.get("selftext") and isinstance(link, str) and link.startswith("/"):
        return {**post, "url": f"{REDDIT}{link}"}
    return post


def _house(record: Mapping[object, object]) -> str | None:
    """The house whose feed or public channel this is."""
    name: object = None
    if "jsonfeed.org" in str(record.get("version")):
        name = record.get("title")
    elif "messages" in record and "channel" in str(record.get("type")):
        name = record.get("name")
    return name if isinstance(name, str) else None


def _lists(record: Mapping[object, object], depth: int) -> Iterator[Sequence[object]]:
    for value in record.values():
        if isinstance(value, list) and any(map(_is_article, value[:10])):
            yield value
        elif isinstance(value, Mapping) and depth < DEEPEST:
            yield from _lists(value, depth + 1)


def _is_article(value: object) -> bool:
    """Whether a value names several fields of an article, itself or in what it holds."""
    if not isinstance(value, Mapping):
        return False
    names = {field_of(name) or (name if name in POSTED else None) for name in value} - {None}
    inner = value.get("_source")
    return len(names) >= LEAST_FIELDS or (isinstance(inner, Mapping) and _is_article(inner))
