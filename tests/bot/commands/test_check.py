"""/check: a mark and a word for each verdict, its warnings, and the sentences around the words."""

import pytest
from simcord import Env

from bot.app import App
from tests.bot.clients import stock
from tests.bot.conftest import Guild
from tests.bot.shown import buttons, text
from tests.builders import a_new_article

BODY = (
    "The ministry’s spokesman met reporters in Kabul. “Five men were wounded near the Spin Boldak "
    "gate, and the gate stays closed until Friday,” he said. Traders waited in long lines of "
    "trucks.\n\n"
    "Officials on the other side denied that shots had been fired and spoke of two trucks in the "
    "dust."
)


@pytest.fixture
def stocked(place: Guild, app: App) -> Guild:
    """The guild with one article that quotes somebody."""
    stock(
        app, place.guild.id, [a_new_article(body=BODY), a_new_article(body="Apricots sold well.")]
    )
    return place


@pytest.mark.parametrize(
    ("quotation", "head"),
    [
        (
            "Five men were wounded near the Spin Boldak gate, and the gate stays closed until "
            "Friday",
            "### ✅ Verbatim\n",
        ),
        ("> **Traders waited in long lines of trucks.**", "### ✅ Verbatim\n"),
        ("TRADERS waited, in long lines of trucks", "### ☑️ Same words\n"),
        ("Five men were wounded … the gate stays closed until Friday", "### ✂️ Shortened ⚠️\n"),
        ("Nine men were wounded near the Spin Boldak gate", "### 🟠 Near ⚠️\n"),
        ("gate Friday", "### ❔ Too short\n"),
        ("The president will resign on Sunday, his office said.", "### ❌ Not in this library\n"),
    ],
)
async def test_the_verdict_comes_first_as_a_mark_and_a_word(
    stocked: Guild, quotation: str, head: str
) -> None:
    checked = await stocked.reader.slash(stocked.channel, "check", quotation=quotation)

    assert text(checked).startswith(head)


async def test_a_warning_is_as_loud_as_the_verdict(stocked: Guild) -> None:
    checked = await stocked.reader.slash(stocked.channel, "check", quotation="shots had been fired")

    assert text(checked).startswith(
        "### ✅ Verbatim ⚠️\n⚠️ **Negation left out: the article says “denied” here.**\n"
        "⚠️ **The sentence is cut: read all of it below.**"
    )
    assert (
        "> Officials on the other side denied that **shots had been fired** and spoke of two "
        "trucks in the dust." in text(checked)
    )


async def test_differences_are_marked_word_by_word(stocked: Guild) -> None:
    checked = await stocked.reader.slash(
        stocked.channel,
        "check",
        quotation="Nine men were killed near the Spin Boldak gate, and the gate stays closed",
    )

    assert (
        "\\[checked: ~~Nine~~\\] \\[article: **Five**\\] men were \\[checked: ~~killed~~\\] "
        "\\[article: **wounded**\\] near the Spin Boldak gate" in text(checked)
    )
    assert "A number differs: checked Nine, in the article Five." in text(checked)


async def test_a_verdict_is_private_unless_it_is_to_be_public(stocked: Guild) -> None:
    words = "Traders waited in long lines of trucks."

    usual = await stocked.reader.slash(stocked.channel, "check", quotation=words)
    public = await stocked.reader.slash(stocked.channel, "check", quotation=words, private=False)

    assert usual.ephemeral
    assert "Publish" in buttons(usual)
    assert not public.ephemeral


async def test_a_checked_quotation_can_be_cited(stocked: Guild) -> None:
    checked = await stocked.reader.slash(
        stocked.channel, "check", quotation="Traders waited in long lines of trucks."
    )

    cited = await stocked.reader.click(checked.response.message, label="Cite")

    assert "“Traders waited in long lines of trucks.”" in text(cited)


async def test_the_menu_checks_a_message_privately(stocked: Guild) -> None:
    message = await stocked.curator.send(
        stocked.channel, "“Traders waited in long lines of trucks.” - the paper"
    )

    checked = await stocked.reader.context_menu(stocked.channel, "Check quotation", message)

    assert checked.ephemeral
    assert text(checked).startswith("### ✅ Verbatim")


@pytest.mark.usefixtures("refusing")
async def test_a_message_without_words_is_refused(stocked: Guild) -> None:
    message = await stocked.curator.send(stocked.channel, "!!!")

    for menu in ("Check quotation", "Find sources"):
        refused = await stocked.reader.context_menu(stocked.channel, menu, message)

        assert refused.ephemeral
        assert text(refused).startswith("There ")


NO_WORDS = [
    "https://news.example/torkham",
    "<https://news.example/torkham> https://discord.com/channels/1/2/3",
    "<@123456789012345678>",
    "<:wave:123456789012345678>",
    "<t:1780482600:D>",
    "</ask:123456789012345678>",
]


