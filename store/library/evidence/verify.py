"""The check of an evidence card, on any machine: without a library, without a network."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any

from store.library.audit import HASHED, row_hash
from store.library.evidence.forms import is_annotated, is_linked
from store.library.evidence.seal import FORMAT, SEAL, seal
from store.library.evidence.shape import is_of_shape
from store.library.source_hash import SOURCE, source_hash
from store.notices import Problem
from store.notices.errors import InvalidInputError

MOST_BYTES = 100_000_000


class Proof(StrEnum):
    """What a card shows, each by a computation that anybody can repeat."""

    WHOLE = "the card is as it was sealed, and nothing was added to it"
    WORDS = "the words stand at their place in the text"
    TEXT = "the text is the one that was recorded"
    SOURCE = "the source is the one that was recorded"
    SURROUNDINGS = "the words around are those of the text"
    ANNOTATION = "the annotation and the link are of these words and this source"
    RECORDED = "the trail records this version of the article"
    TRAIL = "every row of the trail follows from the one before"
    END = "the trail ends where the card says"
    TIMES = "nothing is older than what it follows"


class Unproved(StrEnum):
    """What no card shows."""

    PRINTED = "that the publisher printed these words: only that this library collected them"
    MAKER = "who made the card, unless the end of its trail was known before"
    SOURCE = "the source: this version was recorded before sources were"
    EARLIER = "what the library held before this version"
    TOLD = (
        "who stored it, when and from which bytes, when the card was made, and which version is in "
        "force now: the maker says so"
    )
    PAGE = "the number of the page: the maker says so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What became of each check of a card; ``holds`` when none failed."""

    proved: tuple[Proof, ...]
    failed: tuple[Proof, ...]
    unproved: tuple[Unproved, ...]
    end: str = ""

    @property
    def holds(self) -> bool:
        """Whether the card can be relied on for what it proves."""
        return not self.failed


def read(content: bytes) -> Mapping[str, Any]:
    """The card in a file; raise InvalidInputError for what is none."""
    if len(content) > MOST_BYTES:
        raise InvalidInputError(Problem.CARD_TOO_LARGE)
    try:
        card = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(Problem.CARD_NOT_JSON) from error
    if not isinstance(card, dict) or card.get("format") != FORMAT:
        raise InvalidInputError(Problem.NOT_A_CARD, form=FORMAT)
    return card


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; raise InvalidInputError where it says something twice: of the two a person
    may read the first, and programs take the last.
    """
    read = dict(pairs)
    if len(read) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidInputError(Problem.CARD_SAYS_TWICE, name=twice)
    return read


def verify(card: Mapping[str, Any], known_end: str | None = None) -> Verified:
    """Check everything that can be checked; ``known_end`` is a hash of a trail known before."""
    proved: list[Proof] = []
    failed: list[Proof] = []
    for proof, holds in _CHECKS.items():
        held = _safely(holds, card)
        if held is not None:
            (proved if held else failed).append(proof)
    unproved = [Unproved.PRINTED, Unproved.EARLIER, Unproved.TOLD]
    if _safely_text(card, "quotation", "page") not in ("", "None"):
        unproved.append(Unproved.PAGE)
    if known_end is None:
        unproved.append(Unproved.MAKER)
    elif known_end not in _hashes(card):
        failed.append(Proof.END)
    if Proof.SOURCE not in (*proved, *failed):
        unproved.append(Unproved.SOURCE)
    end = _safely_text(card, "trail", "end", "hash")
    return Verified(
        proved=tuple(one for one in proved if one not in failed),
        failed=tuple(dict.fromkeys(failed)),
        unproved=tuple(unproved),
        end=end,
    )


def _safely(
    holds: Callable[[Mapping[str, Any]], bool | None], card: Mapping[str, Any]
) -> bool | None:
    """Whether a check holds; what is not even of the right form does not."""
    try:
        return holds(card)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return False


def _safely_text(card: Mapping[str, Any], *path: str) -> str:
    value: Any = card
    for name in path:
        value = value.get(name, "") if isinstance(value, dict) else ""
    return str(value)


def _is_whole(card: Mapping[str, Any]) -> bool:
    return is_of_shape(card) and bool(card[SEAL] == seal(card))


def _has_words(card: Mapping[str, Any]) -> bool:
    quotation, body = card["quotation"], card["article"]["body"]
    start, end = quotation["start"], quotation["end"]
    return bool(0 <= start < end <= len(body) and body[start:end] == quotation["text"])


def _has_text(card: Mapping[str, Any]) -> bool:
    article = card["article"]
    return bool(_sha256(article["body"]) == article["body_sha256"] == card["trail"]["body_hash"])


def _has_source(card: Mapping[str, Any]) -> bool | None:
    """Whether the source is the recorded one; None where none was recorded."""
    recorded = json.loads(_rows(card)[0]["detail"]).get(SOURCE)
    return None if recorded is None else recorded == source_hash(card["article"]["source"])


def _has_surroundings(card: Mapping[str, Any]) -> bool:
    quotation, body = card["quotation"], card["article"]["body"]
    prefix, suffix = quotation["prefix"], quotation["suffix"]
    start, end = quotation["start"], quotation["end"]
    return bool(body[:start].endswith(prefix) and body[end:].startswith(suffix))


def _is_recorded(card: Mapping[str, Any]) -> bool:
    article, first = card["article"], _rows(card)[0]
    number, _, version = article["reference"].partition("@")
    quoted, _, quoted_version = card["quotation"]["reference"].partition("@")
    return (
        first["reference"] == article["reference"]
        and first["after_hash"] == article["body_sha256"]
        and (version, quoted_version) == (str(article["version"]),) * 2
        and quoted.partition(".")[0] == number
    )


def _follows(card: Mapping[str, Any]) -> bool:
    rows = _rows(card)
    if any(set(row) != {*HASHED, "at", "hash"} for row in rows):
        return False
    hashed = all(row["hash"] == row_hash(row, datetime.fromisoformat(row["at"])) for row in rows)
    chained = all(
        after["previous"] == before["hash"]
        and after["sequence"] == before["sequence"] + 1
        and after["library_id"] == before["library_id"]
        for before, after in pairwise(rows)
    )
    return hashed and chained


def _ends(card: Mapping[str, Any]) -> bool:
    last, end = _rows(card)[-1], card["trail"]["end"]
    return bool(last["hash"] == end["hash"] and last["sequence"] == end["sequence"])


def _is_timely(card: Mapping[str, Any]) -> bool:
    rows = [datetime.fromisoformat(row["at"]) for row in _rows(card)]
    made = datetime.fromisoformat(card["made"])
    return rows == sorted(rows) and rows[-1] <= made


def _rows(card: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = card["trail"]["rows"]
    return rows


def _hashes(card: Mapping[str, Any]) -> set[str]:
    try:
        return {str(row["hash"]) for row in _rows(card)}
    except (KeyError, TypeError):
        return set()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


_CHECKS: Mapping[Proof, Callable[[Mapping[str, Any]], bool | None]] = {
    Proof.WHOLE: _is_whole,
    Proof.WORDS: _has_words,
    Proof.TEXT: _has_text,
    Proof.SOURCE: _has_source,
    Proof.SURROUNDINGS: _has_surroundings,
    Proof.ANNOTATION: lambda card: is_annotated(card) and is_linked(card),
    Proof.RECORDED: _is_recorded,
    Proof.TRAIL: _follows,
    Proof.END: _ends,
    Proof.TIMES: _is_timely,
}
