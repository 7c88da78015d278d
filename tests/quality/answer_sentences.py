"""Orders candidate sentences by how well each answers: MAP and MRR, as TREC-QA is measured.

``python -m tests.quality.answer_sentences [FILE ...]`` reads JSON lines with ``question`` and
``sentences`` (``text``, ``answers``), by default those of ``../shared/data/answer_sentences``. Each
sentence is an article of its own in one library; a question orders its candidates by the same
score by which a quotation is chosen.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from store.evaluation.collection import Document
from store.evaluation.memory import MemoryLibrary
from store.model import SourceMatch
from store.search.corpus import Corpus
from store.search.question.syntax import parse
from store.search.quoting.select import snippets
from store.search.search import search
from tests.quality.material import SHARED, names

Candidates = Sequence[tuple[str, bool]]


def read(path: Path) -> Iterator[tuple[str, Candidates]]:
    """The questions with their candidates, each with whether it answers."""
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        yield one["question"], [(each["text"], each["answers"]) for each in one["sentences"]]


def measured(questions: Sequence[tuple[str, Candidates]]) -> tuple[float, float]:
    """Mean average precision and mean reciprocal rank over the questions."""
    texts = [text for _, candidates in questions for text, _ in candidates]
    library = MemoryLibrary(
        Document(id=str(number), title=None, text=text, language="en")
        for number, text in enumerate(texts)
    )
    corpus = library.corpus(names())
    first, precisions, ranks = 1, [], []
    for question, candidates in questions:
        order = _order(corpus, question, range(first, first + len(candidates)))
        answers = [candidates[number - first][1] for number in order]
        first += len(candidates)
        places = np.flatnonzero(answers) + 1
        precisions.append(float(np.mean(np.arange(1, places.size + 1) / places)))
        ranks.append(1 / float(places[0]))
    return float(np.mean(precisions)), float(np.mean(ranks))


def _order(corpus: Corpus, question: str, articles: range) -> list[int]:
    """The candidates by the score of their best snippet; those without a word of it last."""
    allowed = corpus.searcher.mask(source=SourceMatch(articles=frozenset(articles)))
    found = search(corpus, parse(question, syntax=False), today=None, limit=1, allowed=allowed)
    ranked = found.ranking.found.docs[found.ranking.order]
    numbers = corpus.searcher.article(ranked).tolist()
    scored = [numbers[one.row] for one in snippets(found.evidence, len(articles))]
    return list(dict.fromkeys((*scored, *numbers, *articles)))


def main() -> None:
    """Measure, and print a line a file."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.answer_sentences")
    parser.add_argument("files", nargs="*", type=Path)
    folder = SHARED.parent / "answer_sentences"
    table = Table("file", "questions", "MAP", "MRR", box=None)
    for path in parser.parse_args().files or sorted(folder.glob("*.jsonl")):
        questions = list(read(path))
        figures = measured(questions)
        table.add_row(path.stem, str(len(questions)), *(f"{figure:.3f}" for figure in figures))
    Console().print(table)


if __name__ == "__main__":
    main()
