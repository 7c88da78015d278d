"""The running bot: its client with every command and button, and its jobs."""

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog

from bot.app import App
from bot.commands.registry import commands, handlers
from bot.discord.connection.client import Client, ShardedClient
from bot.discord.replies.failure import trace
from bot.jobs import JOBS, Job
from store.notices.errors import OperatorError

if TYPE_CHECKING:
    from bot.operations.metrics import Figures

JOB_AGAIN_AFTER = 60  # seconds
SWITCH_AFTER = 0.001  # seconds that a search may keep the processor from a first response

log = structlog.stdlib.get_logger()


def client_of(app: App, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Client:
    """The client with every command and every button that there is, and its share of the shards."""
    settings = app.settings
    if settings.shard_count is None:
        return Client(app, commands=commands, handlers=handlers(), clock=clock)
    return ShardedClient(
        app,
        commands=commands,
        handlers=handlers(),
        clock=clock,
        shard_count=settings.shard_count,
        shard_ids=settings.shards,
    )


async def serve(app: App, token: str, figures: "Figures | None" = None) -> None:
    """Run the bot and its jobs until SIGTERM or SIGINT, then stop cleanly."""
    sys.setswitchinterval(SWITCH_AFTER)
    client = client_of(app)
    loop = asyncio.get_running_loop()
    stops: list[asyncio.Task[None]] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: stops.append(loop.create_task(client.stop())))
    jobs: list[asyncio.Task[object]] = []
    try:
        async with client, AsyncExitStack() as stack:
            if figures is not None:
                jobs.append(await _show(figures, app, client, stack))
            jobs += [_begun(job, client) for job in JOBS]
            await client.start(token)
        await asyncio.gather(*stops)
    finally:
        for job in jobs:
            job.cancel()


def _begun(job: Job, client: Client) -> asyncio.Task[object]:
    """A running job."""
    return asyncio.get_running_loop().create_task(kept_on(job, client))


async def kept_on(job: Job, client: Client) -> None:
    """Run a job; one that ends by a fault begins anew after a while, and the log knows."""
    while True:
        try:
            await job(client, client.context)
        except Exception as error:  # noqa: BLE001 - whatever it is, it would be done no more
            fault = {"error": type(error).__name__, "trace": trace(error)}
            log.error("job_ended", again_after=JOB_AGAIN_AFTER, **fault)
        else:
            return
        await asyncio.sleep(JOB_AGAIN_AFTER)


async def _show(
    figures: "Figures", app: App, client: Client, stack: AsyncExitStack
) -> asyncio.Task[object]:
    """Serve the figures on METRICS_PORT until the stack is left."""
    from bot.operations.metrics import StateCollector, listen, server_of

    turns = client.context.turns
    state = StateCollector(app, client.latencies_by_shard, lambda: turns.waiting)
    figures.registry.register(state)
    client.context.steps.listeners.append(figures.took)
    app.retriever.listeners.append(figures.answered)
    port = app.settings.metrics_port
    assert port is not None  # else there are no figures
    host = app.settings.metrics_host
    try:
        runner = await listen(server_of(figures, client.is_ready), host, port)
    except OSError as error:
        raise OperatorError(
            f"METRICS_PORT {port} cannot be used at {host} ({error.strerror}): "
            "does another process listen there? Give each its own."
        ) from error
    stack.push_async_callback(runner.cleanup)
    return asyncio.get_running_loop().create_task(figures.watch_loop())
