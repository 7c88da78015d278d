"""An article of four paragraphs about a crossing, and ways to read what holds it."""

from store.ingest.errors import UnreadableError
from store.ingest.formats.table import Kind, sandboxed
from store.ingest.read import read
from store.ingest.reading import Draft, Hints, Reading, Refusal
from store.ingest.sample import Sample
from store.text.cutting.passages import passages
from store.text.detection import detect

TITLE = "Torkham reopens after eleven days"
PARAGRAPHS = (
    "Traders on both sides of the Torkham crossing reopened their shops on Monday after officials "
    "ended a closure that had lasted eleven days, the chamber said.",
    "The head of the chamber, Gul Agha, told reporters that three hundred vehicles were waiting "
    "when the barrier was lifted shortly after sunrise.",
    "Officials in the provincial capital denied that the closure had anything to do with the "
    "shooting near the river, and called it a technical matter.",
    "Drivers said that they had slept in their cabins for a week and that much of the fruit had "
    "rotted in the heat of the valley.",
)


class InThisProcess:
    """Parses as the sandbox does, without one."""

    def parse(self, kind: Kind, data: bytes, hints: Hints) -> Reading:
        """The drafts in the bytes, or why there are none."""
        try:
            return sandboxed(kind).read(Sample(data=data), hints)
        except UnreadableError as error:
            return Reading(refused=(Refusal(where="the file", reason=str(error)),))


def reading(data: bytes | str, name: str = "", hints: Hints | None = None) -> Reading:
    """Everything the bytes give."""
    given = data.encode() if isinstance(data, str) else data
    return read(given, name, hints or Hints(), worker=InThisProcess())


def draft(data: bytes | str, name: str = "", hints: Hints | None = None) -> Draft:
    """The one article in the bytes."""
    found = reading(data, name, hints)
    assert len(found.articles) == 1, found
    return found.articles[0]


def page(body: str, head: str = "", title: str = TITLE) -> str:
    """A page of a newspaper with the body in its article."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title} | Khyber "
        f"Gazette</title><meta property='og:site_name' content='Khyber Gazette'>{head}</head>"
        f"<body><header><nav><a href='/'>Home</a> <a href='/w'>World</a></nav></header><main>"
        f"<article><h1>{title}</h1>{body}</article></main><footer>© Khyber Gazette</footer>"
        "</body></html>"
    )


def pasted(*parts: str) -> str:
    """A paste of parts with blank lines between them, below the title."""
    return "\n\n".join((TITLE, *parts)) + "\n"


def quotable(found: Draft) -> list[str]:
    """Every sentence that may be quoted."""
    body = found.article.body
    language = found.article.language or detect(body)
    return [
        body[sentence.start : sentence.end]
        for passage in passages(body, language, found.article.title)
        for sentence in passage.sentences
        if sentence.quotable
    ]
