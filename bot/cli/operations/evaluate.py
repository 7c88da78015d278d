"""`evaluate`: how well questions of a test collection are answered."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot import places
from bot.cli.shell import outputs
from bot.cli.shell.console import Json, console, fail, print_json
from store.aliases.book import AliasBook
from store.evaluation.collection import Question, read_collection
from store.evaluation.evaluate import EvaluationReport, evaluate
from store.evaluation.measures import compare, mean
from store.evaluation.runs import quote_lines, read_run, run_lines
from store.library.alias_groups import starter
from store.search.ranking.weights import STANDARD

Parts = Annotated[
    list[str] | None,
    typer.Option("--ablate", metavar="PART", help="Leave out a part of the ranking. Repeatable."),
]
Runs = Annotated[
    list[Path] | None,
    typer.Option("--compare", metavar="FILE", help="Compare with this run; twice: two files."),
]


def evaluate_command(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A BEIR-form folder, or one of several.")
    ],
    run: Annotated[Path | None, typer.Option(help="Write the ranking as a TREC run.")] = None,
    quotes: Annotated[Path | None, typer.Option(help="Write the quotations as JSON lines.")] = None,
    ablate: Parts = None,
    compare_with: Runs = None,
    no_aliases: Annotated[
        bool, typer.Option("--no-aliases", help="Look for the typed names only.")
    ] = False,
    json: Json = False,
) -> None:
    """Measure quotations and silence on your own questions.

    DIR holds corpus.jsonl, queries.jsonl (either may end in .gz) and qrels.tsv, or folders that do.
    Example: quotewire evaluate collections/mine --run mine.run

    collections/mine stands for a folder of your own.
    """
    folders = _folders(folder)
    if len(folders) > 1 and (run or quotes or compare_with):
        fail("--run, --quotes and --compare take one collection, not a folder of several.")
    if compare_with and len(compare_with) > 1:
        left, right = compare_with[:2]
        found = compare(read_collection(folders[0]), read_run(left), read_run(right))
        _print_comparison(found, json=json)
        return
    for path in filter(None, (run, quotes)):
        outputs.require_free(path)  # before the questions are asked, not after
    names = AliasBook() if no_aliases else starter(places.seeds() / "aliases.yaml")
    weights = STANDARD.without(ablate or ())
    progress = _bar(console(error=True))
    reports = [evaluate(one, weights=weights, aliases=names, progress=progress) for one in folders]
    _write(run, run_lines(reports[0]))
    _write(quotes, quote_lines(reports[0]))
    if compare_with:
        fresh = {one.question.id: dict(one.run) for one in reports[0].outcomes}
        found = compare(read_collection(folders[0]), read_run(compare_with[0]), fresh)
        _print_comparison(found, json=json)
        return
    if json:
        measures = {report.name: dict(report.measures) for report in reports}
        print_json({"collections": measures, "mean": mean(list(measures.values()))})
    else:
        _print_reports(reports)


def _folders(folder: Path) -> list[Path]:
    if any((folder / f"queries.jsonl{end}").exists() for end in ("", ".gz")):
        return [folder]
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [
        one for one in inside if any((one / f"queries.jsonl{end}").exists() for end in ("", ".gz"))
    ]
    if not found:
        fail(f"There is no collection in {folder}: it needs corpus.jsonl and queries.jsonl.")
    return found


def _bar(out: Console) -> Callable[[Iterable[Question]], Iterator[Question]]:
    """A progress bar on a terminal, nothing in a pipe."""

    def track(questions: Iterable[Question]) -> Iterator[Question]:
        listed = list(questions)
        with Progress(console=out, disable=not out.is_terminal, transient=True) as bar:
            yield from bar.track(listed, description="Asking")

    return track


def _write(path: Path | None, lines: Iterator[str]) -> None:
    if path is None:
        return
    with outputs.written(path) as file:
        file.writelines(f"{line}\n".encode() for line in lines)


def _print_reports(reports: list[EvaluationReport]) -> None:
    measures = {report.name: report.measures for report in reports}
    rows = {**measures, "mean": mean(list(measures.values()))} if len(reports) > 1 else measures
    names = list(dict.fromkeys(name for each in rows.values() for name in each))
    table = Table(box=None)
    table.add_column("collection")
    for name in names:
        table.add_column(name, justify="right")
    for collection, each in rows.items():
        cells = [f"{each[name]:.4f}" if name in each else "-" for name in names]
        table.add_row(collection, *cells)
    out = console()
    if not out.is_terminal:
        out.width = 240
    out.print(table)


def _print_comparison(found: dict[str, float], *, json: bool) -> None:
    if json:
        print_json(found)
        return
    if not found["questions"]:
        console().print("The two runs have no judged question in common.")
        return
    console().print(
        f"nDCG@10 {found['left']:.4f} -> {found['right']:.4f} over {found['questions']:.0f} "
        f"questions: {found['difference']:+.4f}, 95 % of samples between {found['low']:+.4f} and "
        f"{found['high']:+.4f}; better in {found['better']:.1%}."
    )
