"""Promise 3: where the library does not answer, every door says so and shows nothing instead."""

import itertools

import pytest

from tests.promises.doors import command_visits, is_for_everyone, visit
from tests.promises.newsroom import OFF_TOPIC, Newsroom
from tests.promises.words import quoted

QUESTIONS = [
    OFF_TOPIC,
    "¿Quién ganó la copa mundial de fútbol en Catar?",
    "Кто выиграл чемпионат мира по шахматам среди улиток?",
    "برنده جام جهانی شطرنج حلزون‌ها چه کسی بود؟",
    "Salyangoz satranç şampiyonasını kim kazandı?",
    "घोंघों की शतरंज प्रतियोगिता किसने जीती?",
    "How much does a bridge of chocolate weigh in the museum of Bruges?",
]


@pytest.mark.usefixtures("refusing")
async def test_no_door_answers_what_no_article_answers(newsroom: Newsroom) -> None:
    weak = []

    async for seen in command_visits(
        newsroom, newsroom.asker, anything=QUESTIONS, wanted=is_for_everyone
    ):
        if not seen.door.startswith("/latest"):  # it names untitled articles by their first words
            shown = quoted(seen.text, newsroom.articles, QUESTIONS)
            weak += [(seen.door, one.title) for one in shown]

    assert weak == []


@pytest.mark.usefixtures("refusing")
async def test_silence_is_said_and_explained(newsroom: Newsroom) -> None:
    ways = itertools.product((("ask", "question"), ("timeline", "topic")), QUESTIONS)
    for (command, option), question in ways:
        asked = await newsroom.asker.slash(newsroom.channel, command, **{option: question})
        shown = (await visit("", None, asked)).text

        assert "No quotation answers this." in shown
        assert "Not found in the library" in shown or "but nothing that answers it" in shown
