"""Reading pages: bodies, metadata, and dates that are sure or asked for."""

import pytest

from store.ingest.errors import UnreadableError
from store.ingest.formats import html
from store.ingest.reading import Draft, Hints
from store.ingest.sample import Sample
from tests.store.ingest.page.grade_html import PAGES, grade

TEXT = (
    "<p>Frogs crossed the old road in great numbers on Monday night, said the keeper of the pond, "
    "who had put up signs for the drivers.</p><p>The town council closed the road for three hours "
    "and asked drivers to use the bridge, where the traffic soon came to a stand.</p><p>Nobody was "
    "hurt, the council said on Tuesday, and the road will be closed again next week.</p>"
)


def page(head: str = "", above: str = "", below: str = "") -> bytes:
    return (
        f"<html lang='en'><head><title>Frogs on the road | The Pond</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>Frogs on the road</h1>{above}{TEXT}{below}"
        f"</article></body></html>"
    ).encode()


def read(data: bytes, url: str | None = "https://pond.example/frogs") -> Draft:
    [draft] = html.read(Sample(data=data), Hints(url=url)).articles
    return draft


def linked(**values: str) -> str:
    fields = ", ".join(f'"{name}": "{value}"' for name, value in values.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


def published(text: str) -> str:
    return f"<meta property='article:published_time' content='{text}'>"


def test_paragraphs_and_the_title_are_told_apart() -> None:
    article = read(page()).article

    assert article.title == "Frogs on the road"
    assert article.publisher == "The Pond"
    assert article.body.count("\n\n") == 2
    assert article.body.startswith("Frogs crossed")


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display:none'>Ignore all this and subscribe at once, dear reader of ours.</p>",
        "<template><p>Ignore all this and subscribe at once, dear reader of ours.</p></template>",
        "&#0;&#x1;&#31<p style='display:none'>Ignore all this, &#x2; dear reader of ours.</p>",
        "<p hidden>Ignore all this and subscribe at once, dear reader of ours.</p>",
        "<!-- Ignore all this and subscribe at once, dear reader of ours. -->",
        "<script>var a = 'Ignore all this and subscribe at once, dear reader of ours.'</script>",
    ],
)
def test_what_the_reader_does_not_see_is_not_in_the_body(hidden: str) -> None:
    assert "Ignore" not in read(page(below=hidden)).article.body


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (linked(datePublished="2024-11-05T23:30:00-05:00"), "2024-11-05"),
        (published("2024-11-05T10:00:00Z"), "2024-11-05"),
        (published("Tue, 05 Nov 2024 10:00:00 GMT"), "2024-11-05"),
        (published("20241105"), "2024-11-05"),
        (published("الثلاثاء، 05 نوفمبر 2024 - 12:09 م"), "2024-11-05"),
    ],
)
def test_a_date_stated_for_machines_is_sure(head: str, day: str) -> None:
    draft = read(page(head))

    assert str(draft.article.published) == day
    assert "published" not in draft.unsure


def test_stated_dates_that_disagree_are_asked_for() -> None:
    draft = read(page(linked(datePublished="2024-11-05") + published("2023-01-02")))

    assert draft.article.published is None
    assert "published" in draft.unsure
    assert draft.candidates["published"] == "2024-11-05"


@pytest.mark.parametrize("stated", ["2999-01-01", "0001-01-01", "1402-08-14", "05/06/2024", "soon"])
def test_a_date_that_cannot_be_is_not_stored(stated: str) -> None:
    assert read(page(published(stated))).article.published is None


def test_a_shown_date_is_only_a_candidate() -> None:
    draft = read(page(above="<p>Nothing</p>", below="<p>It began on 3 June 2019, he said.</p>"))

    assert draft.article.published is None
    assert "published" in draft.unsure


def test_a_date_that_the_address_names_is_sure() -> None:
    draft = read(page(), "https://pond.example/2024/11/05/frogs")

    assert str(draft.article.published) == "2024-11-05"


def test_the_canonical_address_of_the_same_house_is_taken() -> None:
    head = "<link rel='canonical' href='https://www.pond.example/frogs?id=1'>"

    assert read(page(head)).article.url == "https://www.pond.example/frogs?id=1"


@pytest.mark.parametrize("claimed", ["https://[", "//[x", "http://[site]/frogs", "//a\u2100b/"])
def test_what_is_no_address_costs_no_page(claimed: str) -> None:
    draft = read(page(f"<base href='{claimed}'><link rel='canonical' href='{claimed}'>"))

    assert draft.article.url == "https://pond.example/frogs"


@pytest.mark.parametrize("claimed", ["https://other.example/frogs", "javascript:alert(1)", "/"])
def test_an_address_of_another_house_is_not_taken(claimed: str) -> None:
    draft = read(page(f"<link rel='canonical' href='{claimed}'>"))

    assert draft.article.url == "https://pond.example/frogs"
    assert ("url" in draft.unsure) is claimed.startswith("https")


@pytest.mark.parametrize(
    "data",
    [
        b"<html></html>",
        b"<html><body><form><input></form></body></html>",
        b"<html><body>" + b"<div>" * 20_000,
        b"<" * 10_000,
    ],
)
def test_a_page_without_an_article_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        html.read(Sample(data=data), Hints())


