"""The memory of texts: to the letter, bounded, and nothing that has changed."""

import pytest
from sqlalchemy import text

from store.db.database import Database
from store.library import articles, libraries
from store.model import PassageText, Quotation, Reference
from store.notices.errors import NotVerbatimError
from store.search import indexing
from store.search.recollection import ForgottenError, Recollection
from tests.builders import a_prepared

BODY = "The commander of Zaranj told reporters that forty smugglers were arrested there."
OTHER = "A school for girls was opened by teachers in Mazar."


@pytest.fixture
def texts(database: Database) -> list[PassageText]:
    """The passages of two articles that are stored, as they are read."""
    with database.writing() as session:
        library = libraries.create(session, "desk")
        for body in (BODY, OTHER):
            articles.add(session, library, a_prepared(body=body), by="test")
    with database.session() as session:
        return indexing.sound_texts(session, indexing.passages_of(session, library))


def quoting(read: PassageText, words: str) -> Quotation:
    return Quotation(
        rank=1,
        score=1,
        reference=Reference(article=read.passage.article, passage=1, version=read.passage.version),
        start=0,
        end=len(words),
        text=words,
        highlights=(),
        source=read.source,
    )


def test_what_is_held_is_what_was_read(texts: list[PassageText]) -> None:
    recollection = Recollection()
    recollection.keep(texts)

    held = recollection.texts([texts[1].passage.id, texts[0].passage.id])
    recollection.require_verbatim([quoting(texts[0], BODY[:20]), quoting(texts[1], OTHER)])

    assert held == [texts[1], texts[0]]


def test_words_that_differ_are_not_quoted(texts: list[PassageText]) -> None:
    recollection = Recollection()
    recollection.keep(texts)

    with pytest.raises(NotVerbatimError):
        recollection.require_verbatim([quoting(texts[0], BODY[:20]), quoting(texts[1], "A skool")])
    with pytest.raises(NotVerbatimError):
        Recollection().require_verbatim([quoting(texts[0], BODY[:20])])


def test_an_article_that_changed_is_not_known(texts: list[PassageText]) -> None:
    recollection = Recollection()
    recollection.keep(texts)
    recollection.drop({texts[0].passage.article})

    assert recollection.texts([texts[1].passage.id]) == [texts[1]]
    with pytest.raises(ForgottenError):
        recollection.texts([texts[0].passage.id, texts[1].passage.id])


def test_what_was_kept_first_is_let_go_first_when_there_is_no_room(
    texts: list[PassageText],
) -> None:
    recollection = Recollection(most=1_500)
    recollection.keep(texts[:1])
    recollection.keep(texts[:1])  # nothing is counted twice
    before = recollection.texts([texts[0].passage.id])
    recollection.keep(texts[1:])

    assert before == texts[:1]
    assert recollection.texts([texts[1].passage.id]) == texts[1:]
    with pytest.raises(ForgottenError):
        recollection.texts([texts[0].passage.id])


def test_nothing_is_known_after_all_was_let_go(texts: list[PassageText]) -> None:
    recollection = Recollection(most=1_500)
    recollection.keep(texts)
    recollection.clear()
    recollection.keep(texts[:1])

    assert recollection.texts([texts[0].passage.id]) == texts[:1]


def test_a_text_that_is_not_the_one_that_was_saved_is_never_held(
    database: Database, texts: list[PassageText]
) -> None:
    with database.writing() as session:
        session.connection().execute(
            text("UPDATE article_version SET body = replace(body, 'forty', 'fifty')")
        )
    with database.session() as session:
        sound = indexing.sound_texts(session, [one.passage.id for one in texts])

    assert [one.body for one in sound] == [OTHER]
