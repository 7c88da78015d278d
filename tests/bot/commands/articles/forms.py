"""Filling the form of an article, and what else the tests of curators' commands share."""

from typing import Any

from simcord import Env, MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.app import App
from store.library import articles, libraries
from store.library.holdings import catalogue
from store.model import Article, ArticleFilters, Reference
from tests.bot.conftest import Guild

TEXT = (
    "Officials in Nangarhar said on Thursday that the Torkham crossing would be opened again for "
    "lorries with perishable goods before the end of the week.\n\n"
    "Advertisement\n\n"
    "Traders on both sides had lost about two million dollars since the closure, the chamber of "
    "commerce in Jalalabad reported in a statement.\n\n"
    "The governor's office told reporters that the customs halls had been repaired and that the "
    "scanners were working."
)
FORM = {
    "title": "Torkham to reopen",
    "publisher": "Khyber Gazette",
    "published": "2025-11-06",
    "url": "https://news.example/torkham",
    "text": TEXT,
}


async def added(place: Guild, **changes: Any) -> InteractionResult:
    """The preview of an article that the curator typed."""
    form = await place.curator.slash(place.channel, "articles add")
    return await place.curator.submit_modal(form, FORM | changes)


def values_of(form: InteractionResult) -> dict[str, str | None]:
    """What stands in the fields of a form that was opened."""
    assert form.modal is not None
    return {
        part["component"]["custom_id"]: part["component"].get("value")
        for part in form.modal["components"]
    }


async def press(
    actor: MemberActor, reply: InteractionResult | ResponseMessage, label: str
) -> InteractionResult:
    """Press the button of that label."""
    message = reply.response if isinstance(reply, InteractionResult) else reply
    assert message is not None
    return await actor.click(message, label=label)


async def press_forged(
    env: Env, actor: MemberActor, reply: InteractionResult, custom_id: str
) -> InteractionResult:
    """Press a button of one's own message after giving it the ``custom_id`` of another one."""
    assert reply.response is not None
    stored = env.backend.get_message(reply.response.channel_id, reply.response.id)
    button = {"type": 2, "style": 2, "label": "forged", "custom_id": custom_id}
    stored.components = [{"type": 1, "components": [button]}]
    return await actor.click(reply.response, label="forged")


def show_to_everyone(env: Env, place: Guild) -> None:
    """Show the reader every command, as a server's override can."""
    for name in ("articles", "library"):
        command = env.backend.find_command(name, place.guild.id)
        assert command is not None
        place.guild.set_command_permissions(int(command["id"]), {place.reader.user: True})


def stored(app: App, place: Guild, reference: str) -> Article:
    """An article of the place's own library, removed or not."""
    with app.database.session() as session:
        scope = libraries.own_scope(session, place.guild.id)
        return articles.get(session, scope, Reference.parse(reference), removed=True)


def count(app: App, place: Guild) -> int:
    """How many articles the place's own library has."""
    with app.database.session() as session:
        scope = libraries.own_scope(session, place.guild.id)
        return catalogue.page(session, scope, ArticleFilters())[0]
