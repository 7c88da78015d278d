"""Fetches one page from the web, guarded against being sent into private networks."""

import asyncio
import socket
import time
from collections import OrderedDict
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import aiohttp
from aiohappyeyeballs import AddrInfoType
from aiohttp import ClientResponse, ClientSession, ClientTimeout, TCPConnector
from yarl import URL

from store.ingest.errors import AddressRefusedError, FetchError
from store.ingest.web import responses
from store.ingest.web.policy import AGENT, DOCUMENT_TYPES, FetchPolicy
from store.ingest.web.public import parse
from store.ingest.web.robots import Robots
from store.notices import Fetching

LONGEST_URL = 2_000
ROBOTS_SECONDS = 3_600
MOST_HOSTS = 1_000
_MOVED = frozenset((301, 302, 303, 307, 308))
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came back. ``url`` is where it came from in the end."""

    data: bytes
    url: str
    content_type: str


class Fetcher:
    """Fetches pages one request a second a host, a few at once; robots.txt is obeyed."""

    def __init__(self, policy: FetchPolicy) -> None:
        self._policy = policy
        self._slots = asyncio.Semaphore(policy.at_once)
        self._next: OrderedDict[str, float] = OrderedDict()
        self._robots: OrderedDict[str, tuple[float, Robots]] = OrderedDict()

    async def fetch(self, url: str) -> Fetched:
        """Fetch a page; raises FetchError with a sentence for the person who asked."""
        limit = self._policy.seconds + self._policy.pause * 4
        try:
            async with self._slots, asyncio.timeout(limit), self._session() as session:
                return await self._follow(session, self._checked(url))
        except TimeoutError as error:
            raise FetchError(Fetching.TOO_SLOW) from error
        except aiohttp.ClientError as error:
            raise responses.explained(error) from error
        except (ValueError, UnicodeError) as error:
            raise FetchError(Fetching.BROKEN_OFF) from error

    async def _follow(self, session: ClientSession, url: str) -> Fetched:
        for _ in range(self._policy.redirects + 1):
            await self._ask_robots(session, url)
            await self._wait_turn(url)
            async with session.get(URL(url, encoded=True), allow_redirects=False) as response:
                if response.status not in _MOVED:
                    return await self._received(response, url)
                url = self._next_address(url, response.headers.get("Location", ""))
        raise FetchError(Fetching.SENT_TOO_OFTEN, most=self._policy.redirects)

    async def _received(self, response: ClientResponse, url: str) -> Fetched:
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if response.status != 200:
            raise responses.refusal(response)
        if kind and kind not in self._policy.types:
            raise FetchError(Fetching.OTHER_TYPE)
        most = self._policy.page_bytes
        if kind in DOCUMENT_TYPES:
            most = self._policy.document_bytes
        return Fetched(data=await responses.body(response, most), url=url, content_type=kind)

    async def _ask_robots(self, session: ClientSession, url: str) -> None:
        if not self._policy.obey_robots:
            return
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        known = self._robots.get(origin)
        if known is None or known[0] < time.monotonic():
            known = (time.monotonic() + ROBOTS_SECONDS, await self._read_robots(session, origin))
            self._robots[origin] = known
            while len(self._robots) > MOST_HOSTS:
                self._robots.popitem(last=False)
        if not known[1].allow(url):
            raise FetchError(Fetching.ROBOTS)

    async def _read_robots(self, session: ClientSession, origin: str) -> Robots:
        url = f"{origin}/robots.txt"
        for _ in range(self._policy.redirects + 1):
            await self._wait_turn(url)
            async with session.get(URL(url, encoded=True), allow_redirects=False) as response:
                if response.status in _MOVED:
                    url = self._next_address(url, response.headers.get("Location", ""))
                    continue
                if response.status >= 500:
                    raise FetchError(Fetching.ROBOTS_UNREADABLE)
                if response.status != 200:
                    return Robots()
                data = await responses.start(response, self._policy.robots_bytes)
                return Robots.parse(data.decode("utf-8", "replace"), AGENT)
        return Robots()

    async def _wait_turn(self, url: str) -> None:
        host = urlsplit(url).hostname or ""
        now = time.monotonic()
        turn = max(now, self._next.get(host, 0.0))
        self._next[host] = turn + self._policy.pause
        self._next.move_to_end(host)
        while len(self._next) > MOST_HOSTS:
            self._next.popitem(last=False)
        if turn > now:
            await asyncio.sleep(turn - now)

    def _next_address(self, url: str, location: str) -> str:
        if not location:
            raise FetchError(Fetching.SENT_NOWHERE)
        target = urljoin(url, location)
        try:
            target = self._checked(target)
        except FetchError as error:
            raise AddressRefusedError(Fetching.SENT_ASTRAY) from error
        if urlsplit(url).scheme == "https" and urlsplit(target).scheme != "https":
            raise AddressRefusedError(Fetching.SENT_TO_HTTP)
        return target

    def _checked(self, url: str) -> str:
        """The address in the form it is asked for, when its form is that of a public page."""
        url = url.strip().partition("#")[0]
        if any(character <= " " for character in url):
            raise FetchError(Fetching.NOT_AN_ADDRESS)
        try:
            found = URL(url)
            parts = urlsplit(str(found))
            port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
        except ValueError as error:
            raise FetchError(Fetching.NOT_AN_ADDRESS) from error
        if len(url) > LONGEST_URL or parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError(Fetching.NOT_HTTP)
        if parts.username is not None or parts.password is not None:
            raise AddressRefusedError(Fetching.WITH_PASSWORD)
        if self._policy.ports is not None and port not in self._policy.ports:
            raise AddressRefusedError(Fetching.OTHER_PORT)
        return str(found)

    def _session(self) -> ClientSession:
        policy = self._policy
        resolver = policy.resolver() if policy.resolver else aiohttp.ThreadedResolver()
        connector = TCPConnector(
            resolver=resolver,
            socket_factory=self._socket,
            force_close=True,
            use_dns_cache=False,
            limit=policy.at_once,
        )
        return ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            headers={"User-Agent": policy.user_agent, "Accept": _ACCEPT},
            timeout=ClientTimeout(
                total=policy.seconds, connect=policy.connect_seconds, sock_read=policy.read_seconds
            ),
            max_line_size=16_384,
            max_field_size=16_384,
        )

    def _socket(self, found: AddrInfoType) -> socket.socket:
        """Make the socket for one resolved address, if it may be connected to."""
        family, kind, protocol, _, target = found
        address = parse(str(target[0]))
        if address is None or not self._policy.may_connect(address):
            raise responses.BlockedError
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)  # noqa: FBT003 - the standard library takes it by place alone
        return made


async def fetch(url: str, policy: FetchPolicy) -> Fetched:
    """Fetch one page by itself; raises FetchError with a sentence for the person who asked."""
    return await Fetcher(policy).fetch(url)
