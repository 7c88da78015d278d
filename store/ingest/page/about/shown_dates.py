"""Days that a page shows to its readers: beside the title, and in its address."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from lxml import html

from store.ingest.field_names import field_of
from store.ingest.page.about.headline import around_title, below_title, beside_title, holders
from store.ingest.page.tree import short_text
from store.ingest.paste.heads.persons import is_person, may_be_signed
from store.ingest.paste.heads.stated import read_stated
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import key_of, lines_of
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import is_plausible, read_stamp
from store.languages import merged
from store.model import Published
from store.text.characters import western_digits
from store.text.dates.calendars import days_of
from store.text.dates.day_names import in_figures
from store.text.dates.decided import decided_day
from store.text.dates.periods import mentioned_dates

LONGEST = 160
LONGEST_TEASER = 300
HEADLINE_WORDS = 3
LONGEST_SCRIPT = 500_000
LONGEST_TITLED = 40
LONGEST_WRITER = 60

_DATED = re.compile(
    r"date|time|publish|posted|created|datum|tarih|tarix|fecha|byline|meta|stamp"
    r"|(?:^|[\s_-])(?:sana|data)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ABOUT_ARTICLE = re.compile(
    r"(?:^|[\s_-])(?:info|credits?|sub-?(?:title|head)\w*|dateline)(?:$|[\s_-])", re.IGNORECASE
)
_NOT_OF_ARTICLE = re.compile(
    r"today|current|clock|header-date|top-?bar|related|sidebar|widget|ticker|updated?\b"
    r"|comment|komment|yorum|pikir|disqus|respond"
    r"|modif|caption|figure\b|deadline|expir|(?<![a-z])event",
    re.IGNORECASE,
)
_INLINE = frozenset(("a", "b", "strong", "em", "i"))
_PART = re.compile(r"\s*[|•·/;]\s+|\s+[|•·/;]\s*|\)\s*")
_VOWELS = re.compile("[\\u064b-\\u0652]")  # marks of Arabic that few labels are written with
_DIGIT = re.compile(r"\d")
_TWO_NAMES = re.compile(r"([^\W\d_]+)\s*/\s*([^\W\d_]+)")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d])")
SOLAR_YEARS = range(1375, 1430)
_SOLAR = re.compile(r"(?<![\d/.-])(1[34]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?![\d/.-])")
_IN_SCRIPT = re.compile(
    r"[\"'](?:date_?published|published_?(?:at|date|time)?|publish_?(?:date|time)|publication_?date"
    r"|first_?published|create_?date|created_?at|pub_?date|article_?date)[\"']\s*:\s*[\"']?"
    r"((?:19|20)\d{2})-?([01]\d)-?([0-3]\d)",
    re.IGNORECASE,
)
_IN_PATH = re.compile(
    r"/((?:19|20)\d{2})/(?:[a-z][\w-]{0,40}/){0,2}(\d{1,2})/(\d{1,2})(?=[/-]|$)"
    r"|(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?=\D"
    r"|\d{6}\D|$)"
)


@dataclass(frozen=True, slots=True)
class AloneDay:
    """The only day beside a title; ``is_told`` when the page says that it is that of the text."""

    day: date
    is_told: bool


def day_in_address(url: str | None) -> date | None:
    """The one day that an address names."""
    days = set()
    for match in _IN_PATH.finditer(url or ""):
        year, month, day = (int(part) for part in match.groups() if part)
        days.add(_day(year, month, day))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def lone_day(text: str) -> date | None:
    """The one day a short text names in words or in figures that can be read in one way only."""
    text = in_figures(western_digits(text))
    days = {
        _day(int(match[3]) + (2000 if len(match[3]) == 2 else 0), int(match[2]), int(match[1]))
        for match in _DOTTED.finditer(text)
    }
    rest = _TWO_NAMES.sub(r"\2", _DOTTED.sub(" ", text))
    days |= {period.day for period in mentioned_dates(rest) if period.day and not period.inferred}
    days |= {decided_day(text), _solar_day(text)}
    days.discard(None)
    day = days.pop() if len(days) == 1 else None
    return day if day is not None and is_plausible(day) else None


def _solar_day(text: str) -> date | None:
    """The one day in figures of the solar year, as pages of Iran and Afghanistan show it.

    Nothing was published on a page in a lunar year of these numbers, nor in a common one.
    """
    days: set[date] = set()
    for match in _SOLAR.finditer(text):
        year, month, day = map(int, match.groups())
        span = days_of("solar", year, month, day) if year in SOLAR_YEARS else None
        days.update(span[:1] if span is not None else ())
    return days.pop() if len(days) == 1 else None


def shown_days(tree: html.HtmlElement) -> set[date]:
    """The days in the elements for dates around the title, without those of updates.

    Above it only its own block counts: in the head of the page stands the day of the reading.
    """
    return {day for element in around_title(tree) if (day := _of(element)) is not None}


def labelled_day(tree: html.HtmlElement) -> date | None:
    """The one day that a label beside the title calls that of publication."""
    days = {day for element in below_title(tree) if (day := _labelled(element)) is not None}
    return days.pop() if len(days) == 1 else None


def numbered_day(tree: html.HtmlElement) -> date | None:
    """The one day that stands beside the article's number at its house: "News ID: 14041123"."""
    days: set[date] = set()
    for element in tree.iter("div", "p", "li", "span", "ul", "header"):
        text = short_text(element, LONGEST, " ")
        match = _number().search(text) if text else None
        names = " ".join(map(_named, (element, *holders(element))))
        if text and match and not _NOT_OF_ARTICLE.search(names):
            day = lone_day(f"{text[: match.start()]} | {text[match.end() :]}")
            days.update([day] if day is not None else [])
    return days.pop() if len(days) == 1 else None


