"""Drafts: kept until a curator decides, seen by nobody else, saved once."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.db.database import Database
from store.db.guild_tables import DraftRow
from store.guilds import drafts
from store.guilds.drafts import MOST
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft, DroppedLine
from store.library import articles, libraries, versions
from store.model import NewArticle, Published, Reference
from store.notices import Dropped, Notice, Remark
from store.notices.errors import ArticleChangedError, InvalidInputError
from tests.builders import BODY, a_new_article, a_prepared

GUILD, ANN, EVE = 1, 11, 12
DRAFT = Draft(
    article=a_new_article(collected=datetime(2026, 11, 22, 10, tzinfo=UTC)),
    dropped=(DroppedLine(text="Advertisement", reason=Dropped.LABEL, line=3),),
    unsure=("published",),
    candidates={"published": "5 November"},
    notes=(Notice.of(Remark.FOOTNOTES, count=2),),
)


def a_kept(database: Database, **changes: object) -> PendingDraft:
    """A draft of ann's."""
    with database.writing() as session:
        return drafts.keep(session, GUILD, ANN, replace(PendingDraft(draft=DRAFT), **changes))  # type: ignore[arg-type] # fields of Kept


def test_a_draft_comes_back_as_it_was(database: Database) -> None:
    kept = a_kept(database, base=Reference(article=7, version=2), places=(1,))

    with database.session() as session:
        found = drafts.get(session, kept.id, GUILD, ANN)

    assert found == kept
    assert found is not None
    assert found.draft == DRAFT


@given(
    text=st.text(),
    title=st.none() | st.text(max_size=20),
    day=st.none() | st.dates(),
    line=st.integers(0, 9),
)
def test_every_draft_survives_being_written_and_read(
    text: str, title: str | None, day: object, line: int
) -> None:
    published = Published.parse(str(day)) if day else None
    article = NewArticle(body=text, title=title, published=published)
    dropped = (DroppedLine(text=text, reason=Dropped.CALL, line=line),)
    kept = PendingDraft(draft=Draft(article=article, dropped=dropped), id="a", places=(line,))

    row = DraftRow(id="a", guild_id=GUILD, user_id=ANN, edits=0, content=kept.write())

    assert PendingDraft.read(row) == replace(kept, created=row.created_at)


def test_a_form_that_comes_twice_is_one_draft_as_it_came_last(database: Database) -> None:
    first = PendingDraft(id="form", draft=DRAFT, typed={"published": "friday"}, is_read=False)
    second = replace(first, draft=replace(DRAFT, article=a_new_article(body="Other words.")))

    with database.writing() as session:
        kept = [drafts.keep_form(session, GUILD, ANN, one) for one in (first, first, second)]
        waiting = drafts.waiting(session, GUILD, ANN)

    assert [one.id for one in kept] == ["form", "form", "form"]
    assert [one.draft.article.body for one in waiting] == ["Other words."]
    assert waiting[0].typed == {"published": "friday"}


def test_a_form_that_comes_again_after_it_was_saved_is_one_article(database: Database) -> None:
    with database.writing() as session:
        kept = drafts.keep_form(session, GUILD, ANN, PendingDraft(id="form", draft=DRAFT))
        reference, _ = drafts.save(session, GUILD, ANN, kept, a_prepared())
        again = drafts.keep_form(session, GUILD, ANN, PendingDraft(id="form", draft=DRAFT))
        other = replace(DRAFT, article=a_new_article(body="Other words."))
        new = drafts.keep_form(session, GUILD, ANN, PendingDraft(id="form", draft=other))

    assert again.saved == reference
    assert new.saved is None
    assert new.id != "form"


def test_a_discarded_draft_does_not_wait_and_comes_back(database: Database) -> None:
    kept = a_kept(database)

    with database.writing() as session:
        drafts.discard(session, kept.id, GUILD, ANN)
        gone, none = drafts.waiting(session, GUILD, ANN), drafts.count(session)
        drafts.discard(session, kept.id, GUILD, ANN, undo=True)
        back, one = drafts.waiting(session, GUILD, ANN), drafts.count(session)

    assert gone == []
    assert (none, one) == (0, 1)
    assert [one.id for one in back] == [kept.id]


