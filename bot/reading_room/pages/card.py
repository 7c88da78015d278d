"""Evidence cards: a page to read and a file that anybody can check, offline."""

import json

from bot.reading_room.page import Download, PageDoor
from bot.reading_room.quoted import quotation
from bot.reading_room.request import PageRequest
from bot.render.evidence import completed, evidence_page
from store.library.evidence.card import card


def file(request: PageRequest) -> Download:
    """The card of the words that the address names, to read or, as JSON, to check."""
    with request.reading() as (session, scope):
        quoted = quotation(request, session, scope)
        made = completed(card(session, scope, quoted, made=request.room.clock()), quoted)
    name = f"card-{quoted.reference}-{quoted.start}".replace("@", "v")
    if request.query.get("form") == "json":
        content = json.dumps(made, ensure_ascii=False, indent=1)
        return Download(
            name=f"{name}.json", content=content.encode("utf-8", "replace"), kind="application/json"
        )
    return Download(
        name=f"{name}.html",
        content=evidence_page(made, quoted).encode("utf-8", "replace"),
        kind="text/html; charset=utf-8",
    )


DOOR = PageDoor(path="/card/{reference}", show=file, curators_only=True)
