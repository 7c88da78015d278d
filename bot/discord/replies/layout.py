"""Turns a message made of plain data into what discord.py sends."""

import io
from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.render.markup.escape import size
from bot.render.markup.message import (
    HEADER,
    MAX_TEXT,
    Button,
    Divider,
    Message,
    Option,
    Row,
    Select,
    Text,
)
from bot.render.markup.typesetting import typeset

_ACCENT = discord.Colour(0x3B6EA5)
_STYLES = {
    "primary": discord.ButtonStyle.primary,
    "secondary": discord.ButtonStyle.secondary,
    "success": discord.ButtonStyle.success,
    "danger": discord.ButtonStyle.danger,
}

_CHANNELS = [  # a thread belongs to its channel
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
]

ViewItem = ui.Item[ui.LayoutView]


def layout(message: Message) -> ui.LayoutView:
    """The message as components. Text stands in a container, the buttons below it.

    The view is stopped at once: clicks are told by their ``custom_id``, after a restart too, so
    that nothing needs to be kept in memory for them.
    """
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*_texts(message), accent_colour=_ACCENT))
    for file in message.files:  # Discord shows only the files that a component names
        view.add_item(ui.File(f"attachment://{file.name}"))
    for row in message.rows:
        view.add_item(ui.ActionRow(*_items(row)))
    view.stop()
    return view


def buttons(message: Message) -> ui.View:
    """The buttons of a plain message."""
    view = ui.View(timeout=None)
    for number, row in enumerate(message.rows):
        for item in _items(row):
            item.row = number
            view.add_item(item)
    view.stop()
    return view


def files(message: Message) -> list[discord.File]:
    """The files of a message, anew for each try to send it."""
    return [discord.File(io.BytesIO(file.content), file.name) for file in message.files]


def _texts(message: Message) -> Iterator[ViewItem]:
    first = True
    for part, content in zip(message.parts, _typeset(message), strict=True):
        if isinstance(part, Divider):
            yield ui.Separator()
        elif isinstance(part, Text):
            text: ui.TextDisplay[ui.LayoutView] = ui.TextDisplay(content)
            if first:
                text.id = HEADER
                first = False
            yield ui.Section(text, accessory=_button(part.button)) if part.button else text


def _typeset(message: Message) -> list[str]:
    """The content of each part as it is sent: typeset, where there is room for that."""
    contents = [part.content if isinstance(part, Text) else "" for part in message.parts]
    lines = [typeset(content) for content in contents]
    return lines if sum(map(size, lines)) <= MAX_TEXT else contents


def _items(row: Row) -> Iterator[ViewItem]:
    for item in row.items:
        yield _button(item) if isinstance(item, Button) else _select(item)


def _button(button: Button) -> ui.Button[ui.LayoutView]:
    if button.url:
        return ui.Button(label=button.label, url=button.url)
    return ui.Button(label=button.label, custom_id=button.custom_id, style=_STYLES[button.style])


def _select(select: Select) -> ViewItem:
    common: dict[str, Any] = {
        "custom_id": select.custom_id,
        "placeholder": select.placeholder,
        "min_values": select.least,
        "max_values": select.most,
    }
    if select.kind == "role":
        roles = [discord.Object(role, type=discord.Role) for role in select.chosen]
        return ui.RoleSelect(**common, default_values=roles)
    if select.kind == "channel":
        channels = [discord.Object(one, type=discord.TextChannel) for one in select.chosen]
        return ui.ChannelSelect(**common, default_values=channels, channel_types=_CHANNELS)
    return ui.Select(**common, options=[_option(option) for option in select.options])


def _option(option: Option) -> discord.SelectOption:
    return discord.SelectOption(
        label=option.label,
        value=option.value,
        description=option.description or None,
        default=option.chosen,
    )
