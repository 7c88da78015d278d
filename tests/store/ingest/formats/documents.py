"""Makes small PDF and Word files for the tests."""

import io
import re
import zipfile
from collections.abc import Sequence

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_pdf(*pages: Sequence[str]) -> bytes:
    """A PDF with one line of text below the other on each page."""
    font = 3 + 2 * len(pages)
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for at, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td 14 TL {shown} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {4 + 2 * at} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    return _file(objects)


def _file(objects: Sequence[str]) -> bytes:
    written = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return written + f"{end}startxref\n{len(written)}\n%%EOF".encode()


def a_pdf_from_left(*lines: tuple[float, float, int, str]) -> bytes:
    """A PDF whose lines at (x, y) in a size are drawn from left to right, word by word and letter
    by letter, though they are read from the right: as browsers print Arabic letters.
    """
    drawn = []
    for x, y, size, line in lines:
        for word in reversed(re.findall(r"[A-Za-z]+(?: [A-Za-z]+)*|\S+", line)):
            is_turned = not word.isascii() and not word.isdigit()
            letters = word[::-1].translate(str.maketrans("«»", "»«")) if is_turned else word
            for text in (letters, " "):
                code = text.encode("utf-16-be").hex()
                drawn.append(f"BT /F1 {size} Tf 1 0 0 1 {x:.1f} {y} Tm <{code}> Tj ET")
                x += len(text) * size * 0.45
    stream = " ".join(drawn)
    ranges = "\n".join(f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in range(256))
    cmap = f"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
256 beginbfrange
{ranges}
endbfrange endcmap end"""
    return _file(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            "/Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H "
            "/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 450 /CIDSystemInfo "
            "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
            f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        ]
    )


def a_docx(body: str, *, before: str = '<?xml version="1.0"?>') -> bytes:
    """A Word document with this markup as its body."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        document = f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
    return packed.getvalue()


def a_paragraph(text: str, properties: str = "") -> str:
    """The markup of a paragraph."""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def a_placed_pdf(*pages: Sequence[tuple[int, int, int, str]], is_turned: bool = False) -> bytes:
    """A PDF whose runs of text stand at (x, y) in a size.

    ``is_turned``: on pages that are turned upside down and shrunk, as browsers print them.
    """
    font = 3 + 2 * len(pages)
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for at, runs in enumerate(pages):
        shown = " ".join(
            f"/F1 {size * 4} Tf 1 0 0 -1 {x * 4} {(792 - y) * 4} Tm ({text}) Tj"
            if is_turned
            else f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj"
            for x, y, size, text in runs
        )
        turn = ".25 0 0 -.25 0 792 cm" if is_turned else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {4 + 2 * at} 0 R >>"
        )
        stream = f"{turn} BT {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    return _file(objects)
