"""The settings: read once at the start from the environment and `.env`."""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, Self
from urllib.parse import quote

from pydantic import (
    BaseModel,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from store.notices.errors import OperatorError

ENV_FILE = ".env"
DATABASE = "quotewire.db"
_SPAN = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#@]+/?", re.I)
_PAGE = re.compile(r"https?://[^\s/?#@]+(?:[/?#]\S*)?", re.I)
_SQLITE = re.compile(r"sqlite(?:\+\w+)?:(?://(?:/(?P<place>.*))?)?", re.I | re.S)
_LARGEST_ID = 2**63 - 1
_ALIKE = 80  # of a hundred: a name so like a setting's was meant to be it


def data_folder() -> Path:
    """`data` in the current folder; the user's own one where nothing can be made there."""
    here = Path("data")
    if here.is_dir() or os.access(Path(), os.W_OK):
        return here
    shared = os.environ.get("XDG_DATA_HOME", "")
    try:
        own = Path(shared) if os.path.isabs(shared) else Path.home() / ".local" / "share"
    except RuntimeError:  # a user without a home
        return here
    return own / "quotewire"


class Settings(BaseModel):
    """What the operator sets; the names in the environment are these in capitals."""

    discord_token: SecretStr | None = None
    discord_token_file: Path | None = None
    discord_guild_id: int | None = Field(default=None, gt=0, le=_LARGEST_ID)
    database_url: SecretStr | None = None
    database_direct_url: SecretStr | None = None
    data_dir: Path = Field(default_factory=data_folder)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    allow_fetch: bool = False
    fetch_allow_private: bool = False
    keep_questions_days: int = Field(default=0, ge=0, le=3650)
    shared_library: bool = True
    shard_ids: str | None = None
    shard_count: int | None = Field(default=None, gt=0, le=10_000)
    metrics_port: int | None = Field(default=None, gt=0, le=65_535)
    metrics_host: str = "127.0.0.1"
    backup_dir: Path | None = None
    backup_every: float = Field(default=24, ge=0.01, le=24 * 366)
    backup_keep: int = Field(default=7, ge=1, le=1_000)
    reading_room_url: str | None = None
    source_code_url: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _lower_levels(cls, values: dict[str, object]) -> dict[str, object]:
        for name in ("log_level", "log_format"):
            if isinstance(value := values.get(name), str):
                values[name] = value.strip().lower()
        return values

    @field_validator("data_dir", "discord_token_file", "backup_dir")
    @classmethod
    def _at_home(cls, path: Path | None) -> Path | None:
        """Paths may begin with ~, as in a shell."""
        return _at_home(path) if path is not None else None

    @field_validator("database_url")
    @classmethod
    def _names_a_file(cls, value: SecretStr | None) -> SecretStr | None:
        """An SQLite address names a file, which may begin with ~ too."""
        address = value.get_secret_value() if value is not None else ""
        if (sqlite := _SQLITE.fullmatch(address)) is None:
            return value
        place = sqlite["place"] or ""
        if place in ("", ":memory:") or place.startswith("?"):
            raise ValueError("it names no file, so nothing would be kept; write sqlite:///path")
        if not place.startswith("~"):
            return value
        user, slash, rest = place.partition("/")
        return SecretStr(f"sqlite:///{quote(str(_at_home(Path(user))))}{slash}{rest}")

    @model_validator(mode="after")
    def _shards_fit(self) -> Self:
        if self.shard_ids is not None and self.shard_count is None:
            raise ValueError("SHARD_IDS needs SHARD_COUNT, how many shards there are in all")
        ids = self.shards
        if self.shard_count is not None and ids and max(ids) >= self.shard_count:
            raise ValueError(f"SHARD_IDS go from 0 to {self.shard_count - 1} with this SHARD_COUNT")
        return self

    @model_validator(mode="after")
    def _read_token_file(self) -> Self:
        if self.discord_token is None and self.discord_token_file is not None:
            try:
                token = self.discord_token_file.read_text(encoding="utf-8").strip()
            except (
                OSError,
                ValueError,
            ) as error:  # said without the path: it may be the token itself
                reason = getattr(error, "strerror", None) or "it is no text"
                raise ValueError(
                    f"the file that DISCORD_TOKEN_FILE names cannot be read ({reason})"
                ) from None
            self.discord_token = SecretStr(token)
        return self

    @field_validator("reading_room_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not _ADDRESS.fullmatch(value.strip()):
            raise ValueError("it is an address without a path, such as https://room.example")
        return value.strip().rstrip("/") if value is not None else None

    @field_validator("source_code_url")
    @classmethod
    def _is_a_page(cls, value: str | None) -> str | None:
        if value is not None and not _PAGE.fullmatch(value.strip()):
            raise ValueError("it is the address of a page, such as https://code.example/quotewire")
        return value.strip() if value is not None else None

    @property
    def shards(self) -> list[int] | None:
        """The shards this process runs: all of them when SHARD_IDS does not say.

        ``_`` stands for a comma too, since systemd has none in the names of its units.
        """
        if self.shard_ids is None:
            return None
        found: set[int] = set()
        for part in re.split("[,_]", self.shard_ids):
            span = _SPAN.fullmatch(part.strip())
            if span is None:
                raise ValueError("SHARD_IDS is a list such as 0,1,4-7")
            found.update(range(int(span[1]), int(span[2] or span[1]) + 1))
        return sorted(found)

    @property
    def database_address(self) -> str | Path:
        """The database's address: DATABASE_URL, else a file in DATA_DIR."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return self.data_dir / DATABASE

    @property
    def direct_address(self) -> str | None:
        """PostgreSQL's own address, where a pooler stands at the other one."""
        if self.database_direct_url is None:
            return None
        return self.database_direct_url.get_secret_value()


def read_settings() -> Settings:
    """The settings; OperatorError with one sentence that names the first wrong one."""
    try:
        return Settings.model_validate(dict(_given()))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        said = first["msg"].removeprefix("Value error, ").replace("Input should", "it should")
        name = f"The setting {str(first['loc'][0]).upper()} is" if first["loc"] else "Settings are"
        raise OperatorError(f"{name} wrong: {said}.") from error
    except (UnicodeDecodeError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise OperatorError(f"The settings in {ENV_FILE} cannot be read: {reason}.") from error


def _given() -> Iterator[tuple[str, str]]:
    """Every setting with what is written for it: in ``.env``, then around, which goes before."""
    for place in (_written(), os.environ):
        for name, value in place.items():
            if value and (known := name.lower()) in Settings.model_fields:
                yield known, value


def _written() -> Mapping[str, str | None]:
    if not Path(ENV_FILE).is_file():
        return {}
    from dotenv import dotenv_values  # only here: many have no such file

    return dotenv_values(ENV_FILE, encoding="utf-8")


def unknown_names() -> Iterator[str]:
    """Names that no setting has: all of those in ``.env``, and those around that look like one."""
    from rapidfuzz import fuzz, process  # only here: the doctor asks

    known = {name.upper() for name in Settings.model_fields}
    written = _written()
    yield from (name for name in written if name.upper() not in known)
    for name in sorted({name.upper() for name in os.environ} - known - {*written}):
        if process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=_ALIKE):
            yield name


def _at_home(path: Path) -> Path:
    """A path with ~ replaced; ValueError for one that can be nowhere."""
    try:
        at = path.expanduser()
    except RuntimeError:
        raise ValueError(f"there is no user {path.parts[0].removeprefix('~')} here") from None
    try:
        at.lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError("the name is too long for a file") from error
    return at