@pytest.mark.parametrize(("guild", "user"), [(GUILD, EVE), (2, ANN)])
def test_a_draft_is_not_seen_by_others(database: Database, guild: int, user: int) -> None:
    kept = a_kept(database)

    with database.writing() as session:
        found = drafts.get(session, kept.id, guild, user)
        drafts.discard(session, kept.id, guild, user)
        still = drafts.get(session, kept.id, GUILD, ANN)
        other = drafts.keep(session, guild, user, PendingDraft(id=kept.id, draft=DRAFT))

    assert found is None
    assert still is not None
    assert other.id != kept.id


def test_a_draft_is_saved_once(database: Database) -> None:
    kept = a_kept(database)

    with database.writing() as session:
        first = drafts.save(session, GUILD, ANN, kept, a_prepared())
    with database.writing() as session:
        second = drafts.save(session, GUILD, ANN, kept, a_prepared())

    assert first == (Reference(article=1, version=1), True)
    assert second == (Reference(article=1, version=1), False)


def test_a_save_that_fails_leaves_the_draft(database: Database) -> None:
    with database.writing() as session:
        library = libraries.of_guild(session, GUILD)
        articles.add(session, library, a_prepared(), by="test")
        articles.edit(
            session,
            libraries.own_scope(session, GUILD),
            Reference(article=1),
            a_prepared(title="Theirs"),
            by="test",
        )
    kept = a_kept(database, base=Reference(article=1, version=1))

    with pytest.raises(ArticleChangedError), database.writing() as session:
        drafts.save(session, GUILD, ANN, kept, a_prepared(title="Mine"))

    with database.session() as session:
        assert drafts.get(session, kept.id, GUILD, ANN) == kept


def test_mine_can_be_saved_over_theirs_but_over_no_other_article(database: Database) -> None:
    with database.writing() as session:
        library = libraries.of_guild(session, GUILD)
        scope = libraries.own_scope(session, GUILD)
        articles.add(session, library, a_prepared(), by="test")
        articles.add(session, library, a_prepared(body="A bridge fell."), by="test")
        theirs = a_prepared(title="Theirs")
        articles.edit(session, scope, Reference(article=1), theirs, by="test")
    kept = a_kept(database, base=Reference(article=1, version=1))
    mine = versions.prepare(a_new_article(body=f"{BODY} More."))
    other = Reference(article=2, version=1)

    with pytest.raises(ArticleChangedError), database.writing() as session:
        drafts.save(session, GUILD, ANN, kept, mine, meaning="over", near=other)
    with database.writing() as session:
        current = Reference(article=1, version=2)
        saved, _ = drafts.save(session, GUILD, ANN, kept, mine, meaning="over", near=current)

    assert saved == Reference(article=1, version=3)


def test_a_changed_draft_is_not_changed_or_saved_from_an_old_state(database: Database) -> None:
    old = a_kept(database)
    with database.writing() as session:
        new = drafts.change(session, GUILD, ANN, replace(old, places=(5,)))

    with pytest.raises(InvalidInputError), database.writing() as session:
        drafts.change(session, GUILD, ANN, old)
    with pytest.raises(InvalidInputError), database.writing() as session:
        drafts.save(session, GUILD, ANN, old, a_prepared())

    assert new.edits == 1


def test_only_the_newest_drafts_of_a_person_are_kept(database: Database) -> None:
    first = a_kept(database)
    others = [a_kept(database) for _ in range(MOST)]

    with database.session() as session:
        found = [drafts.get(session, one.id, GUILD, ANN) for one in (first, *others)]

    assert found[0] is None
    assert None not in found[1:]


def test_a_draft_of_an_earlier_version_keeps_what_was_said_of_it(
    database: Database,
) -> None:
    with database.session() as session:
        row = session.get_one(DraftRow, a_kept(database).id)
    old = {**json.loads(row.content), "notes": ["It was long."], "dropped": [["Ad", "an ad", 2]]}
    row.content = json.dumps(old)

    draft = PendingDraft.read(row).draft

    assert list(map(str, draft.notes)) == ["It was long."]
    assert draft.dropped == (DroppedLine(text="Ad", reason=Dropped.OTHER, line=2),)
