"""The processor time of a check in a large library: ``python -m tests.benchmarks.checks``."""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from store.db import schema
from store.db.database import Database
from store.library import articles, libraries, versions
from store.model import NewArticle, Scope
from store.search.retriever import Retriever
from tests.benchmarks.corpus import generated_articles

PASSAGES_OF_AN_ARTICLE = 2.5
AT_ONCE = 500
CHECKS = 300
PUBLISHERS = 400


def main() -> None:
    """Fill a library, check true, changed and strange quotations, and print how long each took."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.checks", description=__doc__)
    parser.add_argument("--passages", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="checks-") as name:
        database = Database(f"sqlite:///{Path(name) / 'library.db'}")
        schema.upgrade(database)
        bodies = list(generated_articles(int(asked.passages / PASSAGES_OF_AN_ARTICLE)))
        scope = _filled(database, bodies)
        retriever = Retriever(database, Path(name), starter_file=Path(name) / "none.yaml")
        with database.session() as session:
            held = retriever.searcher(session, scope).size
        sys.stdout.write(f"{held:,} passages\n")
        for kind, texts in _quotations(bodies).items():
            spent = [_timed(retriever, scope, text) for text in texts]
            p50, p95 = np.percentile(spent, [50, 95])
            sys.stdout.write(f"{kind}: p50 {p50:.1f} ms, p95 {p95:.1f} ms of processor time\n")
        database.close()


def _filled(database: Database, bodies: Sequence[str]) -> Scope:
    with database.writing() as session:
        library = libraries.create(session, "bench")
    for first in range(0, len(bodies), AT_ONCE):
        prepared = [
            versions.prepare(NewArticle(body=body, publisher=f"Paper {number % PUBLISHERS}"))
            for number, body in enumerate(bodies[first : first + AT_ONCE], start=first)
        ]
        with database.writing() as session:
            articles.add_all(session, library, prepared, by="bench")
    return Scope(libraries=(library,))


def _quotations(bodies: Sequence[str]) -> dict[str, list[str]]:
    """Words of the articles, whole and shortened and changed, and words of none."""
    chance = random.Random(7)
    cuts = [_cut(chance, chance.choice(bodies)) for _ in range(CHECKS)]
    return {
        "verbatim": [" ".join(cut) for cut in cuts],
        "shortened": [" ".join([*cut[:5], "…", *cut[8:]]) for cut in cuts],
        "with a speaker": [f'"{" ".join(cut)}," Ann Lee told reporters.' for cut in cuts],
        "with a publisher": [
            f'"{" ".join(cut)}" (Paper {chance.randrange(PUBLISHERS)})' for cut in cuts
        ],
        "near": [" ".join([*cut[:4], "not", *cut[5:]]) for cut in cuts],
        "absent": [" ".join(f"{word[::-1]}x" for word in cut) for cut in cuts],
    }


def _cut(chance: random.Random, body: str) -> list[str]:
    """A sentence's words, or most of them."""
    sentence = chance.choice([one for one in body.split(".") if len(one.split()) > 12])
    return sentence.split()[: chance.randint(12, 16)]


def _timed(retriever: Retriever, scope: Scope, text: str) -> float:
    began = time.process_time()
    retriever.check(scope, text)
    return (time.process_time() - began) * 1_000


if __name__ == "__main__":
    main()
