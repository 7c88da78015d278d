"""The real bot takes ten thousand articles in and merges its index; heartbeats stay in time."""

import asyncio
import json
from pathlib import Path

import pytest

from tests.discord.loopback.messages import Upload
from tests.discord.running_bot import newsroom

pytestmark = pytest.mark.asyncio(loop_scope="module")

ARTICLES = 10_000


async def test_heartbeats_come_in_time_during_an_import(library: Path, tmp_path: Path) -> None:
    lines = (
        json.dumps({"text": f"Patrol {n} saw {n * 7} lorries at gate {n * 3} of Zaranj at {n}."})
        for n in range(ARTICLES)
    )
    upload = Upload(name="patrols.jsonl", data="\n".join(lines).encode())
    async with newsroom(library, tmp_path, heartbeat_interval=0.2) as room:
        await (await room.ask()).answer()
        place = (room.guild, room.channel, room.curator)
        imported = await room.discord.slash(*place, "articles import", {"file": upload})
        for number in range(20):
            asked = await room.ask(f"Patrol {number} lorries at the gate of Zaranj")
            await asked.answer(60)
            await asyncio.sleep(0.2)
        for _ in range(3_000):
            if f"{ARTICLES:,}" in (await imported.answer(60)).text:
                break
            await asyncio.sleep(0.2)
        said = (await imported.answer(60)).text
        many = await (await room.ask("lorries at the gate of Zaranj")).answer(60)
        late = room.discord.gateway.lateness()
        room.require_clean()

    assert f"{ARTICLES:,}" in said
    assert "Patrol" in many.text  # out of ten thousand passages that say nearly the same
    assert len(late) >= 20
    assert max(late) < 10  # the bot would seem dead
