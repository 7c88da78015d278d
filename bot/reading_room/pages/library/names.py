"""Names of one thing: the groups that questions are searched with, and the pairs that wait."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.reading_room import typed
from bot.reading_room.mistakes import PageRefusedError
from bot.reading_room.page import Elsewhere, PageDoor, WebPage
from bot.reading_room.request import PageRequest
from store.aliases.book import AliasRow, group_key
from store.library import alias_groups
from store.text.normalise import fold

ON_PAGE = 30
STARTER = "starter"
_WAITING = 25
_ACTOR = "operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup:
    """Names of one thing; ``weak`` ones count only beside words that fit."""

    name: str
    strong: Sequence[str]
    weak: Sequence[str]
    own: bool


def names(request: PageRequest) -> WebPage:
    """The groups that have what was typed in one of their names, and the pairs that wait."""
    with request.reading() as (session, scope):
        rows = request.room.app.retriever.names(session, scope).rows
        library = request.own(session) if request.access.curator else None
        waiting = [] if library is None else alias_groups.candidates(session, library, _WAITING)
    wanted = fold(request.query.get("text", "").strip()).text
    found = [group for group in groups(rows) if _has(group, wanted)]
    pages = max(1, -(-len(found) // ON_PAGE))
    number = typed.number(request.query, "page", 1, pages)
    return WebPage(
        template="names.html",
        values={
            "text": request.query.get("text", ""),
            "total": len(found),
            "groups": found[(number - 1) * ON_PAGE : number * ON_PAGE],
            "page": number,
            "pages": pages,
            "waiting": waiting,
        },
    )


def review(request: PageRequest) -> Elsewhere:
    """Accept or reject a pair of names that was found in an article."""
    number = typed.number(request.form, "pair", 0, 2**31)
    with request.room.app.database.writing() as session:
        library = request.own(session)
        if library is None:
            raise PageRefusedError(request.say("There is no such page here."), 404)
        accept = request.form.get("accept") == "yes"
        alias_groups.review(session, library, number, accept=accept, by=_ACTOR)
    return Elsewhere(address="/names")


def groups(rows: Iterable[AliasRow]) -> Iterator[NameGroup]:
    """The groups of names, a team's own first, each kind in the order of the names."""
    same = sorted(
        (row for row in rows if row.relation == "same"),
        key=lambda row: (row.added_by == STARTER, group_key(row.canonical)),
    )
    for _, members in groupby(same, key=lambda row: group_key(row.canonical)):
        group = list(members)
        others = [row for row in group if row.form != row.canonical]
        yield NameGroup(
            name=group[0].canonical,
            strong=[row.form for row in others if row.strength == "strong"],
            weak=[row.form for row in others if row.strength == "weak"],
            own=group[0].added_by != STARTER,
        )


def _has(group: NameGroup, wanted: str) -> bool:
    return any(wanted in fold(name).text for name in (group.name, *group.strong, *group.weak))


DOORS = (
    PageDoor(path="/names", show=names),
    PageDoor(path="/names/review", submit=review, changes=True, curators_only=True),
)
