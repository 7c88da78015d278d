"""The real bot when its requests are cut off, refused or answered with faults, several in a row."""

import pytest

from tests.discord.loopback.faults import RESET
from tests.discord.running_bot import Newsroom

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(autouse=True)
def patient(calm_room: Newsroom) -> None:
    """Discord waits longer than its three seconds: tries in a row take time on a busy machine."""
    calm_room.discord.state.first_response_within = 15


@pytest.mark.parametrize("applied", [False, True])
@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_cut_connections_cost_no_answer(
    calm_room: Newsroom, route: str, times: int, applied: bool
) -> None:
    calm_room.discord.fail(route, RESET, times=times, applied=applied)

    asked = await calm_room.ask()

    assert "lighthouse" in (await asked.answer()).text
    await calm_room.discord.settled(after=2 if applied else 0)  # for what it still sends again
    assert calm_room.discord.unanswered() == []


@pytest.mark.parametrize(("route", "times"), [("callback", 3), ("edit answer", 5)])
async def test_faults_of_discord_in_a_row_cost_no_answer(
    calm_room: Newsroom, route: str, times: int
) -> None:
    calm_room.discord.fail(route, 503, times=times)

    asked = await calm_room.ask()

    assert "lighthouse" in (await asked.answer(20)).text
    calm_room.require_clean()


async def test_a_form_opens_though_the_connection_is_cut(calm_room: Newsroom) -> None:
    calm_room.discord.fail("callback", RESET, times=2)

    asked = await calm_room.curate("articles add")
    await asked.first()

    assert asked.modal is not None
    calm_room.require_clean()


@pytest.mark.parametrize("status", [403, RESET])
async def test_a_further_message_that_is_refused_is_told_beside_the_answer(
    calm_room: Newsroom, status: int
) -> None:
    calm_room.discord.fail("followup", status, times=1)

    asked = await calm_room.curate("ask", question="ferry crossing lighthouse", explain=True)
    answer = await asked.answer()
    further = await asked.followup()

    assert "lighthouse" in answer.text
    assert "Reference:" in further.text or "figures" in further.text
    assert further.ephemeral
    calm_room.require_clean()


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_an_answer_that_is_refused_for_good_is_told_to_the_asker_alone(
    calm_room: Newsroom, status: int
) -> None:
    calm_room.discord.fail("edit answer", status)

    asked = await calm_room.ask()
    told = await asked.followup()

    assert "Reference:" in told.text
    assert told.ephemeral
    assert calm_room.discord.unanswered() == []


@pytest.mark.parametrize("status", [RESET, 503])
async def test_what_is_published_is_sent_again_where_it_did_not_arrive(
    calm_room: Newsroom, status: int
) -> None:
    shown = await (await calm_room.ask(private=True)).answer()
    calm_room.discord.fail("followup", status, times=2)

    published = await calm_room.discord.click(shown, "Publish", calm_room.reader)
    await published.followup()
    await calm_room.discord.settled(after=1)

    assert ["Published by" in one.text for one in published.followups] == [True]
    assert "Publish" not in shown.labels
    calm_room.require_clean()
