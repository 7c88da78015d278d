"""One request of the bot as a handler sees it."""

import json
from collections.abc import Mapping

from aiohttp import web

from tests.discord.loopback.faults import Request
from tests.discord.loopback.wire import Payload, invalid_form


class Call:
    """One request as a handler sees it."""

    def __init__(self, request: web.Request, record: Request) -> None:
        self.match: Mapping[str, str] = request.match_info
        self.query: Mapping[str, str] = request.query
        self.record = record

    @property
    def body(self) -> Payload:
        if not isinstance(self.record.body, dict):
            raise invalid_form(["the body must be an object"])
        return self.record.body

    @property
    def files(self) -> Mapping[str, bytes]:
        return self.record.files

    def id(self, name: str) -> int:
        if not self.match[name].isdecimal():
            raise invalid_form([f"{name} is not a snowflake"])
        return int(self.match[name])


async def read_body(request: web.Request) -> tuple[object, dict[str, bytes]]:
    """The JSON of a request and its files by their number."""
    if not request.can_read_body:
        return None, {}
    if not request.content_type.startswith("multipart/"):
        return json.loads(await request.read()), {}
    body: object = None
    files: dict[str, bytes] = {}
    form = await request.post()
    for name, value in form.items():
        if name == "payload_json":
            body = json.loads(str(value))
        elif isinstance(value, web.FileField):
            files[name.removeprefix("files[").removesuffix("]")] = value.file.read()
            value.file.close()
    return body, files
