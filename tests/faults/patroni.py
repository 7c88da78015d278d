"""A cluster of PostgreSQL under Patroni and etcd, of our own, on ports of this machine alone."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

HOST = "127.0.0.1"
NAMES = ("one", "two", "three")
TTL, LOOP = 15, 5  # seconds: Patroni's, after which a primary that is silent has lost its place
WAIT = 90.0  # seconds for anything that must happen by itself
SCOPE = "quotewire"


@dataclass(kw_only=True)
class Node:
    """One PostgreSQL with its Patroni."""

    name: str
    folder: Path
    port: int
    rest: int
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def data(self) -> Path:
        return self.folder / f"data-{self.name}"

    def pids(self) -> list[int]:
        """Patroni, the postmaster it has started, and every process of that one."""
        found = [self.process.pid] if self.process is not None else []
        with suppress(OSError, ValueError, IndexError):
            postmaster = int((self.data / "postmaster.pid").read_text().splitlines()[0])
            found += [postmaster, *_children(postmaster)]
        return [*found, *_children(found[0])] if found else []

    def kill(self) -> None:
        """End all its processes at once, as a host does whose power fails."""
        for pid in dict.fromkeys([*self.pids(), *self.pids()]):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        if self.process is not None:
            self.process.wait()
            self.process = None


@dataclass(kw_only=True)
class Cluster:
    """Three nodes and the etcd that says who is the primary."""

    folder: Path
    nodes: list[Node] = field(default_factory=list)
    etcd_port: int = 0
    etcd_peer: int = 0
    etcd: "subprocess.Popen[bytes] | None" = None

    def address(self, database: str = "postgres") -> str:
        """The address with every host, of which the one that writes is meant."""
        hosts = "&".join(f"host={HOST}:{node.port}" for node in self.nodes)
        return f"postgresql+psycopg://postgres@/{database}?{hosts}&target_session_attrs=read-write"

    def start_etcd(self) -> None:
        """Start etcd, or start it again where it was."""
        client = f"http://{HOST}:{self.etcd_port}"
        peer = f"http://{HOST}:{self.etcd_peer}"
        self.etcd = self._start(
            "etcd", "--data-dir", str(self.folder / "etcd"),
            "--listen-client-urls", client, "--advertise-client-urls", client,
            "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer,
            "--initial-cluster", f"default={peer}",
        )  # fmt: skip

    def kill_etcd(self) -> None:
        """End etcd at once."""
        if self.etcd is not None:
            self.etcd.kill()
            self.etcd.wait()
            self.etcd = None

    def start(self, node: Node) -> None:
        """Start a node, new or old."""
        node.process = self._start("patroni", str(self._settings(node)))

    def node(self, name: str) -> Node:
        return next(node for node in self.nodes if node.name == name)

    def members(self) -> dict[str, str]:
        """The role of each node that runs: Leader, Sync Standby or Replica."""
        ran = self._control("list", "--format", "json")
        if ran.returncode:
            return {}
        rows = json.loads(ran.stdout or "[]")
        return {
            row["Member"]: row["Role"] for row in rows if row["State"] in ("running", "streaming")
        }

    def primary(self) -> Node | None:
        """The node that takes changes, as its own Patroni says."""
        return next((node for node in self.nodes if _status(node, "primary") == 200), None)

    def switch_over(self, to: Node) -> None:
        """Let another be the primary, in good order."""
        old = self.primary()
        assert old is not None, "no primary"
        self._control("switchover", "--master", old.name, "--candidate", to.name, "--force")

    def until(self, happened: Callable[[], object], what: str) -> float:
        """Wait until it is so; how many seconds it took."""
        begun = time.monotonic()
        while not happened():
            if time.monotonic() - begun > WAIT:
                raise AssertionError(f"{what}: not within {WAIT:.0f} seconds; {self.members()}")
            time.sleep(0.1)
        return time.monotonic() - begun

    def is_whole(self) -> bool:
        """Whether there is a primary with a synchronous standby, and nobody is missing."""
        roles = list(self.members().values())
        return (
            len(roles) == len([node for node in self.nodes if node.process])
            and "Leader" in roles
            and (len(roles) == 1 or "Sync Standby" in roles)
        )

    def close(self) -> None:
        """End everything that was started."""
        for node in self.nodes:
            node.kill()
        self.kill_etcd()

    def _control(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        command = ["patronictl", "-c", str(self.folder / f"{self.nodes[0].name}.yml")]
        return subprocess.run(
            [*command, arguments[0], SCOPE, *arguments[1:]],
            capture_output=True,
            text=True,
            check=False,
        )

    def _start(self, *command: str) -> "subprocess.Popen[bytes]":
        with self._log(command[0]) as log:
            return subprocess.Popen(
                command, cwd=self.folder, stdout=log, stderr=log, start_new_session=True,
                **_as_owner(),
            )  # fmt: skip

    def _log(self, name: str) -> IO[bytes]:
        return (self.folder / f"{name}.log").open("ab")

    def _settings(self, node: Node) -> Path:
        """Patroni's settings for a node; JSON is YAML, too."""
        users = {"username": "postgres"}
        path = self.folder / f"{node.name}.yml"
        known = ["local all all trust"]
        known += [f"host {what} all {HOST}/32 trust" for what in ("all", "replication")]
        settings = {
            "scope": SCOPE,
            "name": node.name,
            "restapi": {"listen": f"{HOST}:{node.rest}", "connect_address": f"{HOST}:{node.rest}"},
            "etcd3": {"host": f"{HOST}:{self.etcd_port}"},
            "bootstrap": {
                "dcs": {
                    "ttl": TTL,
                    "loop_wait": LOOP,
                    "retry_timeout": 5,
                    "synchronous_mode": True,
                    "postgresql": {"use_pg_rewind": True, "parameters": {"wal_log_hints": "on"}},
                },
                "initdb": [{"encoding": "UTF8"}, "data-checksums"],
                "pg_hba": known,
            },
            "postgresql": {
                "listen": f"{HOST}:{node.port}",
                "connect_address": f"{HOST}:{node.port}",
                "data_dir": str(node.data),
                "bin_dir": str(programs()),
                "pgpass": str(self.folder / f"pgpass-{node.name}"),
                "parameters": {"unix_socket_directories": str(self.folder)},
                "authentication": {"superuser": users, "replication": users, "rewind": users},
            },
        }
        path.write_text(json.dumps(settings))
        return path


