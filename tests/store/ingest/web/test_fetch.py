"""Fetching from loopback servers: what is let through, and what is refused and how."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from ipaddress import ip_address

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from store.ingest.errors import AddressRefusedError, FetchError, TooLargeError
from store.ingest.web.fetch import Fetcher, fetch
from store.ingest.web.policy import FetchPolicy
from store.ingest.web.public import Address, is_public

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Site:
    """A server on loopback that counts the paths it was asked for."""

    routes: dict[str, Handler] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    port: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        self.agents.append(request.headers.get("User-Agent", ""))
        handler = self.routes.get(request.path)
        return await handler(request) if handler else web.Response(status=404)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    found = Site()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", found.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.port = runner.addresses[0][1]
    yield found
    await runner.cleanup()


def says(text: str, **settings: object) -> Handler:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(text=text, content_type="text/html", **settings)  # type: ignore[arg-type]

    return handler


def sends_to(address: str, status: int = 302) -> Handler:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(status=status, headers={"Location": address})

    return handler


def anywhere(address: Address) -> bool:
    return address in (ip_address("127.0.0.1"), ip_address("::1"))


def a_policy(**changes: object) -> FetchPolicy:
    settings: dict[str, object] = {"may_connect": anywhere, "ports": None, "pause": 0.0}
    return FetchPolicy(**(settings | changes))  # type: ignore[arg-type]


class Answers(AbstractResolver):
    """A resolver that gives the next of its answers at each question."""

    def __init__(self, *addresses: str) -> None:
        self._addresses = list(addresses)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        address = self._addresses.pop(0) if len(self._addresses) > 1 else self._addresses[0]
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
        ]

    async def close(self) -> None:
        return None


async def test_a_page_is_fetched_with_our_own_name(site: Site) -> None:
    site.routes["/a"] = says("Frogs leap.")

    found = await fetch(site.url("/a"), a_policy())

    assert found.data == b"Frogs leap."
    assert found.content_type == "text/html"
    assert all(agent.startswith("Quotewire/") for agent in site.agents)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[::1]",
        "[::127.0.0.1]",
        "0.0.0.0",
    ],
)
async def test_no_notation_of_loopback_is_connected_to(site: Site, host: str) -> None:
    site.routes["/a"] = says("secret")

    with pytest.raises(FetchError) as caught:
        await fetch(site.url("/a", host), a_policy(may_connect=is_public))

    assert site.asked == []
    assert "127" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "168.63.129.16",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.0.8", "192.88.99.1", "198.18.0.1",
        "::", "::1", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "::ffff:10.0.0.1", "::10.0.0.1",
        "64:ff9b::a00:1", "64:ff9b:1::1", "2002:a00:1::", "2001::1", "2001:db8::1", "3fff::1",
        "5f00::1", "fe80::1%eth0",
    ],
)  # fmt: skip
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "fd00::1"])
def test_unless_somebody_says_otherwise_nothing_inside_is_connected_to(address: str) -> None:
    assert not FetchPolicy().may_connect(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


async def test_a_redirect_to_an_address_inside_is_refused_without_naming_it(site: Site) -> None:
    site.routes["/a"] = sends_to("http://169.254.169.254/latest/meta-data")

    with pytest.raises(AddressRefusedError) as caught:
        await fetch(site.url("/a"), a_policy())

    assert "169.254" not in str(caught.value)


async def test_a_name_that_changes_its_answer_is_checked_at_each_connection(site: Site) -> None:
    site.routes["/a"] = sends_to("/b")
    site.routes["/b"] = says("secret")
    resolver = Answers("127.0.0.1", "127.0.0.1", "127.0.0.2")

    with pytest.raises(AddressRefusedError):
        await fetch(site.url("/a", "news.example"), a_policy(resolver=lambda: resolver))

    assert site.asked == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1/", "javascript:1"]
)
async def test_a_redirect_to_another_scheme_is_refused(site: Site, address: str) -> None:
    site.routes["/a"] = sends_to(address)

    with pytest.raises(AddressRefusedError):
        await fetch(site.url("/a"), a_policy())


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", "begins with http"),
        ("file:///etc/passwd", "begins with http"),
        ("//example.org/a", "begins with http"),
        ("http://user:word@example.org/", "user name or password"),
        ("http://example.org:22/", "ports 80 and 443"),
        ("http://[::1/", "not a web address"),
        ("http://example.org:99999/", "not a web address"),
        ("http://" + "a" * 3000, "begins with http"),
        ("http://exa mple.org/\r\nHost: x", "not a web address"),
    ],
)
async def test_an_address_of_a_wrong_form_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(FetchError, match=sentence):
        await fetch(url, FetchPolicy())


@pytest.mark.parametrize("address", ["http://news.example/b", "HTTP://other.example/"])
def test_a_redirect_does_not_leave_encryption(address: str) -> None:
    fetcher = Fetcher(FetchPolicy())

    with pytest.raises(AddressRefusedError):
        fetcher._next_address("https://news.example/a", address)
    assert fetcher._next_address("http://news.example/a", "https://news.example/b")


async def test_redirects_end(site: Site) -> None:
    site.routes["/a"] = sends_to("/a")

    with pytest.raises(FetchError, match="more than 5 times"):
        await fetch(site.url("/a"), a_policy())


async def test_a_page_is_known_by_the_address_it_moved_to(site: Site) -> None:
    site.routes["/a"] = sends_to("/b", status=301)
    site.routes["/b"] = says("Frogs leap.")

    found = await fetch(site.url("/a"), a_policy())

    assert found.url == site.url("/b")


async def test_a_small_packed_body_that_unpacks_to_much_is_cut(site: Site) -> None:
    packed = gzip.compress(b"\0" * 50_000_000, mtime=0)

    async def bomb(_: web.Request) -> web.Response:
        headers = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
        return web.Response(body=packed, headers=headers)

    site.routes["/a"] = bomb

    with pytest.raises(TooLargeError, match="larger than 5 MB"):
        await fetch(site.url("/a"), a_policy())


async def test_an_endless_body_is_cut(site: Site) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(b"x" * 100_000)

    site.routes["/a"] = endless

    with pytest.raises(TooLargeError):
        await fetch(site.url("/a"), a_policy(page_bytes=1_000_000))


async def test_a_slow_server_is_given_up(site: Site) -> None:
    released = asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        await released.wait()
        return web.Response()

    site.routes["/a"] = slow

    with pytest.raises(FetchError, match=r"too long|broke off"):
        await fetch(site.url("/a"), a_policy(seconds=0.3, read_seconds=0.2))
    released.set()


async def test_a_picture_is_refused(site: Site) -> None:
    async def picture(_: web.Request) -> web.Response:
        return web.Response(body=b"\x89PNG", content_type="image/png")

    site.routes["/a"] = picture

    with pytest.raises(FetchError, match="neither a page nor a document"):
        await fetch(site.url("/a"), a_policy())


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(404, "no page"), (403, "does not let"), (429, "left alone"), (503, "fault of its own")],
)
async def test_a_status_is_told_in_words(site: Site, status: int, sentence: str) -> None:
    site.routes["/a"] = says("", status=status)

    with pytest.raises(FetchError, match=sentence):
        await fetch(site.url("/a"), a_policy())


async def test_robots_are_obeyed(site: Site) -> None:
    site.routes["/robots.txt"] = says("User-agent: *\nDisallow: /private\nAllow: /private/open")
    site.routes["/private/open/a"] = says("Frogs leap.")
    fetcher = Fetcher(a_policy())

    found = await fetcher.fetch(site.url("/private/open/a"))
    with pytest.raises(FetchError, match="robots"):
        await fetcher.fetch(site.url("/private/b"))

    assert found.data == b"Frogs leap."
    assert site.asked == ["/robots.txt", "/private/open/a"]


async def test_a_host_is_asked_at_most_once_in_the_pause(site: Site) -> None:
    site.routes["/a"] = says("Frogs leap.")
    fetcher = Fetcher(a_policy(pause=0.2, obey_robots=False))
    loop = asyncio.get_running_loop()
    began = loop.time()

    await asyncio.gather(*(fetcher.fetch(site.url("/a")) for _ in range(3)))

    assert loop.time() - began >= 0.4


async def test_a_server_that_does_not_speak_http_is_told(site: Site) -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(b"\x00\x01 nonsense\r\n\r\n")
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    with pytest.raises(FetchError, match="not HTTP"):
        await fetch(f"http://127.0.0.1:{port}/", a_policy())
    server.close()
    await server.wait_closed()
    assert site.asked == []
