"""/articles add: from the form to the preview to the article."""

import pytest
from simcord import Env

from bot.app import App
from tests.bot.clients import a_client
from tests.bot.commands.articles.forms import (
    FORM,
    TEXT,
    added,
    count,
    press,
    press_forged,
    stored,
    values_of,
)
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, options, text
from tests.fakes import Rules, open_again

SECOND = (
    f"{TEXT}\n\n"
    "Drivers who had waited in Landi Kotal for nineteen days said that the price of onions had "
    "doubled in Kabul and that much of their load had rotted on the lorries. Some of them had sold "
    "what was left by the roadside for less than they had paid for it.\n\n"
    "Flood warning for the Kunar valley\n\n"
    "ASADABAD: The river Kunar rose by two metres overnight and swept away a footbridge near "
    "Chawkay, the provincial disaster authority said on Friday morning.\n\n"
    "Families from four villages were moved to schools on higher ground, and the road to "
    "Jalalabad was closed to heavy vehicles until further notice, it added."
)


async def test_the_preview_shows_what_was_understood(place: Guild) -> None:
    preview = await added(place)

    shown = text(preview)
    assert preview.ephemeral
    assert shown.startswith("### Torkham to reopen\nKhyber Gazette · published ")
    assert "(2025-11-06) · language: English · 1 passage · " in shown
    assert "<https://news.example/torkham>" in shown
    assert "> Officials in Nangarhar said" in shown
    assert "Advertisement" not in shown
    assert list(buttons(preview)) == [
        "Save",
        "Edit",
        "Author, language",
        "Dropped lines: 1",
        "Discard",
    ]


async def test_nothing_is_stored_before_save_is_pressed(place: Guild, app: App) -> None:
    await added(place)

    assert count(app, place) == 0


async def test_a_saved_article_answers_the_next_question(place: Guild) -> None:
    preview = await added(place)
    saved = await press(place.curator, preview, "Save")
    asked = await place.reader.slash(place.channel, "ask", question="Torkham crossing lorries")

    assert text(saved).startswith("✅ Saved as A1@1.")
    assert "Khyber Gazette" in text(asked)
    assert "A1.1@1" in text(asked)


async def test_the_audit_names_the_curator(place: Guild) -> None:
    await press(place.curator, await added(place), "Save")

    trail = await place.curator.slash(place.channel, "library audit")

    assert f"<@{place.curator.id}> · add · A1@1" in text(trail)


async def test_saving_twice_is_one_article(place: Guild, app: App, simcord_env: Env) -> None:
    preview = await added(place)
    save = buttons(preview)["Save"]
    await press(place.curator, preview, "Save")
    again = await added(place, text=TEXT + " And more.")

    told = await press_forged(simcord_env, place.curator, again, save)

    assert text(told) == "This is saved already, as A1@1."
    assert count(app, place) == 1


async def test_a_form_that_comes_twice_is_one_draft(place: Guild, app: App) -> None:
    form = await place.curator.slash(place.channel, "articles add")
    first = await place.curator.submit_modal(form, FORM)
    second = await place.curator.submit_modal(open_again(form), FORM)
    await press(place.curator, first, "Save")

    told = await press(place.curator, second, "Save")

    assert text(told) == "This is saved already, as A1@1."
    assert count(app, place) == 1


async def test_a_draft_survives_a_restart(place: Guild, app: App, simcord_env: Env) -> None:
    preview = await added(place)
    await simcord_env.restart_bot(a_client(app))

    saved = await press(place.curator, preview, "Save")

    assert text(saved).startswith("✅ Saved as A1@1.")


async def test_a_save_whose_reply_is_lost_stands(
    place: Guild, app: App, simcord_env: Env, rules: Rules
) -> None:
    preview = await added(place)
    simcord_env.inject_error("PATCH", "/webhooks/*", times=1)
    await press(place.curator, preview, "Save")
    rules.forgive(simcord_env)

    again = await press(place.curator, preview, "Save")

    assert text(again) == "This is saved already, as A1@1."
    assert count(app, place) == 1


async def test_edit_opens_the_form_with_the_draft_and_shows_it_again(place: Guild) -> None:
    preview = await added(place)
    form = await press(place.curator, preview, "Edit")
    values = values_of(form)
    edited = await place.curator.submit_modal(form, FORM | {"title": "Lorries first"})

    assert values["title"] == "Torkham to reopen"
    assert values["published"] == "2025-11-06"
    assert "Advertisement" not in values["text"]
    assert text(edited).startswith("### Lorries first\n")


