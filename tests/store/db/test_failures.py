"""What PostgreSQL, its driver and a pooler say becomes one sentence with the mend."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError, ProgrammingError

from store.db.database import Database
from store.db.failures import as_sentences
from store.notices.errors import DatabaseAwayError, DatabaseError

AT = 'connection failed: connection to server at "{host}", port {port} failed: {why}'


def told(error: DBAPIError, path: Path | None = None) -> DatabaseError:
    with pytest.raises(DatabaseError) as raised, as_sentences(path):
        raise error
    return raised.value


def of_server(*why: str) -> str:
    """The sentence when each of several hosts says something while it is called."""
    said = [AT.format(host=f"10.0.0.{n}", port=5432, why=one) for n, one in enumerate(why, 1)]
    listed = "\nMultiple connection attempts failed. All failures were:\n" + "\n".join(
        f"- host: 'x', port: '5432', hostaddr: 'x': {one}" for one in said
    )
    return str(told(_error(said[-1] + (listed if len(said) > 1 else ""))))


def _error(said: str) -> OperationalError:
    return OperationalError("", None, psycopg.OperationalError(said))


@pytest.mark.parametrize(
    ("said", "mend"),
    [
        ('FATAL:  password authentication failed for user "q"', "user and password"),
        ("fe_sendauth: no password supplied", "Write the password"),
        ('FATAL:  database "quotewire" does not exist', "`createdb`"),
        ('FATAL:  role "quotewire" does not exist', "`createuser`"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.9", no encryption', "?sslmode=require"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.9", SSL encryption', "admit this user"),
        ("server does not support SSL, but SSL was required", "Take sslmode out"),
        ("session is read-only", "name every host"),
        ("FATAL:  sorry, too many clients already", "max_connections"),
        ("FATAL:  no such user: q", "auth_file"),
        ("Connection refused\n\tIs the server running on that host?", "Is PostgreSQL running"),
        ("FATAL:  the database system is starting up", "starting up (10.0.0.1:5432)."),
        ("FATAL:  the database system is shutting down", "shutting down (10.0.0.1:5432)."),
    ],
)
def test_a_refused_connection_is_one_sentence_with_its_mend(said: str, mend: str) -> None:
    sentence = of_server(said)

    assert sentence.startswith("The database does not answer: ")
    assert mend in sentence
    assert "\n" not in sentence
    assert "connection to server" not in sentence


def test_every_host_is_named_with_what_it_said() -> None:
    sentence = of_server("Connection refused", "session is read-only")

    assert "Connection refused (10.0.0.1:5432)" in sentence
    assert "session is read-only (10.0.0.2:5432)" in sentence
    assert sentence.count("10.0.0.2") == 1


@pytest.mark.parametrize(
    "cause",
    [
        psycopg.errors.AdminShutdown("terminating connection due to administrator command"),
        psycopg.errors.CrashShutdown("terminating connection because of crash"),
        psycopg.errors.CannotConnectNow("the database system is starting up"),
        psycopg.errors.TooManyConnections("sorry, too many clients already"),
        psycopg.OperationalError("server closed the connection unexpectedly"),
    ],
)
def test_a_server_that_goes_is_away(cause: psycopg.Error) -> None:
    assert isinstance(told(OperationalError("", None, cause)), DatabaseAwayError)


def test_a_standby_that_is_asked_to_write_is_away() -> None:
    cause = psycopg.errors.ReadOnlySqlTransaction(
        "cannot execute INSERT in a read-only transaction"
    )

    assert isinstance(told(InternalError("", None, cause)), DatabaseAwayError)


def test_a_server_that_is_there_but_cannot_is_not_away() -> None:
    cause = psycopg.errors.DiskFull("could not extend file: No space left on device")
    found = told(OperationalError("", None, cause))

    assert not isinstance(found, DatabaseAwayError)
    assert "Make room on PostgreSQL's disk." in str(found)


@pytest.mark.parametrize(
    ("cause", "mend"),
    [
        (psycopg.errors.InsufficientPrivilege("permission denied for table article"), "GRANT"),
        (psycopg.ProgrammingError('invalid connection option "hots"'), "Mend it in DATABASE_URL."),
    ],
)
def test_what_the_operator_can_mend_is_no_bug(cause: psycopg.Error, mend: str) -> None:
    assert mend in str(told(ProgrammingError("", None, cause)))


def test_a_bug_stays_a_bug() -> None:
    cause = psycopg.errors.UndefinedColumn("column x does not exist")

    with pytest.raises(ProgrammingError), as_sentences(None):
        raise ProgrammingError("", None, cause)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg://me:s3cret@one/name",
        "postgresql+psycopg://me@/name?host=one&password=s3cret",
        "postgresql+psycopg://me@one/name?sslpassword=s3cret&sslmode=require",
    ],
)
def test_no_password_is_shown(address: str) -> None:
    database = Database("postgresql+psycopg://me@other/name", direct=address)

    assert "s3cret" not in Database(address).shown
    assert "s3cret" not in database.direct_shown
    assert "one" in database.direct_shown