def alone_day(tree: html.HtmlElement) -> AloneDay | None:
    """The only day between the title and the text. An element for dates, or a line that names the
    writer as well, tells that it is the article's own: it could be that of a hearing.
    """
    near = [one for one in beside_title(tree) if not any(map(_is_linked, (one, *one.iter("time"))))]
    dated = [(one, day) for one in near if (day := _of(one) or _bare(one)) is not None]
    days = {day for _, day in dated}
    stated = {stamp.day for element in near if (stamp := _stamp(element)) is not None}
    if len(days) != 1 or stated != days:
        return None
    is_told = any(_is_told(element) or _is_beside_facts(element) for element, _ in dated)
    return AloneDay(days.pop(), is_told=is_told)


def _is_told(element: html.HtmlElement) -> bool:
    """Whether an element with a day, or a small one around it, is there for an article's facts."""
    text = element.text_content().strip()
    if _of(element) is not None or phrases().writer.search(text) or phrases().byline.match(text):
        return True
    if any(phrases().counter.match(part) for part in _PART.split(text[:LONGEST])):
        return True
    if len(text) <= LONGEST and _is_labelled_day(text):
        beside = (element.getprevious(), element.getnext())
        texts = (short_text(one, LONGEST) or "" for one in beside if one is not None)
        return not any(map(_has_other_label, texts))  # "Venue: ..."
    told = read_stated(lines_of(text)) if len(text) <= LONGEST else StatedFields()
    if told.published is not None and (told.author or told.publisher or told.candidates):
        return True  # somebody's name stands beside it
    names = (
        _named(holder)
        for holder in holders(element)
        if holder.tag not in ("body", "html") and short_text(holder, LONGEST) is not None
    )
    return any(
        _DATED.search(name) or _ABOUT_ARTICLE.search(name) for name in (_named(element), *names)
    )


def _is_labelled_day(text: str) -> bool:
    """Whether a label stands first that calls what follows a date: "Date: 4 June 2026"."""
    label, *rest = re.split("[:：]", text, maxsplit=1)
    key = key_of(label)
    is_label = key in phrases().date_labels and key not in phrases().weekdays
    return bool(rest) and (is_label or field_of(label) == "published")


def _is_beside_facts(element: html.HtmlElement) -> bool:
    """Whether the element directly before or behind it names the article's writer or number,
    or counts who read it.
    """
    beside = (element.getprevious(), element.getnext())
    texts = (short_text(one, LONGEST_WRITER) for one in beside if one is not None)
    telling = (phrases().byline, _number(), phrases().counter)
    return any(
        text and (is_person(text) or may_be_signed(text) or any(one.match(text) for one in telling))
        for text in texts
    )


def _bare(element: html.HtmlElement) -> date | None:
    """The day in an element that holds nothing else, whatever it is called."""
    if element.tag in ("script", "style", "a", "h1") or _is_elsewhere(element):
        return None
    if any(child.tag not in _INLINE for child in element):
        return None
    if len(element):  # "12 March 2026 | Source: " before a link
        return lone_day(element.text or "") if len(element.text or "") <= LONGEST else None
    stamp = _stamp(element)
    return stamp.day if stamp is not None else None


def _stamp(element: html.HtmlElement) -> Published | None:
    """The whole day that an element's words state, up to that of a change."""
    text = short_text(element, LONGEST, " ") or ""
    update = _update().search(text)
    text = text[: update.start()].rstrip(" (,;|/–—-") if update else text
    parts = _PART.split(text)
    left = [part for part in parts if phrases().counter.match(part) is None]
    text = text if len(left) == len(parts) else " | ".join(left)  # without how often it was read
    stamp = read_stamp(text).published if text else None
    if stamp is None and (day := _solar_day(western_digits(text))) is not None:
        stamp = Published(day=day)
    return stamp if stamp is not None and stamp.precision == "day" else None


def solar_day(tree: html.HtmlElement) -> date | None:
    """The one day in the elements for dates directly below the title."""
    days = {day for element in below_title(tree) if (day := _of(element)) is not None}
    return days.pop() if len(days) == 1 else None


