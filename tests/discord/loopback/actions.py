"""What people do in the loopback Discord: commands, clicks, choices, forms, message menus."""

import secrets
from collections.abc import Mapping, Sequence

from tests.discord.loopback.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL_SUBMIT,
    Interaction,
)
from tests.discord.loopback.messages import Message
from tests.discord.loopback.options import Filling, ImpossibleError, Value, modal_values
from tests.discord.loopback.state import State
from tests.discord.loopback.typed import command_data, envelope, find_command
from tests.discord.loopback.wire import Payload
from tests.discord.loopback.world import Channel, Guild, User


class Actions:
    """People act through this; each action returns the interaction, still unanswered."""

    def __init__(self, state: State) -> None:
        self.state = state

    async def slash(
        self,
        guild: Guild | None,
        channel: Channel,
        user: User,
        command: str,
        values: Mapping[str, Value] | None = None,
        *,
        locale: str = "en-US",
        overridden: bool = False,
    ) -> Interaction:
        """Run a slash command; a subcommand is named with spaces: `articles add`."""
        filling = Filling(state=self.state, channel=channel)
        data = command_data(
            self.state, guild, user, command, values or {}, filling, overridden=overridden
        )
        return await self._deliver(COMMAND, f"/{command}", guild, channel, user, data, locale)

    async def autocomplete(
        self,
        guild: Guild | None,
        channel: Channel,
        user: User,
        command: str,
        values: Mapping[str, Value],
        *,
        focused: str,
        locale: str = "en-US",
    ) -> Interaction:
        """Type into an option that completes; the choices are in the interaction."""
        filling = Filling(state=self.state, channel=channel, focused=focused)
        data = command_data(self.state, guild, user, command, values, filling, overridden=False)
        name = f"autocomplete of {focused}"
        return await self._deliver(AUTOCOMPLETE, name, guild, channel, user, data, locale)

    async def menu(
        self,
        guild: Guild,
        user: User,
        name: str,
        target: Message | User,
        *,
        channel: Channel | None = None,
    ) -> Interaction:
        """Use a context menu on a message or a person."""
        kind = 3 if isinstance(target, Message) else 2
        command = find_command(self.state, guild, name, kind)
        place = target.channel if isinstance(target, Message) else channel or guild.channels[0]
        group = "messages" if kind == 3 else "users"
        data: Payload = {"id": command["id"], "name": name, "type": kind}
        resolved = {group: {str(target.id): target.payload()}}
        data |= {"target_id": str(target.id), "resolved": resolved}
        return await self._deliver(COMMAND, name, guild, place, user, data)

    async def click(
        self, message: Message, name: str, user: User | None = None, *, locale: str = "en-US"
    ) -> Interaction:
        """Press the button with this custom_id or label, or choose what has this label in a
        select; by default the asker does.
        """
        if (choice := message.choice(name)) is not None:
            menu, value = choice
            return await self.select(message, menu, [value], user)
        button = message.find(name)
        if button.get("disabled") or button.get("url"):
            raise ImpossibleError(f"{name} cannot be pressed")
        return await self._use(message, button["custom_id"], 2, user, {}, locale)

    async def select(
        self, message: Message, name: str, values: Sequence[str], user: User | None = None
    ) -> Interaction:
        """Choose values of a select menu."""
        menu = message.find(name)
        known = {option["value"] for option in menu.get("options") or []}
        if menu.get("disabled") or (known and set(values) - known):
            raise ImpossibleError(f"{name} has only {known}")
        return await self._use(message, menu["custom_id"], menu["type"], user, {"values": values})

    async def forge(
        self, message: Message, custom_id: str, user: User | None = None, *, kind: int = 2
    ) -> Interaction:
        """Press a button that the message never had."""
        extra = {} if kind == 2 else {"values": ["forged"]}
        return await self._use(message, custom_id, kind, user, extra)

    async def submit(
        self, asked: Interaction, values: Mapping[str, object], *, locale: str = "en-US"
    ) -> Interaction:
        """Fill in and send the modal an interaction was answered with."""
        if asked.modal is None:
            raise ImpossibleError(f"{asked.name} did not open a modal")
        filling = Filling(state=self.state, channel=asked.channel)
        parts = modal_values(filling, asked.modal, values)
        data: Payload = {"custom_id": asked.modal["custom_id"], "components": parts}
        data |= {"resolved": filling.resolved} if filling.resolved else {}
        name = f"form {asked.modal['title']}"
        place = (asked.guild, asked.channel, asked.user)
        source = asked.source
        return await self._deliver(MODAL_SUBMIT, name, *place, data, locale, source=source)

    async def _use(
        self,
        message: Message,
        custom_id: str,
        kind: int,
        user: User | None,
        extra: Payload,
        locale: str = "en-US",
    ) -> Interaction:
        person = user or message.asked_by
        if person is None:
            raise ImpossibleError("say who presses")
        if message.ephemeral and person != message.asked_by:
            raise ImpossibleError(f"{person.name} does not see this message")
        guild = self.state.guilds.get(message.channel.guild_id or 0)
        data = {"custom_id": custom_id, "component_type": kind} | extra
        name = f"press {custom_id}"
        place = (guild, message.channel, person)
        return await self._deliver(COMPONENT, name, *place, data, locale, source=message)

    async def _deliver(
        self,
        kind: int,
        name: str,
        guild: Guild | None,
        channel: Channel,
        user: User,
        data: Payload,
        locale: str = "en-US",
        *,
        source: Message | None = None,
    ) -> Interaction:
        interaction = Interaction(
            id=self.state.new_id(),
            token=secrets.token_urlsafe(48),
            kind=kind,
            name=name,
            user=user,
            channel=channel,
            guild=guild,
            payload=data,
            source=source,
        )
        self.state.interactions[interaction.id] = interaction
        payload = envelope(self.state, interaction, locale)
        await self.state.dispatch(guild.id if guild else None, "INTERACTION_CREATE", payload)
        return interaction
