"""What goes over the wire: JSON objects, snowflakes and the errors Discord answers with."""

import itertools
import json
import time
from collections.abc import Iterator, Mapping
from typing import Any

from aiohttp import web

# The shape of foreign JSON is judged by limits.py and openapi.py, not by the type checker.

Payload = dict[str, Any]

DISCORD_EPOCH = 1_420_070_400_000


class RefusedError(Exception):
    """Discord's answer to a request it does not accept."""

    def __init__(self, status: int, code: int, message: str, problems: list[str]) -> None:
        super().__init__(f"{status} ({code}) {message}: {'; '.join(problems)}")
        self.status = status
        self.code = code
        self.message = message
        self.problems = problems

    def body(self) -> Payload:
        """The JSON Discord sends with it."""
        errors = {"_errors": [{"code": "INVALID", "message": text} for text in self.problems]}
        return {"message": self.message, "code": self.code} | (
            {"errors": errors} if self.problems else {}
        )


def json_response(
    body: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    """JSON as Discord labels it: without a charset, which discord.py compares literally."""
    data = json.dumps(body, ensure_ascii=False).encode()
    return web.Response(body=data, status=status, content_type="application/json", headers=headers)


def invalid_form(problems: list[str]) -> RefusedError:
    """A body that breaks a rule."""
    return RefusedError(400, 50035, "Invalid Form Body", problems)


def unknown(thing: str, code: int) -> RefusedError:
    """Something that is not there, or no longer."""
    return RefusedError(404, code, f"Unknown {thing}", [])


def snowflakes() -> Iterator[int]:
    """Ids of now: discord.py reads the age of an interaction from its id."""
    for count in itertools.count():
        yield (int(time.time() * 1000) - DISCORD_EPOCH << 22) | (count & 0x3FFFFF)
