"""Makes a backup of the whole database every so often, and lets the oldest go."""

import asyncio
from pathlib import Path

import discord
import structlog

from bot.app import App
from bot.discord.requests.context import Context
from store.db.backups import copies, rotation
from store.db.columns import now
from store.notices.errors import DatabaseError

LOOK_SECONDS = 60

log = structlog.stdlib.get_logger()


async def make_backups(_client: discord.Client, context: Context) -> None:
    """Back up into BACKUP_DIR when the newest backup is old enough, until cancelled."""
    app = context.app
    folder = app.settings.backup_dir
    if folder is None:
        return
    while True:
        try:
            if await app.leads():
                await app.run_slow(back_up_when_due, app, folder)
        except DatabaseError as error:
            log.error("backup_failed", reason=str(error))
        except OSError as error:
            log.error("backup_failed", reason=f"{folder}: {error.strerror}")
        await asyncio.sleep(LOOK_SECONDS)


def back_up_when_due(app: App, folder: Path) -> bool:
    """Make a backup if the newest is older than BACKUP_EVERY hours; whether one was made."""
    age = rotation.age(folder)
    if age is not None and age < app.settings.backup_every * 3600:
        return False
    path = folder / rotation.name_at(now(), app.database)
    copies.backup(app.database, path)
    gone = rotation.let_go(folder, app.settings.backup_keep)
    log.info("backed_up", bytes=path.stat().st_size, let_go=len(gone))
    return True
