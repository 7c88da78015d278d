"""What a country did, wants or rejects is not told by what another country did."""

import pytest

from store.evaluation.memory import MemoryLibrary
from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted

COD = (
    "Norway demands that foreign trawlers leave the northern banks before winter. Denmark wants a "
    "smaller quota for everybody.\n\n"
    "The Icelandic fleet stayed in port on Monday, and fishermen mended their nets."
)
RAID = (
    "Armenia rejected the accusation that it had let the attackers through. The attack on the "
    "border post in Georgia cost eleven guards their lives.\n\n"
    "Azerbaijan condemned the attack in a short note."
)
DAM = (
    "Ethiopia signed the water treaty in Nairobi on Friday. Sudan refused to sign the treaty "
    "before its election.\n\nKenya accused Ethiopia of holding back the river."
)
SHELLING = (
    "Ethiopia accused Sudan of shelling the dam. Somalia promised to send nine doctors to the "
    "camps.\n\nThe rains are late in Kenya this year."
)


@pytest.mark.parametrize(
    ("title", "text", "question", "told"),
    [
        ("Iceland and the cod", COD, "what does iceland want", ""),
        ("Iceland and the cod", COD, "What does Iceland demand?", ""),
        ("Iceland and the cod", COD, "What does Denmark want?", "Denmark wants"),
        ("Iceland and the cod", COD, "What does Norway demand?", "Norway demands"),
        ("Georgia after the raid", RAID, "how did georgia react to the attack", ""),
        ("Georgia after the raid", RAID, "How did Armenia respond to the attack?", "Armenia"),
        ("Georgia after the raid", RAID, "How did Azerbaijan react?", "Azerbaijan condemned"),
        ("Kenya and the dam", DAM, "what did kenya sign", ""),
        ("Kenya and the dam", DAM, "Whom did Kenya accuse?", "Kenya accused"),
        ("Kenya and the dam", SHELLING, "What did Kenya promise?", ""),
        ("Kenya and the dam", SHELLING, "whom did kenya accuse", ""),
        ("Kenya and the dam", SHELLING, "What did Somalia promise?", "Somalia promised"),
    ],
)
def test_anothers_act_does_not_tell_what_a_country_did(
    title: str, text: str, question: str, told: str
) -> None:
    _check(a_library(a_document(text, title=title), *OTHERS), question, told)


@pytest.mark.parametrize(
    "sentence",
    [
        "Iceland's fishery ministry and its minister want a fund for the villages.",
        "The government of Iceland wants a fund for the villages.",
        "Reykjavik wants a fund for the villages.",
        "It wants a fund for the villages, Norway said.",
        "The minister wants a fund for the villages.",
        "After talks in Norway the minister wants a fund for the villages.",
    ],
)
def test_who_may_act_for_a_country_is_quoted(sentence: str) -> None:
    text = f"Iceland stayed away from the talks on cod.\n\n{sentence} Snow fell on Monday."
    library = a_library(a_document(text, title="Iceland and the cod"), *OTHERS)

    assert "fund" in quoted(ask(library, "What does Iceland want?"))[0]


NORWEGIAN = {
    "tr": "Norveç, yabancı teknelerin kuzey sularından çekilmesini istiyor.",
    "ru": "Норвегия требует, чтобы чужие траулеры ушли с северных банок.",
    "fa": "نروژ سهمیه کمتری برای همه می‌خواهد.",
}
ICELANDIC = {
    "tr": "İzlanda balıkçı köyleri için bir fon istiyor.",
    "ru": "Исландия требует создать фонд для деревень.",
    "fa": "ایسلند صندوقی برای روستاها می‌خواهد.",
}


@pytest.mark.parametrize(
    ("language", "title", "question"),
    [
        ("tr", "İzlanda ve kuzeyin balığı", "İzlanda ne istiyor?"),
        ("ru", "Исландия и треска", "Чего требует Исландия?"),
        ("fa", "ایسلند و ماهی شمال", "ایسلند چه می‌خواهد؟"),
    ],
)
def test_anothers_wish_is_none_of_a_country_in_other_languages(
    language: str, title: str, question: str
) -> None:
    anothers, own = NORWEGIAN[language], ICELANDIC[language]

    _check(_titled(anothers, title, language), question, "")
    _check(_titled(f"{anothers} {own}", title, language), question, own)


SIGNED = {
    "tr": "Etiyopya cuma günü Nairobi'de su anlaşmasını imzaladı.",
    "ar": "وقعت إثيوبيا اتفاق المياه في نيروبي يوم الجمعة.",
    "ur": "ایتھوپیا نے جمعے کو نیروبی میں پانی کے معاہدے پر دستخط کیے۔",
    "ps": "ایتوپیا د اوبو تړون لاسلیک کړ.",
    "hi": "इथियोपिया ने शुक्रवार को नैरोबी में जल समझौते पर हस्ताक्षर किए।",
}


@pytest.mark.parametrize(
    ("language", "title", "asked", "another"),
    [
        ("tr", "Kenya ve baraj", "Kenya neyi imzaladı?", "Etiyopya neyi imzaladı?"),
        ("ar", "كينيا والسد", "ماذا وقعت كينيا؟", "ماذا وقعت إثيوبيا؟"),
        (
            "ur",
            "کینیا اور ڈیم",
            "کینیا نے کس معاہدے پر دستخط کیے؟",
            "ایتھوپیا نے کس معاہدے پر دستخط کیے؟",
        ),
        ("ps", "کینیا او بند", "کینیا کوم تړون لاسلیک کړ؟", "ایتوپیا کوم تړون لاسلیک کړ؟"),
        (
            "hi",
            "केन्या और बाँध",
            "केन्या ने किस पर हस्ताक्षर किए?",
            "इथियोपिया ने किस पर हस्ताक्षर किए?",
        ),
    ],
)
def test_a_capital_where_another_signed_does_not_sign(
    language: str, title: str, asked: str, another: str
) -> None:
    library = _titled(SIGNED[language], title, language)

    _check(library, asked, "")
    _check(library, another, SIGNED[language])


def _titled(text: str, title: str, language: str) -> MemoryLibrary:
    return a_library(a_document(text, title=title, language=language), *OTHERS)


def _check(library: MemoryLibrary, question: str, told: str) -> None:
    found = quoted(ask(library, question))

    assert told in found[0] if told else not found
