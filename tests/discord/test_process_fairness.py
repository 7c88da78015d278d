"""One person who asks much does not make others wait."""

import asyncio

from tests.discord.loopback.interactions import Interaction
from tests.discord.running_bot import Newsroom


async def ask_elsewhere(room: Newsroom, times: int) -> None:
    """Somebody in another server asks, and waits for each answer."""
    abroad = room.discord.add_guild("Abroad")
    alice = room.discord.add_reader(abroad, "alice")
    await room.discord.state.dispatch(abroad.id, "GUILD_CREATE", abroad.payload())
    for number in range(times):
        values = {"question": f"lighthouse keepers ferry crossing {number}"}
        asked = await room.discord.slash(abroad, abroad.channels[0], alice, "ask", values)
        await asked.answer()


async def test_sixty_questions_at_once_keep_nobody_in_another_server_waiting(
    room: Newsroom,
) -> None:
    await (await room.ask()).answer()

    async def flood(number: int) -> Interaction:
        asked = await room.slash("ask", question=f"ferry crossing lighthouse keepers {number}")
        await asked.answer(60)
        return asked

    flooding = [asyncio.ensure_future(flood(number)) for number in range(60)]
    await asyncio.sleep(0.05)
    await ask_elsewhere(room, 3)
    waiting = sum(not one.done() for one in flooding)
    asked = await asyncio.gather(*flooding)

    assert waiting >= 10  # of the thirty that are taken; three others were answered before
    refused = [one for one in asked if one.ephemeral]
    assert len(refused) >= 25  # more than thirty a minute are not taken
    room.require_clean()
