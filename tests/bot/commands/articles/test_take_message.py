"""The menu "Add to library": posts, embeds of news bots and files become drafts to look at."""

import pytest
from simcord import Env

from bot.discord.inputs import attachments
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text

MENU = "Add to library"
BODY = (
    "The falconers of Zaranj counted ninety herons at the reservoir on Friday, "
    "said Aman Nurzai, who keeps the gate there. They had counted seventy a year ago."
)


async def test_a_posted_text_is_looked_at_and_saved(place: Guild) -> None:
    message = await place.reader.send(place.channel, BODY)

    shown = await place.curator.context_menu(place.channel, MENU, message)
    asked_for = text(shown)
    await place.curator.click(shown.response, label="Save")
    answer = await place.reader.slash(place.channel, "ask", question="Who counted herons?")

    assert shown.ephemeral
    assert "Not known" in asked_for
    assert "ninety" in text(answer)
    assert "bob" not in text(answer)


async def test_an_embed_brings_its_title_site_day_and_link(place: Guild, simcord_env: Env) -> None:
    message = await place.reader.send(place.channel, "https://news.example/herons")
    stored = simcord_env.backend.get_message(message.channel.id, message.id)
    stored.embeds = [
        {
            "title": "Herons are back",
            "description": BODY,
            "url": "https://news.example/herons",
            "provider": {"name": "Heron Review"},
            "timestamp": "2025-03-04T05:06:07+00:00",
        }
    ]

    shown = await place.curator.context_menu(place.channel, MENU, message)

    told = text(shown)
    assert "Herons are back" in told
    assert "Heron Review" in told
    assert "2025-03-04" in told or "<t:1741" in told
    assert not shown.followups


async def test_each_article_of_a_message_has_a_preview_of_its_own(place: Guild) -> None:
    message = await place.reader.send(
        place.channel, BODY, attachments=[("gate.txt", b"The gate of Zaranj was painted green.")]
    )

    shown = await place.curator.context_menu(place.channel, MENU, message)

    assert "falconers" in text(shown)
    [other] = shown.followups
    assert "painted green" in text(other)


async def test_of_more_articles_than_are_shown_it_is_said(
    place: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.articles.drafts.reading.MOST_DRAFTS", 1)
    message = await place.reader.send(
        place.channel, BODY, attachments=[("gate.txt", b"The gate of Zaranj was painted green.")]
    )

    shown = await place.curator.context_menu(place.channel, MENU, message)

    assert "Of 2 articles only the first 1 were read." in text(shown)
    assert not shown.followups


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("!!!", "There is no text in this message."),
        (
            "https://news.example/1 <https://news.example/2>",
            "There is only a link in this message. /articles add takes its text.",
        ),
    ],
)
async def test_a_message_without_a_text_is_refused(place: Guild, content: str, told: str) -> None:
    message = await place.reader.send(place.channel, content)

    refused = await place.curator.context_menu(place.channel, MENU, message)

    assert refused.ephemeral
    assert text(refused) == told


@pytest.mark.usefixtures("refusing")
async def test_a_file_that_is_no_article_is_named(place: Guild) -> None:
    message = await place.reader.send(place.channel, attachments=[("empty.pdf", b"")])

    refused = await place.curator.context_menu(place.channel, MENU, message)

    assert "empty.pdf" in text(refused)
    assert not buttons(refused)


async def test_what_of_a_file_could_not_be_read_is_told(place: Guild) -> None:
    table = f"title,text\nHerons,{BODY.replace(',', ';')}\nNothing,\n"
    message = await place.reader.send(
        place.channel,
        "",
        attachments=[("a.csv", table.encode()), ("b_c.png", b"\x89PNG\r\n\x1a\n")],
    )

    shown = await place.curator.context_menu(place.channel, MENU, message)

    assert "row 3: There is no text" in text(shown)
    assert "\nb\\_c.png: This is a picture." in text(shown)


async def test_a_file_that_is_too_large_is_named_beside_what_could_be_read(
    place: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "MAX_BYTES", 1_000)
    message = await place.reader.send(
        place.channel,
        "",
        attachments=[("herons.txt", BODY.encode()), ("large.txt", BODY.encode() * 10)],
    )

    shown = await place.curator.context_menu(place.channel, MENU, message)

    assert "ninety herons" in text(shown)
    assert "large.txt: it is larger than" in text(shown)
