"""The settings: read once at the start from the environment and `.env`."""

import re
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings.exceptions import SettingsError

from store.notices.errors import OperatorError

ENV_FILE = ".env"
DATABASE = "quotewire.db"
_SPAN = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#@]+/?", re.I)


class Settings(BaseSettings):
    """What the operator sets; the names in the environment are these in capitals."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    discord_token: SecretStr | None = None
    discord_token_file: Path | None = None
    discord_guild_id: int | None = Field(default=None, gt=0)
    database_url: SecretStr | None = None
    database_direct_url: SecretStr | None = None
    data_dir: Path = Path("data")
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
        return path.expanduser() if path is not None else None

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
                raise ValueError(f"the file it names cannot be read ({reason})") from None
            self.discord_token = SecretStr(token)
        return self

    @field_validator("reading_room_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not _ADDRESS.fullmatch(value.strip()):
            raise ValueError("it is an address without a path, such as https://room.example")
        return value.strip().rstrip("/") if value is not None else None

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
    """The settings; InvalidInputError with one sentence that names the first wrong one."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "DISCORD_TOKEN_FILE"
        raise OperatorError(f"The setting {name} is wrong: {first['msg']}.") from error
    except (SettingsError, UnicodeDecodeError) as error:
        raise OperatorError(f"The settings cannot be read: {error}.") from error
