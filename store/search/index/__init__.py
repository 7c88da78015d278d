"""The index: immutable segments of numpy postings, searched as one."""

from store.search.index.entry import Entry
from store.search.index.filters import Mask
from store.search.index.library import LibraryIndex
from store.search.index.merge import merge
from store.search.index.reading import Positions
from store.search.index.saved import DamagedSegmentError
from store.search.index.segment import Segment
from store.search.index.view import Hits, View

__all__ = [
    "DamagedSegmentError",
    "Entry",
    "Hits",
    "LibraryIndex",
    "Mask",
    "Positions",
    "Segment",
    "View",
    "merge",
]
