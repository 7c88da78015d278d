"""The journal of unanswered interactions, a file by which a killed bot makes up for them.

An entry holds the interaction's token, which is worth nothing after fifteen minutes, and what was
typed into a form until that is kept as a draft. It leaves the file as soon as it is answered.
"""

import fcntl
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

import structlog

from bot.discord.replies.forms import submitted
from bot.discord.replies.sending import Interaction

LIVES = 14.5 * 60  # seconds in which a token is good
_MOST_BYTES = 1_000_000
_NAMES = "*.jsonl"

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """An interaction that is not answered; ``token`` is empty once it is.

    ``draft`` is the number under which what was typed is kept, once it is.
    """

    id: int
    token: str
    application: int
    at: float
    guild: int | None
    channel: int | None
    user: int
    locale: str
    command: str
    custom_id: str
    typed: dict[str, str] = field(default_factory=dict)
    draft: str = ""

    @classmethod
    def of(cls, interaction: Interaction) -> "JournalEntry":
        """What is kept of an interaction."""
        command = interaction.command
        data: Mapping[str, object] = interaction.data or {}
        return cls(
            id=interaction.id,
            token=interaction.token,
            application=interaction.application_id,
            at=interaction.created_at.timestamp(),
            guild=interaction.guild_id,
            channel=interaction.channel_id,
            user=interaction.user.id,
            locale=str(interaction.locale),
            command=command.qualified_name if command else "",
            custom_id=str(data.get("custom_id", "")),
            typed=submitted(interaction),
        )


class Journal:
    """The file of this process. Where none can be written, only a kill is not made up for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._path: Path | None = None
        self._open: dict[int, JournalEntry] = {}
        self._held: set[int] = set()
        self._answered: set[int] = set()
        self._written = 0
        self._file: int | None = None
        self._older: list[tuple[Path, BinaryIO]] = []  # what could not be written anew
        self._begin()

    def open(self, entry: JournalEntry) -> bool:
        """Note what came in, before anything is done with it; whether that is in the file."""
        self._open[entry.id] = entry
        return self._write(asdict(entry))

    def hold(self, number: int) -> None:
        """Keep what was typed also after the answer, until it is kept elsewhere."""
        self._held.add(number)

    def kept(self, number: int, draft: str = "") -> None:
        """What was typed is kept elsewhere now: as the draft of that number."""
        self._held.discard(number)
        if (entry := self._open.get(number)) is not None:
            self._open[number] = replace(entry, typed={}, draft=draft)
        self._write({"id": number, "kept": True, "draft": draft})
        if number in self._answered:
            self.answered(number)

    def answered(self, number: int) -> None:
        """The interaction has its answer."""
        if number in self._held:
            self._answered.add(number)
            self._write({"id": number, "answered": True})
            return
        self._answered.discard(number)
        self._open.pop(number, None)
        if not self._open:
            self._empty()
        elif self._written > _MOST_BYTES:
            self._rewrite()
        else:
            self._write({"id": number, "answered": True, "kept": True})

    def left(self) -> list[JournalEntry]:
        """What processes that are gone have left unanswered.

        It is open here until it is answered, so that another kill costs nothing of it; what was
        typed is held. Where it cannot be written here, their files stay as long as it is open.
        """
        found: dict[int, JournalEntry] = {}
        for path in sorted(self._folder.glob(_NAMES)) if self._folder else ():
            if path != self._path:
                found |= {entry.id: entry for entry in self._taken(path)}
        return list(found.values())

    def close(self) -> None:
        """Leave the file to the next start, if there is anything in it."""
        for _, file in self._older:
            file.close()
        if self._file is not None:
            if not self._open and self._path is not None:
                self._path.unlink(missing_ok=True)
            os.close(self._file)
            self._file = None

    def _write(self, line: dict[str, object]) -> bool:
        """Whether it is in the file. It begins a line of its own, whatever a full disk cut off."""
        if self._file is None:
            return False
        data = b"\n" + json.dumps(line).encode()
        try:
            written = os.write(self._file, data)
        except OSError as error:
            log.warning("journal_not_written", error=type(error).__name__)
            return False
        self._written += written
        return written == len(data)

    def _empty(self) -> None:
        """Nothing is open, here or in what others left."""
        for path, file in self._older:
            path.unlink(missing_ok=True)
            file.close()
        self._older.clear()
        if self._file is not None:
            os.ftruncate(self._file, 0)
            self._written = 0

    def _rewrite(self) -> None:
        """Begin anew with what is open; the file before is gone only when that is written."""
        old, old_path = self._file, self._path
        if old is None or old_path is None or not self._begin():
            return
        if self._note_open():
            old_path.unlink(missing_ok=True)
            os.close(old)
            return
        assert self._file is not None  # it has begun
        assert self._path is not None
        os.close(self._file)
        self._path.unlink(missing_ok=True)
        self._file, self._path, self._written = old, old_path, 0

    def _begin(self) -> bool:
        """Open a file of our own; whether that could be done."""
        if self._folder is None:
            return False
        path = self._folder / f"{secrets.token_hex(8)}.jsonl"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            log.warning("no_journal", error=type(error).__name__)
            return False
        self._file, self._path, self._written = file, path, 0
        return True

    def _note_open(self) -> bool:
        lines: list[dict[str, object]] = [asdict(entry) for entry in self._open.values()]
        lines += [{"id": number, "answered": True} for number in self._open.keys() & self._answered]
        return all(self._write(line) for line in lines)

    def _taken(self, path: Path) -> list[JournalEntry]:
        """The open entries of a file whose process is gone; noted here, the file is removed."""
        file: BinaryIO | None = None
        try:
            file = path.open("rb")
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            entries = _still_open(file.read().splitlines())
        except OSError:  # another process writes it, or took it a moment ago
            if file is not None:
                file.close()
            return []
        noted = [self.open(entry) for entry in entries]
        for entry in entries:
            if entry.typed:
                self.hold(entry.id)
        if all(noted):
            path.unlink(missing_ok=True)
            file.close()
        else:
            self._older.append((path, file))  # which keeps it locked
        return entries


def _still_open(lines: list[bytes]) -> list[JournalEntry]:
    """What was not answered, and what was typed and not kept."""
    entries: dict[int, dict[str, object]] = {}
    for line in lines:
        try:
            read = json.loads(line)
        except ValueError:  # the last line of a process that was killed while it wrote
            continue
        entry = entries.setdefault(read["id"], {})
        if read.get("answered"):
            entry["token"] = ""  # it is of no more use  # nosec B105
        if read.get("kept"):
            entry |= {"typed": {}, "draft": read.get("draft", "")}
        if "user" in read:
            entry |= read
    every = [JournalEntry(**values) for values in entries.values() if "user" in values]  # type: ignore[arg-type] # as it was written
    return [entry for entry in every if entry.token or entry.typed]
