"""The processor time of a whole answer: ``python -m tests.benchmarks.answers [COLLECTION]``.

A collection's documents are taken up to so many, and its questions asked one by one in one thread:
from the words of the question to the quotations, or the silence and its reason.
"""

import argparse
import sys
import time
from datetime import date
from itertools import islice

import numpy as np

from store.evaluation.collection import read_collection
from store.evaluation.memory import MemoryLibrary
from store.model import Filters
from store.search.answer import answer
from tests.quality.material import SHARED, names

TODAY = date(2026, 1, 1)
WARMING = 20  # questions asked before any is timed


def main() -> None:
    """Build a library, ask, and print how long the answers took."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.answers", description=__doc__)
    parser.add_argument("collection", nargs="?", default="rtqa_2022_23")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=300)
    asked = parser.parse_args()
    collection = read_collection(SHARED / asked.collection)
    began = time.process_time()
    library = MemoryLibrary(islice(collection.documents(), asked.documents))
    built = time.process_time() - began
    corpus = library.corpus(names())
    spent = []
    answered = 0
    for question in collection.questions[: WARMING + asked.questions]:
        began = time.process_time()
        found = answer(
            corpus, question.text, Filters(), limit=3, expand=True, explain=False, today=TODAY
        )
        spent.append((time.process_time() - began) * 1_000)
        answered += bool(found.quotations)
    p50, p95, p99 = np.percentile(spent[WARMING:], [50, 95, 99])
    sys.stdout.write(
        f"{library.searcher.size:,} passages, built in {built:.0f} s of processor time; "
        f"{len(spent) - WARMING} questions, {answered} answered: "
        f"p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms of processor time an answer\n"
    )


if __name__ == "__main__":
    main()
