"""Cleaning pasted text: what goes, what stays, and that nothing vanishes."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.ingest.errors import UnreadableError
from store.ingest.invisible import seen
from store.ingest.paste import clean
from store.ingest.paste.breaks.unwrap import unwrap
from store.ingest.reading import Draft, Hints
from store.model import Published
from store.text.normalise import normalise
from tests.store.ingest.paste.pastes import ENGLISH, PASTES, RUSSIAN, Pasted

SEEDS = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "seeds"
NOISE = (
    "AdBlock", "Please disable", "Related Articles", "News Clone", "App Store", "Logo",
    "Get the full experience", "Scroll the Globe", "Border Tensions and Context", "IN-DEPTH", "•",
    "Unfiltered",
)  # fmt: skip
FROGS = (
    "Frogs crossed the old road in great numbers on Monday night, said the keeper of the pond, "
    "who had put up signs for the drivers.\n\n"
    "The town council closed the road for three hours and asked drivers to use the bridge, where "
    "the traffic soon came to a stand.\n\n"
    "Nobody was hurt, the council said on Tuesday, and the road will be closed again next week "
    "when the toads are expected to follow."
)


def read(text: str, **hints: str) -> tuple[Draft, ...]:
    return clean.read(text, Hints(**hints))  # type: ignore[arg-type]


@pytest.mark.parametrize("pasted", PASTES, ids=lambda pasted: pasted.name)
def test_only_the_article_of_a_pasted_page_is_kept(pasted: Pasted) -> None:
    [draft] = read(pasted.text)

    assert draft.article.body == "\n\n".join(pasted.article)
    assert draft.article.title == pasted.title


def test_every_line_is_kept_or_dropped_with_a_reason() -> None:
    [draft] = read(ENGLISH.text)

    lines = [line for line in ENGLISH.text.split("\n") if line]
    kept = draft.article.body.split("\n")
    dropped = {line.line: line.text for line in draft.dropped}
    assert sorted([*filter(None, kept), *dropped.values()]) == sorted(lines)
    assert all(line.reason for line in draft.dropped)
    assert all(ENGLISH.text.split("\n")[number - 1] == text for number, text in dropped.items())


def test_a_date_line_is_read_and_marked_as_read_from_the_text() -> None:
    [draft] = read(RUSSIAN.text)

    assert draft.article.published == Published.parse("2024-11-05")
    assert draft.article.read_from_text == ("published",)
    assert "published" not in draft.unsure
    assert list(map(str, draft.notes)) == ["Read from the text itself: date of publication."]


def test_what_was_typed_is_not_said_to_be_read_from_the_text() -> None:
    [draft] = clean.read(RUSSIAN.text, Hints(published=Published.parse("2024-11-06")))

    assert draft.article.published == Published.parse("2024-11-06")
    assert draft.article.read_from_text == ()
    assert draft.notes == ()


def test_what_was_typed_wins_and_is_no_longer_asked() -> None:
    hints = Hints(title="Of Frogs", publisher="The Pond", published=Published.parse("2024-11-05"))

    [draft] = clean.read(FROGS, hints)

    assert draft.article.title == "Of Frogs"
    assert draft.article.publisher == "The Pond"
    assert draft.unsure == ("url",)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Reuters contributed to this report.", "Reuters"),
        ("(Reporting by Ann Lee in Kabul; Editing by Bob Hill)", None),
        ("Source: Anadolu", "Anadolu"),
        ("المصدر: رويترز", "رويترز"),
        ("Источник: ТАСС", "ТАСС"),
        ("ANI", "ANI"),
        ("With inputs from PTI", "PTI"),
    ],
)
def test_a_credit_leaves_the_body_for_the_agency(line: str, agency: str | None) -> None:
    [draft] = read(f"{FROGS}\n\n{line}")

    assert draft.article.body == FROGS
    assert draft.article.agency == agency


@pytest.mark.parametrize(
    "line",
    [
        "×",
        "AdBlock Detected!",
        "Please turn off your ad blocker to support us.",
        "World | Asia | Europe | Africa",
        "Home › News › Asia",
        "We use cookies to make this site better. Accept all cookies",
        "Share on Facebook",
        "ADVERTISEMENT",
        "5 min read",
        "12 comments",
        "Follow us on Twitter",
        "Join our WhatsApp channel",
        "https://example.org/frogs",
        "© 2024 The Pond",
        "Company Logo",
        "Frogs on the road near the pond. Photo: Ann Lee/Reuters",
        "A frog waits at the kerb of the old road [File: Ann Lee/AFP]",
        "Read more: Ten things to know about toads",
        "Bunu da okuyun: Kurbağalar geri döndü",
        "Etiketler: Herirud, İran, su",
        "Теги: Герируд, Иран, вода",
        "کلیدواژه‌ها: هریرود، ایران",
        "02.04.2026 - 09:30 | Son Güncelleme: 02.04.2026 - 11:00",
        "Нашли опечатку? Выделите текст и нажмите Ctrl+Enter",
        "जारी रखने के लिए 1 सेकंड रुकें।",
        "Реклама закроется через 5 секунд",
        "Wait 5 seconds to see the next photo",
        "👍 12 👎 3",
        "🆔 @pond_news",
        "list 1 of 2\nToads come back to the valley\nlist 2 of 2\nThe mill opens\nend of list",
        "A frog stands beside the road on Sunday. Photo by Ann Lee/The Pond.",
        "Все важные новости — в нашем канале «Макс».",
        "YouTube kanalımıza abone olun, bildirimleri açın.",
        "Маңызды жаңалықтарды Telegram-арнамыздан оқыңыз!",
        "Yangiliklardan birinchi boʻlib xabardor boʻlish uchun kanalimizga obuna boʻling.",
        "Ба канали телеграмии мо обуна шавед.",
        "Ən son xəbərləri Telegram kanalımızdan izləyin.",
        "برای دریافت تازه‌ترین خبرها به کانال تلگرام ما بپیوندید.",
        "تازه خبرونه زموږ په فېسبوک پاڼه کې ولولئ.",
        "مزید خبروں کے لیے ہمارا یوٹیوب چینل سبسکرائب کریں۔",
        "لمتابعة آخر الأخبار انضموا إلى قناتنا على تيليغرام.",
        "देश और दुनिया की ताज़ा ख़बरों के लिए हमें फ़ेसबुक पर लाइक करें।",
        "Folgen Sie uns auf WhatsApp und verpassen Sie keine Nachricht.",
    ],
)
def test_a_line_of_the_page_goes_wherever_it_stands(line: str) -> None:
    first, rest = FROGS.split("\n\n", 1)

    [draft] = read(f"{first}\n\n{line}\n\n{rest}")

    assert draft.article.body == FROGS


@pytest.mark.parametrize(
    "line",
    [
        "The minister said he would subscribe to the view that cookies and ads harm children.",
        "“We use cookies at tea,” the keeper said to Reuters on Monday evening.",
        "He photographed the frogs for Reuters and AFP over many years in the valley.",
        "Read the law before you sign it, the judge told the farmers on Monday.",
        "Vali seslendi: Gelişmeleri yalnızca resmi haber kaynaklarından takip edin.",
        "From there the frogs went on to the mill, where they stayed for the winter.",
        "Analysts blame ad blockers for the fall in the income of newspapers in the valley.",
        "The drivers had to wait 30 seconds at the gate before the keeper let them go on.",
        "Министерство сообщило в Telegram-канале, что нашу линию починят ко вторнику.",
        "Он сказал: «Подпишитесь на наш канал в Telegram, там всё написано», и закрыл дверь.",
        "وزارت در کانال تلگرام خود نوشت که خط ما تا سه‌شنبه ترمیم می‌شود و آب می‌آید.",
        "मंत्रालय ने अपने टेलीग्राम चैनल पर लिखा कि हमारी लाइन मंगलवार तक ठीक हो जाएगी।",
    ],
)
def test_a_sentence_that_only_sounds_like_the_page_stays(line: str) -> None:
    [draft] = read(f"{FROGS}\n\n{line}\n\nThe keeper hopes for rain before the end of the month.")

    assert line in draft.article.body


def test_the_way_to_an_article_that_ends_with_its_title_is_not_the_title() -> None:
    title = "Frogs crossed the old road in great numbers"

    [draft] = read(f"Hindi News / {title}\n{title}\nAnn Lee, New Delhi\n\n{FROGS}")

    assert (draft.article.title, draft.article.body) == (title, FROGS)


def test_many_writers_on_one_line_are_no_part_of_the_text() -> None:
    line = "By Ann Lee, Ghani Shah and Tom Gray in Kabul and Lena Voss in Zaranj"

    [draft] = read(f"Frogs cross the road\n\n{line}\n\n{FROGS}")

    assert draft.article.body == FROGS


def test_a_shared_title_gives_its_address() -> None:
    [draft] = read(f"Frogs cross the old road https://pond.example/frogs\n\n{FROGS}")

    assert draft.article.title == "Frogs cross the old road"
    assert draft.article.url == "https://pond.example/frogs"
    assert draft.article.read_from_text == ("url",)


def test_a_standfirst_below_the_title_stays() -> None:
    standfirst = "Frogs crossed the road near the pond"

    [draft] = read(f"A night at the pond\n{standfirst}\nWorld\n\n{FROGS}")

    assert draft.article.body == f"{standfirst}\n\n{FROGS}"


def test_a_title_in_bold_is_a_title() -> None:
    [draft] = read(f"*Frogs cross the old road*\n\n{FROGS}")

    assert draft.article.title == "Frogs cross the old road"
    assert draft.article.body == FROGS


def test_a_day_beside_that_of_a_change_and_a_name_is_read() -> None:
    head = "Elif Kaya | 02.04.2026 - Güncelleme : 05.04.2026"

    [draft] = read(f"Frogs cross the old road\n{head}\n\n{FROGS}")

    assert str(draft.article.published) == "2026-04-02"
    assert draft.article.body == FROGS


def test_points_of_a_list_and_rows_of_a_table_stay() -> None:
    first, rest = FROGS.split("\n\n", 1)
    point = "- Frogs crossed the old road in great numbers on Monday night, the keeper said."
    table = "Year | Frogs\n2024 | 5\n2025 | 12"

    [draft] = read(f"{first}\n\nWhat happened:\n{point}\n\n{rest}\n\n{table}")

    assert point in draft.article.body
    assert draft.article.body.endswith(table)


@pytest.mark.parametrize(
    "text",
    [
        "Frogs leap.",
        "Frogs leap",
        "x" * 5000,
        "Roses are red\nViolets are blue\nFrogs are green\nAnd so are you",
        "Water\nBread\nWater\nSalt",
        "1. Close the road.\n2. Count the frogs.\n3. Open the road.",
        "TO ALL POSTS FROM HEADQUARTERS STOP ROAD CLOSED UNTIL MONDAY STOP SEND LORRIES BY BRIDGE",
        "The road is closed.\nThe bridge is open.\nThe mill is shut.",
        "گاو در میدان است",
    ],
)
def test_a_short_or_odd_text_stays_whole(text: str) -> None:
    drafts = read(text)

    assert "\n".join(draft.article.body for draft in drafts) == text


def test_a_clean_article_stays_whole() -> None:
    [draft] = read(FROGS)

    assert draft.article.body == FROGS
    assert draft.dropped == ()


def test_a_short_title_above_a_brief_is_its_title() -> None:
    [draft] = read("On Frogs\n\nFrogs crossed the road in great numbers on Monday.")

    assert draft.article.title == "On Frogs"
    assert draft.article.body == "Frogs crossed the road in great numbers on Monday."


def test_sub_headings_inside_the_article_stay() -> None:
    first, rest = FROGS.split("\n\n", 1)

    [draft] = read(f"{first}\n\nROAD CLOSED AT NIGHT\n\n{rest}")

    assert "ROAD CLOSED AT NIGHT" in draft.article.body


def test_a_box_of_links_inside_the_article_does_not_end_it() -> None:
    first, second, third = FROGS.split("\n\n")
    more = (
        "The keeper of the pond counted the frogs on the road with the council and the drivers, "
        "and closed the road on Monday night."
    )

    [draft] = read(
        "\n\n".join([first, second, more, "Related Articles", "Cows on the hill", third])
    )

    assert draft.article.body == "\n\n".join([first, second, more, third])


def test_a_second_article_is_offered_as_its_own() -> None:
    other = (
        "ISTANBUL: Ferries stopped on Friday because of the fog that lay over the strait, the "
        "harbour master said, and thousands went home by train.\n\n"
        "The ferries will run again when the fog lifts, he said, which may not be before Sunday "
        "evening according to the weather service."
    )
    long = FROGS + "\n\n" + FROGS.replace("Frogs", "Toads").replace("Monday", "Friday")

    drafts = read(f"{long}\n\nFog stops the ferries on the strait\n\n{other}")

    assert [draft.article.title for draft in drafts] == [
        None,
        "Fog stops the ferries on the strait",
    ]
    assert drafts[1].article.body == other
    assert "ISTANBUL" not in drafts[0].article.body


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = (
        "Frogs crossed the old road in great numbers on Monday night, said the\n"
        "keeper of the pond, who had put up signs for the drivers and for all\n"
        "the people who come to the mill at night to see the frogs go by and\n"
        "to count them for the council."
    )

    [draft] = read(wrapped)

    assert draft.article.body == wrapped.replace("\n", " ")


def test_a_text_of_noise_alone_is_kept_with_a_note() -> None:
    noise = "\n".join(
        f"We use cookies on page number {n}. Accept all cookies here." for n in range(9)
    )

    [draft] = read(noise)

    assert draft.article.body == noise
    assert draft.notes


def test_a_text_without_letters_is_refused() -> None:
    with pytest.raises(UnreadableError):
        read("… !!! \n\n ---")


@settings(deadline=None)
@given(st.lists(st.text(max_size=120), max_size=30))
def test_kept_and_dropped_lines_are_the_lines_that_came(lines: list[str]) -> None:
    text = "\n".join(lines)
    shown = unwrap(normalise(seen(text)[0]))
    if not any(character.isalnum() for character in shown):
        return

    drafts = read(text)

    came = [line for line in shown.split("\n") if line]
    left = [line for draft in drafts for line in draft.article.body.split("\n") if line]
    gone = [line.text for draft in drafts for line in draft.dropped]
    assert sorted(left + gone) == sorted(came)
    assert all(draft.article.body for draft in drafts)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five pasted texts are not on this machine")
def test_the_five_pasted_texts_come_out_clean() -> None:
    drafts = {path.stem: read(path.read_text("utf-8")) for path in sorted(SEEDS.glob("raw_*.txt"))}

    everything = "\n".join(draft.article.body for found in drafts.values() for draft in found)
    assert not [noise for noise in NOISE if noise in everything]
    assert [len(found) for found in drafts.values()] == [1, 2, 1, 1, 1]
    first, second = drafts["raw_001"]
    assert first.article.title is not None
    assert first.article.title.startswith("US, Pakistani, Afghan")
    assert second.article.body.startswith("ISLAMABAD: Pakistan on Friday")
    assert "ISLAMABAD" not in first.article.body
