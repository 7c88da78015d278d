"""Who speaks in a sentence, also where it is nobody with a name."""

import pytest

from store.search.check.check import check
from store.search.check.wording.speech import voice
from store.search.check.wording.surroundings import Surroundings
from tests.store.search.check.shelf import Piece, a_library

VOICES = [
    (
        "en",
        "The road to Ghulam Khan was shut on Sunday, police said.",
        "The road to Ghulam Khan",
        "police",
    ),
    (
        "en",
        "Two tankers burned near Landi Kotal, according to residents.",
        "Two tankers",
        "residents",
    ),
    (
        "en",
        "According to residents, two tankers burned near Landi Kotal.",
        "two tankers",
        "residents",
    ),
    (
        "en",
        "A bridge in Bannu collapsed overnight, witnesses said.",
        "A bridge in Bannu",
        "witnesses",
    ),
    (
        "en",
        "Rain cut the road to Parachinar, a spokesman for the army said.",
        "Rain cut",
        "a spokesman for the army",
    ),
    (
        "en",
        "Farmers in Kurram lost their apples, doctors in Peshawar told reporters.",
        "Farmers",
        "doctors in Peshawar",
    ),
    (
        "en",
        "Half of the shops in Tank stayed closed, the traders' union said.",
        "Half of the shops",
        "the traders' union",
    ),
    (
        "en",
        "Jirga elders in Wana will meet on Friday, the deputy commissioner said.",
        "Jirga elders",
        "the deputy commissioner",
    ),
    (
        "en",
        "Nothing had moved in Torkham since March, drivers complained.",
        "Nothing had moved",
        "drivers",
    ),
    (
        "en",
        "Water in Mardan is unsafe, engineers warned on Tuesday.",
        "Water in Mardan",
        "engineers",
    ),
    (
        "en",
        "After the blast in Quetta, police said the road was shut.",
        "the road was shut",
        "police",
    ),
    ("en", "The depot in Khost burned, said residents.", "The depot", "residents"),
    ("en", "The depot in Khost burned, said the governor.", "The depot", "the governor"),
    ("en", "The depot in Khost burned, Ann Lee said.", "The depot", "Ann Lee"),
    ("en", "The depot in Khost burned, Ann Lee, the mayor, said.", "The depot", "Ann Lee"),
    ("en", "Ann Lee, smiling at Bob Roe, said the depot burned.", "the depot burned", "Ann Lee"),
    ("en", "Ann Lee, the mayor of Khost, said the depot burned.", "the depot burned", "Ann Lee"),
    ("en", "Ann Lee, who runs the port, said the depot burned.", "the depot burned", "Ann Lee"),
    (
        "en",
        "The head of the union, visibly tired, said the depot in Khost burned.",
        "the depot",
        "The head of the union",
    ),
    (
        "en",
        "The depot in Khost burned, officials at the ministry said on condition of anonymity.",
        "The depot",
        "officials at the ministry",
    ),
    (
        "en",
        "The depot in Khost burned, three security officials said.",
        "The depot",
        "three security officials",
    ),
    (
        "en",
        '"The depot burned," residents of Khost said.',
        "The depot burned",
        "residents of Khost",
    ),
    (
        "en",
        '"The depot burned," said residents of Khost.',
        "The depot burned",
        "residents of Khost",
    ),
    ("en", '"The depot burned," a shopkeeper told Ann Lee.', "The depot burned", "a shopkeeper"),
    ("en", "Residents said the depot in Khost burned.", "the depot", "Residents"),
    ("en", "The depot in Khost burned, he said.", "The depot", None),
    ("ru", "Дорога в Гулам-Хан закрыта с воскресенья, сообщили жители.", "Дорога", "жители"),
    ("ru", "Дорога в Гулам-Хан закрыта, сообщили в полиции.", "Дорога", "в полиции"),
    (
        "ru",
        "Дорога в Гулам-Хан закрыта, сообщила полиция Вазиристана.",
        "Дорога",
        "полиция Вазиристана",
    ),
    ("ru", "По словам очевидцев, мост в Банну рухнул ночью.", "мост", "очевидцев"),
    (
        "ru",
        "Мост в Банну рухнул ночью, рассказали очевидцы журналистам.",
        "Мост",
        "очевидцы журналистам",
    ),
    ("ru", "Мост в Банну рухнул ночью, сказал Иван Петров.", "Мост", "Иван Петров"),
    ("de", "Die Straße nach Khost ist gesperrt, sagten Anwohner.", "Die Straße", "Anwohner"),
    (
        "de",
        "Die Straße nach Khost ist gesperrt, teilte die Polizei mit.",
        "Die Straße",
        "die Polizei",
    ),
    ("fr", "La route de Khost est coupée, ont indiqué des habitants.", "La route", "des habitants"),
    ("fr", "La route de Khost est coupée, a indiqué la police.", "La route", "la police"),
    (
        "es",
        "La carretera de Jost está cortada, dijeron los vecinos.",
        "La carretera",
        "los vecinos",
    ),
    ("tr", "Görgü tanıklarına göre Van'daki köprü gece çöktü.", "köprü", "Görgü tanıklarına"),
    ("ar", "وقال سكان إن الجسر في بنو انهار ليلا.", "الجسر", "سكان"),
    ("fa", "به گفته شاهدان، پل در بنو شب فرو ریخت.", "پل", "شاهدان"),
    ("ur", "پولیس کے مطابق سڑک اتوار سے بند ہے۔", "سڑک", "پولیس"),
    ("hi", "पुलिस के अनुसार सड़क रविवार से बंद है।", "सड़क", "पुलिस"),
]


@pytest.mark.parametrize(("language", "body", "words", "speaker"), VOICES)
def test_the_speaker_is_whom_the_sentence_says(
    language: str, body: str, words: str, speaker: str | None
) -> None:
    start = body.index(words)
    found = voice(Surroundings(body, language), start, start + len(words)).speaker

    assert (found.name if found else None) == speaker


def test_a_claim_is_told_who_really_speaks() -> None:
    library = a_library(
        [
            Piece(
                language="en",
                publisher="Dawn",
                body="The road to Ghulam Khan was shut on Sunday, police said.",
            )
        ]
    )

    [made] = check('Imran Khan said: "The road to Ghulam Khan was shut on Sunday"', library).checks
    [agreed] = check('Police said: "The road to Ghulam Khan was shut on Sunday"', library).checks

    assert "speaker differs" in {one.value for one in made.cautions}
    assert "police" in repr(made)
    assert "speaker differs" not in {one.value for one in agreed.cautions}
