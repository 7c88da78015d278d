"""The names in the words beside a verb of saying, or before a colon."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from store.search.check.wording.tokens import Token
from store.text import reporting
from store.text.characters import script
from store.text.words import stop_words

FEW = 8
_HEAD_LAST = frozenset(("tr", "az"))
_SHORT = 5
_APPOSED = 2
_CASED = frozenset({"latin", "cyrillic", "greek", "armenian"})
_CLAUSE_ENDS = frozenset(';.!?؟۔।…"“”«»„')
COMMAS = frozenset(",،、")
_STOPS = COMMAS | frozenset(":;؛：")


def is_cased(token: Token) -> bool:
    """Whether a word is in a script that has capitals."""
    return token.text[0].isalpha() and script(token.text[0]) in _CASED


def content(tokens: Sequence[Token], language: str) -> frozenset[str]:
    """The folded words of a naming, without articles and the like."""
    stop = stop_words(language)
    words = (_stem(token) for token in _whole(tokens))
    return frozenset(word for word in words if word not in stop and len(word) > 1)


def words_before(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """The words before a verb of saying, back to the beginning of its clause."""
    first = place
    while first > 0 and (first == len(tokens) or not _CLAUSE_ENDS & set(tokens[first].before)):
        first -= 1
    phrase = tokens[first:place]
    if place < len(tokens) and not COMMAS & set(tokens[place].before):
        last = _behind_comma(phrase)
        if last is not phrase and _is_cased_name(last):  # "the sum that was due, Ann Lee said"
            return last
    for at, token in enumerate(phrase):
        if token.key in reporting.ends() and at:
            return phrase[:at]
    if place == len(tokens) or not COMMAS & set(tokens[place].before):
        parts = segments(phrase)
        if len(parts) > _APPOSED and not any(map(is_cased, phrase)):
            first = int(any(token.key in reporting.accordings() for token in parts[0]))
            return [*parts[first], *parts[first + 1]]  # Ann Lee, the mayor, blamed them and said
        if len(parts) >= _APPOSED and is_name(parts[0]) and not is_name(parts[-1]):
            return phrase  # Ann Lee, who met Bob Roe, "..."
        last = _behind_comma(phrase)
        return last if _may_name(last) else phrase  # Ann Lee, smiling at him, called it
    return phrase


def words_behind(
    tokens: Sequence[Token], place: int, particles: frozenset[str] = frozenset()
) -> Sequence[Token]:
    """The words behind a verb of saying, up to the next mark, to what is said or to a particle of
    the verb: fügte Lindqvist hinzu.
    """
    last = place
    while last < len(tokens) and last - place < FEW:
        token = tokens[last]
        goes_on = last == place and (token.key in reporting.joining() or _STOPS & set(token.before))
        if goes_on or (
            last > place and token.before and tokens[last - 1].key not in reporting.shortened()
        ):
            break
        if token.key in reporting.ends() | particles:
            break
        last += 1
    return tokens[place : _apposed(tokens, place, last)]


def _apposed(tokens: Sequence[Token], place: int, last: int) -> int:
    """The end of what stands behind a comma and says of whoever is named before who that is."""
    if not (place < last < len(tokens) and COMMAS & set(tokens[last].before)):
        return last
    end = last + 1
    while end < len(tokens) and not tokens[end].before and tokens[end].key not in reporting.ends():
        end += 1
    words = tokens[last:end]
    named = all(is_cased(token) and token.text[0].isupper() for token in words)
    office = words[0].key in reporting.articles() and any(
        t.text[0].isupper() for t in tokens[place:last]
    )
    return end if len(words) <= _SHORT and (named or office) else last


def naming(
    text: str, phrase: Sequence[Token], language: str
) -> Iterator[tuple[str, frozenset[str]]]:
    """The name in a phrase: its capitalised words where its script has capitals, else all."""
    if not phrase:
        return
    names = list(capitalised(phrase, language))
    folded = frozenset(token.key for token in phrase)
    if names:
        runs = _without_houses(name_runs(names, phrase), phrase)
        best = next((run for run in runs if _fills(run, phrase)), None)
        best = best or (_head(runs, phrase) if language in _HEAD_LAST else runs[-1])
        words = content(_segment(best, phrase), language) or folded
        part = next(part for part in segments(phrase) if best[0] in part)
        named = part if len(part) <= _SHORT and not any(t.before for t in part[1:]) else best
        yield text[named[0].start : named[-1].end], words
        return
    phrase = _bare(phrase)
    if not phrase:
        return
    pronouns = {token.key for token in phrase} & reporting.pronouns()
    words = content(phrase, language)
    owned = _is_owned(phrase) and bool(words - pronouns)
    apposed = owned or any(COMMAS & set(token.before) for token in phrase[1:])
    first = phrase[0].key in pronouns and not owned
    if pronouns and len(phrase) <= FEW and (first or not (apposed and words - pronouns)):
        yield text[phrase[0].start : phrase[-1].end], frozenset(pronouns)
        return
    words -= pronouns
    if words and (owned or _can_speak(phrase)):
        commas = (at for at, token in enumerate(phrase) if at and COMMAS & set(token.before))
        comma = next(commas, len(phrase))
        yield text[phrase[0].start : phrase[comma - 1].end], words


def _without_houses(runs: list[list[Token]], phrase: Sequence[Token]) -> list[list[Token]]:
    """Names less those of where somebody is who stands before: Ann Lee of the Bremen Institute."""
    return [
        run
        for at, run in enumerate(runs)
        if not (at and _is_house(run, phrase) and not _is_office(runs[at - 1]))
    ]


def _is_house(run: Sequence[Token], phrase: Sequence[Token]) -> bool:
    at = phrase.index(run[0])
    return (
        at > 1
        and phrase[at - 1].key in reporting.articles()
        and phrase[at - 2].key in reporting.places()
        and not any(token.before for token in phrase[at - 1 : at + 1])
    )


def _is_office(run: Sequence[Token]) -> bool:
    return all(token.key in reporting.offices() for token in run)


def _head(runs: list[list[Token]], phrase: Sequence[Token]) -> list[Token]:
    """The name at the end of what stands before the first comma, else the first: Liman-İş'in
    başkanı Ali Kaya, ...
    """
    first = segments(phrase)[0]
    bare = [run for run in runs if "'" not in run[-1].key] or runs  # not Van'da
    at_end = [run for run in bare if run[-1] is first[-1]]
    return at_end[0] if at_end else bare[0]


def capitalised(phrase: Sequence[Token], language: str) -> Iterator[Token]:
    """The words of a phrase that are names by their capitals, places aside."""
    stop = stop_words(language)
    for at, token in enumerate(phrase):
        if not is_cased(token) or not token.text[0].isupper():
            continue
        if at and phrase[at - 1].key in reporting.places() and not token.before:
            continue
        if token.key in stop or token.key in reporting.pronouns():
            continue
        yield token


def name_runs(names: Sequence[Token], phrase: Sequence[Token]) -> list[list[Token]]:
    """Names that stand side by side as one."""
    places = {id(token): at for at, token in enumerate(phrase)}
    runs: list[list[Token]] = []
    for token in names:
        at = places[id(token)]
        if runs and places[id(runs[-1][-1])] == at - 1 and not token.before.strip("-"):
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def is_apposed(phrase: Sequence[Token], language: str) -> bool:
    """Whether a phrase begins with a name and goes on behind a comma, or ends so with one: Voss,
    the minister; the minister, Voss.
    """
    names = list(capitalised(phrase, language))
    parts = segments(phrase)
    if len(parts) == _APPOSED and is_name(parts[1]) and _may_be_somebody(parts[0]):
        return True
    return any(_fills(run, phrase) for run in name_runs(names, phrase))


def _may_be_somebody(part: Sequence[Token]) -> bool:
    """Whether words can be an office with its article, and say nothing: the mayor of Kelso."""
    first = part[0].key in reporting.articles() or part[0].key in reporting.owners()
    return first and len(part) <= _SHORT and not any(t.key in reporting.stating() for t in part)


def _fills(run: Sequence[Token], phrase: Sequence[Token]) -> bool:
    """Whether a name is all that stands between two commas: Voss, the Swiss foreign minister."""
    first, last = phrase.index(run[0]), phrase.index(run[-1])
    begins = first == 0 or bool(COMMAS & set(run[0].before))
    return begins and last + 1 < len(phrase) and bool(COMMAS & set(phrase[last + 1].before))


def _segment(run: Sequence[Token], phrase: Sequence[Token]) -> Sequence[Token]:
    """The part of a phrase between commas that holds a name, with the office beside it: what else
    is there tells of others.
    """
    parts = segments(phrase)
    at = next(number for number, part in enumerate(parts) if run[0] in part)
    beside = [part for part in parts[max(0, at - 1) : at + 2] if part is parts[at] or _tells(part)]
    return [token for part in beside for token in part]


def _tells(part: Sequence[Token]) -> bool:
    """Whether words between commas say who somebody is: the mayor, his deputy."""
    first = part[0].key in reporting.articles() or part[0].key in reporting.owners()
    return len(part) <= FEW and (first or any(token.key in reporting.offices() for token in part))


def _bare(phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase in a script without capitals, without where it was said, and endings apart."""
    if any(map(is_cased, phrase)):
        return phrase
    last = next(
        (at for at, token in enumerate(phrase) if at and token.key in reporting.places()),
        len(phrase),
    )
    endings = reporting.postpositions() | reporting.objects()
    while last and phrase[last - 1].key in endings:
        last -= 1
    return phrase[:last]


