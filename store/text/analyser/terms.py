"""The one analyser: from text to index terms, for passages and for questions."""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from store.languages import known_language
from store.languages.language import Language
from store.text.analyser.analysis import Case, analyse
from store.text.analyser.expressions import one_expression
from store.text.analyser.lemmas import LANGUAGES, has
from store.text.characters import APOSTROPHES, HYPHENS, JOINERS, goes_beyond, marks
from store.text.detection import detect_question

MAX_RUN = 60
MAX_PIECES = 8
MIN_SHOUT = 4
_MOST_TYPED = 8  # letters that may be typed for others, in one word
_MOST_GUESSED = 3  # the same where no dictionary tells
_REMEMBERED = 1 << 12  # words of questions


class Term(NamedTuple):
    """An index term and the span of the text it stands for."""

    term: str
    start: int
    end: int


class QuestionTerm(NamedTuple):
    """A word of a question with the index terms it can be, the most probable first."""

    surface: str
    start: int
    end: int
    variants: tuple[str, ...]


def terms(text: str, language: str) -> list[Term]:
    """Give the index terms in their order; terms of one word may share or divide its span.

    Stop words are left out, unless typed in capitals in a text that is not all capitals: WHO, US.
    """
    found: list[Term] = []
    offset = 0
    for line in text.split("\n"):
        case = case_of(line)
        for match in tokens_of(line).finditer(line) if line else ():
            start = offset + match.start()
            for term, first, last in analyse(match.group(), language, case):
                found.append(Term(term, start + first, start + last))
        offset += len(line) + 1
    return found


def index_terms(text: str, language: str) -> list[str]:
    """The same terms without their places, in half the time: what the index is made of."""
    found: list[str] = []
    for line in text.split("\n"):
        case = case_of(line)
        for token in tokens_of(line).findall(line) if line else ():
            found.extend([term for term, _, _ in analyse(token, language, case)])
    return found


def question_terms(
    text: str, languages: Collection[str], own: str | None = None
) -> list[QuestionTerm]:
    """Give each word of a question with its index terms in articles of any of ``languages``.

    ``own`` is the question's language where it is known.
    """
    own = own or detect_question(text, languages)
    order = list(dict.fromkeys((own, *languages)))
    case = case_of(text)
    plainly = _is_typed_plainly(text, own)
    found: list[QuestionTerm] = []
    for match in tokens_of(text).finditer(text):
        token, start = match.group(), match.start()
        spans: dict[tuple[int, int], dict[str, None]] = {}
        for meant in _meant(token, own, plainly=plainly):
            for term, *span in analyse(meant, own, case):
                place = span if len(meant) == len(token) else (0, len(token))
                spans.setdefault((place[0], place[1]), {})[term] = None
        for language in order[1:]:
            for term, first, last in analyse(token, language, case):
                if (first, last) in spans:  # what is a stop word to the question stays one
                    spans[first, last][term] = None
        for (first, last), variants in spans.items():
            first, last = start + first, start + last
            found.append(QuestionTerm(text[first:last], first, last, tuple(variants)))
    return found


@lru_cache(maxsize=_REMEMBERED)
def _meant(token: str, code: str, *, plainly: bool) -> tuple[str, ...]:
    """The words that one of a question may be, the likeliest first."""
    language = known_language(code)
    return tuple(_ways(token, language, plainly=plainly)) if language else (token,)


def _ways(token: str, language: Language, *, plainly: bool) -> Iterator[str]:
    """The word as typed, and with the begin and the end it should have: أسعار for اسعار.

    Another begin is only one that makes a word of the dictionary, behind what is joined to it; it
    is the likelier one where the word as typed is none. So is a word in its language's own letters,
    or in any question that is typed ``plainly``.
    """
    if language.typed_letters:
        lettered, word = _lettered(token.lower(), language.code), token.lower()
        likelier = plainly or not (has(word, language.code) or language.code not in LANGUAGES)
        yield from dict.fromkeys((*lettered, token) if likelier else (token, *lettered))
        return
    begun = _begin(language.typed_begins).match(token)
    joined, rest = (begun.group(1), token[begun.end() :]) if begun else ("", "")
    begins = [joined + one + rest for one in language.begins if has(one + rest, language.code)]
    if begins and has(token[len(joined) :], language.code):
        yield token
    yield from begins
    yield token
    for ends in (language.typed_ends, language.other_ends):
        for typed, end in ends.items():
            if token.endswith(typed) and len(token) > len(typed) + 2:
                yield token.removesuffix(typed) + end
                break
    active = token.removeprefix(language.passive_begin)
    if active != token and has(active, language.code) and not has(token, language.code):
        yield active


def _is_typed_plainly(text: str, code: str) -> bool:
    """Whether a question is typed in ASCII letters, some word of which is only meant by that."""
    language = known_language(code)
    if language is None or not (language.typed_letters and text.isascii()):
        return False
    words = [word.lower() for word in tokens_of(text).findall(text)]
    return any(not has(word, code) and _lettered(word, code) for word in words)


@lru_cache(maxsize=_REMEMBERED)
def _lettered(word: str, code: str) -> tuple[str, ...]:
    """The words that a word in small letters may be typed for: sehir is şehir.

    They are of the dictionary, or any that may be where a language has none. A function word is
    only itself: oldu, was, is not öldü, died.
    """
    language = known_language(code)
    typed = language.typed_letters if language else {}
    letters = [(one, *typed.get(one, ())) for one in word]
    several = sum(len(one) > 1 for one in letters)
    most = _MOST_TYPED if code in LANGUAGES else _MOST_GUESSED
    if not word.isascii() or several > most or not analyse(word, code, "mixed"):
        return ()
    made = [one for one in map("".join, product(*letters)) if one != word]
    return tuple(one for one in made if has(one, code)) if code in LANGUAGES else tuple(made[::-1])


@cache
def _begin(pattern: str) -> re.Pattern[str]:
    """The pattern of begins that may be typed for others; one that nothing matches for none."""
    return re.compile(pattern or r"(?!)")


def case_of(text: str) -> Case:
    """What a text is written in; a few words in capitals may be acronyms."""
    shouted = text.isupper() and text.count(" ") >= MIN_SHOUT - 1
    return "capitals" if shouted else "mixed"


def tokens_of(text: str) -> re.Pattern[str]:
    """Expressions, and runs of letters, marks and digits, with what may join two into one word.

    A plain text is all ASCII and needs fewer classes; most others need none beyond U+FFFF.
    """
    return _tokens(plain=text.isascii(), beyond=goes_beyond(text))


@cache
def _tokens(*, plain: bool, beyond: bool) -> re.Pattern[str]:
    if plain:
        return _pattern(r"\w", "'`-.,&", re.ASCII)
    return _pattern(
        rf"\w{marks(beyond=beyond)}{JOINERS}", APOSTROPHES + HYPHENS + ".,٬٫&", re.UNICODE
    )


def _pattern(letters: str, joints: str, flags: re.RegexFlag) -> re.Pattern[str]:
    run = f"[{letters}]{{1,{MAX_RUN}}}"
    word = f"{run}(?:[{re.escape(joints)}]{run}){{0,{MAX_PIECES}}}"
    return re.compile(rf"(?:{one_expression()})(?![{letters}])|{word}", flags)
