"""Days that a text names as seen from its own day."""

import pytest

from store.languages import all_languages
from store.languages.language import Language
from store.model import Published
from store.text.dates.beside import days_beside

THURSDAY = Published.parse("2025-11-06")


def told(text: str, published: Published | None = THURSDAY) -> list[tuple[str, str]]:
    """The words and the day each means."""
    return [(text[one.start : one.end], one.written) for one in days_beside(text, published)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The border was closed on Wednesday.", [("Wednesday", "2025-11-05")]),
        ("It reopened yesterday, and last month the talks failed.",
         [("yesterday", "2025-11-05"), ("last month", "2025-10")]),
        ("They met on October 19.", [("October 19", "2025-10-19")]),
        ("حمله در ۱۲ قوس رخ داد", [("۱۲ قوس", "2024-12-02")]),
        ("در روز چهارشنبه بسته شد", [("چهارشنبه", "2025-11-05")]),
        ("в среду мост закрыли", [("среду", "2025-11-05")]),
        ("salı günü söyledi", [("salı", "2025-11-04")]),
        ("मंगलवार को कहा", [("मंगलवार", "2025-11-04")]),
        ("They met on 14 March 2025, a Friday, and in 2024.", []),
        ("May the ministers march on.", []),
    ],
)  # fmt: skip
def test_a_relative_day_is_counted_from_the_publication(
    text: str, days: list[tuple[str, str]]
) -> None:
    assert told(text) == days


@pytest.mark.parametrize("language", all_languages(), ids=lambda language: language.code)
def test_every_word_for_a_day_seen_from_another_is_found(language: Language) -> None:
    dates = language.dates
    words = [*dates.today, *dates.yesterday, *dates.before_yesterday, *dates.this_week]
    words += [*dates.last_week, *dates.this_month, *dates.last_month, *dates.last_year]

    assert [word for word in words if not told(f"— {word}!")] == []


def test_a_day_of_the_week_that_may_be_ahead_has_two_answers() -> None:
    [day] = days_beside("The bridge will reopen on Monday.", THURSDAY)

    assert (day.written, str(day.other)) == ("2025-11-03", "2025-11-10")


@pytest.mark.parametrize("published", [None, Published.parse("2025-11"), Published.parse("2025")])
def test_without_a_day_of_publication_nothing_is_placed(published: Published | None) -> None:
    assert told("The border was closed on Wednesday.", published) == [("Wednesday", "")]
