"""The analyser: which terms a text is found by."""

import pytest

from store.text.analyser.terms import QuestionTerm, Term, index_terms, question_terms, terms


def found(text: str, language: str = "en") -> list[str]:
    return [term.term for term in terms(text, language)]


def test_a_term_names_the_span_it_stands_for() -> None:
    assert terms("The talks failed.", "en") == [Term("talk", 4, 9), Term("fail", 10, 16)]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("I.S.I.", "en", ["isi"]),
        ("the U.S. Army", "en", ["us", "armi"]),
        ("IS-K", "en", ["isk", "is"]),
        ("Tehrik-i-Taliban", "en", ["tehrikitaliban", "tehrik", "taliban"]),
        ("counter-terrorism", "en", ["counterterror", "counter", "terror"]),
        ("F-16", "en", ["f16", "16"]),
        ("Pakistan's", "en", ["pakistan"]),
        ("Pakistan’s", "en", ["pakistan"]),
        ("Da'esh Daesh", "en", ["daesh", "esh", "daesh"]),
        ("don't", "en", []),
        ("l’armée d'Afghanistan", "fr", ["arme", "afghanistan"]),
        ("Türkiye'nin TÜRKİYE", "tr", ["turkiye", "turkiye"]),
        ("ABD’nin Irak'taki", "tr", ["abd", "irak"]),
        ("O‘zbekiston o'zbek", "uz", ["ozbeki", "ozbek"]),
        ("ISIS and ISI", "en", ["isis", "isi"]),
        ("two NGOs", "en", ["two", "ngo"]),
    ],
)
def test_acronyms_hyphens_and_apostrophes(text: str, language: str, wanted: list[str]) -> None:
    assert found(text, language) == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("1,200 troops", "en", ["1200", "troop"]),
        ("1.200 asker", "tr", ["1200", "asker"]),
        ("1,234,567", "tr", ["1234567"]),
        ("3.5", "en", ["3.5"]),
        ("3,5", "tr", ["3.5"]),
        ("3,5", "en", ["3", "5"]),
        ("۱۲۰۰ ١٬٢٠٠", "fa", ["1200", "1200"]),
        ("2021-08-15", "en", ["2021", "08", "15"]),
        ("the 15th", "en", ["15"]),
        ("10-15", "en", ["10", "15"]),
    ],
)
def test_numbers_have_one_form(text: str, language: str, wanted: list[str]) -> None:
    assert found(text, language) == wanted


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("كابل", "کابل", "fa"),
        ("می‌شود", "میشود", "fa"),
        ("كِتَابٌ", "كتاب", "ar"),
        ("والحكومة", "الحكومة", "ar"),
        ("Ёлкин", "Елкин", "ru"),
        ("переговоры", "переговоров", "ru"),
        ("ISPARTA", "Isparta", "tr"),
        ("Afganistan'da", "Afganistan", "tr"),
        ("Erdoğan", "Erdogan", "en"),
        ("ｆｕｌｌ", "full", "en"),
    ],
)
def test_spellings_of_one_word_are_one_term(one: str, other: str, language: str) -> None:
    assert found(one, language) == found(other, language) != []


def test_names_in_capitals_are_not_stop_words() -> None:
    assert found("WHO and the US asked who told us") == ["who", "us", "ask", "told"]


def test_capitals_tell_nothing_where_all_is_capitals() -> None:
    assert found("WHO TOLD US THE TRUTH") == ["told", "truth"]
    assert found("THE TALKS FAILED IN KABUL.\nWHO said so.") == [
        "talk",
        "fail",
        "kabul",
        "who",
        "said",
    ]


def test_underscores_and_punctuation_are_no_terms() -> None:
    assert found("__ ... !? -- ' « » \x00") == []
    assert found("snake_case") == ["snake", "case"]


def test_scripts_without_spaces_are_read_in_pairs() -> None:
    assert terms("塔利班", "zh") == [Term("塔利", 0, 2), Term("利班", 1, 3)]


def test_a_word_in_another_script_is_analysed_as_what_it_is() -> None:
    assert found("حركة Taliban's attacks", "ar")[1:] == ["taliban", "attack"]


def test_a_question_of_stop_words_has_no_terms() -> None:
    assert question_terms("Who is it?", ["en"]) == []
    assert question_terms("", ["en"]) == []


def test_a_question_in_capitals_is_the_name() -> None:
    [term] = question_terms("WHO", ["en"])

    assert term == QuestionTerm("WHO", 0, 3, ("who",))


def test_a_word_of_a_question_has_the_terms_of_every_language_in_scope() -> None:
    [leader, kabul] = question_terms("talks Kabul", ["en", "tr"])

    assert leader.variants[0] == "talk"
    assert "talks" in leader.variants
    assert kabul.variants == ("kabul",)


def test_an_acronym_asked_for_in_small_letters_is_found() -> None:
    [asked] = question_terms("aqis", ["en"])

    assert set(asked.variants) & set(found("leaders of AQIS"))


def test_turkish_question_words_are_dropped_from_a_turkish_question() -> None:
    words = [term.surface for term in question_terms("Türkiye'nin başkanı kimdir?", ["en", "tr"])]

    assert words == ["Türkiye", "başkanı"]


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("tr", "sehirde kac isci oldu", "şehirde kaç işçi oldu"),
        ("tr", "altindan kimler cikarildi", "altından kimler çıkarıldı"),
        ("az", "kerpicler haradan getirilib", "kərpiclər haradan gətirilib"),
    ],
)
def test_a_question_typed_without_its_own_letters_is_read_with_them(
    language: str, typed: str, written: str
) -> None:
    meant = question_terms(written, [language])
    found = question_terms(typed, [language])

    assert [one.variants[0] for one in meant] == [
        next(iter({*one.variants} & {other.variants[0]}), "")
        for one, other in zip(found, meant, strict=True)
    ]


def test_what_was_is_not_taken_for_what_died() -> None:
    assert question_terms("kim oldu", ["tr"]) == []


@pytest.mark.parametrize(
    ("asked", "written"), [("انسرقت", "سرقت"), ("الحاويات", "حاويتين"), ("ناقلة", "ناقلتين")]
)
def test_an_arabic_word_is_also_its_everyday_passive_and_its_dual(asked: str, written: str) -> None:
    [found] = question_terms(asked, ["ar"])

    assert (found.start, found.end) == (0, len(asked))
    assert index_terms(written, "ar")[0] in found.variants
