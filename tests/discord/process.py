"""Starts a real bot process that meets the loopback Discord, and ends it by its id."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from tests import warm
from tests.discord.loopback.server import TOKEN, Loopback

ROOT = Path(__file__).resolve().parents[2]
LAUNCH = Path(__file__).resolve().parent / "launch.py"


class BotProcess:
    """A running `python -m MODULE`, its output collected as it comes."""

    def __init__(
        self, process: warm.Copy, out: asyncio.StreamReader, err: asyncio.StreamReader,
        ends: asyncio.StreamReader,
    ) -> None:  # fmt: skip
        self._process = process
        self._lines: dict[str, list[str]] = {"stdout": [], "stderr": []}
        self._readers = [
            asyncio.ensure_future(self._read("stdout", out)),
            asyncio.ensure_future(self._read("stderr", err)),
        ]
        self._end = asyncio.ensure_future(self._wait(ends))

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def stdout(self) -> str:
        return "".join(self._lines["stdout"])

    @property
    def stderr(self) -> str:
        return "".join(self._lines["stderr"])

    @property
    def output(self) -> str:
        """Both, for messages of failed tests."""
        return self.stdout + self.stderr

    async def _wait(self, ends: asyncio.StreamReader) -> int:
        code = int(await ends.readline())
        await ends.read()
        return code

    async def _read(self, name: str, stream: asyncio.StreamReader) -> None:
        while chunk := await stream.read(65536):
            self._lines[name].append(chunk.decode(errors="replace"))

    async def ready(self, discord: Loopback, seconds: float = 60) -> None:
        """Wait until it is connected; its output when it ends instead."""
        ended = asyncio.ensure_future(asyncio.shield(self._end))
        ready = asyncio.ensure_future(discord.ready(seconds))
        await asyncio.wait([ended, ready], return_when=asyncio.FIRST_COMPLETED)
        for task in (ended, ready):
            task.cancel()
        await asyncio.gather(ended, ready, return_exceptions=True)
        if not ready.done() or ready.cancelled() or ready.exception():
            raise AssertionError(f"the bot did not become ready:\n{self.output}")

    async def ended(self, seconds: float = 30) -> int:
        """Wait for the process to end by itself and return its exit code."""
        try:
            async with asyncio.timeout(seconds):
                code = await asyncio.shield(self._end)
        except TimeoutError as error:
            await self.kill()
            raise AssertionError(f"still running after {seconds} s:\n{self.output}") from error
        await asyncio.gather(*self._readers)
        return code

    async def terminate(self, seconds: float = 30) -> int:
        """Ask it to stop with SIGTERM; its exit code."""
        return await self.signal(signal.SIGTERM, seconds)

    async def signal(self, number: signal.Signals, seconds: float = 30) -> int:
        """Send it a signal and wait for its end."""
        os.kill(self.pid, number)
        return await self.ended(seconds)

    async def kill(self) -> None:
        """End it at once, whatever it does."""
        if not self._end.done():
            os.kill(self.pid, signal.SIGKILL)
        await self._end
        await asyncio.gather(*self._readers)


async def start(
    discord: Loopback | None,
    module: str = "bot",
    *arguments: str,
    cwd: Path,
    settings: Mapping[str, str] | None = None,
) -> BotProcess:
    """Start `python -m MODULE ARGUMENTS` against this Discord, in a folder of its own."""
    address = discord.environment if discord else {"LOOPBACK_DISCORD": "http://127.0.0.1:9"}
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(cwd),
        # the word lists, made once for all of them
        "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "DISCORD_TOKEN": TOKEN,
        "DATA_DIR": str(cwd / "data"),
    }
    out, out_given = await _pipe()
    err, err_given = await _pipe()
    given = (os.open(os.devnull, os.O_RDONLY), out_given, err_given)
    process = warm.start(
        [str(LAUNCH), module, *arguments],
        cwd=cwd,
        environment=environment | address | dict(settings or {}),
        streams=given,
    )
    for each in given:
        os.close(each)
    return BotProcess(process, out, err, await _read_from(process.ends))


async def _pipe() -> tuple[asyncio.StreamReader, int]:
    """A pipe: what comes out of it, and the descriptor of where it goes in."""
    ours, theirs = os.pipe()
    return await _read_from(os.fdopen(ours, "rb", buffering=0)), theirs


async def _read_from(pipe: IO[bytes]) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)
    return reader


@asynccontextmanager
async def running(
    discord: Loopback,
    module: str = "bot",
    *arguments: str,
    cwd: Path,
    settings: Mapping[str, str] | None = None,
) -> AsyncIterator[BotProcess]:
    """A bot that is connected; it is ended afterwards if the test has not."""
    bot = await start(discord, module, *arguments, cwd=cwd, settings=settings)
    try:
        await bot.ready(discord)
        yield bot
    finally:
        await bot.kill()
