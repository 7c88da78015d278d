"""/articles fetch: only where the operator allows it, and looked at before it is stored."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest
from aiohttp import web
from simcord import Env

from bot.app import App
from tests.bot.clients import a_client
from tests.bot.commands.articles.forms import TEXT, count, press, stored
from tests.bot.conftest import Guild
from tests.bot.shown import text

PAGE = f"""<html><head><title>Torkham to reopen</title>
<meta property="og:site_name" content="Khyber Gazette"></head>
<body><article><h1>Torkham to reopen</h1>{"".join(f"<p>{p}</p>" for p in TEXT.split(chr(10)) if p)}
</article></body></html>"""


@pytest.fixture
def allowed(app: App) -> Iterator[App]:
    """The app where the operator allows fetching, from this machine too."""
    settings = app.settings.model_copy(update={"allow_fetch": True, "fetch_allow_private": True})
    copied = replace(app, settings=settings)
    with copied.worker:  # the copy's own, which nobody else ends
        yield copied


@pytest.fixture
async def site() -> AsyncIterator[str]:
    """A small site on this machine."""

    async def page(_: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    application = web.Application()
    application.router.add_get("/torkham", page)
    runner = web.AppRunner(application)
    await runner.setup()
    listening = web.TCPSite(runner, "127.0.0.1", 0)
    await listening.start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


@pytest.mark.usefixtures("refusing")
async def test_fetching_is_off_until_the_operator_allows_it(place: Guild) -> None:
    refused = await place.curator.slash(
        place.channel, "articles fetch", link="https://news.example/torkham"
    )

    assert text(refused).startswith("Fetching is switched off on this installation.")


@pytest.mark.simcord(settle_timeout=30)
async def test_a_fetched_page_is_a_preview(
    place: Guild, app: App, allowed: App, site: str, simcord_env: Env
) -> None:
    await simcord_env.restart_bot(a_client(allowed))

    preview = await place.curator.slash(place.channel, "articles fetch", link=f"{site}/torkham")
    shown = text(preview)
    before = count(app, place)
    await press(place.curator, preview, "Save")

    assert "### Torkham to reopen\nKhyber Gazette" in shown
    assert before == 0
    assert stored(app, place, "A1").source.url == f"{site}/torkham"


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("javascript:alert(1)", "A web address begins with http"),
        ("{site}/nothing", "There is no page at this address"),
    ],
)
async def test_what_cannot_be_fetched_is_told(
    place: Guild, allowed: App, site: str, simcord_env: Env, link: str, told: str
) -> None:
    await simcord_env.restart_bot(a_client(allowed))

    refused = await place.curator.slash(
        place.channel, "articles fetch", link=link.format(site=site)
    )

    assert text(refused).startswith(told)


@pytest.mark.usefixtures("refusing")
async def test_this_machine_is_not_fetched_from_for_others(
    place: Guild, app: App, site: str, simcord_env: Env
) -> None:
    settings = app.settings.model_copy(update={"allow_fetch": True})
    await simcord_env.restart_bot(a_client(replace(app, settings=settings)))

    refused = await place.curator.slash(place.channel, "articles fetch", link=f"{site}/torkham")

    assert text(refused) == "Only the usual ports 80 and 443 are fetched from."
