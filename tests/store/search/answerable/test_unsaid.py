"""What a question takes for granted and no answer leaves unsaid."""

import pytest

from store.search.question.build import build_query
from store.search.question.syntax import parse
from tests.store.search.library import OTHERS, a_document, a_library, ask, quoted


@pytest.mark.parametrize(
    ("article", "question", "presumed"),
    [
        (
            "Vahan Kostanyan met traders from Gyumri at the Margara bridge in May.",
            "When did Vahan Kostanyan meet traders from Gyumri?",
            "When did Norway meet traders from Gyumri?",
        ),
        (
            "The court freed Ole Vik in Bergen on Friday because a witness had lied.",
            "Why did the court free Ole Vik?",
            "Why did the court free Ole Vik in Lima?",
        ),
        (
            "Суд в Бергене освободил Оле Вика в пятницу, потому что свидетель солгал.",
            "Почему суд освободил Оле Вика?",
            "Почему суд освободил Йенса Столтенберга?",
        ),
    ],
)
def test_a_name_that_is_taken_for_granted_must_stand_near(
    article: str, question: str, presumed: str
) -> None:
    library = a_library(a_document(article, language=None), *OTHERS)

    assert quoted(ask(library, question)) == [article]
    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("article", "question", "presumed"),
    [
        (
            "Ole Vik heads the port of Bergen and lives in Oslo.",
            "Who heads the port of Bergen?",
            "Why did Ole Vik resign?",
        ),
        (
            "Nihan Erkut Kabil'de bir okul açtı ve öğretmenlerle görüştü.",
            "Nihan Erkut Kabil'de ne açtı?",
            "Nihan Erkut neden istifa etti?",
        ),
    ],
)
def test_what_somebody_is_said_to_have_done_must_be_told(
    article: str, question: str, presumed: str
) -> None:
    library = a_library(a_document(article, language=None), *OTHERS)

    assert quoted(ask(library, question)) == [article]
    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("article", "presumed"),
    [
        (
            "Engineers opened the Zarang bridge for convoy number 1 on Monday morning.",
            "When did engineers open the Zarang bridge for the convoy at Torkham?",
        ),
        (
            "The court freed Ole Vik in Bergen on Friday because a witness had lied.",
            "On which day did the court in Lima free Ole Vik because a witness had lied?",
        ),
        (
            "Суд в Бергене освободил Оле Вика в пятницу, потому что свидетель солгал.",
            "Когда суд в Лиме освободил Оле Вика, потому что свидетель солгал?",
        ),
    ],
)
def test_a_name_that_is_not_there_is_not_outweighed_by_all_the_rest(
    article: str, presumed: str
) -> None:
    elsewhere = ("A road at Torkham and a hotel in Lima were painted.", "В Лиме покрасили дом.")
    library = a_library(*(a_document(one, language=None) for one in (article, *elsewhere)), *OTHERS)

    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("article", "question", "presumed"),
    [
        (
            "In Lima 19 bakers were hurt. Three of them had burns.",
            "How many bakers were hurt in Lima?",
            "How many teachers were hurt in Lima?",
        ),
        (
            "В Лиме сгорели 19 школ. Убыток велик.",
            "Сколько школ сгорело в Лиме?",
            "Сколько мостов сгорело в Лиме?",
        ),
    ],
)
def test_what_is_counted_must_be_told(article: str, question: str, presumed: str) -> None:
    others = ("Teachers of Bergen sang.", "Мосты Бергена покрасили.")
    library = a_library(*(a_document(one, language=None) for one in (article, *others)), *OTHERS)

    assert quoted(ask(library, question)) != []
    assert quoted(ask(library, presumed)) == []


def test_what_befell_somebody_is_told_of_no_other() -> None:
    praised = "Ole Vik, the minister, praised the crane because it is new. The crane is blue."
    theft = "It cost a lot. It rains in Bergen. Two guards had to resign because of a theft."
    library = a_library(f"{praised} {theft}", *OTHERS)

    assert quoted(ask(library, "Why did the two guards resign?")) != []
    assert quoted(ask(library, "Why did Ole Vik praise the crane?")) != []
    assert quoted(ask(library, "Why did Ole Vik resign?")) == []


