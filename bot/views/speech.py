"""In which language a person is answered: their own, else that of the server."""

from functools import cache
from gettext import translation
from pathlib import Path

from bot.render.words import ENGLISH, Words

DOMAIN = "quotewire"
LOCALES = Path(__file__).parent.parent / "locales"
ENGLISH_CODE = "en"


def words_for(locale: str, chosen: str | None) -> Words:
    """The sentences for a person with that Discord locale in a guild that chose a language.

    English is what Discord says of people whose language it does not have, so the guild's choice
    comes before it.
    """
    own = locale.partition("-")[0].lower()
    for language in (own, chosen):
        if language and language != ENGLISH_CODE:
            words = _spoken(language)
            if words is not None:
                return words
    return ENGLISH


@cache
def _spoken(language: str) -> Words | None:
    """The catalogue of a language; None when we do not have it. Files never change while we run."""
    if not (language.isascii() and language.isalpha()):
        return None
    try:
        catalogue = translation(DOMAIN, LOCALES, languages=[language])
    except FileNotFoundError:
        return None
    return Words(language=language, catalogue=catalogue)
