"""Every button and form of drafts."""

from bot.commands.articles.drafts import buttons, forms, listed

HANDLERS = (
    buttons.save_draft,
    buttons.show_lines,
    buttons.bring_lines_back,
    buttons.mend_letters,
    buttons.take_day,
    buttons.discard_draft,
    buttons.undo_discard,
    buttons.open_draft,
    forms.edit_draft,
    forms.take_draft_form,
    forms.ask_facts,
    forms.take_facts,
    forms.ask_for_the_rest,
    forms.take_the_rest,
    listed.pick_draft,
)
