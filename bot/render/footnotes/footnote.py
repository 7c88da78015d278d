"""A text with footnotes as a message: its own words with marks, the quotations below."""

from bot.render.direction import isolated
from bot.render.footnotes.docx import docx
from bot.render.footnotes.markdown import markdown
from bot.render.footnotes.notes import bearing_words, checked_words, noted_sentences, reservations
from bot.render.markup.escape import cut, escape, size
from bot.render.markup.message import AttachedFile
from bot.render.translator import Translator
from store.search.footnotes import Bearing, Footnoted

_MOST = 2_000


def footnote_header(footnoted: Footnoted, say: Translator) -> str:
    """The text with a mark behind each sentence, as much of it as there is room for."""
    lines = [f"### {say('Your text, with what the library has to it')}"]
    for piece, noted in noted_sentences(footnoted):
        if noted is None:
            continue
        mark = f"**[{noted.number}]**" if noted.number else "**[–]**"
        words = isolated(piece, escape(piece))
        line = f"{words} {mark}"
        if noted.bearing is Bearing.ELSE or noted.checks:
            told = ". ".join([bearing_words(noted, say), *checked_words(noted, say)])
            line = f"{line}\n-# ⚠️ {escape(cut(told, 240))}"
        if size("\n".join([*lines, line])) > _MOST:
            lines.append(f"-# {say('The rest is in the attached files.')}")
            break
        lines.append(line)
    if any(one.bearing is Bearing.NOTHING for one in footnoted.sentences):
        lines.append(f"-# {say('[–]: nothing in the library.')}")
    lines += (f"-# {one}" for one in reservations(footnoted, say))
    return "\n".join(lines)


def footnote_files(footnoted: Footnoted, say: Translator) -> tuple[AttachedFile, ...]:
    """The text with all its footnotes, for Word and as Markdown."""
    return (
        AttachedFile(name="footnotes.docx", content=docx(footnoted, say)),
        AttachedFile(
            name="footnotes.md", content=markdown(footnoted, say).encode("utf-8", "replace")
        ),
    )
