"""Whose words a quotation has, as far as its article tells: the asked speaker's, or another's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property
from itertools import product

from store.search.check.speakers.speech import Speaker, voice
from store.search.check.speakers.surroundings import Span, Surroundings
from store.search.quoting.mentions import words_of
from store.search.quoting.quotations import QuotationCandidate
from store.search.quoting.speakers.asked import AskedSpeaker
from store.text import reporting
from store.text.analyser.kinds import SPEECH, token_kinds
from store.text.analyser.terms import QuestionTerm
from store.text.normalise import fold_text
from store.text.words import SENTENCE_ENDS, stop_words

_ANY = frozenset(("a", "an", "un", "une", "ein", "eine", "bir"))  # before who was not named yet
_OWNS = re.compile(r"['’](?:s|[ns]?[ıiuü]n)?(?!\w)")  # whose something is
_GENITIVE = frozenset(("de", "nl"))  # an s on a name: Ohls Sprecherin
_OFFICE = 2  # words from there to an office
_INTRODUCING = 20_000  # characters of an article, some twelve pages
_BESIDE = 4  # words between a name and the office of whom it names: the mayor of Kelso, Hanna Lund


class Whose(Enum):
    """Whose words a quotation has: the asked speaker's, perhaps, nobody's, another's."""

    OWN = "own"
    MAY = "may"
    NOBODYS = "nobody's"
    OTHERS = "others"


_ORDER = (Whose.OWN, Whose.MAY, Whose.OTHERS, Whose.NOBODYS)


class Voices:
    """Whose words the quotations of a question have; each article is read once."""

    def __init__(self, asked: AskedSpeaker) -> None:
        self._asked = asked
        self._articles: dict[int, _ArticleVoices] = {}

    def whose(self, one: QuotationCandidate) -> Whose:
        """Whose words these are: those of its middle sentence, else of the ones beside it."""
        number = one.text.passage.article
        article = self._articles.get(number)
        if article is None:
            article = self._articles[number] = _ArticleVoices(
                self._asked, one.text.body, one.language
            )
        told: dict[Span, Whose] = {}
        last = Whose.NOBODYS
        for span in _sentences(one):
            found = [article.whose(each, span, last) for each in _speakers(article.around, span)]
            told[span] = min(found, key=_ORDER.index)
            last = last if told[span] is Whose.NOBODYS else told[span]
        core = told.get((one.core.start, one.core.end), Whose.NOBODYS)
        best = min(told.values(), key=_ORDER.index, default=Whose.NOBODYS)
        if core is Whose.OTHERS:
            return Whose.MAY if best is Whose.OWN else core
        return best


def _sentences(one: QuotationCandidate) -> Iterator[Span]:
    for each in one.text.passage.sentences:
        if one.start <= each.start and each.end <= one.end:
            yield each.start, each.end


def _speakers(around: Surroundings, span: Span) -> Iterator[Speaker | None]:
    """The speakers of a sentence, of each direct speech in it; of none where nothing is told."""
    direct = [each for each in around.speeches(span) if each[1] - each[0] > 2]
    for first, last in direct:
        yield voice(around, first + 1, last - 1).speaker
    if not direct:
        yield voice(around, *span).speaker


