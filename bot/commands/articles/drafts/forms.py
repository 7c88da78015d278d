"""The forms of a draft: what it holds is typed anew, or its text is continued."""

from collections.abc import Callable
from dataclasses import replace

from bot.commands.articles.drafts.keeping import begin_to_keep
from bot.commands.articles.drafts.previewing import opened, previewed
from bot.commands.articles.drafts.reading import drafts_of, first_drafts, read_form
from bot.commands.articles.forms.form import Filled, ask_for_article, ask_for_facts, ask_for_rest
from bot.commands.articles.forms.typed import FACTS, FormInput, language_set, typed
from bot.commands.articles.own import own_scope
from bot.discord.access.doors import Who, handles
from bot.discord.inputs.attachments import Attachment, downloaded
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.forms import uploaded
from bot.discord.replies.sending import Interaction, complete, defer_click
from bot.discord.requests.context import Context, Request
from bot.render.markup.custom_id import CustomId
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft
from store.ingest.reading import Draft
from store.model import NewArticle, Reference
from store.notices.errors import ArticleNotFoundError
from store.text.cutting.endings import joined
from store.text.normalise import normalise


@handles("draft-edit", Who.CURATORS)
async def edit_draft(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open the form with what the draft holds. Nothing may be answered before it."""
    request = await context.request(interaction)
    kept = await context.read_quickly(lambda session: opened(session, request, control))
    article = kept.draft.article
    form = str(CustomId(action="draft-form", reply=kept.id))
    filled = Filled(article=article, text=article.body, typed=kept.typed)
    await ask_for_article(interaction, form, request.say("Edit the draft"), request.say, filled)


@handles("draft-form", Who.CURATORS)
async def take_draft_form(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put what was typed in place of what the draft held, and show it again."""
    request = await context.request(interaction)
    given = typed(interaction)
    keeping = begin_to_keep(
        context, interaction, request, lambda session: changed(session, request, control, given)
    )
    await defer_click(interaction)
    kept = await keeping
    if files := await downloaded(uploaded(interaction), request.say):
        kept = await context.app.run_slow(_with_text_of, context, request, kept, files[0])
    [kept, *_] = await context.app.run_slow(read_form, context, request, kept)
    await complete(interaction, await context.app.run(previewed, context, request, kept))


@handles("draft-facts", Who.CURATORS)
async def ask_facts(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open the form for author and language. Nothing may be answered before it."""
    request = await context.request(interaction)
    kept = await context.read_quickly(lambda session: opened(session, request, control))
    form = str(CustomId(action="draft-facts-form", reply=kept.id))
    filled = Filled(article=kept.draft.article, typed=kept.typed)
    title = request.say("Author and language")
    await ask_for_facts(interaction, form, title, request.say, filled)


@handles("draft-facts-form", Who.CURATORS)
async def take_facts(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put the author and the language that were typed into the draft, and show it again."""
    await _put(with_facts, context, interaction, control)


@handles("draft-rest", Who.CURATORS)
async def ask_for_the_rest(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Open the form for the rest of a text. Nothing may be answered before it."""
    request = await context.request(interaction)
    form = str(CustomId(action="draft-rest-form", reply=control.reply))
    await ask_for_rest(interaction, form, request.say("Add the rest"), request.say)


@handles("draft-rest-form", Who.CURATORS)
async def take_the_rest(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put what was typed behind what the draft held, and show it again."""
    await _put(continued, context, interaction, control)


async def _put(
    change: Callable[[Session, Request, CustomId, FormInput], PendingDraft],
    context: Context,
    interaction: Interaction,
    control: CustomId,
) -> None:
    """Keep a draft with what a form changes of it, and show it again."""
    request = await context.request(interaction)
    given = typed(interaction)
    keeping = begin_to_keep(
        context, interaction, request, lambda session: change(session, request, control, given)
    )
    await defer_click(interaction)
    kept = await keeping
    await complete(interaction, await context.app.run(previewed, context, request, kept))


def continued(
    session: Session, request: Request, control: CustomId, given: FormInput
) -> PendingDraft:
    """The draft with what was typed behind its text; by itself where the draft is gone."""
    known = drafts.get(session, control.reply, request.guild, request.user)
    if known is None or known.saved is not None:
        known = PendingDraft(draft=Draft(article=NewArticle(body="")))
    article = known.draft.article
    article = replace(article, body=joined(article.body, normalise(given.text or "")))
    return replace(known, draft=replace(known.draft, article=article))


def changed(
    session: Session, request: Request, control: CustomId, given: FormInput
) -> PendingDraft:
    """The draft with what was typed, whatever became of the draft meanwhile."""
    known = _known(session, request, control)
    draft = given.applied(known.draft)
    places = known.places if draft.dropped else ()
    facts = {name: text for name, text in known.typed.items() if name in FACTS}
    typed = {**facts, **given.misread()}
    return replace(known, draft=draft, places=places, typed=typed, is_discarded=False)


def with_facts(
    session: Session, request: Request, control: CustomId, given: FormInput
) -> PendingDraft:
    """The draft with the author and the language that were typed."""
    known = _known(session, request, control)
    draft = replace(known.draft, article=given.with_facts(known.draft.article))
    others = {name: text for name, text in known.typed.items() if name not in FACTS}
    typed = {**others, **given.misread_facts()}
    return replace(known, draft=draft, typed=typed, is_discarded=False)


def _known(session: Session, request: Request, control: CustomId) -> PendingDraft:
    """The draft behind a form, or what became of it."""
    known = drafts.get(session, control.reply, request.guild, request.user)
    if known is None:
        return PendingDraft(draft=Draft(article=NewArticle(body="")), id=control.reply)
    return known if known.saved is None else _of_stored(session, request, known.saved)


def _of_stored(session: Session, request: Request, saved: Reference) -> PendingDraft:
    """A draft of what was saved; of nothing where that is removed."""
    try:
        stored = drafts.from_stored(session, own_scope(session, request), saved)
    except ArticleNotFoundError:
        return PendingDraft(draft=Draft(article=NewArticle(body="")))
    return PendingDraft(draft=Draft(article=stored), base=saved)


def _with_text_of(
    context: Context, request: Request, kept: PendingDraft, given: Attachment | str
) -> PendingDraft:
    """The draft with the text of a file in place of its own."""
    if isinstance(given, str):
        raise RefusedError(given)
    [read] = first_drafts(drafts_of(context, request, given), most=1)
    text = read.article
    known = kept.draft.article
    article = replace(known, body=text.body, pages=text.pages, language=language_set(known))
    draft = replace(kept.draft, article=article, dropped=(), notes=read.notes)
    new = replace(kept, draft=draft, places=())
    with context.app.database.writing() as session:
        return drafts.change(session, request.guild, request.user, new)