async def test_discard_forgets_the_draft(place: Guild, app: App) -> None:
    preview = await added(place)
    gone = await press(place.curator, preview, "Discard")

    assert text(gone) == "✅ Discarded; nothing was stored."
    assert count(app, place) == 0


async def test_dropped_lines_come_back_to_their_place(place: Guild, app: App) -> None:
    opened = await press(place.curator, await added(place), "Dropped lines: 1")
    assert opened.response is not None
    assert "“Advertisement”" in text(opened)
    back = await place.curator.select(opened.response, ["0"])
    await press(place.curator, back, "Save")

    body = stored(app, place, "A1").body
    assert "week.\n\nAdvertisement\n\nTraders" in body


async def test_a_second_article_is_offered_as_its_own(place: Guild, app: App) -> None:
    preview = await added(place, text=SECOND, title="")
    [other] = preview.followups
    shown = [text(preview), text(other)]
    await press(place.curator, preview, "Save")
    await press(place.curator, other, "Save")

    assert "Flood warning" not in shown[0]
    assert "### Flood warning for the Kunar valley" in shown[1]
    assert other.ephemeral
    assert count(app, place) == 2


async def test_a_second_article_takes_nothing_from_the_first(place: Guild, app: App) -> None:
    preview = await added(place, text=SECOND)
    [other] = preview.followups
    shown = text(other)
    await press(place.curator, other, "Save")

    assert shown.startswith("**Please add: publisher, date of publication.**")
    source = stored(app, place, "A1").source
    assert (source.publisher, source.published, source.url) == (None, None, None)


async def test_the_same_text_is_refused_with_the_first_reference(place: Guild) -> None:
    await press(place.curator, await added(place), "Save")

    again = await added(place)

    assert "The same text is already in the library as A1." in text(again)
    assert list(buttons(again)) == ["Edit", "Dropped lines: 1", "Discard"]


@pytest.mark.parametrize(
    ("label", "articles", "told"),
    [
        ("Save: same story", 2, "✅ Saved as A2@1."),
        ("Save: different", 2, "✅ Saved as A2@1."),
        ("Save: new version of A1", 1, "### ✅ Saved as A1@2"),
    ],
)
async def test_a_near_repeat_is_what_the_curator_says(
    place: Guild, app: App, label: str, articles: int, told: str
) -> None:
    await press(place.curator, await added(place), "Save")
    near = await added(place, text=f"{TEXT}\n\nThe crossing had been closed for nineteen days.")
    asked = text(near)

    saved = await press(place.curator, near, label)

    assert "It looks like A1@1 (100% of the text): Torkham to reopen" in asked
    assert text(saved).startswith(told)
    assert count(app, place) == articles


async def test_a_wrong_date_and_link_cost_nothing_but_themselves(place: Guild, app: App) -> None:
    preview = await added(place, published="31/31/2025", url="javascript:alert(1)")
    shown = text(preview)
    await press(place.curator, preview, "Save")

    assert "“31/31/2025” is not a date of the past that I understand" in shown
    assert "The link is not a web address" in shown
    assert "**Please add: date of publication.**" not in shown
    article = stored(app, place, "A1")
    assert (article.source.published, article.source.url) == (None, None)


async def test_dates_are_read_in_the_digits_of_any_script(place: Guild) -> None:
    preview = await added(place, published="۲۰۲۵/۱۱/۶")

    assert "(2025-11-06)" in text(preview)


async def test_a_solar_date_is_shown_as_the_day_it_is(place: Guild) -> None:
    preview = await added(place, published="۱۲ قوس ۱۴۰۴")

    assert "(2025-12-03)" in text(preview)


async def test_a_date_that_can_be_read_in_two_ways_is_not_taken(place: Guild) -> None:
    preview = await added(place, published="5/11/2025")

    assert "can be read in more than one way: 2025-11-05, 2025-05-11." in text(preview)
    assert "**Please add: date of publication.**" not in text(preview)


@pytest.mark.usefixtures("refusing")
async def test_a_text_without_a_letter_is_refused(place: Guild) -> None:
    refused = await added(place, text="... --- ...")

    assert text(refused).startswith("There is no text in it.\n")
    assert list(buttons(refused)) == ["Open again"]


