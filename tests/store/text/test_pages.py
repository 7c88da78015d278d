"""Which page of a file a place of its text stands on, also after the text was edited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model import NewArticle
from store.text.pages import moved, page_at, page_starts, with_body

ONE = "The ministry reopened the crossing at Torkham on Monday.\nLorries had waited for nine days."
TWO = "A spokesman said the fees would be lower from March.\nTraders in Peshawar wel-"
THREE = "comed the decision of the ministry.\nThe chamber of commerce counted 400 lorries."
BODY = (
    "The ministry reopened the crossing at Torkham on Monday. Lorries had waited for nine days.\n\n"
    "A spokesman said the fees would be lower from March. Traders in Peshawar welcomed the decision"
    " of the ministry. The chamber of commerce counted 400 lorries."
)


def page_of(words: str, starts: tuple[int, ...], body: str = BODY) -> int | None:
    """The page of the first place of some words."""
    return page_at(starts, body.index(words))


def test_places_are_on_the_page_their_lines_stood_on() -> None:
    starts = page_starts(BODY, [ONE, TWO, THREE])

    assert page_of("The ministry reopened", starts) == 1
    assert page_of("nine days", starts) == 1
    assert page_of("A spokesman", starts) == 2
    assert page_of("Traders in", starts) == 2
    assert page_of("the decision", starts) == 3
    assert page_of("400 lorries", starts) == 3


def test_a_single_page_has_no_number() -> None:
    assert page_starts(BODY, [ONE]) == ()
    assert page_at((), 3) is None


def test_a_page_of_which_nothing_is_left_has_no_place() -> None:
    pages = [ONE, "Subscribe to our newsletter today and save.", TWO, THREE]

    starts = page_starts(BODY, pages)

    assert [page_of(words, starts) for words in ("nine days", "A spokesman", "400")] == [1, 3, 4]


def test_an_article_that_begins_on_a_later_page_begins_with_its_title() -> None:
    body = "Fees\n\n" + BODY[BODY.index("A spokesman") :]

    starts = page_starts(body, ["Another report altogether of the week.", f"Fees\n{TWO}", THREE])

    assert page_of("Fees", starts, body) == 2
    assert page_of("400 lorries", starts, body) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("افتتح الوزير المعبر الحدودي يوم الاثنين.", "وقال المتحدث إن الرسوم ستنخفض."),
        ("Министр открыл переход в понедельник.", "Представитель сообщил о сборах."),
        ("मंत्री ने सोमवार को सीमा खोली और सब गए।", "प्रवक्ता ने कहा कि शुल्क कम होगा।"),
        ("وزیر نے پیر کو سرحد کھول دی تھی۔", "ترجمان نے کہا کہ فیس کم ہوگی۔"),
    ],
)
def test_every_script_has_pages(first: str, second: str) -> None:
    body = f"{first} {second}"

    assert page_of(second, page_starts(body, [first, second]), body) == 2


def test_pages_stay_where_a_text_is_edited() -> None:
    starts = page_starts(BODY, [ONE, TWO, THREE])
    edited = (
        BODY.replace("nine days", "eleven long days").replace("March", "May").replace("400", "5")
    )

    pages = moved(starts, BODY, edited)

    for words, page in (("Lorries had", 1), ("A spokesman", 2), ("the decision", 3), ("5 lor", 3)):
        assert page_of(words, pages, edited) == page


def test_an_article_with_another_text_has_its_pages_there() -> None:
    starts = page_starts(BODY, [ONE, TWO, THREE])
    article = with_body(NewArticle(body=BODY, pages=starts), f"An opening line.\n\n{BODY}")

    assert page_of("nine days", article.pages, article.body) == 1
    assert page_of("A spokesman", article.pages, article.body) == 2
    assert page_of("400 lorries", article.pages, article.body) == 3


def test_a_text_written_anew_has_no_pages() -> None:
    starts = page_starts(BODY, [ONE, TWO, THREE])
    old, new = f"{BODY} {'x' * 6000}", "Something else is said here. " * 400

    assert moved(starts, old, new) == ()


@given(st.text("ab\n", max_size=60), st.text("ab\n", max_size=60), st.sets(st.integers(0, 60)))
def test_pages_of_an_edited_text_are_in_order_and_inside(
    old: str, new: str, places: set[int]
) -> None:
    starts = sorted(place for place in places if place <= len(old))

    pages = moved(starts, old, new)

    assert list(pages) == sorted(pages)
    assert all(0 <= page <= len(new) for page in pages)
