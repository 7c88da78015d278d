"""A server's library in numbers, and what was asked of it."""

from collections.abc import Mapping, Sequence

from bot.render.dates import span_line
from bot.render.foreign_text import foreign
from bot.render.language_names import language_name
from bot.render.markup.custom_id import vote_labels
from bot.render.markup.message import Message, Text
from bot.render.translator import SEPARATOR, Translator
from store.model import LibraryFigures, SourceCount

MOST_LISTED = 8


def stats_message(
    own: LibraryFigures,
    read: LibraryFigures,
    sources: Sequence[SourceCount],
    asked: tuple[int, int],
    votes: Mapping[str, int],
    say: Translator,
) -> Message:
    """The figures of the server's own library and of what it only reads, and the questions."""
    lines = [
        f"### {say('This server in numbers')}",
        say("Own library: {facts}", facts=figures_line(own, say)),
        *_unknown(own, say),
    ]
    if read.articles:
        lines.append(say("Only read here: {facts}", facts=figures_line(read, say)))
    if sources:
        named = say.listed(
            f"{foreign(one.publisher, 40) or say('unknown publisher')} ({one.articles})"
            for one in sources[:MOST_LISTED]
        )
        lines.append(say("Most articles: {publishers}", publishers=named))
    total, answered = asked
    lines.append(
        say.plural(
            "{n} question was asked, {answered} of them answered.",
            "{n} questions were asked, {answered} of them answered.",
            total,
            answered=answered,
        )
    )
    if votes:
        labels = vote_labels(say)
        told = (f"{labels[vote.replace(' ', '-')]} {number}" for vote, number in votes.items())
        lines.append(say("Votes: {votes}", votes=SEPARATOR.join(told)))
    return Message(parts=(Text(content="\n".join(lines)),))


def figures_line(held: LibraryFigures, say: Translator) -> str:
    """Articles, publishers, days and languages in one line."""
    if not held.articles:
        return say("no articles yet")
    facts = [
        say.plural("{n} article", "{n} articles", held.articles),
        say.plural("{n} publisher", "{n} publishers", held.publishers),
    ]
    if held.first and held.last:
        facts.append(span_line(held.first, held.last, say))
    facts += [
        f"{language_name(code, say.language)} {number}"
        for code, number in list(held.languages.items())[:MOST_LISTED]
    ]
    return SEPARATOR.join(facts)


def _unknown(held: LibraryFigures, say: Translator) -> list[str]:
    counted = {
        say("without date: {n}", n=held.undated): held.undated,
        say("without publisher: {n}", n=held.without_publisher): held.without_publisher,
        say("untitled: {n}", n=held.untitled): held.untitled,
        say("without link: {n}", n=held.without_link): held.without_link,
    }
    facts = [sentence for sentence, number in counted.items() if number]
    return [f"-# {SEPARATOR.join(facts)}"] if facts else []
