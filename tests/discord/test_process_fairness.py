"""One person who asks much does not make others wait."""

import asyncio
import statistics

from tests.discord.loopback.interactions import Interaction
from tests.discord.running_bot import Newsroom

MORE = 0.2  # seconds that somebody in another server may wait longer, on a machine of its own


async def ask_elsewhere(room: Newsroom, times: int = 7) -> float:
    """How long somebody in another server usually waits for an answer."""
    abroad = room.discord.add_guild("Abroad")
    alice = room.discord.add_reader(abroad, "alice")
    await room.discord.state.dispatch(abroad.id, "GUILD_CREATE", abroad.payload())
    seconds = []
    for number in range(times):
        values = {"question": f"lighthouse keepers ferry crossing {number}"}
        asked = await room.discord.slash(abroad, abroad.channels[0], alice, "ask", values)
        await asked.answer()
        seconds.append(asked.seconds_to_answer)
    return statistics.median(seconds)


async def test_sixty_questions_at_once_keep_nobody_in_another_server_waiting(
    room: Newsroom,
) -> None:
    await (await room.ask()).answer()
    alone = await ask_elsewhere(room)

    async def flood(number: int) -> Interaction:
        asked = await room.ask(f"ferry crossing lighthouse keepers {number}")
        await asked.answer(60)
        return asked

    flooding = [asyncio.ensure_future(flood(number)) for number in range(60)]
    await asyncio.sleep(0.05)
    beside = await ask_elsewhere(room, 3)
    asked = await asyncio.gather(*flooding)

    assert beside < 3 * alone + MORE, f"{alone * 1000:.0f} ms alone, {beside * 1000:.0f} ms beside"
    refused = [one for one in asked if one.ephemeral]
    assert len(refused) >= 25  # more than thirty a minute are not taken
    room.require_clean()