class _ArticleVoices:
    """An article in which somebody is asked for."""

    def __init__(self, asked: AskedSpeaker, body: str, language: str) -> None:
        self.around = Surroundings(body, language)
        self._asked = asked
        self._language = language

    def whose(self, told: Speaker | None, span: Span, before: Whose) -> Whose:
        """Whose words a speaker tells in a sentence; ``before`` those of the one before are."""
        asked, sentence = self._asked, self.around.body[slice(*span)]
        if told is None:
            return Whose.MAY if _may_tell(asked, sentence, self._language) else Whose.NOBODYS
        name = words_of(told.name, self._language)
        if _is_named(asked, name, self._language):
            is_free = asked.kind != "name" or _stands_free(asked, name, told.name, self._language)
            return Whose.OWN if is_free else Whose.MAY  # Kaya's lawyer
        if not told.sure:
            return Whose.OTHERS if before is Whose.OTHERS else Whose.MAY
        if asked.kind == "place":
            return Whose.MAY
        if asked.language != self._language and not self._namings:
            return Whose.MAY  # nobody knows how names are written here
        named = {fold_text(word) for word in told.name.split()}
        pointing = (reporting.owners() | reporting.pronouns()) - reporting.articles()
        if named & pointing or fold_text(sentence.split()[0]) in reporting.owners():
            return Whose.MAY  # one of them; its director
        if not _tells_names(sentence) and asked.places(words_of(sentence, self._language)):
            return Whose.MAY  # nothing tells where the speaker's name ends
        return self._of_another(name, is_new=fold_text(told.name.split()[0]) in _ANY)

    def _of_another(self, name: Sequence[QuestionTerm], *, is_new: bool) -> Whose:
        """Whose words another name has: the same speaker's where both stand together.

        ``is_new`` where it tells of somebody for the first time: a captain.
        """
        own = [word for word in name if _may_name(word, self._language)]
        joined = [*self._joined((own or name)[-1].variants)]
        if not joined:
            may = not own and not is_new and self._may_be_called(name)
            return Whose.MAY if may else Whose.OTHERS
        kind = self._asked.kind
        if kind == "office" or not own or (kind == "group" and any(joined)):
            return Whose.OWN
        return Whose.MAY

    def _may_be_called(self, name: Sequence[QuestionTerm]) -> bool:
        """Whether the asked speaker, who is no office, may be called by this one: the minister."""
        called = any(fold_text(word.surface) in reporting.offices() for word in name)
        return called and self._asked.kind != "office" and bool(self._namings)

    def _joined(self, named: Iterable[str]) -> Iterator[bool]:
        """Where a name stands beside the asked speaker, with no verb of saying between them.

        Each tells whether an office stands there, too: the Taliban's spokesman, Ann Lee.
        """
        named = frozenset(named)
        for line, words, places in self._namings:
            others = [at for at, word in enumerate(words) if not named.isdisjoint(word.variants)]
            for at, other in product(places, others):
                first, last = sorted((at, other))
                if 0 < last - first <= _BESIDE and _is_one(
                    line, words[first : last + 1], self._language
                ):
                    near = words[max(0, first - _OFFICE) : last + 1 + _OFFICE]
                    yield any(fold_text(word.surface) in reporting.offices() for word in near)

    @cached_property
    def _namings(self) -> list[tuple[str, list[QuestionTerm], list[int]]]:
        """The lines that name the asked speaker, with their words and where he stands.

        Of a long article those at its beginning, where people are introduced.
        """
        read = self.around.body[:_INTRODUCING].split("\n")
        lines = [(line, words_of(line, self._language)) for line in read if line]
        found = [(line, words, self._asked.places(words)) for line, words in lines]
        return [each for each in found if each[2]]


def _may_tell(asked: AskedSpeaker, sentence: str, language: str) -> bool:
    """Whether the asked speaker may be who a sentence is about: not in Kaya's health, to Kaya."""
    return _stands_free(asked, words_of(sentence, language), sentence, language)


def _stands_free(
    asked: AskedSpeaker, words: Sequence[QuestionTerm], text: str, language: str
) -> bool:
    """Whether the asked speaker is named in a text, and not as whose or to whom something is."""
    return any(
        not _OWNS.match(text, words[at].end)
        and not (language in _GENITIVE and fold_text(words[at].surface)[:-1] in asked.terms)
        and fold_text("".join(text[: words[at].start].split()[-1:])) not in reporting.places()
        for at in asked.places(words)
    )


def _tells_names(sentence: str) -> bool:
    """Whether a sentence has capitals by which names are told."""
    return any(map(str.isupper, sentence))


def _is_named(asked: AskedSpeaker, name: Sequence[QuestionTerm], language: str) -> bool:
    """Whether a naming is of the asked speaker: Asim Bajwa is no Asim Malik."""
    found = asked.places(name)
    if not (found and asked.last):
        return bool(found)
    others = [at for at, word in enumerate(name) if at not in found and _may_name(word, language)]
    return not others or any(not asked.last.isdisjoint(name[at].variants) for at in found)


def _may_name(word: QuestionTerm, language: str) -> bool:
    """Whether a word may be somebody's name, as no office and no small letters are."""
    folded = fold_text(word.surface)
    if folded in reporting.offices() or folded in stop_words(language):
        return False
    return word.surface[0].isupper() or not word.surface[0].islower()


def _is_one(line: str, words: Sequence[QuestionTerm], language: str) -> bool:
    """Whether neither a sentence ends between the first word and the last, nor anything is said."""
    between = line[words[0].end : words[-1].start]
    return not SENTENCE_ENDS.search(between) and not any(
        token_kinds(word.surface, language, opens=True) & SPEECH for word in words[1:-1]
    )
