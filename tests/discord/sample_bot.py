"""A small bot of our own, by which the loopback Discord is itself tested."""

import asyncio
import os
import re
import signal
import sys
from typing import Any, Self

import discord
from discord import app_commands


class SampleBot(discord.Client):
    """One command, button, form and autocompletion of each kind the product uses."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            intents=intents or discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            enable_debug_events=True,
        )
        self.tree = app_commands.CommandTree(self)
        self.last_message_edited: discord.Message | None = None

    async def before_identify_hook(self, _: int | None, *, initial: bool = False) -> None:
        """Identify again at once; discord.py would wait for five seconds."""

    async def setup_hook(self) -> None:
        commands: list[app_commands.Command[Any, ..., None] | app_commands.ContextMenu]
        commands = [ask, layout, add, late, twice, broken, file, menu]
        for command in commands:
            self.tree.add_command(command)
        self.add_dynamic_items(More)
        await self.tree.sync()


@app_commands.command(description="Defer, then answer.")
@app_commands.describe(question="What to look for", source="Where")
async def ask(
    interaction: discord.Interaction,
    question: app_commands.Range[str, 2, 200],
    source: str | None = None,
    *,
    private: bool = False,
) -> None:
    await interaction.response.defer(ephemeral=private, thinking=True)
    await interaction.edit_original_response(
        content=f"{question} in {source}, {interaction.locale}"
    )
    if question == "twice":
        await interaction.followup.send("second", ephemeral=True)


@ask.autocomplete("source")
async def complete(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    many = 30 if typed == "many" else 2
    return [app_commands.Choice(name=f"{typed}{n}", value=str(n)) for n in range(many)]


class More(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.LayoutView]], template=r"more:(?P<n>\d+)"
):
    """A button that counts, whose count is in its custom_id."""

    def __init__(self, number: int) -> None:
        label, custom_id = f"More {number}", f"more:{number}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))
        self.number = number

    @classmethod
    async def from_custom_id(
        cls,
        _: discord.Interaction,
        __: discord.ui.Item[discord.ui.LayoutView],
        match: re.Match[str],
    ) -> Self:
        return cls(int(match["n"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(view=page(self.number + 1))


def page(number: int) -> discord.ui.LayoutView:
    """A page with a button to the next."""
    view = discord.ui.LayoutView(timeout=None)
    text: discord.ui.TextDisplay[discord.ui.LayoutView] = discord.ui.TextDisplay(f"Page {number}")
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(More(number))
    container: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(text, row)
    return view.add_item(container)


@app_commands.command(description="Answer with a layout.")
async def layout(interaction: discord.Interaction) -> None:
    await interaction.response.send_message(view=page(1))


class Form(discord.ui.Modal, title="Add an article"):
    """A form with a line and a file."""

    heading: discord.ui.TextInput[Self] = discord.ui.TextInput(label="Title", max_length=100)
    upload: discord.ui.Label[Self] = discord.ui.Label(
        text="File", component=discord.ui.FileUpload(required=False)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.upload.component, discord.ui.FileUpload)
        files = [(await one.read()).decode() for one in self.upload.component.values]
        await interaction.response.send_message(f"{self.heading.value}: {files}", ephemeral=True)


@app_commands.command(description="Open a form.")
@app_commands.default_permissions(manage_guild=True)
async def add(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(Form())


@app_commands.command(description="Answer after a while.")
async def late(interaction: discord.Interaction, seconds: float) -> None:
    await interaction.response.defer(thinking=True)
    await asyncio.sleep(seconds)
    await interaction.edit_original_response(content="late")


@app_commands.command(description="Acknowledge twice.")
async def twice(interaction: discord.Interaction) -> None:
    http = interaction.client.http
    route = discord.http.Route(
        "POST",
        "/interactions/{webhook_id}/{webhook_token}/callback",
        webhook_id=interaction.id,
        webhook_token=interaction.token,
    )
    for _ in range(2):
        await http.request(route, json={"type": 5})


@app_commands.command(description="Send what Discord does not accept.")
async def broken(interaction: discord.Interaction) -> None:
    button: discord.ui.Button[discord.ui.View] = discord.ui.Button(url=f"https://e.org/{'a' * 600}")
    await interaction.response.send_message(
        "@everyone",
        view=discord.ui.View().add_item(button),
        allowed_mentions=discord.AllowedMentions.all(),
    )


@app_commands.command(description="Send back a file.")
async def file(interaction: discord.Interaction, upload: discord.Attachment) -> None:
    copy = await upload.to_file(filename="copy.txt")
    await interaction.response.send_message("Here it is.", file=copy)


@app_commands.context_menu(name="Find sources")
async def menu(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"{message.author.name}: {message.content}")


async def _run() -> None:
    loop, bot = asyncio.get_running_loop(), SampleBot()
    closing: list[asyncio.Task[None]] = []
    loop.add_signal_handler(signal.SIGTERM, lambda: closing.append(loop.create_task(bot.close())))
    async with bot:
        await bot.start(os.environ["DISCORD_TOKEN"])
    await asyncio.gather(*closing)


if __name__ == "__main__":
    discord.utils.setup_logging()
    asyncio.run(_run())
    sys.exit(0)
