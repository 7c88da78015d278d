"""The container files with a real engine: `python -m tests.containers [FOLDER]`, by hand, as root.

Podman builds the Dockerfile and podman-compose runs compose.yaml. No image is fetched: what
debootstrap makes of Debian's packages stands in for Python's image, PostgreSQL's and Prometheus'.
With a folder, its second run begins with what the first one built there.

Needs Debian's debootstrap, podman, crun, netavark, aardvark-dns and iptables, and podman-compose.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).parents[1]
BASE = "docker.io/library/python:3.11-slim-bookworm"
PACKAGES = "python3,python3-venv,python-is-python3,ca-certificates"
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"  # this machine's, whoever signed them
HYBRID = Path("/sys/fs/cgroup/unified")  # crun takes one kind of control groups or the other
LIMITS = '[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]\n'
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab"
QUESTION = "Who signed the roadmap against terrorism in Kabul?"
SHUT = (
    *("--rm", "--network=none", "--read-only", "--tmpfs=/tmp:size=64m", "--cap-drop=ALL"),
    *("--security-opt=no-new-privileges", "--memory=1g", "--pids-limit=256"),
    *("--volume=tried:/data", "quotewire"),
)
ASK_PROMETHEUS = (
    "for i in $(seq 40); do promtool query instant http://127.0.0.1:9090 up | grep bot:9108"
    " && break; sleep 1; done"
)
STAND_INS = {
    "docker.io/library/postgres:15-bookworm": f"""FROM {BASE}
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-15
ENV PATH=/usr/lib/postgresql/15/bin:$PATH PGDATA=/var/lib/postgresql/data
COPY start /start
CMD ["/bin/sh", "-e", "/start"]
""",
    "docker.io/prom/prometheus:v2.53.4": f"""FROM {BASE}
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends prometheus
CMD ["prometheus", "--config.file=/etc/prometheus/prometheus.yml", \
"--storage.tsdb.path=/prometheus"]
""",
}
START_POSTGRESQL = """
cp "$POSTGRES_PASSWORD_FILE" /tmp/password
chown -R postgres "$PGDATA" /tmp/password
as_postgres() { setpriv --reuid postgres --regid postgres --clear-groups "$@"; }
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  as_postgres initdb --encoding=UTF8 --username="$POSTGRES_USER" --pwfile=/tmp/password
  echo "host all all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  as_postgres pg_ctl -w -o "-c listen_addresses=" start
  as_postgres createdb -U "$POSTGRES_USER" "$POSTGRES_DB"
  as_postgres pg_ctl -w stop