@contextmanager
def cluster(folder: Path, nodes: int = 3) -> Iterator[Cluster]:
    """A running cluster; all its processes are ended afterwards."""
    for program in ("etcd", "patroni", "patronictl"):
        if shutil.which(program) is None:
            raise SystemExit(
                f"There is no {program} here. "
                "On Debian: apt-get install patroni etcd-server postgresql-15"
            )
    folder.chmod(0o755)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    ports = _free_ports(2 + 2 * nodes)
    made = Cluster(folder=folder, etcd_port=ports[0], etcd_peer=ports[1])
    made.nodes = [
        Node(name=name, folder=folder, port=ports[2 + 2 * at], rest=ports[3 + 2 * at])
        for at, name in enumerate(NAMES[:nodes])
    ]
    try:
        made.start_etcd()
        for node in made.nodes:
            made.start(node)
            made.until(lambda one=node: _status(one, "health") == 200, f"{node.name} runs")
        made.until(made.is_whole, "the cluster is whole")
        yield made
    finally:
        made.close()


def programs() -> Path:
    """Where PostgreSQL's own programs are."""
    found = shutil.which("pg_ctl", path=f"{os.environ['PATH']}:/usr/lib/postgresql/15/bin")
    if found is None:
        raise SystemExit("There is no pg_ctl here. On Debian: apt-get install postgresql-15")
    return Path(found).resolve().parent


def _status(node: Node, path: str) -> int:
    try:
        with urlopen(f"http://{HOST}:{node.rest}/{path}", timeout=2) as answer:
            status: int = answer.status
            return status
    except URLError as error:
        return getattr(error, "code", 0)
    except OSError:
        return 0


def _children(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == pid:
                found.append(int(stat.parent.name))
    return found


def _as_owner() -> dict[str, object]:
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return {}
    return {"user": "postgres", "group": "postgres", "extra_groups": []}


def _free_ports(count: int) -> Sequence[int]:
    taken = [socket.create_server((HOST, 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in taken]
    for one in taken:
        one.close()
    return ports
