"""Each warning of a check as a whole sentence."""

from collections.abc import Callable, Iterator, Sequence

from bot.render.markup.escape import cut
from bot.render.translator import Translator
from store.search.check.records import Caution, CheckWarning

_VALUE = 160

_NEGATIONS = (Caution.NEGATION_LEFT_OUT, Caution.NEGATION_DIFFERS)

Encode = Callable[[str], str]


def warning_sentence(warning: CheckWarning, say: Translator, encode: Encode) -> str:
    """A warning with the words it is about, which ``encode`` makes harmless."""
    checked, article = encode(cut(warning.checked, _VALUE)), encode(cut(warning.article, _VALUE))
    match warning.caution:
        case Caution.NEGATION_LEFT_OUT | Caution.NEGATION_DIFFERS:
            return _negation(warning.caution, checked, article, say)
        case Caution.NUMBER_DIFFERS:
            return _number(checked, article, say)
        case Caution.SPEAKER_DIFFERS | Caution.PUBLISHER_DIFFERS:
            return _attribution(warning.caution, checked, article, say)
        case Caution.OLDER_VERSION:
            return _older(checked, article, say)
        case Caution.UNLIKE_CHARACTERS:
            return say(
                "Characters that only look alike or cannot be seen: {checked}.", checked=checked
            )
        case Caution.WORDS_LEFT_OUT:
            return say("Words left out: “{article}”.", article=article)
        case Caution.PARTS_APART:
            return say(
                "The parts stand far from each other, or different people say them: this is not "
                "one quotation."
            )
        case Caution.ORDER_DIFFERS:
            return say(
                "The article has these words in another order: “{checked}”.", checked=checked
            )
        case Caution.QUOTE_MARKS_DIFFER:
            return say("Quotation marks differ: only one side sets these words apart.")
        case Caution.SENTENCE_CUT:
            return say("The sentence is cut: read all of it below.")


def told(warnings: Sequence[CheckWarning]) -> Iterator[CheckWarning]:
    """The warnings without those of words left out that are a negation and told as one."""
    denied = {one.article for one in warnings if one.caution in _NEGATIONS}
    for warning in warnings:
        if warning.caution is not Caution.WORDS_LEFT_OUT or warning.article not in denied:
            yield warning


def _negation(caution: Caution, checked: str, article: str, say: Translator) -> str:
    if caution is Caution.NEGATION_LEFT_OUT:
        return say("Negation left out: the article says “{article}” here.", article=article)
    if checked and article:
        return say(
            "Negation differs: checked “{checked}”, in the article “{article}”.",
            checked=checked,
            article=article,
        )
    if article:
        return say(
            "Negation differs: the article has “{article}” here, the quotation has none.",
            article=article,
        )
    return say("Negation differs: “{checked}” is not in the article.", checked=checked)


def _number(checked: str, article: str, say: Translator) -> str:
    if checked and article:
        return say(
            "A number differs: checked {checked}, in the article {article}.",
            checked=checked,
            article=article,
        )
    if article:
        return say(
            "A number differs: the article has {article} here, the quotation has none.",
            article=article,
        )
    return say("A number differs: {checked} is not in the article.", checked=checked)


def _attribution(caution: Caution, checked: str, article: str, say: Translator) -> str:
    if caution is Caution.PUBLISHER_DIFFERS:
        return say(
            "The publisher differs: you named {checked}; the words stand in {article}.",
            checked=checked,
            article=article,
        )
    if not checked:
        return say(
            "The speaker differs: these words are not one person's; some are said by {article}.",
            article=article,
        )
    if article:
        return say(
            "The speaker differs: you named {checked}; the article gives the words to {article}.",
            checked=checked,
            article=article,
        )
    return say(
        "The speaker differs: you named {checked}; the article gives the words to nobody, they are "
        "its own.",
        checked=checked,
    )


def _older(reference: str, now: str, say: Translator) -> str:
    if now:
        return say(
            "Older version: the article was changed. {reference} now says: “{article}”",
            reference=reference,
            article=now,
        )
    return say(
        "Older version: the article was changed. {reference} no longer has these words.",
        reference=reference,
    )
