"""/articles import and export: many articles in, and all of them out again."""

import gzip
import io
import json
import zipfile

import discord
import pytest
from simcord import Env
from simcord.results import InteractionResult, ResponseMessage

from bot.app import App
from bot.commands.articles import import_
from store.library import articles, audit, libraries, versions
from store.library.holdings.export import export_lines
from store.model import Reference
from store.notices import Action
from tests.bot.clients import reports, stock
from tests.bot.commands.articles.forms import count, press_forged, stored
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, forge, text
from tests.builders import a_new_article
from tests.fakes import Rules

LINES = [
    {"title": "Bridge", "text": "Engineers opened a bridge over the river on Monday morning."},
    {"title": "Robbery", "text": "Two traders were robbed near the bazaar of Spin Boldak."},
    {"title": "Again", "text": "Engineers opened a bridge over the river on Monday morning."},
]


def jsonl(lines: list[dict[str, str]]) -> bytes:
    """The lines as a file."""
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


async def files(message: InteractionResult | ResponseMessage | None) -> dict[str, bytes]:
    """The attachments of a reply."""
    if isinstance(message, InteractionResult):
        message = message.response
    assert message is not None
    return {one.filename: await one.read() for one in message.attachments}


async def test_the_outcome_of_an_import_is_summed_up(place: Guild, app: App) -> None:
    data = jsonl(LINES) + b'{"title": "no text"}\nnot json\n'

    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", data), publisher="Khyber Gazette"
    )

    assert done.ephemeral
    assert text(done).split("\n")[:2] == [
        "### Imported a.jsonl",
        "✅ added: 2 · ➖ already here: 1 · ❌ refused: 2",
    ]
    assert "**A2@1** · Robbery · " in text(done)
    assert "line 4: There is no text: a field named text, body or content is needed." in text(done)
    assert "line 5: The line is not JSON" in text(done)
    assert count(app, place) == 2
    assert stored(app, place, "A1").source.publisher == "Khyber Gazette"


async def test_what_an_import_changed_or_would_have_is_told(place: Guild) -> None:
    dated = [LINES[0] | {"publisher": "Khyber Gazette", "published": "2025-11-03"}]
    other = [dated[0] | {"published": "2025-11-09"}]
    await place.curator.slash(
        place.channel, "articles upload", file=("a.txt", LINES[0]["text"].encode())
    )

    filled = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(dated))
    )
    again = await place.curator.slash(
        place.channel, "articles import", file=("b.jsonl", jsonl(other))
    )

    assert "-# line 1: the same text, now with title: Bridge, publisher: Khyber Gazette" in text(
        filled
    )
    assert "published: 2025-11-09" in text(again)


async def test_an_archive_of_files_is_imported_and_upload_says_so(place: Guild, app: App) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("bridge.md", f"# Bridge\n\n{LINES[0]['text']}")
        archive.writestr("empty.txt", "")
    file = ("desk.zip", packed.getvalue())

    refused = await place.curator.slash(place.channel, "articles upload", file=file)
    done = await place.curator.slash(place.channel, "articles import", file=file)

    assert "it is an archive; /articles import takes it." in text(refused)
    assert "✅ added: 1 · ❌ refused: 1" in text(done)
    assert "empty.txt: The file is empty." in text(done)
    assert count(app, place) == 1


async def test_an_import_can_be_taken_back_as_one(place: Guild, app: App) -> None:
    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(LINES))
    )
    again = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(LINES))
    )

    await place.curator.click(done.response, label="Undo")

    assert text(done).split("\n") == [
        "✅ 2 articles removed.",
        "-# /articles restore brings a removed one back.",
    ]
    assert count(app, place) == 0
    assert "Undo" not in buttons(again)  # it brought nothing


async def test_an_import_that_is_taken_back_twice_is_told_so(
    place: Guild, app: App, simcord_env: Env
) -> None:
    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(LINES))
    )
    undo = buttons(done)["Undo"]
    await place.curator.click(done.response, label="Undo")

    again = await press_forged(simcord_env, place.curator, done, undo)

    assert text(again) == "There was nothing left to take back."
    with app.database.session() as session:
        library = libraries.of_guild(session, place.guild.id)
        told = [entry.action for entry in audit.page(session, library)]
    assert told.count(Action.UNDO_IMPORT) == 1


