"""A quotation cited in the forms that people paste elsewhere, each to be copied or kept."""

from bot.reading_room.layout import addresses
from bot.reading_room.layout.cards import quotation_card
from bot.reading_room.layout.templates import query
from bot.reading_room.page import Download, PageDoor, WebPage
from bot.reading_room.quoted import quotation
from bot.reading_room.request import PageRequest
from bot.render.citations import FORMS, cited
from store.model import Quotation


def cite(request: PageRequest) -> WebPage:
    """The words alone, then the quotation in each form."""
    say = request.say
    with request.reading() as (session, scope):
        quoted = quotation(request, session, scope)
    return WebPage(
        template="cite.html",
        values={
            "card": quotation_card(quoted, request.today, say),
            "evidence": _evidence(request, quoted),
            "forms": [
                (name, form.label(say), cited([quoted], name), _file(request, name))
                for name, form in sorted(FORMS.items(), key=lambda one: one[0] != "words")
            ],
        },
    )


def file(request: PageRequest) -> Download:
    """One of the forms as a file."""
    name = request.query.get("form", "")
    name = name if name in FORMS else next(iter(FORMS))
    with request.reading() as (session, scope):
        quoted = quotation(request, session, scope)
    content = cited([quoted], name).encode("utf-8", "replace")
    form = FORMS[name]
    return Download(name=form.file, content=content, kind=f"{form.kind}; charset=utf-8")


def _evidence(request: PageRequest, quoted: Quotation) -> list[tuple[str, str]]:
    """The addresses of the evidence card in both of its forms, for those who may have it."""
    if not request.access.curator:
        return []
    say = request.say
    return [
        (addresses.card(quoted, "html"), say("A page to read")),
        (addresses.card(quoted, "json"), say("A file to check")),
    ]


def _file(request: PageRequest, form: str) -> str:
    return f"{request.address}/file{query(request.query, form=form)}"


DOORS = (
    PageDoor(path="/cite/{reference}", show=cite),
    PageDoor(path="/cite/{reference}/file", show=file),
)
