"""The running bot: its client with every command and button, and its jobs."""

import asyncio
import signal
from collections.abc import Callable
from datetime import UTC, datetime

import structlog

from bot.app import App
from bot.commands.registry import commands, handlers
from bot.discord.client import Client
from bot.discord.failure import trace
from bot.jobs import JOBS, Job

log = structlog.stdlib.get_logger()


def client_of(app: App, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Client:
    """The client with every command and every button that there is."""
    return Client(app, commands=commands, handlers=handlers(), clock=clock)


async def serve(app: App, token: str) -> None:
    """Run the bot and its jobs until SIGTERM or SIGINT, then stop cleanly."""
    client = client_of(app)
    loop = asyncio.get_running_loop()
    stops: list[asyncio.Task[None]] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: stops.append(loop.create_task(client.stop())))
    jobs: list[asyncio.Task[object]] = []
    try:
        async with client:
            jobs += [_begun(job, client) for job in JOBS]
            await client.start(token)
        await asyncio.gather(*stops)
    finally:
        for job in jobs:
            job.cancel()


def _begun(job: Job, client: Client) -> asyncio.Task[object]:
    """A running job; that one has ended by a fault is in the log."""
    task = asyncio.get_running_loop().create_task(job(client, client.context))
    task.add_done_callback(_report)
    return task


def _report(job: asyncio.Task[object]) -> None:
    if not job.cancelled() and (error := job.exception()) is not None:
        log.error("job_ended", error=type(error).__name__, trace=trace(error))
