"""Drafts of articles that wait for a curator: kept until saved or discarded, saved only once."""

import hashlib
import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, delete, desc, func, select

from store.db.columns import now
from store.db.guild_tables import DraftRow
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.library import articles, audit, libraries, versions
from store.library.imports import merging
from store.library.imports.merging import Decision
from store.library.versions import Prepared
from store.model import NewArticle, Reference, Scope
from store.notices import Action, Problem
from store.notices.errors import InvalidInputError

KEPT_DAYS = 14
MOST = 50

Meaning = Literal["new", "story", "different", "version", "over", "both", "rest"]


def new_id() -> str:
    """An id that nobody can guess."""
    return secrets.token_urlsafe(12)


def keep(session: Session, guild: int, user: int, kept: PendingDraft) -> PendingDraft:
    """Keep a draft under its id, or under a new one; the one already kept there stays as it is.

    Old drafts are forgotten, and the oldest of a person who has many.
    """
    number = kept.id or new_id()
    if (known := _row(session, number, guild, user)) is not None:
        return PendingDraft.read(known)
    if session.get(DraftRow, number) is not None:  # somebody else's: the id was tampered with
        number = new_id()
    session.connection().execute(
        delete(DraftRow).where(col(DraftRow.created_at) < now() - timedelta(days=KEPT_DAYS))
    )
    _forget_oldest(session, user)
    row = DraftRow(id=number, guild_id=guild, user_id=user, content=kept.write())
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # the same form came a second time at the same moment
        known = _row(session, number, guild, user)
        if known is None:
            raise
        return PendingDraft.read(known)
    return replace(kept, id=number, created=row.created_at)


def keep_form(session: Session, guild: int, user: int, kept: PendingDraft) -> PendingDraft:
    """Keep what a form brought, before anything else is done with it.

    A form that comes twice is one draft, and what it brings the second time is what counts. What
    it brings after its draft was saved is a draft of its own, unless it is the same again.
    """
    new = replace(kept, form=hashlib.sha256(kept.write().encode()).hexdigest())
    known = get(session, kept.id, guild, user) if kept.id else None
    if known is None:
        return keep(session, guild, user, new)
    if known.saved is None:
        return change(session, guild, user, replace(new, edits=known.edits))
    if known.form == new.form:
        return known
    return keep(session, guild, user, replace(new, id="", base=known.saved if kept.base else None))


def waiting(session: Session, guild: int, user: int) -> list[PendingDraft]:
    """A person's drafts in this guild that are neither saved nor discarded, the newest first.

    One in which there is nothing is kept for its button alone.
    """
    rows = session.exec(
        select(DraftRow)
        .where(
            DraftRow.guild_id == guild,
            DraftRow.user_id == user,
            col(DraftRow.reference).is_(None),
        )
        .order_by(desc(col(DraftRow.created_at)))
    ).all()
    kept = (PendingDraft.read(row) for row in rows)
    return [one for one in kept if not (one.is_discarded or one.is_empty)]


def count(session: Session) -> int:
    """How many drafts wait in all servers."""
    is_waiting = (
        col(DraftRow.reference).is_(None),
        col(DraftRow.content).not_like('%"is_discarded": true%'),  # quotes in texts are escaped
    )
    return session.exec(select(func.count()).where(*is_waiting)).one()


def get(session: Session, number: str, guild: int, user: int) -> PendingDraft | None:
    """A person's draft made in this guild; None for any other, forged or forgotten one."""
    row = _row(session, number, guild, user)
    return PendingDraft.read(row) if row is not None else None


def from_stored(session: Session, scope: Scope, reference: Reference) -> NewArticle:
    """A stored version as an article on its way in, with everything that is known of it."""
    return articles.as_new(session, scope, reference)


def change(session: Session, guild: int, user: int, kept: PendingDraft) -> PendingDraft:
    """Put a changed draft in place of the one with its id; a saved one can not be changed."""
    row = _locked(session, kept, guild, user)
    row.content = kept.write()
    row.edits += 1
    session.add(row)
    session.flush()
    return replace(kept, edits=row.edits)


