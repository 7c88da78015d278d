"""The library: puts articles in, keeps them, finds passages in them. Knows nothing of Discord.

``from store import Library`` is the way in for notebooks and other front ends::

    with Library("news.db") as library:
        library.add("The crossing at Torkham opens on Monday.", publisher="Khyber Post")
        answer = library.ask("When does the Torkham crossing open?")
        print(*(f"{one.text} ({one.source.publisher_line})" for one in answer.quotations))
        Path("news.jsonl").write_text("".join(library.export()))
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.facade import Library

__all__ = ["Library"]


def __getattr__(name: str) -> object:
    """Load what makes a library only where one is asked for."""
    if name != "Library":
        raise AttributeError(f"module 'store' has no attribute {name!r}")
    from store.facade import Library

    return Library
