"""/read: the whole article, page by page."""

from dataclasses import replace

import pytest
from simcord import Env

from bot.app import App
from store.library import articles, libraries, versions
from store.model import Reference
from tests.bot.clients import a_client, stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, choose, forge, links, options, text
from tests.builders import a_new_article

LONG = "\n\n".join(
    f"Paragraph {n} begins here. " + "It goes on with the same few words again and again. " * 12
    for n in range(1, 13)
)


async def test_an_article_has_its_passages_numbered(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])

    shown = await place.reader.slash(place.channel, "read", reference="a1")

    assert text(shown).startswith(
        "### Torkham crossing to reopen\n-# Khyber Gazette · by A. Reporter"
    )
    assert "**1** Pakistan and Afghanistan agreed on Thursday" in text(shown)
    assert "The governor of Nangarhar said" in text(shown)
    assert links(shown) == ["https://news.example/torkham"]
    assert buttons(shown) == {}


async def test_a_long_article_turns_its_pages_after_a_restart(
    place: Guild, app: App, simcord_env: Env
) -> None:
    stock(app, place.guild.id, [a_new_article(body=LONG)])
    shown = await place.reader.slash(place.channel, "read", reference="A1")
    first = text(shown)

    await simcord_env.restart_bot(a_client(app))
    await place.reader.click(shown.response.message, label="Next")

    assert "Paragraph 1 begins here." in first
    assert "Paragraph 1 begins here." not in text(shown)
    assert "Page 2 of" in text(shown)


async def test_a_passage_opens_its_own_page(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(body=LONG)])

    shown = await place.reader.slash(place.channel, "read", reference="A1.6")

    assert "**6** " in text(shown)
    assert "Previous" in buttons(shown)


async def test_every_page_of_an_article_adds_up_to_its_text(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(body=LONG)])
    shown = await place.reader.slash(place.channel, "read", reference="A1")
    read = text(shown)

    while "Next" in buttons(shown):
        await place.reader.click(shown.response.message, label="Next")
        read += text(shown)

    assert [n for n in range(1, 13) if read.count(f"Paragraph {n} begins here.") != 1] == []


async def test_an_old_version_says_that_it_was_changed(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])
    with app.database.writing() as session:
        scope = libraries.scope_of_guild(session, place.guild.id)
        changed = versions.prepare(a_new_article(body="The crossing stays closed for now."))
        articles.edit(session, scope, Reference.parse("A1@1"), changed, by="ann")

    shown = await place.reader.slash(place.channel, "read", reference="A1@1")

    assert "The article was changed later; its current version is A1@2." in text(shown)


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("A99", "There is no A99 here. /latest lists the newest articles."),
        ("the *bold* one", "“the \\*bold\\* one” is neither a reference, such as A12, nor"),
        ("A1@7", "There is no A1@7 here; the current version is A1@1."),
        ("A" + "9" * 19, "is neither a reference"),
        ("https://news.example/x", "No article here has the address https\\://news.example/x."),
        ("https://[", "No article here has the address https\\://\\[."),
        ("http://[site]/A1", "No article here has the address http\\://\\[site\\]/A1."),
        ("…", "nor in the title of one. /latest lists the newest articles."),
        ("[A1.7]", "There is no A1.7 here; the article has 1 passage."),
    ],
)
async def test_what_is_not_there_is_said(
    place: Guild, app: App, reference: str, sentence: str
) -> None:
    stock(app, place.guild.id, [a_new_article()])

    shown = await place.reader.slash(place.channel, "read", reference=reference)

    assert sentence in text(shown)


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    "link",
    [
        "https://discord.com/channels/1/2/3",
        "<https://ptb.discord.com/channels/1/2/3>",
        "discordapp.com/channels/1/2",
        "https://canary.discord.com/channels/11/22/33.",
    ],
)
async def test_the_address_of_a_message_is_told_from_that_of_an_article(
    place: Guild, link: str
) -> None:
    told = text(await place.reader.slash(place.channel, "read", reference=link))
    taught = text(await place.curator.slash(place.channel, "read", reference=link))
    edited = text(await place.curator.slash(place.channel, "articles edit", article=link))
    fetched = text(await place.curator.slash(place.channel, "articles fetch", link=f"{link:40}"))

    assert told == (
        "This is the address of a message in Discord, and I read no messages. Below each quotation "
        "stands its reference, such as A12.3: /read opens the article by it."
    )
    menu = f"{told} An article in a message is taken by “Add to library” in its menu."
    assert [taught, edited, fetched] == [menu] * 3


