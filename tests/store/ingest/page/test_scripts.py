"""Articles that only a script would show, pages that are lists, and links past their boxes."""

import json

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, page, reading

WHOLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
BODY = "\n\n".join(PARAGRAPHS)
OTHER = {
    "title": "The quake of Monday in numbers",
    "content": "<p>Six houses fell in the hills.</p>",
}
NEXT = '<script id="__NEXT_DATA__" type="application/json">{}</script>'
ARC = "<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={};Fusion.x=1;</script>"


@pytest.mark.parametrize(
    ("script", "state"),
    [
        (NEXT, {"props": {"one": {"title": TITLE, "content": WHOLE}, "related": [OTHER]}}),
        (
            ARC,
            {
                "headlines": {"basic": TITLE},
                "content_elements": [
                    *({"type": "text", "content": text} for text in PARAGRAPHS),
                    {"type": "image", "caption": "A lorry at the gate."},
                ],
            },
        ),
    ],
)
def test_the_text_is_read_from_what_the_page_is_built_of(script: str, state: object) -> None:
    built = script.format(json.dumps(state))
    shell = f"<html><head><title>{TITLE}</title></head><body><p>Loading...</p>{built}</body></html>"

    assert draft(shell, "page.html").article.body == BODY


def test_the_state_of_another_article_is_not_taken() -> None:
    built = NEXT.format(json.dumps({"related": [{**OTHER, "content": WHOLE}]}))
    shell = f"<html><head><title>{TITLE}</title></head><body><p>Loading...</p>{built}</body></html>"

    assert not reading(shell, "page.html").articles


CARDS = "".join(
    f"<div><a href='/{at}'><h2>{head}</h2></a><p>{text}</p></div>"
    for at, (head, text) in enumerate(
        zip(("Shops", "Chamber", "Office", "Fruit"), PARAGRAPHS, strict=True)
    )
)


def test_a_page_that_only_lists_others_is_refused() -> None:
    found = reading(f"<html><head><title>World</title></head><body>{CARDS}</body></html>", "p.html")

    assert not found.articles
    assert "list of articles" in str(found.refused[0].reason)


def test_an_article_with_cards_below_it_is_read() -> None:
    assert draft(page(f"{WHOLE}<aside>{CARDS.replace('Officials', 'Others')}</aside>"))


def test_a_link_past_a_box_is_no_line_of_the_article() -> None:
    box = (
        "<section><h2>ډېر لوستل شوي</h2><a href='#e'><span>له ډېر لوستل شوي څخه ورهاخوا</span></a>"
        "<ol><li><a href='/q'>The quake in numbers</a></li></ol><p id='end'></p></section>"
    )
    parts = [f"<div class='b'><p>{text}</p></div>" for text in PARAGRAPHS]

    assert draft(page("".join((*parts[:2], box, *parts[2:])))).article.body == BODY


def test_a_house_that_reserves_its_rights_within_the_notice_is_the_publisher() -> None:
    found = (
        f"<html lang='ur'><head><title>{TITLE} | صدائے مشرق</title></head><body><h1>{TITLE}</h1>"
        f"<div>{WHOLE}</div><footer>جملہ حقوق بحق صدائے مشرق محفوظ ہیں۔</footer></body></html>"
    )

    assert draft(found, "page.html").article.publisher == "صدائے مشرق"


def test_a_wall_that_offers_to_pay_for_no_tracking_is_refused() -> None:
    wall = (
        "<html lang='de'><head><title>Bergkurier</title></head><body><h1>Mit Werbung</h1>"
        "<p>Besuchen Sie bergkurier.example wie gewohnt mit Werbung und Tracking. Die "
        "Zustimmung ist jederzeit widerrufbar.</p><p>Nutzen Sie bergkurier.example mit PUR-Abo "
        "ohne Werbetracking für 4,99 Euro im Monat.</p></body></html>"
    )

    assert not reading(wall, "page.html").articles
