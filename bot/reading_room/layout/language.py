"""The language a page is in: the one that was chosen, else the first that the browser asks for."""

from collections.abc import Mapping

from bot.render.translator import ENGLISH
from store.languages import interface_languages

COOKIE = "quotewire_language"


def language_of(cookies: Mapping[str, str], accepted: str) -> str:
    """One of our languages; ``accepted`` is the browser's Accept-Language header."""
    ours = names()
    chosen = cookies.get(COOKIE, "")
    if chosen in ours:
        return chosen
    wanted = [_weighed(part) for part in accepted[:400].split(",")]
    for _, code in sorted(wanted, key=lambda pair: -pair[0]):
        if code in ours:
            return code
    return ENGLISH.language


def names() -> dict[str, str]:
    """Our languages by their codes, each as it calls itself."""
    return {language.code: language.endonym for language in interface_languages()}


def _weighed(part: str) -> tuple[float, str]:
    """The weight of a language and its code without the country: ``fa-AF;q=0.8``."""
    name, _, weight = part.partition(";")
    try:
        value = float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        value = 0.0
    return value, name.strip().lower().partition("-")[0]
