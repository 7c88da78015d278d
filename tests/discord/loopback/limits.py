"""The documented limits of messages and components: what Discord would refuse, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from tests.discord.loopback.wire import Payload

EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15
NO_MENTIONS: Payload = {"parse": []}

ROW, BUTTON, SELECT, TEXT_INPUT = 1, 2, 3, 4
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL = 9, 10, 11, 12, 13, 14, 17, 18
SELECTS = (3, 5, 6, 7, 8)
CHILDREN = {
    ROW: {BUTTON, *SELECTS},
    SECTION: {TEXT},
    CONTAINER: {ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR},
    0: {ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER},
}
EMBED_PARTS = (("title", 256), ("description", 4096))


def walk(components: Sequence[Payload]) -> Iterator[Payload]:
    """Every component, with those inside it."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        for key in ("accessory", "component"):
            if component.get(key):
                yield from walk([component[key]])


def message_problems(body: Payload, *, flags: int, files: int = 0) -> list[str]:
    """What is wrong with a message as it would stand."""
    components = body.get("components") or []
    problems = list(_mention_problems(body))
    content = body.get("content") or ""
    if len(content.strip()) > 2000:
        problems.append(f"content: {len(content.strip())} characters, at most 2000")
    problems += _embed_problems(body.get("embeds") or [])
    problems += component_problems(components)
    if flags & COMPONENTS_V2:
        problems += _v2_problems(body)
    else:
        problems += _v1_problems(components)
    filled = content.strip() or body.get("embeds") or components or files
    if not filled and not body.get("poll"):
        problems.append("the message is empty (50006)")
    return problems


def _mention_problems(body: Payload) -> Iterator[str]:
    """Nobody may be reached but people whom the message names by their numbers."""
    allowed = body.get("allowed_mentions") or {}
    people = allowed.get("users") or []
    if {**allowed, "users": []} != NO_MENTIONS | {"users": []}:
        yield f"allowed_mentions must be {NO_MENTIONS}, not {body.get('allowed_mentions')}"
    shown = [part.get("content") or "" for part in walk(body.get("components") or [])]
    named = "\n".join([body.get("content") or "", *shown])
    yield from (f"{one} is not named" for one in people if f"<@{one}>" not in named)


def _v2_problems(body: Payload) -> Iterator[str]:
    for key in ("content", "embeds", "poll", "stickers"):
        if body.get(key):
            yield f"{key}: not beside Components V2"
    components = body.get("components") or []
    if (count := sum(1 for _ in walk(components))) > 40:
        yield f"components: {count}, at most 40"
    shown = sum(len(c.get("content") or "") for c in walk(components) if c["type"] == TEXT)
    if shown > 4000:
        yield f"components: {shown} displayed characters, at most 4000"


def _v1_problems(components: Sequence[Payload]) -> Iterator[str]:
    if len(components) > 5:
        yield f"components: {len(components)} rows, at most 5"
    if any(component["type"] != ROW for component in components):
        yield "components: only action rows without the Components V2 flag"


def _embed_problems(embeds: Sequence[Payload]) -> Iterator[str]:
    if len(embeds) > 10:
        yield f"embeds: {len(embeds)}, at most 10"
    parts: list[tuple[str, str, int]] = []
    for embed in embeds:
        fields = embed.get("fields") or []
        if len(fields) > 25:
            yield f"embed fields: {len(fields)}, at most 25"
        parts += [(name, embed.get(name) or "", most) for name, most in EMBED_PARTS]
        parts.append(("footer", (embed.get("footer") or {}).get("text") or "", 2048))
        parts.append(("author", (embed.get("author") or {}).get("name") or "", 256))
        for field in fields:
            parts += [("field name", field["name"], 256), ("field value", field["value"], 1024)]
    yield from (f"embed {name}: more than {most}" for name, text, most in parts if len(text) > most)
    if (total := sum(len(text) for _, text, _ in parts)) > 6000:
        yield f"embeds: {total} characters, at most 6000"


def component_problems(components: Sequence[Payload]) -> Iterator[str]:
    """What is wrong with the components of a message, each and together."""
    yield from _children_problems(0, components)
    every = list(walk(components))
    for component in every:
        yield from _one_problems(component)
    names = Counter(c["custom_id"] for c in every if c.get("custom_id"))
    yield from (f"custom_id {name!r}: used {n} times" for name, n in names.items() if n > 1)
    ids = Counter(c["id"] for c in every if c.get("id"))
    yield from (f"component id {name}: used {n} times" for name, n in ids.items() if n > 1)


def _children_problems(parent: int, children: Sequence[Payload]) -> Iterator[str]:
    for child in children:
        if child["type"] not in CHILDREN[parent]:
            yield f"component type {child['type']}: not inside type {parent}"
        elif child["type"] in CHILDREN:
            yield from _children_problems(child["type"], child.get("components") or [])


def _one_problems(component: Payload) -> Iterator[str]:
    kind = component["type"]
    children = component.get("components") or []
    if kind == BUTTON:
        yield from _button_problems(component)
    elif kind in SELECTS:
        yield from select_problems(component)
    elif kind == TEXT and not 1 <= len((component.get("content") or "").strip()) <= 4000:
        yield "text display: 1-4000 characters"
    elif kind == ROW:
        if not 1 <= sum(1 if c["type"] == BUTTON else 5 for c in children) <= 5:
            yield "action row: 1-5 buttons or one select"
    elif kind == SECTION:
        if not 1 <= len(children) <= 3:
            yield "section: 1-3 texts"
        if (component.get("accessory") or {}).get("type") not in (BUTTON, THUMBNAIL):
            yield "section: needs a button or a thumbnail"
    elif kind == GALLERY and not 1 <= len(component.get("items") or []) <= 10:
        yield "media gallery: 1-10 items"
    elif kind == CONTAINER and not children:
        yield "container: empty"


def _button_problems(button: Payload) -> Iterator[str]:
    label = button.get("label") or ""
    if len(label) > 80:
        yield f"button label: {len(label)} characters, at most 80"
    if not label.strip() and not button.get("emoji"):
        yield "button: needs a label or an emoji"
    if button["style"] == 5:
        url = button.get("url") or ""
        if button.get("custom_id"):
            yield "link button: no custom_id"
        if not 1 <= len(url) <= 512:
            yield f"link button: url of {len(url)} characters, 1-512"
        if urlsplit(url).scheme not in ("http", "https", "discord") or " " in url:
            yield f"link button: not a url: {url[:60]!r}"
        return
    if button.get("url"):
        yield "button: url only with the link style"
    yield from custom_id_problems(button)


def custom_id_problems(component: Payload) -> Iterator[str]:
    """What is wrong with the custom_id of a component or modal."""
    if not 1 <= len(component.get("custom_id") or "") <= 100:
        yield f"custom_id: 1-100 characters: {component.get('custom_id')!r}"


def select_problems(select: Payload) -> Iterator[str]:
    """What is wrong with a select menu."""
    yield from custom_id_problems(select)
    if len(select.get("placeholder") or "") > 150:
        yield "select placeholder: at most 150 characters"
    if select["type"] != SELECT:
        return
    options = select.get("options") or []
    if not 1 <= len(options) <= 25:
        yield f"select: {len(options)} options, 1-25"
    if len({option["value"] for option in options}) < len(options):
        yield "select: values must differ"
    for option in options:
        for key, least in (("label", 1), ("value", 1), ("description", 0)):
            if not least <= len(option.get(key) or "") <= 100:
                yield f"select option {key}: {least}-100 characters"
    if (select.get("max_values") or 1) > max(len(options), 1):
        yield "select: max_values above the number of options"
