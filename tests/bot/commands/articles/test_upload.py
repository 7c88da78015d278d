"""/articles upload: each file with its outcome."""

import json

import pytest
from simcord import Env

from bot.app import App
from tests import fakes
from tests.bot.commands.articles.forms import TEXT, added, count, press, stored
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.fakes import Rules

PAGE = f"""<html><head><title>Torkham to reopen</title>
<meta property="og:site_name" content="Khyber Gazette"></head>
<body><article><h1>Torkham to reopen</h1>{"".join(f"<p>{p}</p>" for p in TEXT.split(chr(10)) if p)}
</article></body></html>""".encode()
OTHER = (
    b"Flood warning for the Kunar valley\n\n"
    b"The river Kunar rose by two metres overnight and swept away a footbridge near Chawkay, the "
    b"provincial disaster authority said on Friday morning. Families from four villages were moved."
)


async def test_each_file_has_its_outcome(place: Guild, app: App) -> None:
    done = await place.curator.slash(
        place.channel,
        "articles upload",
        file=("torkham.txt", TEXT.encode()),
        file2=("flood.txt", OTHER),
        file3=("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50),
        file4=("empty.txt", b""),
        publisher="Khyber Gazette",
        published="2025-11",
    )

    assert done.ephemeral
    assert text(done).split("\n") == [
        "### 2 articles stored",
        "",
        "✅ **Stored** · A1@1 · torkham.txt",
        "-# 1 passage · 1 line dropped · not known: title, link",
        "✅ **Stored** · A2@1 · flood.txt",
        "-# 1 passage · 1 line dropped · not known: link",
        "❌ **Not stored** · picture.txt: This is a picture.",
        "❌ **Not stored** · empty.txt: The file is empty.",
    ]
    assert stored(app, place, "A1").source.publisher == "Khyber Gazette"
    assert str(stored(app, place, "A2").source.published) == "2025-11"


async def test_a_page_is_read_by_the_worker(place: Guild, app: App) -> None:
    done = await place.curator.slash(place.channel, "articles upload", file=("page.txt", PAGE))

    assert "✅ **Stored** · A1@1 · page.txt" in text(done)
    assert stored(app, place, "A1").source.publisher == "Khyber Gazette"


async def test_what_looks_like_another_article_waits_for_a_decision(place: Guild, app: App) -> None:
    await press(place.curator, await added(place), "Save")
    near = f"{TEXT}\n\nThe crossing had been closed for nineteen days."
    done = await place.curator.slash(
        place.channel, "articles upload", file=("near.txt", near.encode())
    )
    told = text(done)
    before = count(app, place)
    preview = await press(place.curator, done, "Review 1")
    await press(place.curator, preview, "Save: same story")

    assert "near.txt: it looks like A1@1, so nothing is stored yet." in told
    assert before == 1
    assert count(app, place) == 2


async def test_what_waits_of_several_is_told_apart_by_its_title(place: Guild) -> None:
    await press(place.curator, await added(place), "Save")
    rows = [{"title": f"Day {n}", "text": f"{TEXT} It is day {n}."} for n in (1, 2)]

    done = await place.curator.slash(
        place.channel, "articles upload", file=("two.json", json.dumps(rows).encode())
    )

    assert "two.json · Day 1: it looks like A1@1" in text(done)
    assert "two.json · Day 2: it looks like A1@1" in text(done)


async def test_a_repeat_is_refused_with_its_reference(place: Guild) -> None:
    await press(place.curator, await added(place), "Save")

    done = await place.curator.slash(
        place.channel, "articles upload", file=("again.txt", TEXT.encode())
    )

    assert "again.txt: The same text is already in the library as A1." in text(done)
    assert buttons(done) == {}


async def test_a_file_that_was_deleted_is_told(
    place: Guild, simcord_env: Env, rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    cdn = simcord_env.backend.cdn
    keep = cdn.store_attachment

    def lost(*given: object) -> object:
        attachment = keep(*given)  # type: ignore[arg-type] # passed on as it came
        fakes.forget_attachments(simcord_env)
        return attachment

    monkeypatch.setattr(cdn, "store_attachment", lost)

    done = await place.curator.slash(
        place.channel, "articles upload", file=("gone.txt", TEXT.encode())
    )

    assert "gone.txt: it was deleted before I could read it." in text(done)
    assert rules.problems == []


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"published": "soon"}, "“soon” is not a date of the past that I understand"),
        ({"published": "2999-01-01"}, "“2999-01-01” is not a date of the past"),
        ({"language": "12"}, "A language is two or three letters"),
    ],
)
async def test_options_that_are_not_understood_are_refused(
    place: Guild, options: dict[str, str], told: str
) -> None:
    refused = await place.curator.slash(
        place.channel, "articles upload", file=("a.txt", TEXT.encode()), **options
    )

    assert text(refused).startswith(told)


