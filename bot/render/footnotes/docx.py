"""A text with footnotes as a Word document: the smallest package that holds real footnotes."""

import io
import zipfile
from xml.sax.saxutils import escape  # only writes  # nosec B406

from bot.render.footnotes.notes import (
    bearing_words,
    checked_words,
    noted_sentences,
    quotation_line,
    reservations,
)
from bot.render.translator import Translator
from store.search.footnotes import Footnoted, Noted

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_WORD}.footnotes+xml"/></Types>'
)
_ROOT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_LINKS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>'
)
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_FIRST = 2  # Word keeps 0 and 1 for the lines above footnotes


def docx(footnoted: Footnoted, say: Translator) -> bytes:
    """The text as it was, a footnote behind each sentence, and behind the last what none says."""
    runs: list[str] = []
    notes: list[str] = []

    def note(words: str) -> None:
        number = len(notes) + _FIRST
        runs.append(f'<w:r>{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>')
        notes.append(_note(number, words))

    for piece, noted in noted_sentences(footnoted):
        runs.append(_text(piece))
        if noted is not None:
            note(_words(footnoted, noted, say))
            if noted is footnoted.sentences[-1]:
                note(" ".join(reservations(footnoted, say)))
    body = "</w:p><w:p>".join("".join(runs).split(_BREAK))
    document = f'<w:document xmlns:w="{_MAIN}"><w:body><w:p>{body}</w:p></w:body></w:document>'
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
        for number, (kind, tag) in enumerate(
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
        )
    )
    footnotes = f'<w:footnotes xmlns:w="{_MAIN}">{separators}{"".join(notes)}</w:footnotes>'
    return _package({"document": document, "footnotes": footnotes})


_BREAK = "\x00"  # between paragraphs, while they are put together


def _text(piece: str) -> str:
    lines = "".join(c for c in piece if c.isprintable() or c in "\n\t").split("\n")
    made = (f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r>' for line in lines)
    return _BREAK.join(made)


def _words(footnoted: Footnoted, noted: Noted, say: Translator) -> str:
    parts = [bearing_words(noted, say), *checked_words(noted, say)]
    if noted.number is not None:
        parts.append(quotation_line(footnoted.quotations[noted.number - 1]))
    return ". ".join(parts)


def _note(number: int, words: str) -> str:
    mark = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    text = _text(f" {words}").replace(_BREAK, "")
    return f'<w:footnote w:id="{number}"><w:p>{mark}{text}</w:p></w:footnote>'


def _package(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        files = {"[Content_Types].xml": _TYPES, "_rels/.rels": _ROOT}
        files["word/_rels/document.xml.rels"] = _LINKS
        files |= {f"word/{name}.xml": _HEAD + xml for name, xml in parts.items()}
        for name, content in files.items():  # without a time: the same text makes the same file
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
