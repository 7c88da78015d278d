"""/context, /cite and /open: what can be done with a quotation on the screen."""

from bot.chat.command import Command, CommandOption
from bot.chat.session import ChatReply, MistakeError, Session
from bot.chat.typed import Typed
from bot.render.citations import FORMS, cited
from bot.render.markup.escape import clean
from bot.render.markup.lines import BLANK, StyledText, TerminalLine, line
from bot.render.markup.links import safe_url
from bot.render.quotations.quotation import source_url
from store.library import articles
from store.library.holdings import quotations
from store.library.holdings.naming import named
from store.model import Reference


def context(session: Session, typed: Typed) -> ChatReply:
    """Show a quotation between its neighbours."""
    say = session.say
    quotation = session.quotation(typed.text)
    head = say(
        "Quotation {n} in its place · {reference}", n=quotation.rank, reference=quotation.reference
    )
    if not (quotation.before or quotation.after):
        return ChatReply((line(head, "dim"), line(say("It stands alone in its passage."))))
    before = (StyledText(f"{quotation.before} ", "dim"),) if quotation.before else ()
    after = (StyledText(f" {quotation.after}", "dim"),) if quotation.after else ()
    if session.plain:
        parts = [quotation.before, quotation.text, quotation.after]
        return ChatReply((line(head), *(line(part) for part in parts if part)))
    return ChatReply(
        (
            line(head, "dim"),
            TerminalLine((*before, StyledText(quotation.text, "bold"), *after)),
            BLANK,
        )
    )


def cite(session: Session, typed: Typed) -> ChatReply:
    """Cite a quotation in one form."""
    form = typed.options.get("format", "plain").lower()
    if form not in FORMS:
        raise MistakeError(session.say("format is one of: {forms}.", forms=", ".join(FORMS)))
    text = cited([session.quotation(typed.text)], form)
    return ChatReply((*(line(one) for one in text.split("\n")), BLANK))


def open_source(session: Session, typed: Typed) -> ChatReply:
    """Open the place of a quotation in the browser, or that of an article by its reference."""
    if typed.text and not typed.text.strip().isdecimal():
        reference, url = _named(session, clean(typed.text))
    else:
        quotation = session.quotation(typed.text)
        reference, url = quotation.reference, source_url(quotation)
    if url is None:
        raise MistakeError(
            session.say("The address of {reference} is not known.", reference=reference)
        )
    session.open_url(url)
    return ChatReply((line(url, link=url),))


def _named(session: Session, text: str) -> tuple[Reference, str | None]:
    with session.reading() as (transaction, scope):
        place = named(transaction, scope, text)
        article = articles.get(transaction, scope, place)
    if place.passage:
        return place, source_url(quotations.named(article, place))
    return place, safe_url(article.source.url)


COMMANDS = (
    Command(
        name="context",
        about=lambda say: say("A quotation with the text around it"),
        takes=lambda say: say("the number of a quotation"),
        run=context,
        completes="quotation",
        key="F2",
    ),
    Command(
        name="cite",
        about=lambda say: say("A citation to copy"),
        takes=lambda say: say("the number of a quotation"),
        run=cite,
        options=(CommandOption(name="format", choices=tuple(FORMS)),),
        completes="quotation",
        key="F3",
    ),
    Command(
        name="open",
        about=lambda say: say("The source in your browser, at the quoted words"),
        takes=lambda say: say("the number of a quotation, or a reference"),
        run=open_source,
        completes="quotation",
        key="F4",
    ),
)
