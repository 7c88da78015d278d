"""Building blocks of the tables: moments, large numbers, and the declared row."""

from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel
from sqlmodel._compat import SQLModelConfig

BIG = BigInteger().with_variant(Integer(), "sqlite")  # only INTEGER counts up by itself in SQLite


class Moment(TypeDecorator[datetime]):
    """A point in time, kept as naive UTC so that SQLite and PostgreSQL hold the same value."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def now() -> datetime:
    """The present, with its time zone."""
    return datetime.now(UTC)


class DeclaredRow(SQLModel):
    """A declared row. Its validator is never built: rows of tables do not validate."""

    model_config = SQLModelConfig(defer_build=True)
