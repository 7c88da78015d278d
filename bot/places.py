"""Places on the disk: the seeds, and where a database's saved index is."""

from pathlib import Path

_HERE = Path(__file__).parent


def seeds() -> Path:
    """The folder of the articles and names that a new installation starts with.

    A wheel has it inside (see deploy/wheel.py), a checkout beside the packages.
    """
    inside = _HERE / "seeds"
    return inside if inside.is_dir() else _HERE.parent / "seeds"


def index_folder(data_dir: Path, database: Path | None) -> Path:
    """Where the saved index is: beside an SQLite file, else in DATA_DIR."""
    if database is not None:
        return database.with_name(f"{database.name}.index")
    return data_dir / "index"


def is_lost(database: Path, index: Path) -> bool:
    """Whether a database that is empty was not: its saved index is of articles."""
    return index.parent == database.parent and next(index.glob("library-*"), None) is not None
