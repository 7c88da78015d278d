"""Corpora to measure with: real news passages where present, else generated ones."""

import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

REAL = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "ir" / "rtqa_2022_23"
_WORD = re.compile(r"[^\W_]+")
_STOP = """
a about after all also an and any are as at be because been but by can could did do for from had
has have he her his how i if in into is it its just like more most new no not of on one or other
our out over said she so some such than that the their them then there they this to two up was we
were what when where which while who will with would you your s t
"""
_STOP_WORDS = frozenset(re.findall(r"\w+", _STOP))
_KINDS = 400_000  # distinct words a generated corpus draws from


@dataclass(frozen=True)
class Corpus:
    """Passages as lists of terms, and questions as lists of distinct terms."""

    source: str
    passages: list[list[str]]
    questions: list[list[str]]


def load(size: int, questions: int, source: str = "auto", seed: int = 7) -> Corpus:
    """Return a corpus of a size; ``source`` is ``real``, ``generated`` or ``auto``."""
    if source == "real" or (source == "auto" and REAL.is_dir()):
        return _real(size, questions, random.Random(seed))
    return _generated(size, questions, random.Random(seed))


def words(text: str) -> list[str]:
    """Return the words that count, in lower case."""
    return [word for word in _WORD.findall(text.lower()) if word not in _STOP_WORDS]


def generated_articles(count: int, seed: int = 7) -> Iterator[str]:
    """Articles of about 320 words in sentences and paragraphs, of the generated words."""
    drawn = _drawn(count * 4, random.Random(seed))
    while paragraphs := list(islice(drawn, 4)):
        yield "\n\n".join(
            " ".join(
                " ".join(part[first : first + 16]).capitalize() + "."
                for first in range(0, len(part), 16)
            )
            for part in paragraphs
        )


def _real(size: int, questions: int, chance: random.Random) -> Corpus:
    """Sample passages; past their number splice the beginning of one to the end of another."""
    with gzip.open(REAL / "corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        pool = [words(json.loads(line)["text"]) for line in lines]
    chance.shuffle(pool)
    passages = pool[:size]
    while len(passages) < size:
        head, tail = chance.choice(pool), chance.choice(pool)
        passages.append(head[: len(head) // 2] + tail[len(tail) // 2 :])
    with (REAL / "queries.jsonl").open(encoding="utf-8") as lines:
        asked = [list(dict.fromkeys(words(json.loads(line)["text"]))) for line in lines]
    chance.shuffle(asked)
    long_enough = [question for question in asked if len(question) > 1]
    return Corpus("rtqa_2022_23, spliced to size", passages, long_enough[:questions])


def _generated(size: int, questions: int, chance: random.Random) -> Corpus:
    """Draw words by a Zipf-Mandelbrot law, part of them from the few an article is about."""
    passages = list(_drawn(size, chance))
    asked: list[list[str]] = []
    while len(asked) < questions:
        passage = sorted(set(chance.choice(passages)))
        asked.append(chance.sample(passage, min(len(passage), chance.randint(4, 12))))
    return Corpus("generated", passages, asked)


def _drawn(size: int, chance: random.Random) -> Iterator[list[str]]:
    names = [f"w{rank}" for rank in range(_KINDS)]
    weights = list(accumulate(1 / (rank + 10) ** 1.05 for rank in range(_KINDS)))
    topical = list(accumulate(1 / (rank + 200) ** 0.9 for rank in range(_KINDS)))
    subject: list[str] = []
    for number in range(size):
        if number % 8 == 0:
            subject = chance.choices(names, cum_weights=topical, k=25)
        length = max(8, int(chance.gauss(60, 18)))
        about = chance.choices(subject, k=length // 4)
        yield about + chance.choices(names, cum_weights=weights, k=length - len(about))
