"""What transcripts write besides what is said: sounds, and the marks of a turn."""

import pytest

from store.ingest.paste.breaks.sounds import without_sounds
from store.notices import Dropped
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, pasted, quotable

SOUNDS = [
    "[Music]", "[ Applause ]", "(Applause.)", "[upbeat music playing]", "[Laughter and applause]",
    "♪", "♪ We shall overcome ♪", "[Müzik]", "(Alkışlar)", "[Kahkahalar]", "[Музыка]",
    "[Аплодисменты]", "(Смех в зале.)", "(Продолжительные аплодисменты)", "[موسيقى]", "[تصفيق]",
    "[موسیقی]", "(تشویق حضار)", "[تالیاں]", "[संगीत]", "[तालियां]", "[音楽]", "（拍手）", "[音乐]",
    "（掌声）", "[음악]", "[박수]", "[Musik]", "(Beifall)", "[Musique]", "[Applaudissements]",
    "[Música]", "(Aplausos)", "[Risos]", "[Applausi]", "[Brawa]", "[Оплески]", "[Tepuk tangan]",
]  # fmt: skip
SPOKEN = (
    ">> Good evening, the crossing was opened again on Thursday morning.\n"
    ">> How many trucks have passed so far, do you know?\n"
    ">> About four hundred trucks have passed since nine in the morning."
)
TURNS = [line.removeprefix(">> ") for line in SPOKEN.split("\n")]
HEARD = (
    "good evening the Torkham crossing was reopened\non Thursday morning after talks between both\n"
    "sides\n>> how many trucks have passed\n>> about four hundred trucks have passed since\nnine "
    "in the morning most of them with fruit >> thank you very much for these figures"
)


@pytest.mark.parametrize("sound", SOUNDS)
def test_what_is_heard_is_no_sentence_and_told(sound: str) -> None:
    found = draft(pasted(PARAGRAPHS[0], sound, f"{PARAGRAPHS[1]} {sound}", *PARAGRAPHS[2:]))

    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert [line.text for line in found.dropped if line.reason is Dropped.SOUND] == [sound, sound]


@pytest.mark.parametrize(
    "said",
    [
        "He held up the list (music and theatre came first) and left.",
        "The ministry [of music] spoke of the song.",
        "(Reuters)", "[1]", "He [the minister] laughed.", "The ban (on music) was lifted.",
        "[Editor's note: the applause of the crowd could not be told from the cries outside.]",
        "Home >> News >> Pakistan", "> Music was played.", "A sharp note ♯ and no song.",
        "5 >> 3 in every case.", "Прозвучала песня (слова народные).", "[inaudible]",
    ],
)  # fmt: skip
def test_brackets_of_writers_stay(said: str) -> None:
    assert without_sounds(said) == (said, ())


def test_each_turn_is_a_paragraph_and_its_mark_no_word() -> None:
    found = draft(pasted(PARAGRAPHS[0], SPOKEN))

    assert found.article.title == TITLE
    assert found.article.body == "\n\n".join([PARAGRAPHS[0], *TURNS])


@pytest.mark.parametrize("mark", ["[Music]\n", "[Музыка]\n", "0:01\n"])
def test_what_a_program_wrote_down_loses_no_words_to_a_title(mark: str) -> None:
    timed = "".join(f"0:{at:02}\n{line}\n" for at, line in enumerate(HEARD.split("\n"), 3))

    found = draft(f"{mark}{timed if mark[0] == '0' else HEARD}")

    assert found.article.title is None
    assert found.article.body.split("\n\n") == [
        "good evening the Torkham crossing was reopened on Thursday morning after talks between "
        "both sides",
        "how many trucks have passed",
        "about four hundred trucks have passed since nine in the morning most of them with fruit",
        "thank you very much for these figures",
    ]
    assert all(">>" not in sentence for sentence in quotable(found))
