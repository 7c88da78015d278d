"""The index: immutable segments of numpy postings, searched as one."""

from store.search.index.columns import Sentences
from store.search.index.filters import Mask
from store.search.index.library_index import LibraryIndex
from store.search.index.searcher import Hits, Searcher
from store.search.index.segments.file_format import DamagedSegmentError
from store.search.index.segments.merger import merge
from store.search.index.segments.passage import IndexedPassage
from store.search.index.segments.segment import Segment
from store.search.index.streams import Positions, Streams

__all__ = [
    "DamagedSegmentError",
    "Hits",
    "IndexedPassage",
    "LibraryIndex",
    "Mask",
    "Positions",
    "Searcher",
    "Segment",
    "Sentences",
    "Streams",
    "merge",
]
