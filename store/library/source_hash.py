"""The source of an article version as plain values, and the hash by which the trail binds it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from store.library.versions import Prepared
from store.model import Published, Source
from store.text.normalise import fold_text

SOURCE = "source_sha256"  # under which the trail keeps the hash

Fields = Mapping[str, str | None]


def source_fields(source: Source) -> Fields:
    """What is said of where the words come from; what is not known is None."""
    return {
        "publisher": source.publisher,
        "title": source.title,
        "author": source.author,
        "url": source.url,
        "language": source.language,
        "reported_by": source.reported_by,
        "published": _day(source.published),
        "collected": _moment(source.collected),
    }


def prepared_hash(prepared: Prepared) -> str:
    """The hash of the source of an article on its way in."""
    new = prepared.new
    return source_hash(
        {
            "publisher": new.publisher,
            "title": new.title,
            "author": new.author,
            "url": new.url,
            "language": prepared.language,
            "reported_by": new.reported_by,
            "published": _day(new.published),
            "collected": _moment(prepared.collected),
        }
    )


def source_hash(fields: Fields) -> str:
    """The SHA-256 of a source's fields, written in one way only.

    Of a publisher's name two spellings are one, as they are in a library.
    """
    name = fields["publisher"]
    bound = {**fields, "publisher": " ".join(fold_text(name).split()) if name else None}
    text = json.dumps(bound, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _day(published: Published | None) -> str | None:
    return str(published) if published else None


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
