"""When two quotations count the same thing of one event differently, and when they do not."""

import pytest

from store.search.quoting.disagreement import Claim


def differ(left: str, right: str, language: str = "en") -> bool:
    """Whether the two texts give different figures, from either side."""
    told = Claim.read(left, language), Claim.read(right, language)
    assert told[0].differs(told[1]) == told[1].differs(told[0])
    return told[0].differs(told[1])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Nine people were killed when a bomb went off at the cattle market in Khuzdar.",
            "Twelve people were killed by the bomb at the cattle market in Khuzdar.",
        ),
        (
            "About 1,200 lorries waited at the Torkham gate on Monday, customs officers said.",
            "Customs officers said that 1,500 lorries waited at the Torkham gate on Monday.",
        ),
        (
            "The blast in Quetta killed 12 people at the bus station, said Doctor Rahim.",
            "The blast in Quetta killed 19 people at the bus station, said Colonel Wazir.",
        ),
    ],
)
def test_other_figures_of_one_event_differ(left: str, right: str) -> None:
    assert differ(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The main road in Nangarhar was closed by snow for 2 days, the police said.",
            "The main road in Farah was closed by snow for 10 days, the police said.",
        ),
        (
            "Engineers opened the Zarang bridge for convoy number 3 on Monday morning.",
            "Engineers opened the Zarang bridge for convoy number 7 on Monday morning.",
        ),
        (
            "Engineers opened the Zarang bridge for convoy 3 on Monday morning.",
            "Engineers opened the Zarang bridge for convoy 7 on Monday morning.",
        ),
        (
            "In Khost 12 soldiers were killed by a bomb on 5 May 2025, officials said.",
            "In Khost 15 soldiers were killed by a bomb on 9 May 2025, officials said.",
        ),
        (
            "A bomb in Khost killed 12 soldiers on Monday, officials there said.",
            "A bomb in Khost killed 15 soldiers on Friday, officials there said.",
        ),
        (
            "The blast in Quetta killed 12 people and closed 3 roads, the police said.",
            "The blast in Quetta killed 12 people and wounded 19 people, the police said.",
        ),
        (
            "The talks in Doha of 2024 delegates ended with a ceasefire for Kabul.",
            "The talks in Doha of 2025 delegates ended with a ceasefire for Kabul.",
        ),
    ],
)
def test_other_places_days_serial_numbers_and_years_do_not(left: str, right: str) -> None:
    assert not differ(left, right)


def test_scripts_without_capitals_need_nearly_the_same_clause() -> None:
    text = "در انفجار بازار خضدار {} نفر کشته شدند"

    assert differ(text.format("۹"), text.format("۱۲"), "fa")
    assert not differ(
        "راه اصلی ننگرهار برای ۲ روز بسته شد", "راه اصلی فراه برای ۱۰ روز بسته شد", "fa"
    )
