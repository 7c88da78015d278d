"""Every sentence of ours passes through here, so that it can be said in another language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations
from typing import Any

from bot.render.direction import begun_from_right, from_right, isolated, set_apart
from bot.render.mentions import Mentions
from store.notices import Notice

SEPARATOR = " · "
_BOLD = "**"
_ONLY_A_SENTENCE = "{sentence}"
_FROM_RIGHT_TO_LEFT = ("ar", "fa", "ps", "ur")
_GROUPED = 1000  # from here on the digits of a number stand in groups
_SIGNS_FROM_RIGHT = {",": "،", ";": "؛"}


@dataclass(frozen=True, slots=True)
class Translator:
    """The sentences of one language. English is the key of each sentence and its fallback.

    Values are put in by name after the translation, and never read as a pattern themselves.
    Commands that a sentence names are ``mentions``; values that look like them stay as they are.
    """

    language: str = "en"
    catalogue: NullTranslations = field(default_factory=NullTranslations)
    mentions: Mentions = field(default_factory=Mentions, compare=False)

    def __call__(self, sentence: str, /, **values: object) -> str:
        """Say ``sentence``, with ``{name}`` replaced by the value of that name."""
        return self._said(sentence).format(**self._placed(values))

    def _said(self, sentence: str) -> str:
        return self._begun(self.mentions.linked(self.catalogue.gettext(sentence)))

    def _begun(self, sentence: str) -> str:
        """The sentence; from right to left also where it begins with a command or a name."""
        if self.language not in _FROM_RIGHT_TO_LEFT:
            return sentence
        return "\n".join(map(begun_from_right, sentence.split("\n")))

    def notice(self, notice: Notice, shown: Callable[[str], str] = str) -> str:
        """Say what the store has to say, with each text in it as it is ``shown``."""
        if notice.code.value == _ONLY_A_SENTENCE:
            return notice.said(self._said, shown)
        return notice.said(self._said, lambda text: self._apart(shown(text)))

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Say the form that fits ``n``, which is also the value of ``{n}``."""
        number = self.number(n)
        said = self._begun(self.mentions.linked(self.catalogue.ngettext(one, many, n)))
        return said.format(n=number, **self._placed(values))

    def number(self, n: int) -> str:
        """A number as the language writes it: 1,900 or 1.900."""
        if 0 <= n < _GROUPED:
            return str(n)
        from babel.numbers import format_decimal  # only here: it takes long to import

        return format_decimal(n, locale=self.language)

    def side_by_side(self, facts: Iterable[str], before: str = "") -> str:
        """Those facts that say something on one line, in the direction of the language.

        Otherwise a Persian line that begins with a foreign name would run from left to right, and
        so would those of its facts that are foreign. ``before`` stands before the first.
        """
        told = [fact for fact in facts if fact]
        if self.language not in _FROM_RIGHT_TO_LEFT:
            return f"{before}{SEPARATOR.join(told)}"
        return from_right(f"{before}{SEPARATOR.join(map(_set_apart, told))}")

    def listed(self, words: Iterable[str], sign: str = ",") -> str:
        """Words one after the other in a sentence, each in its own direction.

        Set apart as a whole, a list that begins with a foreign name would run the other way.
        """
        if self.language not in _FROM_RIGHT_TO_LEFT:
            return f"{sign} ".join(isolated(word, word) for word in words)
        return from_right(f"{_SIGNS_FROM_RIGHT[sign]} ".join(map(_set_apart, words)))

    def _placed(self, values: Mapping[str, object]) -> Mapping[str, object]:
        return {name: self._apart(value) for name, value in values.items()}

    def _apart(self, value: object) -> Any:
        """The value; in a sentence from right to left it keeps its own direction.

        Otherwise the day 2025-11-06 would be read there as 06-11-2025, and a sentence that begins
        with a foreign name would run from left to right as a whole.
        """
        if self.language not in _FROM_RIGHT_TO_LEFT or isinstance(value, int):
            return value
        text = str(value)
        return text if "\n" in text or not text else set_apart(text)


def _set_apart(fact: str) -> str:
    """A fact set apart inside its bold, or strict readers would not see where that ends."""
    if fact.startswith(_BOLD) and fact.endswith(_BOLD):
        return f"{_BOLD}{set_apart(fact.removeprefix(_BOLD).removesuffix(_BOLD))}{_BOLD}"
    return set_apart(fact)


def marked(sentence: str) -> str:
    """The sentence itself, marked for the catalogues: it is said elsewhere, as a value."""
    return sentence


ENGLISH = Translator()
