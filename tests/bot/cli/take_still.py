"""Takes the still of the terminal in the README: `python -m tests.bot.cli.take_still`.

The three commands of `make demo` are run on a new library; what they print on a terminal is set as
an SVG without scripts, fonts or addresses. Nothing in it is written by hand.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape, quoteattr

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

ROOT = Path(__file__).parents[3]
STILL = ROOT / "deploy" / "pictures" / "terminal.svg"
COLUMNS = 92
CHARACTER, LINE, MARGIN = 8.4, 20, 20  # in pixels, at 14 pixels a letter
PAPER, INK, FAINT, BRIGHT, PROMPT = "#1e1f26", "#d4d5de", "#a3a5b5", "#ffffff", "#8ab4ff"
COLOURS = {"green": "#7fd88f", "yellow": "#f0c674", "red": "#ff8f8f", "cyan": "#7fd4e0"}
ABOUT = (
    "quotewire in a terminal: a question answered with a quotation and its source, a wrong "
    "quotation with its differences marked, and a question met with silence"
)
_SET = re.compile(r"^(QUESTION|QUOTED|UNANSWERED) \?= (.+)$", re.M)


def demonstrated() -> list[tuple[str, str]]:
    """The commands of `make demo`, each with its text."""
    texts = dict(_SET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    return [
        ("ask", texts["QUESTION"]),
        ("check", texts["QUOTED"]),
        ("ask", texts["UNANSWERED"]),
    ]


def shown() -> Iterator[Text]:
    """The lines of the terminal: each command as it is typed, and what it prints."""
    with TemporaryDirectory() as folder:
        environment = os.environ | {
            "DATA_DIR": folder,
            "PYTHONPATH": str(ROOT),
            "COLUMNS": str(COLUMNS),
            "FORCE_COLOR": "1",
            "TERM": "xterm-256color",
        }
        for number, (command, text) in enumerate(demonstrated()):
            if number:
                yield Text()
            yield from _wrapped(Text.assemble((f"$ quotewire {command} {text}", "bold blue")))
            yield from Text.from_ansi(_printed((command, text), environment)).split()


def _wrapped(line: Text) -> Iterator[Text]:
    """A long line as the terminal breaks it."""
    for start in range(0, max(len(line), 1), COLUMNS):
        yield line[start : start + COLUMNS]


def _printed(arguments: tuple[str, ...], environment: Mapping[str, str]) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,  # 1 is the exit code of silence
        text=True,
        encoding="utf-8",
    )
    return ended.stdout.rstrip("\n")


def drawn(lines: Sequence[Text]) -> str:
    """The lines as an SVG; each piece is held to its columns, whatever the reader's font."""
    width = round(COLUMNS * CHARACTER + 2 * MARGIN)
    height = len(lines) * LINE + 2 * MARGIN
    texts = [
        f'<text y="{MARGIN + LINE * number + 15}">{pieces}</text>'
        for number, line in enumerate(lines)
        if (pieces := "".join(_pieces(line)))
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-label={quoteattr(ABOUT)}>'
    )
    style = (
        f"<style>text{{font:14px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        f"fill:{INK};white-space:pre}}</style>"
    )
    paper = f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>'
    return "\n".join([head, style, paper, *texts, "</svg>", ""])


def _pieces(line: Text) -> Iterator[str]:
    at = 0
    line.rstrip()
    for segment in line.render(_console()):
        text, columns = segment.text, cell_len(segment.text)
        if text.strip():
            x, long = MARGIN + at * CHARACTER, columns * CHARACTER
            look = _look(segment.style or Style())
            yield (
                f'<tspan x="{x:.1f}" textLength="{long:.1f}"{look} xml:space="preserve">'
                f"{escape(text)}</tspan>"
            )
        at += columns


def _look(style: Style) -> str:
    """The attributes of a piece: its colour and weight."""
    named = style.color.name if style.color else ""
    colour = next((value for name, value in COLOURS.items() if name in named), "")
    if not colour:
        colour = PROMPT if named == "blue" else FAINT if style.dim else BRIGHT if style.bold else ""
    fill = f' fill="{colour}"' if colour else ""
    weight = ' font-weight="bold"' if style.bold else ""
    struck = ' text-decoration="line-through"' if style.strike else ""
    return fill + weight + struck + (' text-decoration="underline"' if style.underline else "")


def _console() -> Console:
    return Console(width=COLUMNS, color_system="256", force_terminal=True)


def main() -> None:
    """Write the still."""
    STILL.parent.mkdir(exist_ok=True)
    STILL.write_text(drawn(list(shown())), encoding="utf-8")


if __name__ == "__main__":
    main()
