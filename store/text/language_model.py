"""py3langid's language model, in a tenth of its memory and a fifth of its time.

The model counts features: at each byte the longest of its strings (of up to six bytes) that ends
there. Its automaton finds them with a table of forty megabytes; here they stand in a hash table,
and all places of a text are looked up at once. Of the weights only the columns of the languages
that are asked for are kept. Both give the same figures.
"""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping
from contextlib import suppress
from copy import copy
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from store.languages import kept

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_LONGEST = 6  # bytes of a string of the model
_BITS = 18
_SLOTS = 1 << _BITS  # of the hash table, for 105 thousand strings
_MIXES = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(65 - _BITS)
_FREE = np.uint64(0)
_LABELS = 512  # bytes
_NO_BYTE = 0xFF  # none of UTF-8
_BYTE = np.uint64(8)
_LENGTHS = np.arange(_LONGEST, 0, -1, dtype=np.uint64)[:, None]
_LAST = (np.uint64(1) << (_LENGTHS * _BYTE)) - np.uint64(1)  # the bits of so many bytes
_NONE = -1

Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """The model, narrowed to some languages; ``labels`` may have one twice, in two scripts."""

    labels: tuple[str, ...]
    keys: Keys
    features: Numbers
    weights: npt.NDArray[np.float16]
    prior: npt.NDArray[np.float32]

    def probabilities(self, text: str) -> dict[str, float]:
        """How probable each language is, the most probable first."""
        text = text.lower() if text.isupper() else text
        data = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
        scores = self._scores(data)
        scores *= 1.0 / math.sqrt(len(data) or 1)
        np.exp(scores - scores.max(), out=scores)
        scores /= scores.sum()
        found: dict[str, float] = {}
        for label, score in zip(self.labels, scores.tolist(), strict=True):
            found[label] = found.get(label, 0.0) + score
        return dict(sorted(found.items(), key=lambda one: -one[1]))

    def _scores(self, data: bytes) -> npt.NDArray[np.float32]:
        counted = Counter(self._features(np.frombuffer(data, np.uint8)))
        if not counted:
            return np.zeros(len(self.labels), np.float32)
        feature = np.fromiter(counted.keys(), np.int64, len(counted))
        count = np.fromiter(counted.values(), np.float32, len(counted))
        return np.asarray(np.log1p(count) @ self.weights[feature] + self.prior)

    def _features(self, data: npt.NDArray[np.uint8]) -> list[int]:
        """At each byte the feature of the longest string that ends there, where it is one."""
        if not data.size:
            return []
        last = np.zeros(data.size, np.uint64)  # the last bytes at each byte
        padded = np.concatenate((np.full(_LONGEST - 1, _NO_BYTE, np.uint8), data))
        for back in range(_LONGEST):
            last = (last << _BYTE) | padded[back : back + data.size]
        keys = ((last & _LAST) << _BYTE) | _LENGTHS
        slots, are_there = _looked_up(self.keys, keys)
        longest = are_there.argmax(axis=0)  # they are looked up from the longest
        every = np.arange(data.size)
        found = self.features[slots[longest, every]]
        features: list[int] = found[are_there[longest, every] & (found != _NONE)].tolist()
        return features


def language_models(
    scripts: Mapping[str, Collection[str]], later: Mapping[str, Collection[str]] | None = None
) -> dict[str, LanguageModel]:
    """A model for each script, of the languages that are given for it.

    Those of ``later`` are not given, but made ready, where the original has to be read anyway.
    """
    original = _Original()
    strings = kept.block("language-strings", b"", lambda: _table(*_strings(original.model)))
    keys = np.frombuffer(strings, np.uint64, _SLOTS)
    features = np.frombuffer(strings, np.int32, _SLOTS, keys.nbytes)
    found: dict[str, LanguageModel] = {}
    for script, languages in scripts.items():
        body = _narrowed(original, script, languages)
        labels = tuple(bytes(body[:_LABELS]).decode().split())
        prior = np.frombuffer(body, np.float32, len(labels), _LABELS)
        weights = np.frombuffer(body, np.float16, offset=_LABELS + prior.nbytes)
        found[script] = LanguageModel(
            labels, keys, features, weights.reshape(-1, len(labels)), prior
        )
    if original.is_loaded:
        for script, languages in later.items() if later and kept.folder() else ():
            _narrowed(original, script, languages)
        del original
        _give_back()
    return found


