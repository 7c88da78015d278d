"""Terms that sound alike in different scripts: Седики, صدیقی and Sediqi are one name.

A term's key is its consonants, each as the class of sounds that the scripts of the region spell it
by, as Soundex has it for one alphabet; vowels, which most of these scripts leave out, count only as
a beginning. Keys are packed from the left, five bits a consonant, so that a prefix is a range.
"""

import re
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from store.search.arrays import Bools, Ints
from store.search.index.segments.vocabulary import Vocabulary
from store.text.characters import script
from store.text.normalise import fold_text

LEAST = 3  # consonants that a key must have to tell one name from others
MOST = 12
_REMEMBERED = 1 << 12  # keys of single words
_BITS = 5
_BLOCK = 1 << 16  # terms worked on at a time

_SOUNDS = (  # one class a line: letters as the index folds them
    "aeiouáàâãäåāıəоаеиыуэёіїєәөұүاأإآعءئۀअआइईउऊऋएऐओऔऑ",  # vowels: only as a beginning
    "vwوुवвўۋۉ",  # as a beginning
    "yيیېىۍйюяय",  # as a beginning
    "hحخهھہхһहख",
    "bpپبбпबभप",
    "tتطټٹтतटथठ",
    "dدډڈдदडधढ",
    "sشسصثښсшщשसशष",
    "zزذضظځз",
    "jجژжजझ",
    "kqcکكقкқकक",
    "gغگږгғгગगघ",
    "fфفफ",
    "lلлल",
    "mمмम",
    "nنںڼнңनणञंँङ",
    "rرړڑрर",
    "xx",
    "چчचछ",
    "cцڅ",
)
_VOWEL, _W, _Y, _H = 1, 2, 3, 4
_F, _CH, _J = 13, 19, 10
_T, _S, _G, _K = 6, 8, 12, 11
Rule = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]  # sounds, and what stands for them
_TO_ARABIC: tuple[Rule, ...] = (
    (((_CH,), (_J,)), ((_G,), (_J,))),
    (((_CH,), (_J,)),),
    (((_G,), (_J,)),),
    (((_CH,), (_T, _S)),),
    (((_CH,), (_T, _S)), ((_G,), (_J,))),
    (((_W,), (_F,)),),
)
_FROM_ARABIC: tuple[Rule, ...] = (
    (((_T, _S), (_CH,)),),
    (((_J,), (_CH,)),),
    (((_J,), (_G,)),),
)
_WITH_H = {"k": _H, "c": _CH, "z": _J, "p": _F}  # what an h behind a Latin letter makes of it
_WITH_VOWELS = frozenset(("latin", "cyrillic"))
_ALONE = {"kh": "h", "ch": "ч", "zh": "j", "ph": "f", "дж": "j", "ts": "ц"} | {
    f"{letter}{h}": letter for letter, h in zip("sgtbdjгтбд", "hhhhhhхххх", strict=True)
}
_TOGETHER = re.compile("|".join(_ALONE))
_VOWELS = str.maketrans(
    {
        **dict.fromkeys("aаәя", "a"),
        **dict.fromkeys("eiıəеиыэєії", "e"),
        **dict.fromkeys("oуuоөұүю", "o"),
        **dict.fromkeys("yйьъ'"),
    }
)
_LEAST_SPELT = 4  # letters of a stem that tell one name from others
_MOST_ENDING = 5  # as -анова
_MOST_CUT = 2  # sounds among them
_C_AS_J = re.compile("c(?![hkq])")
_ASPIRATE = re.compile("(?<=[bdgjkpt])h|(?<=ch)h")
_BREATHED = re.compile("(?<=[بپتټٹجچدډڈکگ])[هھہ](?!$)")  # what is धन in Hindi: دهن, دھن
_KAZAKH = frozenset("әғқңөұүһі")
_SILENT_H = "sgtbdj"  # and one behind these is no sound of its own
_SILENT_KHA = "гтбдж"
_ANUSVARA, _VIRAMA = 0x902, 0x94D  # the nasal that is m before b and p, and the sign of no vowel
_P, _N, _M = 5, 16, 15


def _table() -> npt.NDArray[np.uint8]:
    """The class of each code point, 0 for what has no sound."""
    table = np.zeros(0x1000, np.uint8)
    for number, letters in enumerate(_SOUNDS, 1):
        for letter in letters:
            if not table[ord(letter)]:
                table[ord(letter)] = number
    return table