async def test_mistyped_fields_come_back_as_they_were_typed(place: Guild) -> None:
    preview = await added(place, published="next friday", url="news.example")

    form = await press(place.curator, preview, "Edit")

    assert values_of(form)["published"] == "next friday"
    assert values_of(form)["url"] == "news.example"


async def test_a_mistyped_date_does_not_replace_a_good_one(place: Guild, app: App) -> None:
    preview = await added(place)
    form = await press(place.curator, preview, "Edit")
    edited = await place.curator.submit_modal(form, FORM | {"published": "31/31/2025"})
    shown = text(edited)
    await press(place.curator, edited, "Save")

    assert "date of publication: “2025-11-06” stays." in shown
    assert str(stored(app, place, "A1").source.published) == "2025-11-06"


async def test_a_text_that_breaks_off_is_continued(place: Guild, app: App) -> None:
    preview = await added(place, text=f"{TEXT}\n\nThe two sides discussed ways to further de")
    warned = text(preview)
    form = await press(place.curator, preview, "Add the rest")
    whole = await place.curator.submit_modal(form, {"text": "further develop their trade."})
    shown = text(whole)
    await press(place.curator, whole, "Save")

    assert "**The text ends in the middle of a sentence.**" in warned
    assert "middle of a sentence" not in shown
    body = stored(app, place, "A1").body
    assert body.endswith("The two sides discussed ways to further develop their trade.")


@pytest.mark.usefixtures("refusing")
async def test_a_form_in_which_nothing_was_typed_leaves_no_draft(place: Guild) -> None:
    empty = dict.fromkeys(("text", "text2", "title", "source"), "")
    form = await place.curator.slash(place.channel, "articles add", long=True)

    refused = await place.curator.submit_modal(form, empty)
    listed = await place.curator.slash(place.channel, "articles drafts")
    again = await press(place.curator, refused, "Open again")

    assert text(refused) == "There is no text in it."
    assert text(listed) == "No draft of yours waits here."
    assert not any(values_of(again).values())


async def test_a_long_article_fits_into_the_long_form(place: Guild, app: App) -> None:
    halves = ["Traders waited at Torkham. " * 140, "Lorries crossed on Friday again. " * 110]
    form = await place.curator.slash(place.channel, "articles add", long=True)
    source = "2025-11-06\nhttps://news.example/long\nKhyber Gazette"
    preview = await place.curator.submit_modal(
        form, {"text": halves[0], "text2": halves[1], "title": "Long", "source": source}
    )
    await press(place.curator, preview, "Save")

    kept = stored(app, place, "A1")
    assert len(kept.body) > 7_000
    assert (kept.source.publisher, str(kept.source.published)) == ("Khyber Gazette", "2025-11-06")
    assert kept.source.url == "https://news.example/long"


async def test_a_discarded_draft_can_be_brought_back(place: Guild) -> None:
    gone = await press(place.curator, await added(place), "Discard")
    back = await press(place.curator, gone, "Undo")

    assert "### Torkham to reopen" in text(back)


@pytest.mark.parametrize(
    ("typed", "stored_as"),
    [
        ("www.news.example", "https://www.news.example"),
        ("news.example/torkham?id=1", "https://news.example/torkham?id=1"),
        ("новости.рф/торхам", "https://новости.рф/торхам"),
    ],
)
async def test_a_link_may_be_typed_without_its_beginning(
    place: Guild, app: App, typed: str, stored_as: str
) -> None:
    await press(place.curator, await added(place, url=typed), "Save")

    assert stored(app, place, "A1").source.url == stored_as


@pytest.mark.parametrize("typed", ["www.x", "Khyber Gazette", "12/3", "news.example/a b", "a/b"])
async def test_what_is_no_link_is_told(place: Guild, typed: str) -> None:
    assert f"The link is not a web address: “{typed}”" in text(await added(place, url=typed))


async def test_a_date_of_two_readings_is_settled_by_a_button(place: Guild, app: App) -> None:
    preview = await added(place, published="5/11/2025")
    labels = list(buttons(preview))
    chosen = await press(place.curator, preview, "2025-11-05")
    shown, after = text(chosen), list(buttons(chosen))
    await press(place.curator, chosen, "Save")

    assert labels[:3] == ["2025-11-05", "2025-05-11", "Edit"]
    assert "can be read in more than one way" not in shown
    assert after[0] == "Save"
    assert str(stored(app, place, "A1").source.published) == "2025-11-05"


