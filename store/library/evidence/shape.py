"""The fields of an evidence card and what each may hold, so that nothing can be added to it."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from store.library.evidence.seal import FORMAT, SEAL

_HASH = re.compile(r"[0-9a-f]{64}")


def is_of_shape(card: Mapping[str, Any]) -> bool:
    """Whether a card has its fields, and nothing else in them than what belongs there.

    What the forms and the trail's rows hold is judged where they are checked.
    """
    return _fits(card, _CARD)


def _fits(value: object, shape: object) -> bool:
    if isinstance(shape, dict):
        return (
            isinstance(value, dict)
            and value.keys() == shape.keys()
            and all(_fits(value[name], inner) for name, inner in shape.items())
        )
    return callable(shape) and bool(shape(value))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_page(value: object) -> bool:
    return value is None or _is_number(value)


def _is_hash(value: object) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def _is_hash_or_none(value: object) -> bool:
    return value is None or _is_hash(value)


def _is_moment(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


_CARD: dict[str, Any] = {
    "format": FORMAT.__eq__,
    "made": _is_moment,
    "quotation": {
        "text": _is_text,
        "start": _is_number,
        "end": _is_number,
        "reference": _is_text,
        "prefix": _is_text,
        "suffix": _is_text,
        "page": _is_page,
    },
    "article": {
        "reference": _is_text,
        "version": _is_number,
        "current_version": _is_number,
        "source": _is_object,
        "body": _is_text,
        "body_sha256": _is_hash,
        "raw_sha256": _is_hash_or_none,
        "stored": _is_moment,
        "editor": _is_text,
    },
    "trail": {
        "rows": _is_list,
        "end": {"sequence": _is_number, "hash": _is_hash},
        "body_hash": _is_hash,
    },
    "annotation": _is_object,
    "robust_link": _is_text,
    SEAL: _is_hash,
}
