"""A database of an earlier release becomes one of this, with all that is in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from store.db import schema
from store.db.database import Database
from store.guilds import registrations, servers
from store.library import verify
from store.text.normalise import folded_hash

FIRST, SECOND = "The gate was closed on Monday.", "The gate was opened on Tuesday."


def at_revision(address: Path | str, revision: str) -> None:
    database = Database(address)
    config = Config()
    migrations = Path(schema.__file__).parent / "migrations"
    config.set_main_option("script_location", str(migrations))
    config.set_main_option("path_separator", "os")
    with database.writing() as session:
        config.attributes["connection"] = session.connection()
        command.upgrade(config, revision)
    database.close()


def test_texts_of_all_versions_are_known_after_the_second_migration(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    at_revision(path, "0001")
    with closing(sqlite3.connect(path)) as old, old:
        old.execute(
            "INSERT INTO library (id, name, version, audit_sequence, audit_hash, created_at) "
            "VALUES (1, 'desk', 0, 0, '', '2026-01-01')"
        )
        old.execute(
            "INSERT INTO article (id, library_id, folded_hash, url_key, shingles, "
            "current_version, created_at) VALUES (1, 1, ?, 'm.news.example/a', 1, 2, '2026-01-01')",
            (folded_hash(SECOND),),
        )
        for version, body in ((1, FIRST), (2, SECOND)):
            old.execute(
                "INSERT INTO article_version (article_id, version, body, body_sha256, url, "
                "language, collected_at, stored_at, editor) VALUES (1, ?, ?, '', "
                "'https://m.news.example/a?ref=x', 'en', '2026-01-01', '2026-01-01', 'ann')",
                (version, body),
            )
    database = Database(f"sqlite:///{path}")

    schema.upgrade(database)

    assert schema.check(database) == []
    with closing(sqlite3.connect(path)) as new:
        article = new.execute("SELECT identity, url_key FROM article").fetchall()
        versions = new.execute("SELECT folded_hash, edited FROM article_version").fetchall()
    assert article == [(folded_hash(SECOND), "news.example/a")]
    assert versions == [(folded_hash(FIRST), 0), (folded_hash(SECOND), 1)]
    with database.session() as session:
        assert not any("for finding" in fault for fault in verify.faults(session))
    database.close()


def test_who_used_the_bot_before_is_known_after_the_third_migration(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    at_revision(path, "0002")
    with closing(sqlite3.connect(path)) as old, old:
        old.execute(
            "INSERT INTO library (id, name, guild_id, version, audit_sequence, audit_hash, "
            "created_at) VALUES (1, 'shared', NULL, 0, 0, '', '2026-01-01'), "
            "(2, 'guild-5', 5, 0, 0, '', '2026-01-01')"
        )
        old.execute(
            "INSERT INTO question (guild_id, user_id, asked_at, answered) "
            "VALUES (5, 1, '2026-01-01', 1), (6, 1, '2026-01-01', 0)"
        )
        old.execute(
            "INSERT INTO registration (scope, hash, at) VALUES ('global', 'x', '2026-01-01')"
        )
    database = Database(f"sqlite:///{path}")

    schema.upgrade(database)

    assert schema.check(database) == []
    with database.session() as session:
        assert servers.known(session) == {5: None, 6: None}
        assert registrations.get(session, "global") == "x"
        assert registrations.numbers(session, "global") == {}
    database.close()
