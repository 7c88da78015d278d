"""Recovery of forms: typed just before the bot was killed, they are drafts at the next start."""

from collections.abc import Callable, Mapping

from bot.commands.articles import add, edit
from bot.commands.articles.drafts import forms
from bot.commands.articles.forms.typed import FormInput, form_input
from bot.discord.requests.context import Request
from bot.render.markup.custom_id import CustomId
from store.db.database import Session
from store.guilds import drafts
from store.guilds.pending_draft import PendingDraft

Make = Callable[[Session, Request, CustomId, FormInput], PendingDraft]

_MADE_BY: Mapping[str, Make] = {
    add.take_article.action: lambda _session, _request, control, given: add.as_typed(
        given, control.reply
    ),
    edit.take_edit.action: edit.as_typed,
    forms.take_draft_form.action: forms.changed,
    forms.take_facts.action: forms.with_facts,
    forms.take_the_rest.action: forms.continued,
}


def recovered(
    session: Session, request: Request, control: CustomId, typed: Mapping[str, str]
) -> PendingDraft | None:
    """Keep what was typed; None for a form whose text is not kept."""
    make = _MADE_BY.get(control.action)
    if make is None:
        return None
    made = make(session, request, control, form_input(typed))
    return drafts.keep_form(session, request.guild, request.user, made)
