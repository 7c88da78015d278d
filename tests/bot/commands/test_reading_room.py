"""From Discord into the reading room: links that let in one server's members, for some hours."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from simcord import Env

from bot.app import App
from bot.reading_room.access import Entrance
from bot.reading_room.application import application
from bot.reading_room.pages.registry import DOORS
from bot.reading_room.request import Room
from bot.reading_room.tickets import PARAMETER, Ticket, read_key, read_ticket
from tests.bot.clients import an_app, reports, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, forge, links, options, text
from tests.builders import a_new_article

URL = "https://room.example"
CHOICE = "Open in the reading room"
QUESTION = "Zarang bridge convoy"


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    """An app whose reading room others can open."""
    opened = an_app(sqlite_url, tmp_path, reading_room_url=URL)
    yield opened
    opened.close()


def ticket_of(app: App, url: str) -> Ticket | None:
    """What a link lets in with."""
    signed = next(
        pair.partition("=")[2]
        for pair in urlsplit(url).query.split("&")
        if pair.startswith(f"{PARAMETER}=")
    )
    return read_ticket(signed, read_key(app.settings.data_dir))


async def page_behind(app: App, url: str) -> httpx.Response:
    """The page behind a link, in a browser that was never there before."""
    entrance = Entrance(key=read_key(app.settings.data_dir), url=URL)
    transport = httpx.ASGITransport(application(Room(app=app, entrance=entrance), DOORS))
    async with httpx.AsyncClient(transport=transport, follow_redirects=True) as browser:
        return await browser.get(url)


async def test_an_answer_opens_at_its_words(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(2))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)

    given = await choose(place.reader, asked.response, CHOICE)
    page = await page_behind(app, links(given)[0])

    assert given.ephemeral
    assert page.status_code == 200
    assert "convoy number" in page.text
    assert page.text.count('id="words"') == 1


@pytest.mark.parametrize("who", ["reader", "curator"])
async def test_a_link_lets_in_as_what_the_one_who_asked_is(
    place: Guild, app: App, who: str
) -> None:
    stock(app, place.guild.id, reports(1))
    person = getattr(place, who)
    asked = await person.slash(place.channel, "ask", question=QUESTION)

    given = await choose(person, asked.response, CHOICE)
    ticket = ticket_of(app, links(given)[0])

    assert ticket is not None
    assert (ticket.guild, ticket.curator) == (place.guild.id, who == "curator")


async def test_an_article_opens_at_the_passage_read(place: Guild, app: App) -> None:
    body = "\n\n".join(f"Lorry {n} left Torkham. " + "It was slow. " * 60 for n in (1, 2, 3))
    stock(app, place.guild.id, [a_new_article(body=body)])
    shown = await place.reader.slash(place.channel, "read", reference="A1.2")

    given = await place.curator.click(shown.response, label=CHOICE)

    assert given.ephemeral
    assert links(given)[0].startswith(f"{URL}/articles/A1.2@1?{PARAMETER}=")
    assert links(given)[0].endswith("#p2")
    assert (await page_behind(app, links(given)[0])).status_code == 200


async def test_a_link_shows_nothing_of_another_server(
    place: Guild, app: App, simcord_env: Env
) -> None:
    stock(app, place.guild.id, [a_new_article(), a_new_article(body="A lake froze in Naryn.")])
    other = simcord_env.create_guild("Other")
    stranger = other.add_member(simcord_env.create_user("eve"))
    channel = other.create_text_channel("general")
    stock(app, other.id, [a_new_article(body="The bazaar of Osh opened again on Sunday.")])
    shown = await stranger.slash(channel, "read", reference="A3")
    forge(simcord_env, shown.response, buttons(shown)[CHOICE], "qw1:open-room::1-1-1")

    given = await stranger.click(shown.response, custom_id="qw1:open-room::1-1-1")
    page = await page_behind(app, links(given)[0])

    assert page.status_code == 404
    assert "Torkham" not in page.text


@pytest.mark.usefixtures("refusing")
async def test_without_an_address_for_it_no_room_is_offered(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(1))
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION)
    object.__setattr__(app.settings, "reading_room_url", None)

    refused = await choose(place.reader, asked.response, CHOICE)
    again = await place.reader.slash(place.channel, "ask", question=QUESTION)

    assert text(refused) == "There is no reading room for this server."
    assert CHOICE not in options(again)
