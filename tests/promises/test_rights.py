"""Rights: every door declares who may use it, and is shut for everyone else."""

import discord
import pytest

from bot.commands import registry
from bot.discord.access.doors import Who, door_of
from bot.discord.access.limits import Limits
from store.guilds import settings
from store.model import GuildSettings
from tests.bot.shown import text
from tests.promises.doors import (
    HANDLERS,
    all_visits,
    command_visits,
    copy,
    few,
    is_for_curators,
    is_for_everyone,
    menus,
    own_message,
    slashes,
    uses,
)
from tests.promises.newsroom import QUESTION, Newsroom, everything_stored
from tests.promises.tour import Tour

CURATORS_ONLY = "Only curators can do this"
TOO_MUCH = "That was too much at once."


async def test_every_command_declares_who_may_use_it(newsroom: Newsroom) -> None:
    declaring_nothing = [
        one.qualified_name for one in (*slashes(newsroom), *menus(newsroom)) if door_of(one) is None
    ]

    assert declaring_nothing == []


async def test_every_command_of_curators_is_hidden_from_others_too(newsroom: Newsroom) -> None:
    for command in (*slashes(newsroom), *menus(newsroom)):
        top = (
            command
            if isinstance(command, discord.app_commands.ContextMenu)
            else command.root_parent or command
        )
        hidden = top.default_permissions
        assert (hidden is not None and hidden.manage_guild) == is_for_curators(door_of(command))


async def test_no_action_is_declared_twice() -> None:
    assert len({handler.action for handler in registry.HANDLERS}) == len(registry.HANDLERS)


@pytest.mark.usefixtures("refusing")
async def test_no_command_of_curators_obeys_a_member(newsroom: Newsroom) -> None:
    before = everything_stored(newsroom.app)
    obeyed = []

    async for seen in command_visits(newsroom, newsroom.reader, wanted=is_for_curators):
        if not seen.text.startswith(CURATORS_ONLY) or seen.public:
            obeyed.append(seen.door)

    assert obeyed == []
    assert everything_stored(newsroom.app) == before


@pytest.mark.usefixtures("refusing")
async def test_no_option_of_curators_obeys_a_member(newsroom: Newsroom) -> None:
    tried = 0
    for command in slashes(newsroom):
        door = door_of(command)
        for options in uses(newsroom, command):
            if door and any(options.get(name) for name in door.curators_options):
                tried += 1
                asked = await newsroom.reader.slash(
                    newsroom.channel, command.qualified_name, **options
                )
                assert text(asked).startswith(CURATORS_ONLY)

    assert tried


@pytest.mark.usefixtures("refusing")
async def test_nothing_is_offered_to_a_member_in_an_option_of_curators(newsroom: Newsroom) -> None:
    offered = []
    for command in slashes(newsroom):
        if is_for_curators(door_of(command)):
            for parameter in command.parameters:
                if parameter.autocomplete:
                    offered += await newsroom.reader.autocomplete(
                        newsroom.channel,
                        command.qualified_name,
                        parameter.display_name,
                        "",
                        **{
                            name: value
                            for name, value in next(uses(newsroom, command)).items()
                            if name != parameter.display_name
                        },
                    )

    assert offered == []


@pytest.mark.usefixtures("refusing")
async def test_no_copied_control_of_curators_obeys_a_member(newsroom: Newsroom, tour: Tour) -> None:
    members = {control.action for seen in tour.member for control in seen.controls}
    shown = [seen async for seen in all_visits(newsroom, newsroom.curator)]
    mine = await own_message(newsroom, newsroom.reader)
    before = everything_stored(newsroom.app)
    tried, obeyed = set(), []

    for seen, control in few(shown):
        if control.action not in members:  # then it is for curators, whatever it declares
            used = await copy(newsroom, newsroom.reader, mine, seen, control)
            tried.add(control.action)
            if not used.text.startswith(CURATORS_ONLY) or used.public:
                obeyed.append(used.door)

    assert obeyed == []
    assert everything_stored(newsroom.app) == before
    assert tried == {
        action for action, handler in HANDLERS.items() if Who.CURATORS in handler.door.who
    }


@pytest.mark.usefixtures("refusing")
async def test_no_door_answers_in_public_where_the_server_wants_no_answers(
    newsroom: Newsroom,
) -> None:
    with newsroom.app.database.writing() as session:
        chosen = GuildSettings(channels=(newsroom.elsewhere.id,))
        settings.change(session, newsroom.guild.id, chosen, by="ann")
    here, there = [], set()

    async for seen in command_visits(newsroom, newsroom.asker, wanted=is_for_everyone):
        here += [seen.door] if seen.public else []
    async for seen in command_visits(
        newsroom, newsroom.asker, wanted=is_for_everyone, channel=newsroom.elsewhere
    ):
        there |= {seen.door.split(" ")[0]} if seen.public else set()

    assert here == []
    assert {"/ask", "/timeline", "/check", "/read", "/latest", "/sources"} <= there


@pytest.mark.usefixtures("refusing")
async def test_every_door_is_limited(newsroom: Newsroom) -> None:
    shown = [seen async for seen in all_visits(newsroom, newsroom.curator)]
    mine = await own_message(newsroom, newsroom.curator)
    newsroom.client.limits = Limits(newsroom.client.context.clock, person=0)
    unlimited = []

    async for seen in command_visits(newsroom, newsroom.curator):
        unlimited += [] if seen.text.startswith(TOO_MUCH) else [seen.door]
    for seen, control in few(shown):
        used = await copy(newsroom, newsroom.curator, mine, seen, control)
        unlimited += [] if used.text.startswith(TOO_MUCH) else [used.door]

    assert unlimited == []


@pytest.mark.usefixtures("refusing")
async def test_who_may_not_write_in_a_channel_publishes_nothing_there(newsroom: Newsroom) -> None:
    muted = discord.PermissionOverwrite(send_messages=False)
    quiet = newsroom.guild.create_text_channel("quiet", overwrites={newsroom.asker: muted})
    asked = await newsroom.asker.slash(quiet, "ask", question=QUESTION, private=True)
    assert asked.response is not None

    refused = await newsroom.asker.click(asked.response, label="Publish")

    assert text(refused).startswith("You may not write in this channel")
    assert refused.ephemeral
