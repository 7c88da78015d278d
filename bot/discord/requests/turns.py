"""Who is searched for next: each server in turn, and in a server each person in turn."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

AT_ONCE = 2  # searches; they take the processor, and more of them only slow each other down

_Person = deque[asyncio.Future[None]]


class Turns:
    """Lets so many search at once. Who asks sixty times waits behind who asks once."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._free = at_once
        self.waiting = 0  # how many wait for a turn; other threads may read it
        self._guilds: OrderedDict[int, OrderedDict[int, _Person]] = OrderedDict()

    @asynccontextmanager
    async def turn(self, guild: int, person: int) -> AsyncIterator[None]:
        """Wait for a turn, which lasts as long as the block."""
        await self._wait(guild, person)
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, guild: int, person: int) -> None:
        if self._free:
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        people = self._guilds.setdefault(guild, OrderedDict())
        people.setdefault(person, deque()).append(turn)
        self.waiting += 1
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # the turn came at the same moment
                self._pass_on()
            raise
        finally:
            self.waiting -= 1

    def _pass_on(self) -> None:
        """Give the turn to the next one who waits."""
        while self._guilds:
            turn = self._next()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    def _next(self) -> asyncio.Future[None]:
        """The first of the person and the guild whose turn it is; both go to the end of the row."""
        guild, people = self._guilds.popitem(last=False)
        person, waiting = people.popitem(last=False)
        turn = waiting.popleft()
        if waiting:
            people[person] = waiting
        if people:
            self._guilds[guild] = people
        return turn
