"""Lines above quotations that count one thing differently: the numbers and their days."""

from collections.abc import Mapping, Sequence

from bot.render.translator import Translator
from store.model import Answer, Quotation, Selection
from store.search.quoting.disagreement import Claim, numbers_in_dispute


def differ_lines(answer: Answer | Selection, say: Translator) -> Mapping[int, str]:
    """The line above each group of quotations that differ, by the rank of its first."""
    by_rank = {one.rank: one for one in answer.quotations}
    groups = [[by_rank[rank] for rank in group if rank in by_rank] for group in answer.differing]
    return {group[0].rank: _line(group, say) for group in groups if len(group) > 1}


def _line(group: Sequence[Quotation], say: Translator) -> str:
    """That these quotations differ, with the number and the day of each, the oldest first."""
    ranks = ", ".join(str(one.rank) for one in group)
    told = numbers_in_dispute([Claim.read(one.text, one.source.language) for one in group])
    if not all(told) or not told:
        return say("Sources differ: quotations {numbers} give different numbers.", numbers=ranks)
    ordered = sorted(zip(told, group, strict=True), key=lambda pair: _day(pair[1]))
    figures = " · ".join(_figure(number, one, say) for number, one in ordered)
    newest, last = ordered[-1]
    days = [_day(one) for one in group]
    if not all(days) or days.count(_day(last)) > 1:
        return say(
            "Sources differ: {figures} (quotations {numbers}).", figures=figures, numbers=ranks
        )
    return say(
        "Sources differ: {figures}, newest {newest} (quotations {numbers}).",
        figures=figures,
        newest=say.number(int(newest)),
        numbers=ranks,
    )


def _figure(number: str, quotation: Quotation, say: Translator) -> str:
    shown, day = say.number(int(number)), _day(quotation)
    return f"{shown} ({day})" if day else shown


def _day(quotation: Quotation) -> str:
    published = quotation.source.published
    return str(published) if published else ""
