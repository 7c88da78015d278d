"""The names of languages, in any language."""

from collections.abc import Mapping


def language_name(code: str, language: str) -> str:
    """The name of a language in another one; its code where no name is known."""
    from babel import Locale  # only here: it takes long to import

    names: Mapping[str, str] = Locale.parse(language).languages
    return names.get(code, code)
