"""Citations of quotations in the forms people paste elsewhere."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC

from bot.render.answer.checked import CheckedQuotation
from bot.render.custom_id import CustomId
from bot.render.escape import clean, escape, size
from bot.render.links import safe_url
from bot.render.message import MAX_TEXT, Button, File, Message, Part, Text, rows
from bot.render.translator import Translator
from store.model import Quotation

FORMS = ("plain", "markdown", "bibtex", "csl")

_FENCE = "```"
_FILES = {
    "plain": "citation.txt",
    "markdown": "citation.md",
    "bibtex": "citation.bib",
    "csl": "citation.json",
}
_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def citation_message(
    quotations: Sequence[CheckedQuotation], form: str, reply: str, page: int, say: Translator
) -> Message:
    """The quotations cited in one form, in a block to copy; as a file where that is not safe."""
    names = {
        "plain": say("Plain"),
        "markdown": say("Markdown"),
        "bibtex": say("BibTeX"),
        "csl": say("CSL-JSON"),
    }
    text = cited(quotations, form)
    block = f"{_FENCE}\n{text}\n{_FENCE}"
    head = say("Citation: {form}", form=names[form])
    parts: list[Part] = [Text(content=head)]
    files: tuple[File, ...] = ()
    if _FENCE in text or size(block) > MAX_TEXT - 200:
        files = (File(name=_FILES[form], content=text.encode("utf-8", "ignore")),)
        parts = [Text(content=f"{head}\n-# {say('It is in the attached file.')}")]
    else:
        parts.append(Text(content=block))
    parts += rows(
        Button(
            label=name,
            custom_id=str(CustomId(action="cite-as", reply=reply, argument=f"{other}.{page}")),
        )
        for other, name in names.items()
        if other != form
    )
    return Message(parts=tuple(parts), files=files)


def cited(quotations: Sequence[Quotation], form: str) -> str:
    """The citations as text."""
    if form == "csl":
        items = [_csl(quotation) for quotation in quotations]
        return json.dumps(items, ensure_ascii=False, indent=1)
    make: Callable[[Quotation], str] = {"plain": _plain, "markdown": _markdown, "bibtex": _bibtex}[
        form
    ]
    return "\n\n".join(make(quotation) for quotation in quotations)


def _plain(quotation: Quotation) -> str:
    return f"“{clean(quotation.text)}”\n{_line(quotation, clean)}"


def _markdown(quotation: Quotation) -> str:
    return f"> {escape(quotation.text)}\n>\n> {_line(quotation, escape)}"


def _line(quotation: Quotation, encode: Callable[[str], str]) -> str:
    source = quotation.source
    url = safe_url(source.url)
    parts = [
        encode(source.publisher_line),
        encode(source.title or "untitled"),
        encode(source.author or ""),
        str(source.published) if source.published else "date unknown",
        f"<{url}>" if url else "",
        f"collected {source.collected.astimezone(UTC).date()}",
        str(quotation.reference),
    ]
    return ". ".join(part for part in parts if part) + "."


def _bibtex(quotation: Quotation) -> str:
    source = quotation.source
    place = quotation.reference
    fields = {
        "title": source.title,
        "author": f"{{{_tex(source.author)}}}" if source.author else None,
        "organization": source.publisher_line,
        "date": str(source.published) if source.published else None,
        "url": safe_url(source.url),
        "urldate": str(source.collected.astimezone(UTC).date()),
        "note": str(place),
        "abstract": quotation.text,
    }
    verbatim = {"author", "url"}
    lines = [
        f"  {name} = {{{value if name in verbatim else _tex(value)}}},"
        for name, value in fields.items()
        if value
    ]
    key = f"quotewire-a{place.article}-{place.passage or 0}-{place.version or 0}-{quotation.start}"
    return "\n".join([f"@online{{{key},", *lines, "}"])


def _tex(text: str) -> str:
    return clean(text).translate(_BIBTEX)


def _csl(quotation: Quotation) -> dict[str, object]:
    source = quotation.source
    collected = source.collected.astimezone(UTC).date()
    item: dict[str, object] = {
        "id": f"{quotation.reference}:{quotation.start}-{quotation.end}",
        "type": "article-newspaper",
        "title": clean(source.title or ""),
        "container-title": clean(source.publisher_line),
        "accessed": {"date-parts": [[collected.year, collected.month, collected.day]]},
        "note": clean(quotation.text),
    }
    if source.author:
        item["author"] = [{"literal": clean(source.author)}]
    if source.published:
        parts = [int(part) for part in str(source.published).split("-")]
        item["issued"] = {"date-parts": [parts]}
    if url := safe_url(source.url):
        item["URL"] = url
    return {name: value for name, value in item.items() if value}