def _labelled(element: html.HtmlElement) -> date | None:
    """The day behind a label such as "Published", up to the next label or mark."""
    text = _VOWELS.sub("", " ".join(element.text_content().split()))
    if element.tag in ("script", "style", "a") or not 0 < len(text) <= LONGEST:
        return None
    label = _published().search(text)
    if label is None or _NOT_OF_ARTICLE.search(" ".join(map(_named, holders(element)))):
        return None
    if phrases().occasion.search(text):
        return None
    rest = _PART.split(text[label.end() :].lstrip(" :：.-–—"))[0]
    update = _update().search(rest)
    rest = rest[: update.start()] if update else rest
    if (day := lone_day(rest)) is not None:
        return day
    stamp = read_stamp(f"{label[0]} {rest}").published or read_stamp(rest).published
    return stamp.day if stamp is not None and stamp.precision == "day" else None


def _named(element: html.HtmlElement) -> str:
    return f"{element.tag} {element.get('class', '')} {element.get('id', '')}"


def titled_day(tree: html.HtmlElement) -> date | None:
    """The day that the page's title ends with, as some houses write it."""
    page = " ".join((tree.findtext(".//title") or "").split())
    last = re.split(r"\s[|–—-]\s", page)[-1]
    return lone_day(last) if last != page and len(last) <= LONGEST_TITLED else None


def scripted_day(tree: html.HtmlElement) -> date | None:
    """The one day of publication that the page's scripts carry."""
    days = {
        _day(int(match[1]), int(match[2]), int(match[3]))
        for script in tree.iter("script")
        if script.text and len(script.text) <= LONGEST_SCRIPT
        for match in _IN_SCRIPT.finditer(script.text)
    }
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _of(element: html.HtmlElement) -> date | None:
    if element.tag in ("script", "style", "h1", "a"):
        return None
    names = " ".join(element.get(name, "") for name in ("class", "id", "itemprop", "data-testid"))
    if element.tag != "time" and not _DATED.search(names):
        return None
    if _NOT_OF_ARTICLE.search(names) or _is_elsewhere(element):
        return None
    if _follows_update(element):
        return None
    words = short_text(element, LONGEST, " ")
    text = " ".join((element.get("datetime") or words or "").split())
    if not text or len(text) > LONGEST:
        return None
    if words and (update := _update().search(words)) is not None:
        text = words[: update.start()]  # the day of publication may stand before it
    return lone_day(text)


def _follows_update(element: html.HtmlElement) -> bool:
    """Whether the words directly before an element call its day that of a change."""
    before, parent = element.getprevious(), element.getparent()
    words = (before.tail if before is not None else parent.text if parent is not None else "") or ""
    if not words.strip() and before is not None:
        words = short_text(before, LONGEST_WRITER) or ""
    last = words.strip()[-LONGEST_WRITER:]
    return _update().search(last) is not None and not any(map(str.isdigit, last))


def _is_elsewhere(element: html.HtmlElement) -> bool:
    """Whether it, or what holds it, is named as none of the article's, or tells of an occasion."""
    around = holders(element)
    names = " ".join(map(_named, (element, *around)))
    if _NOT_OF_ARTICLE.search(names) or any(map(_is_teaser, around[:2])) or _is_linked(element):
        return True
    if _has_other_label(short_text(element, LONGEST) or ""):
        return True
    return any(
        phrases().occasion.search(short_text(one, LONGEST) or "") for one in (element, *around)
    )


def _has_other_label(text: str) -> bool:
    """Whether a label before a day calls it something else than that of an article: "Born:"."""
    head = _DIGIT.split(text, maxsplit=1)[0]
    before, colon, _ = head.rpartition(":")
    key = key_of(_PART.split(before)[-1])
    if field_of(key) == "published":
        return False
    if not colon or not key or key in phrases().bylines or phrases().source.match(f"{key}: name"):
        return False
    return phrases().date_labels.isdisjoint(key.split())


def _is_teaser(block: html.HtmlElement) -> bool:
    """Whether a small block holds a link as long as a headline, and no headline of its own."""
    own = "boolean(.//h1|.//h2)" if block.tag == "li" else "boolean(.//h1|.//h2|.//time)"
    if short_text(block, LONGEST_TEASER) is None or block.xpath(own):
        return False
    links = (" ".join(link.text_content().split()) for link in block.iter("a"))
    return any(text.count(" ") + 1 >= HEADLINE_WORDS for text in links)


def _is_linked(element: html.HtmlElement) -> bool:
    """Whether it stands in a link with a headline: the day is that of the story it leads to."""
    link = next((one for one in holders(element) if one.tag == "a"), None)
    words = short_text(link, LONGEST_TEASER) if link is not None else ""
    own = short_text(element, LONGEST) or ""
    return words is None or words.count(" ") - own.count(" ") >= HEADLINE_WORDS


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if is_plausible(found) else None


@cache
def _published() -> re.Pattern[str]:
    """What marks the day of publication."""
    forms = "|".join(map(re.escape, merged(lambda language: language.page.published)))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


@cache
def _number() -> re.Pattern[str]:
    """What numbers an article, with the number."""
    forms = "|".join(map(re.escape, merged(lambda language: language.page.numbers)))
    return re.compile(rf"(?<!\w)(?:{forms})\s*[:：]?\s*[\w/-]*\d[\w/-]*", re.IGNORECASE)


@cache
def _update() -> re.Pattern[str]:
    """What marks the day of a later change."""
    return re.compile("|".join(merged(lambda language: language.page.updates)), re.IGNORECASE)
