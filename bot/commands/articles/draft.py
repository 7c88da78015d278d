"""The buttons of a preview: save, edit, bring lines back, discard. A draft is its maker's alone."""

from dataclasses import replace
from typing import cast, get_args

from sqlmodel import Session

from bot.commands.articles.form import LONGEST_TEXT, ask_for_article, typed
from bot.discord.context import Desk, Visit
from bot.discord.curators import clicking_curator, curator
from bot.discord.errors import RefusedError
from bot.discord.forms import chosen_values
from bot.discord.sending import Interaction, complete
from bot.render.articles.changes import conflict_message, stored_message
from bot.render.articles.confirmations import discarded_message, saved_message
from bot.render.articles.preview import Near, Preview, preview_message
from bot.render.custom_id import Control
from bot.render.message import Message
from store.errors import ArticleChangedError, ArticleExistsError, InvalidInputError
from store.guilds import drafts
from store.guilds.drafts import Kept, Meaning
from store.ingest.paste.restore_lines import bring_back
from store.library import articles, catalogue, libraries, versions
from store.library.versions import Prepared
from store.model import Reference


async def save_draft(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Store the draft, once, however often the button is pressed."""
    visit = await clicking_curator(desk, interaction)
    await complete(interaction, await desk.app.run(saved, desk, visit, control))


async def edit_draft(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Open the form with what the draft holds. Nothing may be answered before it."""
    visit = await curator(desk, interaction)
    kept = await desk.glance(lambda session: opened(session, visit, control))
    article = kept.draft.article
    form = Control(action="draft-form", reply=kept.id)
    text = article.body if len(article.body) <= LONGEST_TEXT else None
    await ask_for_article(
        interaction, str(form), visit.say("Edit the draft"), visit.say, article, text=text
    )


async def take_draft_form(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Put what was typed in place of what the draft held, and show it again."""
    visit = await clicking_curator(desk, interaction)
    given = typed(interaction)

    def work(session: Session) -> Kept:
        kept = opened(session, visit, control)
        draft = given.applied(kept.draft, visit.say)
        places = kept.places if draft.dropped else ()
        changed = replace(kept, draft=draft, places=places)
        return drafts.change(session, visit.guild, visit.user, changed)

    kept = await desk.write(work)
    await complete(interaction, await desk.app.run(previewed, desk, visit, kept))


async def bring_lines_back(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Put the chosen dropped lines back to where they stood."""
    visit = await clicking_curator(desk, interaction)
    back = [int(value) for value in chosen_values(interaction) if value.isdecimal()]

    def work(session: Session) -> Kept:
        kept = opened(session, visit, control)
        if len(kept.places) != len(kept.draft.dropped):
            raise RefusedError(visit.say("Where these lines stood is not known any more."))
        draft, places = bring_back(kept.draft, kept.places, back)
        changed = replace(kept, draft=draft, places=places)
        return drafts.change(session, visit.guild, visit.user, changed)

    kept = await desk.write(work)
    await complete(interaction, await desk.app.run(previewed, desk, visit, kept))


async def discard_draft(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Forget the draft."""
    visit = await clicking_curator(desk, interaction)

    def work(session: Session) -> None:
        drafts.discard(session, control.reply, visit.guild, visit.user)

    await desk.write(work)
    await complete(interaction, discarded_message(visit.say))


async def open_draft(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show the preview of a draft that waits, in a message of its own."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    visit = await curator(desk, interaction)
    kept = await desk.glance(lambda session: opened(session, visit, control))
    await complete(interaction, await desk.app.run(previewed, desk, visit, kept))


def opened(session: Session, visit: Visit, control: Control) -> Kept:
    """The draft behind a button: this curator's, in this guild."""
    kept = drafts.get(session, control.reply, visit.guild, visit.user)
    if kept is None:
        raise RefusedError(
            visit.say(
                "I do not know this draft: it was discarded, is too old, or is somebody else's."
            )
        )
    return kept


def previewed(desk: Desk, visit: Visit, kept: Kept) -> Message:
    """The preview of a draft; what became of it when it is stored already."""
    if kept.saved is not None:
        return saved_message(kept.saved, visit.say, again=True)
    prepared, problem = _prepared(kept)
    near = None
    if prepared is not None:
        with desk.app.database.session() as session:
            problem = _repeated(session, visit, kept, prepared)
            near = None if problem or kept.base else near_of(session, visit, prepared)
    preview = Preview(
        id=kept.id,
        draft=kept.draft,
        language=prepared.language if prepared else "und",
        passages=len(prepared.spans) if prepared else 0,
        base=kept.base,
        near=near,
        problem=problem,
        can_bring_back=bool(kept.places),
    )
    return preview_message(preview, visit.say)


def near_of(session: Session, visit: Visit, prepared: Prepared) -> Near | None:
    """The article of the guild's own library that looks most like this one."""
    scope = libraries.own_scope(session, visit.guild)
    for library in scope.libraries:
        found = catalogue.similar(session, library, prepared.shingles)
        if found is not None:
            reference, share = found
            source = articles.get(session, scope, reference).source
            return Near(reference=reference, share=share, source=source)
    return None


def saved(desk: Desk, visit: Visit, control: Control) -> Message:
    """Store a draft as its button says; it is durable on return."""
    word, _, place = control.argument.partition(".")
    if word not in get_args(Meaning):
        raise RefusedError(visit.say("This button is not one of mine."))
    with desk.app.database.session() as session:
        kept = opened(session, visit, control)
    return save_kept(desk, visit, kept, cast(Meaning, word), _place(place))


def save_kept(
    desk: Desk, visit: Visit, kept: Kept, meaning: Meaning = "new", near: Reference | None = None
) -> Message:
    """Store a draft, or show what somebody else has changed meanwhile."""
    if kept.saved is not None:
        return saved_message(kept.saved, visit.say, again=True)
    prepared = versions.prepare(kept.draft.article)
    try:
        with desk.app.database.writing() as session:
            reference, now = drafts.save(
                session, visit.guild, visit.user, kept, prepared, meaning=meaning, near=near
            )
    except ArticleChangedError:
        return _conflict(desk, visit, kept, near)
    if now and (reference.version or 1) > 1:
        with desk.app.database.session() as session:
            return _new_version(session, visit, reference)
    return saved_message(reference, visit.say, again=not now, passages=len(prepared.spans))


def _new_version(session: Session, visit: Visit, reference: Reference) -> Message:
    scope = libraries.own_scope(session, visit.guild)
    last = replace(reference, version=(reference.version or 1) - 1)
    before = articles.get(session, scope, last)
    return stored_message(before, articles.get(session, scope, reference), visit.say)


def _conflict(desk: Desk, visit: Visit, kept: Kept, near: Reference | None) -> Message:
    base = kept.base or near
    assert base is not None  # only a version can be out of date
    with desk.app.database.session() as session:
        scope = libraries.own_scope(session, visit.guild)
        current = articles.get(session, scope, Reference(article=base.article))
        before = articles.get(session, scope, base)
        editor = catalogue.history(session, scope, current.id)[0].editor
    return conflict_message(kept.id, before, current, editor, kept.draft.article, visit.say)


def _place(text: str) -> Reference | None:
    article, _, version = text.partition("-")
    return Reference.parse(f"A{article}@{version}") if text else None


def _prepared(kept: Kept) -> tuple[Prepared | None, str]:
    try:
        return versions.prepare(kept.draft.article), ""
    except InvalidInputError as error:
        return None, str(error)


def _repeated(session: Session, visit: Visit, kept: Kept, prepared: Prepared) -> str:
    besides = kept.base.article if kept.base else None
    for library in libraries.own_scope(session, visit.guild).libraries:
        try:
            articles.refuse_repeat(session, library, prepared.folded_hash, besides=besides)
        except ArticleExistsError as error:
            return str(error)
    return ""
