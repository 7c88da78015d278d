"""Who published a page under which title, by JSON-LD, OpenGraph, microdata and what is shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from store.ingest.page import linked_data
from store.ingest.page.about.facts import facts
from store.ingest.page.about.headline import LEAST_SENTENCE, beside_title, holders
from store.ingest.page.about.signs import named_by_signs
from store.ingest.page.about.titles import line, title_of
from store.ingest.page.addresses import house, label
from store.ingest.page.houses import agrees, claimed, is_address, is_anothers, of_page_title
from store.ingest.page.tree import contents, short_lines, short_text
from store.ingest.paste.byline import bare_name
from store.ingest.paste.heads.persons import is_person, is_subject, may_be_signed, signed
from store.ingest.paste.heads.stated import is_house, read_stated
from store.ingest.paste.lines import key_of, lines_of
from store.ingest.paste.phrases import phrases
from store.ingest.stamps import read_stamp
from store.text import urls
from store.text.normalise import folded_letters

LONGEST_AUTHOR = 200
LONGEST_BYLINE = 120
MOST_NAMES = 4
LONGEST_SIGNED = 80
MOST_SIGNED = 8  # words

_ADDRESS = re.compile(
    r"^(?:https?:)?//|^@|\bwww\.|^\S+\.(?:com|net|org|html?)\b"
    r"|^(?:developed|designed|powered) by\b|^\S+@\S+$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?<![^\W_])(?:by-?line|author|writer|reporter|contributor|yazar|muhabir|avtor|name-uid)",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s[|·•]\s?")  # between a writer and the day
_LABEL_BEHIND = re.compile(r"\s+[^\W\d_]+(?:\s[^\W\d_]+)?\s*[:：]\s.*$")  # Edited by: ...
_LOGIN = re.compile(r"[a-z0-9_.-]+")  # a name that somebody logs in with
_NAME_OF = re.compile(r"(?:author|writer|reporter|by-?line)[_-]*(?:full)?[_-]?name", re.IGNORECASE)
_NOT_BYLINE = re.compile(
    r"bio|(?<!v)card|image|avatar|photo|about|related|social|comment|box|topic(?!-author)|section|categ|tag",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; None where it says nothing."""

    title: str | None
    publisher: str | None
    author: str | None
    claim: str | None = None  # a publisher's name that nothing bears out


def metadata(
    tree: html.HtmlElement, found: list[linked_data.Node], url: str | None, *, is_strange: bool
) -> Metadata:
    """Read a page's metadata.

    A page that names another house's address as its own (``is_strange``) does not get its name.
    """
    described = linked_data.of_page(linked_data.articles(found), tree)
    publisher, claim = _publisher(tree, found, described, url)
    if is_strange and publisher is not None:
        publisher, claim = urls.domain(url), claim or publisher
    title = title_of(tree, described, publisher or claim)
    author = _author(tree, described, publisher or claim, url)
    return Metadata(title, publisher, author, claim)


def _publisher(
    tree: html.HtmlElement,
    found: list[linked_data.Node],
    described: list[linked_data.Node],
    url: str | None,
) -> tuple[str | None, str | None]:
    """The publisher, and a name that nothing bears out: another house's, or one only guessed."""
    candidates = [
        *contents(tree, "og:site_name"),
        *(linked_data.name_of(node.get("publisher")) for node in described),
        *(linked_data.name_of(node) for node in found if "website" in linked_data.types(node)),
        *(
            linked_data.name_of(node)
            for node in found
            if linked_data.types(node) & {"newsmediaorganization", "organization"}
        ),
        *contents(tree, "application-name", "apple-mobile-web-app-title", "dc.publisher"),
    ]
    names = [name for one in candidates if (name := claimed(line(one))) is not None]
    named = [name for name in names if not is_address(name)]
    for name in named:
        if not is_anothers(name, url):
            return name, None
    if named:
        return urls.domain(url), named[0]
    titled, is_borne_out = of_page_title(line(tree.findtext(".//title")), url)
    if titled is not None and is_borne_out and not is_anothers(titled, url):
        return titled, None
    if (signed := named_by_signs(tree, line(tree.findtext(".//title")), url)) is not None:
        return signed, None
    known = next((name for name in names if _is_at(name, url)), urls.domain(url))
    return known, titled if known is None else None


def _is_at(name: str, url: str | None) -> bool:
    """Whether a name written as an address is that of the page's house, and not of its archive."""
    return url is None or house(f"https://{name.lower()}/") == house(url) or agrees(name, url)


def _author(
    tree: html.HtmlElement,
    described: list[linked_data.Node],
    publisher: str | None,
    url: str | None,
) -> str | None:
    stated = [node.get("author") for node in described[:3]]
    candidates: list[str | None] = [
        *(linked_data.writers_of(one) for one in stated if not linked_data.is_body(one)),
        *contents(tree, "author", "article:author", "parsely-author", "sailthru.author", "byl"),
        *_bylines(tree),
        *_signed(tree),
        facts(tree).get("author"),
        *_labelled(tree),
        *contents(tree, "dc.creator", "dcterms.creator", "cxenseparse:author"),
        *(
            element.text_content()
            for element in tree.xpath("//*[@rel='author' or @itemprop='author']")[:3]
        ),
        *(linked_data.writers_of(one) for one in stated if linked_data.is_body(one)),
    ]
    logins = []
    for candidate in candidates:
        name = line(candidate)
        if name is None or _ADDRESS.search(name):
            continue
        name = _LABEL_BEHIND.sub("", phrases().byline.sub("", name).strip(" ()[]|,;–—-"))
        name = bare_name(_BAR.split(name)[0])
        if name and len(name) <= LONGEST_AUTHOR and not _is_house(name, publisher, url):
            if not _LOGIN.fullmatch(name):
                return name
            logins.append(name)
    return next(iter(logins), None)


