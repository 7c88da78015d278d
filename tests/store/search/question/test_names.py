"""The name of a country in the team's list of names is found as every language writes it."""

import pytest

from store.aliases.book import AliasBook
from store.aliases.yaml_file import read_aliases
from store.search.question import headwords, thesaurus, things, word_kinds
from store.search.question.build import build_query
from store.search.question.syntax import parse
from store.text.analyser import lemmas
from tests.store.search.library import OTHERS, a_document, a_library, ask

# what the list has, and no more: what is written alike in several languages stands there once
NAMES = AliasBook(
    read_aliases(
        "- name: Afghanistan\n  strong: [{form: افغانستان, language: fa}]\n"
        "- name: Kabul\n  strong: [{form: کابل, language: fa}]\n"
    )
)
ARTICLES = {
    "ar": "تعهدت السعودية بتقديم 120 مليون دولار لأفغانستان في المؤتمر.",
    "ur": "سعودی عرب نے افغانستان کے لیے 120 ملین ڈالر کا وعدہ کیا۔",
    "ps": "سعودي عربستان افغانستان ته د ۱۲۰ میلیونه ډالرو ژمنه وکړه.",
    "hi": "सऊदी अरब ने अफगानिस्तान के लिए 120 मिलियन डॉलर का वादा किया।",
    "ru": "Саудовская Аравия обещала Афганистану 120 миллионов долларов.",
}


@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_a_listed_name_is_found_in_every_language(language: str) -> None:
    library = a_library(
        a_document(ARTICLES[language], language=language),
        a_document("گندم از بندر اودسا با کشتی به مصر فرستاده شد.", language="fa"),
        a_document("Talks on wheat went on in the harbour of Odesa.", language="en"),
    )

    found = ask(library, "Afghanistan", names=NAMES)

    assert [one.text for one in found.quotations] == [ARTICLES[language]]


def test_people_speak_of_a_listed_country_by_its_people_and_capital() -> None:
    library = a_library("The Afghan cabinet met on Monday.", "Ships left the harbour of Odesa.")

    found = ask(library, "What did Afghanistan's cabinet do on Monday?", names=NAMES)

    assert found.quotations[0].text == "The Afghan cabinet met on Monday."


@pytest.mark.parametrize(
    ("language", "question", "article"),
    [
        ("en", "How much does Dushanbe owe for wheat?", "Tajikistan owes 3 million for wheat."),
        ("en", "who represented washington at the swap",
         "The American side of the swap was represented by Claire Donahue."),
        ("ru", "Что Анкара подписала в пятницу?", "Турция подписала в пятницу договор."),
    ],
)  # fmt: skip
def test_a_capital_stands_for_its_country(language: str, question: str, article: str) -> None:
    library = a_library(
        a_document(article, language=language), "Ships left the harbour of Odesa with maize."
    )

    assert ask(library, question).quotations[0].text == article


def test_no_dictionary_is_opened_of_a_language_that_no_article_is_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lemmas, "_lemmatizer", lambda: pytest.fail("a dictionary was opened"))
    names = AliasBook(read_aliases("- name: Turkey\n  strong: [Türkiye, Türkiye Cumhuriyeti]\n"))
    library = a_library("Talks in Türkiye ended on Monday.", "Ships left the harbour of Odesa.")

    found = ask(library, "What ended in Turkey on Monday?", names=names)

    assert found.quotations[0].text == "Talks in Türkiye ended on Monday."


@pytest.mark.parametrize(
    ("language", "country", "people"),
    [
        ("en", "Kenya", "Kenyan"),
        ("tr", "Arjantin", "Arjantinli"),
        ("ru", "Колумбия", "колумбийский"),
        ("ar", "الفلبين", "فلبيني"),
        ("fa", "ونزوئلا", "ونزوئلایی"),
        ("ur", "تھائی لینڈ", "تھائی"),
        ("ps", "مکسیکو", "مکسیکي"),
        ("hi", "नाइजीरिया", "नाइजीरियाई"),
        ("kk", "Өзбекстан", "өзбек"),
    ],
)
def test_countries_all_over_the_world_are_known(language: str, country: str, people: str) -> None:
    heads = things.countries(headwords.wording(country, language), language)

    assert len(heads) == 1
    assert heads == things.countries(headwords.wording(people, language), language)
    assert word_kinds.is_name(headwords.wording(country, language), language)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        *(("tr", "mali"), ("fa", "مالی"), ("ar", "مالي"), ("ru", "того"), ("ur", "چلی")),
        *(("ar", "مالك"), ("ar", "الرياضة"), ("ru", "лимит"), ("tr", "liman"), ("hi", "हवा")),
    ],
)
def test_a_common_word_is_no_country(language: str, word: str) -> None:
    assert not word_kinds.is_name(headwords.wording(word, language), language)


