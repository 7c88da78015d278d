"""/library inbox: reports, questions without an answer and incomplete articles, each with a way."""

import pytest
from simcord import Env

from bot.app import App
from store.guilds import feedback, questions
from store.library import articles, libraries
from store.model import Scope
from tests.bot.clients import reports, stock
from tests.bot.commands.articles.forms import press_forged
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, options, text
from tests.builders import a_new_article, a_prepared

QUESTION = "Which convoy opened the Zarang bridge?"
MISSING = "Where are the quokkas of Perth?"


async def voted(place: Guild, reason: str = "") -> None:
    """The reader says that a quotation is given to the wrong people."""
    asked = await place.reader.slash(place.channel, "ask", question=QUESTION, results=1)
    told = await choose(place.reader, asked.response, "Wrong attribution")
    if reason:
        form = await place.reader.click(told.response, label="Add a reason")
        await place.reader.submit_modal(form, {"reason": reason})


async def test_a_report_shows_its_reason_and_can_be_done(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(1))
    await voted(place, "it was the *governor*")

    opened = await place.curator.slash(place.channel, "library inbox")
    listed = await place.curator.click(opened.response, label="Reports")
    [chosen] = options(listed).values()
    report = await place.curator.select(listed.response, [chosen])
    shown = text(report)
    form = await place.curator.click(report.response, label="Edit")
    done = await place.curator.click(report.response, label="Done")

    assert opened.ephemeral
    assert "\nReason: it was the \\*governor\\*" in shown
    assert "\n> Engineers opened the Zarang bridge" in shown
    assert f"<@{place.reader.id}>" in shown
    assert "Convoy 1" in shown
    assert form.modal is not None
    assert text(done).startswith("### 0 reports")


async def test_who_votes_again_is_heard_again(place: Guild, app: App) -> None:
    stock(app, place.guild.id, reports(1))
    await voted(place)
    with app.database.writing() as session:
        [report] = feedback.reports(session, place.guild.id, Scope(libraries=()))
        assert feedback.handle(session, report.id, place.guild.id)
        assert not feedback.handle(session, report.id, place.guild.id)

    await voted(place)

    with app.database.session() as session:
        assert feedback.count_open(session, place.guild.id) == 1
        assert feedback.report(session, report.id, place.guild.id + 1, Scope(libraries=())) is None


async def test_questions_are_grouped_by_what_is_missing_and_the_answered_are_gone(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    with app.database.writing() as session:
        for asked in (MISSING, MISSING, "Do quokkas sleep?", QUESTION):
            questions.note(session, place.guild.id, 1, answered=False, text=asked)
        questions.note(session, place.guild.id, 1, answered=False, text=None)

    opened = await place.curator.slash(place.channel, "library inbox")
    listed = await place.curator.click(opened.response, label="Questions")

    assert "quokkas of Perth? (2×)" in text(listed)
    assert "**In no article: quokkas" in text(listed)
    assert "Zarang" not in text(listed)
    assert "1 more had no answer, and its text is not kept" in text(listed)
    assert "Add an article" in buttons(listed)


async def test_many_questions_are_counted_and_those_answered_by_now_hide_no_others(
    place: Guild, app: App
) -> None:
    stock(app, place.guild.id, reports(3))
    with app.database.writing() as session:
        for number in range(30):  # asked more often, and answered by now
            for _ in range(2):
                asked = QUESTION + "?" * number
                questions.note(session, place.guild.id, 1, answered=False, text=asked)
        for number in range(10):
            asked = f"Do quokkas sleep in nest {number}?"
            questions.note(session, place.guild.id, 1, answered=False, text=asked)

    opened = await place.curator.slash(place.channel, "library inbox")
    overview = text(opened)
    listed = await place.curator.click(opened.response, label="Questions")

    assert "40 questions without an answer" in overview
    assert "### 10 questions without an answer" in text(listed)


async def test_a_question_that_is_dealt_with_is_forgotten_but_counted(
    place: Guild, app: App
) -> None:
    with app.database.writing() as session:
        for asked in (MISSING, "Do quokkas sleep?"):
            questions.note(session, place.guild.id, 1, answered=False, text=asked)
    opened = await place.curator.slash(place.channel, "library inbox")
    listed = await place.curator.click(opened.response, label="Questions")

    left = await place.curator.select(listed.response, [options(listed)[MISSING]])

    assert MISSING not in text(left)
    assert "Do quokkas sleep?" in text(left)
    with app.database.session() as session:
        assert questions.counts(session, place.guild.id) == (2, 0)
        assert questions.unkept(session, place.guild.id) == 0


async def test_an_article_without_publisher_or_date_can_be_completed(
    place: Guild, app: App
) -> None:
    undated = a_new_article(body="The gate at Spinbul was shut on a Monday.", published=None)
    nobody = a_new_article(body="The gate at Torkham was open on a Sunday.", publisher=None)
    stock(app, place.guild.id, [*reports(1), undated, nobody])

    opened = await place.curator.slash(place.channel, "library inbox")
    listed = await place.curator.click(opened.response, label="Articles")
    form = await place.curator.select(listed.response, list(options(listed).values())[:1])

    assert text(listed).startswith("### 2 articles without publisher or date")
    assert form.modal is not None
    assert "Edit A" in form.modal["title"]


@pytest.mark.usefixtures("refusing")
async def test_an_article_of_the_shared_library_is_not_edited_here(place: Guild, app: App) -> None:
    with app.database.writing() as session:
        shared = libraries.create(session, libraries.SHARED)
        articles.add(session, shared, a_prepared(body=reports(1)[0].body), by="test")
    await voted(place)

    opened = await place.curator.slash(place.channel, "library inbox")
    listed = await place.curator.click(opened.response, label="Reports")
    report = await place.curator.select(listed.response, list(options(listed).values()))

    assert "not one of this server's own" in text(report)
    assert "Edit" not in buttons(report)


async def test_nothing_waits_where_nothing_is(place: Guild) -> None:
    opened = await place.curator.slash(place.channel, "library inbox")

    assert text(opened) == "### What waits for curators\nNothing waits."
    assert buttons(opened) == {}


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("number", ["x", "2147483648", "1-2"])
async def test_a_number_that_no_row_can_have_is_refused_in_one_sentence(
    simcord_env: Env, place: Guild, number: str
) -> None:
    opened = await place.curator.slash(place.channel, "library inbox")

    refused = await press_forged(simcord_env, place.curator, opened, f"qw1:inbox-done::{number}")

    assert [text(one) for one in refused.followups] == ["This button is not one of mine."]
