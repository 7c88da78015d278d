"""Which language a text is in."""

from collections import Counter
from collections.abc import Collection, Sequence
from copy import copy
from functools import cache
from typing import TYPE_CHECKING

from store.languages import known_language, with_script
from store.languages.language import Language
from store.model import UNKNOWN_LANGUAGE
from store.text.characters import script
from store.text.normalise import fold_text
from store.text.words import letters_pattern, stop_words, with_stop_words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

MAX_READ = 700
MIN_LETTERS = 6
MIN_SHARE = 0.5
SHORT_QUESTION = 40
SURE_LEAD = 2  # function words more than in any other language


def detect(text: str) -> str:
    """Give the ISO 639-1 code, or ``und`` when the text is too short or nothing stands out."""
    head = text[:MAX_READ]
    words = [word.casefold() for word in letters_pattern().findall(head)]
    letters: Counter[str] = Counter()
    for letter, count in Counter("".join(words)).items():
        letters[script(letter)] += count
    if letters.total() < MIN_LETTERS:
        return UNKNOWN_LANGUAGE
    writing, count = letters.most_common(1)[0]
    candidates = with_script(writing)
    if not candidates or count < letters.total() * MIN_SHARE:
        return UNKNOWN_LANGUAGE
    if len(candidates) == 1:
        return candidates[0].code
    return _choose(head, words, writing, candidates)


def detect_question(text: str, languages: Collection[str]) -> str:
    """The language of a question about articles in ``languages``, mostly by its function words.

    They tell it sooner and, in a few words, better than the model, which takes half a second to
    load. Without them a short question is taken to be in the one language of its script.
    """
    words = set(map(fold_text, letters_pattern().findall(text[:MAX_READ])))
    hits = Counter({code: len(words & stop_words(code)) for code in with_stop_words()})
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
    scripts = Counter(map(script, "".join(letters_pattern().findall(text[:MAX_READ]))))
    writing = scripts.most_common(1)[0][0] if scripts else ""
    return {each.code for each in with_script(writing)}


def _choose(text: str, words: list[str], writing: str, candidates: Sequence[Language]) -> str:
    """Add what letters and function words tell to what the model thinks."""
    ranked: list[tuple[str, float]] = _identifier(writing).rank(text.lower())
    scores = dict(ranked)
    total = sum(scores.values()) or 1.0
    joined = "".join(words)
    folded = Counter(map(fold_text, words))
    weights = {}
    for each in candidates:
        own = [letter for letter in each.own_letters if script(letter) == writing]
        share = sum(map(joined.count, own)) / len(joined)
        known = folded.keys() & stop_words(each.code)
        weights[each.code] = (
            scores.get(each.code, 0.0) / total
            + each.likely
            + min(1.0, 20 * share)
            + sum(map(folded.__getitem__, known)) / len(words)
        )
    best, second = sorted(weights, key=lambda code: (-weights[code], code))[:2]
    if weights[best] - weights[second] < 0.1:
        return UNKNOWN_LANGUAGE
    chosen = known_language(best)
    return chosen.same_as or best if chosen else best


@cache
def _identifier(writing: str) -> "LanguageIdentifier":
    """The model, narrowed to the languages of a script."""
    narrowed = copy(_model())
    codes = {each.code for each in with_script(writing)}
    narrowed.set_languages(codes & set(narrowed.labels))
    return narrowed


@cache
def _model() -> "LanguageIdentifier":
    from py3langid.langid import LanguageIdentifier  # only here: many questions need no model

    return LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)
