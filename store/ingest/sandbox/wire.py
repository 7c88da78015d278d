"""Readings and hints as JSON, for the way to the worker process and back."""

import json
from functools import cache

from pydantic import TypeAdapter

from store.ingest.reading import Hints, Reading
from store.ingest.sandbox.unpacking import Member, Part
from store.notices import Notice


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


def pack_part(part: Part) -> bytes:
    """Files of an archive: a line of JSON that tells of each, and then their bytes."""
    told = [(name, *_told(one)) for name, one in part.members]
    head = {"members": told, "count": part.count, "following": part.following}
    data = (one for _, one in part.members if isinstance(one, bytes))
    return b"\n".join((json.dumps(head).encode(), b"".join(data)))


def _told(member: bytes | Notice) -> tuple[int, object]:
    if isinstance(member, bytes):
        return len(member), None
    return 0, _notices().dump_python(member, mode="json")


def unpack_part(packed: bytes) -> Part:
    """The files again; raises ValueError when they are none."""
    line, _, data = packed.partition(b"\n")
    head = json.loads(line)
    members: list[Member] = []
    at = 0
    for name, size, notice in head["members"]:
        if notice is not None:
            members.append((name, _notices().validate_python(notice)))
            continue
        members.append((name, data[at : at + size]))
        at += size
    if at != len(data):
        raise ValueError("the files are not as long as they say")
    return Part(members=tuple(members), count=head["count"], following=head["following"])


@cache
def _notices() -> TypeAdapter[Notice]:
    return TypeAdapter(Notice)


@cache
def _hints() -> TypeAdapter[Hints]:
    return TypeAdapter(Hints)


@cache
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)
