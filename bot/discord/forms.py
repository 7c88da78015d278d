"""Forms: a modal asks for text, and what was typed comes back like a click, by ``custom_id``."""

from collections.abc import Iterator, Mapping, Sequence

import discord
from discord import ui

from bot.discord.sending import Interaction, open_form

MAX_FORM_TITLE = 45


async def ask_in_form(
    interaction: Interaction,
    custom_id: str,
    title: str,
    inputs: Mapping[str, ui.TextInput[ui.Modal]],
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
