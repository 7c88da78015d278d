"""Settings of a server, as its curators have chosen them."""

from sqlmodel import Session

from store.db.guild_tables import GuildSettingsRow
from store.languages import interface_languages
from store.library import audit, libraries
from store.model import GuildSettings
from store.notices import Action, Problem
from store.notices.errors import InvalidInputError


def settings(session: Session, guild: int) -> GuildSettings:
    """The guild's settings, the defaults for a guild that has set nothing."""
    row = session.get(GuildSettingsRow, guild)
    if row is None:
        return GuildSettings()
    values = row.model_dump(exclude={"guild_id", "channels"})
    return GuildSettings(channels=tuple(int(part) for part in row.channels.split()), **values)


def change(session: Session, guild: int, new: GuildSettings, *, by: str) -> None:
    """Set all of a guild's settings; what differs goes to the audit trail of its library.

    Raises InvalidInputError for a language that the bot does not speak.
    """
    spoken = tuple(each.code for each in interface_languages())
    if new.language is not None and new.language not in spoken:
        raise InvalidInputError(Problem.LANGUAGE, languages=spoken)
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
