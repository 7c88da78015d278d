"""Markdown with front matter in YAML or TOML, as its plain words."""

import re
from dataclasses import replace

from store.ingest import fields
from store.ingest.errors import UnreadableError
from store.ingest.formats.documents.document import with_notes
from store.ingest.formats.front_matter import parted
from store.ingest.paste import clean
from store.ingest.paste.heads.stated import read_stated
from store.ingest.paste.lines import lines_of
from store.ingest.reading import Draft, DroppedLine, Hints, Reading, apply
from store.ingest.sample import Sample
from store.notices import Notice, Problem, Remark
from store.text.normalise import normalise

_HEADING = re.compile(r"^[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_RULE = re.compile(r"^[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+|-{2,})$")
_FENCE = re.compile(r"^[ ]{0,3}(?:```|~~~)")
_QUOTED = re.compile(r"^[ ]{0,3}(?:>[ ]?)+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\s]{0,2000})(?:\s+\"[^\"\n]{0,300}\")?\)")
_WIKI_LINK = re.compile(r"(!?)\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_CALLOUT = re.compile(r"^\[!(?P<kind>[\w-]{2,20})\][+-]?[ \t]*(?P<title>.*)$")
_MARKED = re.compile(r"==(?=\S)([^=\n]{1,1000})(?<=\S)==")
_MARK = re.compile(r"(?<=\S)\[\^[^\]\s]{1,40}\](?!\()")
_NOTE = re.compile(  # with what is indented below it
    r"^[ ]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)?(?: {2,}|\t)[^\n]+)*)",
    re.MULTILINE,
)
_NOTE_INSIDE = re.compile(r"(?<=\S)[ ]?\^\[([^\[\]\n]{1,1000})\]")
_BLOCK = re.compile(r"(?<=\S)[ \t]+\^[\w-]{3,40}$")
_ADDRESS = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000})(?<=[^\s*])\*(?![\w*])")
_CROSSED_OUT = re.compile(r"~~(?=\S)[^~\n]{1,1000}(?<=\S)~~[ ]?")
_RAISED = re.compile(r"<sup\b[^<>]*>(?:\s*<a\b[^<>]*>)?[^<>]{1,6}(?:</a>\s*)?</sup>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|big|br|center|cite|del|div|em|figure|figcaption|font|i|img|ins|mark|p|s|small|span"
    r"|strong|sub|sup|u)\b[^<>\n]{0,2000}>",
    re.IGNORECASE,
)
_LOW_EMPHASIS = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,1000})(?<=[^\s_])_(?![\w_])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~])")


def read(sample: Sample, hints: Hints) -> Reading:
    """The article of a Markdown text; raises UnreadableError when there is no text in it."""
    values, text, damaged = parted(sample.text)
    text, notes = _without_notes(text)
    body, heading = plain(text)
    if not any(character.isalnum() for character in body):
        raise UnreadableError(Problem.NO_TEXT)
    found = fields.draft(values, Hints(), body=body)
    title = found.article.title or heading
    first, _, rest = body.partition("\n")
    if title and rest.strip() and _same(first, title):
        found = replace(found, article=replace(found.article, body=rest.strip()))
    found = _with_head(found)
    if _PICTURE.search(text) or found.article.url is not None:
        found = _cleaned(found, title)
    if damaged:
        unsure = (*(("title",) if title is None else ()), *found.unsure)
        found = replace(found, notes=(*found.notes, Notice(Remark.FRONT_MATTER)), unsure=unsure)
    found = with_notes(replace(found, article=replace(found.article, title=title)), notes)
    return Reading(articles=(apply(found, hints),))


def _without_notes(text: str) -> tuple[str, list[str]]:
    """The text without its footnotes, and their words."""
    notes: list[str] = []

    def take(note: re.Match[str]) -> str:
        notes.append(plain(" ".join(note[1].split()))[0])
        return ""

    return _NOTE.sub(take, _NOTE_INSIDE.sub(take, text)), notes


def _cleaned(found: Draft, title: str | None) -> Draft:
    """The draft of a page that was clipped, without the teasers and calls that came along."""
    body, dropped = clean.clean(found.article.body, title=title, author=found.article.author)
    article = replace(found.article, body=body)
    return replace(found, article=article, dropped=(*found.dropped, *dropped))


def _with_head(found: Draft) -> Draft:
    """The draft with what a line above its text states: "*Energy Wire, 2 December 2025*"."""
    article = found.article
    lines = lines_of(article.body)
    told = read_stated(lines)
    if not told.lines or article.publisher is not None or article.published is not None:
        return found
    kept = [line for line in lines if line.number not in told.lines]
    if not kept:
        return found
    body = "\n".join(article.body.split("\n")[kept[0].number - 1 :])
    names = [name for name in ("publisher", "author", "published") if getattr(told, name)]
    article = replace(
        article,
        body=body,
        publisher=told.publisher,
        published=told.published,
        author=article.author or told.author,
        read_from_text=(*article.read_from_text, *names),
    )
    dropped = tuple(
        DroppedLine(text=line.text, reason=told.lines[line.number], line=line.number)
        for line in lines[: lines.index(kept[0])]
    )
    return replace(found, article=article, dropped=(*found.dropped, *dropped))


def plain(text: str) -> tuple[str, str | None]:
    """The words of Markdown without its marks, and the text of its first main heading."""
    heading: str | None = None
    lines: list[str] = []
    for line in _COMMENT.sub("", text.replace("\r\n", "\n")).split("\n"):
        if _FENCE.match(line) or _RULE.match(line):
            lines.append("")
            continue
        line = _QUOTED.sub("", line)
        if callout := _CALLOUT.match(line):
            is_named = _same(callout["title"], callout["kind"])
            line = "" if is_named else callout["title"]
        if match := _HEADING.match(line):
            words = _unmarked(match[2])
            if heading is None and len(match[1]) == 1:
                heading = words or None
            lines.extend(("", words, ""))
        else:
            lines.append(_unmarked(line))
    return normalise("\n".join(lines)), heading


def _unmarked(line: str) -> str:
    if len(line) > 20_000:
        return line
    line = _CROSSED_OUT.sub("", _TAG.sub("", _RAISED.sub("", line)) if "<" in line else line)
    line = _WIKI_LINK.sub(lambda link: "" if link[1] else link[2], _PICTURE.sub("", line))
    line = _LINK.sub(r"\1", _BLOCK.sub("", _MARK.sub("", _MARKED.sub(r"\1", line))))
    line = _STRONG.sub(r"\2", _ADDRESS.sub(r"\1", line))
    line = _LOW_EMPHASIS.sub(r"\1", _EMPHASIS.sub(r"\1", line))
    return _ESCAPED.sub(r"\1", line)


def _same(left: str, right: str) -> bool:
    return " ".join(left.split()).casefold() == " ".join(right.split()).casefold()