async def test_what_was_changed_since_its_import_is_left_alone(place: Guild, app: App) -> None:
    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(LINES))
    )
    with app.database.writing() as session:
        own = libraries.own_scope(session, place.guild.id)
        new = versions.prepare(a_new_article(body="Engineers closed the bridge on Friday."))
        edited = articles.edit(session, own, Reference.parse("A1"), new, by="ann")

    await place.curator.click(done.response, label="Undo")

    assert text(done).split("\n") == [
        "✅ 1 article removed.",
        "-# /articles restore brings a removed one back.",
        "Changed since, so left alone:",
        str(edited),
    ]


@pytest.mark.usefixtures("refusing")
async def test_another_servers_import_is_not_taken_back(
    place: Guild, app: App, simcord_env: Env
) -> None:
    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(LINES))
    )
    [known] = buttons(done).values()
    forged = known.rpartition(":")[0] + ":9999"
    forge(simcord_env, done.response, known, forged)

    await place.curator.click(done.response, custom_id=forged)

    assert count(app, place) == 2


async def test_many_refused_lines_come_as_a_file(place: Guild) -> None:
    data = b"".join(b'{"title": "no text %d"}\n' % n for n in range(200))

    done = await place.curator.slash(place.channel, "articles import", file=("a.jsonl", data))
    given = await files(done)

    assert "refused: 200" in text(done)
    assert "All of them are in the attached file." in text(done)
    assert given["refused.txt"].count(b"\n") == 199


async def test_a_table_and_packed_lines_are_imported_too(place: Guild, app: App) -> None:
    table = b"title,text\nSnow,Snow closed the Salang pass for the third time this winter.\n"

    first = await place.curator.slash(place.channel, "articles import", file=("a.csv", table))
    second = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl.gz", gzip.compress(jsonl(LINES), mtime=0))
    )

    assert "added: 1" in text(first)
    assert "added: 2" in text(second)
    assert count(app, place) == 3


async def test_a_file_is_known_by_its_content_and_not_by_its_name(place: Guild, app: App) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"\x00" * 99

    first = await place.curator.slash(place.channel, "articles import", file=("a.jsonl", picture))
    second = await place.curator.slash(
        place.channel, "articles import", file=("a.txt", jsonl(LINES))
    )

    assert "a.jsonl: This is a picture." in text(first)
    assert "✅ added: 2 · ➖ already here: 1" in text(second)
    assert count(app, place) == 2


async def test_an_export_reads_back_as_it_was(place: Guild, app: App, simcord_env: Env) -> None:
    stock(app, place.guild.id, [*reports(3), a_new_article()])
    guild = simcord_env.create_guild("Second desk")
    channel = guild.create_text_channel("general")
    role = guild.create_role("Curators", permissions=discord.Permissions(manage_guild=True))
    eve = guild.add_member(simcord_env.create_user("eve"), roles=[role])

    export = await place.curator.slash(place.channel, "articles export")
    [(name, data)] = (await files(export)).items()
    done = await eve.slash(channel, "articles import", file=(name, data))

    assert export.ephemeral
    assert "added: 4" in text(done)
    assert lines(app, place.guild.id) == lines(app, guild.id)


def lines(app: App, guild: int) -> list[str]:
    """What an export of the guild's library says, without the numbers of the articles."""
    with app.database.session() as session:
        [library] = libraries.own_scope(session, guild).libraries
        records = [json.loads(line) for line in export_lines(session, library)]
    return [json.dumps(record | {"reference": None}) for record in records]