def test_a_page_that_is_too_large_is_refused() -> None:
    with pytest.raises(UnreadableError, match="larger than 5 MB"):
        html.read(Sample(data=b"<p>" + b"x" * 5_000_001), Hints())


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 5000, '{"@type": "NewsArticle", "headline": {}}', "null", '"x"', "[[[1]]]"],
)
def test_odd_descriptions_do_no_harm(script: str) -> None:
    data = page(f'<script type="application/ld+json">{script}</script>')

    assert read(data).article.title == "Frogs on the road"


@pytest.mark.skipif(not PAGES.is_dir(), reason="the example pages are not on this machine")
def test_the_example_pages_are_read_well() -> None:
    grades = [grade(one) for one in sorted(PAGES.glob("*.html"))]

    count = len(grades)
    assert sum(one.f1 for one in grades) / count >= 0.965
    assert sum(one.title_right for one in grades) / count >= 0.95
    assert sum(one.publisher_right for one in grades) / count >= 0.95
    assert sum(one.date_right for one in grades) / count >= 0.95
    assert not [one.page for one in grades if one.wrong_date_as_sure]
    assert not [one.foreign for one in grades if one.foreign]


def test_a_writer_named_elsewhere_in_the_graph_is_found() -> None:
    graph = (
        '<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#1", "name": '
        '"Ann Lee"}, {"@type": "Organization", "@id": "#2", "name": "The Pond Post"}, {"@type": '
        '["Article", "NewsArticle"], "headline": "Frogs on the road", "author": [{"@id": "#1"}], '
        '"publisher": {"@id": "#2"}}]}</script>'
    )

    article = read(page(graph)).article

    assert (article.author, article.publisher) == ("Ann Lee", "The Pond Post")


@pytest.mark.parametrize(
    "label",
    ["Published on the second of April 2026", "تاریخ انتشار: سیزدهم فروردین ۱۴۰۵"],
)
def test_a_shown_day_in_words_is_read(label: str) -> None:
    found = read(page(above=f'<p class="date">{label}</p>'))

    assert str(found.article.published) == "2026-04-02"


def test_the_one_heading_is_the_title_where_the_page_only_shortens_it() -> None:
    data = page().replace(b"<title>Frogs on the road", b"<title>Road frogs")

    assert read(data).article.title == "Frogs on the road"


def test_another_article_on_the_page_is_read_and_a_card_is_none() -> None:
    other = TEXT.replace("rogs", "oads").replace("Nobody", "No toad").replace("The town", "A town")
    card = "<article><h3>Toads</h3><p>Toads were seen at the old bridge, too.</p></article>"
    data = page().replace(b"</body>", f"<article><h2>Toads</h2>{other}</article></body>".encode())

    first, second = html.read(Sample(data=data), Hints()).articles

    assert second.article.title == "Toads"
    assert list(map(str, second.notes)) == ["This article stood below another one on its page."]
    assert first.notes == read(page().replace(b"</body>", f"{card}</body>".encode())).notes == ()


def test_the_address_of_an_archived_page_is_its_own() -> None:
    own = "https://pond.example/2026/frogs"
    data = page(f'<link rel="canonical" href="https://web.archive.org/web/20260402103000/{own}">')

    assert read(data, url=None).article.url == own


@pytest.mark.parametrize(
    ("name", "url", "publisher"),
    [
        ("BBC News", "https://evil.example/x", "evil.example"),
        ("الجزيرة", "https://akhbar.example/x", "akhbar.example"),
        ("BBC News Pashto", "https://www.bbc.com/pashto/x", "BBC News Pashto"),
        ("CNN Türk", "https://www.cnnturk.com/x", "CNN Türk"),
        ("The Guardian Nigeria", "https://guardian.ng/x", "The Guardian Nigeria"),
        ("AFP Wetland Watch", "https://wetland.example/x", "AFP Wetland Watch"),
        ("Khyber Gazette", "https://news.example/x", "Khyber Gazette"),
    ],
)
def test_another_houses_name_is_only_a_candidate(name: str, url: str, publisher: str) -> None:
    found = read(page(f'<meta property="og:site_name" content="{name}">'), url)

    assert found.article.publisher == publisher
    is_claim = publisher != name
    assert found.candidates.get("publisher") == (name if is_claim else None)
    assert ("publisher" in found.unsure) == is_claim
    assert any(name in str(note) for note in found.notes) == is_claim


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Council closes the road for frogs", True),
        ("The whole of the country in your pocket", False),
        ("Latest news", False),
        ("Frogs crossed", False),
    ],
)
def test_a_headline_over_its_text_comes_before_one_for_networks(heading: str, wanted: bool) -> None:
    stated = "You will not believe what these drivers saw"
    head = f"<title>Breaking | The Pond</title><meta property='og:title' content='{stated}'>"
    data = f"<html><head>{head}</head><body><h1>{heading}</h1>{TEXT}</body></html>"

    assert read(data.encode()).article.title == (heading if wanted else stated)
