"""Finds the sentences for people in the templates of pages, as they are marked there."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from bot.i18n.extraction import CatalogueSentence, UnmarkedError


def template_sentences(folder: Path) -> Iterator[CatalogueSentence]:
    """The sentences of every template in the folder: ``say("...")``, ``say.plural("...", ...)``."""
    environment = Environment(autoescape=True)
    for path in sorted(folder.rglob("*.html")):
        place = path.relative_to(folder.parent).as_posix()
        tree = environment.parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if count := _forms(call.node):
                forms = tuple(_text(argument, place) for argument in call.args[:count])
                yield CatalogueSentence(forms=forms, place=place)


def _forms(called: nodes.Node) -> int:
    """How many forms of a sentence a call names: one, two for a plural, none for other calls."""
    if isinstance(called, nodes.Name):
        return 1 if called.name == "say" else 0
    if isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name):
        return 2 if (called.node.name, called.attr) == ("say", "plural") else 0
    return 0


def _text(node: nodes.Node, place: str) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    raise UnmarkedError(f"{place}:{node.lineno}: a sentence is not a literal")
