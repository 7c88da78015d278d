"""Logs: an event name with ids and counts, to standard error; never questions or texts."""

import logging
import sys
from collections.abc import Callable
from typing import Literal

import structlog

OURS = ("bot", "store")


def configure_logs(
    level: str = "warning",
    form: Literal["text", "json"] = "text",
    watch: Callable[[str, str], None] | None = None,
) -> None:
    """Send structlog and the libraries' logging to standard error in one form.

    What libraries say for debugging is left out at every level: discord.py's is whole interactions,
    with the question and the token to answer them. ``watch`` is told each event's name and level.
    """

    def watched(
        _logger: object, method: str, event: structlog.typing.EventDict
    ) -> structlog.typing.EventDict:
        if watch is not None:
            watch(str(event.get("event")), method)
        return event

    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_last(form)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.getLevelName(level.upper()), logging.INFO))
    for ours in OURS:
        logging.getLogger(ours).setLevel(level.upper())
    structlog.configure(
        processors=[watched, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _last(form: Literal["text", "json"]) -> list[structlog.typing.Processor]:
    """What makes a line of an event."""
    if form == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    return [
        structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,  # never the values of variables
        )
    ]
