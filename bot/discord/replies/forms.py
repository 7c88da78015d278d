"""Forms: a modal asks for text, and what was typed comes back like a click, by ``custom_id``."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.discord.replies.sending import Interaction, open_form
from bot.render.markup.message import AttachedFile, Button

MAX_FORM_TITLE = 45
TYPED_FILE = "what-you-typed.txt"
_AGAIN = "again"
_KEPT_WITHIN = 0.8  # seconds; the first response may still be due

Input = ui.TextInput[ui.Modal] | ui.FileUpload[ui.Modal]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFile:
    """A file that was put into a form."""

    id: int
    filename: str
    size: int
    url: str
    client: discord.Client

    async def read(self) -> bytes:
        """Its bytes, from Discord."""
        return await self.client.http.get_from_cdn(self.url)


async def ask_in_form(
    interaction: Interaction, custom_id: str, title: str, inputs: Mapping[str, Input]
) -> None:
    """Open a form with labelled inputs; it is held nowhere in memory."""
    modal = ui.Modal(title=title[:MAX_FORM_TITLE], custom_id=custom_id, timeout=None)
    for label, text in inputs.items():
        modal.add_item(ui.Label(text=label[:MAX_FORM_TITLE], component=text))
    modal.stop()
    await open_form(interaction, modal)


def submitted(interaction: Interaction) -> dict[str, str]:
    """What was typed into a form, by the ``custom_id`` of each input."""
    data = interaction.data
    if interaction.type is not discord.InteractionType.modal_submit or data is None:
        return {}
    return dict(_values(data.get("components", ())))


def uploaded(interaction: Interaction) -> list[FormFile]:
    """The files that were put into a form."""
    data: Mapping[str, Any] = interaction.data or {}
    found = (data.get("resolved") or {}).get("attachments") or {}
    return [
        FormFile(
            id=int(number),
            filename=str(file["filename"]),
            size=int(file["size"]),
            url=str(file["url"]),
            client=interaction.client,
        )
        for number, file in found.items()
    ]


def typed_file(interaction: Interaction) -> AttachedFile | None:
    """All that was typed into a form as a file, so that it can be given back."""
    typed = {name: text for name, text in submitted(interaction).items() if text.strip()}
    if not typed:
        return None
    long = [text for text in typed.values() if "\n" in text or len(text) > MAX_FORM_TITLE]
    short = [f"{name}: {text}" for name, text in typed.items() if text not in long]
    content = "\n\n".join(["\n".join(short), *long]).strip()
    return AttachedFile(name=TYPED_FILE, content=content.encode("utf-8", "ignore"))


def offer_again(interaction: Interaction, button: asyncio.Future[Button]) -> None:
    """Remember the button that will open again what was typed, for whatever goes wrong."""
    interaction.extras[_AGAIN] = button


async def way_back(interaction: Interaction) -> Button | None:
    """The button that opens again what was typed, where that is kept by now."""
    button = interaction.extras.get(_AGAIN)
    if not isinstance(button, asyncio.Future):
        return None
    done, _ = await asyncio.wait((button,), timeout=_KEPT_WITHIN)
    return button.result() if done and button.exception() is None else None


def _values(components: object) -> Iterator[tuple[str, str]]:
    if not isinstance(components, Sequence):
        return
    for component in components:
        if not isinstance(component, Mapping):
            continue
        value = component.get("value")
        if isinstance(value, str):
            yield str(component.get("custom_id", "")), value
        yield from _values(component.get("components", ()))
        yield from _values([component.get("component")])


def chosen_values(interaction: Interaction) -> list[str]:
    """What was chosen in the clicked select: values, or ids of roles and channels."""
    data = interaction.data
    values = data.get("values") if data else None
    return [str(value) for value in values] if isinstance(values, list) else []