fi
exec setpriv --reuid postgres --regid postgres --clear-groups postgres -c "listen_addresses=*"
"""
RULES = (
    "import json, urllib.request as request;"
    "said = json.load(request.urlopen('http://127.0.0.1:9090/api/v1/rules'));"
    "print(len(said['data']['groups'][0]['rules']), 'rules')"
)


@dataclass(frozen=True, slots=True)
class Engine:
    """Podman with a storage of its own, and podman-compose that calls it."""

    folder: Path
    log: TextIO

    def podman(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Call podman."""
        return self._call(str(self.folder / "bin" / "podman"), *arguments)

    def compose(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Call podman-compose on the copy of the checkout."""
        file = str(self.folder / "checkout" / "deploy" / "compose.yaml")
        return self._call("podman-compose", "--in-pod=false", "-f", file, *arguments)

    def must(self, ended: subprocess.CompletedProcess[str]) -> None:
        """What nothing further can be tried without."""
        if ended.returncode:
            sys.exit(f"{' '.join(map(str, ended.args))}\n{ended.stdout}")

    def _call(self, *command: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        limits = str(self.folder / "containers.conf")
        ended = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PATH": path, "CONTAINERS_CONF": limits},
        )
        self.log.write(f"$ {' '.join(command)}\n{ended.stdout}[{ended.returncode}]\n")
        self.log.flush()
        return ended


def main() -> int:
    """Become a process with mounts of its own, then try it there; how much was not as it must."""
    if "--inside" not in sys.argv:
        inside = ["unshare", "--mount", sys.executable, "-m", "tests.containers", "--inside"]
        return subprocess.run([*inside, *sys.argv[1:]], cwd=ROOT, check=False).returncode
    if HYBRID.is_mount():
        subprocess.run(["umount", str(HYBRID)], check=True)
    chosen = [Path(name).resolve() for name in sys.argv[1:] if name != "--inside"]
    folder = chosen[0] if chosen else Path(tempfile.mkdtemp())
    engine = _engine(folder)
    try:
        _build(engine)
        return _image(engine) + _postgresql(engine) + _prometheus(engine)
    finally:
        engine.compose("--profile", "postgres", "--profile", "monitoring", "down", "--volumes")
        engine.podman("volume", "rm", "--force", "tried")
        if not chosen:
            engine.log.close()
            shutil.rmtree(folder)


def _engine(folder: Path) -> Engine:
    (folder / "bin").mkdir(parents=True, exist_ok=True)
    overlay = "overlay" in Path("/proc/filesystems").read_text()
    podman = folder / "bin" / "podman"
    podman.write_text(
        f"#!/bin/sh\nexec {shutil.which('podman')} --root {folder}/storage --runroot {folder}/run "
        f'--storage-driver {"overlay" if overlay else "vfs"} --cgroup-manager cgroupfs "$@"\n'
    )
    podman.chmod(0o755)
    (folder / "containers.conf").write_text(LIMITS)
    return Engine(folder, (folder / "log").open("w", encoding="utf-8"))


def _build(engine: Engine) -> None:
    folder = engine.folder
    if engine.podman("image", "exists", BASE).returncode:
        debian = folder / "debian"
        subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(debian)],
            stdout=engine.log,
            check=True,
        )
        shutil.copy(f"/{CERTIFICATES}", debian / CERTIFICATES)
        subprocess.run(
            ["tar", "-C", debian, "-cf", folder / "debian.tar", "--exclude=./proc/*", "."],
            check=True,
        )
        change = f"--change=ENV PIP_CERT=/{CERTIFICATES}"
        engine.must(engine.podman("import", change, str(folder / "debian.tar"), BASE))
    (folder / "start").write_text(START_POSTGRESQL)
    build = ("build", "--format=docker", "--network=host", "--pull=never")
    image = "localhost/quotewire"
    engine.must(engine.podman(*build, "-f", "deploy/Dockerfile", "-t", image, str(ROOT)))
    for name, steps in STAND_INS.items():
        (folder / "steps").write_text(steps)
        engine.must(engine.podman(*build, "-f", str(folder / "steps"), "-t", name, str(folder)))
    shutil.rmtree(folder / "checkout", ignore_errors=True)
    shutil.copytree(ROOT / "deploy", folder / "checkout" / "deploy")
    (folder / "checkout" / ".env").write_text(
        f"DISCORD_TOKEN={TOKEN}\n"
        "DATABASE_URL=postgresql+psycopg://quotewire:password@postgres/quotewire\n"
    )
    (folder / "checkout" / "postgres_password.txt").write_text("password")


def _image(engine: Engine) -> int:
    """The image alone, as compose.yaml runs it but without any network."""
    run = ("run", *SHUT[:-1])
    ask = engine.podman("run", *SHUT, "ask", QUESTION)
    health = engine.podman("run", *SHUT, "health", "--quiet")
    who = engine.podman(*run, "--entrypoint=id", "quotewire")
    write = engine.podman(*run, "--entrypoint=touch", "quotewire", "/opt/quotewire/new")
    dump = engine.podman(*run, "--entrypoint=pg_dump", "quotewire", "--version")
    check = engine.podman("image", "inspect", "--format={{.HealthCheck.Test}}", "quotewire")
    return sum(
        (
            _said("answers from its seeds", ask, 0, "A3.1@1"),
            _said("is healthy", health, 0, ""),
            _said("wants a token", engine.podman("run", *SHUT), 2, "There is no token"),
            _said("is nobody in particular", who, 0, "uid=10001(quotewire)"),
            _said("writes only its data", write, 1, "Read-only file system"),
            _said("has pg_dump", dump, 0, "pg_dump (PostgreSQL) 15"),
            _said("has its health check", check, 0, "quotewire health --quiet"),
        )
    )


def _postgresql(engine: Engine) -> int:
    """The bot's service with the one of PostgreSQL; without Discord, so that it cannot stay."""
    profile = ("--profile", "postgres")
    up = engine.compose(*profile, "up", "--no-build", "-d", "postgres")
    ready = "for i in $(seq 60); do pg_isready -q -U quotewire -h 127.0.0.1 && break; sleep 1; done"
    engine.podman("exec", "quotewire_postgres_1", "sh", "-c", ready)
    bot = (*profile, "run", "--rm", "-T", "--no-deps", "bot")
    checked = engine.podman("healthcheck", "run", "quotewire_postgres_1")
    asked, saved = engine.compose(*bot, "ask", QUESTION), engine.compose(*bot, "backup", "one")
    ran = engine.compose(*bot, "run")
    return sum(
        (
            _said("postgres starts", up, 0, ""),
            _said("postgres is healthy", checked, 0, ""),
            _said("the bot answers from PostgreSQL", asked, 0, "A3.1@1"),
            _said("the bot backs PostgreSQL up", saved, 0, "one: "),
            _said("the bot looks for Discord", ran, 3, "Discord cannot be reached"),
        )
    )


def _prometheus(engine: Engine) -> int:
    up = engine.compose("--profile", "monitoring", "up", "--no-build", "-d", "prometheus")
    inside = ("exec", "quotewire_prometheus_1")
    target = engine.podman(*inside, "sh", "-c", ASK_PROMETHEUS)
    rules = engine.podman(*inside, "python3", "-c", RULES)
    return sum(
        (
            _said("prometheus starts", up, 0, ""),
            _said("prometheus asks the bot", target, 0, "bot:9108"),
            _said("prometheus has the rules", rules, 0, "7 rules"),
        )
    )


def _said(what: str, ended: subprocess.CompletedProcess[str], code: int, words: str) -> bool:
    wrong = ended.returncode != code or words not in ended.stdout
    sys.stdout.write(f"{'WRONG' if wrong else 'ok':6}{what}\n")
    if wrong:
        sys.stdout.write(f"  ended with {ended.returncode}:\n{ended.stdout}")
    sys.stdout.flush()
    return wrong


if __name__ == "__main__":
    sys.exit(main())
