"""The figures behind an answer's order, as sentences: the question as read, and each candidate."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_PARTS = {
    "base": "its words",
    "article": "words of the whole article",
    "title": "words in the title",
    "near": "words close together",
    "pairs": "words side by side",
    "feedback": "words that go with them",
    "date": "the day asked for",
    "recent": "recent",
    "news": "news asked for",
    "not yet": "published later",
}


def figures(explanation: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The lines of an explanation (`store.search.explain`); none where there is none."""
    for part in explanation:
        if part["kind"] == "question":
            yield from _question(part)
        else:
            yield _candidate(part)


def _question(read: Mapping[str, Any]) -> Iterator[str]:
    yield f"Passages: {read['passages searched']:,}; the question fits {read['candidates']:,}"
    for word in read["words"]:
        also = f"; also {', '.join(word['also'])}" if word["also"] else ""
        passages = f"{word['passages']:,} passage{'s' * (word['passages'] != 1)}"
        yield f"{word['word']}: in {passages}, worth {word['worth']:.2f}{also}"
    told = {
        "Must stand together": [" ".join(chain) for chain in read["must have"]],
        "Must not be there": read["must not have"],
        "Days": read["dates"],
        "Not read as a day": read["dates not read"],
        "Only": [f"{name} {value}" for name, value in read["filters"].items()],
        "Not searched, but near": [
            f"{row['form']} ({_relation(row)} {row['name']})" for row in read["offered"]
        ],
    }
    for name, values in told.items():
        if values:
            yield f"{name}: {', '.join(values)}"


def _relation(row: Mapping[str, Any]) -> str:
    if row["relation"] == "label_by":
        return f"so {row['by']} calls"
    return {"part_of": "the whole of", "broader": "wider than", "succeeded_by": "came after"}[
        row["relation"]
    ]


def _candidate(row: Mapping[str, Any]) -> str:
    parts = [f"{_PARTS.get(name, name)} {value:.2f}" for name, value in row["parts"].items()]
    counted = [part for part in parts if not part.endswith((" 0.00", " -0.00"))]
    lacks = f"lacks {', '.join(row['missing'])}" if row["missing"] else "lacks no word"
    reference = row["reference"] or "a passage"
    return (
        f"{row['place']}. {reference}: {row['outcome']}; {lacks}; "
        f"score {row['score']:.2f} ({', '.join(counted)})"
    )
