"""Every form of a citation: one line each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.render.citations.annotation import annotations
from bot.render.citations.bibtex import bibtex
from bot.render.citations.csl import csl
from bot.render.citations.plain import markdown, plain, words
from bot.render.citations.robust_link import html
from bot.render.citations.styles import apa, chicago
from bot.render.translator import Translator
from store.model import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of citations: how it is called, and the file it makes."""

    label: Callable[[Translator], str]
    file: str
    kind: str
    make: Callable[[Sequence[Quotation]], str]


FORMS: Mapping[str, Form] = {
    "plain": Form(
        label=lambda say: say("Plain"), file="citation.txt", kind="text/plain", make=plain
    ),
    "words": Form(
        label=lambda say: say("The words alone"), file="words.txt", kind="text/plain", make=words
    ),
    "markdown": Form(
        label=lambda say: say("Markdown"), file="citation.md", kind="text/markdown", make=markdown
    ),
    "chicago": Form(
        label=lambda say: say("Chicago"), file="chicago.txt", kind="text/plain", make=chicago
    ),
    "apa": Form(label=lambda say: say("APA"), file="apa.txt", kind="text/plain", make=apa),
    "bibtex": Form(
        label=lambda say: say("BibTeX"),
        file="citation.bib",
        kind="application/x-bibtex",
        make=bibtex,
    ),
    "csl": Form(
        label=lambda say: say("CSL-JSON"),
        file="citation.json",
        kind="application/vnd.citationstyles.csl+json",
        make=csl,
    ),
    "annotation": Form(
        label=lambda say: say("Web Annotation"),
        file="annotations.json",
        kind="application/ld+json",
        make=annotations,
    ),
    "html": Form(
        label=lambda say: say("HTML with a robust link"),
        file="citation.html",
        kind="text/html",
        make=html,
    ),
}


def cited(quotations: Sequence[Quotation], form: str) -> str:
    """The quotations cited in a form."""
    return FORMS[form].make(quotations)
