"""What somebody said is told by the speaker's own words, before what others say of the same."""

import pytest

from store.search.question.build import build_query
from store.search.question.syntax import parse
from store.search.quoting.mentions import words_of
from store.search.quoting.speakers.asked import AskedSpeaker, asked_speaker
from store.search.quoting.speakers.order import says
from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted


@pytest.mark.parametrize(
    ("others", "own"),
    [
        (
            "After a visit by Kaya, Demir said the strike of the dockers in Tromso would go on.",
            "Kaya called the strike of the dockers a trick.",
        ),
        (
            "The mayor told Kaya in Tromso that the strike of the dockers would go on.",
            "The strike of the dockers is a trick, Kaya said.",
        ),
    ],
)
def test_the_speakers_words_come_before_words_about_the_speaker(others: str, own: str) -> None:
    library = a_library(f"{others}\n\nIt rained.\n\n{own}")

    found = ask(library, "what did Kaya say about the strike of the dockers in Tromso")

    assert found.quotations[0].text == own


@pytest.mark.parametrize(
    ("text", "says_it"),
    [
        ("Kaya said the port was shut.", True),
        ("The port was shut, said Kaya.", True),
        ("Kaya, who leads the dockers, called it a trick.", True),
        ("After the speech by Kaya, Demir called it a trick.", False),
        ("The dockers left with Kaya. Demir said nothing.", False),
        ("Kaya saw nine dockers eat bread near two blue cranes and nobody said why.", False),
        ("Dockers said Kaya was late.", False),
        ("Kaya left.", False),
    ],
)
def test_a_speaker_stands_beside_the_word_for_saying(text: str, says_it: bool) -> None:
    terms = frozenset(words_of("Kaya", "en")[0].variants)
    speaker = AskedSpeaker(terms, phrases=(), last=frozenset(), kind="name", language="en")

    assert says(speaker, text, words_of(text, "en"), "en") is says_it


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did Kaya say about Demir", "Kaya"),
        ("What did Norway's foreign minister Kaya tell Demir?", "Kaya"),
        ("What did the spokesman of the Dockers deny?", "Dockers"),
        ("what did they say about Demir", None),
        ("What did Kaya's spokesman Demir say?", "Demir"),
        ("What did the captain of the ferry say?", "captain"),
        ("What did a source in the army tell Kaya?", "source"),
        ("Have the Dockers kept the promise?", None),
        ("Was a strike announced after the visit?", None),
    ],
)
def test_who_is_asked_for_stands_before_the_word_for_saying(
    question: str, speaker: str | None
) -> None:
    library = a_library("Kaya told Demir of the Dockers in Norway that the strike goes on.")
    query = build_query(parse(question), library.corpus(), expand=True)

    asked = asked_speaker(question, query)

    if speaker is None:
        assert asked is None
    else:
        assert asked is not None
        assert set(words_of(speaker, "en")[0].variants) <= asked.terms


NAMED = "Kaya read a list of the dismissed dockers to a crowd in Tromso."


@pytest.mark.parametrize(
    ("following", "goes_on"),
    [
        ('"They took our passes on a Friday," he said.', True),
        ("She said that the strike would go on.", True),
        ("The mayor of Bergen said that bread was dear.", False),
        ("It rained.", False),
    ],
)
def test_who_is_only_named_is_quoted_with_the_words_that_follow(
    following: str, goes_on: bool
) -> None:
    called = f"{NAMED.replace('read', 'announced nothing, but read')} {following}"
    told = ask(a_library(f"{NAMED} Demir said so. {following}", called), "what did Kaya say")

    spoken = [one.text for one in told.quotations]
    assert any(text.endswith(following) for text in spoken) is goes_on


@pytest.mark.parametrize(
    ("question", "answers"),
    [("What did Kaya say about the dockers?", 0), ("What about Kaya and the dockers?", 1)],
)
def test_a_sentence_without_words_of_anybody_tells_nobody_s(question: str, answers: int) -> None:
    apples = "Farmers near Lima harvested apples."
    found = ask(a_library("Kaya saw nine dockers on Monday.", apples), question)

    assert len(found.quotations) == answers


BASE = (
    "President Ronald Voss said on Thursday in London that the United States was trying to get the "
    "air base at Bagram back.\n\n"
    "He gave the nearness of China as the reason. Two days later he spoke of bad things.\n\n"
    "The Taliban’s chief of staff, Yusuf Rahim, replied that no deal over an inch of soil was "
    "possible."
)


@pytest.mark.parametrize(
    "question",
    [
        "طالبان درباره پایگاه بگرام چه گفتند",
        "Taliban Bagram üssü hakkında ne dedi?",
        "Что талибы сказали о базе Баграм?",
    ],
)
def test_anothers_words_are_told_in_other_languages_where_an_article_has_the_speaker(
    question: str,
) -> None:
    found = quoted(ask(a_library(a_document(BASE, title="Base"), *OTHERS), question))

    assert "inch of soil" in found[0]
