"""The outcome of a check of an installation, and the mend where something is not well."""

from dataclasses import dataclass
from enum import StrEnum


class CheckOutcome(StrEnum):
    """How a check ended."""

    ok = "ok"
    warn = "warn"
    fail = "fail"
    unknown = "not checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationCheck:
    """What was looked at, how it is, and the mend where it is not well."""

    name: str
    outcome: CheckOutcome
    said: str
    mend: str = ""
