"""Figures of the running bot for Prometheus, and whether it lives and is ready."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric

from bot import VERSION, places
from bot.app import App
from store.db.backups import rotation
from store.guilds import drafts
from store.model import Answer
from store.notices.errors import StoreError

LATE = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
BEAT = 0.5  # seconds between two looks at how late the event loop is
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Figures:
    """What is counted and timed. Labels are names of ours and never what people wrote."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answers = Counter(
            "quotewire_answers",
            "Questions by how they ended.",
            ["outcome"],
            registry=self.registry,
        )
        self.seconds = Histogram(
            "quotewire_answer_seconds",
            "From the question to its quotations, without Discord.",
            registry=self.registry,
            buckets=LATE,
        )
        self.steps = Histogram(
            "quotewire_step_seconds",
            "The steps of an answer in Discord; first_response and whole count from its request.",
            ["step"],
            registry=self.registry,
            buckets=(*LATE, 10.0, 30.0, 60.0),
        )
        self.events = Counter(
            "quotewire_log_events",
            "Events in the log, by name.",
            ["event", "level"],
            registry=self.registry,
        )
        self.records = Counter(
            "quotewire_library_log_records",
            "Warnings and errors of the libraries; discord.http says when Discord slows us down.",
            ["logger", "level"],
            registry=self.registry,
        )
        self.late = Histogram(
            "quotewire_event_loop_late_seconds",
            "How late the event loop is; a heartbeat is as late.",
            registry=self.registry,
            buckets=LATE,
        )
        self.version = Gauge(
            "quotewire_info", "The version that runs.", ["version"], registry=self.registry
        )
        self.version.labels(VERSION).set(1)

    def answered(self, answer: Answer, seconds: float) -> None:
        """Count an answer."""
        self.answers.labels("silence" if answer.silence is not None else "quotations").inc()
        self.seconds.observe(seconds)

    def took(self, step: str, seconds: float) -> None:
        """Count a step of an answer."""
        self.steps.labels(step).observe(seconds)

    def logged(self, event: str, level: str) -> None:
        """Count an event of ours."""
        if event.isidentifier():
            self.events.labels(event, level).inc()

    def watch_libraries(self) -> None:
        """Count the warnings of the libraries from now on."""
        logging.getLogger().addHandler(_Counting(self.records))

    async def watch_loop(self) -> None:
        """Look how late the event loop is, until cancelled."""
        while True:
            due = time.perf_counter() + BEAT
            await asyncio.sleep(BEAT)
            self.late.observe(max(0.0, time.perf_counter() - due))


class StateCollector:
    """What is as it is when it is asked for: files, the index, the gateway, what waits."""

    def __init__(
        self,
        app: App,
        gateway: Callable[[], Mapping[int, float]],
        waiting: Callable[[], int],
    ) -> None:
        self._app = app
        self._gateway = gateway
        self._waiting = waiting

    def collect(self) -> Iterator[Metric]:
        """The figures of this moment."""
        settings, database = self._app.settings, self._app.database
        folder = places.index_folder(settings.data_dir, database.path)
        yield _one("quotewire_index_bytes", "The saved index.", _bytes(folder))
        yield _one(
            "quotewire_indexes_loaded", "Indexes in memory.", len(self._app.retriever.loaded)
        )
        yield _one("quotewire_questions_waiting", "For their turn to search.", self._waiting())
        yield from self._of_database()
        if database.path is not None and database.path.exists():
            size = database.path.stat().st_size
            yield _one("quotewire_database_bytes", "The SQLite file.", size)
        if settings.backup_dir is not None:
            age = rotation.age(settings.backup_dir)
            known = float("inf") if age is None else age
            yield _one("quotewire_backup_age_seconds", "Of the newest backup.", known)
        latency = GaugeMetricFamily(
            "quotewire_gateway_latency_seconds",
            "From heartbeat to acknowledgement; absent while not connected.",
            labels=["shard"],
        )
        for shard, seconds in self._gateway().items():
            if seconds == seconds and seconds != float("inf"):  # not a number before the first
                latency.add_metric([str(shard)], seconds)
        yield latency

    def _of_database(self) -> Iterator[Metric]:
        """What only the database knows; nothing while it is away."""
        try:
            with self._app.database.session() as session:
                lag = self._app.retriever.lag(session)
                waiting = drafts.count(session)
        except StoreError:
            return
        yield _one("quotewire_index_lag_articles", "Changed and not yet in the index.", lag)
        yield _one("quotewire_drafts_waiting", "Neither saved nor discarded.", waiting)


class _Counting(logging.Handler):
    def __init__(self, counter: Counter) -> None:
        super().__init__(logging.WARNING)
        self._counter = counter

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith(("bot", "store")):
            self._counter.labels(record.name, record.levelname.lower()).inc()


def server_of(figures: Figures, ready: Callable[[], bool]) -> web.Application:
    """Serves `/metrics`, `/live` (the event loop turns) and `/ready` (questions are answered)."""

    async def metrics(_: web.Request) -> web.Response:
        loop = asyncio.get_running_loop()
        body = await loop.run_in_executor(None, generate_latest, figures.registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE})

    async def live(_: web.Request) -> web.Response:
        return web.Response(text="live\n")

    async def is_ready(_: web.Request) -> web.Response:
        fine = ready()
        return web.Response(text="ready\n" if fine else "not ready\n", status=200 if fine else 503)

    application = web.Application()
    application.add_routes(
        [web.get("/metrics", metrics), web.get("/live", live), web.get("/ready", is_ready)]
    )
    return application


async def listen(application: web.Application, host: str, port: int) -> web.AppRunner:
    """Begin to serve; the runner ends it."""
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


def _one(name: str, help_: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, help_, value=value)


def _bytes(folder: Path) -> int:
    if not folder.is_dir():
        return 0
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