_TABLE = _table()
_LETTERS = {
    ord(letter): letters[0] for letters in ("vwвў", *reversed(_SOUNDS[3:])) for letter in letters
}


def sounds(vocabulary: Vocabulary) -> npt.NDArray[np.uint64]:
    """The key of each term."""
    keys = np.zeros(len(vocabulary), np.uint64)
    for first in range(0, len(vocabulary), _BLOCK):
        last = min(first + _BLOCK, len(vocabulary))
        starts = vocabulary.starts[first : last + 1]
        text = vocabulary.text[starts[0] : starts[-1]]
        keys[first:last] = _keys(text, starts - starts[0])
    return keys


@lru_cache(maxsize=_REMEMBERED)
def key(word: str) -> int:
    """The key of one word as it is typed."""
    encoded = np.frombuffer(fold_text(word).encode("utf-8", "surrogatepass"), np.uint8)
    return int(_keys(encoded, np.array([0, encoded.size]))[0]) if encoded.size else 0


@lru_cache(maxsize=_REMEMBERED)
def keys(word: str) -> tuple[int, ...]:
    """The key of a word first, then those of how Arabic writes sounds that it has no letters for.

    Chabahar is تشابهار and جابهار there, Shalamcheh الشلامجة, Gwadar جوادر. A c may be Turkish,
    too, and the h of Bhutto one that Urdu writes: بھٹو. What is of Sayan is саянский.
    """
    own = key(word)
    lower = word.lower()
    turkish = _C_AS_J.sub("j", lower.replace("ç", "ch"))
    breathed = _BREATHED.sub("", lower)
    found = dict.fromkeys((own, key(turkish), key(_ASPIRATE.sub("ह", lower)), key(breathed)))
    classes = [own >> (_BITS * at) & 31 for at in range(MOST - 1, -1, -1)]
    classes = [one for one in classes if one]
    rules = _FROM_ARABIC if word[:1] and script(word[0]) == "arabic" else _TO_ARABIC
    for rule in rules:
        found[_packed(_replaced(classes, rule))] = None
    if len(classes) > 1 and script(word[0]) != "cyrillic":
        found[_packed([*classes, _S, _K])] = None
    return tuple(found)


def _replaced(classes: list[int], rule: Rule) -> list[int]:
    """The sounds with each of these in place of those."""
    made: list[int] = []
    at = 0
    while at < len(classes):
        for those, these in rule:
            if tuple(classes[at : at + len(those)]) == those:
                made.extend(these)
                at += len(those)
                break
        else:
            made.append(classes[at])
            at += 1
    return made


def _packed(classes: list[int]) -> int:
    return sum(one << (_BITS * (MOST - 1 - at)) for at, one in enumerate(classes[:MOST]))


def consonants(packed: int) -> int:
    """How many consonants a key has."""
    return sum(1 for at in range(MOST) if packed >> (_BITS * at) & 31)


def alike(keys: npt.NDArray[np.uint64], own: int) -> Ints:
    """The numbers of the terms that sound like a key, or begin like it and have one sound more."""
    count = consonants(own)
    if count < LEAST:
        return np.zeros(0, np.int64)
    low = _BITS * (MOST - count)
    same = (keys - np.uint64(own) < np.uint64(1 << low)).nonzero()[0]
    longer = keys[same] & np.uint64((1 << max(0, low - _BITS)) - 1)
    return np.asarray(same[longer == 0])


def cut_short(keys: npt.NDArray[np.uint64], own: int, least: int = LEAST) -> Ints:
    """The numbers of the terms that sound like what is left of a key without its last sounds.

    At least so many of its sounds are left.
    """
    count = consonants(own)
    left = [
        own >> (_BITS * (MOST - kept)) << (_BITS * (MOST - kept))
        for kept in range(max(least, count - _MOST_CUT), count)
    ]
    return np.flatnonzero(np.isin(keys, np.array(left, np.uint64)))


