"""Reading robots.txt."""

import pytest

from store.ingest.web.robots import Robots


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Quotewire\nDisallow: /b", "/a", True),
        ("User-agent: quotewire\nUser-agent: x\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", False),
        ("nonsense\x00\nDisallow: /", "/a", True),
    ],
)
def test_the_longest_rule_of_our_group_decides(text: str, path: str, allowed: bool) -> None:
    robots = Robots.parse(text, "Quotewire")

    assert robots.allow(f"https://example.org{path}") is allowed


def test_many_stars_do_not_take_long() -> None:
    robots = Robots.parse("User-agent: *\nDisallow: /" + "*a" * 400, "Quotewire")

    assert robots.allow("https://example.org/" + "a" * 300)
