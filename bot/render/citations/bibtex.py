"""Citations as BibTeX, in the form of biblatex: an @online entry each."""

import unicodedata
from collections.abc import Sequence
from datetime import UTC
from functools import cache

from pylatexenc.latexencode import (
    RULE_CALLABLE,
    UnicodeToLatexConversionRule,
    UnicodeToLatexEncoder,
)

from bot.render.markup.escape import clean
from bot.render.markup.links import safe_url
from store.model import Quotation

_BRACES = {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}
_ENCODED = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(quotations: Sequence[Quotation]) -> str:
    """An entry for each quotation, with its words as the abstract."""
    return "\n\n".join(map(_entry, quotations))


def _entry(quotation: Quotation) -> str:
    source = quotation.source
    place = quotation.reference
    url = safe_url(source.url)
    fields = {
        "title": _tex(source.title),
        "author": f"{{{_tex(source.author)}}}" if source.author else "",
        "organization": _tex(source.publisher_line),
        "date": str(source.published) if source.published else "",
        "pages": str(quotation.page) if quotation.page else "",
        "url": (url or "").translate(_ENCODED),
        "urldate": str(source.collected.astimezone(UTC).date()),
        "langid": source.language,
        "note": _tex(str(place)),
        "abstract": _tex(quotation.text),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    key = f"quotewire-a{place.article}-{place.passage or 0}-{place.version or 0}-{quotation.start}"
    return "\n".join([f"@online{{{key},", *lines, "}"])


def _tex(text: str | None) -> str:
    encoded: str = _encoder().unicode_to_latex(clean(text or ""))
    return encoded


@cache
def _encoder() -> UnicodeToLatexEncoder:
    """Escapes what TeX would read, and Latin letters; other scripts stay as they are."""
    return UnicodeToLatexEncoder(
        conversion_rules=[
            UnicodeToLatexConversionRule(RULE_CALLABLE, _kept),
            "defaults",
        ],
        unknown_char_policy="keep",
        unknown_char_warning=False,
        replacement_latex_protection="braces",
    )


def _kept(text: str, place: int) -> tuple[int, str] | None:
    """Letters of scripts that TeX has no commands for that anybody writes, and braces by their
    names: BibTeX counts every brace, escaped or not, to tell where a field ends.
    """
    letter = text[place]
    if letter in _BRACES:
        return 1, _BRACES[letter]
    if letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN"):
        return 1, letter
    return None
