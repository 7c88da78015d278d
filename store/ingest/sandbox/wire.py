"""Readings and hints as JSON, for the way to the worker process and back."""

from functools import cache

from pydantic import TypeAdapter

from store.ingest.reading import Hints, Reading


def pack_hints(hints: Hints) -> str:
    """The hints as JSON."""
    return _hints().dump_json(hints).decode()


def unpack_hints(packed: str) -> Hints:
    """The hints again."""
    return _hints().validate_json(packed)


def pack(reading: Reading) -> bytes:
    """A reading as JSON."""
    return _readings().dump_json(reading)


def unpack(packed: bytes) -> Reading:
    """The reading again, every value checked; raises ValueError when it is not one."""
    return _readings().validate_json(packed)


@cache
def _hints() -> TypeAdapter[Hints]:
    return TypeAdapter(Hints)


@cache
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)
