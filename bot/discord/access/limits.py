"""Rate limits: how much one person and one server may ask, at once and in a minute."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.discord.replies.errors import RefusedError
from bot.discord.replies.locale import said_to
from bot.discord.replies.sending import Interaction

MINUTE = 60
MOST_REMEMBERED = 10_000


@dataclass(slots=True)
class _Left:
    """What is left of an allowance, and when that was so."""

    left: float
    at: float


@dataclass(slots=True)
class Limits:
    """Allowances that fill up again by the second. Each is how much may be asked in a minute.

    A question costs a search, so that there are fewer of them; the measured capacity of one
    process is the sum for all servers.
    """

    clock: Callable[[], datetime]
    questions: int = 30
    person: int = 240
    guild_questions: int = 600
    guild: int = 2_400
    _known: dict[tuple[str, int], _Left] = field(default_factory=dict)

    def take(self, interaction: Interaction, *, is_question: bool = False) -> None:
        """Count an interaction; refuse it over the limit and say when to try again."""
        user, guild = interaction.user.id, interaction.guild_id
        waits = [self._take("person", user, self.person)]
        if is_question:
            waits.append(self._take("questions", user, self.questions))
        if guild is not None:
            waits.append(self._take("guild", guild, self.guild))
            if is_question:
                waits.append(self._take("guild questions", guild, self.guild_questions))
        if any(waits):
            again = math.ceil(self.clock().timestamp() + max(waits))
            say = said_to(interaction)
            raise RefusedError(
                say("That was too much at once. Please try again {when}.", when=f"<t:{again}:R>")
            )

    def _take(self, kind: str, number: int, most: int) -> float:
        """Take one of an allowance; the seconds until there is one again where there is none."""
        now = self.clock().timestamp()
        known = self._known.setdefault((kind, number), _Left(most, now))
        passed = max(0.0, now - known.at)  # a clock that is set back takes nothing away
        known.left = min(most, known.left + passed * most / MINUTE)
        known.at = now
        if len(self._known) > MOST_REMEMBERED:
            self._forget(now)
        if known.left >= 1:
            known.left -= 1
            return 0
        return (1 - known.left) * MINUTE / most if most else MINUTE

    def _forget(self, now: float) -> None:
        """Forget whose allowance is full again by now."""
        self._known = {key: left for key, left in self._known.items() if now - left.at < MINUTE}
