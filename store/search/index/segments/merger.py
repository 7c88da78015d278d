"""Merging segments: which, and how, by moving arrays without sorting anything again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints
from store.search.index.segments.builder import Built
from store.search.index.segments.packed_numbers import PackedNumbers, by_frequency
from store.search.index.segments.posting_lists import PostingLists
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
    counts = _counts(sources, numbers, len(names))
    order = np.argsort(-counts, kind="stable")
    number = np.zeros(max(len(names), 1), np.int64)  # terms no longer in use are numbered 0
    number[order] = np.arange(len(names))
    numbers = [number[own] for own in numbers]
    languages: dict[str, int] = {}
    columns = _passages(sources, languages)
    forward = [
        own[source.stream].astype(np.uint32) for source, own in zip(sources, numbers, strict=True)
    ]
    known = list(names)
    merged = Built(
        columns=columns,
        vocabulary=Vocabulary.of([known[old] for old in order.tolist()]),
        stream=PackedNumbers.of(np.concatenate(forward), np.uint16),
        lists=_lists(sources, numbers, counts[order], columns),
        languages=tuple(languages),
    )
    return SegmentReader.whole(Segment.of(merged))


class _MergedPart(NamedTuple):
    """A part to merge, ``kept`` its living passages, its tokens and postings without the dead.

    ``docs`` gives each old passage its number in the merged segment; the postings kept of term
    ``t`` would be at ``start[t]:start[t + 1]`` if the others were left out.
    """

    segment: Segment
    kept: Ints
    docs: npt.NDArray[np.int32]
    stream: npt.NDArray[np.intp]
    post_kept: Bools | None
    start: Ints


def _sources(parts: Sequence[SegmentReader]) -> Iterator[_MergedPart]:
    first = 0
    for part in parts:
        segment = part.segment
        stream, start = segment.stream.whole(), segment.lists.start.astype(np.int64)
        if part.alive is None:
            docs = np.arange(first, first + segment.size, dtype=np.int32)
            yield _MergedPart(segment, np.arange(segment.size), docs, stream, None, start)
        else:
            docs = (np.cumsum(part.alive) + (first - 1)).astype(np.int32)
            stream = stream[np.repeat(part.alive, np.diff(segment.forward_start))]
            post_kept = part.alive[segment.lists.every_doc(0, start.size - 1)]
            before = np.concatenate(([0], np.cumsum(post_kept)))
            kept = part.alive.nonzero()[0]
            yield _MergedPart(segment, kept, docs, stream, post_kept, before[start])
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


def _counts(
    sources: Sequence[_MergedPart], numbers: Sequence[npt.NDArray[np.int64]], terms: int
) -> npt.NDArray[np.int64]:
    """How many postings each term has; terms no longer in use, numbered 0, add none."""
    counts = np.zeros(terms, np.int64)
    for source, number in zip(sources, numbers, strict=True):
        if terms:
            np.add.at(counts, number, np.diff(source.start))
    return counts


def _passages(sources: Sequence[_MergedPart], languages: dict[str, int]) -> dict[str, Ints]:
    """Join what is kept per passage."""
    joined: dict[str, Ints] = {}
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
        joined[name] = np.concatenate(columns, dtype=np.int64)
    spoken, sizes = [], [np.zeros(1, np.int64)]
    for source in sources:
        known = [languages.setdefault(one, len(languages)) for one in source.segment.languages]
        spoken.append(np.array(known, np.uint16)[source.segment.language[source.kept]])
        sizes.append(np.diff(source.segment.forward_start)[source.kept])
    joined["language"] = np.concatenate(spoken)
    joined["forward_start"] = np.cumsum(np.concatenate(sizes))
    return joined | _sentences(sources)


def _sentences(sources: Sequence[_MergedPart]) -> dict[str, Ints]:
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


def _lists(
    sources: Sequence[_MergedPart],
    numbers: Sequence[npt.NDArray[np.int64]],
    counts: npt.NDArray[np.int64],
    columns: dict[str, Ints],
) -> PostingLists:
    """Join the postings of each term, those of the first source first.

    Adds the table of pairs to the columns.
    """
    keys = [
        (source.segment.pair_frequency.astype(np.int64) << 32) | source.segment.pair_length
        for source in sources
    ]
    table = np.unique(np.concatenate(keys))
    start = np.concatenate(([0], np.cumsum(counts)))
    docs = np.empty(start[-1], np.int32)
    pair = np.empty(start[-1], np.uint32)
    free = start[:-1].copy()
    for source, number, key in zip(sources, numbers, keys, strict=True):
        if free.size:
            _move(source, free[number], table.searchsorted(key), docs, pair)
            np.add.at(free, number, np.diff(source.start))
    pair, order = by_frequency(pair, table.size)
    columns["pair_frequency"] = (table[order] >> 32).astype(np.int32)
    columns["pair_length"] = table[order].astype(np.int32)
    return PostingLists.of(start, docs, pair, columns["passage"].size)


def _move(
    source: _MergedPart,
    targets: npt.NDArray[np.int64],
    pair_names: Ints,
    docs: npt.NDArray[np.int32],
    pair: npt.NDArray[np.uint32],
) -> None:
    """Copy a source's postings to where each term's free space begins, a stretch at a time."""
    lists, start = source.segment.lists, source.start
    cuts = start.searchsorted(np.arange(0, start[-1] + _STRETCH, _STRETCH), "right") - 1
    for first, last in pairwise(sorted({*cuts.tolist(), start.size - 1})):
        old_docs = lists.every_doc(first, last)
        old = slice(int(lists.start[first]), int(lists.start[last]))
        old_pairs = lists.pair.between(old.start, old.stop)
        if source.post_kept is not None:
            kept = source.post_kept[old]
            old_docs, old_pairs = old_docs[kept], old_pairs[kept]
        sizes = np.diff(start[first : last + 1])
        place = np.arange(start[first], start[last])
        place += np.repeat(targets[first:last] - start[first:last], sizes)
        docs[place] = source.docs[old_docs]
        pair[place] = pair_names[old_pairs]
