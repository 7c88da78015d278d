"""Names of one thing, as the libraries in a scope give them beside the starter file's."""

from pathlib import Path

from sqlmodel import Session, col, select

from store.errors import InvalidInputError
from store.model import Scope
from store.tables import AliasGroupRow
from store.text.alias_file import read_aliases
from store.text.aliases import AliasBook


def starter(path: Path) -> AliasBook:
    """The names that a new installation starts with."""
    try:
        return AliasBook(read_aliases(path.read_text(encoding="utf-8"), added_by="starter"))
    except FileNotFoundError:
        return AliasBook()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError(f"{path.name} cannot be read: {error}.") from error


def definitions(session: Session, scope: Scope) -> tuple[str, ...]:
    """The groups that the libraries in scope added, as JSON texts, oldest first."""
    rows = session.exec(
        select(AliasGroupRow.definition)
        .where(col(AliasGroupRow.library_id).in_(scope.libraries))
        .order_by(col(AliasGroupRow.id))
    ).all()
    return tuple(rows)


def book(starter_names: AliasBook, groups: tuple[str, ...]) -> AliasBook:
    """The starter's names with a scope's own over them."""
    if not groups:
        return starter_names
    own = AliasBook(read_aliases(f"[{', '.join(groups)}]"))
    return starter_names.overridden_by(own)
