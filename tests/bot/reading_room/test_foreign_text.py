"""Foreign text on every page: never markup, never a script, never a link that is not one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from bot.app import App
from bot.reading_room.layout.pieces import paragraphs, pieces
from bot.reading_room.page import PageDoor
from bot.reading_room.pages.registry import DOORS
from tests.bot.reading_room.conftest import Visitor, shelve
from tests.builders import a_new_article

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "</title></textarea><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;b&gt; &amp;amp;",
    "\u202eevil\u202c \u2066\u0000",
)
_BODY = "The council of Khost met. {} said the governor of Khost on Friday, and left the council."


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("door", [d for d in DOORS if d.show], ids=lambda d: d.path)
async def test_hostile_text_is_shown_as_text(
    door: PageDoor, text: str, app: App, visitor: Visitor
) -> None:
    fields: dict[str, Any] = {
        name: text.replace("\x00", "") for name in ("title", "publisher", "author", "reported_by")
    }
    shelve(app, a_new_article(**fields, url="javascript:alert(1)", body=_BODY.format(text)))
    path = door.path.replace("{reference}", "A1.1@1")

    for query in ("", f"?q=governor Khost&text={text}", f"?q={text}&source={text}&start=0&end=60"):
        found = await visitor.client.get(path, params=None if not query else query[1:])
        if "html" not in found.headers["content-type"]:
            continue
        tree = html.document_fromstring(found.content or b"<p>")
        scripts = [one for one in tree.iter("script") if "json" not in one.get("type", "")]
        assert {one.get("src") for one in scripts} <= {"/static/copy.js"}
        assert {one.get("src") for one in tree.iter("img")} <= {"/static/icon.svg"}
        assert list(tree.iter("svg")) == []
        for element in tree.iter():
            names = element.attrib if isinstance(element.tag, str) else ()
            assert not [name for name in names if name.startswith("on")]
            assert not str(element.get("href", "")).lower().startswith(("javascript", "data"))
            assert "style" not in names


@given(
    text=st.text(max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5),
    start=st.integers(0, 20),
)
def test_pieces_joined_are_the_text(text: str, spans: list[tuple[int, int]], start: int) -> None:
    found = pieces(text, spans, start=start)

    assert "".join(piece.text for piece in found) == text
    marked = {
        place
        for first, last in spans
        for place in range(max(first, start), min(last, start + len(text)))
    }
    place = start
    for piece in found:
        inside = {*range(place, place + len(piece.text))}
        assert inside <= marked if piece.mark else not inside & marked
        place += len(piece.text)


@given(text=st.text(alphabet="ab \n\u2028", max_size=40), start=st.integers(0, 9))
def test_paragraphs_are_slices_and_leave_out_only_space(text: str, start: int) -> None:
    found = list(paragraphs(text, start))

    assert all(text[at - start :].startswith(line) and line.strip() for at, line in found)
    assert "".join("".join(line.split()) for _, line in found) == "".join(text.split())
