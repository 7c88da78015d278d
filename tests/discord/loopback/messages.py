"""Messages and files: what Discord keeps of them, and what a test reads in them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.discord.loopback.limits import EPHEMERAL, LOADING, walk
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import Channel, User


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file a person attaches; ``served`` is what Discord gives in its place."""

    name: str
    data: bytes
    type: str = "text/plain"
    served: bytes | None = None


@dataclass(kw_only=True)
class Message:
    """A message of the bot, or one a person wrote."""

    id: int
    channel: Channel
    author: User
    flags: int = 0
    body: Payload = field(default_factory=dict)
    attachments: list[Payload] = field(default_factory=list)
    asked_by: User | None = None
    deleted: bool = False
    edits: int = 0

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        return bool(self.flags & LOADING)

    @property
    def components(self) -> list[Payload]:
        """Every component, containers before what they hold."""
        return list(walk(self.body.get("components") or []))

    @property
    def text(self) -> str:
        """All the text shown: content, text displays and embeds, a line each."""
        lines = [self.body.get("content") or ""]
        for embed in self.body.get("embeds") or []:
            lines += [embed.get("title") or "", embed.get("description") or ""]
            lines += [f"{part['name']}\n{part['value']}" for part in embed.get("fields") or []]
            lines.append((embed.get("footer") or {}).get("text") or "")
        lines += [part["content"] for part in self.components if part["type"] == 10]
        return "\n".join(line for line in lines if line)

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, in order."""
        return [part.get("label") or "" for part in self.components if part["type"] == 2]

    def choice(self, label: str) -> tuple[str, str] | None:
        """The select that has a choice of this label, and the value of that."""
        for part in self.components:
            for option in part.get("options") or []:
                if option["label"] == label:
                    return part["custom_id"], option["value"]
        return None

    def find(self, name: str) -> Payload:
        """The one component with this custom_id or, failing that, this label."""
        for key in ("custom_id", "label"):
            if found := [part for part in self.components if part.get(key) == name]:
                return found[0]
        names = [part.get("label") or part.get("custom_id") for part in self.components]
        raise LookupError(f"no component {name!r} among {names}")

    def change(self, body: Payload, flags: int) -> None:
        """Put in what a sent or edited body says, as Discord would keep it."""
        kept = ("content", "embeds", "components", "poll")
        self.body |= {key: body[key] or [] for key in kept if key in body}
        self.body["content"] = (self.body.get("content") or "").strip()
        for number, part in enumerate(self.components, 1):
            part.setdefault("id", number)
        self.flags = flags

    def payload(self) -> Payload:
        now = datetime.now(UTC).isoformat()
        return {
            "id": str(self.id),
            "type": 20 if self.asked_by else 0,
            "channel_id": str(self.channel.id),
            "author": self.author.payload(),
            "content": self.body.get("content") or "",
            "embeds": self.body.get("embeds") or [],
            "components": self.body.get("components") or [],
            "attachments": self.attachments,
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
            "flags": self.flags,
            "timestamp": now,
            "edited_timestamp": now if self.edits else None,
        }
