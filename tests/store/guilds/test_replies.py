"""Kept replies: known in their own server alone, and private unless they say otherwise."""

from dataclasses import replace
from datetime import timedelta

import pytest

from store.db.columns import now
from store.db.database import Database
from store.guilds import replies


def test_a_reply_is_known_in_its_own_server_alone(database: Database) -> None:
    with database.writing() as session:
        number = replies.keep(session, 1, 2, 3, '{"private": false}')

    with database.session() as session:
        kept = replies.get(session, number, 1)
        assert kept is not None
        assert (kept.asker, kept.channel, kept.private) == (3, 2, False)
        assert replies.get(session, number, 2) is None
        assert replies.get(session, f"{number}x", 1) is None


@pytest.mark.parametrize("body", ["{}", '{"places": []}', '{"private": true}'])
def test_a_reply_is_private_unless_it_says_otherwise(database: Database, body: str) -> None:
    with database.writing() as session:
        number = replies.keep(session, 1, 2, 3, body)

        kept = replies.get(session, number, 1)

    assert kept is not None
    assert kept.private


def test_only_old_replies_are_forgotten(database: Database) -> None:
    with database.writing() as session:
        number = replies.keep(session, 1, 2, 3, "{}")

        assert replies.forget(session, now() - timedelta(days=1)) == 0
        assert replies.get(session, number, 1) is not None
        assert replies.forget(session, now() + timedelta(days=1)) == 1
        assert replies.get(session, number, 1) is None


def test_a_reply_put_again_changes_and_one_of_another_server_does_not(database: Database) -> None:
    first = replies.Reply(id="x", guild=1, channel=2, asker=3, created=now(), body='{"page": 1}')
    with database.writing() as session:
        for one in (first, replace(first, body='{"page": 2}'), replace(first, guild=9, body="{}")):
            replies.put(session, one)

    with database.session() as session:
        assert replies.get(session, "x", 1) == replace(first, body='{"page": 2}')
        assert replies.get(session, "x", 9) is None
