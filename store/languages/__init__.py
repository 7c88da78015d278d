"""The languages the library knows: one module each, named by its code, read when first needed."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from store.languages.language import Language


@cache
def all_languages() -> tuple[Language, ...]:
    """Every language: English first, then by their codes."""
    modules = (module.name for module in iter_modules(__path__) if len(module.name) in (2, 3))
    found: list[Language] = [import_module(f"{__name__}.{name}").LANGUAGE for name in modules]
    found += import_module(f"{__name__}.others").OTHERS
    return tuple(sorted(found, key=lambda language: (language.code != "en", language.code)))


@cache
def _by_code() -> dict[str, Language]:
    return {language.code: language for language in all_languages()}


def known_language(code: str) -> Language | None:
    """The language with this code; None for one that is not known."""
    return _by_code().get(code)


def is_verb_last(code: str) -> bool:
    """Whether verbs end the sentences of a language; not in one that is not known."""
    known = known_language(code)
    return known is not None and known.verb_last


@cache
def with_script(script: str) -> tuple[Language, ...]:
    """The languages that are recognised by this script."""
    return tuple(each for each in all_languages() if script in each.scripts)


def interface_languages() -> tuple[Language, ...]:
    """The languages the bot speaks."""
    return tuple(each for each in all_languages() if each.interface)


def regional_languages() -> tuple[Language, ...]:
    """The languages of the region and English, by their English names."""
    regional = (each for each in all_languages() if each.regional)
    return tuple(sorted(regional, key=lambda each: (each.code != "en", each.name)))


def codes(wanted: Callable[[Language], object]) -> frozenset[str]:
    """The codes of the languages of which something is true."""
    return frozenset(each.code for each in all_languages() if wanted(each))


def merged(words: Callable[[Language], Iterable[str]]) -> tuple[str, ...]:
    """A word list of all languages as one, each word once."""
    return tuple(dict.fromkeys(word for each in all_languages() for word in words(each)))
