"""Names of publishers: what is one, and which part of a title or a feed's title it is."""

import re
from functools import cache

from store.ingest.page.addresses import label
from store.ingest.paste.lines import key_of
from store.ingest.stamps import read_stamp
from store.languages import all_languages, merged, press
from store.text.normalise import folded_letters

LONGEST = 70
LONGEST_WHOLE = 40  # longer ones have a slogan behind them
LONGEST_PART = 40
MOST_PART_WORDS = 5
LEAST_LETTERS = 3
MOST_PAPER_WORDS = 4
LONGEST_ARTICLE = 3  # letters

SEPARATOR = re.compile(r"\s+[|–—·•»«:>-]+\s+|\s*[|»«]\s*|\s::\s")
_WIDE_LAST = re.compile(  # behind a letter without a blank, or a blank and a mark
    r"(?:[-_｜丨|：:【\[–—]|\s[-–—|·]\s)\s*"
    r"(?P<name>[A-Z]{0,6}[^\W\d_a-zA-Z][^-_｜丨|：:【】\[\]–—()（）]{1,18}?)[】\]]?\s*$"
)
_WHOLE_NAMES = ("中央社", "中新社", "新华社", "新華社")
_EXTRA = re.compile(
    r"\s+(?:website|web site|webseite|homepage|home page|official site|rss(?: feed)?)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s+\([^()]{1,15}\)$")
_PAUSE = re.compile(r"[.|:,–—]\s|\s[-–—|]\s")
_LINK = re.compile(r"^(?:https?:)?//|^@|\bwww\.", re.IGNORECASE)
_HOST = re.compile(r"^\S+\.[a-z]{2,24}$", re.IGNORECASE)


def claimed(name: str | None) -> str | None:
    """A name that is claimed, without its slogan; None for what is no name."""
    name = _EXTRA.sub("", name or "").strip()
    if not name or _LINK.search(name):
        return None
    if len(name) > LONGEST:
        name = next((part.strip() for part in _PAUSE.split(name) if part.strip()), "")
        name = _BRACKETS.sub("", name[:LONGEST])
    elif len(name) > LONGEST_WHOLE:
        name = SEPARATOR.split(name)[0].strip()
    return name if name and not is_none(name) else None


def is_none(name: str) -> bool:
    """Whether what stands where a name is expected is a date, a number or a part of a site."""
    if not any(map(str.isalpha, name)):
        return True
    return is_section(name) or read_stamp(name).published is not None


def is_section(name: str) -> bool:
    """Whether all its words are words for parts of a site: "Latest News"."""
    words = key_of(name).split()
    return bool(words) and all(word in _sections() for word in words)


def is_address(name: str) -> bool:
    """Whether a name is written as an address, as some houses do: "DW.COM"."""
    return _HOST.match(name) is not None


def agrees(name: str, url: str | None) -> bool:
    """Whether a name and the house of an address call themselves alike."""
    letters, own = folded_letters(name), folded_letters(label(url))
    if len(own) < LEAST_LETTERS or not letters:
        return False
    initials = "".join(word[0] for word in key_of(name).split() if word)
    return own in letters or (len(letters) > LEAST_LETTERS and letters in own) or initials == own


def is_anothers(name: str, url: str | None) -> bool:
    """Whether a name is that of a house which many know, and the address is none of its own."""
    own = label(url)
    if not own or agrees(name, url):
        return False
    words = key_of(name).split()
    for count in range(min(len(words), MOST_PART_WORDS), 0, -1):
        labels = _sites().get(" ".join(words[:count]))
        if labels is not None:
            rest = words[count:]
            return own not in labels and all(word in _behind_names() for word in rest)
    return False


def of_page_title(title: str | None, url: str | None) -> tuple[str | None, bool]:
    """The part of a page's title that may be the house's name, and whether its address agrees."""
    parts = _parts(title)
    first = (title or "").partition(": ")[0].strip()
    if first != title and agrees(first, url) and claimed(first) == first:
        return first, True  # as blogs write it: "The Pond: Frogs on the road"
    if len(parts) < 2:
        wide = _wide_house(title or "")
        return wide, wide is not None
    for part in (parts[-1], parts[0]):
        if agrees(part, url):
            return part, True
    last = parts[-1]
    if (wide := _wide_house(title or "")) is not None:
        return wide, True
    is_short = len(last) <= LONGEST_PART and last.count(" ") < MOST_PART_WORDS
    return (last, _is_called_paper(last)) if is_short else (None, False)


def _wide_house(title: str) -> str | None:
    """The house's name behind a title that is written without blanks: "…重新开放-新华网"."""
    match = _WIDE_LAST.search(title)
    name = match["name"].strip() if match else ""
    end = next((one for one in press.WIDE_PAPERS if name.endswith(one)), None)
    stem = name.removesuffix(end) if end else ""
    is_name = end is not None and (stem != "" or name in _WHOLE_NAMES)
    return name if is_name and not is_section(stem) and not is_section(name) else None


def _is_called_paper(name: str) -> bool:
    """Whether a few words begin or end with a word that hardly anything but papers are called by:
    the last part of a page's title may be a slogan, too.
    """
    words = key_of(name).split()
    if len(words) > 2 and len(words[0]) <= LONGEST_ARTICLE:
        del words[0]  # The, El, Der
    is_name = 1 < len(words) <= MOST_PAPER_WORDS and not name[0].islower()
    return is_name and not _papers().isdisjoint((words[0], words[-1]))


def of_feed_title(title: str | None, url: str | None) -> str | None:
    """The house's name in the title of its feed: "Hindukush Courier - Latest News"."""
    parts = [_without_section(part) for part in _parts(title)]
    return next((part for part in parts if agrees(part, url)), parts[0] if parts else None)


def _without_section(name: str) -> str:
    """A name without the part of the site behind a colon: "Hindukush Courier: Politics"."""
    house, _, section = name.partition(": ")
    return house if section and is_section(section) else name


def _parts(title: str | None) -> list[str]:
    parts = [part.strip() for part in SEPARATOR.split(title or "") if part.strip()]
    names = [name for part in parts if (name := claimed(part)) is not None]
    return names or [part for part in parts[:1] if any(map(str.isalpha, part))]


@cache
def _sites() -> dict[str, frozenset[str]]:
    """What known houses call themselves in their addresses, by their names."""
    return {key_of(name): frozenset(labels) for name, labels in press.SITES.items()}


@cache
def _behind_names() -> frozenset[str]:
    """What may stand behind a house's name: words for its kind and languages, "BBC News Pashto"."""
    languages = (each.name for each in all_languages())
    return frozenset(key_of(word) for word in (*press.HOUSES, *languages))


@cache
def _papers() -> frozenset[str]:
    return frozenset(map(key_of, press.PAPERS))


@cache
def _sections() -> frozenset[str]:
    return frozenset(map(key_of, merged(lambda language: language.houses.sections)))
