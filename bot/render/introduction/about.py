"""/about: the bot's version, its library, what it keeps and where its source code is."""

from bot.render.dates import span_line
from bot.render.introduction.help import only_shared
from bot.render.markup.links import safe_url
from bot.render.markup.message import Message, Text
from bot.render.mentions import Mentions
from bot.render.translator import SEPARATOR, Translator
from store.model import LibraryFigures


def about_message(
    version: str,
    held: LibraryFigures,
    source_code: str | None,
    mentions: Mentions,
    say: Translator,
    *,
    is_personal: bool,
) -> Message:
    """The whole of it; ``is_personal`` where no server is asked from."""
    lines = [f"### Quotewire {version}", *_library(held, say)]
    if is_personal:
        lines.append(only_shared(say))
    lines.append(
        say(
            "Privacy: I read no messages, and nothing is passed on. {command} says what is kept.",
            command=mentions("privacy about"),
        )
    )
    url = safe_url(source_code)
    if url is None:
        lines.append(
            say("Free software under the MIT licence. Ask whoever runs me for the source code.")
        )
    else:
        lines.append(say("Free software under the MIT licence: {url}", url=f"<{url}>"))
    return Message(parts=(Text(content="\n".join(lines)),))


def _library(held: LibraryFigures, say: Translator) -> list[str]:
    if not held.articles:
        return [say("There are no articles here yet.")]
    facts = [
        say.plural("{n} article", "{n} articles", held.articles),
        say.plural("{n} publisher", "{n} publishers", held.publishers),
    ]
    if held.first and held.last:
        facts.append(span_line(held.first, held.last, say))
    lines = [say("Library: {facts}", facts=SEPARATOR.join(facts))]
    if held.stored is not None:
        when = f"<t:{int(held.stored.timestamp())}:R>"
        lines.append(say("Last import: {when}", when=when))
    return lines
