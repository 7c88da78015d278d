"""Notices: what the store has to say to people, as codes with values.

The member of an enumeration is the code; its value is the sentence in English, where each value of
a notice stands by its name. The catalogues of the bot have every one of them in every language.
"""

from store.notices.library import Action, Detail, ImportReason, Problem, Reason, TrailFault
from store.notices.notice import CODES, Code, Notice, Value
from store.notices.reading import Dropped, Fetching, Field, PlaceInFile, Remark, Unreadable

__all__ = [
    "CODES",
    "Action",
    "Code",
    "Detail",
    "Dropped",
    "Fetching",
    "Field",
    "ImportReason",
    "Notice",
    "PlaceInFile",
    "Problem",
    "Reason",
    "Remark",
    "TrailFault",
    "Unreadable",
    "Value",
]
