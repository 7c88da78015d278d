"""Footnotes and lists of sources are none of an article's sentences, however they are told."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, draft, page, pasted

NOTES = (
    "Interview with a senior customs official, who asked not to be named, in Jalalabad in May.",
    "The ministry published the figures for the whole of the year in its annual report on trade.",
)
PLAIN = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
ITEMS = "".join(f"<li>{note}</li>" for note in NOTES)
NUMBERED = "".join(f"<p>{number}. {note}</p>" for number, note in enumerate(NOTES, 1))


def marked(mark: str, notes: str, around: str = "{}") -> str:
    """The article with two marks in its text, and the notes, each by ``notes``, below it."""
    marks = [mark.format(number) for number in (1, 2)] + ["", ""]
    text = "".join(f"<p>{one}{mark}</p>" for one, mark in zip(PARAGRAPHS, marks, strict=True))
    below = "".join(notes.format(number, note) for number, note in enumerate(NOTES, 1))
    return text + around.format(below)


SUP = "<sup id='r{0}'><a href='#n{0}'>[{0}]</a></sup>"
LIST = "<li id='n{0}'>{1} <a href='#r{0}'>↩</a></li>"


@pytest.mark.parametrize(
    "body",
    [
        marked(SUP, LIST, "<h2>References</h2><div><ol class='references'>{}</ol></div>"),
        marked(SUP, LIST, "<section id='footnotes'><h2>Notes</h2><ol>{}</ol></section>"),
        marked(SUP, LIST, "<div><hr><ol>{}</ol></div>"),
        marked(SUP, "<p id='n{0}'><a href='#r{0}'>[{0}]</a> {1}</p>"),
        marked(SUP, "<div><p><a href='#r{0}' name='n{0}'>[{0}]</a> {1}</p></div>", "<hr>{}"),
        marked(SUP, "<dt>{0}</dt><dd id='n{0}'>{1}</dd>", "<dl>{}</dl>"),
        marked(SUP, "<table id='n{0}' class='docutils footnote'><tr><td>{1}</td></tr></table>"),
        marked(
            "<a class='footnote-anchor' href='#n{0}'>{0}</a>",
            "<div class='footnote'><a id='n{0}' href='#r{0}'>{0}</a><div><p>{1}</p></div></div>",
        ),
        marked("<sup>{0}</sup>", "<p><sup>{0}</sup> {1}</p>"),
        marked("<span class='sidenote'>" + NOTES[0] + "</span>", ""),
        f"{PLAIN}<div class='ref-list'><p>{NOTES[0]}</p><p>{NOTES[1]}</p></div>",
        f"{PLAIN}<h2>5. References</h2><ol>{ITEMS}</ol>",
        f"{PLAIN}<p><strong>Sources:</strong></p><ul>{ITEMS}</ul>",
        f"{PLAIN}<div><h2>Sources</h2></div><div><ul>{ITEMS}</ul></div>",
        f"{PLAIN}<details><summary>References</summary><ol>{ITEMS}</ol></details>",
        *(
            f"{PLAIN}<h3>{heading}</h3>{NUMBERED}"
            for heading in (
                *("Notes and references", "Dipnotlar", "منابع", "الهوامش", "Примечания"),
                *("حوالہ جات", "سرچینې", "संदर्भ", "Manbalar", "参考文献", "Сарчашмаҳо"),
            )
        ),
    ],
)
def test_notes_of_a_page_are_not_quotable(body: str) -> None:
    article = draft(page(body), "page.html").article

    assert article.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "body",
    [
        f"{PLAIN}<h2>Notes</h2><p>{NOTES[0]}</p><p>{NOTES[1]}</p>",
        f"{PLAIN}<p>The demands are these:</p><ol>{ITEMS}</ol>",
        f"<div class='references'>{PLAIN}<p>{NOTES[0]}</p><p>{NOTES[1]}</p></div>",
        f"{PLAIN}{PLAIN}{PLAIN}<div class='references'><article><p>{NOTES[0]}</p><p>{NOTES[1]}</p>"
        "</article></div>",
        f"{PLAIN}<h2>Sources of income</h2><ol>{ITEMS}</ol><p>{PARAGRAPHS[0][:-1]} again.</p>",
        f"<ul><li><a href='#s1'>1</a></li><li><a href='#s2'>2</a></li></ul>{PLAIN}"
        f"<h2 id='s1'>Talks</h2><p>{NOTES[0]}</p><h2 id='s2'>Trade</h2><p>{NOTES[1]}</p>",
    ],
)
def test_what_only_looks_like_notes_stays(body: str) -> None:
    article = draft(page(body), "page.html").article

    assert [one for one in (*PARAGRAPHS, *NOTES) if one not in article.body] == []


def test_what_went_is_told() -> None:
    body = f"{PLAIN}<h2>References</h2><ol>{ITEMS}</ol>"

    told = [line.text for line in draft(page(body), "page.html").dropped]

    assert any(NOTES[0] in line for line in told)


def test_notes_below_a_pasted_text_are_dropped_by_their_heading() -> None:
    numbered = [f"[{number}] {note}" for number, note in enumerate(NOTES, 1)]
    body = draft(pasted(*PARAGRAPHS, "Kaynakça", *numbered)).article.body

    assert NOTES[0] not in body
    assert PARAGRAPHS[-1] in body


def test_footnotes_of_markdown_stand_behind_its_text() -> None:
    text = (
        f"{PARAGRAPHS[0]}[^1]\n\n{PARAGRAPHS[1]} ^[Said *to us* by phone.]\n\n"
        f"[^1]: The figures are the chamber's,\n    unchecked.\n\n    More.\n\n{PARAGRAPHS[2]}\n"
    )
    found = draft(text, "note.md")

    notes = ("Footnotes", "Said to us by phone.", "The figures are the chamber's, unchecked. More.")
    assert found.article.body == "\n\n".join((*PARAGRAPHS[:3], *notes))
    assert len(found.notes) == 1