@lru_cache(maxsize=_REMEMBERED)
def begins(term: str, word: str, *, least: int = _LEAST_SPELT) -> bool:
    """Whether a term in an alphabet that has vowels is the beginning of a word in another one.

    Stemmers take endings off names that are none of theirs: Усманова is indexed as усма.
    """
    own, other = _spelt(term), _spelt(word)
    ending = len(other) - len(own)
    return len(own) >= least and ending <= _MOST_ENDING and other.startswith(own)


def _spelt(word: str) -> str:
    """A word's sounds with its vowels, a letter each; empty in scripts that leave vowels out."""
    if not word or script(word[0]) not in _WITH_VOWELS:
        return ""
    spelt = _TOGETHER.sub(lambda found: _ALONE[found.group()], fold_text(word))
    return re.sub(r"(.)\1+", r"\1", spelt.translate(_VOWELS)).translate(_LETTERS)


def sounds_longer(longer: int, own: int) -> bool:
    """Whether a key has the sounds of another, and may have more behind them."""
    low = _BITS * (MOST - consonants(own))
    return longer >> low == own >> low


def other_script(word: str, other: str) -> bool:
    """Whether two words are in different scripts, or one in letters that Kazakh alone has."""
    if not (word and other):
        return False
    own, its = script(word[0]), script(other[0])
    return own != its or (own == "cyrillic" and _is_kazakh(word) != _is_kazakh(other))


def _is_kazakh(word: str) -> bool:
    return not _KAZAKH.isdisjoint(word.lower())


def _keys(text: npt.NDArray[np.uint8], starts: Ints) -> npt.NDArray[np.uint64]:
    """The keys of the words that begin at the bytes ``starts``, the last of which is the end."""
    letters = np.frombuffer(
        text.tobytes().decode("utf-8", "surrogatepass").encode("utf-32-le", "surrogatepass"),
        np.uint32,
    )
    if not letters.size:
        return np.zeros(starts.size - 1, np.uint64)
    place = np.concatenate(([0], np.cumsum((text & 0xC0) != 0x80)))[starts]
    begins = np.zeros(letters.size + 1, np.bool_)
    begins[place] = True
    kept = _classes(letters, begins)
    count = np.concatenate(([0], np.cumsum(kept > 0)))
    word = np.cumsum(begins[:-1]) - 1
    written = np.diff(place) > 0
    rank = count[:-1] - count[place[:-1][written]][word]
    shift = np.clip(_BITS * (MOST - 1 - rank), 0, None).astype(np.uint64)
    packed = np.where((kept > 0) & (rank < MOST), kept.astype(np.uint64) << shift, np.uint64(0))
    keys = np.zeros(starts.size - 1, np.uint64)
    keys[written] = np.bitwise_or.reduceat(packed, place[:-1][written])
    return keys


def _classes(letters: npt.NDArray[np.uint32], begins: Bools) -> npt.NDArray[np.uint8]:
    """The class of each letter that is a consonant of its word, 0 for all others."""
    kept = _TABLE[np.minimum(letters, _TABLE.size - 1)].copy()
    first, last = begins[:-1], begins[1:]
    inner = ~first
    after_h = np.zeros(letters.size, np.bool_)
    after_h[1:] = (letters[1:] == ord("h")) & inner[1:]
    before_h = np.append(after_h[1:], [False])
    for letter, made in _WITH_H.items():
        kept[before_h & (letters == ord(letter))] = made
    joined = np.isin(letters, [ord(letter) for letter in (*_WITH_H, *_SILENT_H)]) & before_h
    kept[1:][joined[:-1]] = 0
    aspirated = np.isin(letters[:-1], [ord(letter) for letter in _SILENT_KHA]) & inner[1:]
    kept[1:][aspirated & (letters[1:] == ord("х"))] = 0
    before_p = np.append(kept[1:] == _P, [False]) & (letters == _ANUSVARA)
    kept[before_p] = _M
    before_zh = np.append((letters[1:] == ord("ж")) & inner[1:], [False])
    kept[before_zh & (letters == ord("д"))] = 0
    kept[inner & (kept <= _Y)] = 0
    kept[inner & last & (kept == _H)] = 0
    twice = np.zeros(letters.size, np.bool_)
    twice[1:] = (kept[1:] == kept[:-1]) & inner[1:]
    twice[2:] |= (kept[2:] == kept[:-2]) & (letters[1:-1] == _VIRAMA) & inner[1:-1] & inner[2:]
    kept[twice] = 0
    return kept
