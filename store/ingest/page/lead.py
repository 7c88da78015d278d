"""The lead of an article that stands outside of it on its page."""

import re
from itertools import islice

from lxml import html

from store.ingest.markup import without_entities
from store.ingest.page.about.headline import below_title
from store.ingest.page.tree import contents, only_holds, short_text
from store.ingest.paste.cohesion import shared
from store.ingest.paste.lines import key_of, lines_of
from store.text.normalise import normalise

LEAST_WORDS = 8
LEAST_FIRST = 12  # words of a lead that nothing describes
LEAST_NAMED = 7  # of one that is called so, and a whole sentence
LONGEST = 800
LEAST_SHARED = 0.4
MOST_LOOKED_AT = 5_000  # elements

_LEAD = re.compile(
    r"(?<![a-z])(?:lead|lede|led|standfirst|stand-first|intro|deck|dek|sub-?title|sub-?head\w*|spot"
    r"|anons|announce|chapo|chapeau|sapo|excerpt|description|teaser|entradilla|bajada|copete"
    r"|sumario|sommario|occhiello|catenaccio|vorspann|ingress|perex|zajawka|linha-?fina|podvodka"
    r"|lid)(?![a-z])",
    re.IGNORECASE,
)
_SHOWN = frozenset(("p", "div", "h2", "h3", "h4", "span", "strong", "b", "section"))


def with_lead(tree: html.HtmlElement, text: str) -> str:
    """The text with the paragraph before it that the page describes its article by.

    It must be shown, it must not be in the text already, and it must be about the same.
    """
    for described in contents(tree, "og:description", "description", "twitter:description"):
        wanted = key_of(without_entities(described[:LONGEST]))
        if wanted.count(" ") + 1 < LEAST_WORDS:
            continue
        if wanted in key_of(text[: LONGEST * 3]):
            return text
        shown = _shown(tree, wanted)
        if shown is not None and shared(lines_of(shown), lines_of(text)) >= LEAST_SHARED:
            return f"{shown}\n\n{text}"
    return _with_first(tree, text)


def _with_first(tree: html.HtmlElement, text: str) -> str:
    """The text with the one loose sentence or more between the title and the writer, if it is about
    the same: an element without others in it, in the head of the article or called a lead, that is
    not in the text.
    """
    read = key_of(text[: LONGEST * 3])
    heads = tree.xpath("//article//header//div[not(*)] | //article//header//p[not(*)]")[:20]
    called = (one for one in below_title(tree) if one.tag in _SHOWN and not len(one))
    named = list(filter(_is_called_lead, called))
    for element in (*heads, *named):
        words = " ".join((element.text or "").split())
        lines = lines_of(words)
        if len(lines) != 1 or len(words) > LONGEST or not lines[0].is_prose:
            continue
        least = LEAST_NAMED if element in named and lines[0].has_end else LEAST_FIRST
        is_new = lines[0].words >= least and lines[0].key not in read
        if is_new and shared(lines, lines_of(text)) >= LEAST_SHARED / 2:
            return f"{words}\n\n{text}"
    return text


def _is_called_lead(element: html.HtmlElement) -> bool:
    """Whether it or what holds it is named as leads are; summaries are for lists of articles."""
    holders = [element, *([] if (above := element.getparent()) is None else [above])]
    names = (one.get(name, "") for one in holders for name in ("class", "id", "itemprop"))
    return _LEAD.search(" ".join(names)) is not None


def _shown(tree: html.HtmlElement, wanted: str) -> str | None:
    """What an element shows that holds these words and nothing else."""
    for element in islice(tree.iter(*_SHOWN), MOST_LOOKED_AT):
        if only_holds(element) or not _is_called_lead(element):
            continue
        words = short_text(element, LONGEST * 2)
        if words and key_of(words) == wanted:
            return " ".join(normalise(words).split())
    return None
