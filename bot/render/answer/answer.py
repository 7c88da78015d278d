"""An answer as a message: the question, then numbered quotations, each with its source."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.render.answer.chips import chips
from bot.render.answer.other_names import names_counted
from bot.render.answer.silence import silence_text, ways_on
from bot.render.answer.watch import watch_row
from bot.render.markup.custom_id import PageLayout, answer_buttons, fewest, more_select
from bot.render.markup.escape import size
from bot.render.markup.message import MAX_CONTENT, MAX_TEXT, Divider, Message, Part, Row, Text, rows
from bot.render.markup.pages import paged
from bot.render.quotations.checked import Block, CheckedPage
from bot.render.quotations.context import ways_to_read
from bot.render.quotations.differing import differ_lines
from bot.render.quotations.once import same_article
from bot.render.quotations.quotation import (
    plain_block,
    plain_block_again,
    rich_block,
    rich_block_again,
)
from bot.render.translator import Translator
from store.model import Answer, Quotation, Selection

_FOOT = 420  # characters kept free for the lines below the quotations


def arranged(answer: Selection) -> Selection:
    """The same selection with quotations that differ side by side, numbered in the order shown."""
    group_of = {rank: group for group in answer.differing for rank in group}
    by_rank = {quotation.rank: quotation for quotation in answer.quotations}
    order: list[int] = []
    for quotation in answer.quotations:
        for rank in group_of.get(quotation.rank, (quotation.rank,)):
            if rank in by_rank and rank not in order:
                order.append(rank)
    number = {rank: place for place, rank in enumerate(order, start=1)}
    groups = [
        sorted(number[rank] for rank in group if rank in number) for group in answer.differing
    ]
    return replace(
        answer,
        quotations=tuple(replace(by_rank[rank], rank=number[rank]) for rank in order),
        differing=tuple(tuple(group) for group in groups if len(group) > 1),
    )


def room_below(head: str, *, plain: bool) -> int:
    """How many characters the quotations of a page may take below that header."""
    return (MAX_CONTENT if plain else MAX_TEXT) - size(head) - _FOOT


def silence_message(
    answer: Answer, layout: PageLayout, say: Translator, head: str, *, curator: bool = False
) -> Message:
    """Why there is no answer, with the button to wait for one where the reply is kept."""
    room = room_below(head, plain=layout.plain)
    ways = rows(ways_on(answer, layout.reply, say))
    silence = silence_text(
        answer,
        say,
        room=room,
        curator=curator,
        buttons=bool(ways),
        small="" if layout.plain else "-# ",
    )
    watch = (watch_row(layout.reply, say),) if layout.reply and layout.can_be_told else ()
    parts = (Text(content=head), Text(content=silence), *ways, *watch)
    return Message(parts=parts, plain=layout.plain)


def page_message(
    selection: Selection, layout: PageLayout, page: CheckedPage, say: Translator, head: str
) -> Message:
    """A checked page of a selection as a message: exactly its blocks, below ``head``."""
    layout = replace(layout, page=page.number)
    laid: list[Part] = [Text(content=head)]
    for _, block in page.blocks:
        laid += [block] if layout.plain else [Divider(), block]
    foot = _foot(selection, layout, page.of, say)
    laid += [Text(content=foot)] if foot else []
    most, others = fewest(answer_buttons(layout, page.of, say))
    taken_off, choices = chips(layout, say, len(most))
    laid += [*rows([*most, *taken_off])]
    reads = ways_to_read([one for one, _ in page.blocks], selection.newer, say)
    more = more_select(layout, say, [*others, *choices, *reads])
    laid += [Row(items=(more,))] if more else []
    return Message(parts=tuple(laid), plain=layout.plain)


def answer_pages(
    answer: Selection, layout: PageLayout, say: Translator, today: date
) -> list[list[Block]]:
    """The quotations of each page with their blocks. Nothing but ``layout.room`` limits them."""
    total = max(quotation.rank for quotation in answer.quotations)
    make = plain_block if layout.plain else rich_block
    above = _above(answer, layout, say)
    laid = [
        (one, _below(above, one, make(one, total, say, today, layout.room - size(lead))))
        for one in answer.quotations
        for lead in [above.get(one.rank, "")]
    ]
    groups = _together([quotation.rank for quotation in answer.quotations], answer.differing)
    sizes = [[size(laid[place][1].content) for place in group] for group in groups]
    pages = paged(sizes, layout.room, layout.per_page)
    return [_sources_once([laid[n] for n in page], total, above, layout, say) for page in pages]


def _sources_once(
    page: Sequence[Block], total: int, above: Mapping[int, str], layout: PageLayout, say: Translator
) -> list[Block]:
    """The blocks of a page, the source of an article told with the first of its quotations."""
    make = plain_block_again if layout.plain else rich_block_again
    again = same_article([quotation for quotation, block in page if block.quote])
    laid = []
    last = ""
    for quotation, whole in page:
        lead = _lead(quotation.rank, layout)
        repeated, last = (lead if lead == last else ""), lead  # a day is said once
        blocks = [whole]
        if (first := again.get(quotation.rank)) is not None:
            blocks.append(_below(above, quotation, make(quotation, total, say, first)))
        block = min(blocks, key=lambda one: size(one.content))
        laid.append((quotation, replace(block, content=block.content.removeprefix(repeated))))
    return laid


def _above(answer: Selection, layout: PageLayout, say: Translator) -> Mapping[int, str]:
    """What stands above quotations, by their ranks: their day, and that others differ."""
    found = {rank: _lead(rank, layout) for rank in layout.leads}
    for first, line in differ_lines(answer, say).items():
        shown = line if layout.plain else f"**{line}**"
        found[first] = f"{found.get(first, '')}{shown}\n"
    return found


def _lead(rank: int, layout: PageLayout) -> str:
    """The line that stands above a quotation: its day, where it has one."""
    lead = layout.leads.get(rank)
    return f"{lead if layout.plain else f'**{lead}**'}\n" if lead else ""


def _below(above: Mapping[int, str], quotation: Quotation, block: Text) -> Text:
    return replace(block, content=f"{above.get(quotation.rank, '')}{block.content}")


def _together(ranks: Sequence[int], differing: Sequence[Sequence[int]]) -> list[list[int]]:
    """The places of the quotations, those that differ from each other as one group."""
    group_of = {rank: group for group in differing for rank in group}
    groups: list[list[int]] = []
    for place, rank in enumerate(ranks):
        if place and rank in group_of and ranks[place - 1] in group_of[rank]:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _foot(answer: Selection, layout: PageLayout, pages: int, say: Translator) -> str:
    """What holds for the whole answer, in small print."""
    lines = []
    if answer.single_source:
        lines.append(say("Single source: only one independent publisher supports this answer."))
    if answer.newer is not None:
        lines.append(
            say("A newer article on this topic exists: {reference}.", reference=answer.newer)
        )
    if layout.names:
        lines.append(names_counted(layout.names, say))
    if answer.missing:
        lines.append(
            say.plural(
                "{n} quotation of this answer is no longer in the library.",
                "{n} quotations of this answer are no longer in the library.",
                answer.missing,
            )
        )
    if pages > 1:
        lines.append(say("Page {page} of {pages}", page=layout.page + 1, pages=pages))
    return "\n".join(line if layout.plain else f"-# {line}" for line in lines)
