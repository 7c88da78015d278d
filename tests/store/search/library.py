"""Small libraries for the tests of searching."""

from datetime import date

from store.aliases.book import AliasBook
from store.evaluation.collection import Document
from store.evaluation.memory import MemoryLibrary
from store.model import Answer, Filters, Published
from store.search.answer import answer

TODAY = date(2026, 11, 23)

OTHERS = (
    "Farmers near Lima harvested apples.",
    "Snow closed the pass for nine hours.",
    "The museum shows carpets from Shiraz.",
)


def a_document(
    text: str,
    *,
    title: str | None = None,
    publisher: str = "Dawn",
    published: str | None = None,
    language: str | None = "en",
) -> Document:
    return Document(
        id=title or text[:20],
        title=title,
        text=text,
        publisher=publisher,
        published=Published.parse(published) if published else None,
        language=language,
    )


def a_library(*documents: Document | str) -> MemoryLibrary:
    return MemoryLibrary(
        document if isinstance(document, Document) else a_document(document)
        for document in documents
    )


def ask(
    library: MemoryLibrary,
    question: str,
    *,
    filters: Filters | None = None,
    names: AliasBook | None = None,
    limit: int = 5,
    expand: bool = True,
    explain: bool = False,
    today: date = TODAY,
) -> Answer:
    return answer(
        library.corpus(names or AliasBook()),
        question,
        filters or Filters(),
        limit=limit,
        expand=expand,
        explain=explain,
        today=today,
    )


def quoted(found: Answer) -> list[str]:
    return [quotation.text for quotation in found.quotations]
