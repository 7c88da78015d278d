"""Brings the catalogues up to date with the sentences of the sources."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import write_po

from bot.i18n.catalogues import FOLDER, po_file, read, translated
from bot.i18n.extraction import SOURCES, CatalogueSentence, sentences
from bot.i18n.template_sentences import template_sentences

WIDTH = 100
_LEFT_OUT = (
    b'"POT-Creation',
    b'"PO-Revision',
    b'"Last-Trans',
    b'"Report-',
    b'"Generated-',
    b'"Language-Team',
    b"# ",
)


def update(folder: Path = FOLDER) -> dict[str, tuple[list[str], list[str]]]:
    """Write every catalogue anew; what each lacks, and what it had that is said no longer."""
    said = [*sentences(), *template_sentences(SOURCES)]
    return {language: _update(language, said, folder) for language in translated()}


def _update(
    language: str, said: Iterable[CatalogueSentence], folder: Path
) -> tuple[list[str], list[str]]:
    path = po_file(language, folder)
    known = read(language, folder) if path.exists() else Catalog(locale=language)
    fresh = renewed(language, known, said)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = BytesIO()
    write_po(text, fresh, width=WIDTH, include_lineno=False, sort_output=True)
    path.write_bytes(
        b"".join(line for line in text.getvalue().splitlines(keepends=True) if _stays(line))
    )
    missing = [_key(message.id) for message in fresh if message.id and not complete(message.string)]
    now = {_key(message.id) for message in fresh}
    gone = [_key(message.id) for message in known if message.id and _key(message.id) not in now]
    return missing, gone


def renewed(language: str, known: Catalog, said: Iterable[CatalogueSentence]) -> Catalog:
    """A catalogue of what is said, with the translations that are known."""
    fresh = Catalog(locale=language, project="Quotewire", version="1", fuzzy=False)
    for sentence in said:
        message = fresh.add(
            sentence.forms if len(sentence.forms) > 1 else sentence.forms[0],
            locations=[(sentence.place, 1)],
        )
        old = known.get(sentence.forms[0])
        if old is not None and isinstance(old.id, str) == (len(sentence.forms) == 1):
            message.string = old.string
    return fresh


def complete(translation: str | Iterable[str] | None) -> bool:
    """Whether a translation, or each of its plural forms, has text."""
    if translation is None:
        return False
    return bool(translation) if isinstance(translation, str) else all(translation)


def _stays(line: bytes) -> bool:
    """Whether a line is kept in the file: dates and people would change with each run."""
    return not line.startswith(_LEFT_OUT)


def _key(forms: str | Iterable[str]) -> str:
    return forms if isinstance(forms, str) else " | ".join(forms)