async def test_a_large_export_comes_in_parts_within_the_limit(
    place: Guild, app: App, simcord_env: Env, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(app, place.guild.id, reports(30))
    emit = simcord_env.backend.emit

    def small(event: str, payload: dict[str, object], *given: object, **named: object) -> object:
        if event == "INTERACTION_CREATE":
            payload["attachment_size_limit"] = 24_000
        return emit(event, payload, *given, **named)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(simcord_env.backend, "emit", small)

    export = await place.curator.slash(place.channel, "articles export")
    parts = [await files(message) for message in (export.response, *export.followups)]

    sizes = [len(data) for part in parts for data in part.values()]
    written = b"".join(data for part in parts for data in part.values())
    assert len(sizes) > 1
    assert max(sizes) <= 24_000
    assert all(message.ephemeral for message in export.followups)
    assert written.count(b'"kind": "article"') == 30


async def test_an_empty_library_has_nothing_to_export(place: Guild) -> None:
    export = await place.curator.slash(place.channel, "articles export")

    assert text(export) == "There are no articles of this server's own to export."


async def test_progress_is_told_and_a_lost_edit_does_not_stop_the_import(
    place: Guild,
    app: App,
    simcord_env: Env,
    rules: Rules,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(import_, "TELL_EVERY", 0)
    simcord_env.inject_error("PATCH", "/webhooks/*", times=1)
    data = jsonl(
        [{"text": f"Report number {n} tells of a convoy that came to Herat."} for n in range(12)]
    )

    done = await place.curator.slash(place.channel, "articles import", file=("a.jsonl", data))

    edits = [one for one in simcord_env.http_requests if one.method == "PATCH"]
    assert len(edits) > 1
    assert text(done).startswith("### Imported a.jsonl")
    assert count(app, place) == 12
    rules.forgive(simcord_env)


async def test_an_export_cannot_use_up_the_numbers_of_all_servers(place: Guild, app: App) -> None:
    version = {"title": "Bridge", "body": "Engineers opened a bridge over the river on Monday."}
    record = {
        "quotewire": 1,
        "kind": "article",
        "reference": "A999999999999999999",
        "removed": None,
        "versions": [version],
    }
    data = json.dumps(record).encode() + b"\n"

    done = await place.curator.slash(place.channel, "articles import", file=("a.jsonl", data))
    stock(app, place.guild.id, [a_new_article()])

    assert "added: 1" in text(done)
    assert stored(app, place, "A999999999999999999").id == 1
    assert stored(app, place, "A2").source.title == "Torkham crossing to reopen"


BROKEN = "The café of Zaranj was shut by the naïve mayor; the façade fell.".encode().decode(
    "cp1252"
)


async def test_what_there_is_to_say_of_a_file_and_its_articles_is_told(place: Guild) -> None:
    gates = (f"Gate {n} of the town of Osh {n * 'kept '}shut. {BROKEN}" for n in (1, 2))
    table = "text\n" + "".join(f'"{gate}"\n' for gate in gates)

    done = await place.curator.slash(
        place.channel, "articles import", file=("gates.csv", table.encode() + b"\xff\xff")
    )

    told = text(done)
    assert "row 2: There are damaged characters" in told
    assert "row 2 · row 3: Letters look wrongly decoded: “cafÃ©” is perhaps “café”." in told
    assert "Imported again with “repair”, they are mended." in told


async def test_letters_are_mended_by_an_import_that_is_told_to(place: Guild, app: App) -> None:
    line = jsonl([{"title": "Café", "text": BROKEN}])

    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", line), repair=True
    )

    assert "wrongly decoded" not in text(done)
    assert "The café of Zaranj" in stored(app, place, "A1").body


async def test_more_remarks_than_fit_come_as_a_file(place: Guild) -> None:
    lines = [
        {
            "title": f"Gate {n}",
            "text": f"Gate {n} of Osh. {f'gate{n}é '.encode().decode('cp1252')}{BROKEN}",
        }
        for n in range(40)
    ]
    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(lines))
    )

    [(name, data)] = (await files(done)).items()
    assert name == "remarks.txt"
    assert data.decode().count("look wrongly decoded") == 40


async def test_of_a_remark_on_very_many_articles_some_places_are_kept_and_all_counted(
    place: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_, "MOST_REFUSED", 2)
    lines = [{"title": f"Gate {n}", "text": f"Gate {n * n} of Osh. {BROKEN}"} for n in range(9)]

    done = await place.curator.slash(
        place.channel, "articles import", file=("a.jsonl", jsonl(lines))
    )

    assert "line 1 · line 2 · and 7 more: Letters look wrongly decoded" in text(done)
