"""Pages made from templates: everything in them is escaped unless the template itself says it."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.reading_room.layout.language import names
from bot.reading_room.layout.navigation import here, navigation
from bot.reading_room.layout.pieces import direction, language_tag
from bot.reading_room.page import WebPage
from bot.reading_room.request import PageRequest
from bot.render.markup.escape import clean

FOLDER = Path(__file__).parent.parent / "templates"


class Templates:
    """The templates of the reading room, read once."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "clean": clean,
            "direction": direction,
            "language_tag": language_tag,
            "query": query,
        }

    def render(self, page: WebPage, request: PageRequest) -> str:
        """The page as HTML, in the language of whoever asks."""
        return self._environment.get_template(page.template).render(
            page.values,
            request=request,
            note=page.note,
            say=request.say,
            languages=names(),
            navigation=navigation(request),
            here=here(request.address),
            written=direction(request.say.language),
        )


def query(fields: Mapping[str, object], **changed: object) -> str:
    """The fields as the query of an address, some of them changed; what is empty is left out."""
    return "?" + urlencode({name: v for name, v in {**fields, **changed}.items() if v})
