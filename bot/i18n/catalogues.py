"""The languages the bot speaks: each is one .po file, read once, when it is first spoken."""

import gettext
from dataclasses import dataclass, field, replace
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.render.mentions import Mentions
from bot.render.translator import ENGLISH, Translator
from store.languages import interface_languages

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Catalogues:
    """Gives the words of a language. A sentence that is not translated is said in English.

    Whoever registers commands fills ``mentions``: all sentences name them so from then on.
    """

    folder: Path = FOLDER
    mentions: Mentions = field(default_factory=Mentions, compare=False)

    def words(self, language: str) -> Translator:
        """The words of one of our languages; English for every other."""
        spoken = _spoken(language, self.folder) if language in translated() else ENGLISH
        return replace(spoken, mentions=self.mentions)

    def source(self, language: str) -> bytes:
        """The file of one of our languages as it stands, to see whether anything was changed."""
        return po_file(language, self.folder).read_bytes()


@cache
def translated() -> tuple[str, ...]:
    """The languages that have a catalogue: all the bot speaks but English."""
    codes = (language.code for language in interface_languages())
    return tuple(code for code in codes if code != ENGLISH.language)


def read(language: str, folder: Path = FOLDER) -> Catalog:
    """The sentences and translations of a language as its file has them."""
    with po_file(language, folder).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def po_file(language: str, folder: Path = FOLDER) -> Path:
    """Where the sentences of a language are kept."""
    return folder / language / "LC_MESSAGES" / "quotewire.po"


@cache
def _spoken(language: str, folder: Path) -> Translator:
    compiled = BytesIO()
    write_mo(compiled, read(language, folder))
    compiled.seek(0)
    return Translator(language=language, catalogue=gettext.GNUTranslations(compiled))
