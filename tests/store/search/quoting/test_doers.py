"""Who did something is told where the act is: a killing where somebody was killed, not died."""

import pytest

from store.search.quoting.doers import KILLINGS, PAYINGS, leads, tells
from store.search.quoting.mentions import words_of
from tests.quality.asking import LIBRARIES
from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted

VIK = frozenset(words_of("Vik", "en")[0].variants)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vik was stabbed in Bergen by a brother-in-law.", True),
        ("Vik left the harbour at noon. He was shot dead by a guard.", True),
        ("Gunmen killed Vik, the mayor.", True),
        ("Moe has admitted having pushed Vik from the bridge.", True),
        ("The group took responsibility for the death of Vik.", True),
        ("Vik was poisoned by a cook.", True),
        ("Vik died in January, and his pupils speak of poison.", False),
        ("Nobody was killed, but Vik lost an eye.", False),
        ("Nobody has claimed to have killed Vik.", True),
        ("Vik died in a hospital of Bergen.", False),
        ("Vik was found dead near the quay.", False),
        ("A guard confessed to the killing of Moe. Vik died in January of a fever.", False),
        ("A guard killed the mayor.", True),
    ],
)
def test_a_killing_is_told_behind_the_victim_or_in_one_sentence(text: str, told: bool) -> None:
    assert tells(KILLINGS, VIK, text, "en") is told


@pytest.mark.parametrize(
    ("language", "question", "died"),
    [
        ("en", "Who killed Ole Vik?", "Ole Vik, the judge, died in a hospital of Bergen."),
        ("en", "who shot ole vik", "Ole Vik, the judge, died in a hospital of Bergen."),
        ("ru", "Кто убил Виктора Орлова?", "Судья Виктор Орлов умер в больнице Бергена."),
    ],
)
def test_a_death_does_not_tell_who_killed(language: str, question: str, died: str) -> None:
    assert ask(a_library(a_document(died, language=language)), question).quotations == ()


@pytest.mark.parametrize("question", ["Who died in Bergen?", "Who was Ole Vik?"])
def test_who_asks_for_no_killer_is_told_of_a_death(question: str) -> None:
    found = ask(a_library("Ole Vik, the judge, died in a hospital of Bergen."), question)

    assert len(found.quotations) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge is paid for by a Norwegian bank.", True),
        ("A Danish foundation covers the wages of the builders.", True),
        ("The costs are shared, with Bergen carrying half.", True),
        ("The ministry subsidises the bridge.", True),
        ("The bridge was built by dockers of Bergen.", False),
        ("He settled the strike of the builders with tea.", False),
    ],
)
def test_who_pays_is_told_where_a_payment_is(text: str, told: bool) -> None:
    assert tells(PAYINGS, frozenset(), text, "en") is told


def test_who_built_does_not_tell_who_paid() -> None:
    built = "The new harbour bridge of Bergen was opened by Norwegian dockers, who like it."
    library = a_library(
        built,
        "Farmers near Lima harvested apples.",
        "Snow closed the pass for nine hours.",
        "The museum shows carpets from Shiraz.",
    )
    asked = "Who {} the new harbour bridge of Bergen, which dockers opened?"

    assert ask(library, asked.format("paid for")).quotations == ()
    assert len(ask(library, asked.format("likes")).quotations) == 1


@pytest.mark.parametrize(
    ("language", "led", "whose", "text", "told"),
    [
        ("en", "delegation", "", "The delegation is led by Ole Vik.", True),
        ("en", "delegation", "", "Ole Vik is to head the Danish delegation.", True),
        ("en", "inquiry", "", "The inquiry into the fire was headed by a judge.", True),
        ("en", "delegation", "", "The delegation left. Its leader stayed in Bergen.", False),
        ("en", "delegation", "", "The leader of the rebels shot at a tired delegation.", False),
        ("en", "delegation", "Danish", "Vik heads the Norwegian delegation.", False),
        ("en", "delegation", "Danish", "Vik heads the Danish delegation.", True),
        ("tr", "heyete", "", "Heyete Ole Vik başkanlık ediyor.", True),
        ("ru", "делегацию", "", "Делегацию возглавляет Оле Вик.", True),
        ("ru", "делегацию", "датскую", "Норвежскую делегацию возглавляет Оле Вик.", False),
        ("ar", "الوفد", "", "يقود الوفد القاضي أولي فيك.", True),
        ("fa", "هیئت", "", "رهبری هیئت با اوله ویک است.", True),
        ("ur", "وفد", "", "وفد کی قیادت اولے وک کر رہے ہیں۔", True),
    ],
)
def test_what_is_led_stands_beside_a_word_for_leading(
    language: str, led: str, whose: str, text: str, told: bool
) -> None:
    def terms(said: str) -> frozenset[str]:
        return frozenset(term for word in words_of(said, language) for term in word.variants)

    assert leads(terms(led), terms(whose), text, language) is told


@pytest.mark.parametrize(
    "question",
    [
        "who leads the pakistani delegation",
        "who heads the delegation of pakistan",
        "who leads pakistan's delegation",
    ],
)
def test_a_leader_of_others_does_not_lead_what_is_asked_about(question: str) -> None:
    found = quoted(ask(a_library(*LIBRARIES["seeds"]()), question))

    assert "The Pakistani delegation is led by Asim Malik" in found[0]


MEETING = (
    "Delegates from Azerbaijan also attended the meeting, which was called the Regional Conference "
    "on Trade. The ministry announced the result in a statement on a Thursday.\n\n"
    "The ministry said that the participants agreed to pass figures on more quickly. Russia, India "
    "and Iran, the large neighbours, sent nobody to the Kabul conference."
)
TREATY = (
    "Norway signed the fisheries treaty on Friday in Oslo before eleven ministers.\n\n"
    "Its fleet may take more cod from the northern banks. Iceland will not be party to the treaty "
    "before its election in May."
)
STRIKE = (
    "Mersin'deki liman işçileri pazartesi günü greve katıldı ve vinçler durdu.\n\n"
    "Sendika üç gün sürecek eylemin yayılacağını söyledi. İzmir'de işçiler greve karşı oy verdi."
)


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (MEETING, "did india attend the kabul conference", "India"),
        (MEETING, "Was Iran at the regional conference?", "Iran"),
        (TREATY, "Did Iceland sign the fisheries treaty?", "Iceland"),
        (TREATY, "has iceland signed the fisheries treaty", "Iceland"),
        (STRIKE, "İzmir liman işçileri greve katıldı mı?", "İzmir"),
    ],
)
def test_what_names_whom_a_question_asks_whether_of_comes_first(
    text: str, question: str, told: str
) -> None:
    language = "tr" if text == STRIKE else "en"
    library = a_library(a_document(text, language=language), *OTHERS)

    assert told in quoted(ask(library, question))[0]
