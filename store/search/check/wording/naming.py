"""Whether a few words beside a quotation do nothing but name who said it."""

import re

from store.search.check.wording.tokens import has_digit, tokenise
from store.text import reporting
from store.text.dates.periods import mentioned_dates
from store.text.detection import detect
from store.text.negation import negations
from store.text.numerals import numerals

_ARABIC_AND = re.compile(r"[وف](?:ل[امن]|[نيت])\w{2,}")  # with a verb behind: "and we promise"


def only_names(text: str) -> bool:
    """Whether the words can be a naming, and tell nothing more: no "and", no number but a date's,
    nothing denied but the saying itself.
    """
    tokens = tokenise(text).items
    if not tokens or tokens[0].key in reporting.joining():
        return False
    said = any(token.key in reporting.saying() for token in tokens)
    keys = {token.key for token in tokens}
    if not said and (keys & reporting.stating() or keys & numerals(detect(text)).keys()):
        return False
    if tokens[0].key not in reporting.saying() and _ARABIC_AND.fullmatch(tokens[0].key):
        return False
    dates = mentioned_dates(text)
    for token in tokens:
        dated = any(date.start <= token.start < date.end for date in dates)
        if has_digit(token.text) and not dated:
            return False
    return said or not negations(text, detect(text))
