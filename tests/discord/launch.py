"""Runs a module as `python -m` would, with discord.py led to the loopback Discord.

    LOOPBACK_DISCORD=http://127.0.0.1:PORT python launch.py MODULE [ARGUMENT ...]

The program that runs knows nothing of it. It can reach nothing but this machine. Where LOCK_WAIT_MS
says so, it waits less long for a library that another process has locked, and where GATEWAY_SILENT
does, for a gateway that says nothing; WATCHES_EVERY has it look more often for awaited answers.
"""

import ipaddress
import os
import runpy
import sys

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from store.db.sqlite import engine


def lead_to(address: str) -> None:
    """Set the addresses discord.py has built in."""
    Route.BASE = f"{address}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"{address.replace('http', 'ws', 1)}/gateway")
    discord.Asset.BASE = f"{address}/cdn"


def _stay_here(event: str, arguments: tuple[object, ...]) -> None:
    if event != "socket.connect" or not isinstance(arguments[1], tuple):
        return
    host = str(arguments[1][0])
    if not ipaddress.ip_address(host).is_loopback:
        raise PermissionError(f"a test tried to connect to {host}")


def main() -> None:
    """Lead discord.py to the loopback, then become the module."""
    lead_to(os.environ["LOOPBACK_DISCORD"])
    engine.BUSY_MS = int(os.environ.get("LOCK_WAIT_MS", engine.BUSY_MS))
    if silent := os.environ.get("GATEWAY_SILENT"):
        from bot.discord.connection import client  # only here: other commands do not load it

        client.GATEWAY_SILENT = float(silent)
    if pause := os.environ.get("WATCHES_EVERY"):
        from bot.jobs import watches

        watches.EVERY_SECONDS = float(pause)
    sys.addaudithook(_stay_here)
    module, *arguments = sys.argv[1:]
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
