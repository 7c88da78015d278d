"""One quotation with its attribution, as rich text for Discord and as plain text."""

from datetime import date

from bot.render.direction import isolated
from bot.render.markup.escape import escape, size
from bot.render.markup.links import MAX_TEXT_URL, page_of_pdf, quoted_place, safe_url
from bot.render.markup.message import Text
from bot.render.quotations.attribution import (
    attribution,
    attribution_again,
    attribution_plain,
    days_and_places,
    page_number,
    remarks,
)
from bot.render.quotations.once import same_as
from bot.render.translator import Translator
from store.model import Quotation


def rich_block(quotation: Quotation, total: int, say: Translator, today: date, room: int) -> Text:
    """The quotation in a quote block and its attribution, whose title opens the source at it."""
    words = isolated(quotation.text, escape(quotation.text, quotation.highlights))
    number = f"{quotation.rank}/{total}" if total > 1 else ""
    below = attribution(
        quotation, say, remarks(quotation, say, today), number, source_url(quotation)
    )
    content = f"> {words}\n{below}"
    if size(content) <= room:
        return Text(content=content, quote=words)
    content = f"{too_long(quotation, say)}\n{below}"
    return Text(content=content if size(content) <= room else too_long(quotation, say))


def rich_block_again(quotation: Quotation, total: int, say: Translator, first: int) -> Text:
    """The same below quotation ``first``, which has the source of both."""
    words = isolated(quotation.text, escape(quotation.text, quotation.highlights))
    below = attribution_again(
        quotation,
        say,
        first,
        days_and_places(quotation, say),
        f"{quotation.rank}/{total}",
        source_url(quotation),
    )
    return Text(content=f"> {words}\n{below}", quote=words)


def plain_block(quotation: Quotation, total: int, say: Translator, today: date, room: int) -> Text:
    """The quotation without any mark of ours, for copying and for reading aloud.

    The link comes last: read aloud it is long, and whoever listens may go on before it.
    """
    number = say("Quotation {n} of {total}", n=quotation.rank, total=total)
    above = [f"{number}:"] if total > 1 else []
    words = isolated(quotation.text, escape(quotation.text))
    url = source_url(quotation)
    line = attribution_plain(quotation, say, escape)
    below = [say("Source: {attribution}", attribution=line)]
    if notes := remarks(quotation, say, today):
        below.append(say("Note: {notes}", notes="; ".join(notes)))
    if url:
        below.append(f"<{url}>")
    content = "\n".join([*above, words, *below])
    if size(content) <= room:
        return Text(content=content, quote=words)
    content = "\n".join([*above, too_long(quotation, say), *below])
    if size(content) > room:
        content = "\n".join([*above, too_long(quotation, say)])
    return Text(content=content)


def plain_block_again(quotation: Quotation, total: int, say: Translator, first: int) -> Text:
    """The same below quotation ``first``, which has the source of both."""
    words = isolated(quotation.text, escape(quotation.text))
    page, reference = page_number(quotation, say), str(quotation.reference)
    place = say.side_by_side((same_as(first, say), page, reference))
    lines = [
        f"{say('Quotation {n} of {total}', n=quotation.rank, total=total)}:",
        words,
        say("Source: {attribution}", attribution=place),
    ]
    if notes := days_and_places(quotation, say):
        lines.append(say("Note: {notes}", notes="; ".join(notes)))
    if url := source_url(quotation):
        lines.append(f"<{url}>")
    return Text(content="\n".join(lines), quote=words)


def source_url(quotation: Quotation) -> str | None:
    """The safe link to the quoted place; None when there is no link that can be shown."""
    url = safe_url(quotation.source.url)
    if url is None or len(url) > MAX_TEXT_URL:
        return None
    if quotation.page:
        return page_of_pdf(url, quotation.page)
    return quoted_place(url, quotation.anchor.fragments)


def too_long(quotation: Quotation, say: Translator) -> str:
    """What stands in place of a quotation that no message can hold."""
    return say(
        "This quotation is too long for a message. Read it with /read {reference}.",
        reference=quotation.reference,
    )
