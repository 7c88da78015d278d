"""The check of a text: each quotation in it held against the articles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from store.notices import Problem
from store.notices.errors import InvalidInputError
from store.search.check.alignment import Checked
from store.search.check.comparison import FEWEST, PART
from store.search.check.disguise import overrides_in
from store.search.check.library import CheckLibrary
from store.search.check.records import (
    Caution,
    Check,
    CheckReport,
    CheckWarning,
    Difference,
    Verdict,
)
from store.search.check.report import CheckContext
from store.search.check.search import Search
from store.search.check.speakers.claims import NamedSpeaker, NameKind, claims, split_claim
from store.search.check.wording.hyphenated import (
    compounded,
    divided_words,
    is_divided,
    made_whole,
)
from store.search.check.wording.markup import struck_out, styled_letters, unstyled
from store.search.check.wording.message import (
    Quote,
    quotes_of,
    too_short,
    whole_of,
    without_edges,
    without_headings,
)
from store.search.check.wording.parts import Joint, QuotationPart, parts
from store.search.check.wording.quotes import without_outer
from store.search.check.wording.tokens import count, tokenise
from store.text.detection import detect
from store.text.negation import negations

MAX_TEXT = 20_000
MOST = 10  # quotations of one message
_COPIED = 0.8  # the share of its words that a copied stretch has of its article
_FEWEST_OUTSIDE = 8  # of its words stand outside quotation marks
_COMMAS = ",،、 "  # behind a quotation they are those of the sentence around it
_ORDER = list(Verdict)
_ALL_THERE = (Verdict.VERBATIM, Verdict.SAME_WORDS)


def check(text: str, library: CheckLibrary, publisher: str | None = None) -> CheckReport:
    """Check every quotation in a text; ``publisher`` is whom they are said to be from.

    Words that stand in an article with their quotation marks and all are one quotation. Raises
    InvalidInputError for a text of which only a part would be checked.
    """
    if len(text) > MAX_TEXT:
        raise InvalidInputError(Problem.TEXT_TOO_LONG, most=MAX_TEXT)
    if styled := styled_letters(text):
        report = check(unstyled(text), library, publisher)
        marked_up = tuple(_with_styled(one, styled) for one in report.checks)
        return replace(report, text=text, checks=marked_up)
    quotes = quotes_of(text)
    marked = bool(quotes) and not quotes[0].whole
    whole = None
    if marked and _may_be_whole(whole_of(text), quotes, library, publisher):
        whole = _check(whole_of(text), library, publisher)
        if whole.verdict is Verdict.VERBATIM:
            return CheckReport(text=text, checks=(whole,))
    checks = [one for quote in quotes[:MOST] for one in _checks(quote, library, publisher)]
    if whole and _is_copied(whole, checks):
        return CheckReport(text=text, checks=(_with_names(whole, checks),))
    if marked:
        checks[-1] = _with_short(_with_others(checks, quotes[MOST:]), text)
    overrides = overrides_in(text)
    if overrides:
        checks = [_with_overrides(one, overrides) for one in checks]
    for words, plain in struck_out(text):
        checks = [_with_struck(one, plain) if words in one.checked else one for one in checks]
    return CheckReport(text=text, checks=tuple(checks), is_cut=len(quotes) > MOST)


def _checks(quote: Quote, library: CheckLibrary, publisher: str | None) -> Iterator[Check]:
    """The checks of a quotation: one, or one for each piece when they do not belong together."""
    made = _check(quote, library, publisher)
    if quote.resumed and _ORDER.index(made.verdict) >= _ORDER.index(Verdict.NEAR):
        for piece in quote.resumed:
            yield _check(replace(quote, text=piece, resumed=()), library, publisher)
        return
    if quote.whole and made.verdict not in _ALL_THERE:
        made = min([made, *_otherwise(quote, library, publisher)], key=_rank)
    if quote.whole and made.verdict not in _ALL_THERE:
        split = split_claim(quote.text, _languages(library))
        if split is not None:
            before, words, after = split
            named = Quote(text=without_outer(words), before=before, after=after)
            made = min(made, _check(named, library, publisher), key=_rank)
    yield made


def _otherwise(quote: Quote, library: CheckLibrary, publisher: str | None) -> Iterator[Check]:
    """The checks of a message without what is put around words where they are posted."""
    trimmed = without_edges(quote)
    if trimmed.text != quote.text:
        yield _floored(_check(trimmed, library, publisher), quote.text)
    for lines in without_headings(quote):
        yield _check(lines, library, publisher)


def _may_be_whole(
    whole: Quote, quotes: Sequence[Quote], library: CheckLibrary, publisher: str | None
) -> bool:
    """Whether a message may be a stretch of an article, its quotation marks and all: what is told
    of it costs as much as what is told of its quotations.
    """
    if is_divided(whole.text):
        return True
    forms = _forms(whole)
    if not forms or _is_too_short(forms[-1]):
        return False
    ids = library.publisher_ids(publisher) if publisher else ()
    best = next(iter(Search(library, forms, ids).places()), None)
    if best is None or best.verdict is Verdict.VERBATIM:
        return best is not None
    outside = _words(whole.text) - sum(_words(quote.text) for quote in quotes)
    return outside >= _FEWEST_OUTSIDE and best.alignment.share >= _COPIED


def _is_copied(whole: Check, checks: Sequence[Check]) -> bool:
    """Whether a message is a stretch of an article with its quotations in it, so that what stands
    between them is to be checked as well.
    """
    if whole.verdict not in (Verdict.SAME_WORDS, Verdict.NEAR) or whole.share < _COPIED:
        return False
    outside = _words(whole.checked) - sum(_words(check.checked) for check in checks)
    added = sum(_words(piece.text) for piece in whole.pieces if piece.kind == "checked")
    return outside >= _FEWEST_OUTSIDE and added <= outside * (1 - _COPIED)


def _words(text: str) -> int:
    return count(tokenise(text).items)


def _with_names(whole: Check, checks: Sequence[Check]) -> Check:
    """The check of a copied stretch, which also warns of the names that its quotations got."""
    about = (Caution.SPEAKER_DIFFERS, Caution.PUBLISHER_DIFFERS)
    named = (warning for check in checks for warning in check.warnings)
    return replace(
        whole, warnings=(*whole.warnings, *(one for one in named if one.caution in about))
    )


def _rank(check: Check) -> tuple[int, float]:
    return _ORDER.index(check.verdict), -check.share


def _check(quote: Quote, library: CheckLibrary, publisher: str | None) -> Check:
    """The check of a quotation; with words that lines divide, the truest of its readings."""
    if not is_divided(quote.text):
        return _check_as(quote, library, publisher)
    kept = _check_as(_read_as(quote, compounded), library, publisher)
    whole = _check_as(_read_as(quote, made_whole), library, publisher)
    return replace(min(kept, _unhyphenated(whole, quote), key=_rank), checked=quote.text)


def _read_as(quote: Quote, reading: Callable[[str], str]) -> Quote:
    return replace(quote, text=reading(quote.text), resumed=tuple(map(reading, quote.resumed)))


def _unhyphenated(check: Check, quote: Quote) -> Check:
    """The check of words without hyphens that the quotation has: at best the same words."""
    hyphens = (Difference(checked=one, article=other) for one, other in divided_words(quote.text))
    verdict = max(check.verdict, Verdict.SAME_WORDS, key=_ORDER.index)
    return replace(check, verdict=verdict, differences=(*check.differences, *hyphens))


def _check_as(quote: Quote, library: CheckLibrary, publisher: str | None) -> Check:
    """The check of a quotation read in one way."""
    forms = _forms(quote)
    around = tuple(part for part in (quote.before, quote.after) if part)
    if not forms or _is_too_short(forms[-1]):
        return Check(checked=quote.text, verdict=Verdict.TOO_SHORT, unchecked=around)
    named = _claims(quote, library)
    if publisher:
        named.insert(0, NamedSpeaker(publisher, NameKind.PUBLISHER))
    wanted = [claim.name for claim in named if claim.kind is not NameKind.SPEAKER]
    ids = [number for name in wanted for number in library.publisher_ids(name)]
    found = Search(library, forms, ids).places()
    if not found:
        return Check(checked=quote.text, verdict=Verdict.ABSENT, unchecked=around)
    return CheckContext(quote=quote, claims=named, forms=forms, library=library).check(found)


def _claims(quote: Quote, library: CheckLibrary) -> list[NamedSpeaker]:
    """Whom the words around a quotation give it to."""
    named: list[NamedSpeaker] = []
    for before, after in ((quote.before, quote.after), (quote.joined, "")):
        if not named and (before or after):
            named = claims(before, after, _languages(library), library.publishers())
    return named


def _forms(quote: Quote) -> list[Checked]:
    """The readings of a quotation: its ellipses as marks like others, and as gaps."""
    texts = quote.resumed or (quote.text.rstrip(_COMMAS) if quote.quoted else quote.text,)
    pieces: list[QuotationPart] = []
    for text in texts:
        found = parts(text)
        if pieces and found:
            found[0] = replace(found[0], joint=Joint.SPEAKER)
        pieces += found
    if not pieces:
        return []
    gapped = Checked.of(pieces)
    if not gapped.joints or quote.resumed:
        return [gapped]
    plain = QuotationPart(text=texts[0].strip(" .…[]"), joint=Joint.NONE)
    return [Checked.of([plain]), gapped]


def _is_too_short(checked: Checked) -> bool:
    """Whether there are too few words, or none of the parts has enough of them."""
    words = checked.words
    return sum(words) < FEWEST or (len(words) > 1 and max(words) < PART)


def _languages(library: CheckLibrary) -> Sequence[str]:
    counts = library.searcher.languages
    return sorted(counts, key=lambda language: -counts[language]) or ["en"]


def _with_overrides(check: Check, overrides: str) -> Check:
    """A check that also warns of what makes a message look other than it is."""
    if Caution.UNLIKE_CHARACTERS in check.cautions or check.verdict is Verdict.TOO_SHORT:
        return check
    warning = CheckWarning(caution=Caution.UNLIKE_CHARACTERS, checked=overrides)
    return replace(check, warnings=(*check.warnings, warning))


def _floored(check: Check, text: str) -> Check:
    """The check of words that stand in a text with signs around them: at best the same words."""
    verdict = max(check.verdict, Verdict.SAME_WORDS, key=_ORDER.index)
    return replace(check, verdict=verdict, checked=text)


def _with_styled(check: Check, letters: str) -> Check:
    """The check of a message whose letters are others than they look: at best the same words."""
    return _with_overrides(_floored(check, check.checked), letters)


def _with_struck(check: Check, words: str) -> Check:
    """A check that also warns of words which the message crosses out: whoever reads it leaves
    them out.
    """
    if not words or check.verdict is Verdict.TOO_SHORT:
        return check
    left = [CheckWarning(caution=Caution.WORDS_LEFT_OUT, article=words)]
    for start, end in negations(words, detect(check.checked)):
        denied = CheckWarning(caution=Caution.NEGATION_LEFT_OUT, article=words[start:end])
        left.insert(0, denied)
    return replace(check, warnings=(*left, *check.warnings))


def _with_others(checks: Sequence[Check], others: Sequence[Quote]) -> Sequence[Check]:
    """The checks, the last of which also names the quotations behind those that were checked."""
    last = replace(checks[-1], unchecked=(*checks[-1].unchecked, *(one.text for one in others)))
    return [*checks[:-1], last]


def _with_short(checks: Sequence[Check], text: str) -> Check:
    """The last check, which also names the quotations too short to be checked."""
    said = " ".join(part for check in checks for part in (check.checked, *check.unchecked))
    short = [words for words in too_short(text) if words not in said]
    return replace(checks[-1], unchecked=(*checks[-1].unchecked, *short))
