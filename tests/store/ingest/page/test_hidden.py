"""What sighted readers of a page do not see never stands inside a sentence."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, draft, page

SEEN = "reopened their shops on Monday after officials ended a closure"


def _shown(inside: str, style: str = "") -> str:
    first = PARAGRAPHS[0].replace("on Monday", f"on Monday{inside}")
    body = "".join(f"<p>{text}</p>" for text in (first, *PARAGRAPHS[1:]))
    return draft(page(body, f"<style>{style}</style>"), "page.html").article.body


@pytest.mark.parametrize(
    "inside",
    [
        "<span class='sr-only'>, opens new tab</span>",
        "<span class='screen-reader-text'> (opens in new window)</span>",
        "<span class='u-hidden-visually'> external link</span>",
        "<span class='a11y-hidden'> external link</span>",
        "<span class='d-none d-print-block'> only on paper</span>",
        "<span class='show-for-print'> only on paper</span>",
        "<span class='is-hidden'> closed</span>",
        "<span style='visibility: hidden'> closed</span>",
        "<span style='position:absolute;left:-9999px'> aside</span>",
        "<span style='position:absolute;right:-999em'> aside</span>",
        "<span style='transform: scale(0)'> aside</span>",
        "<span style='color:#fff;font-size:1px'> bait</span>",
        "<span style='color:transparent'> white on white</span>",
        "<span style='opacity:0'> faint</span>",
        "<span style='width:1px;height:1px;overflow:hidden'> a dot</span>",
        "<span role='tooltip'> an explanation</span>",
        "<span hidden> closed</span>",
        "<template> kept for later</template>",
        "<button> Copy link</button>",
        "<del> of last week</del>",
        "<s> of last week</s>",
        "<span style='text-decoration: line-through'> of last week</span>",
        "<sup>2</sup>",
        "<sup><a href='#note-3'>[3]</a></sup>",
        "<a href='#note-4' class='note'>4</a>",
        "<span class='mark'><a href='#note-5'>[5]</a></span>",
        "<sup>[<a href='/wiki/cn'><i>citation needed</i></a>]</sup>",
    ],
)
def test_what_is_hidden_goes(inside: str) -> None:
    assert SEEN in _shown(inside)


@pytest.mark.parametrize(
    "style",
    [
        ".qq{display:none}",
        "a.zz, span.qq { display : none !important }",
        "@media screen { .qq { display: none } }",
        "@media print { .zz { display: block } } .qq { visibility: hidden }",
        "/* .zz{} */ article p .qq{position:absolute;clip:rect(0,0,0,0)}",
        "#rr{display:none}",
    ],
)
def test_what_the_pages_own_rules_hide_goes(style: str) -> None:
    assert SEEN in _shown("<span class='qq' id='rr'> hidden by a rule</span>", style)


@pytest.mark.parametrize(
    ("inside", "style"),
    [
        ("<span class='qq'> at noon</span>", "@media print { .qq { display: none } }"),
        ("<span class='qq'> at noon</span>", "@media (max-width: 600px) { .qq { display: none } }"),
        ("<span class='qq'> at noon</span>", ".menu .qq { display: none }"),
        ("<span class='d-none d-md-inline'> at noon</span>", ""),
        ("<span class='hidden md:inline'> at noon</span>", ""),
        ("<span class='hidden-gem'> at noon</span>", ""),
    ],
)
def test_what_a_screen_shows_stays(inside: str, style: str) -> None:
    assert "on Monday at noon after officials" in _shown(inside, style)


def test_powers_and_ordinals_are_no_footnotes() -> None:
    body = _shown(" the 14<sup>th</sup>, 30 km<sup>2</sup> and H<sub>2</sub>O")

    assert "on Monday the 14th, 30 km2 and H2O after" in body
