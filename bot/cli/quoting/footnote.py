"""`footnote`: somebody's own text, unchanged, with the quotations that bear on it."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.shell import outputs, streams
from bot.cli.shell.console import (
    NOTHING,
    AsOf,
    Json,
    Libraries,
    day_of,
    fail,
    opened,
    print_json,
    scope_of,
)
from bot.render.translator import ENGLISH
from store.search.footnotes import MOST_SENTENCES, Bearing, Footnoted, footnoted

FORMS = ("md", "docx", "html", "json")
MOST_READ = 200_000


def footnote(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text file; - reads it.")],
    form: Annotated[
        str, typer.Option("--format", metavar="FORM", help=f"One of: {', '.join(FORMS)}.")
    ] = "md",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where it goes.")
    ] = None,
    library: Libraries = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Give your own text footnotes: the quotations that bear on it.

    The text itself comes back unchanged.

    Example: quotewire footnote draft.txt --format docx -o draft.docx

    draft.txt stands for a text of your own.
    """
    form = "json" if json else form
    if form not in FORMS:
        fail(f"--format is one of: {', '.join(FORMS)}.")
    text = _read(file)
    if output is not None:
        outputs.require_free(output)
    with opened() as app:
        scope, day = scope_of(app, library), day_of(as_of)
        made = footnoted(
            text,
            ask=partial(app.retriever.answer, scope, limit=1, as_of=day),
            check=partial(app.retriever.check, scope, as_of=day),
        )
    _write(made, form, output)
    if made.is_cut:
        streams.note(f"Only the first {MOST_SENTENCES} sentences were looked up.")
    if not made.quotations:
        raise typer.Exit(NOTHING)


def _read(file: str) -> str:
    if file == "-":
        content = sys.stdin.buffer.read(MOST_READ + 1)
    elif Path(file).is_file():
        content = Path(file).read_bytes()
    else:
        fail(
            f"There is no file “{file[:80]}”; write the text into one, or pipe it to `footnote -`."
        )
    if len(content) > MOST_READ:
        fail(f"The text is longer than {MOST_READ:,} bytes.")
    if b"\0" in content:
        fail("This is no text: write it, or save it as plain text first.")
    text = content.decode("utf-8", "replace")
    if not any(map(str.isalnum, text)):
        fail("There are no words in it.")
    return text


def _write(made: Footnoted, form: str, output: Path | None) -> None:
    if form == "json" and output is None:
        print_json(footnoted_document(made))
        return
    content = _content(made, form)
    if output is not None:
        with outputs.written(output) as target:
            target.write(content)
    elif form == "docx" and sys.stdout.isatty():
        fail("A Word document goes to a file: name one with -o.")
    elif form == "docx":
        sys.stdout.buffer.write(content)
    else:
        streams.say(content.decode())


def _content(made: Footnoted, form: str) -> bytes:
    import json as json_

    from bot.render.footnotes.docx import docx
    from bot.render.footnotes.html import html
    from bot.render.footnotes.markdown import markdown

    match form:
        case "docx":
            return docx(made, ENGLISH)
        case "html":
            return html(made, ENGLISH).encode()
        case "json":
            return json_.dumps(footnoted_document(made), ensure_ascii=False, indent=1).encode()
        case _:
            return markdown(made, ENGLISH).encode()


def footnoted_document(made: Footnoted) -> dict[str, object]:
    """What `footnote --json` prints."""
    from bot.cli.shell.documents import check_one, quotation_document

    return {
        "text": made.text,
        "sentences": [
            {
                "start": one.start,
                "end": one.end,
                "text": made.text[one.start : one.end],
                "bearing": one.bearing.value,
                "quotation": None if one.bearing is Bearing.NOTHING else one.number,
                "numbers_not_in_it": list(one.numbers),
                "warnings": list(dict.fromkeys(warned.caution.value for warned in one.warnings)),
                "checks": [check_one(check) for check in one.checks],
            }
            for one in made.sentences
        ],
        "quotations": [quotation_document(quotation) for quotation in made.quotations],
    }
