"""Cleans pasted text: lines that are not the article's are dropped whole, with the reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from store.ingest.errors import UnreadableError
from store.ingest.field_names import field_of
from store.ingest.invisible import seen
from store.ingest.mojibake import seen_to
from store.ingest.paste import repeats, rules
from store.ingest.paste.around import comments, head, tail, writers
from store.ingest.paste.around.newsletter import Newsletter, bare, newsletter
from store.ingest.paste.around.split import split
from store.ingest.paste.breaks.line_numbers import without_line_numbers
from store.ingest.paste.breaks.running_heads import without_running_heads
from store.ingest.paste.breaks.side_by_side import in_order
from store.ingest.paste.breaks.sounds import without_sounds
from store.ingest.paste.breaks.time_codes import without_time_codes
from store.ingest.paste.breaks.unwrap import unwrap
from store.ingest.paste.byline import byline
from store.ingest.paste.datelines import dateline_day, written_day
from store.ingest.paste.heads.archives import documents
from store.ingest.paste.heads.posts import read_posts
from store.ingest.paste.heads.read import read_head
from store.ingest.paste.heads.stated import is_house, read_label
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line, lines_of
from store.ingest.paste.marking import Marking, prose_length
from store.ingest.paste.noise import SHORT_TEXT
from store.ingest.reading import Draft, DroppedLine, Hints, apply
from store.ingest.stamps import is_plausible
from store.model import Cut, NewArticle, Published
from store.notices import Dropped, Notice, Problem, Remark
from store.text import urls
from store.text.normalise import normalise

LONGEST_CLEANED = 600_000
MOST_LINES = 20_000
SHOWN_COMMENTS = 1_000  # lines: of those below very long texts no more are kept to be seen

_SHARED = re.compile(r"(?P<title>\S.*?\S)[\s|–—:-]+(?P<url>https?://\S+)")
_TOLD = ("publisher", "author", "published", "url", "language")


def read(text: str, hints: Hints, raw_sha256: str | None = None) -> tuple[Draft, ...]:
    """The drafts in a pasted text: one, or one for each article that was pasted.

    Raises UnreadableError when there is no letter in it.
    """
    text, hidden = seen(text)
    text = normalise(in_order(text))
    if not any(character.isalnum() for character in text):
        raise UnreadableError(Problem.NO_TEXT)
    drafts = tuple(
        seen_to(draft, repair=hints.repair) for draft in _drafts(text, hints, raw_sha256)
    )
    if hidden is None:
        return drafts
    return (replace(drafts[0], notes=(*drafts[0].notes, hidden)), *drafts[1:])


def _drafts(text: str, hints: Hints, raw_sha256: str | None) -> tuple[Draft, ...]:
    gone: tuple[DroppedLine, ...] = ()
    if _is_too_long(text):
        text, gone = _without_comments(text)
        if _is_too_long(text):
            return (_whole(text, hints, raw_sha256, Remark.TOO_LONG_TO_CLEAN),)
    timed, written = without_time_codes(text), text
    text, heard = without_sounds(timed, is_transcript=timed != written)
    text, heads = without_running_heads(without_line_numbers(text))
    gone = (*gone, *(DroppedLine(text=line, reason=Dropped.RUNNING_HEAD) for line in heads))
    gone = (*gone, *(DroppedLine(text=one, reason=Dropped.SOUND) for one in heard))
    lines = lines_of(unwrap(text))
    if (posts := read_posts(lines)) is not None:
        return (_of_posts(lines, posts, hints, raw_sha256),)
    if (letter := newsletter(lines)) is not None:
        return tuple(_of_newsletter(letter, hints, raw_sha256))
    found = documents(lines)
    parts = found if len(found) > 1 else split(lines)
    drafts = [
        _draft(part, hints if not at else Hints(), raw_sha256) for at, part in enumerate(parts)
    ]
    drafts[-1] = replace(drafts[-1], dropped=(*drafts[-1].dropped, *gone))
    if len(drafts) > 1:
        drafts[1:] = [
            replace(draft, notes=(*draft.notes, Notice(Remark.SECOND_ARTICLE)))
            for draft in drafts[1:]
        ]
    return tuple(drafts)


def _is_too_long(text: str) -> bool:
    return len(text) > LONGEST_CLEANED or text.count("\n") > MOST_LINES


def _without_comments(text: str) -> tuple[str, tuple[DroppedLine, ...]]:
    """A long text up to its readers' comments, and the first lines of those."""
    lines = lines_of(text[:LONGEST_CLEANED])
    start = comments.thread(lines)
    if start is None:
        return text, ()
    above = text.split("\n", lines[start].number - 1)[:-1]
    gone = (
        DroppedLine(text=line.text, reason=Dropped.COMMENTS, line=line.number)
        for line in lines[start : start + SHOWN_COMMENTS]
    )
    return "\n".join(above).strip(), tuple(gone)


