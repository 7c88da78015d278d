"""Which language a text is in."""

import re
from collections import Counter
from collections.abc import Collection
from copy import copy
from functools import cache

from py3langid.langid import LanguageIdentifier

from store.model import UNKNOWN_LANGUAGE
from store.text.characters import script
from store.text.normalise import fold_text
from store.text.words import listed
from store.text.words.stop import listed_languages, stop_words

MAX_READ = 700
MIN_LETTERS = 6
# What is added for the languages of the region and of most of its press: a headline of three
# names is rather in one of these than in Irish.
LIKELY = {
    **dict.fromkeys(("en", "tr", "ru", "ar", "fa", "ur", "ps", "hi", "zh"), 0.25),
    **dict.fromkeys(("az", "de", "es", "fr", "kk", "ky", "tg", "tk", "uk", "uz"), 0.15),
}
MIN_SHARE = 0.5
SHORT_QUESTION = 40
SURE_LEAD = 2  # function words more than in any other language

_WORD = re.compile(r"[^\W\d_]+")
_BY_SCRIPT: dict[str, Collection[str]] = {
    "latin": listed(
        "en tr de fr es it pt nl az uz tk pl cs sk hu ro sv da no fi et lv lt sl hr sq ca "
        "eu id ms vi sw so ha tl af ga cy is mt ku"
    ),
    "cyrillic": listed("ru uk kk ky tg uz bg sr mk be mn tt ba"),
    "arabic": listed("ar fa ur ps ug ku sdh"),
    "devanagari": ("hi", "mr", "ne"),
    "indic": listed("bn pa gu or ta te kn ml si"),
    "unspaced": listed("zh ja ko th lo my km dz"),
    "greek": ("el",),
    "hebrew": ("he",),
    "armenian": ("hy",),
    "georgian": ("ka",),
}
_SAME = {"sdh": "ku", "nb": "no", "nn": "no"}
# Letters that only one of the languages of their script has, among those told apart here.
_TELLING: dict[str, dict[str, str]] = {
    "arabic": {"ps": "ټډړږښڅځڼېۍګ", "ur": "ٹڈڑےںہھ", "ug": "ۇۆۈۋ", "fa": "", "ar": "ةىيكإأؤ"},
    "cyrillic": {"kk": "әұһ", "tg": "ҷҳӯӣ", "uz": "ўҳ", "uk": "їєґ", "be": "ў", "ky": "", "ru": ""},
    "latin": {"az": "ə", "tr": "", "tk": "ňž", "uz": ""},
}


def detect(text: str) -> str:
    """Give the ISO 639-1 code, or ``und`` when the text is too short or nothing stands out."""
    head = text[:MAX_READ]
    words = [word.casefold() for word in _WORD.findall(head)]
    letters: Counter[str] = Counter()
    for letter, count in Counter("".join(words)).items():
        letters[script(letter)] += count
    if letters.total() < MIN_LETTERS:
        return UNKNOWN_LANGUAGE
    writing, count = letters.most_common(1)[0]
    candidates = _BY_SCRIPT.get(writing)
    if candidates is None or count < letters.total() * MIN_SHARE:
        return UNKNOWN_LANGUAGE
    if len(candidates) == 1:
        return next(iter(candidates))
    return _choose(head, words, writing, candidates)


def detect_question(text: str, languages: Collection[str]) -> str:
    """The language of a question about articles in ``languages``, mostly by its function words.

    They tell it sooner and, in a few words, better than the model, which takes half a second to
    load. Without them a short question is taken to be in the one language of its script.
    """
    words = set(map(fold_text, _WORD.findall(text[:MAX_READ])))
    hits = Counter({code: len(words & stop_words(code)) for code in listed_languages()})
    (best, most), (_, next_most) = hits.most_common(2)
    here = {"en", *languages} & _languages_of(text)
    if here <= hits.keys() and most >= next_most + SURE_LEAD:
        return best
    short = len(text) <= SHORT_QUESTION
    alone = len(here) == 1 and all(hits[code] == most for code in here)
    if short and alone and (here != {"en"} or text.isascii()):
        return here.pop()
    found = detect(text)
    if found in languages or (found != UNKNOWN_LANGUAGE and not short):
        return found
    return max(dict.fromkeys((found, "en", *languages)), key=lambda code: hits[code])


def _languages_of(text: str) -> set[str]:
    """The languages in the script of most letters of a text."""
    scripts = Counter(map(script, "".join(_WORD.findall(text[:MAX_READ]))))
    return set(_BY_SCRIPT.get(scripts.most_common(1)[0][0], ())) if scripts else set()


def _choose(text: str, words: list[str], writing: str, candidates: Collection[str]) -> str:
    """Add what letters and function words tell to what the model thinks."""
    ranked: list[tuple[str, float]] = _identifier(writing).rank(text.lower())
    scores = dict(ranked)
    total = sum(scores.values()) or 1.0
    weights = {code: scores.get(code, 0.0) / total + LIKELY.get(code, 0.0) for code in candidates}
    joined = "".join(words)
    for code, own in _TELLING.get(writing, {}).items():
        if own:
            share = sum(map(joined.count, own)) / len(joined)
            weights[code] += min(1.0, 20 * share)
    folded = Counter(map(fold_text, words))
    for code in candidates:
        known = folded.keys() & stop_words(code)
        weights[code] += sum(map(folded.__getitem__, known)) / len(words)
    best, second = sorted(weights, key=lambda code: (-weights[code], code))[:2]
    if weights[best] - weights[second] < 0.1:
        return UNKNOWN_LANGUAGE
    return _SAME.get(best, best)


@cache
def _identifier(writing: str) -> LanguageIdentifier:
    """The model, narrowed to the languages of a script."""
    narrowed = copy(_model())
    narrowed.set_languages(set(_BY_SCRIPT[writing]) & set(narrowed.labels))
    return narrowed


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)