@pytest.mark.usefixtures("refusing")
@pytest.mark.parametrize("content", NO_WORDS)
async def test_what_has_no_words_of_its_own_is_no_quotation(stocked: Guild, content: str) -> None:
    message = await stocked.curator.send(stocked.channel, content)

    typed = await stocked.reader.slash(stocked.channel, "check", quotation=content)
    chosen = await stocked.reader.context_menu(stocked.channel, "Check quotation", message)

    assert [text(one) for one in (typed, chosen)] == ["There are no words to check."] * 2
    assert chosen.ephemeral


@pytest.mark.usefixtures("refusing")
async def test_sources_of_a_link_alone_are_not_looked_for(stocked: Guild) -> None:
    message = await stocked.curator.send(stocked.channel, "https://news.example/torkham")

    refused = await stocked.reader.context_menu(stocked.channel, "Find sources", message)

    assert text(refused) == (
        "There is only a link in this message. /read opens the article at it, if it is here."
    )


async def test_sources_are_found_for_a_message(stocked: Guild) -> None:
    message = await stocked.curator.send(
        stocked.channel,
        "I heard something. Five men were wounded near the Spin Boldak gate. What a day it was.",
    )

    found = await stocked.reader.context_menu(stocked.channel, "Find sources", message)

    assert found.ephemeral
    assert "Boldak" in text(found).partition("\n> ")[2]


async def test_quotation_marks_of_a_message_are_no_syntax(stocked: Guild) -> None:
    message = await stocked.curator.send(
        stocked.channel,
        "“Nobody ever heard of quokkas”, and “Five men were wounded near the Spin Boldak gate”, "
        "said -Ahmad OR Wali",
    )

    found = await stocked.reader.context_menu(stocked.channel, "Find sources", message)

    assert "Boldak" in text(found).partition("\n> ")[2]
    assert text(found).startswith("### Nobody ever heard of quokkas, and Five men")


@pytest.mark.parametrize(("before", "is_cut"), [(3, False), (9, False), (10, True), (400, True)])
async def test_what_of_a_message_is_not_looked_up_is_said(
    stocked: Guild, before: int, is_cut: bool
) -> None:
    said = "Nobody here has heard anything at all. " * before
    message = await stocked.curator.send(
        stocked.channel,
        attachments=[("claim.txt", f"{said}Five men were wounded near Spin Boldak.".encode())],
    )

    found = await stocked.reader.context_menu(stocked.channel, "Find sources", message)

    assert ("Only the beginning of the message was looked up." in text(found)) == is_cut


async def test_the_menu_reads_embeds_and_text_files(stocked: Guild, simcord_env: Env) -> None:
    message = await stocked.curator.send(
        stocked.channel, attachments=[("note.txt", b"Apricots sold well.")]
    )
    stored = simcord_env.backend.get_message(message.channel.id, message.id)
    stored.embeds = [{"title": "Gate news", "description": "Traders waited in long lines"}]

    checked = await stocked.reader.context_menu(stocked.channel, "Check quotation", message)

    assert text(checked).startswith("### ✅ 1. Verbatim ⚠️\n")
    assert "### ✅ 2. Verbatim\n" in text(checked)


async def test_the_menu_reads_every_field_of_a_long_embed(
    stocked: Guild, simcord_env: Env, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord.inputs.message_text.MAX_BLOCKS", 2)
    message = await stocked.curator.send(stocked.channel, "Look")
    stored = simcord_env.backend.get_message(message.channel.id, message.id)
    fields = [f"Boat number {number} has left the quay" for number in range(4)]
    stored.embeds = [{"fields": [{"name": "news", "value": one} for one in fields]}]

    checked = await stocked.reader.context_menu(stocked.channel, "Check quotation", message)

    assert [one for one in fields if one not in text(checked)] == []


async def test_the_menu_reads_what_a_message_forwards(stocked: Guild) -> None:
    original = await stocked.curator.send(
        stocked.channel, "“Nine men were wounded near the Spin Boldak gate,” he said."
    )
    forwarded = await stocked.curator.forward(original, stocked.channel)

    checked = await stocked.reader.context_menu(stocked.channel, "Check quotation", forwarded)

    assert text(checked).startswith("### 🟠 Near ⚠️\n")
    assert "A number differs: checked Nine, in the article Five." in text(checked)


async def test_the_menu_checks_the_quotations_of_an_answer(stocked: Guild) -> None:
    answer = await stocked.reader.slash(
        stocked.channel, "ask", question="Where did traders wait in lines?"
    )

    checked = await stocked.reader.context_menu(
        stocked.channel, "Check quotation", answer.response.message
    )

    assert text(checked).startswith("### ✅ ")
    assert "Traders waited in long lines of trucks." in text(checked)