@pytest.mark.parametrize(
    ("language", "sentence", "question", "presumed"),
    [
        (
            "en",
            "Three shells hit the harbour of Lima before noon, 19 of the stalls burned down.",
            "How many stalls burned down in Lima?",
            "How many people died in Lima?",
        ),
        (
            "ur",
            "کرنل عادان ویس نے کہا کہ کرنا کی سڑک کھلی ہے۔",
            "کرنل عادان ویس نے کیا کہا؟",
            "کرنل عادان ویس کو کس نے قتل کیا؟",
        ),
        (
            "hi",
            "कर्नल अदान वाइस ने कहा कि कुरना की सड़क खुली है।",
            "कर्नल अदान वाइस ने क्या कहा?",
            "कर्नल अदान वाइस की हत्या किसने की?",
        ),
        (
            "ps",
            "ډګروال آدان وایس وویل چې د کورنا لار خلاصه ده.",
            "ډګروال آدان وایس څه وویل؟",
            "ډګروال آدان وایس چا وواژه؟",
        ),
    ],
)
def test_what_no_answer_leaves_unsaid_must_be_told(
    language: str, sentence: str, question: str, presumed: str
) -> None:
    library = a_library(a_document(sentence, language=language), *OTHERS)

    assert quoted(ask(library, question)) != []
    assert quoted(ask(library, presumed)) == []


@pytest.mark.parametrize(
    ("question", "presumed"),
    [
        (
            "How many died of cholera in Turkana?",
            "How many died of cholera in Mombasa?",
        ),
        (
            "Who confirmed the deaths from cholera?",
            "How many deaths from cholera did Ole Vik confirm?",
        ),
    ],
)
def test_what_is_named_only_further_down_is_not_what_a_sentence_is_about(
    question: str, presumed: str
) -> None:
    told = "Health officials have confirmed 312 cases of cholera and nine deaths in Turkana."
    later = "Wells are dry there. The delay was blamed on customs in Mombasa, Ole Vik said."
    library = a_library(f"{told} {later}", *OTHERS)

    assert quoted(ask(library, question)) == [told]
    assert quoted(ask(library, presumed)) == []


def test_what_the_next_sentence_names_is_what_a_sentence_is_about() -> None:
    told = "A baker of 34 years was arrested in Bergen on Tuesday. Police named him as Ole Vik."
    library = a_library(f"{told} He sells bread.", *OTHERS)

    assert quoted(ask(library, "When was Ole Vik arrested?")) == [told]


@pytest.mark.parametrize(
    ("language", "article"),
    [
        ("ru", "Норвегия первой признала правительство талибов."),
        ("tr", "Norveç, Taliban hükümetini tanıyan ilk ülke oldu."),
        ("ar", "أصبحت النرويج أول دولة تعترف بحكومة طالبان."),
    ],
)
def test_a_country_that_is_taken_for_granted_must_stand_near_in_any_language(
    language: str, article: str
) -> None:
    library = a_library(a_document(article, language=language), *OTHERS)

    assert quoted(ask(library, "Did Norway recognise the Taliban?")) == [article]
    assert quoted(ask(library, "Did China recognise the Taliban?")) == []


@pytest.mark.parametrize(
    ("question", "word", "acts"),
    [
        ("How much land will the canal irrigate?", "land", False),
        ("How much water does the canal lose?", "lose", True),
        ("How many planes will land in Kabul?", "land", True),
    ],
)
def test_what_much_is_asked_of_is_no_act(question: str, word: str, acts: bool) -> None:
    corpus = a_library("The canal is to lose water on its land.").corpus()
    query = build_query(parse(question), corpus, expand=True)

    assert [each.action for each in query.clauses if each.surface == word] == [acts]


@pytest.mark.parametrize(
    ("told", "answers"), [("۱۷ نفر بازداشت شدند", False), ("۱۷ نفر کشته شدند", True)]
)
def test_what_no_answer_leaves_unsaid_is_told_in_another_language_too(
    told: str, *, answers: bool
) -> None:
    strike = f"در اعتصاب رانندگان کامیون در بندرعباس {told}."
    rest = "کرایه‌ها بالا رفت. وزیر خوشنود بود. بازار باز شد. پارسال دو چوپان در کوه جان باختند."
    library = a_library(
        a_document(f"{strike} {rest}", language="fa"),
        a_document("The flood reached the town.", language="en"),
    )

    found = ask(library, "How many people died in the Bandar Abbas strike?")

    assert [one.text for one in found.quotations] == [strike] * answers
