"""The kinds of numpy arrays that searching works on."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]
Ints = npt.NDArray[np.integer]
Bools = npt.NDArray[np.bool_]


def narrowed(values: Ints) -> Ints:
    """The values in as few bytes as hold them, two at least, and signed: differences stay right."""
    for kind in (np.int16, np.int32):
        limits = np.iinfo(kind)
        if values.min(initial=0) >= limits.min and values.max(initial=0) <= limits.max:
            return values.astype(kind)
    return values


def distinct(values: Ints) -> Ints:
    """The values in order, each once; numpy's own way loads its masked arrays first."""
    ordered: Ints = np.sort(values, axis=None)
    new = np.ones(ordered.size, np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    kept: Ints = ordered[new]
    return kept


def counted(values: Ints) -> tuple[Ints, Ints]:
    """The values in order, each once, and how often each is there."""
    ordered: Ints = np.sort(values, axis=None)
    ends = np.flatnonzero(np.append(np.diff(ordered) != 0, np.ones(min(1, ordered.size), np.bool_)))
    return ordered[ends], np.diff(ends, prepend=-1)


def common(one: Ints, other: Ints) -> Ints:
    """The values of ``one`` that ``other`` has, too; both are in order and have each once."""
    if not other.size:
        return other
    found: Ints = one[other.take(other.searchsorted(one), mode="clip") == one]
    return found
