"""What a guild's curators set for their server."""

from dataclasses import dataclass

from sqlmodel import Session

from store.db.tables import GuildSettingsRow
from store.errors import InvalidInputError
from store.languages import interface_languages
from store.library import audit, libraries
from store.notices import Action, Problem

MAX_RESULTS = 10
MAX_KEPT_DAYS = 3650
MAX_CHANNELS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class GuildSettings:
    """How the bot behaves in one guild. ``channels`` empty means: it answers everywhere.

    ``keep_questions_days`` None means the operator's setting; 0 keeps no question's text.
    """

    language: str | None = None
    private: bool = False
    plain: bool = False
    shared_library: bool = True
    results: int = 3
    curator_role: int | None = None
    channels: tuple[int, ...] = ()
    keep_questions_days: int | None = None

    def __post_init__(self) -> None:
        spoken = [each.code for each in interface_languages()]
        if self.language is not None and self.language not in spoken:
            raise InvalidInputError(Problem.LANGUAGE, languages=tuple(spoken))
        if not 1 <= self.results <= MAX_RESULTS:
            raise InvalidInputError(Problem.RESULTS, most=MAX_RESULTS)
        if not 0 <= (self.keep_questions_days or 0) <= MAX_KEPT_DAYS:
            raise InvalidInputError(Problem.KEPT_DAYS, most=MAX_KEPT_DAYS)
        if len(self.channels) > MAX_CHANNELS:
            raise InvalidInputError(Problem.TOO_MANY_CHANNELS, most=MAX_CHANNELS)


def settings(session: Session, guild: int) -> GuildSettings:
    """The guild's settings, the defaults for a guild that has set nothing."""
    row = session.get(GuildSettingsRow, guild)
    if row is None:
        return GuildSettings()
    values = row.model_dump(exclude={"guild_id", "channels"})
    return GuildSettings(channels=tuple(int(part) for part in row.channels.split()), **values)


def change(session: Session, guild: int, new: GuildSettings, *, by: str) -> None:
    """Set all of a guild's settings; what differs goes to the audit trail of its library."""
    old = settings(session, guild)
    fields = GuildSettings.__dataclass_fields__
    detail = {
        name: [getattr(old, name), getattr(new, name)]
        for name in fields
        if getattr(old, name) != getattr(new, name)
    }
    if not detail:
        return
    row = session.get(GuildSettingsRow, guild) or GuildSettingsRow(guild_id=guild)
    for name in fields:
        value = getattr(new, name)
        setattr(row, name, " ".join(map(str, value)) if name == "channels" else value)
    session.add(row)
    library = libraries.of_guild(session, guild)
    event = audit.Event(action=Action.CHANGE_SETTINGS, detail=detail)
    audit.record(session, library, [event], actor=by)
