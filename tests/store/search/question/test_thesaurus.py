"""What an article may say for a word of a question: other forms, other words, other languages."""

from importlib.resources import files

import pytest

from store.aliases.book import AliasBook
from store.languages import interface_languages, lexicon
from store.languages.lexicon import read
from store.search.question import headwords, thesaurus, word_kinds
from store.search.question.build import build_query
from store.search.question.syntax import parse
from tests.store.search.library import a_document, a_library

LANGUAGES = {language.code for language in interface_languages()}

MEANT = [
    ("en", "protested", "marched"),
    ("en", "caught", "arrested"),
    ("en", "sailors", "crew"),
    ("tr", "açılacak", "hizmete açıldı"),
    ("tr", "lideri", "başkanı"),
    ("tr", "yükseldi", "artış"),
    ("ru", "требует", "потребовал"),
    ("ru", "отвезли", "доставили"),
    ("ru", "подорожал", "выросли"),
    ("ru", "ждёт", "рассчитывает"),
    ("ar", "محتجزة", "احتجاز"),
    ("ar", "مطالبة", "طلبت"),
    ("ar", "دفعت", "مدفوعات"),
    ("fa", "کشته", "جان‌باختگان"),
    ("fa", "می‌خرند", "خریداران"),
    ("fa", "بردند", "منتقل"),
    ("ur", "مرے", "ہلاک"),
    ("ur", "پکڑے", "گرفتار"),
    ("ur", "مانگا", "مطالبہ"),
    ("ps", "یوړل", "ولېږدول"),
    ("ps", "غواړي", "وغوښتل"),
    ("ps", "تاجران", "سوداګرو"),
    ("hi", "मरे", "मृतकों"),
    ("hi", "गलियारा", "कॉरिडोर"),
    ("hi", "घाटा", "नुकसान"),
    ("en", "stole", "theft"),
    ("tr", "düğünde", "evlilik"),
    ("ru", "сгорели", "поджог"),
    ("ar", "طوقت", "محاصرة"),
    ("fa", "دزدیدند", "سرقت"),
    ("ur", "چرایا", "چوری"),
    ("ps", "وغورځاوه", "غورځول"),
    ("hi", "चुराए", "चोरी"),
]


THINGS = [
    ("en", "drugstore", "pharmacy"),
    ("tr", "bakkallar", "dükkan"),
    ("ru", "автозаправку", "азс"),
    ("ar", "مستوصف", "مركز صحي"),
    ("fa", "گوجه‌فرنگی", "بادنجان رومی"),
    ("ur", "تھانے", "پولیس اسٹیشن"),
    ("ps", "کچالو", "الوګان"),
    ("hi", "दमकल", "फायर ब्रिगेड"),
]


@pytest.mark.parametrize(("language", "asked", "said"), [*MEANT, *THINGS])
def test_an_everyday_word_is_met_by_another_of_its_kind(
    language: str, asked: str, said: str
) -> None:
    words = headwords.wording(asked, language)

    forms = {
        headwords.phrase(text, spoken)
        for text, spoken, _ in thesaurus.others(words, language, [language])
    }

    assert headwords.phrase(said, language) in forms


@pytest.mark.parametrize("language", sorted(LANGUAGES - {"en"}))
def test_an_english_word_is_met_by_those_of_every_language(language: str) -> None:
    words = headwords.wording("sailors", "en")

    assert any(spoken == language for _, spoken, _ in thesaurus.others(words, "en", [language]))


def test_the_words_of_a_concept_are_in_the_languages_and_can_be_searched() -> None:
    for head, block in read("concepts").items():
        assert set(block) <= LANGUAGES | {"kk", "uz", "az", "ky", "tg", "de", "fr"}, head
        for language, texts in block.items():
            assert len(texts) == len(set(texts)), (head, language)
            for text in texts:
                assert 1 <= len(headwords.phrase(text, language)) <= headwords.longest(), text


def test_a_concept_stands_in_one_file_once() -> None:
    folder = files(lexicon).joinpath("concepts")

    heads = [
        line
        for one in folder.iterdir()
        for line in one.read_text("utf-8").splitlines()
        if line and line[0] not in " #"
    ]

    assert len(heads) == len(set(heads)) == len(read("concepts"))


@pytest.mark.parametrize("name", ["general", "related", "opposites"])
def test_lists_of_concepts_name_such_as_there_are(name: str) -> None:
    named = {one for block in read(name).values() for one in block.get("concepts", ())}

    assert named <= set(read("concepts"))


@pytest.mark.parametrize(
    ("word", "language"), [("left", "en"), ("ушли", "ru"), ("رفتند", "fa"), ("لوٹے", "ur")]
)
def test_what_anything_may_do_is_general(word: str, language: str) -> None:
    assert word_kinds.is_general(headwords.wording(word, language), language)


@pytest.mark.parametrize(("word", "language"), [("ceasefire", "en"), ("граница", "ru")])
def test_what_is_of_the_field_is_not(word: str, language: str) -> None:
    assert not word_kinds.is_general(headwords.wording(word, language), language)


@pytest.mark.parametrize(
    ("word", "other"), [("confer", "conference"), ("remarkable", "remark"), ("related", "relation")]
)
def test_what_only_shares_a_stem_is_another_word(word: str, other: str) -> None:
    assert headwords.phrase(word, "en") == headwords.phrase(other, "en")
    assert headwords.knows(headwords.wording(other, "en"), "en")
    assert not {*thesaurus.others(headwords.wording(word, "en"), "en", ["en"])} & {
        *thesaurus.others(headwords.wording(other, "en"), "en", ["en"])
    }


@pytest.mark.parametrize(
    ("language", "asked", "opposite"),
    [
        ("tr", "reddetti", "kabul"),
        ("en", "banned", "allow"),
        ("ru", "предотвратил", "допустить"),
        ("ps", "ردوي", "مني"),
    ],
)
def test_no_word_is_met_by_its_opposite(language: str, asked: str, opposite: str) -> None:
    words = headwords.wording(asked, language)

    forms = {
        headwords.phrase(text, spoken)[0]
        for text, spoken, weight in thesaurus.others(words, language, [language])
        if weight == thesaurus.SYNONYM
    }

    assert headwords.phrase(opposite, language)[0] not in forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("leads", "led"),
        ("leading", "led"),
        ("loses", "lost"),
        ("losing", "loss"),
        ("fleeing", "fled"),
        ("takes", "took"),
        ("leaving", "left"),
        ("shooting", "shot"),
        ("held", "hold"),
    ],
)
def test_every_form_of_an_irregular_verb_leads_to_the_others(word: str, form: str) -> None:
    assert set(headwords.phrase(form, "en")) <= set(thesaurus.terms_of_forms(word))


def test_a_headword_that_stands_again_keeps_the_words_it_had() -> None:
    assert {"led", "leader"} <= set(read("english")["lead"]["en"])


@pytest.mark.parametrize(
    ("language", "question", "things"),
    [
        ("en", "Who paid for the power plant?", ["paid", "power plant"]),
        ("en", "Who paid for the power of the plant?", ["paid", "power", "plant"]),
        ("en", "Who went up in flames?", ["went up in flames"]),
        ("tr", "Müzakere masasına kimler oturdu?", ["Müzakere", "masasına kimler oturdu"]),
    ],
)
def test_words_are_one_thing_where_no_others_part_them(
    language: str, question: str, things: list[str]
) -> None:
    library = a_library(a_document("Nothing of the kind.", language=language))

    query = build_query(parse(question), library.corpus(AliasBook()), expand=True)

    assert [one.surface for one in query.clauses if not one.only_asks] == things
