"""How much one person and one server may ask in a minute."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.discord.errors import RefusedError
from bot.discord.locale import said_to
from bot.discord.sending import Interaction

WINDOW = 60


@dataclass(slots=True)
class Limits:
    """Counts interactions by the minute. It is bounded: every minute begins empty."""

    clock: Callable[[], datetime]
    person: int = 1_000
    guild: int = 5_000
    _minute: int = 0
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def take(self, interaction: Interaction) -> None:
        """Count an interaction; refuse it over the limit and say when to try again."""
        minute = int(self.clock().timestamp()) // WINDOW
        if minute != self._minute:
            self._minute = minute
            self._counts.clear()
        over = self._count("person", interaction.user.id) > self.person
        if interaction.guild_id is not None:
            over |= self._count("guild", interaction.guild_id) > self.guild
        if over:
            again = (minute + 1) * WINDOW
            say = said_to(interaction)
            raise RefusedError(
                say("That was too much at once. Please try again {when}.", when=f"<t:{again}:R>")
            )

    def _count(self, kind: str, number: int) -> int:
        count = self._counts.get((kind, number), 0) + 1
        self._counts[kind, number] = count
        return count
