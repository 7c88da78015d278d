"""Help by topic: short, and always with something to type."""

from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Message, Option, Part, Row, Select, Text
from bot.render.mentions import Mentions
from bot.render.translator import Translator

# What is given as an example has an answer in the articles that a new installation has.
QUESTION = "What does Islamabad demand of Afghanistan?"
WORDS = "border closed to trade"
PHRASE = '"closed to trade"'
EITHER = "Istanbul OR Kabul -trade"
SOURCE = "Arab News"
REFERENCE = "A2.3"
TOPIC = "talks in Istanbul"
CHECKED = "remains closed to trade"
EXAMPLE = f"question: {QUESTION}"


def topic_names(say: Translator) -> dict[str, str]:
    """Each topic as it is offered."""
    return {
        "asking": say("Asking a question"),
        "answers": say("Understanding an answer"),
        "reading": say("Reading and listing articles"),
        "curating": say("Putting articles in"),
        "privacy": say("Privacy"),
    }


def help_message(
    topic: str | None,
    say: Translator,
    mentions: Mentions,
    *,
    is_curator: bool = False,
    is_personal: bool = False,
) -> Message:
    """One topic, or where to begin; ``is_personal`` where no server is asked from."""
    name = topic_names(say).get(topic or "")
    if topic is None or name is None:
        first = Text(content=_beginning(say, mentions, is_personal=is_personal))
        steps = [first_steps(say)] if is_curator else []
        return Message(parts=(first, _topics(None, say), *steps))
    lines = {
        "asking": _asking,
        "answers": _answers,
        "reading": _reading,
        "curating": _curating,
        "privacy": _privacy,
    }[topic](say, mentions)
    parts: list[Part] = [
        Text(content=f"### {name}"),
        Text(content="\n".join(lines)),
        _topics(topic, say),
    ]
    if topic == "curating" and is_curator:
        parts.append(first_steps(say))
    return Message(parts=tuple(parts))


def _topics(topic: str | None, say: Translator) -> Row:
    """The select of the topics."""
    select = Select(
        custom_id=str(CustomId(action="help")),
        placeholder=say("More help"),
        options=tuple(
            Option(label=name, value=value, chosen=value == topic)
            for value, name in topic_names(say).items()
        ),
    )
    return Row(items=(select,))


def first_steps(say: Translator) -> Row:
    """The buttons with which curators begin."""
    return Row(
        items=(
            CustomId(action="begin-article").button(say("Add an article"), style="primary"),
            CustomId(action="begin-settings").button(say("Settings of this server")),
        )
    )


def only_shared(say: Translator) -> str:
    """What can be asked where no server is."""
    return say("Here I answer from the shared library alone: what a server has stays in it.")


def beginning(say: Translator) -> str:
    """What this bot does, in two sentences."""
    return say(
        "I answer with quotations from this server's articles, word for word, each with its "
        "source. I write nothing myself; where the articles say nothing, I say so."
    )


def _alone(say: Translator) -> list[str]:
    """The same where no server is, and whose articles are meant there."""
    does = say(
        "I answer with quotations from articles, word for word, each with its source. I write "
        "nothing myself; where the articles say nothing, I say so."
    )
    return [does, only_shared(say)]


def _beginning(say: Translator, mentions: Mentions, *, is_personal: bool) -> str:
    lines = [
        "### Quotewire",
        *(_alone(say) if is_personal else [beginning(say)]),
        say("Try: {example}", example=_typed(mentions, "ask", EXAMPLE)),
        *([] if is_personal else [_by_dates(say, mentions), _word_by_word(say, mentions)]),
    ]
    return "\n".join(lines)


def _typed(mentions: Mentions, command: str, options: str = "") -> str:
    """A command that a click types, and what is filled into it."""
    return f"{mentions(command)} `{options}`" if options else mentions(command)


def _by_dates(say: Translator, mentions: Mentions) -> str:
    example = _typed(mentions, "timeline", f"topic: {TOPIC}")
    return say("Follow a story by its dates: {example}", example=example)


def _word_by_word(say: Translator, mentions: Mentions) -> str:
    return say(
        "Check a quotation word by word: {example}; or choose “Apps” in a message's menu.",
        example=_typed(mentions, "check", f"quotation: {CHECKED}"),
    )


def _asking(say: Translator, mentions: Mentions) -> list[str]:
    return [
        say(
            "Ask in plain words: {example}",
            example=_typed(mentions, "ask", f"question: {WORDS}"),
        ),
        say(
            "Words that must stand together go in quotation marks: {example}",
            example=f"`{PHRASE}`",
        ),
        say(
            "Leave a word out with a minus sign, allow either with OR: {example}",
            example=f"`{EITHER}`",
        ),
        say(
            "Narrow it with the options: {example}",
            example=f"`source: {SOURCE}  language: English`",
        ),
        say("“private” shows the answer to you alone; you can publish it afterwards."),
        say(
            "Where nothing is found, buttons ask again without a filter or with another word. "
            "“Ask about this” asks on from an answer."
        ),
        say("{command} lists the answers you wait for.", command=mentions("watch list")),
    ]


def _answers(say: Translator, _mentions: Mentions) -> list[str]:
    return [
        say(
            "A quotation is always whole sentences out of the stored article, never changed. "
            "Bold is ours: it marks the words that matched."
        ),
        say(
            "Below it stand publisher, title, author, the date of publication, the day of "
            "collection, and the reference, such as A12.3@1: article 12, passage 3, version 1."
        ),
        say(
            "What is not known is called unknown. “Also in” names other articles with the same "
            "words."
        ),
        say(
            "“More context” shows what stands around a quotation, “Cite” gives it for your "
            "notes, “Plain text” suits screen readers."
        ),
    ]


def _reading(say: Translator, mentions: Mentions) -> list[str]:
    newest = _typed(mentions, "latest", "count: 10")
    return [
        say(
            "Read the article around a quotation: {example}",
            example=_typed(mentions, "read", f"reference: {REFERENCE}"),
        ),
        say("See which publishers are here: {example}", example=_typed(mentions, "sources")),
        say("See the newest articles: {example}", example=newest),
        _by_dates(say, mentions),
        _word_by_word(say, mentions),
        say("Buttons work for as long as the articles are here, also after a restart of the bot."),
    ]


def _curating(say: Translator, mentions: Mentions) -> list[str]:
    return [
        say(
            "Curators put articles in with {command}. They need the right Manage Server, or "
            "the role chosen in {settings}.",
            command="`/articles`",
            settings=mentions("library settings"),
        ),
        say("{command} shows what waits for curators.", command=mentions("library inbox")),
        say("No other server sees, counts or quotes the articles of this one."),
    ]


def _privacy(say: Translator, _mentions: Mentions) -> list[str]:
    return [
        say(
            "Your questions are not kept unless this server decided so, and never stand in the "
            "bot's logs."
        ),
        say(
            "I read no messages; I see only commands, clicks, and a message you choose from "
            "its menu."
        ),
    ]
