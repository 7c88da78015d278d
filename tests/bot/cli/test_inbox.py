"""`inbox`, `grant` and `libraries`: what operators see of servers and do for them."""

from pathlib import Path

from bot.app import App, open_app
from bot.settings import Settings
from store.guilds import feedback, questions, servers
from store.library import libraries
from store.model import Reference
from tests.bot.cli.conftest import Quotewire
from tests.bot.clients import stock
from tests.builders import a_new_article

SERVER = 4711


def an_installation(folder: Path) -> App:
    """A server with an article that lacks its date, a report on it and an open question."""
    app = open_app(Settings(data_dir=folder / "data"))
    [stored] = stock(app, SERVER, [a_new_article(published=None)])
    with app.database.writing() as session:
        place = (Reference(article=stored.article, passage=1, version=1), 0, 5)
        feedback.vote(session, SERVER, 8, place, "out of date", "It was years ago.")
        feedback.vote(session, SERVER, 9, place, "useful")
        questions.note(session, SERVER, 8, answered=False, text="Where are the quokkas?")
        questions.note(session, SERVER, 8, answered=False, text=None)
        servers.note(session, SERVER)
    return app


def test_what_waits_for_curators_is_listed(quotewire: Quotewire, tmp_path: Path) -> None:
    an_installation(tmp_path).close()

    listed = quotewire("inbox", "--library", f"guild-{SERVER}")
    document = quotewire("inbox", "--library", f"guild-{SERVER}", "--json").json

    lines = listed.out.splitlines()
    assert listed.code == 0
    assert lines[0].startswith("out of date · A")
    assert lines[0].endswith("It was years ago.")
    assert lines[1:3] == [
        "no answer · Where are the quokkas?",
        "no answer · 1 more, whose texts are not kept",
    ]
    assert lines[3].startswith("no date · A")
    assert [len(document[kind]) for kind in ("reports", "questions", "articles")] == [1, 1, 1]


def test_a_library_is_granted_and_no_longer(quotewire: Quotewire, tmp_path: Path) -> None:
    app = an_installation(tmp_path)
    with app.database.writing() as session:
        servers.note_left(session, [SERVER])

    granted = quotewire("grant", "shared", "12")
    listed = quotewire("libraries")
    ended = quotewire("grant", "shared", "12", "--end")

    assert granted.out == "The server 12 reads the library shared.\n"
    assert "also read by 12" in listed.out.splitlines()[0]
    assert "its server removed the bot, deleted on" in listed.out.splitlines()[1]
    assert ended.out == "The server 12 no longer reads the library shared.\n"
    with app.database.session() as session:
        assert [one.granted for one in libraries.overview(session)] == [(), ()]
    app.close()
