"""The figures of the real bot, and two processes that share its servers by shards."""

import asyncio
import shutil
import socket
from pathlib import Path

import aiohttp

from tests.discord.loopback.server import Loopback
from tests.discord.process import running, start
from tests.discord.running_bot import QUESTION, newsroom


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


async def read(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as response,
    ):
        return response.status, await response.text()


async def test_the_figures_count_answers_and_show_no_question(
    library: Path, tmp_path: Path
) -> None:
    port = free_port()
    settings = {
        "METRICS_PORT": str(port),
        "BACKUP_DIR": str(tmp_path / "backups"),
        "LOG_FORMAT": "json",
    }
    async with newsroom(library, tmp_path, settings=settings) as room:
        await (await room.ask()).answer()
        await (await room.ask("Who sings in the opera of Ulan Bator?")).answer()
        status, figures = await read(port, "/metrics")
        live = await read(port, "/live")
        for _ in range(200):  # discord.py waits for servers that might still come
            ready = await read(port, "/ready")
            if ready[0] == 200:
                break
            await asyncio.sleep(0.1)
        log = room.bot.stderr

    assert (status, live[0], ready[0]) == (200, 200, 200)
    assert 'quotewire_answers_total{outcome="silence"} 1.0' in figures
    assert 'quotewire_answers_total{outcome="quotations"}' in figures
    assert "quotewire_gateway_latency_seconds" in figures
    assert "quotewire_backup_age_seconds" in figures
    assert "quotewire_index_bytes" in figures
    assert "quotewire_questions_waiting 0.0" in figures
    assert "quotewire_drafts_waiting 0.0" in figures
    assert "quotewire_index_lag_articles 0.0" in figures
    for step in ("first_response", "turn", "search", "whole"):
        assert f'quotewire_step_seconds_count{{step="{step}"}} 2.0' in figures
    assert [path.suffix for path in (tmp_path / "backups").glob("quotewire-*")] == [".db"]
    for said in (figures, log):
        assert "lighthouse" not in said
        assert "opera" not in said


async def test_two_processes_answer_for_the_servers_of_their_shards(
    installed: Path, tmp_path: Path
) -> None:
    async with Loopback() as discord:
        guilds = [discord.add_guild() for _ in range(4)]
        settings = {"DATA_DIR": str(installed), "SHARD_COUNT": "2"}
        async with running(
            discord, "bot", "run", cwd=tmp_path, settings=settings | {"SHARD_IDS": "0"}
        ):
            other = await start(
                discord, "bot", "run", cwd=tmp_path, settings=settings | {"SHARD_IDS": "1"}
            )
            try:
                await discord.gateway.wait_until(
                    lambda: sum(bool(one.connection) for one in discord.gateway.sessions) == 2, 60
                )
                async with asyncio.timeout(60):
                    for guild in guilds:
                        reader = discord.add_reader(guild)
                        values = {"question": QUESTION}
                        asked = await discord.slash(guild, guild.channels[0], reader, "ask", values)
                        assert "ferry crossing" in (await asked.answer()).text
            finally:
                await other.kill()

        shards = sorted(one.shard for one in discord.gateway.sessions)

    assert shards == [(0, 2), (1, 2)]
    assert {(guild.id >> 22) % 2 for guild in guilds} <= {0, 1}


async def test_a_port_in_use_is_one_sentence_that_names_the_setting(
    library: Path, tmp_path: Path
) -> None:
    shutil.copytree(library, tmp_path / "data")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with Loopback() as discord:
            bot = await start(
                discord, "bot", "run", cwd=tmp_path, settings={"METRICS_PORT": str(port)}
            )
            code = await bot.ended()

    assert code == 2
    assert f"METRICS_PORT {port} cannot be used at 127.0.0.1" in bot.output
    assert "Traceback" not in bot.output
