"""Links are plain web addresses, and jump to the quoted words where they fit."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.markup.links import MAX_BUTTON_URL, quoted_place, safe_url
from store.model import Fragment
from store.text.anchors import anchor
from tests.bot.render.hostile import hostile_text

URL = "https://news.example/a"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("javascript://example.org/%0aalert(1)", None),
        ("ftp://example.org/report", None),
        ("data://example.org/text", None),
        ("https://news.example/a?b=c#d", "https://news.example/a?b=c#d"),
        ("http://news.example:8080/", "http://news.example:8080/"),
        ("https://яндекс.рф/новости", "https://xn--d1acpjx3f.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("https://news.example/a>) b", "https://news.example/a%3E%29%20b"),
        ("https://news.example/a#:~:text=old", "https://news.example/a"),
        ("javascript:alert(1)", None),
        ("discord://-/channels/1", None),
        ("https://user:word@news.example/", None),
        ("https://", None),
        ("https://news.example:99999/", None),
        ("https://[::1", None),
        ("https://exa mple.org/", None),
        ("not a link", None),
        ("", None),
        (None, None),
    ],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(url: str | None, safe: str | None) -> None:
    assert safe_url(url) == safe


@given(url=hostile_text.map(lambda text: f"https://e.example/{text}"))
def test_a_safe_link_holds_nothing_that_could_end_it(url: str) -> None:
    safe = safe_url(url)

    assert safe is None or (safe.isascii() and not set(safe) & set(" <>()[]\\`\n|"))


def place(body: str, words: str, at: int = 0) -> tuple[Fragment, ...]:
    """The ways to name an occurrence of words in a body."""
    start = -1
    for _ in range(at + 1):
        start = body.index(words, start + 1)
    return anchor(body, start, start + len(words)).fragments


def test_a_short_quotation_is_named_whole() -> None:
    words = "Five men, two-thirds & more."

    assert quoted_place(URL, place(words, words)) == (
        f"{URL}#:~:text=Five%20men%2C%20two%2Dthirds%20%26%20more."
    )


def test_a_long_quotation_is_named_by_its_ends() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve thirteen"

    link = quoted_place(URL, place(words, words), limit=60)

    assert link == f"{URL}#:~:text=one%20two,twelve%20thirteen"


def test_an_ambiguous_place_is_told_by_its_surroundings() -> None:
    body = f"He said no. Then he ate.\n\n{'Nothing happened. ' * 80}\n\nAsked, he said no. He left."

    link = quoted_place(URL, place(body, "he said no.", at=0))

    assert link == f"{URL}#:~:text=Asked%2C-,he%20said%20no.,-He"


def test_an_anchor_stays_before_the_fragment() -> None:
    assert quoted_place(f"{URL}#part", place("Yes.", "Yes.")) == f"{URL}#part:~:text=Yes."


def test_a_long_address_is_left_bare() -> None:
    url = f"{URL}/{'x' * 500}"

    assert quoted_place(url, place("Five men were killed.", "Five men were killed.")) == url


def test_what_cannot_be_seen_is_no_part_of_a_link() -> None:
    words = "The pipe\u00adline from Galky\u200bnysh"

    assert quoted_place(URL, place(words, words)) == (
        f"{URL}#:~:text=The%20pipeline%20from%20Galkynysh"
    )


@pytest.mark.parametrize(
    "text",
    [
        "پاکستان نے افغانستان کے ساتھ سرحد پر تجارت کے لیے ایک نیا معاہدہ کیا ہے جس کے تحت",
        "Представители министерства обороны заявили о завершении совместных учений на границе",
    ],
)
def test_links_to_long_words_of_many_bytes_fit_a_button(text: str) -> None:
    link = quoted_place(URL, place(text, text))

    assert len(link) <= MAX_BUTTON_URL
    first, _, last = unquote(link.partition("text=")[2]).partition(",")
    assert text.startswith(first)
    assert text.endswith(last)


@given(before=hostile_text, text=hostile_text, after=hostile_text, limit=st.integers(40, 512))
def test_a_place_always_fits_and_is_ascii(text: str, before: str, after: str, limit: int) -> None:
    body = f"{before}{text}{after}"

    link = quoted_place(URL, anchor(body, len(before), len(before) + len(text)).fragments, limit)

    assert len(link) <= limit
    assert link.isascii()
    assert link.startswith(URL)
