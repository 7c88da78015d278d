"""What a person types into a command, checked and put on the wire as a client would."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.discord.loopback.messages import Upload
from tests.discord.loopback.state import State
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import Channel, Member, Role, User

STRING, INTEGER, BOOLEAN, NUMBER, ATTACHMENT = 3, 4, 5, 10, 11
Value = str | int | float | bool | User | Member | Role | Channel | Upload


class ImpossibleError(Exception):
    """Something Discord's own client would not let a person do."""


@dataclass(kw_only=True)
class Filling:
    """The values of a command on their way to the wire."""

    state: State
    channel: Channel
    focused: str | None = None
    resolved: dict[str, Payload] = field(default_factory=dict)

    def options(self, defined: Sequence[Payload], values: Mapping[str, Value]) -> list[Payload]:
        """The options as typed; everything is checked unless they are being typed still."""
        known = {option["name"]: option for option in defined}
        if strange := values.keys() - known.keys():
            raise ImpossibleError(f"no such option: {sorted(strange)}")
        missing = [name for name, one in known.items() if one.get("required")]
        if self.focused is None and (missing := [n for n in missing if n not in values]):
            raise ImpossibleError(f"required: {missing}")
        return [self._option(known[name], value) for name, value in values.items()]

    def _option(self, option: Payload, value: Value) -> Payload:
        if self.focused is None:
            check_value(option, value)
        filled: Payload = {"name": option["name"], "type": option["type"]}
        filled["value"] = self._wire(value)
        return filled | ({"focused": True} if option["name"] == self.focused else {})

    def _wire(self, value: Value) -> str | int | float | bool:
        if isinstance(value, Upload):
            return self.attach(value)
        if isinstance(value, Member):
            self._resolve("members", value.user.id, value.payload())
            value = value.user
        if isinstance(value, User | Role | Channel):
            kind = {User: "users", Role: "roles", Channel: "channels"}[type(value)]
            self._resolve(kind, value.id, value.payload())
            return str(value.id)
        return value

    def attach(self, upload: Upload) -> str:
        """Put a file on the CDN; its id stands for it."""
        kept = self.state.keep_file(self.channel, upload.name, upload.data, served=upload.served)
        self._resolve("attachments", int(kept["id"]), kept | {"content_type": upload.type})
        return str(kept["id"])

    def _resolve(self, kind: str, number: int, payload: Payload) -> None:
        self.resolved.setdefault(kind, {})[str(number)] = payload


def check_value(option: Payload, value: Value) -> None:
    """Refuse what the client would not send."""
    name, kind = option["name"], option["type"]
    choices = [choice["value"] for choice in option.get("choices") or []]
    if choices and value not in choices:
        raise ImpossibleError(f"{name}: {value!r} is not one of {choices}")
    if kind == STRING:
        low, high = option.get("min_length") or 0, option.get("max_length") or 6000
        if not isinstance(value, str) or not low <= len(value) <= high:
            raise ImpossibleError(f"{name}: text of {low}-{high} characters")
    elif kind in (INTEGER, NUMBER):
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise ImpossibleError(f"{name}: a number")
        low, high = option.get("min_value", value), option.get("max_value", value)
        if not low <= value <= high:
            raise ImpossibleError(f"{name}: {low}-{high}")
    elif kind == BOOLEAN and not isinstance(value, bool):
        raise ImpossibleError(f"{name}: yes or no")
    elif kind == ATTACHMENT and not isinstance(value, Upload):
        raise ImpossibleError(f"{name}: a file")


def modal_values(filling: Filling, modal: Payload, values: Mapping[str, object]) -> list[Payload]:
    """The submitted parts of a modal; values by custom_id or label, the rest as prefilled."""
    left = dict(values)
    parts = []
    for number, part in enumerate(modal["components"], 1):
        inner = part.get("component") or (part.get("components") or [None])[0]
        if inner is None:
            parts.append({"type": part["type"], "id": number})
            continue
        label = part.get("label") or inner.get("label")
        key = inner["custom_id"] if inner["custom_id"] in left else label
        filled = _modal_part(filling, inner, left.pop(key, None), number + 100)
        place = {"component": filled} if "component" in part else {"components": [filled]}
        parts.append({"type": part["type"], "id": number} | place)
    if left:
        raise ImpossibleError(f"no such field: {sorted(left)}")
    return parts


def _modal_part(filling: Filling, inner: Payload, value: object, number: int) -> Payload:
    common = {"type": inner["type"], "custom_id": inner["custom_id"], "id": number}
    if inner["type"] == 4:
        text = inner.get("value") or "" if value is None else str(value)
        low = inner.get("min_length") or (1 if inner.get("required", True) else 0)
        if (text or inner.get("required", True)) and not (
            low <= len(text) <= (inner.get("max_length") or 4000)
        ):
            raise ImpossibleError(f"{inner['custom_id']}: {len(text)} characters")
        return common | {"value": text}
    given = value if isinstance(value, list) else [] if value is None else [value]
    ids = [filling.attach(one) if isinstance(one, Upload) else str(one) for one in given]
    return common | {"values": ids}