async def test_what_is_saved_is_not_said_to_be_discarded(
    place: Guild, app: App, simcord_env: Env
) -> None:
    preview = await added(place)
    discard = buttons(preview)["Discard"]
    saved = await press(place.curator, preview, "Save")

    told = await press_forged(simcord_env, place.curator, saved, discard)

    assert text(told) == "This is saved already, as A1@1."
    assert stored(app, place, "A1").deleted is None


async def test_what_was_saved_by_mistake_is_taken_out_and_brought_back(place: Guild) -> None:
    saved = await press(place.curator, await added(place), "Save")
    gone = await press(place.curator, saved, "Remove")
    shown = text(gone)
    back = await press(place.curator, gone, "Undo")

    assert shown.startswith("✅ A1@1 is removed: Torkham to reopen")
    assert text(back).startswith("✅ A1@1 is back")


async def test_a_text_shorter_than_a_sentence_is_asked_about(place: Guild) -> None:
    assert "**The whole text is 1 character.**" in text(await added(place, text="x"))
    assert "The whole text is" not in text(await added(place))


async def test_a_mistyped_date_is_told_once_and_first(place: Guild) -> None:
    preview = await added(place, published="next friday", publisher="")

    lines = text(preview).split("\n")
    assert lines[0].startswith("**“next friday” is not a date of the past")
    assert lines[1].startswith("**Please add: publisher.**")


async def test_drafts_are_listed_and_opened_again(place: Guild) -> None:
    await added(place)
    await press(place.curator, await added(place, title="Gone"), "Discard")
    listed = await place.curator.slash(place.channel, "articles drafts")
    assert listed.response is not None
    choices = options(listed)
    opened = await place.curator.select(listed.response, [choices["Torkham to reopen"]])

    assert list(choices) == ["Torkham to reopen"]
    assert "### Torkham to reopen" in text(opened)
    assert listed.ephemeral


async def test_drafts_without_a_title_end_with_a_word_and_are_told_apart(place: Guild) -> None:
    for more in ("", " Nobody was hurt."):
        await added(place, title="", text=f"{TEXT}{more}")

    listed = await place.curator.slash(place.channel, "articles drafts")
    lines = text(listed).split("\n")[1:3]

    assert listed.response is not None
    [select] = [part for part in listed.response.components if part.get("type") == 1]
    lengths = [one["description"] for one in select["components"][0]["options"]]
    assert [line.split("**")[1][-11:] for line in lines] == ["ened again…"] * 2
    assert lengths == ["420 characters", "403 characters"]
    assert [length in line for length, line in zip(lengths, lines, strict=True)] == [True] * 2


HOSTILE = [
    "\u202e\u2066" + "[a](https://evil.example) @everyone <@1> `x` ||y|| " * 40,
    "# heading\n> quote\n- item\n1. one\n" * 60,
    "قال المسؤولون إن المعبر سيفتح من جديد يوم الخميس أمام الشاحنات. " * 40,
    "\U0001f9ff" * 2000 + " words here",
    "a" * 4000,
    "_" * 3990 + " a word",
]


@pytest.mark.parametrize("hostile", HOSTILE)
async def test_hostile_text_makes_a_preview_that_fits_and_obeys_nothing(
    place: Guild, hostile: str
) -> None:
    preview = await added(place, text=hostile, title=hostile[:500], publisher=hostile[:200])

    shown = text(preview)
    assert "](https" not in shown.replace("\\](https", "")
    assert "\n# heading" not in shown
    assert "Save" in buttons(preview)


async def test_a_form_with_what_an_article_lacks_completes_it(place: Guild, app: App) -> None:
    bare = {"publisher": "", "published": "", "url": ""}
    await press(place.curator, await added(place, **bare), "Save")

    preview = await added(place)
    told = text(preview)
    await press(place.curator, preview, "Save")

    assert "**A1**: the same text, now with publisher: Khyber Gazette" in told
    assert "The same text is already in the library" not in told
    assert stored(app, place, "A1").current_version == 2
    assert str(stored(app, place, "A1").source.published) == "2025-11-06"
    assert count(app, place) == 1
