"""Whether a few words beside a quotation do nothing but name who said it."""

import re
from functools import cache

from store.languages import all_languages
from store.languages.lists import words
from store.search.check.wording.tokens import has_digit, tokenise
from store.text import reporting
from store.text.dates.periods import mentioned_dates
from store.text.detection import detect
from store.text.negation import negations
from store.text.normalise import fold_text
from store.text.numerals import numerals

# What goes on with a sentence instead of naming anybody.
JOINING = frozenset(
    map(
        fold_text,
        words(
            "and but or nor yet so while whereas although though because since if unless until "
            "when which who whom whose where that than "
            "ve ama fakat ancak veya ya ki çünkü oysa lakin yoksa eğer və amma "
            "и а но или что который которая которое которые которого которой которых которому где "
            "потому если хотя ведь чтобы когда і й але або що який яка які "
            "و لكن ولكن أو ثم بل الذي التي الذين حيث لأن إذا كما مما "
            "اما ولی یا که چون زیرا اگر هرچند بلکه تا "
            "اور لیکن مگر کہ جو کیونکہ تاہم بلکہ چې ځکه خو او "
            "और लेकिन मगर या कि जो क्योंकि अगर बल्कि परंतु "
            "ва лекин аммо ё агар зеро va lekin ammo yoki"
        ),
    )
)
# What states something of somebody, in languages in which capitals tell a name.
_STATING = frozenset(
    words(
        "had has have is are was were will would can could may might must should been did do "
        "был была было были будет будут есть может могут должен должна должны "
        "vardı vardır yoktu olacak oldu"
    )
)
_ARABIC_AND = re.compile(r"[وف](?:ل[امن]|[نيت])\w{2,}")  # with a verb behind: "and we promise"


def only_names(text: str) -> bool:
    """Whether the words can be a naming, and tell nothing more: no "and", no number but a date's,
    nothing denied but the saying itself.
    """
    tokens = tokenise(text).items
    if not tokens or tokens[0].key in JOINING:
        return False
    said = any(token.key in saying() for token in tokens)
    keys = {token.key for token in tokens}
    if not said and (keys & _STATING or keys & numerals(detect(text)).keys()):
        return False
    if tokens[0].key not in saying() and _ARABIC_AND.fullmatch(tokens[0].key):
        return False
    dates = mentioned_dates(text)
    for token in tokens:
        dated = any(date.start <= token.start < date.end for date in dates)
        if has_digit(token.text) and not dated:
            return False
    return said or not negations(text, detect(text))


@cache
def saying() -> frozenset[str]:
    """The verbs of saying of all languages."""
    return frozenset[str]().union(*(reporting.verbs(one.code) for one in all_languages()))