def _can_speak(phrase: Sequence[Token]) -> bool:
    """Whether small letters can name a speaker: with an article, or as an office."""
    if not any(map(is_cased, phrase)):
        return True
    return phrase[0].key in reporting.articles() or any(
        token.key in reporting.offices() for token in phrase
    )


def _is_owned(phrase: Sequence[Token]) -> bool:
    """Whether a phrase begins with whose somebody is: his lawyer."""
    if len(phrase) < 2:
        return False
    of = phrase[0].key == "د" and phrase[1].key in reporting.pronouns()
    return of or phrase[0].key in reporting.owners()


def is_name(part: Sequence[Token]) -> bool:
    """Whether words between commas are nothing but a name, an office before it aside."""
    return bool(part) and all(
        (is_cased(token) and token.text[0].isupper()) or token.key in reporting.offices()
        for token in part
    )


def _may_name(phrase: Sequence[Token]) -> bool:
    """Whether words can be the subject of a verb of saying, and are not its object."""
    if not phrase or any(token.key in reporting.objects() for token in phrase):
        return False
    cased = [token for token in phrase if is_cased(token)]
    named = any(token.text[0].isupper() or token.key in reporting.pronouns() for token in cased)
    return named or not cased


def segments(phrase: Sequence[Token]) -> list[Sequence[Token]]:
    """A phrase cut at its commas."""
    commas = [at for at, token in enumerate(phrase) if at and COMMAS & set(token.before)]
    return [phrase[a:b] for a, b in pairwise([0, *commas, len(phrase)])]


def _behind_comma(phrase: Sequence[Token]) -> Sequence[Token]:
    """What stands behind the last comma of a phrase, or all of it."""
    for at in range(len(phrase) - 1, 0, -1):
        if COMMAS & set(phrase[at].before):
            return phrase[at:]
    return phrase


def _is_cased_name(phrase: Sequence[Token]) -> bool:
    """Whether the words are short and hold a capital, and introduce nothing."""
    capital = any(is_cased(token) and token.text[0].isupper() for token in phrase)
    return capital and len(phrase) <= FEW and not any(t.key in reporting.ends() for t in phrase)


def _whole(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, letters of a script without blanks that stand side by side as one."""
    last: Token | None = None
    for token in tokens:
        letters = script(token.text[0]) == "unspaced"
        if last and letters and last.end == token.start and script(last.text[0]) == "unspaced":
            last = last._replace(
                text=last.text + token.text, key=last.key + token.key, end=token.end
            )
            continue
        if last:
            yield last
        last = token
    if last:
        yield last


def _stem(token: Token) -> str:
    """The word without a possessive tail: Karimov's, Yılmaz'ın."""
    return token.key.split("'")[0]
