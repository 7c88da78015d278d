"""The real bot when something fails at one step of what people do: none is left waiting."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.discord.loopback.faults import RESET
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.messages import Message
from tests.discord.running_bot import Newsroom, until
from tests.discord.test_process_typed_text import FORM

pytestmark = pytest.mark.asyncio(loop_scope="module")

Act = Callable[[], Awaitable[Interaction]]
Step = Callable[[Newsroom], Awaitable[Act]]
NOBODY = "Who won the quokka championship of Perth?"


async def take_filter_off(room: Newsroom) -> Act:
    """Ask again without a filter."""
    shown = await (await room.ask(language="en")).answer()
    return lambda: room.discord.click(shown, "✕ language English", room.reader)


async def wonder_why(room: Newsroom) -> Act:
    """Be told why an answer is one."""
    shown = await (await room.ask()).answer()
    return lambda: room.discord.click(shown, "Why this answer", room.reader)


async def wait(room: Newsroom) -> Act:
    """Wish to be told when there is an answer."""
    shown = await (await room.ask(NOBODY)).answer()
    return lambda: room.discord.click(shown, "Tell me when there is an answer", room.reader)


async def publish(room: Newsroom) -> Act:
    """Show a private answer to the channel."""
    shown = await (await room.ask(private=True)).answer()
    return lambda: room.discord.click(shown, "Publish", room.reader)


async def send_form(room: Newsroom) -> Act:
    """Send the form of an article."""
    form = await (await room.curate("articles add")).first()
    return lambda: room.discord.submit(form, FORM)


async def preview(room: Newsroom) -> Message:
    """An article that was pasted, before it is saved."""
    room.asked += 1
    text = f"The falconers of Zaranj counted {room.asked} herons on Friday."
    form = await (await room.curate("articles add")).first()
    return await (await room.discord.submit(form, {**FORM, "Text": text})).answer()


async def save(room: Newsroom) -> Act:
    """Save what was looked at."""
    shown = await preview(room)
    return lambda: room.discord.click(shown, "Save", room.curator)


async def undo(room: Newsroom) -> Act:
    """Bring back what was removed."""
    shown = await preview(room)
    saved = await (await room.discord.click(shown, "Save", room.curator)).answer()
    reference = saved.text.split("Saved as ")[1].split("@")[0]
    gone = await (await room.curate("articles remove", article=reference)).answer()
    return lambda: room.discord.click(gone, "Undo", room.curator)


STEPS: dict[Step, str] = {
    take_filter_off: "lighthouse",
    wonder_why: "Your words",
    wait: "I will mention you",
    publish: "Published by",
    send_form: "xylophone",
    save: "aved",
    undo: "is back",
}


def name(step: Step) -> str:
    """What the step is called in the report of the tests."""
    return step.__name__


@pytest.fixture(autouse=True)
def patient(calm_room: Newsroom) -> None:
    """Discord waits longer than its three seconds: tries in a row take time on a busy machine."""
    calm_room.discord.state.first_response_within = 15


async def words_of(room: Newsroom, did: Interaction) -> str:
    """All that came of it, once nothing more comes."""
    await did.answer()
    await room.discord.settled()
    shown = [did.message, did.source, *did.followups]
    return "\n".join(one.text for one in shown if one is not None)


@pytest.mark.parametrize("step", STEPS, ids=name)
@pytest.mark.parametrize("route", ["callback", "edit answer"])
async def test_what_is_lost_on_the_way_comes_all_the_same(
    calm_room: Newsroom, step: Step, route: str
) -> None:
    act = await step(calm_room)
    calm_room.discord.fail(route, RESET)

    did = await act()

    assert STEPS[step] in await words_of(calm_room, did)
    if step is publish:  # what was clicked changes after the answer to the click
        await until(lambda: did.source is not None and "Publish" not in did.source.labels)
    calm_room.require_clean()


@pytest.mark.parametrize("step", [take_filter_off, send_form, wait], ids=name)
async def test_a_gateway_lost_in_the_middle_costs_nothing(calm_room: Newsroom, step: Step) -> None:
    act = await step(calm_room)
    calm_room.discord.fail("callback", delay=0.1)

    did = await act()
    await asyncio.sleep(0.02)
    calm_room.discord.drop_gateway()

    assert STEPS[step] in await words_of(calm_room, did)
    await calm_room.discord.resumed()
    calm_room.require_clean()


@pytest.mark.parametrize("step", STEPS, ids=name)
async def test_what_discord_refuses_for_good_is_told_and_can_be_done_again(
    calm_room: Newsroom, step: Step
) -> None:
    act = await step(calm_room)
    edit = calm_room.discord.fail("edit answer", 404)
    calm_room.discord.fail("followup", 404)

    refused = await act()
    await calm_room.discord.settled(after=0.1)
    again = await act()

    # the article is back already when that is tried again
    told = "is in the library" if step is undo else STEPS[step]
    assert told in await words_of(calm_room, again) + await words_of(calm_room, refused)
    if step is publish:
        await until(lambda: not edit.times)
    assert calm_room.discord.unanswered() == []
