"""The form of an evidence card, and the hash over all of it."""

import hashlib
import json
from collections.abc import Mapping

FORMAT = "quotewire evidence card 1"
SEAL = "seal"

JsonDocument = dict[str, object]


def sealed(card: JsonDocument) -> JsonDocument:
    """The card with the hash of everything else in it."""
    return {**card, SEAL: seal(card)}


def seal(card: Mapping[str, object]) -> str:
    """The SHA-256 of a card without its seal, written in one way only."""
    bare = {name: value for name, value in card.items() if name != SEAL}
    text = json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
