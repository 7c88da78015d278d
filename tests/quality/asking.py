"""Natural questions asked: how many are answered right, and what the wrong ones brought.

``python -m tests.quality.asking [SET ...] [--misses]`` prints, for each kind, how many questions
there are, how many the first quotation answers, one of those shown, and how many are met with
silence; with ``--misses`` every question that went wrong, what came, and what should have. The
desk's articles are imported as a team imports them, where they are at hand. Nothing is learned
from ``wires`` and ``aside``.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from store import Library
from store.evaluation.collection import Document, Question
from store.evaluation.measures import contains, folded
from store.evaluation.memory import MemoryLibrary
from store.search.question.syntax import parse
from store.search.search import search
from tests.quality.material import (
    SEEDS,
    SHARED,
    aside,
    names,
    natural,
    newsroom,
    rounds,
    seeds,
    wires,
)

SETS: Mapping[str, tuple[str, ...]] = {
    "seeds": ("natural_seeds",),
    "newsroom": ("newsroom/questions", "newsroom/cross_language"),
    "six": ("newsroom/unanswerable",),
    "wires": ("wires/questions", "wires/unanswerable"),
    "rounds": ("rounds/questions", "rounds/unanswerable"),
    "aside": ("aside/questions", "aside/unanswerable"),
}
LIBRARIES: Mapping[str, Callable[[], Iterator[Document]]] = {  # what each set is asked of
    "seeds": seeds,
    "newsroom": newsroom,
    "six": newsroom,
    "wires": wires,
    "rounds": rounds,
    "aside": aside,
}
_DESK = SHARED.parent / "desk"
DESK = {  # questions, and the articles they are about
    name: (_DESK / questions, articles)
    for name, questions, articles in (
        ("desk", "desk_questions.jsonl", _DESK / "articles"),
        ("desk-seeds", "seeds_questions.jsonl", SEEDS),
    )
    if _DESK.is_dir()
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the quotations that came, and for each whether it holds the evidence."""

    question: Question
    kind: str
    quotations: tuple[str, ...]
    right: tuple[bool, ...]

    @property
    def silent(self) -> bool:
        """Whether nothing was shown."""
        return not self.quotations


def ask_all(name: str, every: int = 1) -> Iterator[Asked]:
    """Ask the questions of a set of its library: all, or one in so many."""
    if name in DESK:
        yield from _ask_desk(name)
        return
    library = MemoryLibrary(LIBRARIES[name]())
    corpus = library.corpus(names())
    for question, kind in natural(*SETS[name])[::every]:
        found = search(corpus, parse(question.text), today=None, limit=3)
        texts = tuple(one.text.body[one.start : one.end] for one in found.chosen)
        yield _judged(question, kind, texts)


def _ask_desk(name: str) -> Iterator[Asked]:
    questions, articles = DESK[name]
    with (
        TemporaryDirectory() as folder,
        Library(Path(folder, "desk.db"), aliases=SEEDS / "aliases.yaml") as library,
    ):
        for _ in library.add_files(articles):
            pass
        for question, kind in natural(str(questions.with_suffix(""))):
            answer = library.ask(question.text)
            yield _judged(question, kind, tuple(one.text for one in answer.quotations))


def _judged(question: Question, kind: str, texts: tuple[str, ...]) -> Asked:
    wanted = [folded(piece) for piece in question.evidence]
    return Asked(question, kind, texts, tuple(contains(text, wanted) for text in texts))


def measured(asked: Sequence[Asked]) -> dict[str, float]:
    """Right first and within what is shown, silence of both sorts, quotations shown, length."""
    wanted = [one for one in asked if not one.question.unanswerable]
    others = [one for one in asked if one.question.unanswerable]
    answered = [one for one in wanted if not one.silent]
    found: dict[str, float] = {}
    if wanted:
        found["right first"] = _share([one.right[:1] == (True,) for one in wanted])
        found["right within three"] = _share([any(one.right) for one in wanted])
        found["answered of answerable"] = _share([not one.silent for one in wanted])
    if answered:
        found["shown"] = sum(len(one.quotations) for one in answered) / len(answered)
        found["length"] = sum(len(one.quotations[0]) for one in answered) / len(answered)
    if others:
        found["silent on unanswerable"] = _share([one.silent for one in others])
    return found


def _share(marks: Sequence[bool]) -> float:
    return sum(marks) / len(marks)


def main() -> None:
    """Ask, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.asking")
    parser.add_argument("sets", nargs="*", choices=[*SETS, *DESK, []], help="all without")
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    given = parser.parse_args()
    out = Console(width=120, highlight=False)
    for name in given.sets or (*SETS, *DESK):
        asked = list(ask_all(name))
        kinds: dict[str, list[Asked]] = defaultdict(list)
        for one in asked:
            kinds[one.kind].append(one)
        table = Table(name, "questions", "right first", "right shown", "silent", box=None)
        for kind, ones in sorted(kinds.items()):
            table.add_row(kind, *_cells(ones))
        table.add_row("all", *_cells(asked))
        out.print(table)
        out.print({key: round(value, 3) for key, value in measured(asked).items()})
        if given.misses:
            _print_misses(out, asked)


def _cells(asked: Sequence[Asked]) -> list[str]:
    return [
        str(len(asked)),
        f"{_share([one.right[:1] == (True,) for one in asked]):.2f}",
        f"{_share([any(one.right) for one in asked]):.2f}",
        f"{_share([one.silent for one in asked]):.2f}",
    ]


def _print_misses(out: Console, asked: Sequence[Asked]) -> None:
    for one in asked:
        if one.right[:1] == (True,) or (one.question.unanswerable and one.silent):
            continue
        out.print(f"{one.kind}: {one.question.text}")
        out.print(f"  came: {one.quotations[0] if one.quotations else 'silence'}")
        out.print(f"  should: {' | '.join(one.question.evidence) or 'silence'}")


if __name__ == "__main__":
    main()
