"""The jobs: what the bot does by itself while nobody asks."""

from collections.abc import Callable, Coroutine

from bot.discord.connection.client import Client
from bot.discord.requests.context import Context
from bot.jobs.backups import make_backups
from bot.jobs.hearing import hear_changes
from bot.jobs.housekeeping import keep_house
from bot.jobs.primaries import watch_primaries
from bot.jobs.recovery import make_up
from bot.jobs.servers import keep_servers
from bot.jobs.warming import warm_up
from bot.jobs.watches import tell_who_waits

Job = Callable[[Client, Context], Coroutine[object, object, None]]

JOBS: tuple[Job, ...] = (
    make_up,
    warm_up,
    keep_servers,
    keep_house,
    tell_who_waits,
    make_backups,
    hear_changes,
    watch_primaries,
)
