"""From a word to the form that is indexed: stemmed by language, then folded."""

import re
import threading
from functools import cache

import Stemmer

from store.text.characters import script
from store.text.normalise import fold_text
from store.text.words import listed

_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
_BY_SCRIPT = {
    "latin": listed("ca da de en es et eu fi fr ga hu id it lt nl no pl pt ro sv tr az tk uz"),
    "cyrillic": listed("ru kk ky tg uk uz sr be bg mk"),
    "arabic": listed("ar fa ur ps"),
    "devanagari": frozenset(("hi", "ne")),
    "greek": frozenset(("el",)),
    "armenian": frozenset(("hy",)),
    "indic": frozenset(("ta",)),
}
# Words of these languages carry long tails of suffixes: six letters keep most stems whole and
# measured better than the stemmer alone.
_CUT_AT = 6
_CUT = frozenset(("tr", "az", "tk", "kk", "ky", "uz", "fa"))
_ARABIC_CONJUNCTION = re.compile(r"\A[وف](?=ال..)")
_DEFAULT = {"latin": "en", "cyrillic": "ru", "devanagari": "hi"}
_SUFFIXES = {
    "fa": "هایشان هایمان هایی های ها ترین تر",
    "ur": "وں یں یاں ات ے ی ا",
    "ps": "ونو ونه ونې انو ان و ې ه ی",
    "kk": "дардың дердің лардың лердің тардың тердің дарды дерді ларды лерді тарды терді дарға "
    "лар лер дар дер тар тер ның нің дың дің тың тің нан нен дан ден тан тен мен пен бен ға ге қа "
    "ке да де та те ды ді ты ті ны ні",
    "ky": "лардын лердин дардын дердин лар лер дар дер тар тер лор лөр дор дөр нын нин дын дин тын "
    "тин дан ден тан тен га ге ка ке да де та те ды ди ты ти ны ни",
    "uz": "larning larini lardan larda larga lari lar ning dan da ga ni лардан ларнинг ларда ларга "
    "лари лар нинг дан да га ни",
    "tg": "ҳоятон ҳояшон ҳои ҳо они он и",
    "az": "larinin lerinin larin lerin lardan lerden larda lerde lari leri lar ler nin nun dan den "
    "da de ni nu in un",
}
MIN_STEM = 3


def language_of(word: str, language: str) -> str:
    """The language a word is analysed in: that of the text, if the word is in its script."""
    writing = script(word[0])
    if language in _BY_SCRIPT.get(writing, ()):
        return language
    return _DEFAULT.get(writing, "und")


def stem(word: str, language: str) -> str:
    """The indexed form of a lower-case word; ``language`` comes from ``language_of``."""
    if language in _SNOWBALL:
        if language == "ar":
            word = _ARABIC_CONJUNCTION.sub("", word)
        stemmed = fold_text(_stem_once(word, language)) or fold_text(word)
    else:
        stemmed = _without_suffix(fold_text(word), language)
    return stemmed[:_CUT_AT] if language in _CUT else stemmed


def _stem_once(word: str, language: str) -> str:
    if language == "en" and len(word) <= 4 and word.endswith("is"):
        return word  # Isis is no plural
    stemmed: str = _stemmer(language).stemWord(word)
    return stemmed


def _without_suffix(folded: str, language: str) -> str:
    suffixes = _suffixes(language)
    match = suffixes.search(folded, MIN_STEM) if suffixes else None
    return folded[: match.start()] if match else folded


@cache
def _suffixes(language: str) -> re.Pattern[str] | None:
    if language not in _SUFFIXES:
        return None
    words = sorted(set(fold_text(_SUFFIXES[language]).split()), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(words)})\Z")


class _Stemmers(threading.local):
    """Stemmers of this thread: they must not be shared."""

    def __init__(self) -> None:
        self.by_language: dict[str, Stemmer.Stemmer] = {}


@cache
def _stemmers() -> _Stemmers:
    return _Stemmers()


def _stemmer(language: str) -> Stemmer.Stemmer:
    own = _stemmers().by_language
    if language not in own:
        own[language] = Stemmer.Stemmer(_SNOWBALL[language], 0)
    return own[language]
