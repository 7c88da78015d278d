"""Language detection."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

from store.languages import all_languages, interface_languages, kept, known_language, with_script
from store.languages.language import Language
from store.model import UNKNOWN_LANGUAGE
from store.text.characters import script
from store.text.language_model import LanguageModel, language_models
from store.text.normalise import as_typed, fold_text
from store.text.words import lettered_words, stop_words, with_stop_words

MAX_READ = 700
MIN_LETTERS = 6
MIN_SHARE = 0.5
MIN_WORDS = 8  # fewer contradict nobody
SHORT_QUESTION = 40
_TYPED_AS_ARABIC = ("fa", "ur")
_OWN_LETTERS = frozenset("یک")
_IN_OWN_LETTERS = str.maketrans("يك", "یک")
SURE_LEAD = 2  # function words more than in any other language


def detect(text: str) -> str:
    """Give the ISO 639-1 code, or ``und`` when the text is too short or nothing stands out."""
    head = text[:MAX_READ]
    words = [word.casefold() for word in lettered_words(head)]
    letters = Counter("".join(words))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[script(letter)] += count
    if scripts.total() < MIN_LETTERS:
        return UNKNOWN_LANGUAGE
    writing, count = scripts.most_common(1)[0]
    candidates = with_script(writing)
    if not candidates or count < scripts.total() * MIN_SHARE:
        return UNKNOWN_LANGUAGE
    if len(candidates) == 1:
        return candidates[0].code
    return _choose(head, words, letters, writing, candidates)


def contradicted(text: str, named: str | None) -> str | None:
    """The language that a text is in by its words, where another one is ``named`` for it."""
    if named is None or known_language(named) is None:
        return None
    if len(lettered_words(text[:MAX_READ])) < MIN_WORDS:
        return None
    found = detect(text)
    return None if found in (named, UNKNOWN_LANGUAGE) else found


def detect_question(text: str, languages: Collection[str]) -> str:
    """The language of a question about articles in ``languages``, mostly by its function words.

    They tell it sooner and, in a few words, better than the model, which takes half a second to
    load. Without them a short question is taken to be in the one language of its script, where
    there is one, else in what the model says, if that is a language questions are asked in.
    """
    words = {as_typed(fold_text(word)) for word in lettered_words(text[:MAX_READ])}
    hits = Counter({code: len(words & stop_words(code)) for code in with_stop_words()})
    here = {"en", *languages} & written_like(text)
    others = _others(words, hits, here)
    here -= others
    for code in others:
        del hits[code]
    (best, most), (_, next_most) = hits.most_common(2)
    if here <= hits.keys() and most >= next_most + SURE_LEAD:
        return best
    short = len(text) <= SHORT_QUESTION
    alone = len(here) == 1 and all(hits[code] == most for code in here)
    if short and alone and (here != {"en"} or text.isascii()):
        return here.pop()
    found = detect(text)
    found = UNKNOWN_LANGUAGE if found in others else found
    asked = [code for code in here if hits[code] == most and words & _asking(code)]
    if short and len(asked) == 1:
        return asked[0]
    spoken = [code for code in here if hits[code] == most > hits[found]]
    if short and len(spoken) == 1:
        return spoken[0]
    if found in languages or (found != UNKNOWN_LANGUAGE and not short):
        return found
    best = max(dict.fromkeys((found, "en", *languages)), key=lambda code: hits[code])
    guessed = not hits[best] and best not in {each.code for each in interface_languages()}
    return UNKNOWN_LANGUAGE if guessed else best


def _others(words: Collection[str], hits: Mapping[str, int], here: Collection[str]) -> set[str]:
    """The languages whose words never have a letter of these, where another one's may.

    *Qeder* and *xerclenib* are typed for words of Azerbaijani, and are none of Turkish.
    """
    letters = frozenset("".join(words))
    found = {each.code for each in all_languages() if not letters.isdisjoint(each.no_letters)}
    found &= hits.keys()
    told = any(hits[code] for code in {*here} - found - {"en"})
    return found if told else set()


def written_like(text: str) -> set[str]:
    """The languages in the script of most letters of a text."""
    letters = Counter("".join(lettered_words(text[:MAX_READ])))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[script(letter)] += count
    writing = scripts.most_common(1)[0][0] if scripts else ""
    return {each.code for each in with_script(writing)}


def _choose(
    text: str, words: list[str], letters: Counter[str], writing: str, candidates: Sequence[Language]
) -> str:
    """Add what letters and function words tell to what the model thinks."""
    said = _function_words(words)
    scores = _model(writing).probabilities(_in_own_letters(text.lower(), said))
    kept.rest()
    total = sum(scores.values()) or 1.0
    count = letters.total()
    own: Counter[str] = Counter()
    for letter, codes in _owners(writing).items():
        if letter in letters:
            for code in codes:
                own[code] += letters[letter]
    weights = {
        each.code: scores.get(each.code, 0.0) / total
        + each.likely
        + min(1.0, 20 * (own[each.code] / count))
        + said[each.code] / len(words)
        for each in candidates
    }
    best, second = sorted(weights, key=lambda code: (-weights[code], code))[:2]
    if weights[best] - weights[second] < 0.1:
        return UNKNOWN_LANGUAGE
    chosen = known_language(best)
    return chosen.same_as or best if chosen else best


def _in_own_letters(text: str, said: Counter[str]) -> str:
    """A text in Persian or Urdu with its own letters, where it was typed with those of Arabic."""
    most = max(said.values(), default=0)
    is_typed = _OWN_LETTERS.isdisjoint(text) and most >= said["ar"] + SURE_LEAD
    if is_typed and any(said[code] == most for code in _TYPED_AS_ARABIC):
        return text.translate(_IN_OWN_LETTERS)
    return text


def _function_words(words: Sequence[str]) -> Counter[str]:
    """How many of the words are function words of each language that has a list of them."""
    said: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for code in _speaking(word):
            said[code] += count
    return said


@lru_cache(maxsize=1 << 14)
def _speaking(word: str) -> Sequence[str]:
    """The languages that a word is a function word of."""
    return _spoken_in().get(fold_text(word), ())


@cache
def _spoken_in() -> dict[str, list[str]]:
    """The languages that each function word belongs to."""
    found: dict[str, list[str]] = {}
    for code in with_stop_words():
        for word in stop_words(code):
            found.setdefault(word, []).append(code)
    return found


@cache
def _asking(code: str) -> frozenset[str]:
    """Words that only this language asks with: کیست is Persian, where کی is of in Urdu."""
    known = known_language(code)
    if known is None:
        return frozenset()
    asks = known.asks
    forms = (*asks.number, *asks.time, *asks.person, *asks.place)
    words = {as_typed(fold_text(one)) for one in forms}
    return frozenset(one for one in words if _spoken_in().get(one) == [code])


@cache
def _owners(writing: str) -> dict[str, list[str]]:
    """The letters of a script that speak for languages, and for which."""
    found: dict[str, list[str]] = {}
    for each in with_script(writing):
        for letter in dict.fromkeys(each.own_letters):
            if script(letter) == writing:
                found.setdefault(letter, []).append(each.code)
    return found


def load_models() -> None:
    """Load the model for every script now: for a process that may open no more files later."""
    _models().update(language_models(_shared()))


def _model(writing: str) -> LanguageModel:
    """The model, narrowed to the languages of a script."""
    if writing not in _models():
        shared = _shared()
        _models().update(language_models({writing: shared.pop(writing)}, shared))
    return _models()[writing]


@cache
def _models() -> dict[str, LanguageModel]:
    return {}


def _shared() -> dict[str, set[str]]:
    """The scripts that several languages share, with these."""
    found: dict[str, set[str]] = {}
    for each in all_languages():
        for writing in each.scripts:
            found.setdefault(writing, set()).add(each.code)
    return {writing: codes for writing, codes in sorted(found.items()) if len(codes) > 1}
