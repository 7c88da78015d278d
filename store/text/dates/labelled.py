"""Days in figures of which a label in one language tells the order: "Publié le 04/06/2026"."""

import re
from datetime import date
from functools import cache

from store.languages import all_languages
from store.languages.language import Language

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/.-])")
_WIDTH = 40  # characters before the figures in which the label stands


def day_behind_label(text: str) -> date | None:
    """The only day in the figures of a text, where a label of a language that always writes the
    day first stands before it; none where the label may be another language's, too.
    """
    found = list(_FIGURES.finditer(text))
    if len(found) != 1:
        return None
    [match] = found
    if _labels().search(text[max(0, match.start() - _WIDTH) : match.start()]) is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


@cache
def _labels() -> re.Pattern[str]:
    own = {form for each in all_languages() if each.day_first for form in _forms(each)}
    other = {form for each in all_languages() if not each.day_first for form in _forms(each)}
    listed = "|".join(sorted(map(re.escape, own - other), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _forms(language: Language) -> tuple[str, ...]:
    forms = (*language.page.published, *language.fields.published)
    return tuple(form.lower() for form in forms if len(form) > 2)
