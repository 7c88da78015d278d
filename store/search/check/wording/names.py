"""A name as a message writes it, without what hangs on it, and the words that are no name."""

import re
from datetime import date

from store.search.check.wording.tokens import PICTURES, has_digit, tokenise
from store.text import reporting
from store.text.characters import script
from store.text.dates.periods import mentioned_dates, relative_periods
from store.text.dates.typed import read_date
from store.text.detection import detect
from store.text.negation import negations
from store.text.normalise import fold_text
from store.text.numerals import numerals

AROUND = ' \t\n,;:—–-~|*#@."“”«»()[]'
_HANGING = re.compile(
    rf"[{PICTURES}\u2600-\u27bf]|(?:^|\s)[#@]\w|\bhttps?:|\s[|·•]\s|"
    r"[,\s]+(?:1[89]|20)\d\d\b(?:\s*[:,;].*)?$|(?:^|[,\s])\s*(?:pp?\.|с\.|s\.|ص)\s*\d.*$"
)
_INITIALS = 6
_BETWEEN = r"\s+(?:of\s+(?:the\s+)?|and\s+|for\s+)?"
ANY_DAY = date(2000, 1, 1)
_ARABIC_AND = re.compile(r"[وف](?:ل[امن]|[نيت])\w{2,}")  # with a verb behind: "and we promise"


def cleaned(name: str) -> str:
    """The name alone; empty when nothing else is there."""
    name = name.strip(AROUND)
    head, _, rest = name.partition(" ")
    if rest and fold_text(head) in reporting.objects():  # which is the quotation
        name = rest
    if match := _HANGING.search(name):
        name = name[: match.start()].strip(AROUND)
    return _without_postposition(_without_day(name)).strip(AROUND)


def is_day(name: str) -> bool:
    """Whether what stands in the place of a name is a date."""
    return bool(read_date(name, today=ANY_DAY))


def is_nobody(name: str) -> bool:
    """Whether what stands in the place of a name says that nobody spoke."""
    denied = negations(name, detect(name))
    return bool(denied) and denied[0][0] == 0


def _without_day(name: str) -> str:
    """The name without a day that stands before or behind it: on Tuesday Ann."""
    days = [(day.start, day.end) for day, _ in relative_periods(name, ANY_DAY)]
    days += [(day.start, day.end) for day in mentioned_dates(name)]
    if not days:
        return name
    tokens = list(tokenise(name).items)
    kept = [token for token in tokens if not any(first <= token.start < end for first, end in days)]
    while kept and kept[0].key in reporting.beside_days():
        kept.pop(0)
    while kept and kept[-1].key in reporting.beside_days():
        kept.pop()
    return name[kept[0].start : kept[-1].end] if kept else ""


def _without_postposition(name: str) -> str:
    """The name without what Urdu and Hindi put behind it: ڈان کے مطابق."""
    head, _, last = name.rpartition(" ")
    return head if head and fold_text(last) in reporting.postpositions() else name


def shares_word(named: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a folded word of one name is one of the other."""
    return any(is_same_word(one, other) for one in named for other in words)


def is_same_word(left: str, right: str) -> bool:
    """Whether two folded words are one name, an ending of its case aside."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if script(short[0]) == "unspaced":
        return len(short) > 1 and short in long
    if long == f"ال{short}":  # with the article
        return True
    least = 3 if script(short[0]) == "cyrillic" else 4
    return (
        len(short) >= least
        and long.startswith(short[: max(least, len(short) - 2)])
        and (len(long) - len(short) <= 3)
    )


def is_initials(word: str, text: str) -> bool:
    """Whether capitals that follow each other in a text spell a word: UN, of United Nations."""
    if not 1 < len(word) <= _INITIALS or not word.isalpha():
        return False
    spelt = _BETWEEN.join(rf"{one}[^\W\d_]+" for one in word.upper())
    return re.search(rf"\b{spelt}", text) is not None


def is_bare_name(name: str) -> bool:
    """Whether a name is nothing but capitalised words that are no title: no office."""
    tokens = tokenise(name).items
    return all(has_capital(token.text) and token.key not in reporting.titles() for token in tokens)


def has_capital(*names: str) -> bool:
    """Whether a capital stands in each name."""
    return all(any(map(str.isupper, name)) for name in names)


def script_of(text: str) -> str:
    """The script of the first letter."""
    return script(next(filter(str.isalpha, text), " "))


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