def _narrowed(original: "_Original", script: str, languages: Collection[str]) -> memoryview:
    wanted = " ".join(sorted(languages)).encode()
    return kept.block(f"languages-{script}", wanted, partial(_weights, original, set(languages)))


def _give_back() -> None:
    """Return freed memory to the system, where the C library keeps it for later (glibc does)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


class _Original:
    """The model as py3langid reads it, loaded when something has to be made of it."""

    @property
    def is_loaded(self) -> bool:
        """Whether something had to be made."""
        return "model" in self.__dict__

    @cached_property
    def model(self) -> "LanguageIdentifier":
        from py3langid.langid import LanguageIdentifier  # only here: it takes half a second

        return LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)


def _weights(original: _Original, languages: set[str]) -> bytes:
    """The labels, filled up with blanks, then the columns of their languages."""
    narrowed = copy(original.model)
    narrowed.set_languages(languages & set(narrowed.labels))
    labels = " ".join(narrowed.nb_classes).encode().ljust(_LABELS)
    weights = np.ascontiguousarray(narrowed.nb_ptc)
    prior = np.asarray(narrowed.nb_pc, np.float32)
    return b"".join((labels, prior.tobytes(), weights.tobytes()))


def _strings(model: "LanguageIdentifier") -> tuple[Keys, Numbers]:
    """The strings that the automaton knows as keys, with the features of those that are some.

    From the beginning a byte leads to a string of one byte, from there to one of two, and so on;
    whatever leads to a string of as many bytes or fewer is no longer one.
    """
    rows = np.frombuffer(model.tk_nextmove, np.uint32).reshape(-1, 256)
    row = np.asarray(model.tk_row)
    key = np.zeros(row.size, np.uint64)
    is_known = np.zeros(row.size, np.bool_)
    is_known[0] = True
    front = np.array([0])
    while front.size:
        following = rows[row[front]].ravel()
        longer = (~is_known[following]).nonzero()[0]
        new = following[longer]
        key[new] = _longer(key[front[longer // 256]], (longer % 256).astype(np.uint64))
        is_known[new] = True
        front = new
    states = is_known.nonzero()[0][1:]
    return key[states], np.asarray(model.tk_output, np.int32)[states]


def _table(keys: Keys, features: Numbers) -> bytes:
    """A hash table in which a key stands in one of two slots, so that none is looked for farther.

    Whichever finds its slot taken drives the other out, to the slot that one has in the other half.
    """
    slots = np.full(_SLOTS, _FREE, np.uint64)
    numbers = np.full(_SLOTS, _NONE, np.int32)
    waiting, half = keys, 0
    while waiting.size:
        wanted = _slots(waiting, half)
        driven_out = slots[wanted]
        slots[wanted] = waiting  # of several that want one slot, one gets it
        late = waiting[slots[wanted] != waiting]
        waiting = np.concatenate((late, np.unique(driven_out[driven_out != _FREE])))
        half = 1 - half
    for half in (0, 1):
        placed = _slots(keys, half)
        are_there = slots[placed] == keys
        numbers[placed[are_there]] = features[are_there]
    return slots.tobytes() + numbers.tobytes()


def _longer(key: Keys, byte: Keys) -> Keys:
    """The keys of strings with one byte more: its length in the lowest byte, then its bytes."""
    return np.asarray(
        (key >> np.uint64(8) << np.uint64(16)) | (byte << np.uint64(8)) | (key & 255) + 1
    )


def _slots(keys: Keys, half: int) -> npt.NDArray[np.int64]:
    """The slot that each key may have in one half of the table."""
    return (keys * _MIXES[half] >> _SHIFT).astype(np.int64) + half * (_SLOTS // 2)


def _looked_up(table: Keys, keys: Keys) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """The slots of keys, and which of them are there."""
    wanted = keys.ravel()  # in one dimension, of which numpy takes parts in a third of the time
    slots = _slots(wanted, 0)
    are_there = table.take(slots) == wanted
    others = np.flatnonzero(~are_there)
    others_slots, others_keys = _slots(wanted.take(others), 1), wanted.take(others)
    slots[others] = others_slots
    are_there[others] = table.take(others_slots) == others_keys
    return slots.reshape(keys.shape), are_there.reshape(keys.shape)
