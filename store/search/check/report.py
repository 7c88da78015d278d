"""From the place where words stand best to what is told about them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.model import Quotation, Reference
from store.search.check.alignment import Checked
from store.search.check.attribution import (
    Finding,
    each_name,
    held_against_gender,
    held_against_source,
    held_against_voice,
    is_named,
    shares_name,
)
from store.search.check.cautions import warnings_of
from store.search.check.comparison import Comparison
from store.search.check.library import CheckLibrary, Version
from store.search.check.negated import denied_at_edges, denied_saying
from store.search.check.records import Caution, Check, CheckWarning, Later, Verdict
from store.search.check.search import Place, best_place, sentences_at
from store.search.check.speakers.claims import NamedSpeaker, NameKind, pronoun_claimed
from store.search.check.speakers.phrases import content
from store.search.check.speakers.speech import gender_at, speaker_in
from store.search.check.speakers.surroundings import Span
from store.search.check.wording.message import Quote
from store.search.check.wording.parts import brackets
from store.search.check.wording.tokens import has_digit, tokenise
from store.text import reporting
from store.text.anchors import anchor
from store.text.dates.periods import mentioned_dates
from store.text.detection import detect
from store.text.pages import page_at

SHOWN = 5  # quotations of one check
_NEXT = 2  # code points between sentences that follow each other
_CONTEXT = 200
_GRAVITY = list(Caution)
_FEW_WORDS = 3  # beside a name that was checked, that say nothing by themselves
_SENTENCE = re.compile(r"(?<=[.!?؟۔।])\s+(?=\S)")
_NEARLY = 0.1  # the share by which another near place may be worse and still be shown


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """What is known when a check is told: the quotation, its claims, its readings."""

    quote: Quote
    claims: Sequence[NamedSpeaker]
    forms: Sequence[Checked]
    library: CheckLibrary

    def check(self, found: Sequence[Place]) -> Check:
        """The check, out of the places where the words stand, the truest first."""
        best = self._preferred(found)
        comparison = best.comparison
        claims = self.claims or list(_claimed_inside(self.quote, comparison))
        findings = [one for claim in _each(claims, best) for one in _findings(claim, best)]
        pronouns = [] if claims else list(self._pronoun(best))
        later = self._later(best)
        reversed_ = tuple(denied_at_edges(self.quote.text, comparison))
        warnings = [
            *reversed_,
            *warnings_of(comparison),
            *_attributed([*findings, *pronouns]),
            *_outdated(later),
            *_unsaid(self.quote),
        ]
        speaker = comparison.voice.speaker
        return Check(
            checked=self.quote.text,
            verdict=Verdict.NEAR if reversed_ else best.verdict,
            warnings=tuple(sorted(warnings, key=lambda one: _GRAVITY.index(one.caution))),
            unchecked=tuple(self._unchecked(findings, pronouns, best)),
            parts=comparison.parts,
            left_out=tuple(part.text for part in comparison.left_out),
            differences=comparison.differences,
            pieces=comparison.pieces,
            quotations=tuple(self._quotations(best, found))[:SHOWN],
            share=best.alignment.share,
            speaker=speaker.name if speaker else "",
            names=tuple(dict.fromkeys(one.claim.name for one in findings if one.agrees)),
            later=later,
        )

    def _preferred(self, found: Sequence[Place]) -> Place:
        """Of the truest places the one that the message names, current versions before older."""
        alike = [place for place in found if place.verdict is found[0].verdict]
        if found[0].verdict is Verdict.NEAR:
            alike = [one for one in alike if one.alignment.share == found[0].alignment.share]
        if len(alike) == 1:
            return alike[0]
        return min(alike, key=lambda place: (-self._agreement(place), _is_old(place)))

    def _agreement(self, place: Place) -> int:
        return sum(
            any(finding.agrees for finding in _findings(claim, place)) for claim in self.claims
        )

    def _pronoun(self, best: Place) -> Iterator[Finding]:
        """What the article says to a speaker who is only a pronoun: she said."""
        around = best.comparison.around
        languages = dict.fromkeys((around.language, "en", *self.library.searcher.languages))
        word, gender = pronoun_claimed(self.quote.before, self.quote.after, list(languages))
        if word:
            told = gender_at(around, *best.alignment.spans[0])
            yield held_against_gender(word, gender, best.comparison.voice, told, around.language)

    def _unchecked(
        self, findings: Sequence[Finding], pronouns: Sequence[Finding], best: Place
    ) -> Iterator[str]:
        """What of the message was not checked: what stands around, but for names that were."""
        known = {finding.claim.name for finding in findings if finding.agrees is not None}
        names = sorted(known, key=lambda name: (-len(name), name))  # one may be part of another
        for around in (self.quote.before, self.quote.after):
            rest = around
            for name in names:
                rest = rest.replace(name, "")
            words = {token.text for token in tokenise(around).items}
            unsure = any(one.agrees is None and one.claim.name in words for one in pronouns)
            if unsure or self._tells(rest, best, cut=rest != around):
                yield around
        yield from (f"[{inside}]" for inside in brackets(self.quote.text))

    def _tells(self, rest: str, best: Place, *, cut: bool) -> bool:
        """Whether words around say something, also when names are ``cut`` out of them: then a few
        that the article has beside the quotation say nothing new.
        """
        around, published = best.comparison.around, best.version.source.published
        tokens = tokenise(rest).items
        said = content(tokens, around.language) - reporting.naming()
        if not cut or len(rest.split()) > _FEW_WORDS:
            return bool(said) or (not cut and len(tokens) >= _FEW_WORDS)
        known = {token.key for token in tokenise(around.body, *_paragraph(best)).items}
        days = [day for day in mentioned_dates(rest) if day.day and day.day == published]
        told = [token for token in tokens if not any(d.start <= token.start < d.end for d in days)]
        numbers = any(has_digit(token.text) and token.key not in known for token in told)
        return numbers or bool(said & {token.key for token in told} - reporting.titles() - known)

    def _later(self, best: Place) -> Later | None:
        """What the current version has in place of words of an older one."""
        if not _is_old(best):
            return None
        now = self.library.current(best.version.article)
        if now is None:
            return None
        reference = Reference(article=now.article, version=now.version)
        place = best_place(self.forms, now)
        if place is None:
            return Later(reference=reference, text=None)
        start, end = sentences_at(place)
        return Later(reference=reference, text=now.body[start:end])

    def _quotations(self, best: Place, found: Sequence[Place]) -> Iterator[Quotation]:
        """The sentences at the best place, then at places as true in other articles."""
        shown = {best.version.article: best}
        for place in found:
            if _is_alike(place, best):
                shown.setdefault(place.version.article, place)
        rank = 1
        for place in shown.values():
            for quotation in self._sentences(place, rank):
                yield quotation
                rank += 1

    def _sentences(self, place: Place, rank: int) -> Iterator[Quotation]:
        """The whole sentences in which the words stand; those far from each other by themselves."""
        version, around = place.version, place.comparison.around
        groups: list[tuple[int, int, list[tuple[int, int]]]] = []
        for span in place.alignment.spans:
            start, end = around.whole(*span)
            if groups and start <= groups[-1][1] + _NEXT:
                first, last, spans = groups[-1]
                groups[-1] = first, max(last, end), [*spans, span]
            else:
                groups.append((start, end, [span]))
        for number, (start, end, spans) in enumerate(groups, start=rank):
            passage = self._passage_at(version, start)
            yield Quotation(
                rank=number,
                score=round(place.alignment.share, 4),
                reference=Reference(
                    article=version.article, passage=passage, version=version.version
                ),
                start=start,
                end=end,
                text=version.body[start:end],
                highlights=tuple((first - start, last - start) for first, last in spans),
                source=version.source,
                before=version.body[max(0, start - _CONTEXT) : start].strip(),
                after=version.body[end : end + _CONTEXT].strip(),
                changed_since=_is_old(place),
                anchor=anchor(version.body, start, end),
                page=page_at(version.source.pages, start),
            )

    def _passage_at(self, version: Version, place: int) -> int | None:
        for start, end, ordinal in version.places:
            if start <= place < end:
                return ordinal
        return self.library.passage_at(version.article, version.version, place)


def _paragraph(place: Place) -> Span:
    """The paragraph in which the words stand."""
    body = place.version.body
    start, end = sentences_at(place)
    behind = body.find("\n", end)
    return body.rfind("\n", 0, start) + 1, len(body) if behind < 0 else behind


def _claimed_inside(quote: Quote, found: Comparison) -> Iterator[NamedSpeaker]:
    """The speaker whom words without quotation marks name, where the article has another name."""
    if not quote.whole or found.verdict is not Verdict.NEAR:
        return
    speaker = speaker_in(quote.text, found.around.language)
    name = tokenise(speaker.name).keys if speaker else []
    checked = found.alignment.checked.tokens.keys
    for step in found.alignment.steps:
        if speaker and step.kind == "differs" and _holds_run(checked[slice(*step.checked)], name):
            yield NamedSpeaker(speaker.name, NameKind.SPEAKER)
            return


def _holds_run(keys: Sequence[str], wanted: Sequence[str]) -> bool:
    size = len(wanted)
    return any(keys[at : at + size] == wanted for at in range(len(keys) - size + 1))


def _each(claims: Sequence[NamedSpeaker], place: Place) -> list[NamedSpeaker]:
    """The claims, those of several people by themselves."""
    body = place.version.body
    return [one._replace(name=name) for one in claims for name in each_name(one.name, body)]


def _findings(claim: NamedSpeaker, place: Place) -> list[Finding]:
    """What an article says to a claim, as to its publisher, its speaker, or both."""
    around = place.comparison.around
    source = held_against_source(claim, place.version.source)
    if source.agrees:
        return [source]
    near = around.body[slice(*_paragraph(place))]
    voice = place.comparison.voice
    spoken = held_against_voice(claim, voice, around.body, around.language, near)
    if voice.speaker and shares_name(claim.name, voice.speaker, around.language):
        return [spoken]
    named = is_named(claim.name, around.body)
    if claim.kind is NameKind.PUBLISHER:  # an agency of the state may speak, too
        return [spoken] if named and spoken.agrees else [source]
    if named:
        claim = claim._replace(kind=NameKind.SPEAKER)
    if claim.kind is NameKind.BARE:
        return []
    if claim.kind is NameKind.SPEAKER or spoken.agrees:
        return [spoken]
    return [source, spoken]


def _attributed(findings: Sequence[Finding]) -> Iterator[CheckWarning]:
    """A warning of each claim that the article contradicts."""
    for finding in findings:
        if finding.agrees is False:
            yield CheckWarning(
                caution=finding.caution, checked=finding.claim.name, article=finding.article
            )


def _unsaid(quote: Quote) -> Iterator[CheckWarning]:
    """A warning where the message says that nobody said so."""
    beside = _SENTENCE.split(quote.before)[-1], _SENTENCE.split(quote.after)[0]
    if not any(beside):
        return
    language = detect(f"{beside[0]} {quote.text} {beside[1]}")
    for around in beside:
        if around and (denied := denied_saying(around, language)):
            yield CheckWarning(caution=Caution.NEGATION_DIFFERS, checked=denied)
            return


def _outdated(later: Later | None) -> Iterator[CheckWarning]:
    if later is not None:
        yield CheckWarning(
            caution=Caution.OLDER_VERSION, checked=str(later.reference), article=later.text or ""
        )


def _is_old(place: Place) -> bool:
    return place.version.version != place.version.current


def _is_alike(place: Place, best: Place) -> bool:
    """Whether another place is worth showing beside the best one."""
    return place.verdict is best.verdict and place.alignment.share >= best.alignment.share - _NEARLY
