"""Citations of quotations as a message: one form in a block to copy, the others to choose."""

from collections.abc import Sequence

from bot.render.citations import FORMS, cited
from bot.render.markup.arguments import PageArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import size
from bot.render.markup.message import (
    MAX_TEXT,
    AttachedFile,
    Message,
    Option,
    Part,
    Row,
    Select,
    Text,
    rows,
)
from bot.render.quotations.checked import CheckedQuotation
from bot.render.translator import Translator

FIRST = "plain"
_FENCE = "```"


def citation_message(
    quotations: Sequence[CheckedQuotation],
    form: str,
    reply: str,
    page: int,
    say: Translator,
    *,
    curator: bool = False,
) -> Message:
    """The quotations cited in one form, in a block to copy; as a file where that is not safe.

    A curator is offered evidence cards as well.
    """
    text = cited(quotations, form)
    block = f"{_FENCE}\n{text}\n{_FENCE}"
    head = say("Citation: {form}", form=FORMS[form].label(say))
    parts: list[Part] = [Text(content=head)]
    files: tuple[AttachedFile, ...] = ()
    if _FENCE in text or size(block) > MAX_TEXT - 200:
        files = (AttachedFile(name=FORMS[form].file, content=text.encode("utf-8", "ignore")),)
        parts = [Text(content=f"{head}\n-# {say('It is in the attached file.')}")]
    else:
        parts.append(Text(content=block))
    parts.append(_choice(form, reply, page, say))
    if curator:
        card = CustomId(action="card", reply=reply, argument=PageArgument(page))
        parts += rows([card.button(say("Evidence card"))])
    return Message(parts=tuple(parts), files=files)


def _choice(form: str, reply: str, page: int, say: Translator) -> Row:
    options = tuple(
        Option(label=one.label(say), value=name, chosen=name == form) for name, one in FORMS.items()
    )
    select = Select(
        custom_id=str(CustomId(action="cite-as", reply=reply, argument=PageArgument(page))),
        placeholder=say("Another form"),
        options=options,
    )
    return Row(items=(select,))
