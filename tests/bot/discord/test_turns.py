"""Who waits is served by turns: servers first, people in them next."""

import asyncio

from bot.discord.requests.turns import Turns


async def served(turns: Turns, wanted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """In which order these are served, who come in this order while somebody else is."""
    order: list[tuple[int, int]] = []

    async def one(guild: int, person: int) -> None:
        async with turns.turn(guild, person):
            order.append((guild, person))
            await asyncio.sleep(0)

    async with turns.turn(0, 0):
        waiting = [asyncio.ensure_future(one(*who)) for who in wanted]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    return order


async def test_another_server_does_not_wait_behind_sixty_questions() -> None:
    order = await served(Turns(at_once=1), [(1, 5)] * 60 + [(2, 7)])

    assert order.index((2, 7)) <= 1


async def test_another_person_does_not_wait_behind_sixty_questions() -> None:
    order = await served(Turns(at_once=1), [(1, 5)] * 60 + [(1, 6)])

    assert order.index((1, 6)) <= 1


async def test_servers_and_people_take_turns() -> None:
    order = await served(Turns(at_once=1), [(1, 5), (1, 5), (1, 6), (2, 7), (2, 7), (3, 8)])

    assert order == [(1, 5), (2, 7), (3, 8), (1, 6), (2, 7), (1, 5)]


async def test_so_many_are_served_at_once_and_no_more() -> None:
    turns = Turns(at_once=2)
    most = now = 0

    async def one(number: int) -> None:
        nonlocal most, now
        async with turns.turn(number % 3, number):
            now += 1
            most = max(most, now)
            await asyncio.sleep(0)
            now -= 1

    await asyncio.gather(*map(one, range(20)))

    assert most == 2


async def test_who_gives_up_leaves_the_turn_to_the_next() -> None:
    turns = Turns(at_once=1)
    order: list[int] = []

    async def one(person: int) -> None:
        async with turns.turn(1, person):
            order.append(person)

    async with turns.turn(0, 0):
        gone, stays = asyncio.ensure_future(one(1)), asyncio.ensure_future(one(2))
        await asyncio.sleep(0)
        waited = turns.waiting
        gone.cancel()
    await asyncio.gather(gone, stays, return_exceptions=True)
    async with turns.turn(1, 3):
        pass

    assert order == [2]
    assert (waited, turns.waiting) == (2, 0)
