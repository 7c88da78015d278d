"""Articles as people name them: references, lines of lists, web addresses, words of titles."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from store.db.database import Database
from store.library import articles, libraries, versions
from store.library.holdings.naming import named
from store.model import Scope
from store.notices.errors import NotNamedError, SeveralNamedError
from tests.builders import a_new_article

KABUL = "https://www.news.example/2025/11/kabul-flood.html?id=7"
CYRILLIC = "https://novosti.example/мост-в-зарандже"


@pytest.fixture
def library(database: Database) -> Iterator[tuple[Session, Scope]]:
    """Four articles in a library, one in another, and one that was removed."""
    named_so = [
        ("Floods close the road to Kabul", KABUL),
        ("Мост в Зарандже открыт", CYRILLIC),
        ("Prices in Kabul", None),
        ("Prices in Kabul rise again", "https://news.example/prices"),
        ("A thing of the past", "https://news.example/past"),
    ]
    with database.writing() as session:
        number, other = (libraries.create(session, name) for name in ("desk", "else"))
        for n, (title, url) in enumerate(named_so):
            new = a_new_article(title=title, url=url, body=f"Number {n} was written at noon.")
            articles.add(session, number, versions.prepare(new), by="ann")
        hidden = a_new_article(title="Hidden", url="https://news.example/hidden")
        articles.add(session, other, versions.prepare(hidden), by="ann")
        scope = Scope(libraries=(number,))
        articles.remove(session, scope, 5, by="ann")
    with database.session() as session:
        yield session, scope


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("A12.3@1", "A12.3@1"),
        (" [a1] ", "A1"),
        ("A3.2@1 · “Prices in Kabul” · Khyber Gazette", "A3.2@1"),
        (KABUL, "A1"),
        ("http://m.news.example/2025/11/kabul-flood.html?utm_source=x&id=7#comments", "A1"),
        ("<https://news.example/2025/11/kabul-flood.html?id=7&amp=1>.", "A1"),
        ("news.example/2025/11/kabul-flood.html?id=7", "A1"),
        (f"look: {KABUL}, please", "A1"),
        (f"[Floods]({KABUL})", "A1"),
        (f"{KABUL}#:~:text=road", "A1"),
        (CYRILLIC, "A2"),
        ("https://novosti.example/%D0%BC%D0%BE%D1%81%D1%82-%D0%B2-"
         "%D0%B7%D0%B0%D1%80%D0%B0%D0%BD%D0%B4%D0%B6%D0%B5", "A2"),
        ("https://room.example/articles/A3.2@1", "A3.2@1"),
        ("http://127.0.0.1:8080/articles/A3@1#p2", "A3.2@1"),
        ("http://127.0.0.1:8080/articles/A3/versions", "A3"),
        ("floods close", "A1"),
        ("road floods", "A1"),
        ("“Floods close the road…”", "A1"),
        ("мост в зарандже", "A2"),
        ("ЗАРАНДЖЕ", "A2"),
        ("prices in kabul", "A3"),
        ("“Prices in Kabul”", "A3"),
    ],
)  # fmt: skip
def test_what_is_pasted_names_its_article(
    library: tuple[Session, Scope], typed: str, meant: str
) -> None:
    assert str(named(*library, typed)) == meant


def test_other_libraries_articles_at_an_address_do_not_hide_ours(database: Database) -> None:
    with database.writing() as session:
        ours, other = (libraries.create(session, name) for name in ("desk", "else"))
        for place, number in enumerate((ours, *[other] * 12)):
            new = a_new_article(
                title=f"Day {place}", url=KABUL, body=f"Report {place} of the flood."
            )
            articles.add(session, number, versions.prepare(new), by="ann")

    with database.session() as session:
        assert str(named(session, Scope(libraries=(ours,)), KABUL)) == "A1"


@pytest.mark.parametrize(
    "typed",
    ["", "…", "nothing like it", "https://news.example/other", "https://news.example/hidden",
     "hidden", "https://news.example/past", "a thing of the past", "A" + "9" * 40],
)  # fmt: skip
def test_what_is_not_here_names_nothing(library: tuple[Session, Scope], typed: str) -> None:
    with pytest.raises(NotNamedError):
        named(*library, typed)


def test_what_was_removed_is_named_for_who_brings_it_back(library: tuple[Session, Scope]) -> None:
    assert str(named(*library, "thing of the past", removed=True)) == "A5"
    assert str(named(*library, "https://news.example/past", removed=True)) == "A5"


def test_several_are_named_with_their_titles(library: tuple[Session, Scope]) -> None:
    with pytest.raises(SeveralNamedError) as told:
        named(*library, "kabul price")

    assert told.value.names == (
        ("A4@1", "Prices in Kabul rise again"),
        ("A3@1", "Prices in Kabul"),
    )
    assert str(told.value) == (
        "“kabul price” fits several articles; name one by its reference: "
        "A4 (Prices in Kabul rise again), A3 (Prices in Kabul)."
    )
