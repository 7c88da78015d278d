"""Answers: what is quoted, what is said of it, and silence with its reasons."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.aliases.book import AliasBook
from store.aliases.yaml_file import read_aliases
from store.evaluation.collection import Document
from store.model import Filters
from store.notices import Reason
from tests.store.search.library import a_document, a_library, ask, quoted

ROADMAP = "The NDS said on Thursday that a roadmap against terrorism had been drawn."
CRICKET = "The national team won the cricket series in Lahore with two wickets left."
BRIDGE = "Traders said that the bridge at Termez was closed for repairs in the morning."
LIBRARY = a_library(
    a_document(ROADMAP, publisher="Arab News", published="2021-03-04"),
    a_document(CRICKET, publisher="Dawn", published="2025-11-01"),
    a_document(BRIDGE, publisher="Asia-Plus", published="2024-06-02"),
)


def test_the_sentence_that_answers_is_quoted_whole_with_its_source() -> None:
    [quotation] = ask(LIBRARY, "What did the NDS say about the roadmap?").quotations

    assert quotation.text == ROADMAP
    assert quotation.source.publisher == "Arab News"
    assert str(quotation.reference) == "A1.1@1"
    assert "roadmap" in [quotation.text[start:end] for start, end in quotation.highlights]


@pytest.mark.parametrize(
    "question",
    ["Who won the 2022 World Cup?", "How old is the mayor of Paris?", "recipe for lentil soup"],
)
def test_what_the_articles_do_not_tell_is_met_with_silence(question: str) -> None:
    found = ask(LIBRARY, question)

    assert found.quotations == ()
    assert found.silence is not None


def test_silence_names_the_missing_words_and_near_spellings() -> None:
    silence = ask(LIBRARY, "Termiz earthquake").silence

    assert silence is not None
    assert silence.missing_terms == ("Termiz", "earthquake")
    assert silence.spellings == {"Termiz": ("Termez",)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("feryy", "ferry"), ("citty", "city"), ("armyy", "army")],
)
def test_a_slip_in_an_ending_is_near_what_was_meant(typed: str, meant: str) -> None:
    library = a_library("The ferry took the army out of the city on Monday.")

    silence = ask(library, f"{typed} earthquake").silence

    assert silence is not None
    assert silence.spellings.get(typed) == (meant,)


@pytest.mark.parametrize(
    ("typed", "offered"), [("herders", None), ("vorder", ("border",)), ("Salang", None)]
)
def test_a_word_that_begins_otherwise_must_be_nearer(
    typed: str, offered: tuple[str, ...] | None
) -> None:
    library = a_library("The border was closed along the river on Monday.")

    silence = ask(library, f"{typed} earthquake").silence

    assert silence is not None
    assert silence.spellings.get(typed) == offered


def test_no_word_is_offered_that_only_shares_a_stem_with_what_is_near() -> None:
    library = a_library("The ranking of the ports was published in Bergen.")

    silence = ask(library, "Who sank the ferry near Oslo?").silence

    assert silence is not None
    assert "sank" in silence.missing_terms
    assert "sank" not in silence.spellings


def test_no_other_spelling_is_offered_for_a_word_of_the_lexicon() -> None:
    silence = ask(a_library("The pilot may land at night.", "Two men left."), "map of Oslo").silence

    assert silence is not None
    assert silence.missing_terms == ("map", "Oslo")
    assert silence.spellings == {}


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("", Reason.NO_WORD),
        ("?!...", Reason.NO_WORD),
        ("When did they leave?", Reason.NAMES_NOTHING),
        ("И что он сказал?", Reason.NAMES_NOTHING),
        ("play the video of the roadmap", Reason.NOT_WORDS),
        ("خريطة خارطة الطريق", Reason.NOT_WORDS),
        ("zebra", Reason.NO_WORD_FOUND),
        ('"roadmap terrorism"', Reason.NO_PHRASE_FOUND),
    ],
)
def test_silence_gives_its_reason(question: str, reason: Reason) -> None:
    silence = ask(LIBRARY, question).silence

    assert silence is not None
    assert silence.reason.code is reason


def test_an_empty_library_says_so() -> None:
    silence = ask(a_library(), "roadmap").silence

    assert silence is not None
    assert silence.reason.code is Reason.EMPTY_LIBRARY


def test_silence_counts_what_filters_hide_and_names_the_nearest_dates() -> None:
    filters = Filters(since=date(2023, 1, 1), language="en")

    silence = ask(LIBRARY, "NDS roadmap", filters=filters).silence

    assert silence is not None
    assert silence.hidden_by_filters == 1
    assert silence.without_filter == {"since": 1, "language": 0}
    assert [str(day) for day in silence.nearest_dates] == ["2021-03-04"]


def test_a_phrase_must_stand_as_typed() -> None:
    assert quoted(ask(LIBRARY, '"bridge at Termez"')) == [BRIDGE]
    assert quoted(ask(LIBRARY, '"Termez bridge"')) == []


def test_an_excluded_word_excludes() -> None:
    assert quoted(ask(LIBRARY, "cricket series")) == [CRICKET]
    assert quoted(ask(LIBRARY, "cricket series -wickets")) == []


def test_or_takes_either() -> None:
    assert sorted(quoted(ask(LIBRARY, "roadmap OR cricket"))) == sorted([ROADMAP, CRICKET])


def test_the_same_sentence_in_two_articles_is_one_quotation() -> None:
    library = a_library(
        a_document(ROADMAP, publisher="Arab News"),
        a_document(f"{ROADMAP.upper()}\n\n{BRIDGE}", publisher="Dawn"),
    )

    [quotation] = ask(library, "NDS roadmap terrorism").quotations

    assert len(quotation.also_in) == 1


def test_a_named_publisher_is_preferred() -> None:
    library = a_library(
        a_document("Officials said that the roadmap was drawn in Kabul.", publisher="Dawn"),
        a_document("Officials said that the roadmap was drawn in Doha.", publisher="Arab News"),
    )

    found = ask(library, "What did Arab News report about the roadmap?")

    assert found.quotations[0].source.publisher == "Arab News"


NAMES = AliasBook(
    read_aliases(
        "- name: Tehrik-i-Taliban Pakistan\n  strong: [TTP, Pakistani Taliban]\n"
        "- name: Afghan Taliban\n  strong: [TTA]\n"
    )
)
GROUPS = a_library(
    "The Pakistani Taliban attacked a convoy near Tank.",
    "The Afghan Taliban opened a school for drivers in Kandahar.",
    "A Pakistani official met the Afghan Taliban in Kabul to speak of trade.",
)


def test_another_name_of_the_same_thing_is_found_and_told() -> None:
    found = ask(GROUPS, "TTP attack", names=NAMES)

    assert quoted(found) == ["The Pakistani Taliban attacked a convoy near Tank."]
    assert found.expanded[0].name == "TTP"
    assert "Pakistani Taliban" in found.expanded[0].to


def test_another_group_is_not_found_under_the_name() -> None:
    assert quoted(ask(GROUPS, "TTP", names=NAMES)) == [
        "The Pakistani Taliban attacked a convoy near Tank."
    ]


def test_expansion_can_be_switched_off() -> None:
    found = ask(GROUPS, "TTP", names=NAMES, expand=False)

    assert found.expanded == ()
    assert found.quotations == ()


def test_the_readers_own_name_ranks_above_another_name() -> None:
    library = a_library(
        "The Pakistani Taliban attacked a convoy near the town of Tank.",
        "The TTP attacked a convoy near the old town of Tank.",
    )

    found = ask(library, "TTP attacked convoy", names=NAMES)

    assert quoted(found)[0].startswith("The TTP")


def test_the_month_asked_for_decides_between_like_reports() -> None:
    text = "A bomb went off at the market in Khost and hurt {} men."
    library = a_library(
        a_document(text.format("two"), published="2011-08-05"),
        a_document(text.format("nine"), published="2011-11-05"),
        a_document(text.format("five"), published="2012-03-05"),
    )

    found = ask(library, "bomb at the market in Khost in November 2011")

    assert quoted(found)[0] == text.format("nine")


def test_differing_figures_of_one_event_are_pointed_out() -> None:
    library = a_library(
        a_document("The blast in Quetta killed 12 people at the bus station.", title="a",
                   publisher="Dawn", published="2025-05-01"),
        a_document("The blast in Quetta killed 19 people at the main bus station.", title="b",
                   publisher="Geo", published="2025-05-02"),
    )  # fmt: skip

    found = ask(library, "blast in Quetta bus station")

    assert found.differing == ((1, 2),)
    assert not found.single_source


def test_one_publisher_only_is_pointed_out() -> None:
    assert ask(LIBRARY, "NDS roadmap").single_source


def test_an_explanation_tells_the_words_and_every_candidates_parts() -> None:
    question, first, *_ = ask(
        LIBRARY, "What did the NDS say of a roadmap against terrorism and zebra?", explain=True
    ).explanation

    assert question["kind"] == "question"
    assert first["outcome"] == "shown"
    assert first["missing"] == ["zebra"]


WORDS = ("NDS", "roadmap", "terrorism", "Kabul", "OR", "-", '"', "؟", "what", "كابل", "\x00")


@given(question=st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_question_is_answered_verbatim_or_with_silence(question: str) -> None:
    found = ask(LIBRARY, question, names=NAMES)

    assert bool(found.quotations) == (found.silence is None)
    for quotation in found.quotations:
        [text] = LIBRARY.corpus().fetch([quotation.reference.article])
        assert text.body[quotation.start : quotation.end] == quotation.text


@pytest.mark.parametrize(
    "question", ["a" * 6_000, "roadmap " * 750, "'; DROP TABLE passage; --", "%s%n{0}", "« » “”"]
)
def test_hostile_questions_are_answered_or_met_with_silence(question: str) -> None:
    found = ask(LIBRARY, question)

    assert bool(found.quotations) == (found.silence is None)


def test_another_form_never_says_more_than_the_word_itself() -> None:
    patrols = (f"Patrol {n} saw {n * 7} lorries at gate {n} of Zaranj." for n in range(1, 40))
    library = a_library(*patrols, "The keepers reopened the ferry crossing after nine days.")

    assert quoted(ask(library, "lorries at the gate of Zaranj"))[0].startswith("Patrol")


SEDIQI = (
    "Hassib Sediqi denied that the agency would train officers.",
    "The governor opened a school in Herat.",
)


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("Что опроверг Седики?", "Седики"),
        ("صدیقی چه چیزی را رد کرد؟", "صدیقی"),
        ("सेदिक़ी ने किस बात से इनकार किया?", "सेदिक़ी"),
    ],
)
def test_a_name_in_another_script_is_found_by_its_sound(question: str, typed: str) -> None:
    found = ask(a_library(*SEDIQI), question)

    assert quoted(found) == [SEDIQI[0]]
    assert (typed, "Sediqi") in found.corrected


def test_a_name_in_latin_letters_is_found_where_articles_spell_it_in_another_script() -> None:
    texts = ("حسیب صدیقی گفت که اداره کسی را آموزش نمی‌دهد.", "والی هرات یک مکتب را افتتاح کرد.")
    library = a_library(*(a_document(text, language="fa") for text in texts))

    assert quoted(ask(library, "Sediqi")) == [texts[0]]


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("Which hospital did Abdrakhmanova open?", "ru", "Абдрахманова открыла больницу."),
        ("which hospital did abdrakhmanova open", "ru", "Абдрахманова открыла больницу."),
        ("schools in Zhanabaz", "kk", "Жаңабаздағы мектептер жөндеуге жабылды."),
        ("Что строят в Кызылтепе?", "tr", "Kızıltepe'de bir hastane inşa ediliyor."),
    ],
)
def test_a_name_is_found_where_its_stem_in_another_alphabet_is_shorter(
    question: str, language: str, text: str
) -> None:
    others = ("Рахман привёз уголь.", "Жанна пошла домой.")
    library = a_library(
        a_document(text, language=language), *(a_document(one, language="ru") for one in others)
    )

    assert quoted(ask(library, question)) == [text]


def test_a_name_is_found_in_the_letters_that_arabic_has_for_it() -> None:
    text = "أعلن تشارموغلو إغلاق المعبر."
    library = a_library(a_document(text, language="ar"), *SEDIQI)

    assert quoted(ask(library, "Charmoglu")) == [text]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Pakistan IMF", "The International Monetary Fund lent Pakistan a billion."),
        ("Kabil hudut", "Kabil, sınırın kapalı kalacağını bildirdi."),
    ],
)
def test_words_that_tell_no_language_are_of_one_that_the_articles_are_in(
    words: str, text: str
) -> None:
    others = ("Мост открыли в понедельник утром после долгого ремонта.",
              "Yolcular sabah erkenden köprüden geçti ve kente vardı.",
              "The carpets in the museum came from the old town of Shiraz.",
              "یہ کتاب لاہور کے ایک مکتبے نے پچھلے سال شائع کی تھی۔")  # fmt: skip
    library = a_library(*(a_document(one, language=None) for one in (text, *others)))

    assert quoted(ask(library, words)) == [text]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Ateşkes ne zaman imzalandı?", "A ceasefire was signed on 19 October 2025 in Doha."),
        ("तुर्की के प्रतिनिधिमंडल में कौन-कौन शामिल है?",
         "Ministers of Türkiye take part in the delegation of Turkish officials."),
        ("آتش‌بس باید چه زمانی امضا شود؟", "The ceasefire is to be signed on 19 October 2025."),
    ],
)  # fmt: skip
def test_words_that_only_ask_are_never_missing(question: str, text: str) -> None:
    other = "Snow closed the pass above the village in January."

    assert quoted(ask(a_library(text, other), question)) == [text]


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("فردا چه می‌شود؟", a_document("On Friday the bazaar opens.")),
        ("When was the zaman of the market?", a_document("زمین لرزید.", language="fa")),
        ("Did the master leave Herat?", a_document("مستر بین آمد.", language="fa")),
        ("robot", a_document("ربط داد.", language="fa")),
        ("robot", a_document("Вокруг города Рабат строят стену.", language="ru")),
        ("کتب کجاست؟", a_document("They kept a cat and a kitab.")),
    ],
)
def test_a_common_word_is_no_name_that_happens_to_sound_like_it(
    question: str, other: Document
) -> None:
    own = a_document("بازار هرات بسته است.", language="fa")

    assert ask(a_library(own, other, "The market of Herat is shut."), question).corrected == ()


def test_a_slip_is_told_by_the_words_and_not_by_what_is_left_of_them() -> None:
    hospital = "The hospital of Herat is shut."
    library = a_library(hospital, "The hostages of Herat are free.")

    assert [one.text for one in ask(library, "hosptal Herat").quotations] == [hospital]


def test_a_word_that_goes_on_as_another_is_of_its_family() -> None:
    article = "Ночью прорвало плотину, ущерб превысит миллиард рублей."
    library = a_library(a_document(article, language="ru"), "Bread rose in Lima.")

    assert ask(library, "какой ущерб от прорыва плотины").quotations[0].text == article


@pytest.mark.parametrize(
    ("asked", "article"),
    [
        ("Who heard the shots in Herat?", "The head of Herat's council rose at dawn."),
        ("Кто слышал выстрелы в Герате?", "Слышан был в Герате только ветер."),
        ("Herat'ta kim savaştı?", "Herat'ta savaş yeri bir müze oldu."),
    ],
)
def test_a_word_of_the_lexicon_is_no_slip_of_another(asked: str, article: str) -> None:
    assert ask(a_library(article), asked).corrected == ()


def test_a_word_with_two_slips_is_another_word() -> None:
    assert ask(a_library("Foreign traders left Herat."), "foreman Herat").corrected == ()


@pytest.mark.parametrize(
    ("language", "article", "question"),
    [
        ("ar", "بدأت القضية عام 2023 في المحكمة.", "متى بدأت القضيه؟"),
        ("ar", "انتهى الإضراب يوم الخميس.", "متى انتهى الاضراب؟"),
        ("ar", "بدأ الاجتماع الأمني يوم الخميس.", "متى بدأ الاجتماع الامني؟"),
        ("hi", "पराली जलाने की 1,900 घटनाएं हुईं।", "पराली जलाने की कितनी घटनायें हुईं?"),
    ],
)
def test_a_word_is_found_as_it_is_also_typed(language: str, article: str, question: str) -> None:
    library = a_library(a_document(article, language=language))

    assert ask(library, question).quotations[0].text == article


def test_two_words_typed_in_one_are_what_articles_have_side_by_side() -> None:
    library = a_library("The ferry to Oldhaven leaves at nine.", "A blue boat race is held in May.")

    assert ask(library, "blueboat race").corrected != ()
    assert ask(library, "blueheld race").corrected == ()