def clean(
    text: str, *, title: str | None = None, author: str | None = None
) -> tuple[str, tuple[DroppedLine, ...]]:
    """The text of an extracted article without the teasers and credits that remained in it."""
    marking = Marking(lines_of(text))
    if prose_length(marking.lines) < rules.ENOUGH_PROSE:
        rules.mark_noise(marking)
        if not marking.kept():
            return text, ()
        head.mark_title(marking, title)
        return marking.text() or text, tuple(marking.dropped())
    rules.mark_noise(marking)
    head.mark_dates(marking)
    repeats.mark_captions(marking)
    comments.mark_comments(marking)
    tail.mark_tail(marking)
    if author is not None:
        head.mark_names(marking, author)
        writers.mark_writers(marking, author)
    head.mark_head(marking, title)
    tail.mark_footnotes(marking)
    tail.mark_credits(marking)
    tail.mark_footer(marking)
    if not rules.is_enough(marking):
        return text, ()
    return marking.text(), tuple(marking.dropped())


def _draft(lines: Sequence[Line], hints: Hints, raw_sha256: str | None) -> Draft:
    whole = Marking(lines)
    told = read_head(lines)
    title = hints.title or told.title
    is_prose = prose_length(lines) >= rules.ENOUGH_PROSE
    marking = rules.mark(lines, title, told) if is_prose else rules.light(lines, title, told)
    if not rules.is_enough(marking):
        return _whole(whole.text(), hints, raw_sha256, Remark.ALL_NOISE)
    _take_address(marking, told)
    stamp = read_label(marking.date, marking.text())
    told.take("author", byline(marking.author) or writers.writer_above(marking))
    told.take("published", stamp.published)
    told.take("published", _datelined(marking))
    told.take("publisher", _house_above(marking))
    article = _article(marking, told, raw_sha256)
    candidates = dict(told.candidates)
    if told.published is None and (offered := stamp.candidate or offered_day(marking.text())):
        candidates.setdefault("published", offered)
    return _asking(
        article,
        hints,
        dropped=tuple(marking.dropped()),
        candidates={name: text for name, text in candidates.items() if not getattr(article, name)},
        notes=_said(article),
    )


def _article(marking: Marking, told: StatedFields, raw_sha256: str | None) -> NewArticle:
    """What the kept lines and the head make together."""
    return NewArticle(
        body=marking.text(),
        title=marking.title,
        publisher=told.publisher,
        author=told.author,
        published=told.published,
        url=told.url,
        language=told.language,
        agency=marking.agency,
        raw_sha256=raw_sha256,
        cut=_cut(marking),
        read_from_text=tuple(name for name in _TOLD if getattr(told, name) is not None),
    )


def _take_address(marking: Marking, told: StatedFields) -> None:
    """Take the address that a shared title ends with, or that a line calls the text's own."""
    match = _SHARED.fullmatch(marking.title or "")
    url = urls.clean(match["url"]) if match else None
    if match is not None and url is not None:
        marking.title = match["title"]
        told.take("url", url)
    for line in marking.lines:
        label, _, written = line.text.partition(":")
        is_address = marking.reasons.get(line.number) is Dropped.ADDRESS
        if is_address and field_of(label) == "url":
            told.take("url", urls.clean(written.strip()))