def _bylines(tree: html.HtmlElement) -> Iterator[str]:
    """What the page shows as its writer: "By Ann Lee" in an element for it."""
    for name in tree.xpath("//*[contains(@class, 'author')]//*[@class='fn']")[:1]:
        yield name.text_content()  # as blogs mark it
    for element in tree.xpath("//*[@class or @id]"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if not _BYLINE.search(names) or _NOT_BYLINE.search(names):
            continue
        text = _BAR.split(" ".join(element.text_content().split()))[0]
        is_told = phrases().byline.match(text) or _is_name(element, is_called=names)
        if 3 < len(text) <= LONGEST_BYLINE and is_told:
            yield text
        elif len(text) <= LONGEST_SIGNED and (name := _linked_name(element)) is not None:
            yield name


def _signed(tree: html.HtmlElement) -> Iterator[str]:
    """What a page shows as its writer in an element that is not named so: "By" with a link."""
    for element in tree.xpath("//p[a]|//span[a]|//div[a]|//address"):
        text = short_text(element, LONGEST_SIGNED)
        if text and phrases().byline.match(text) and 1 < len(text.split()) <= MOST_SIGNED:
            yield text


def _labelled(tree: html.HtmlElement) -> Iterator[str]:
    """The writer that a line beside the title names behind a label: "10 March | Author: Ann"."""
    parts_first = sorted(beside_title(tree), key=lambda one: sum(1 for _ in one.iter()))
    lines = [text for one in parts_first for text in short_lines(one, LONGEST_BYLINE)]
    for text in lines:
        if (match := phrases().writer.search(text)) is not None:
            yield match["name"]
        elif (told := read_stated(lines_of(text)).author) is not None:
            yield told
        elif phrases().byline.match(text) and 1 < len(text.split()) <= MOST_SIGNED:
            yield text
    yield from _plain(tree, [one for one in parts_first if not _is_of_picture(one)])


def _plain(tree: html.HtmlElement, elements: list[html.HtmlElement]) -> Iterator[str]:
    """The writer that is named without a label: with a place or a post, or beside a day."""
    lines = [text for one in elements for text in short_lines(one, LONGEST_BYLINE)]
    alone = [text for one in elements if (text := _person_beside_day(one)) is not None]
    if alone or any(map(may_be_signed, lines)):
        prose = _prose(tree)
        yield from filter(None, (signed(text, prose) for text in lines))
        yield from (text for text in alone if not is_subject(text, prose))


def _person_beside_day(element: html.HtmlElement) -> str | None:
    """A name that is the whole of an element directly before or behind that of a day."""
    text = short_text(element, LONGEST_SIGNED)
    if text is None or not is_person(text):
        return None
    beside = (element.getprevious(), element.getnext())
    texts = (short_text(one, LONGEST_SIGNED) for one in beside if one is not None)
    return text if any(one and read_stamp(one).published is not None for one in texts) else None


def _is_of_picture(element: html.HtmlElement) -> bool:
    around = (element, *holders(element))
    return any(one.tag in ("figure", "figcaption", "picture") for one in around)


def _prose(tree: html.HtmlElement) -> str:
    """The key of the paragraphs of a page."""
    texts = (" ".join(one.text_content().split()) for one in tree.iter("p"))
    return " ".join(key_of(text) for text in texts if len(text) >= LEAST_SENTENCE)


def _linked_name(element: html.HtmlElement) -> str | None:
    """The name that is the one link in a byline, beside nothing but a day."""
    links = list(element.iter("a"))
    if len(links) != 1 or links[0] is element or not _is_name(links[0], is_called=""):
        return None
    name = short_text(links[0], LONGEST_SIGNED, " ") or ""
    rest = (short_text(element, LONGEST_BYLINE, " ") or "").replace(name, "").strip(" ,|·-–—")
    return name if not rest or read_stamp(rest).published is not None else None


def _is_name(element: html.HtmlElement, *, is_called: str) -> bool:
    """Whether what is named as a byline is holds a name alone: as a link to its writer, or in an
    element that is called the writer's name.
    """
    words = (short_text(element, LONGEST_SIGNED, " ") or "").split()
    is_link = element.xpath("boolean(self::a|parent::a|.//a)") or _NAME_OF.search(is_called)
    if not is_link or not 2 <= len(words) <= MOST_NAMES or is_house(" ".join(words)):
        return False
    return all(word[0].isalpha() and not word[0].islower() for word in words)


def _is_house(name: str, publisher: str | None, url: str | None) -> bool:
    """Whether what stands for the writer is the house, its desk, or nobody."""
    key, house = key_of(name), key_of(publisher or "")
    if not key or key in phrases().nobody:
        return True
    rest = key.removeprefix(house).strip() if house else key
    is_desk = not rest or rest in phrases().nobody
    return is_desk or folded_letters(name) == folded_letters(label(url))
