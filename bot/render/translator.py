"""Every sentence of ours passes through here, so that it can be said in another language."""

from collections.abc import Callable
from dataclasses import dataclass, field
from gettext import NullTranslations

from store.notices import Notice


@dataclass(frozen=True, slots=True)
class Translator:
    """The sentences of one language. English is the key of each sentence and its fallback.

    Values are put in by name after the translation, and never read as a pattern themselves.
    """

    language: str = "en"
    catalogue: NullTranslations = field(default_factory=NullTranslations)

    def __call__(self, sentence: str, /, **values: object) -> str:
        """Say ``sentence``, with ``{name}`` replaced by the value of that name."""
        return self.catalogue.gettext(sentence).format(**values)

    def notice(self, notice: Notice, shown: Callable[[str], str] = str) -> str:
        """Say what the store has to say, with each text in it as it is ``shown``."""
        return notice.said(self.catalogue.gettext, shown)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Say the form that fits ``n``, which is also the value of ``{n}``."""
        from babel.numbers import format_decimal  # only here: it takes long to import

        number = format_decimal(n, locale=self.language)
        return self.catalogue.ngettext(one, many, n).format(n=number, **values)


def marked(sentence: str) -> str:
    """The sentence itself, marked for the catalogues: it is said elsewhere, as a value."""
    return sentence


ENGLISH = Translator()
