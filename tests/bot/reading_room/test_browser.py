"""The reading room in Chromium: nothing for axe-core to find, usable by keyboard, on a phone.

A click does not wait for the page it leads to: what is looked at there is waited for.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bot.reading_room.browser import (
    Site,
    needs_axe,
    needs_chromium,
    open_site,
    violations,
)
from tests.builders import a_new_article

pytestmark = needs_chromium

ANSWER = "/?q=Who signed the roadmap against terrorism in Kabul?"
PAGES = (
    "/",
    ANSWER,
    "/?q=zzzz torkam&since=2026&source=Quotewire",
    "/?q=" + "long " * 400,
    "/check",
    "/footnote",
    "/articles",
    "/articles?removed=1&text=talks",
    "/articles/A1",
    "/articles/A8",
    "/articles/A2.2@1?start=579&end=709#words",
    "/articles/A1/versions",
    "/articles/A999",
    "/cite/A2.2@1?start=579&end=709",
    "/imports",
    "/inbox",
    "/preview",
    "/sources",
    "/names",
    "/names?text=taliban",
    "/audit?check=1",
)
VERDICTS = (
    'Asif said: "Islamabad had two demands: Afghanistan must restrain the militants." '
    '"The Pakistani delegation is led by Asim Malik", said another. "Bread and roses for all."'
)
PERSIAN = a_new_article(
    title="بازگشت روزانه سی هزار مهاجر از مرز اسلام‌قلعه",
    publisher="هریرود نیوز",
    author=None,
    language="fa",
    url="https://hariroud.example/islam-qala",
    body="مقام‌های محلی در هرات می‌گویند که روزانه سی هزار مهاجر افغان وارد کشور می‌شوند.",
)


_LINES_OF_WORDS = """() => {
    const words = [...document.querySelectorAll('th, td bdi, td a, td span')]
        .filter(one => !/\\s/.test(one.textContent));
    const lines = words.map(one => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getClientRects().length;
    });
    return [...new Set(lines)];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder: Path = tmp_path_factory.mktemp("room")
    with open_site(folder, [a_new_article(), PERSIAN]) as opened:
        yield opened


@needs_axe
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_everything_fits_a_phone(site: Site, path: str) -> None:
    found = {}
    for scheme, width, language in (
        ("light", 1200, "en"),
        ("dark", 360, "fa"),
    ):
        with site.tab(
            color_scheme=scheme, viewport={"width": width, "height": 800}, locale=language
        ) as page:
            page.goto(path)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            wide = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
            found[scheme, width, language] = [
                *violations(page),
                *(["too wide"] if wide > 0 else []),
            ]

    assert {key: value for key, value in found.items() if value} == {}


def test_no_word_of_a_table_is_broken_on_a_phone(site: Site) -> None:
    with site.tab(viewport={"width": 360, "height": 800}) as page:
        page.goto("/audit")

        assert page.evaluate(_LINES_OF_WORDS) == [1]


@needs_axe
def test_axe_finds_nothing_in_verdicts(site: Site) -> None:
    for scheme, width in (("light", 1200), ("dark", 360)):
        with site.tab(color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
            page.goto("/check")
            page.fill("#quotation", VERDICTS)
            page.click("main button")
            page.wait_for_selector(".verdict")
            assert page.locator(".verdict").count() >= 2
            assert violations(page) == []


def test_everything_is_done_by_keyboard(site: Site) -> None:
    with site.tab() as page:
        page.goto("/articles")
        page.keyboard.press("Tab")
        assert _focused(page) == "To the content"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("talks")
        page.keyboard.press("Enter")
        page.wait_for_url("**/articles?text=talks*")
        page.goto("/")
        page.keyboard.type("Who signed the roadmap against terrorism in Kabul?")
        page.keyboard.press("Enter")
        page.wait_for_selector("blockquote")
        for _ in range(20):
            page.keyboard.press("Tab")
            if "#words" in page.evaluate("document.activeElement.getAttribute('href') || ''"):
                break
        page.keyboard.press("Enter")
        page.wait_for_selector("#words")

        assert page.evaluate(_IN_SIGHT, "#words")


def test_it_works_without_javascript(site: Site) -> None:
    with site.tab(java_script_enabled=False) as page:
        page.goto(ANSWER)
        page.click("summary:has-text('Filters')")
        page.fill("#since", "2030")
        page.click("button:has-text('Ask')")
        silence = page.inner_text(".silence")
        page.click("a:has-text('Without')")
        page.wait_for_selector("blockquote")
        quotations = page.locator("blockquote").count()
        page.click("a:has-text('Cite')")
        page.wait_for_selector("pre.copied")
        buttons = page.locator("button:has-text('Copy')")

        assert "No quotation answers this." in silence
        assert quotations >= 1
        assert not buttons.first.is_visible()
        assert page.locator("pre.copied").first.is_visible()


def test_a_button_copies_exactly_the_words(site: Site) -> None:
    with site.tab(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto("/cite/A2.2@1?start=579&end=709")
        page.click("section:has-text('The words alone') button")
        page.wait_for_selector("button:has-text('Copied')")
        copied = page.evaluate("navigator.clipboard.readText()")
        words = page.inner_text("blockquote")

    assert copied == words


def test_a_chosen_language_turns_the_page_round(site: Site) -> None:
    with site.tab(locale="en") as page:
        page.goto("/")
        page.select_option("#speak", "fa")
        page.click("footer button")

        page.wait_for_selector("html[dir=rtl]")
        brand = page.locator(".brand").bounding_box()
        assert brand["x"] > 300


def test_paper_has_the_words_and_the_sources_alone(site: Site) -> None:
    with site.tab() as page:
        page.goto(ANSWER)
        page.emulate_media(media="print")

        assert page.locator("blockquote").first.is_visible()
        for hidden in ("nav >> nth=0", "form.ask", ".actions >> nth=0", "footer form"):
            assert not page.locator(hidden).is_visible()


def _focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.textContent")).strip()


_IN_SIGHT = """selector => {
    const place = document.querySelector(selector).getBoundingClientRect();
    return place.top >= 0 && place.top < innerHeight;
}"""
