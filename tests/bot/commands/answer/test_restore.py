"""Answers read again by the places that were kept: the same words, or none."""

from datetime import timedelta

from bot.commands.answer.restore import restored
from bot.commands.answer.state import AnswerState
from bot.render.markup.custom_id import PageLayout
from store.db.columns import now
from store.db.database import Database
from store.library import articles, libraries
from store.library.holdings import quotations
from store.model import Reference, Scope, Selection
from tests.builders import a_prepared


def test_an_article_that_has_the_number_of_another_stands_for_none(database: Database) -> None:
    with database.writing() as session:
        library = libraries.create(session, "desk")
        scope = Scope(libraries=(library,))
        first = articles.add(session, library, a_prepared(), by="ann")
        other = a_prepared(body="Four boats left Zaranj on Monday, and three came back later.")
        articles.add(session, library, other, by="ann", number=first.article)
        quoted = quotations.quotation(articles.get(session, scope, first), 0, 30)
        kept = AnswerState.of(Selection(quotations=(quoted,)), PageLayout())
        assert restored(session, scope, kept).quotations == (quoted,)

        articles.remove(session, scope, first.article, by="ann")
        articles.purge(session, now() + timedelta(days=1), by="ann")

        named = Reference(article=first.article)
        assert articles.get(session, scope, named).id != first.article
        assert restored(session, scope, kept) == Selection(quotations=(), missing=1)
