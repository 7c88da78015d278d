"""Merging segments: which, and how, by moving arrays without sorting anything again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints
from store.search.index.segments.builder import Built
from store.search.index.segments.segment import Segment
from store.search.index.segments.segment_reader import SegmentReader
from store.search.index.segments.vocabulary import Vocabulary

SMALL = 256  # passages up to which a part is merged with the next change
_ALIKE = 4  # larger parts of about one size before they become one
_WASTEFUL = 0.25  # share of removed passages from which a part is merged alone
_STRETCH = 1 << 20  # postings moved at a time: bounds memory and how long the GIL is held


def due(parts: Sequence[SegmentReader]) -> tuple[SegmentReader, ...]:
    """Return the parts that should become one now, none when all is well.

    Parts are kept in tiers, each four times as large as the one below, so a passage is merged a
    few times in its life and there are never many parts.
    """
    tiers: dict[int, list[SegmentReader]] = {}
    for part in parts:
        if part.size > SMALL:
            tiers.setdefault((part.size // SMALL).bit_length() // 2, []).append(part)
    for tier in sorted(tiers):
        if len(tiers[tier]) >= _ALIKE:
            return tuple(tiers[tier])
    for part in parts:
        if part.segment.size > SMALL and part.size < (1 - _WASTEFUL) * part.segment.size:
            return (part,)
    return ()


def tidied(parts: Sequence[SegmentReader]) -> tuple[SegmentReader, ...]:
    """Drop empty parts and join the small ones, at most into twice a small one.

    Larger parts are left alone, so that merging them elsewhere is never in vain.
    """
    living = [part for part in parts if part.size]
    small: list[SegmentReader] = []
    for part in sorted(living, key=lambda part: part.size):
        if part.size <= SMALL and sum(one.size for one in small) + part.size <= 2 * SMALL:
            small.append(part)
    if len(small) < 2:
        return tuple(living)
    return (*(part for part in living if part not in small), merge(small))


def merge(parts: Sequence[SegmentReader]) -> SegmentReader:
    """Return one part with the living passages of all, in their order."""
    sources = list(_sources(parts))
    names: dict[str, int] = {}
    numbers = [_numbered(names, source) for source in sources]
    languages: dict[str, int] = {}
    arrays = _passages(sources, languages)
    forward = [
        number[source.stream].astype(np.uint32)
        for source, number in zip(sources, numbers, strict=True)
    ]
    arrays["forward"] = np.concatenate(forward)
    arrays |= _postings(sources, numbers, len(names))
    built = Built(arrays, Vocabulary.of(list(names)), tuple(languages))
    return SegmentReader.whole(Segment.of(built))


class _MergedPart(NamedTuple):
    """A part to merge, ``kept`` its living passages, its tokens and postings without the dead.

    ``docs`` gives each old passage its number in the merged segment.
    """

    segment: Segment
    kept: Ints
    docs: npt.NDArray[np.int32]
    stream: npt.NDArray[np.uint32]
    post_kept: Bools | None
    post_start: npt.NDArray[np.int64]


def _sources(parts: Sequence[SegmentReader]) -> Iterator[_MergedPart]:
    first = 0
    for part in parts:
        segment = part.segment
        if part.alive is None:
            docs = np.arange(first, first + segment.size, dtype=np.int32)
            kept = np.arange(segment.size)
            yield _MergedPart(segment, kept, docs, segment.forward, None, segment.post_start)
        else:
            docs = (np.cumsum(part.alive) + (first - 1)).astype(np.int32)
            stream = segment.forward[np.repeat(part.alive, np.diff(segment.forward_start))]
            post_kept = part.alive[segment.post_doc]
            before = np.concatenate(([0], np.cumsum(post_kept)))
            kept = part.alive.nonzero()[0]
            yield _MergedPart(segment, kept, docs, stream, post_kept, before[segment.post_start])
        first += part.size


def _numbered(names: dict[str, int], source: _MergedPart) -> npt.NDArray[np.int64]:
    """Give the terms still in use new numbers; return those by the old ones."""
    vocabulary = source.segment.vocabulary
    used = np.zeros(len(vocabulary), np.bool_)
    used[source.stream] = True
    return np.array(
        [
            names.setdefault(term, len(names)) if in_use else 0
            for term, in_use in zip(vocabulary, used.tolist(), strict=True)
        ],
        np.int64,
    )


def _passages(
    sources: Sequence[_MergedPart], languages: dict[str, int]
) -> dict[str, npt.NDArray[np.generic]]:
    """Join what is kept per passage."""
    joined: dict[str, npt.NDArray[np.generic]] = {}
    for name in (
        "passage",
        "article",
        "version",
        "publisher",
        "published",
        "length",
        "title_length",
    ):
        columns = [getattr(source.segment, name)[source.kept] for source in sources]
        joined[name] = np.concatenate(columns)
    spoken, sizes = [], [np.zeros(1, np.int64)]
    for source in sources:
        known = [languages.setdefault(one, len(languages)) for one in source.segment.languages]
        spoken.append(np.array(known, np.uint16)[source.segment.language[source.kept]])
        sizes.append(np.diff(source.segment.forward_start)[source.kept])
    joined["language"] = np.concatenate(spoken)
    joined["forward_start"] = np.cumsum(np.concatenate(sizes))
    return joined | _sentences(sources)


def _sentences(sources: Sequence[_MergedPart]) -> dict[str, npt.NDArray[np.generic]]:
    """Join the sentences of the passages kept."""
    places, kinds, counts = [], [], [np.zeros(1, np.int64)]
    for source in sources:
        segment = source.segment
        count = np.diff(segment.sentence_start)
        alive = np.zeros(segment.size, np.bool_)
        alive[source.kept] = True
        mine = np.repeat(alive, count)
        places.append(segment.sentence_place[mine])
        kinds.append(segment.sentence_kinds[mine])
        counts.append(count[source.kept])
    return {
        "sentence_place": np.concatenate(places),
        "sentence_kinds": np.concatenate(kinds),
        "sentence_start": np.cumsum(np.concatenate(counts)),
    }


def _postings(
    sources: Sequence[_MergedPart], numbers: Sequence[npt.NDArray[np.int64]], terms: int
) -> dict[str, npt.NDArray[np.generic]]:
    """Join the postings of each term, those of the first source first."""
    keys = [
        (source.segment.pair_frequency.astype(np.int64) << 32) | source.segment.pair_length
        for source in sources
    ]
    table = np.unique(np.concatenate(keys))
    kind = np.uint16 if table.size <= 1 << 16 else np.uint32
    counts = np.zeros(max(terms, 1) + 1, np.int64)  # terms no longer in use are numbered 0
    for source, number in zip(sources, numbers, strict=True):
        np.add.at(counts, number + 1, np.diff(source.post_start))
    starts = np.cumsum(counts)
    docs, pairs = np.empty(starts[-1], np.int32), np.empty(starts[-1], kind)
    free = starts[:-1].copy()
    for source, number, key in zip(sources, numbers, keys, strict=True):
        _move(source, free[number], table.searchsorted(key).astype(kind), docs, pairs)
        np.add.at(free, number, np.diff(source.post_start))
    return {
        "post_doc": docs,
        "post_pair": pairs,
        "post_start": starts[: terms + 1],
        "pair_frequency": (table >> 32).astype(np.int32),
        "pair_length": table.astype(np.int32),
    }


def _move(
    source: _MergedPart,
    targets: npt.NDArray[np.int64],
    pair_names: Ints,
    docs: npt.NDArray[np.int32],
    pairs: Ints,
) -> None:
    """Copy a source's postings to where each term's free space begins."""
    old_docs, old_pairs = source.segment.post_doc, source.segment.post_pair
    if source.post_kept is not None:
        old_docs, old_pairs = old_docs[source.post_kept], old_pairs[source.post_kept]
    starts = source.post_start
    cuts = starts.searchsorted(np.arange(0, starts[-1] + _STRETCH, _STRETCH), "right") - 1
    for first, last in pairwise(sorted({*cuts.tolist(), starts.size - 1})):
        here = slice(starts[first], starts[last])
        sizes = np.diff(starts[first : last + 1])
        place = np.arange(starts[first], starts[last])
        place += np.repeat(targets[first:last] - starts[first:last], sizes)
        docs[place] = source.docs[old_docs[here]]
        pairs[place] = pair_names[old_pairs[here]]
