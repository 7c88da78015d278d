"""Learns how sentences are scored and when to be silent, and says how well that carries over.

``python -m tests.quality.learning [--sample N]`` reads the collections of ``../shared/data/ir``
that are there, the newsroom and the rounds, prints the two tables of
``store/search/ranking/weights.py``, what each part adds, and the figures with the weights learned
on the other sets only.

Sentences: a listwise softmax over the sentences of a question, after Cao et al., "Learning to Rank"
(ICML 2007). Silence: a logistic regression over the best snippet of answerable and unanswerable
questions. Each set counts alike but those asked as people ask, which count more. What holds the
weights small is the same for all parts, however much they vary.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rich.console import Console
from rich.table import Table
from scipy.optimize import minimize

from store.evaluation.collection import Question, read_collection
from store.evaluation.measures import contains, folded
from store.evaluation.memory import MemoryLibrary
from store.search.answerable.probability import Answerability
from store.search.answerable.rule import LEAST
from store.search.arrays import Floats
from store.search.question.syntax import parse
from store.search.ranking.weights import SENTENCE
from store.search.search import LOOKED_AT, SearchResult, search
from store.text.analyser.kinds import QUOTABLE
from tests.quality.material import SHARED, names, natural, newsroom, rounds

COLLECTIONS = (
    "xquad_en", "xquad_tr", "xquad_ar", "pquad_fa_a", "tquad_tr_a", "muc4_a", "scifact",
    "multihop_ev_a", "rtqa_2022_23", "cisi", "cranfield", "medline",
)  # fmt: skip
UNANSWERABLE = {"six kinds": "newsroom", "rounds unanswered": "rounds"}
NATURAL = {"newsroom", "rounds", *UNANSWERABLE}  # asked as people ask
LONG = {"cisi", "cranfield", "medline"}  # of abstracts, with no evidence marked
ELSEWHERE = (  # questions of the first, asked of the second, which is about something else
    ("xquad_en", "scifact"), ("xquad_en", "muc4_a"), ("scifact", "xquad_en"),
    ("multihop_ev_a", "muc4_a"), ("muc4_a", "multihop_ev_a"), ("xquad_tr", "tquad_tr_a"),
    ("tquad_tr_a", "xquad_tr"), ("pquad_fa_a", "xquad_ar"), ("xquad_ar", "pquad_fa_a"),
    ("newsroom", "xquad_en"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """A question as it was searched: its sentences' parts and labels, its best snippet's parts.

    ``sentences`` has a row a quotable sentence and a column a part; ``answers`` marks those that
    hold the evidence. ``wrong`` is whether the best snippet holds none, though there is some.
    """

    set: str
    unanswerable: bool
    sentences: Floats
    answers: npt.NDArray[np.bool_]
    chance: Mapping[str, float] = field(default_factory=dict)
    wrong: bool = False


def sampled(library: MemoryLibrary, question: Question, name: str, *, elsewhere: bool) -> Sample:
    """Ask a question and keep what the choice and the rule of silence look at."""
    found = _asked(library, question)
    evidence = found.evidence
    quotable = np.flatnonzero((evidence.sentences.kinds & QUOTABLE) > 0)
    columns = [evidence.parts[part] for part in sorted(SENTENCE)]
    table = np.stack(columns, 1)[quotable] if quotable.size else np.zeros((0, len(columns)))
    wanted = [folded(piece) for piece in question.evidence]
    marks = np.zeros(quotable.size, np.bool_)
    if wanted and not elsewhere:
        docs = found.ranking.found.docs[found.ranking.order[:LOOKED_AT]]
        texts = library.corpus().fetch(library.searcher.passage(docs).tolist())
        for at, place in enumerate(quotable.tolist()):
            text = texts[int(evidence.sentences.row[place])]
            one = text.passage.sentences[int(evidence.sentences.ordinal[place])]
            inside = _folded(text.body[one.start : one.end])
            marks[at] = any(w in inside or (len(inside) > 20 and inside in w) for w in wanted)
    chance: Mapping[str, float] = {}
    judged = Answerability(found.query, library.searcher, evidence, found.answer_type)
    best = next((one for one in found.possible if judged.may(one.snippet)), None)
    if best:
        chance = judged.parts(best.snippet)
    nowhere = elsewhere or question.unanswerable
    wrong = bool(best and wanted) and not nowhere and not contains(best.words, wanted)
    return Sample(name, nowhere, table, marks, chance, wrong)


_folded = lru_cache(maxsize=1 << 17)(folded)


def _asked(library: MemoryLibrary, question: Question) -> SearchResult:
    corpus = library.corpus(names())
    return search(corpus, parse(question.text, syntax=False), today=question.asked, limit=1)


def learn_sentences(samples: Sequence[Sample], decay: float = 3e-3) -> Floats:
    """The weight of each part: the most likely, with ``decay`` holding them small.

    What is held small is what a part adds for each of its standard deviations.
    """
    used = [one for one in samples if one.answers.any() and not one.answers.all()]
    counts = {name: sum(one.set == name for one in used) for name in {one.set for one in used}}
    worth = np.array([_asked_for(one.set, 8.0) / counts[one.set] for one in used])
    worth /= worth.sum()
    table = np.concatenate([one.sentences for one in used])
    spread = table.std(0) + 1e-9
    table /= spread
    right = np.concatenate([one.answers for one in used])
    starts = np.cumsum([0, *(one.answers.size for one in used)])[:-1]
    group = np.repeat(np.arange(len(used)), [one.answers.size for one in used])

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = table @ weights
        each = np.exp(score - np.maximum.reduceat(score, starts)[group])
        whole, hit = np.add.reduceat(each, starts), np.add.reduceat(each * right, starts)
        value = float(-(worth * (np.log(hit) - np.log(whole))).sum() + decay * weights @ weights)
        pull = (worth / hit)[group] * each * right - (worth / whole)[group] * each
        return value, np.asarray(-(pull @ table) + 2 * decay * weights)

    return np.asarray(_least(loss, table.shape[1]) / spread)


def learn_silence(samples: Sequence[Sample], parts: Sequence[str], decay: float = 3e-3) -> Floats:
    """The weight of each part of the chance of an answer."""
    used = [one for one in samples if one.chance and not one.wrong]
    table = np.array([[one.chance[part] for part in parts] for one in used])
    spread = np.where(table.std(0) > 0, table.std(0), 1.0)
    table /= spread
    answers = np.array([not one.unanswerable for one in used])
    kinds = Counter((one.set, one.unanswerable) for one in used)
    worth = np.array([_asked_for(one.set) / kinds[one.set, one.unanswerable] for one in used])
    for side in (answers, ~answers):
        worth[side] /= 2 * worth[side].sum()

    def loss(weights: Floats) -> tuple[float, Floats]:
        logit = table @ weights
        value = float((worth * np.logaddexp(0, np.where(answers, -logit, logit))).sum())
        miss = 1 / (1 + np.exp(-logit)) - answers
        return value + float(decay * weights @ weights), table.T @ (worth * miss) + (
            2 * decay * weights
        )

    return np.asarray(_least(loss, len(parts)) / spread)


def _asked_for(name: str, more: float = 4.0) -> float:
    """How much a set counts: questions as people ask them ``more`` than those of collections."""
    return more if name in NATURAL else 0.25 if name in LONG else 1.0


def _least(loss: Callable[[Floats], tuple[float, Floats]], size: int) -> Floats:
    return np.asarray(minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B").x)


def samples(sample: int) -> Iterator[Sample]:
    """At most ``sample`` questions of each set, asked of their own library and of another one."""
    libraries = {"newsroom": MemoryLibrary(newsroom()), "rounds": MemoryLibrary(rounds())}
    files = ("newsroom/questions", "newsroom/cross_language", "natural_seeds")
    asked = {
        "newsroom": [question for question, _ in natural(*files)],
        "rounds": [question for question, _ in natural("rounds/questions")],
    }
    for name in COLLECTIONS:
        if (SHARED / name).is_dir():
            collection = read_collection(SHARED / name)
            libraries[name] = MemoryLibrary(collection.documents())
            asked[name] = list(collection.questions)
    for name, questions in asked.items():
        for question in _some(questions, len(questions) if name in NATURAL else sample):
            yield sampled(libraries[name], question, name, elsewhere=False)
    for name, file in UNANSWERABLE.items():
        for question, _ in natural(f"{file}/unanswerable"):
            yield sampled(libraries[file], question, name, elsewhere=True)
    for name, other in ELSEWHERE:
        if name in asked and other in libraries:
            for question in _some(asked[name], sample):
                yield sampled(libraries[other], question, f"{name} > {other}", elsewhere=True)


def _some(questions: Sequence[Question], sample: int) -> Sequence[Question]:
    step = max(1, len(questions) // sample)
    return questions[::step][:sample]


def right_first(samples: Sequence[Sample], weights: Floats) -> float:
    """The share of questions whose best sentence holds the evidence."""
    judged = [one for one in samples if one.answers.any()]
    hits = [one.answers[int(np.argmax(one.sentences @ weights))] for one in judged]
    return float(np.mean(hits)) if hits else float("nan")


def silent(samples: Sequence[Sample], parts: Sequence[str], weights: Floats) -> float:
    """The share of questions met with silence."""
    logits = [
        sum(one.chance[part] * weight for part, weight in zip(parts, weights, strict=True))
        if one.chance
        else -np.inf
        for one in samples
    ]
    return float(np.mean(np.array(logits) < np.log(LEAST / (1 - LEAST)))) if logits else np.nan


def main() -> None:
    """Learn, and print what was learned and what it is worth."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.learning")
    parser.add_argument("--sample", type=int, default=120, help="questions of each collection")
    found = list(samples(parser.parse_args().sample))
    out = Console(width=110, highlight=False)
    _print_sentences(
        out, [one for one in found if " > " not in one.set and one.set not in UNANSWERABLE]
    )
    _print_silence(out, found)