def discard(
    session: Session, number: str, guild: int, user: int, *, undo: bool = False
) -> PendingDraft | None:
    """Put a draft aside, or bring it back; None when it is not known any more, or saved."""
    row = _row(session, number, guild, user)
    if row is None or row.reference is not None:
        return None
    kept = replace(PendingDraft.read(row), is_discarded=not undo)
    row.content = kept.write()
    session.add(row)
    session.flush()
    return kept


def save(
    session: Session,
    guild: int,
    user: int,
    kept: PendingDraft,
    prepared: Prepared,
    *,
    meaning: Meaning = "new",
    near: Reference | None = None,
) -> tuple[Reference, bool]:
    """Store the article of a draft and return its reference, and whether it was stored just now.

    ``meaning`` says what it is to the article ``near``, which looks like it: another report of
    the same story, a newer version of it, nothing to do with it, or, for a draft that changes
    that very article, to be stored over what somebody else stored meanwhile, or with both changes,
    or the rest of theirs, which ``prepared`` has then.
    Raises ArticleChangedError when the version it was made from is not the current one any more.
    """
    row = _row(session, kept.id, guild, user, lock=True)
    if row is not None and row.reference is not None:
        return Reference.parse(row.reference), False
    row = _locked(session, kept, guild, user)
    library = libraries.of_guild(session, guild)
    libraries.lock(session, library)
    by = f"discord:{user}"
    scope = Scope(libraries=(library,), guild=guild)
    if (base := _replaced(kept, meaning, near)) is not None:
        reference = articles.edit(session, scope, base, prepared, by=by)
    elif meaning == "new" and (known := merging.completed(session, library, prepared)):
        reference = _completed(session, scope, known, prepared, by)
    else:
        reference = articles.add(session, library, prepared, by=by)
        if near is not None and meaning == "story":
            event = audit.Event(
                action=Action.SAME_STORY, reference=str(reference), detail={"as": str(near)}
            )
            audit.record(session, library, [event], actor=by)
    row.reference = str(reference)
    row.content = replace(kept, draft=Draft(article=NewArticle(body=""))).write()
    session.add(row)
    session.flush()
    return reference, True


def _completed(
    session: Session, scope: Scope, known: Decision, prepared: Prepared, by: str
) -> Reference:
    """The article that has the text already, with the fields it lacked."""
    assert known.new is not None  # a version is made of something
    number = known.known.article
    if known.is_partial:
        articles.keep(session, scope, number, prepared, by=by)
    base = Reference(article=number)
    return articles.edit(session, scope, base, versions.prepare(known.new), by=by)


def _replaced(kept: PendingDraft, meaning: Meaning, near: Reference | None) -> Reference | None:
    """The version that the draft takes the place of, if it does."""
    if kept.base is None:
        return near if meaning == "version" else None
    is_newer = near is not None and near.article == kept.base.article
    if is_newer and meaning in ("over", "both", "rest"):
        return near
    return kept.base


def _locked(session: Session, kept: PendingDraft, guild: int, user: int) -> DraftRow:
    row = _row(session, kept.id, guild, user, lock=True)
    if row is None:
        raise InvalidInputError(Problem.DRAFT_FORGOTTEN)
    if row.reference is not None:
        raise InvalidInputError(Problem.DRAFT_SAVED, reference=row.reference)
    if row.edits != kept.edits:
        raise InvalidInputError(Problem.DRAFT_CHANGED)
    return row


def _row(
    session: Session, number: str, guild: int, user: int, *, lock: bool = False
) -> DraftRow | None:
    query = select(DraftRow).where(
        DraftRow.id == number, DraftRow.guild_id == guild, DraftRow.user_id == user
    )
    return session.exec(query.with_for_update() if lock else query).first()


def _forget_oldest(session: Session, user: int) -> None:
    """Delete all but the newest drafts of a person, so that there is room for one more.

    Those that are saved already go first.
    """
    newest = (
        select(DraftRow.id)
        .where(DraftRow.user_id == user)
        .order_by(col(DraftRow.reference).is_not(None), desc(col(DraftRow.created_at)))
        .limit(MOST - 1)
    )
    kept = session.exec(newest).all()
    session.connection().execute(
        delete(DraftRow).where(col(DraftRow.user_id) == user, col(DraftRow.id).not_in(kept))
    )