def test_a_capital_has_its_own_name_in_other_languages() -> None:
    found = {
        text: weight
        for text, _, weight in thesaurus.others(headwords.wording("Kathmandu", "en"), "en", ["hi"])
    }

    assert found["काठमांडू"] > found["नेपाल"]


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("When did the flood reach Kamashtar?", "fa", "سیلاب روز جمعه به کماشتر رسید."),
        ("Когда наводнение дошло до Камаштара?", "fa", "سیلاب روز جمعه به کماشتر رسید."),
        ("سیلاب کی به کندرلی رسید؟", "tr", "Sel cuma günü Kındırlı'ya ulaştı."),
        ("When did the flood reach Tamsar?", "ar", "وصل الفيضان إلى الحقل التمساري يوم الجمعة."),
        ("When was the Vuran mine closed?", "ru", "Вуранская шахта была закрыта в 1964 году."),
        ("When was the bridge of Noryn built?", "kk", "Норын көпірі 1964 жылы салынды."),
        ("When did the flood reach Masadir?", "ar", "وصل الفيضان إلى المصادر يوم الجمعة."),
    ],
)
def test_a_name_is_found_where_another_script_has_it_with_other_endings(
    question: str, language: str, text: str
) -> None:
    library = a_library(
        a_document(text, language=language),
        a_document("The flood reached the town on Friday.", language="en"),
        a_document("Barajlar cuma günü açıldı, vurdu.", language="tr"),
    )

    assert [one.text for one in ask(library, question).quotations] == [text]


def test_what_an_ending_of_another_language_leaves_of_a_name_is_no_form_of_it() -> None:
    text = "Several people say that the mine was closed in 1964."
    library = a_library(
        a_document(text, language="en"),
        a_document("Maden cuma günü kapandı.", language="tr"),
    )

    assert not ask(library, "When was the Sayan mine closed?").quotations


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what did ole vik say about the crane", {"ole", "vik"}),
        ("What did ole vik say about the crane", {"ole", "vik"}),
        ("What did ole vik say about Moe", {"Moe"}),
        ("who saw the crane of moe", {"moe"}),
        ("was there a sign of the thimble", set()),
    ],
)
def test_what_is_typed_small_is_a_name_where_the_articles_write_it_as_one(
    question: str, names: set[str]
) -> None:
    library = a_library(
        "Crane drivers met Ole Vik of Bergen. The crane, said Vik, saw Moe fall.",
        "Thimble! Thimble! Thimble!",
        "Snow lay on the thimble in Lima, and the farmers harvested apples for nine long hours.",
    )
    query = build_query(parse(question), library.corpus(), expand=True)

    assert {each.surface for each in query.clauses if each.is_name} == names


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("When did the flood reach Diyala?", "ar", "وصل الفيضان إلى ديالى يوم الجمعة."),
        ("Когда наводнение дошло до Пуны?", "hi", "बाढ़ शुक्रवार को पुणे पहुंची।"),
        ("When did the flood reach Jerusalem?", "ar", "وصل الفيضان إلى القدس يوم الجمعة."),
    ],
)
def test_a_place_is_found_by_its_name_in_another_language(
    question: str, language: str, text: str
) -> None:
    library = a_library(
        a_document(text, language=language),
        a_document("The flood reached the town on Friday.", language="en"),
    )

    assert [one.text for one in ask(library, question).quotations] == [text]


def test_a_place_may_be_written_in_any_way_where_the_lexicon_has_no_name_for_it() -> None:
    text = "وصل فيضان النهر في الربيع إلى المدرسة في تدمر يوم الجمعة."
    library = a_library(
        a_document(text, language="ar"),
        a_document("The bridge to the town was closed.", language="en"),
    )

    found = ask(library, "When did the spring flood of the river reach the school in Palmyra?")

    assert [one.text for one in found.quotations] == [text]


def test_a_name_is_looked_for_in_every_script_that_has_it() -> None:
    texts = {
        "ru": "В Кандораке открыли завод.",
        "fa": "در کندورک کارخانه ساختند.",
        "hi": "कंदोरक में कारखाना खुला।",
        "en": "A plant was opened in Kandorak.",
    }
    library = a_library(*(a_document(text, language=code) for code, text in texts.items()))

    found = library.corpus().searcher.terms_sounding_like("Kandorak")

    assert {"кандорак", "کندورک", "कंदोरक"} <= {*found}


def test_a_name_with_a_number_is_found_by_its_parts_in_other_letters() -> None:
    exercise = "В учениях «Рубеж-2025» участвовали девятьсот военнослужащих."
    library = a_library(*OTHERS, a_document(exercise, language="ru"))

    query = build_query(parse("who was at rubezh-2025?"), library.corpus(), expand=True)

    assert [each.surface for each in query.clauses if each.surface in ("rubezh", "2025")]
    assert "rubezh-2025" not in [each.surface for each in query.clauses]
