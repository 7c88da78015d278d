"""A quotation cited in the forms that people paste elsewhere, each to be copied or kept."""

from bot.reading_room.cards import quotation_card
from bot.reading_room.page import Door, File, Page
from bot.reading_room.quoted import quotation
from bot.reading_room.request import PageRequest
from bot.reading_room.templates import query
from bot.render.answer.cite import FORMS, cited

_FILES = {
    "plain": ("quotation.txt", "text/plain"),
    "markdown": ("quotation.md", "text/markdown"),
    "bibtex": ("quotation.bib", "application/x-bibtex"),
    "csl": ("quotation.json", "application/json"),
}


def cite(request: PageRequest) -> Page:
    """The words alone, then the quotation in each form."""
    say = request.say
    with request.reading() as (session, scope):
        quoted = quotation(request, session, scope)
    names = {
        "plain": say("Plain"),
        "markdown": say("Markdown"),
        "bibtex": say("BibTeX"),
        "csl": say("CSL-JSON"),
    }
    return Page(
        template="cite.html",
        values={
            "card": quotation_card(quoted, request.today, say),
            "forms": [
                (form, names[form], cited([quoted], form), _file(request, form)) for form in FORMS
            ],
        },
    )


def file(request: PageRequest) -> File:
    """One of the forms as a file."""
    form = request.query.get("form", "")
    name, kind = _FILES[form if form in FORMS else FORMS[0]]
    with request.reading() as (session, scope):
        quoted = quotation(request, session, scope)
    text = cited([quoted], form if form in FORMS else FORMS[0])
    return File(name=name, content=text.encode("utf-8", "replace"), kind=f"{kind}; charset=utf-8")


def _file(request: PageRequest, form: str) -> str:
    return f"{request.address}/file{query(request.query, form=form)}"


DOORS = (
    Door(path="/cite/{reference}", show=cite),
    Door(path="/cite/{reference}/file", show=file),
)
