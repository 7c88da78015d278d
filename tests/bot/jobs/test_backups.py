"""Backups are made when they are due, by whichever clock."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.jobs.backups import back_up_when_due
from store.db.backups import rotation
from tests.bot.clients import an_app


def test_a_clock_that_was_ahead_stops_no_backup(sqlite_url: str, tmp_path: Path) -> None:
    app, folder = an_app(sqlite_url, tmp_path), tmp_path / "backups"
    made = [back_up_when_due(app, folder), back_up_when_due(app, folder)]
    ahead = datetime.now(UTC) + timedelta(days=400)
    [path] = rotation.kept(folder)
    path = path.rename(folder / rotation.name_at(ahead, app.database))
    os.utime(path, (ahead.timestamp(), ahead.timestamp()))

    made += [back_up_when_due(app, folder), back_up_when_due(app, folder)]

    app.close()
    assert made == [True, False, True, False]
    assert rotation.kept(folder)[0] == path
