"""The words and forms of pages in all languages, as the rules for pasted texts compare them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from store.ingest.paste.lines import key_of
from store.languages import merged, press
from store.languages.language import DateWords, PageWords, WallWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Sets hold keys of forms, see ``PageWords`` for what each is; patterns ignore case."""

    furniture: frozenset[str]
    headings_after: frozenset[str]
    teasers: frozenset[str]
    tags: frozenset[str]
    calls: frozenset[str]
    app_block: frozenset[str]
    site_words: frozenset[str]
    share_words: frozenset[str]
    share_marks: frozenset[str]
    notice_words: frozenset[str]
    date_labels: frozenset[str]
    weekdays: frozenset[str]
    by: frozenset[str]
    between: frozenset[str]
    published: frozenset[str]
    bylines: frozenset[str]
    agencies: frozenset[str]
    nobody: frozenset[str]
    sections: frozenset[str]
    comments: frozenset[str]
    reactions: frozenset[str]
    replies: frozenset[str]

    channels: re.Pattern[str]
    ours: re.Pattern[str]
    asks: re.Pattern[str]
    newsletter: re.Pattern[str]
    ad_block: re.Pattern[str]
    wait: re.Pattern[str]
    cookies: re.Pattern[str]
    editors_note: re.Pattern[str]
    rights: re.Pattern[str]
    appeal: re.Pattern[str]
    counter: re.Pattern[str]
    update: re.Pattern[str]
    byline: re.Pattern[str]
    writer: re.Pattern[str]
    occasion: re.Pattern[str]
    credit_line: re.Pattern[str]
    source: re.Pattern[str]
    photo: re.Pattern[str]
    comment_count: re.Pattern[str]
    times: re.Pattern[str]
    consent: re.Pattern[str]
    addressed: re.Pattern[str]
    login: re.Pattern[str]
    missing: re.Pattern[str]
    cut_off: re.Pattern[str]
    syndicated: re.Pattern[str]
    privacy: re.Pattern[str]
    form_notice: re.Pattern[str]


_HALF = re.compile(r" (?=(?:ها|های|هایی|تر|ترین|ترین ها|گذاری|رسانی)(?!\w))")  # or written in one


