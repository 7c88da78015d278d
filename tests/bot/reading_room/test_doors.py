"""What holds for every door of the reading room: who gets in, and that looking changes nothing."""

import hashlib
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.logs import configure_logs
from bot.reading_room.access import COOKIE, FORM_SECONDS, Entrance
from bot.reading_room.page import PageDoor
from bot.reading_room.pages.registry import DOORS
from bot.reading_room.tickets import Ticket
from tests.bot.clients import an_app
from tests.bot.reading_room.conftest import KEY, Visitor, shelve
from tests.builders import a_new_article

ROOM = "https://room.example"
SHOWN = [door for door in DOORS if door.show]
TAKEN = [door for door in DOORS if door.submit]
READER = Ticket(expires=2**33, guild=7)


def path_of(door: PageDoor) -> str:
    return door.path.replace("{reference}", "A1.1@1")


def name_of(door: PageDoor) -> str:
    return door.path


@pytest.fixture(scope="module")
def stocked_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with an article, to be copied."""
    path = tmp_path_factory.mktemp("stocked") / "library.db"
    shutil.copy(migrated_file, path)
    app = an_app(f"sqlite:///{path}", path.parent)
    shelve(app, a_new_article())
    app.close()
    return path


@pytest.fixture
def sqlite_url(stocked_file: Path, tmp_path: Path) -> str:
    """The address of a fresh file that has an article."""
    path = tmp_path / "library.db"
    shutil.copy(stocked_file, path)
    return f"sqlite:///{path}"


def with_ticket(visitor: Visitor, ticket: Ticket) -> Visitor:
    visitor.client.cookies.set(COOKIE, ticket.signed(KEY))
    return visitor


@pytest.mark.parametrize("door", SHOWN, ids=name_of)
async def test_a_page_is_shown_with_every_protection(door: PageDoor, visitor: Visitor) -> None:
    found = await visitor.get(path_of(door))

    assert found.status_code in (200, 404)
    policy = found.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy or "sandbox" in policy
    assert found.headers["x-content-type-options"] == "nosniff"
    assert found.headers["cache-control"] == "no-store"
    assert "set-cookie" not in found.headers
    assert "server" not in found.headers


@pytest.mark.parametrize("door", DOORS, ids=name_of)
@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8484", "127.0.0.1.evil.example", "localhost@evil.example", ""],
)
async def test_a_door_is_shut_to_another_host_name(
    door: PageDoor, host: str, visitor: Visitor
) -> None:
    found = await visitor.get(path_of(door), host=host)

    assert found.status_code == 421
    assert "Torkham" not in found.text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:8484", "LOCALHOST:8484"])
async def test_this_machine_is_known_by_its_own_names(host: str, visitor: Visitor) -> None:
    assert (await visitor.get("/", host=host)).status_code == 200


async def test_what_a_proxy_passes_on_is_refused_where_nobody_needs_a_ticket(
    visitor: Visitor,
) -> None:
    assert (await visitor.get("/", x_forwarded_for="203.0.113.9")).status_code == 421


@pytest.mark.parametrize("door", DOORS, ids=name_of)
async def test_nobody_gets_in_without_a_ticket_where_others_can_reach_it(
    door: PageDoor, app: App
) -> None:
    visitor = Visitor(app, url=ROOM)
    expired = replace(READER, expires=1)
    forged = f"{READER.signed(b'another key of another room 1234')}"

    for ticket in ("", expired.signed(KEY), forged):
        visitor.client.cookies.set(COOKIE, ticket)
        shown = await visitor.get(path_of(door))
        sent = await visitor.post(path_of(door), {})
        assert (shown.status_code, sent.status_code) == (403, 403)
        assert "Torkham" not in shown.text + sent.text


@pytest.mark.parametrize("door", [d for d in DOORS if d.curators_only], ids=name_of)
async def test_what_is_for_curators_is_shut_to_readers(door: PageDoor, app: App) -> None:
    visitor = with_ticket(Visitor(app, url=ROOM), READER)

    assert (await visitor.get(path_of(door))).status_code == 403
    assert (await visitor.post(path_of(door), {})).status_code == 403


@pytest.mark.parametrize("door", [d for d in DOORS if d.changes], ids=name_of)
async def test_nothing_is_changed_with_a_ticket(door: PageDoor, app: App) -> None:
    visitor = with_ticket(Visitor(app, url=ROOM), replace(READER, curator=True))
    token = await visitor.token()

    sent = await visitor.post(path_of(door), {"token": token})

    assert sent.status_code == 403
    assert "Nothing can be changed through a link." in sent.text


@pytest.mark.parametrize("door", DOORS, ids=name_of)
async def test_looking_changes_nothing(door: PageDoor, app: App, visitor: Visitor) -> None:
    before = content_of(app)

    for query in ("", "?q=Torkham&check=1&accept=yes&pair=1&text=a"):
        await visitor.get(path_of(door) + query)

    assert content_of(app) == before


@pytest.mark.parametrize("door", TAKEN, ids=name_of)
async def test_a_form_without_a_token_of_ours_does_nothing(
    door: PageDoor, app: App, visitor: Visitor
) -> None:
    before = content_of(app)
    good = await visitor.token()

    for token in ("", "1.0", good[:-1], f"1{good}"):
        sent = await visitor.post(path_of(door), {"token": token, "language": "tr"})
        assert sent.status_code == 403 or "nothing of it is lost" in sent.text.lower()
        assert "set-cookie" not in sent.headers

    assert content_of(app) == before


@pytest.mark.parametrize("door", TAKEN, ids=name_of)
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "https://["},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
async def test_a_form_of_another_site_does_nothing(
    door: PageDoor, headers: dict[str, str], visitor: Visitor
) -> None:
    token = await visitor.token()

    sent = await visitor.post(path_of(door), {"token": token, "language": "tr"}, **headers)

    assert sent.status_code == 403 or "nothing of it is lost" in sent.text.lower()
    assert "set-cookie" not in sent.headers


def test_a_form_is_good_for_the_ticket_it_was_made_for_and_for_some_hours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entrance, mine, other = Entrance(key=KEY, url=ROOM), READER.signed(KEY), "another"

    token = entrance.form_token(mine)

    assert entrance.is_own_form(token, mine)
    assert not entrance.is_own_form(token, other)
    assert not entrance.is_own_form(token, "")
    later = time.time() + FORM_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert not entrance.is_own_form(token, mine)


async def test_a_shared_library_that_is_switched_off_is_seen_at_no_door(app: App) -> None:
    visitor = with_ticket(Visitor(app, url=ROOM), replace(READER, curator=True))

    async def seen() -> list[str]:
        pages = {door.path: await visitor.get(f"{path_of(door)}?q=Nangarhar") for door in SHOWN}
        return [path for path, page in pages.items() if "Khyber Gazette" in page.text]

    assert len(await seen()) > 5
    object.__setattr__(app.settings, "shared_library", False)
    assert await seen() == []


@pytest.mark.parametrize("door", [d for d in DOORS if not d.submit], ids=name_of)
async def test_a_page_without_a_form_takes_none(door: PageDoor, visitor: Visitor) -> None:
    sent = await visitor.post(path_of(door), {"token": await visitor.token()})

    assert sent.status_code == 405


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
async def test_there_are_no_other_methods(method: str, visitor: Visitor) -> None:
    assert (await visitor.client.request(method, "/")).status_code == 405


async def test_a_form_that_is_too_large_or_none_is_refused(visitor: Visitor) -> None:
    large = await visitor.post("/language", {"language": "x" * (2 << 20)})
    other = await visitor.client.post("/language", json={"language": "tr"})
    many = await visitor.post("/language", {f"f{n}": "x" for n in range(100)})

    assert [large.status_code, other.status_code, many.status_code] == [413, 415, 400]


async def test_an_address_that_is_not_there_says_so(visitor: Visitor) -> None:
    for path in ("/nowhere", "/articles/A1/nothing", "/%2e%2e/x", "/static/../settings.py"):
        found = await visitor.get(path)
        assert found.status_code == 404


async def test_a_ticket_moves_from_the_address_into_a_cookie(app: App) -> None:
    visitor = Visitor(app, url=ROOM)
    ticket = replace(READER, guild=None).signed(KEY)

    welcome = await visitor.get(f"/articles?text=a%20b&ticket={ticket}")
    inside = await visitor.get(welcome.headers["location"])

    assert welcome.status_code == 303
    assert welcome.headers["location"] == "/articles?text=a+b"
    cookie = welcome.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "secure" in cookie
    assert "samesite=lax" in cookie
    assert inside.status_code == 200


async def test_a_fault_is_said_with_a_reference_and_logged_without_the_question(
    app: App, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs()
    broken = replace(app, retriever=None)  # type: ignore[arg-type]
    room = Visitor(broken)

    found = await room.get("/?q=very-secret-question")

    assert found.status_code == 500
    reference = found.text.rpartition(" ")[2].rstrip(".")
    told = capsys.readouterr()
    assert reference in told.out + told.err
    assert "very-secret-question" not in told.out + told.err


def content_of(app: App) -> str:
    """A hash of everything that is stored."""
    path = app.database.path
    assert isinstance(path, Path)
    with app.database.session() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        return hashlib.sha256("\n".join(driver.iterdump()).encode()).hexdigest()
