"""What is in deploy/ fits the program: units, container files, rules and dashboard."""

import json
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml
from compose_spec import PyCompose
from prometheus_client import generate_latest

from bot.operations.metrics import Figures
from bot.settings import Settings

DEPLOY = Path(__file__).parents[1] / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
UNITS = ("quotewire.service", "quotewire@.service")
OF_A_MOMENT = {  # what is there only while it runs
    "quotewire_gateway_latency_seconds",
    "quotewire_backup_age_seconds",
    "quotewire_database_bytes",
    "quotewire_index_bytes",
    "quotewire_indexes_loaded",
    "quotewire_questions_waiting",
    "quotewire_drafts_waiting",
    "quotewire_index_lag_articles",
}


def figures() -> set[str]:
    made = Figures()
    lines = generate_latest(made.registry).decode().splitlines()
    names = {line.split()[2] for line in lines if line.startswith("# TYPE")}
    histograms = {
        f"{name}{end}" for name in names for end in ("", "_total", "_bucket", "_count", "_sum")
    }
    return histograms | OF_A_MOMENT


@pytest.mark.parametrize("file", ["alerts.yml", "dashboard.json"])
def test_every_figure_that_is_watched_is_one_the_bot_has(file: str) -> None:
    text = (DEPLOY / "monitoring" / file).read_text(encoding="utf-8")

    assert set(re.findall(r"quotewire_[a-z_]+", text)) - figures() == set()


def test_every_panel_asks_something() -> None:
    dashboard = json.loads((DEPLOY / "monitoring" / "dashboard.json").read_text())

    assert all(target["expr"] for panel in dashboard["panels"] for target in panel["targets"])


def test_the_containers_settings_and_files_exist() -> None:
    bot = COMPOSE["services"]["bot"]
    named = {name.lower() for name in bot["environment"]}
    mounted = [
        volume.split(":")[0]
        for service in COMPOSE["services"].values()
        for volume in service["volumes"]
        if volume.startswith("./")
    ]

    assert named <= set(Settings.model_fields)
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert [path for path in mounted if not (DEPLOY / path).is_file()] == []


def test_the_image_copies_what_exists_and_runs_as_nobody_in_particular() -> None:
    steps = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    copied = [
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", steps, re.M)
        for source in line.split()[:-1]
    ]

    assert [path for path in copied if not (DEPLOY.parent / path).exists()] == []
    assert "\nUSER 10001\n" in steps
    assert "HEALTHCHECK" in steps


def test_hadolint_reads_the_image_s_steps() -> None:
    program = Path(sysconfig.get_path("scripts")) / "hadolint"

    read = subprocess.run(
        [program, "--no-color", str(DEPLOY / "Dockerfile")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (read.returncode, read.stdout) == (0, "")


def test_the_containers_are_as_the_specification_of_compose_has_it() -> None:
    text = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")

    assert PyCompose.from_yaml(text).service_names() == list(COMPOSE["services"])
    with pytest.raises(ValueError, match="mem_limits"):  # it does refuse what is not in it
        PyCompose.from_yaml(text.replace("mem_limit:", "mem_limits:"))


@pytest.mark.parametrize("name", ["dashboards.yml", "datasource.yml"])
def test_grafana_s_settings_are_yaml_of_the_first_version(name: str) -> None:
    settings = yaml.safe_load((DEPLOY / "monitoring" / name).read_text(encoding="utf-8"))

    assert settings["apiVersion"] == 1


@pytest.mark.parametrize("path", sorted(DEPLOY.rglob("*")), ids=lambda path: path.name)
def test_what_nothing_has_executed_says_so_at_its_top(path: Path) -> None:
    if path.name in ("Dockerfile", "compose.yaml") or path.suffix in (".service", ".yml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert re.match("# (No |Checked by |Built and run by |Run by )", first), first


@pytest.mark.parametrize("unit", UNITS)
def test_the_units_set_what_exists(unit: str) -> None:
    text = (DEPLOY / unit).read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"^Environment=([A-Z_]+)=", text, re.M)}

    assert named <= set(Settings.model_fields)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("quotewire.service", "quotewire.service"),
        ("quotewire@.service", "quotewire@0-1.service"),
        ("quotewire@.service", "quotewire@0_2.service"),
    ],
)
def test_systemd_reads_the_units(unit: str, name: str, tmp_path: Path) -> None:
    text = (DEPLOY / unit).read_text(encoding="utf-8")
    (tmp_path / name).write_text(re.sub("^ExecStart=.*", "ExecStart=/bin/true", text, flags=re.M))
    (tmp_path / unit).write_text((tmp_path / name).read_text())

    read = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("promtool") is None, reason="Prometheus is not here")
def test_prometheus_reads_the_rules() -> None:
    for check in (
        ("check", "rules", "alerts.yml"),
        ("check", "config", "prometheus.yml"),
        ("test", "rules", "alerts_test.yml"),
    ):
        read = subprocess.run(
            ["promtool", *check[:2], str(DEPLOY / "monitoring" / check[2])],
            capture_output=True,
            text=True,
            check=False,
        )
        assert read.returncode == 0, read.stderr


def test_no_lock_names_an_index_and_every_package_has_its_hash() -> None:
    for lock in (DEPLOY / "locks").glob("*.lock"):
        text = lock.read_text(encoding="utf-8")
        pinned = re.findall(r"^[a-z0-9][^\s=]*==\S+", text, re.M)
        assert "http" not in re.sub(r"^httpx?\S*|^httpcore\S*|^aiohttp\S*", "", text, flags=re.M)
        assert pinned
        assert text.count("--hash=sha256:") >= len(pinned)