def _house_above(marking: Marking) -> str | None:
    """The one label above the text that is a house's name, perhaps behind that of a writer or a
    place: "Ann Lee, Dushanbe Wire".
    """
    houses = {
        next(filter(is_house, line.text.split(", ")), line.text)
        for line in marking.lines
        if marking.reasons.get(line.number) is Dropped.LABEL_ABOVE and is_house(line.text)
    }
    return houses.pop() if len(houses) == 1 else None


def _datelined(marking: Marking) -> Published | None:
    """The day of the dateline that the first paragraph begins with."""
    first = next((line for line in marking.kept() if line.is_prose), None)
    day = dateline_day(first.text) if first is not None else None
    return Published(day=day) if day is not None and is_plausible(day) else None


def offered_day(text: str) -> str | None:
    """The day in the dateline of the first paragraph, which may lack its year: only offered."""
    first = next((line.text for line in lines_of(text) if line.is_prose), "")
    return written_day(first)


def _of_posts(lines: Sequence[Line], told: StatedFields, hints: Hints, raw: str | None) -> Draft:
    """A draft of what one writer posted, which has no title."""
    marking = Marking(lines)
    marking.reasons.update(told.lines)
    article = _article(marking, told, raw)
    return _asking(article, hints, dropped=tuple(marking.dropped()), notes=_said(article))


def _of_newsletter(letter: Newsletter, hints: Hints, raw: str | None) -> Iterator[Draft]:
    """A draft of each item, published when the newsletter was."""
    told = read_head(letter.head)
    day = told.published or next(
        (stamp.published for line in letter.head if (stamp := read_label(line.text)).published),
        None,
    )
    around = [
        *(
            DroppedLine(text=one.text, reason=Dropped.NEWSLETTER_HEAD, line=one.number)
            for one in letter.head
        ),
        *(
            DroppedLine(text=one.text, reason=Dropped.NEWSLETTER_FOOT, line=one.number)
            for one in letter.foot
        ),
    ]
    for place, lines in enumerate(letter.items):
        draft = _draft(lines[1:], replace(hints, title=bare(lines[0].text)), raw)
        article = draft.article
        if article.published is None and day is not None:
            told_fields = (*article.read_from_text, "published")
            article = replace(article, published=day, read_from_text=told_fields)
        title = DroppedLine(text=lines[0].text, reason=Dropped.TITLE, line=lines[0].number)
        dropped = sorted(
            (title, *draft.dropped, *(() if place else around)), key=lambda line: line.line
        )
        unsure = tuple(name for name in draft.unsure if getattr(article, name, None) is None)
        yield replace(
            draft, article=article, dropped=tuple(dropped), unsure=unsure, notes=_said(article)
        )


def _said(article: NewArticle) -> tuple[Notice, ...]:
    said = []
    if article.read_from_text:
        said.append(Notice.of_fields(Remark.FROM_TEXT, article.read_from_text))
    if article.cut == "paywall":
        said.append(Notice(Remark.PAYWALLED))
    return tuple(said)


def _cut(marking: Marking) -> Cut | None:
    """Whether a short text was cut for those who do not pay: a notice says so."""
    is_short = sum(len(line.text) for line in marking.kept()) <= SHORT_TEXT
    is_told = any(reason is Dropped.PAYWALL for reason in marking.reasons.values())
    return "paywall" if is_short and is_told else None


def _whole(text: str, hints: Hints, raw_sha256: str | None, remark: Remark) -> Draft:
    return _asking(NewArticle(body=text, raw_sha256=raw_sha256), hints, notes=(Notice(remark),))


def _asking(
    article: NewArticle,
    hints: Hints,
    *,
    dropped: tuple[DroppedLine, ...] = (),
    candidates: dict[str, str] | None = None,
    notes: tuple[Notice, ...] = (),
) -> Draft:
    """A draft that asks for what a paste does not tell."""
    unsure = [name for name in ("publisher", "published", "url") if getattr(article, name) is None]
    if article.title is None:
        unsure.insert(0, "title")
    draft = Draft(
        article=article,
        dropped=dropped,
        unsure=tuple(unsure),
        candidates=candidates or {},
        notes=notes,
    )
    return apply(draft, hints)
