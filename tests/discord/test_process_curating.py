"""The real bot curates: what is added is found at once, stays after a kill, stays in its guild."""

import pytest

from tests.discord.loopback.messages import Upload
from tests.discord.loopback.world import Guild, User
from tests.discord.process import running
from tests.discord.running_bot import Newsroom

BODY = "The xylophone bridge of Kunduz was opened on Monday by the mayor.\n\nTraders were glad."
QUESTION = "Who opened the xylophone bridge of Kunduz?"
FILES = {
    "empty.txt": b"",
    "empty.pdf": b"",
    "blanks.txt": b" \n\t\r\n ",
    "nul.txt": b"\x00" * 2000,
    "no-utf-8.txt": b"\xff\xfe\xfa\x80" * 500,
    "no-utf-8.jsonl": b"\xff\xfe\xfa\x80" * 500,
    "one-line.txt": b"word " * 200_000,
    "surrogates.jsonl": b'{"title": "\\ud800", "body": "\\udfff and some words of a body"}',
    "no-json.jsonl": b"[[[[{",
    "false.pdf": b"%PDF-1.7\n1 0 obj\n<< /Length 99999 >>\nstream\n",
    "false.docx": b"PK\x03\x04" + b"\x00" * 200,
    "script.html": b"<script>alert(1)</script><p hidden>@everyone",
    "strange.exe": b"MZ\x90",
}


async def add(room: Newsroom) -> str:
    """Add the article through the form, and save it; what the bot says then."""
    asked = await room.curate("articles add")
    await asked.first()
    sent = await room.discord.submit(asked, {"Text": BODY, "Title": "A bridge"})
    preview = await sent.answer()
    pressed = await room.discord.click(preview, "Save")
    return (await pressed.answer()).text


async def ask_in(room: Newsroom, guild: Guild, user: User) -> str:
    """Ask for the added article in a guild."""
    place = (guild, guild.channels[0], user)
    asked = await room.discord.slash(*place, "ask", {"question": QUESTION})
    return (await asked.answer()).text.replace("*", "")


async def test_an_added_article_is_found_at_once_and_survives_a_kill(room: Newsroom) -> None:
    said = await add(room)
    found = await ask_in(room, room.guild, room.reader)
    await room.bot.kill()

    async with running(room.discord, "bot", "run", cwd=room.folder):
        again = await ask_in(room, room.guild, room.reader)

    assert "Saved as A" in said
    assert "xylophone bridge of Kunduz was opened" in found
    assert "xylophone bridge of Kunduz was opened" in again
    room.require_clean()


async def test_a_version_is_put_back_once_and_not_over_what_came_between(room: Newsroom) -> None:
    await add(room)
    listed = await (await room.curate("articles list")).answer()
    name = listed.text.partition("**A")[2].partition("@")[0]
    article = f"A{name}"
    await (await room.curate("articles edit", article=article, author="B. Wrong")).answer()
    opened = await (await room.curate("articles history", article=article, version=1)).answer()
    asked = await (await room.discord.click(opened, "Put this version back")).answer()
    saved = await (await room.curate("articles edit", article=article, author="C. Worse")).answer()

    told = (await (await room.discord.click(asked, "Put this version back")).answer()).text
    undone = await (await room.discord.click(saved, f"Put {article}@2 back")).answer()
    done = (await (await room.discord.click(undone, "Put this version back")).answer()).text
    history = (await (await room.curate("articles history", article=article)).answer()).text

    assert told.startswith(f"### {article} was changed meanwhile\n")
    assert f"has stored {article}@3. Nothing was put back" in told
    assert f"{article}@2 is back as {article}@4." in done
    assert "author: “C. Worse” is now “B. Wrong”" in done
    assert history.count(f"**{article}@") == 4
    room.require_clean()


async def test_another_guild_does_not_see_what_was_added(room: Newsroom) -> None:
    abroad = room.discord.add_guild("Abroad")
    stranger = room.discord.add_curator(abroad, "stranger")
    await room.discord.state.dispatch(abroad.id, "GUILD_CREATE", abroad.payload())
    await add(room)

    answer = await ask_in(room, abroad, stranger)
    place = (abroad, abroad.channels[0], stranger)
    export = await room.discord.slash(*place, "articles export")
    exported = await export.answer()

    assert "was opened" not in answer
    kept = [room.discord.file(attachment) for attachment in exported.attachments]
    assert not any(b"xylophone" in data for data in kept)
    room.require_clean()


@pytest.mark.parametrize(
    "served", [b"<html><h1>Error</h1><p>It is gone.</p></html>", BODY.encode()[:50], b""]
)
async def test_what_discord_gives_in_place_of_a_file_is_no_article(
    room: Newsroom, served: bytes
) -> None:
    upload = Upload(name="bridge.txt", data=BODY.encode(), served=served)
    posted = room.discord.post(room.channel, room.reader, "")
    posted.attachments = [
        room.discord.state.keep_file(room.channel, "bridge.txt", BODY.encode(), served=served)
    ]

    asked = [
        await room.curate("articles upload", file=upload),
        await room.curate("articles import", file=upload),
        await room.discord.menu(room.guild, room.curator, "Check quotation", posted),
        await room.discord.menu(room.guild, room.curator, "Add to library", posted),
    ]

    told = [(await one.answer()).text for one in asked]
    assert ["Discord did not give it to me" in text for text in told] == [True] * 4
    room.require_clean()


@pytest.mark.parametrize("command", ["articles upload", "articles import"])
async def test_a_file_that_is_no_article_gets_a_sentence(room: Newsroom, command: str) -> None:
    said = {}
    for name, data in FILES.items():
        upload = Upload(name=name, data=data)
        message = await (await room.curate(command, file=upload)).answer(30)
        said[name] = message.text

    assert [name for name, text in said.items() if not text or "Reference:" in text] == []
    room.require_clean()