@pytest.mark.usefixtures("refusing")
async def test_curators_are_told_how_an_address_comes_into_the_library(
    place: Guild, app: App, simcord_env: Env
) -> None:
    link = "https://news.example/not-here"

    readers = text(await place.reader.slash(place.channel, "read", reference=link))
    curators = text(await place.curator.slash(place.channel, "read", reference=link))
    words = text(await place.curator.slash(place.channel, "read", reference="not here"))
    settings = app.settings.model_copy(update={"allow_fetch": True})
    await simcord_env.restart_bot(a_client(replace(app, settings=settings)))
    fetching = text(await place.curator.slash(place.channel, "read", reference=link))

    assert readers.endswith(" /latest lists the newest articles.")
    assert curators.endswith("not-here. /articles add takes its text.")
    assert words.endswith(" /latest lists the newest articles.")
    assert fetching.endswith("/articles fetch reads its page, /articles add takes its text.")


@pytest.mark.usefixtures("refusing")
async def test_a_page_behind_the_last_is_not_the_first(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])

    shown = await place.reader.slash(place.channel, "read", reference="A1", page=9)

    assert text(shown) == "A1 has 1 page."


@pytest.mark.usefixtures("refusing")
async def test_curators_are_told_that_an_article_was_removed(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])
    await place.curator.slash(place.channel, "articles remove", article="A1")

    told = await place.curator.slash(place.channel, "read", reference="A1.1")
    readers = await place.reader.slash(place.channel, "read", reference="A1.1")

    assert text(told) == "A1.1 is removed; /articles restore brings it back."
    assert text(readers) == "There is no A1.1 here. /latest lists the newest articles."


async def test_an_answer_leads_to_its_article_at_the_passage(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(body=LONG)])
    asked = await place.reader.slash(place.channel, "ask", question="Paragraph 9 begins here")
    [way] = (one for one in options(asked) if one.startswith("Read A1."))

    opened = await choose(place.curator, asked.response, way)

    assert opened.ephemeral
    assert f"◆ **{way.partition('.')[2]}**" in text(opened)


async def test_others_turn_the_pages_of_a_copy_of_their_own(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(body=LONG)])
    shown = await place.reader.slash(place.channel, "read", reference="A1")

    copied = await place.curator.click(shown.response.message, label="Next")
    second = text(copied)
    await place.curator.click(copied.response.message, label="Previous")

    assert copied.ephemeral
    assert "Page 1 of" in text(shown)
    assert "Page 2 of" in second
    assert text(copied) == text(shown)


@pytest.mark.usefixtures("refusing")
async def test_an_article_of_another_guild_is_not_read_by_a_forged_button(
    place: Guild, app: App, simcord_env: Env
) -> None:
    stock(app, place.guild.id, [a_new_article(body=LONG)])
    other = simcord_env.create_guild("Other")
    channel = other.create_text_channel("general")
    stranger = other.add_member(simcord_env.create_user("eve"))
    stock(app, other.id, [a_new_article(body=LONG.replace("Paragraph", "Section"))])
    shown = await stranger.slash(channel, "read", reference="A2")
    forge(simcord_env, shown.response, buttons(shown)["Next"], "qw1:read::1-1-0")

    refused = await stranger.click(shown.response, custom_id="qw1:read::1-1-0")

    assert text(refused.followups[0]).startswith("There is no A1@1 here.")
    assert "Section" in text(shown)


async def test_an_article_is_opened_by_its_address_or_title(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article()])

    for typed in ("news.example/torkham?utm_source=x", "torkham CROSSING"):
        shown = await place.reader.slash(place.channel, "read", reference=typed)
        assert text(shown).startswith("### Torkham crossing to reopen")


@pytest.mark.usefixtures("refusing")
async def test_a_title_that_fits_several_articles_is_chosen_from(place: Guild, app: App) -> None:
    others = [a_new_article(title=f"Torkham on day {n}", body=f"Day {n} passed.") for n in (1, 2)]
    stock(app, place.guild.id, others)

    asked = await place.reader.slash(place.channel, "read", reference="torkham on")
    [told] = asked.followups
    opened = await choose(place.reader, told, "A1 · Torkham on day 1")

    assert told.ephemeral
    assert text(asked) == "“torkham on” fits several articles; please choose one of these:"
    assert text(opened).startswith("### Torkham on day 1")


async def test_articles_are_offered_while_a_reference_is_typed(place: Guild, app: App) -> None:
    stock(app, place.guild.id, [a_new_article(), a_new_article(title="Eggs", body="Eggs cost.")])

    offered = await place.reader.autocomplete(place.channel, "read", "reference", "eggs")

    assert [(one["name"], one["value"]) for one in offered] == [("A2 · Eggs", "A2")]