def _print_sentences(out: Console, found: Sequence[Sample]) -> None:
    sets = list(dict.fromkeys(one.set for one in found))
    parts, weights = sorted(SENTENCE), learn_sentences(found)
    table = Table("set", "right first", "learned elsewhere", box=None)
    for name in sets:
        own = [one for one in found if one.set == name]
        carried = learn_sentences([one for one in found if one.set != name])
        table.add_row(name, f"{right_first(own, weights):.3f}", f"{right_first(own, carried):.3f}")
    out.print(table)
    out.print(
        "SENTENCE", {part: round(float(w), 2) for part, w in zip(parts, weights, strict=True)}
    )
    whole = _mean(found, sets, weights)
    for at, part in enumerate(parts):
        kept = np.delete(np.arange(len(parts)), at)
        less = [replace(one, sentences=one.sentences[:, kept]) for one in found]
        out.print(f"  without {part:<20} {_mean(less, sets, learn_sentences(less)) - whole:+.4f}")


def _mean(found: Sequence[Sample], sets: Sequence[str], weights: Floats) -> float:
    """The mean over the sets whose evidence is marked."""
    own = ([one for one in found if one.set == name] for name in sets)
    return float(np.nanmean([right_first(one, weights) for one in own]))


def _print_silence(out: Console, found: Sequence[Sample]) -> None:
    parts = list(next(one.chance for one in found if one.chance))
    weights = learn_silence(found, parts)
    out.print("ANSWERABLE", {p: round(float(w), 2) for p, w in zip(parts, weights, strict=True)})
    table = Table("set", "answerable lost", "unanswerable silent", box=None)
    for name in dict.fromkeys(one.set for one in found):
        sides = [
            [one for one in found if one.set == name and one.unanswerable is side]
            for side in (False, True)
        ]
        table.add_row(name, *(f"{silent(side, parts, weights):.3f}" for side in sides))
    out.print(table)


if __name__ == "__main__":
    main()
