"""Grades the reading of saved pages against their expected values, by 4-word shingles."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from store.ingest.formats import html
from store.ingest.reading import Hints
from store.ingest.sample import Sample

PAGES = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "html"


@dataclass(frozen=True, slots=True)
class Grade:
    """How well one page was read. ``date_right`` counts an unsure or missing date as wrong."""

    page: str
    precision: float
    recall: float
    title_right: bool
    publisher_right: bool
    date_right: bool
    wrong_date_as_sure: bool
    foreign: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def shingles(text: str) -> set[tuple[str, ...]]:
    """The runs of four words of a text."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))}


def grade(page: Path) -> Grade:
    """Read a page and compare it with the expected values beside it."""
    expected = json.loads(page.with_suffix(".expected.json").read_text("utf-8"))
    draft = html.read(Sample(data=page.read_bytes()), Hints(url=expected["url"])).articles[0]
    article = draft.article
    got, wanted = shingles(article.body), shingles(expected["body"])
    optional = shingles("\n".join([*expected.get("summary", []), *expected.get("headlines", [])]))
    needed = wanted - optional
    date = str(article.published) if article.published else None
    return Grade(
        page=page.stem,
        precision=len(got & wanted) / len(got) if got else 0.0,
        recall=len(got & needed) / len(needed) if needed else 1.0,
        title_right=article.title in expected["title_accept"],
        publisher_right=article.publisher in expected["publisher_accept"],
        date_right=date == expected["date"],
        wrong_date_as_sure=date is not None and date != expected["date"],
        foreign=tuple(text for text in expected["must_not_contain"] if text in article.body),
        missing=tuple(text for text in expected["must_contain"] if text not in article.body),
    )


def main() -> None:
    """Print a line for each page and the means."""
    grades = [grade(page) for page in sorted(PAGES.glob("*.html"))]
    for one in grades:
        sys.stdout.write(
            f"{one.page:36.36} F1 {one.f1:.3f} P {one.precision:.3f} R {one.recall:.3f} "
            f"title {one.title_right:d} publisher {one.publisher_right:d} date {one.date_right:d}"
            f"{' WRONG DATE' if one.wrong_date_as_sure else ''} {one.foreign} {one.missing}\n"
        )
    count = len(grades)
    sys.stdout.write(
        f"mean F1 {sum(one.f1 for one in grades) / count:.4f}, "
        f"title {sum(one.title_right for one in grades) / count:.2f}, "
        f"publisher {sum(one.publisher_right for one in grades) / count:.2f}, "
        f"date {sum(one.date_right for one in grades) / count:.2f}\n"
    )


if __name__ == "__main__":
    main()
