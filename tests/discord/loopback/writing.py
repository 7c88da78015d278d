"""Writing messages: how a sent or edited body is judged and then kept."""

from collections.abc import Mapping, Sequence

from tests.discord.loopback.limits import (
    COMPONENTS_V2,
    EPHEMERAL,
    LOADING,
    message_problems,
)
from tests.discord.loopback.messages import Message
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import Payload, RefusedError

FILE_LIMIT = 10 * 1024 * 1024
SENT_FLAGS = 1 << 2 | EPHEMERAL | 1 << 12 | COMPONENTS_V2


def write(
    state: State,
    message: Message,
    body: Payload,
    files: Mapping[str, bytes],
    *,
    new: bool,
    problems: Sequence[str] = (),
) -> None:
    """Judge a body, then put it into the message, or refuse it and change nothing."""
    flags = body.get("flags") or 0
    if new:
        kept = flags & SENT_FLAGS | message.flags & EPHEMERAL
    else:
        kept = (message.flags & ~LOADING) | (flags & COMPONENTS_V2)
    merged = ({} if new else message.body) | body
    listed = _attachments(message, body, files)
    shown = len(listed) + len(files)
    found = [*problems, *message_problems(merged, flags=kept, files=shown)]
    found += _attachment_problems(body, files)
    if found:
        code = 50006 if any("50006" in text for text in found) else 50035
        raise RefusedError(400, code, "Invalid Form Body", found)
    new_files = [state.keep_file(message.channel, *file) for file in _named(body, files)]
    message.change(body, kept)
    message.attachments = listed + new_files
    message.edits += 0 if new else 1


def described(state: State, schemas: list[str], body: object) -> list[str]:
    """What is wrong with a body by Discord's own description, where it is there."""
    return state.description.problems(schemas, body) if state.description else []


def _attachments(message: Message, body: Payload, files: Mapping[str, bytes]) -> list[Payload]:
    """The attachments the message has already and keeps."""
    if "attachments" not in body:
        return list(message.attachments)
    kept = {str(part["id"]) for part in body["attachments"] or []}
    return [part for part in message.attachments if part["id"] in kept and part["id"] not in files]


def _named(body: Payload, files: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    names = {str(part["id"]): part.get("filename") for part in body.get("attachments") or []}
    return [(names.get(key) or f"file-{key}", data) for key, data in files.items()]


def _attachment_problems(body: Payload, files: Mapping[str, bytes]) -> list[str]:
    problems = [f"file {key}: too large" for key, data in files.items() if len(data) > FILE_LIMIT]
    for part in body.get("attachments") or []:
        if len(part.get("description") or "") > 1024:
            problems.append("attachment description: at most 1024 characters")
    return problems
