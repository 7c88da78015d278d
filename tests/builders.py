"""Valid objects for tests, with one thing changed by whoever asks."""

from datetime import UTC, datetime
from typing import Any

from store.library import versions
from store.library.versions import Prepared
from store.model import NewArticle, Published

BODY = (
    "Pakistan and Afghanistan agreed on Thursday to reopen the Torkham crossing.\n\n"
    "The governor of Nangarhar said that traders had lost two million dollars in a week."
)


def a_new_article(**changes: Any) -> NewArticle:
    """An article on its way in, complete."""
    fields: dict[str, Any] = {
        "body": BODY,
        "title": "Torkham crossing to reopen",
        "publisher": "Khyber Gazette",
        "author": "A. Reporter",
        "published": Published.parse("2025-11-06"),
        "url": "https://news.example/torkham",
        "language": "en",
        "collected": datetime(2026, 11, 22, 10, tzinfo=UTC),
    }
    return NewArticle(**fields | changes)


def a_prepared(**changes: Any) -> Prepared:
    """An article ready to be stored."""
    return versions.prepare(a_new_article(**changes))