@cache
def phrases() -> Phrases:
    """The forms of all languages, put together when the first text is read."""
    weekdays = frozenset(map(key_of, merged(lambda language: _weekdays(language.dates))))
    return Phrases(
        furniture=_keys(lambda page: page.furniture),
        headings_after=_keys(lambda page: page.headings_after),
        teasers=_keys(lambda page: page.teasers),
        tags=_keys(lambda page: page.tags),
        calls=_keys(lambda page: page.calls),
        app_block=_keys(lambda page: page.app_block),
        site_words=_keys(lambda page: page.site_words),
        share_words=_keys(lambda page: page.share_words),
        share_marks=_keys(lambda page: page.share_marks),
        notice_words=_keys(lambda page: page.notice_words),
        date_labels=_keys(lambda page: page.date_labels + _words(page.published)) | weekdays,
        weekdays=weekdays,
        by=_keys(lambda page: page.by),
        published=_keys(lambda page: page.published),
        between=_keys(lambda page: page.by + page.by_between),
        bylines=_keys(lambda page: page.by + page.bylines + page.byline_labels),
        agencies=_keys(lambda page: page.agencies) | frozenset(map(key_of, press.AGENCIES)),
        ad_block=_pattern("{}", lambda page: page.ad_blocks),
        wait=_pattern("{}", lambda page: page.waits),
        cookies=_pattern("{}", lambda page: page.cookies),
        editors_note=_pattern("{}", lambda page: page.editors_notes),
        appeal=_pattern("{}", lambda page: page.appeals),
        rights=_pattern("{}", lambda page: page.rights),
        counter=re.compile(
            rf"^[\d.,]+\s?[km]?\s*(?:{_any(lambda page: page.counted)})\b.{{0,20}}$"
            rf"|^(?:{_any(lambda page: page.counters)})\s*[:(]?\s*[\d.,]+\s?[km]?\)?$",
            re.IGNORECASE,
        ),
        update=_pattern("{}", lambda page: page.updates),
        byline=re.compile(
            rf"^(?:(?:{_any(lambda page: page.by + page.bylines)})(?:\s*[:：]?\s+|\s*[,،]\s*)"
            rf"|(?:{_any(lambda page: page.byline_labels)})\s*(?:[:：]\s+|[,،]\s*))",
            re.IGNORECASE,
        ),
        writer=re.compile(
            r"(?<!\w)(?<!edited )(?<!translated )(?<!updated )(?<!photos )(?<!photo )"
            rf"(?:{_any(lambda page: page.by + page.bylines + page.byline_labels)})"
            r"\s*[:：]\s*(?P<name>[^\W\d_][^|·•;:/\d]{2,60}?)"
            r"(?=\s*(?:[|·•;/\d]|\s[-–—]\s|,?\s[^\W\d_]{2,15}(?:\s[^\W\d_]{2,15})?\s?[:：]|$))",
            re.IGNORECASE,
        ),
        occasion=_pattern(r"(?<!\w)(?:{})\s*(?:[:：]|(?:on )?(?=\d))", lambda page: page.occasions),
        credit_line=_pattern("{}", lambda page: page.credit_lines),
        source=_pattern(
            r"^[(\[]?(?:{})\s*[:：–-]\s*(?P<name>.{{2,60}}?)[)\]]?\.?$",
            lambda page: page.source_labels,
        ),
        photo=_pattern(
            r"^[(\[]?(?:file )?(?:{})s?(?: credit| courtesy| source| by)?\s*[:：/|©-]\s*.{{2,120}}$"
            r"|^[(\[](?:file|photo|image|reuters|ap|afp|getty)\b[^()\[\]]{{0,60}}[)\]]$",
            lambda page: page.photo_labels,
        ),
        sections=frozenset(map(key_of, merged(lambda language: language.houses.sections))),
        nobody=frozenset(map(key_of, merged(lambda language: language.houses.nobody))),
        comments=_wall_keys(lambda walls: walls.comments),
        reactions=_wall_keys(lambda walls: walls.reactions),
        replies=_wall_keys(lambda walls: walls.replies),
        channels=re.compile(f" (?:{'|'.join(map(key_of, press.CHANNELS))})"),
        ours=_in_keys(lambda page: page.ours),
        asks=_in_keys(lambda page: page.asks),
        newsletter=_within_keys(lambda walls: walls.newsletters),
        comment_count=_wall_pattern(
            r"^(?:(?:[^\W\d_]+\s){{0,2}}(?:\d[\d.,]*\s?k?|one)\s*(?:{0})"
            r"|(?:{0})\s*[:(]?\s*\d[\d.,]*\s?k?\)?)(?:\s.{{0,80}})?$",
            lambda walls: walls.comment_counts,
        ),
        times=_wall_pattern("^(?:{})$", lambda walls: walls.times),
        consent=_wall_pattern("{}", lambda walls: walls.consent),
        addressed=_wall_pattern("{}", lambda walls: walls.addressed),
        login=_wall_pattern("{}", lambda walls: walls.logins),
        missing=_wall_pattern("{}", lambda walls: walls.missing),
        cut_off=re.compile(
            "|".join(merged(lambda language: language.walls.paywalls + language.page.paywalls)),
            re.IGNORECASE,
        ),
        syndicated=_wall_pattern("{}", lambda walls: walls.syndicated),
        privacy=_wall_pattern("{}", lambda walls: walls.privacy),
        form_notice=_wall_pattern("{}", lambda walls: walls.form_notices),
    )


def _keys(words: Callable[[PageWords], Iterable[str]]) -> frozenset[str]:
    forms = merged(lambda language: words(language.page))
    return frozenset(map(key_of, (*forms, *(_HALF.sub("", form) for form in forms))))


def _words(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for form in forms for word in form.split())


def _any(words: Callable[[PageWords], Iterable[str]]) -> str:
    return "|".join(merged(lambda language: words(language.page)))


def _wall_keys(words: Callable[[WallWords], Iterable[str]]) -> frozenset[str]:
    return frozenset(map(key_of, merged(lambda language: words(language.walls))))


def _within_keys(words: Callable[[WallWords], Iterable[str]]) -> re.Pattern[str]:
    """What finds one of the forms in a key."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, sorted(_wall_keys(words))))})(?!\S)")


def _in_keys(words: Callable[[PageWords], Iterable[str]]) -> re.Pattern[str]:
    """What finds one of the forms in a key behind a blank; those with "-" are how words begin."""
    listed = merged(lambda language: words(language.page))
    forms = sorted({key_of(form) + ("" if form.endswith("-") else r"(?!\S)") for form in listed})
    return re.compile(rf" (?:{'|'.join(forms)})")


def _wall_pattern(frame: str, words: Callable[[WallWords], Iterable[str]]) -> re.Pattern[str]:
    listed = "|".join(merged(lambda language: words(language.walls)))
    return re.compile(frame.format(listed), re.IGNORECASE)


def _pattern(frame: str, words: Callable[[PageWords], Iterable[str]]) -> re.Pattern[str]:
    return re.compile(frame.format(_any(words)), re.IGNORECASE)


def _weekdays(dates: DateWords) -> Iterable[str]:
    return (form for forms in dates.weekdays for form in forms)
