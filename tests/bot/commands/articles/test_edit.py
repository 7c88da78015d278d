"""/articles edit: a new version, and nobody's words lost when two edit at once."""

from typing import Any

import pytest

from bot.app import App
from store.library import articles, libraries, versions
from tests.bot.clients import stock
from tests.bot.commands.articles.forms import FORM, TEXT, press, stored
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import BODY, a_new_article
from tests.fakes import open_again

WHOLE = {
    "title": "Torkham crossing to reopen",
    "publisher": "Khyber Gazette",
    "published": "2025-11-06",
    "url": "https://news.example/torkham",
    "text": BODY,
}


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article."""
    stock(app, place.guild.id, [a_new_article(agency="Reuters", reported_by="Pajhwok")])
    return place


def values(form: Any) -> dict[str, str]:
    """What the form is filled with."""
    parts = [part["component"] for part in form.modal["components"]]
    return {part["custom_id"]: part.get("value", "") for part in parts}


async def test_the_form_is_filled_and_its_change_is_a_new_version(stocked: Guild, app: App) -> None:
    form = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    shown = values(form)
    done = await stocked.curator.submit_modal(
        form, WHOLE | {"text": BODY.replace("Thursday", "Friday")}
    )

    assert shown == WHOLE
    assert text(done).startswith("### ✅ Saved as A1@2.\nA1@1 still shows the words it had.")
    assert "was: Pakistan and Afghanistan agreed on **Thursday**" in text(done)
    assert "now: Pakistan and Afghanistan agreed on **Friday**" in text(done)
    assert "Thursday" in stored(app, stocked, "A1@1").body
    assert "Friday" in stored(app, stocked, "A1").body
    assert stored(app, stocked, "A1").source.author == "A. Reporter"
    assert stored(app, stocked, "A1").source.reported_by == "Pajhwok"


async def test_a_form_that_comes_back_as_it_was_changes_nothing(stocked: Guild, app: App) -> None:
    form = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")

    done = await stocked.curator.submit_modal(form, WHOLE)

    assert text(done) == "Nothing was changed; A1@1 stays as it is."
    assert stored(app, stocked, "A1").current_version == 1


async def test_a_form_that_comes_twice_is_one_version(stocked: Guild, app: App) -> None:
    form = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    changed = WHOLE | {"title": "Torkham opens"}
    await stocked.curator.submit_modal(form, changed)

    again = await stocked.curator.submit_modal(open_again(form), changed)

    assert text(again) == "This is saved already, as A1@2."
    assert stored(app, stocked, "A1").current_version == 2


async def test_the_second_of_two_curators_is_told_and_loses_nothing(
    stocked: Guild, app: App
) -> None:
    mine = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    theirs = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    await stocked.curator.submit_modal(theirs, WHOLE | {"title": "Their title"})
    told = await stocked.curator.submit_modal(mine, WHOLE | {"title": "My title"})
    shown = text(told)
    labels = list(buttons(told))
    before = stored(app, stocked, "A1").source.title
    done = await press(stocked.curator, told, "Save only mine")

    assert shown.startswith("### A1 was changed meanwhile")
    assert f"<@{stocked.curator.id}> has stored A1@2." in shown
    assert "title: “Torkham crossing to reopen” is now “Their title”" in shown
    assert "title: “Torkham crossing to reopen” is now “My title”" in shown
    assert "**Both changed the same place.**" in shown
    assert labels == ["Edit mine", "Save only mine", "Discard mine"]
    assert before == "Their title"
    assert text(done).startswith("### ✅ Saved as A1@3")
    assert stored(app, stocked, "A1").source.title == "My title"


async def test_where_both_changed_one_place_the_rest_of_theirs_can_stay(
    stocked: Guild, app: App
) -> None:
    mine = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    theirs = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    changed = BODY.replace("Thursday", "Monday")
    await stocked.curator.submit_modal(theirs, WHOLE | {"title": "Their title", "text": changed})
    told = await stocked.curator.submit_modal(
        mine, WHOLE | {"text": BODY.replace("Thursday", "Friday")}
    )
    shown, labels = text(told), list(buttons(told))
    await press(stocked.curator, told, "Save mine and the rest")

    assert "“Save only mine” undoes all that they changed." in shown
    assert labels == ["Edit mine", "Save mine and the rest", "Save only mine", "Discard mine"]
    assert stored(app, stocked, "A1").source.title == "Their title"
    assert stored(app, stocked, "A1").body == BODY.replace("Thursday", "Friday")


async def test_two_changes_that_do_not_meet_are_both_saved(stocked: Guild, app: App) -> None:
    mine = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    theirs = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    await stocked.curator.submit_modal(theirs, WHOLE | {"title": "Their title"})
    told = await stocked.curator.submit_modal(
        mine, WHOLE | {"text": BODY.replace("Thursday", "Friday")}
    )
    shown, labels = text(told), list(buttons(told))
    await press(stocked.curator, told, "Save both")

    assert "“Save both” keeps theirs and adds yours." in shown
    assert labels == ["Save both", "Edit mine", "Save only mine", "Discard mine"]
    assert stored(app, stocked, "A1").source.title == "Their title"
    assert stored(app, stocked, "A1").body == BODY.replace("Thursday", "Friday")


async def test_the_same_change_by_somebody_else_leaves_nothing_to_save(
    stocked: Guild, app: App
) -> None:
    mine = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    theirs = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    await stocked.curator.submit_modal(theirs, WHOLE | {"title": "Torkham opens"})

    told = await stocked.curator.submit_modal(mine, WHOLE | {"title": "Torkham opens"})
    waiting = await stocked.curator.slash(stocked.channel, "articles drafts")

    assert "has stored the same change as A1@2" in text(told)
    assert "Torkham opens" not in text(waiting)
    assert stored(app, stocked, "A1").current_version == 2


@pytest.mark.parametrize("words", ["Torkham crossing to reopen", "reopen torkham", "crossing"])
async def test_an_article_is_known_by_words_of_its_title(stocked: Guild, words: str) -> None:
    form = await stocked.curator.slash(stocked.channel, "articles edit", article=words)

    assert form.modal is not None
    assert form.modal["title"] == "Edit A1"


@pytest.mark.usefixtures("refusing")
async def test_words_of_several_titles_are_answered_with_those(stocked: Guild, app: App) -> None:
    other = a_new_article(title="Torkham closed", body="A flood closed the road on Sunday.")
    stock(app, stocked.guild.id, [other])

    told = await stocked.curator.slash(stocked.channel, "articles edit", article="torkham")

    assert text(told).split("\n") == [
        "“torkham” fits several articles; please choose one of these:",
        "\\- A2 Torkham closed",
        "\\- A1 Torkham crossing to reopen",
    ]


async def test_a_wrong_date_does_not_lose_the_edit(stocked: Guild, app: App) -> None:
    form = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")
    told = await stocked.curator.submit_modal(
        form, WHOLE | {"published": "yesterday", "title": "New title"}
    )
    shown = text(told)
    before = stored(app, stocked, "A1").current_version
    await press(stocked.curator, told, "Save")

    assert "“yesterday” is not a date of the past that I understand" in shown
    assert "A new version of A1@1." in shown
    assert before == 1
    assert stored(app, stocked, "A1").source.title == "New title"


async def test_a_long_text_is_edited_part_by_part(place: Guild, app: App) -> None:
    lines = [
        f"Sentence number {n} of a report that is far too long for one form." for n in range(150)
    ]
    stock(app, place.guild.id, [a_new_article(body="\n".join(lines))])
    form = await place.curator.slash(place.channel, "articles edit", article="A1", part=2)
    assert form.modal is not None
    part = values(form)["text"]
    first = part.split("\n")[0]

    await place.curator.submit_modal(
        form, WHOLE | {"text": part.replace(first, "One sentence stands here now.")}
    )

    assert form.modal["title"] == "Edit A1, part 2 of 3"
    assert len(part) <= 4000
    assert stored(app, place, "A1").body == "\n".join(lines).replace(
        first, "One sentence stands here now."
    )


async def test_a_file_can_bring_the_new_text(stocked: Guild, app: App) -> None:
    preview = await stocked.curator.slash(
        stocked.channel, "articles edit", article="A1", file=("new.txt", TEXT.encode())
    )
    shown = text(preview)
    await press(stocked.curator, preview, "Save")

    assert "A new version of A1@1." in shown
    assert stored(app, stocked, "A1@2").body.startswith("Officials in Nangarhar")
    assert stored(app, stocked, "A1@2").source.title == "Torkham crossing to reopen"


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"article": "A99"}, "There is no A99 here; /articles list shows what there is."),
        ({"article": "the bridge"}, "“the bridge” is neither a reference, such as A12, nor"),
        ({"article": "A1", "part": 2}, "A1 has no part 2: it has 1 part."),
    ],
)
async def test_what_is_not_there_is_told(
    stocked: Guild, options: dict[str, Any], told: str
) -> None:
    refused = await stocked.curator.slash(stocked.channel, "articles edit", **options)

    assert text(refused).startswith(told)


@pytest.mark.usefixtures("refusing")
async def test_the_shared_library_is_not_changed_from_a_server(place: Guild, app: App) -> None:
    with app.database.writing() as session:
        shared = libraries.create(session, libraries.SHARED)
        articles.add(session, shared, versions.prepare(a_new_article()), by="test")

    edited = await place.curator.slash(place.channel, "articles edit", article="A1")
    removed = await place.curator.slash(place.channel, "articles remove", article="A1")

    for refused in (edited, removed):
        assert text(refused).startswith("A1 belongs to a library that this server only reads")


async def test_an_edit_into_the_text_of_another_article_is_shown_as_such(
    stocked: Guild, app: App
) -> None:
    stock(app, stocked.guild.id, [a_new_article(body=TEXT)])
    form = await stocked.curator.slash(stocked.channel, "articles edit", article="A1")

    told = await stocked.curator.submit_modal(
        form, FORM | {"text": stored(app, stocked, "A2").body}
    )

    assert "The same text is already in the library as A2." in text(told)
