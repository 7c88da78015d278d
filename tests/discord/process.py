"""Starts a real bot process that meets the loopback Discord, and ends it by its id."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.discord.loopback.server import TOKEN, Loopback

ROOT = Path(__file__).resolve().parents[2]
LAUNCH = Path(__file__).resolve().parent / "launch.py"


class BotProcess:
    """A running `python -m MODULE`, its output collected as it comes."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._lines: dict[str, list[str]] = {"stdout": [], "stderr": []}
        self._readers = [
            asyncio.ensure_future(self._read("stdout", process.stdout)),
            asyncio.ensure_future(self._read("stderr", process.stderr)),
        ]

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

    async def _read(self, name: str, stream: asyncio.StreamReader | None) -> None:
        assert stream is not None  # both are pipes
        while chunk := await stream.read(65536):
            self._lines[name].append(chunk.decode(errors="replace"))

    async def ready(self, discord: Loopback, seconds: float = 60) -> None:
        """Wait until it is connected; its output when it ends instead."""
        ended = asyncio.ensure_future(self._process.wait())
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
                code = await self._process.wait()
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
        self._process.send_signal(number)
        return await self.ended(seconds)

    async def kill(self) -> None:
        """End it at once, whatever it does."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()
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
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "DISCORD_TOKEN": TOKEN,
        "DATA_DIR": str(cwd / "data"),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(LAUNCH),
        module,
        *arguments,
        cwd=cwd,
        env=environment | address | dict(settings or {}),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    return BotProcess(process)


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
