"""Grades the reading of small files and pastes that show a kind of fault each."""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.cli.shell.documents import outcome_document
from store.db import schema
from store.db.database import Database
from store.ingest.reading import Hints
from store.ingest.sandbox.worker import Worker
from store.library import articles, libraries
from store.library.imports import import_files, import_inputs, importing
from store.library.imports.import_inputs import Progressed
from store.model import Article, Reference, Scope

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"
CASES = DATA / "ingest_cases"
PASTES = DATA / "pastes"

# Where in each paste the title stands, by line; several lines are right where two are titles.
TITLES: Mapping[str, tuple[int, ...]] = {
    "01_select_all": (16,),
    "02_telegram": (2,),
    "04_newsletter": (8, 3),
    "05_wire_correction": (1,),
    "07_transcript": (1,),
    "08_un_report": (7,),
    "10_turkish": (2,),
    "11_urdu": (2,),
    "13_readmore_short": (1,),
    "14_bbc_style": (9,),
    "16_russian": (3,),
    "17_long_comments": (1,),
    "19_pdf_paste_wide": (1,),
    "20_pdf_paste_narrow": (1,),
    "22_mail_quoted": (),
    "23_two_articles": (1,),
}
# What must not be quotable, by line: comments, teasers, captions, notices.
FOREIGN: Mapping[str, tuple[int, ...]] = {
    "01_select_all": (57, 62, 63),
    "02_telegram": (13, 14),
    "05_wire_correction": (17, 19, 21),
    "08_un_report": (21, 22, 23),
    "10_turkish": (21, 22),
    "14_bbc_style": (18, 36),
    "16_russian": (9, 14, 16),
    "17_long_comments": (16, 19),
}
_LABEL = re.compile(r"^(?:Son Dakika: |Headline: |UPDATE \d-|\d+\. |⚡️+ ?|[⚡️ ]+)")


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import made of a file: its articles and what it said."""

    articles: tuple[Article, ...]
    documents: tuple[Mapping[str, object], ...]

    @property
    def refused(self) -> bool:
        """Whether nothing became of it."""
        return not self.articles

    @property
    def said(self) -> str:
        """Everything the outcomes say, without the texts of dropped lines."""
        return json.dumps(
            [{**one, "dropped_lines": None, "input": None} for one in self.documents],
            ensure_ascii=False,
        )

    @property
    def quotable(self) -> list[str]:
        """Every sentence that may be quoted."""
        return [
            article.body[sentence.start : sentence.end]
            for article in self.articles
            for passage in article.passages
            for sentence in passage.sentences
            if sentence.quotable
        ]


class Grader:
    """Imports files into libraries of their own."""

    def __init__(self, database: Database, worker: Worker) -> None:
        self._database = database
        self._worker = worker
        self._count = 0

    def taken(self, path: Path, hints: Hints) -> Taken:
        """Import one file."""
        self._count += 1
        name = f"case {self._count}"
        found = import_files.find([str(path)])
        outcomes = list(
            importing.import_items(
                self._database,
                lambda session: libraries.create(session, name),
                import_inputs.of_files(found.files, hints, self._worker, Progressed()),
                by="grader",
            )
        )
        numbers = [one.article for one in outcomes if one.article and one.outcome != "refused"]
        with self._database.session() as session:
            scope = Scope(libraries=(libraries.named(session, name),)) if numbers else None
            stored = [
                articles.get(session, scope, Reference(article=one.article))
                for one in dict.fromkeys(numbers)
                if scope is not None
            ]
        return Taken(tuple(stored), tuple(outcome_document(one) for one in outcomes))

    def case(self, case: Mapping[str, object]) -> list[str]:
        """What is wrong with what came of a case; nothing when all is right."""
        given = case.get("args")
        arguments = [str(part) for part in given] if isinstance(given, list) else []
        hints = Hints(
            **{
                name.removeprefix("--"): value  # type: ignore[arg-type]
                for name, value in zip(arguments[::2], arguments[1::2], strict=True)
            }
        )
        taken = self.taken(CASES / str(case["file"]), hints)
        if case.get("refused"):
            return [] if taken.refused else ["was not refused"]
        if taken.refused:
            return [f"was refused: {taken.said}"]
        return list(_faults(case, taken))

    def paste(self, path: Path) -> list[str]:
        """What is wrong with what came of a paste."""
        taken = self.taken(path, Hints())
        if taken.refused:
            return [f"was refused: {taken.said}"]
        lines = path.read_text("utf-8").split("\n")
        first = taken.articles[0].source.title
        wanted = [_bare(lines[at - 1]) for at in TITLES[path.stem]]
        faults = []
        if wanted and _bare(first or "") not in wanted:
            faults.append(f"title {first!r}, not {wanted[0]!r}")
        if not wanted and first is not None:
            faults.append(f"title {first!r} where there is none")
        foreign = [_folded(lines[at - 1]) for at in FOREIGN.get(path.stem, ())]
        for sentence in taken.quotable:
            if any(_folded(sentence) in line for line in foreign):
                faults.append(f"quotable: {sentence!r}")
            if sentence[:1].islower() or ">" in sentence:
                faults.append(f"fragment: {sentence!r}")
        return faults


def cases() -> list[Mapping[str, object]]:
    """The cases with what must come out; none where they are not at hand."""
    listed = CASES / "cases.jsonl"
    if not listed.exists():
        return []
    return [json.loads(line) for line in listed.read_text("utf-8").splitlines()]


def _faults(case: Mapping[str, object], taken: Taken) -> Iterator[str]:
    body = _folded("\n".join(article.body for article in taken.articles))
    for text in _texts(case, "has"):
        if _folded(text) not in body:
            yield f"lacks {text!r}"
    for text in _texts(case, "hasnot"):
        if _folded(text) in body:
            yield f"has {text!r}"
    for text in _texts(case, "once"):
        if body.count(_folded(text)) != 1:
            yield f"has {body.count(_folded(text))} times {text!r}"
    source = taken.articles[0].source
    published = str(source.published) if source.published else None
    found = {
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "url": source.url,
        "language": source.language,
        "date": published,
    }
    for name, value in found.items():
        if name in case and case[name] != value:
            yield f"{name} {value!r}, not {case[name]!r}"
    if (titles := _texts(case, "title_in")) and source.title not in titles:
        yield f"title {source.title!r}"
    if "date_or_none" in case and published not in (None, case["date_or_none"]):
        yield f"date {published}, neither unknown nor {case['date_or_none']}"
    if "notdate" in case and published == case["notdate"]:
        yield f"date {published}"
    if (words := _texts(case, "says")) and not any(word in taken.said for word in words):
        yield f"says none of {words}: {taken.said}"


def _texts(case: Mapping[str, object], name: str) -> list[str]:
    value = case.get(name)
    return [str(one) for one in value] if isinstance(value, list) else []


def _folded(text: str) -> str:
    return " ".join(text.split())


def _bare(title: str) -> str:
    return _folded(_LABEL.sub("", title.strip()))


def main() -> None:
    """Print what is wrong, and how much is right."""
    wrong = {}
    with TemporaryDirectory() as folder, Worker() as worker:
        database = Database(f"sqlite:///{folder}/cases.db")
        schema.upgrade(database)
        grader = Grader(database, worker)
        for case in cases():
            wrong[str(case["id"])] = grader.case(case)
        for path in sorted(PASTES.glob("*.txt")):
            wrong[f"paste {path.stem}"] = grader.paste(path)
        database.close()
    for name, faults in wrong.items():
        if faults:
            sys.stdout.write(f"{name}\n" + "".join(f"    {fault[:400]}\n" for fault in faults))
    right = [name for name, faults in wrong.items() if not faults]
    pastes = sum(name.startswith("paste") for name in right)
    sys.stdout.write(f"{len(right) - pastes} of {len(cases())} cases, {pastes} pastes right\n")


if __name__ == "__main__":
    main()