async def test_a_table_gives_an_article_for_each_row(place: Guild, app: App) -> None:
    texts = (
        "Engineers opened a bridge over the river on Monday morning.",
        "Two traders were robbed near the bazaar of Spin Boldak.",
        "Snow closed the Salang pass for the third time this winter.",
    )
    rows = "".join(f'"Report","{text}"\n' for text in texts)

    done = await place.curator.slash(
        place.channel, "articles upload", file=("t.csv", f"title,text\n{rows}".encode())
    )

    assert text(done).startswith("### 3 articles stored")
    assert count(app, place) == 3


BROKEN = (
    OTHER.decode()
    + " The café of Chawkay and its façade stand; so says the naïve André.".encode().decode(
        "cp1252"
    )
)


async def test_wrongly_decoded_letters_wait_to_be_mended(place: Guild, app: App) -> None:
    done = await place.curator.slash(
        place.channel, "articles upload", file=("flood.txt", BROKEN.encode())
    )
    told, before = text(done), count(app, place)
    preview = await press(place.curator, done, "Review 1")
    shown = text(preview)
    await press(place.curator, preview, "Mend the letters")
    mended = text(preview)
    left = buttons(preview)
    await press(place.curator, preview, "Save")

    assert "flood.txt: its letters look wrongly decoded, so nothing is stored yet." in told
    assert before == 0
    assert "Letters look wrongly decoded" in shown
    assert "wrongly decoded" not in mended
    assert "Mend the letters" not in left
    assert (
        "The café of Chawkay and its façade stand; so says the naïve André."
        in stored(app, place, "A1").body
    )


async def test_what_there_is_to_say_of_a_whole_file_is_told(place: Guild) -> None:
    damaged = OTHER + b" The caf\xe9 of Asadabad \xff stood." + "Süleyman ağa geldi.".encode() * 9

    done = await place.curator.slash(place.channel, "articles upload", file=("a.txt", damaged))

    assert "There are damaged characters" in text(done)


async def test_a_copy_that_brings_what_was_unknown_completes_the_article(
    place: Guild, app: App
) -> None:
    await place.curator.slash(place.channel, "articles upload", file=("a.txt", TEXT.encode()))
    done = await place.curator.slash(
        place.channel,
        "articles upload",
        file=("b.txt", TEXT.encode()),
        publisher="Khyber Gazette",
        published="2025-11",
    )
    told, completed = text(done), stored(app, place, "A1").source
    await press(place.curator, done, "Undo")

    assert "✅ **Stored** · A1@2 · b.txt" in told
    assert "the same text, now with publisher: Khyber Gazette, published: 2025-11" in told
    assert (completed.publisher, str(completed.published)) == ("Khyber Gazette", "2025-11")
    assert stored(app, place, "A1").source.publisher is None
    assert count(app, place) == 1


async def test_another_publishers_copy_is_a_further_source(place: Guild, app: App) -> None:
    for publisher in ("Khyber Gazette", "Dawn Wire"):
        done = await place.curator.slash(
            place.channel,
            "articles upload",
            file=("a.txt", TEXT.encode()),
            publisher=publisher,
            published="2025-11",
        )

    assert "the same text as A1; kept as a further source of it" in text(done)
    assert stored(app, place, "A2").source.publisher == "Dawn Wire"


async def test_an_upload_is_taken_back_as_one(place: Guild, app: App) -> None:
    done = await place.curator.slash(
        place.channel,
        "articles upload",
        file=("a.txt", TEXT.encode()),
        file2=("b.txt", OTHER),
    )
    before = count(app, place)
    await press(place.curator, done, "Undo")

    assert (before, count(app, place)) == (2, 0)
    assert "2 articles removed." in text(done)
