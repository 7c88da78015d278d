"""Messages with several quotations, each to be checked by itself and with its own speaker."""

import pytest

from store.notices.errors import InvalidInputError
from store.search.check.check import MOST, check
from tests.store.search.check.test_wordings import dispatches, interviews, reports

ROOM = "No money was paid, and nobody from my ministry was in the room"
NOBODY = "Hiç kimse tutuklanmadı, silah da bulunamadı"
CASH = "Two officers took $4.5m in cash"


def told(text: str) -> list[tuple[str, list[str]]]:
    """The verdict on each quotation, with those of its warnings that are about names and looks."""
    about = ("speaker differs", "publisher differs", "unlike characters")
    return [
        (made.verdict.value, [one.value for one in made.cautions if one.value in about])
        for made in check(text, interviews()).checks
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"WALI: {ROOM}\nSADAT: {CASH}", [("verbatim", []), ("verbatim", [])]),
        (
            f"SADAT: {ROOM}\nWALI: {CASH}",
            [("verbatim", ["speaker differs"]), ("verbatim", ["speaker differs"])],
        ),
        (
            f"Wali said “{ROOM}”, but Sadat answered: “{CASH}”",
            [("verbatim", []), ("verbatim", [])],
        ),
        (
            f"Wali said “{ROOM}” and “{CASH}”.",
            [("verbatim", []), ("verbatim", ["speaker differs"])],
        ),
        (
            f"“{ROOM},” said Wali, and “{CASH}”.",
            [("verbatim", []), ("verbatim", ["speaker differs"])],
        ),
        (
            f"“{ROOM},” Sadat said. “{CASH},” Wali said.",
            [("verbatim", ["speaker differs"]), ("verbatim", ["speaker differs"])],
        ),
        (f"“{ROOM},” Wali said. “{CASH},” Sadat said.", [("verbatim", []), ("verbatim", [])]),
        (
            f"“{ROOM},” Wali said on Sunday. “{CASH}”",
            [("verbatim", []), ("verbatim", ["speaker differs"])],
        ),
        (f"“{ROOM}. {CASH}”", [("near", ["speaker differs"])]),
        (f"{ROOM}, and two officers took $4.5m in cash", [("near", ["speaker differs"])]),
        (f"“{ROOM},” Wali said, and Sadat added “{CASH}”.", [("verbatim", []), ("verbatim", [])]),
        (
            f"Wali said '{ROOM}' and 'I would resign if that were proved'.",
            [("verbatim", []), ("verbatim", [])],
        ),
        (
            "Тихонов сказал «Никто не отдавал приказа стрелять», а Ланская возразила: «Приказ "
            "был, я видела его своими глазами».",
            [("verbatim", []), ("verbatim", [])],
        ),
        (
            '"Hiç kimse tutuklanmadı, silah da bulunamadı," dedi Doğan; Sönmez ise "Müvekkilim 45 '
            'gündür hücrede" diye konuştu.',
            [("verbatim", []), ("verbatim", [])],
        ),
        (f"“{ROOM},” Wali said.\n— Khaama Press", [("verbatim", ["publisher differs"])]),
        (f"“{ROOM},” Wali said.\n— Hindukush Times", [("verbatim", [])]),
        (f"\u202e“{ROOM}”", [("verbatim", ["unlike characters"])]),
        (f"Nasir Wali, speaking in Kabul: “{ROOM}”", [("verbatim", [])]),
        (f"The minister shot back: “{ROOM}”", [("verbatim", [])]),
        (f"Look at this: “{ROOM}”", [("verbatim", [])]),
        (f"On Sunday: “{ROOM}”", [("verbatim", [])]),
        (f"Sadat shot back: “{ROOM}”", [("verbatim", ["speaker differs"])]),
        (f'Doğan, "{NOBODY}" dedi.', [("verbatim", [])]),
        (f'Sönmez, "{NOBODY}" dedi.', [("verbatim", ["speaker differs"])]),
    ],
)
def test_each_quotation_of_a_message_has_its_own_speaker(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(text) == expected


def test_more_than_ten_quotations_are_named_but_not_checked() -> None:
    message = " ".join(f"“I would resign if that were proved {number}”." for number in range(12))

    made = check(message, interviews()).checks

    assert len(made) == 10
    assert "proved 11" in made[-1].unchecked[-1]


OF_UMAROVA = "All the figures are public; most of them are false"
OF_QODIROV = "We may reopen two of the five plants in May"


@pytest.mark.parametrize(
    "form",
    [
        "“{}” — {}. “{}” — {}.",
        "“{},” {} said. “{},” {} said.",
        "“{},” {} said; “{},” {} said.",
        "“{}!” {} said. “{}!” {} said.",
        "“{},” {} told reporters.\n\n“{},” {} said.",
        "“{}”\n{}\n\n“{}”\n{}",
    ],
)
def test_names_behind_quotations_stay_with_them(form: str) -> None:
    right = form.format(OF_UMAROVA, "Umarova", OF_QODIROV, "Qodirov")
    wrong = form.format(OF_UMAROVA, "Qodirov", OF_QODIROV, "Umarova")

    assert speakers_differ(right) == [False, False]
    assert speakers_differ(wrong) == [True, True]


@pytest.mark.parametrize(
    "form",
    [
        "{}: “{}”. {}: “{}”.",
        "According to {}, “{}”. According to {}, “{}”.",
        "{}\n“{}”\n\n{}\n“{}”",
    ],
)
def test_names_before_quotations_stay_with_them(form: str) -> None:
    right = form.format("Umarova", OF_UMAROVA, "Qodirov", OF_QODIROV)
    wrong = form.format("Qodirov", OF_UMAROVA, "Umarova", OF_QODIROV)

    assert speakers_differ(right) == [False, False]
    assert speakers_differ(wrong) == [True, True]


@pytest.mark.parametrize(
    ("form", "one", "first", "other", "second"),
    [
        ("«{a}»، قالت {x}. «{b}»، قال {y}.", "عمروفا", "كل الأرقام معلنة، ومعظمها خاطئ",
         "قادروف", "سنعيد فتح مصفاتين في مايو"),
        ('"{a}" dedi {x}. "{b}" dedi {y}.', "Ömer", "Bütün rakamlar açık, çoğu da yanlış",
         "Kadirov", "Beş tesisten ikisini mayısta açacağız"),
        ('{x} ने कहा, "{a}"। {y} ने कहा, "{b}"।', "उमर",
         "सभी आंकड़े सार्वजनिक हैं, और उनमें से ज़्यादातर झूठे हैं", "कादिर", "हम मई में दो कारखाने खोलेंगे"),
        ("«{a}»، {x} گفت. «{b}»، {y} گفت.", "عمری",
         "همه ارقام منتشر شده و بیشتر آنها نادرست است", "قادری",
         "ما دو پالایشگاه را در ماه مه باز خواهیم کرد"),
    ],
)  # fmt: skip
def test_names_stay_with_their_quotations_in_other_languages(
    form: str, one: str, first: str, other: str, second: str
) -> None:
    right = form.format(a=first, x=one, b=second, y=other)
    wrong = form.format(a=first, x=other, b=second, y=one)

    assert speakers_differ(right) == [False, False]
    assert speakers_differ(wrong) == [True, True]


def speakers_differ(text: str) -> list[bool]:
    """Whether each quotation of a message about the dispatches is said to be another's."""
    return [
        "speaker differs" in {caution.value for caution in made.cautions}
        for made in check(text, dispatches()).checks
    ]


@pytest.mark.parametrize(
    "message",
    [
        "- I would resign if that were proved\n"
        "- No money was paid, and nobody from my ministry was in the room",
        "1. I would resign if that were proved\n"
        "2) *No money was paid*, and nobody from my ministry was in the room",
        "> • I would resign if that were proved\n"
        "> • No money was paid, and nobody from my ministry was in the room",
    ],
)
def test_each_point_of_a_list_is_checked_by_itself(message: str) -> None:
    assert told(message) == [("verbatim", []), ("verbatim", [])]


@pytest.mark.parametrize(
    "text",
    [
        "<<No money was paid, and nobody from my ministry was in the room>>",
        "《No money was paid, and nobody from my ministry was in the room》",
        f"“{ROOM}” (emphasis added)",
        f"“{ROOM}” [translated from Dari]",
        f"“{ROOM}” — Nasir Wali, a minister, 12 March",
    ],
)
def test_marks_and_notes_around_true_words_warn_of_nothing(text: str) -> None:
    assert told(text) == [("verbatim", [])]


def of_a_report(text: str) -> list[tuple[str, set[str]]]:
    """The verdict on each quotation of a message about the reports, with its warnings."""
    return [
        (made.verdict.value, {caution.value for caution in made.cautions})
        for made in check(text, reports()).checks
    ]


COPIED = (
    'A Taliban spokesman, Hafiz Noorullah, rejected the claim. "Nobody believes the general '
    'anymore," Noorullah wrote on X. "We don\'t want war, but we aren\'t afraid of it either." He '
    "refused to give details. At least 1,430 families, including 312 children, have left Spin "
    "Boldak since the fighting began at 5:30 a.m. on Friday, the UN refugee agency said."
)


@pytest.mark.parametrize(
    ("said", "instead", "warned"),
    [
        ("312 children", "321 children", "number differs"),
        ("refused to give", "agreed to give", "negation differs"),
        ("Noorullah wrote", "Mehmood wrote", "speaker differs"),
    ],
)
def test_a_copied_stretch_is_checked_with_what_stands_between_its_quotations(
    said: str, instead: str, warned: str
) -> None:
    [(verdict, warnings)] = of_a_report(COPIED.replace(said, instead))

    assert verdict == "near"
    assert warned in warnings
    assert of_a_report(COPIED) == [("verbatim", set())]


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("“If they cross, we will respond.” — Tariq Mehmood, 3 March 2024", set()),
        ("“If they cross, we will respond.” - Mehmood, March 3, 2024", set()),
        ("“If they cross, we will respond.”\n- Mehmood", set()),
        ("“If they cross, we will respond.”\n- Noorullah", {"speaker differs"}),
        ("“If they cross, we will respond.” [Noorullah]", {"speaker differs"}),
        ("As Noorullah put it, “If they cross, we will respond.”", {"speaker differs"}),
        ("In the words of Noorullah: “If they cross, we will respond.”", {"speaker differs"}),
        ("Mehmood (via Reuters): “If they cross, we will respond.”", {"publisher differs"}),
        ("“If they cross, we will respond.” — Reuters reports", {"publisher differs"}),
        ("“If they cross, we will respond,” the general said", set()),
        ("“If they cross, we will respond,” the foreign minister said", {"speaker differs"}),
        ("''If they cross, we will respond.''", set()),
        ("If they cross, we will respond”", set()),
        ("زهرا نبی‌زاده گفت: «دولت حقیقت را پنهان می‌کند»", set()),
        ("به گزارش رویترز «دولت حقیقت را پنهان می‌کند»", {"publisher differs"}),
        ("«الحكومة تخفي الحقيقة عن الناس» بحسب الجزيرة", {"publisher differs"}),
        ("«Правительство скрывает правду», — сказал Лавров", {"speaker differs"}),
        ("Noorullah - “If they cross, we will respond.”", {"speaker differs"}),
        ("“If they cross, we will respond.” | Hafiz Noorullah", {"speaker differs"}),
        ("“If they cross, we will respond.” by Noorullah", {"speaker differs"}),
        ("Noorullah's words were “If they cross, we will respond.”", {"speaker differs"}),
        ("If they cross, we will respond — Noorullah, 2 April 2025", {"speaker differs"}),
        ("Mehmood “If they cross, we will respond.”", set()),
        ("Fact check! “If they cross, we will respond.”", set()),
        ("Breaking “If they cross, we will respond.”", set()),
        ("[Reuters] “If they cross, we will respond.”", {"publisher differs"}),
        ("“If they cross, we will respond.”\nSource: Reuters", {"publisher differs"}),
        ("“If they cross, we will respond.”\nSource: Khyber Observer", set()),
        ("«Правительство скрывает правду» Источник: ТАСС", {"publisher differs"}),
        ("ڈان کے مطابق ”حکومت سچ چھپا رہی ہے۔“", {"publisher differs"}),
        ("نوید اکرم نے کہا: ’حکومت سچ چھپا رہی ہے۔‘", set()),
        ("Озоди: «Ба мо кӯмак нарасидааст»", {"publisher differs"}),
    ],
)
def test_a_credit_is_read_wherever_it_stands(text: str, warned: set[str]) -> None:
    assert of_a_report(text) == [("verbatim", warned)]


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Noorullah said that his troops had neither crossed the Durand Line nor shelled "
         "villages", True),
        ("Mehmood said that his troops had neither crossed the Durand Line nor shelled "
         "houses", False),
    ],
)  # fmt: skip
def test_a_speaker_named_within_the_words_is_held_against_the_article(
    text: str, *, warned: bool
) -> None:
    [(verdict, warnings)] = of_a_report(text)

    assert verdict == "near"
    assert ("speaker differs" in warnings) is warned


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said “If they cross, we will respond.”",
        "He never said “If they cross, we will respond.”",
        "Mehmood did not say “If they cross, we will respond.”",
        "“If they cross, we will respond.” No one ever said this.",
        "Никто не говорил: «Правительство скрывает правду»",
    ],
)
def test_a_message_that_denies_the_words_is_warned_of(text: str) -> None:
    [(verdict, warnings)] = of_a_report(text)

    assert verdict == "verbatim"
    assert "negation differs" in warnings
    assert "speaker differs" not in warnings


PUBLIC = "“All the figures are public; most of them are false”"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (f"Umarova did not write {PUBLIC}", True),
        (f"{PUBLIC}, Umarova did not write", True),
        (f"It is not true that {PUBLIC}", True),
        ("Umarova never said: All the figures are public; most of them are false", True),
        ("Умарова не писала: «Все цифры открыты, и большинство из них ложны»", True),
        ("لم تقل عمروفا «كل الأرقام معلنة، ومعظمها خاطئ»", True),
        ("دلنواز عمری نگفت: «همه ارقام منتشر شده و بیشتر آنها نادرست است.»", True),
        ("درست نیست که «همه ارقام منتشر شده و بیشتر آنها نادرست است.»", True),
        ("یہ درست نہیں کہ ”تمام اعداد و شمار شائع ہیں، اور ان میں سے اکثر غلط ہیں۔“", True),
        ('Ömer böyle demedi: "Bütün rakamlar açık, çoğu da yanlış,"', True),
        (f"He said no one was hurt. {PUBLIC}", False),
        (f"Saidov denied that money was missing. Umarova wrote: {PUBLIC}", False),
        (f"{PUBLIC}, Umarova wrote. Saidov did not say a word.", False),
        (f"Umarova, who is not a minister, wrote that {PUBLIC}", False),
    ],
)
def test_a_message_denies_the_words_in_any_language(text: str, *, denied: bool) -> None:
    [made] = check(text, dispatches()).checks

    assert made.verdict.value == "verbatim"
    assert ("negation differs" in {caution.value for caution in made.cautions}) is denied


@pytest.mark.parametrize(
    "text",
    [
        "We may reopen two of the five plants in May, and Qodirov promised everything",
        "We may reopen two of the five plants in May — And We Promise It",
        "We may reopen two of the five plants in May (Never Again)",
        "All the figures are public, which Umarova denied",
        "All the figures are public, but Umarova said 30 died",
        "ما دو پالایشگاه را در ماه مه باز خواهیم کرد — و قول می‌دهیم",
        "ما دو پالایشگاه را در ماه مه باز خواهیم کرد (و قول می‌دهیم)",
        "دروغ نمی‌گوییم: ما دو پالایشگاه را در ماه مه باز خواهیم کرد",
        "سنعيد فتح مصفاتين في مايو — ونعد بكل شيء",
        "ہم مئی میں دو کارخانے کھولیں گے — اور وعدہ کرتے ہیں",
        "हम मई में दो कारखाने खोलेंगे — और वादा करते हैं",
        "Мы откроем два из пяти заводов в мае, которые официально признал Кадыров",
    ],
)
def test_words_that_go_on_behind_true_ones_are_no_naming_of_a_speaker(text: str) -> None:
    [made] = check(text, dispatches()).checks

    assert made.verdict.value == "near"
    assert made.checked == text


@pytest.mark.parametrize(
    ("named", "warned"),
    [
        ("Water Minister Karim Aliyev", False),
        ("Karim Aliyev", False),
        ("Minister Aliyev", False),
        ("Trade Minister Karim Azimov", True),
        ("Karim Azimov", True),
    ],
)
def test_a_namesake_is_somebody_else(named: str, *, warned: bool) -> None:
    [made] = check(
        f"“The canal took 85 million cubic metres, a tenth of the sum that the pact of 1973 "
        f"grants it,” {named} told parliament.",
        dispatches(),
    ).checks

    assert ("speaker differs" in {caution.value for caution in made.cautions}) is warned


def test_a_headline_before_a_colon_is_checked_with_the_rest() -> None:
    [made] = check("Farmers had two words: there is simply no water", dispatches()).checks

    assert made.verdict.value == "near"


@pytest.mark.parametrize(
    "text",
    [
        "All the figures are public; most of them are false — Umarova, 3 March 2026",
        "All the figures are public; most of them are false, said Dilnoza Umarova",
        "«همه ارقام منتشر شده و بیشتر آنها نادرست است.» — دلنواز عمری",
        "كل الأرقام معلنة، ومعظمها خاطئ — الباحثة دلنواز عمروفا",
    ],
)
def test_a_naming_behind_words_without_quotation_marks_is_still_one(text: str) -> None:
    [made] = check(text, dispatches()).checks

    assert (made.verdict.value, made.cautions) == ("verbatim", ())


def test_what_is_told_beside_a_name_is_said_to_be_unchecked() -> None:
    [made] = check(
        "Qodirov promised nothing: We may reopen two of the five plants in May", dispatches()
    ).checks

    assert made.unchecked == ("Qodirov promised nothing:",)


@pytest.mark.parametrize(
    "form",
    ["“{}” and then ", "- {}\n", "Ann Lee: {}\n"],
    ids=["in quotation marks", "list", "transcript"],
)
def test_every_quotation_of_many_is_checked_or_said_not_to_be(form: str) -> None:
    words = [f"boat number {number} left the quay at dawn" for number in range(MOST + 5)]

    report = check("".join(form.format(one) for one in words), interviews())

    told = " ".join(part for one in report.checks for part in (one.checked, *one.unchecked))
    assert [one for one in words if one not in told] == []
    assert len(report.checks) == MOST
    assert not report.clean
    assert report.is_cut


def test_a_text_of_which_a_part_would_not_be_checked_is_refused() -> None:
    with pytest.raises(InvalidInputError):
        check("We left at dawn. " * 1_200, interviews())


@pytest.mark.parametrize(
    "text",
    ["so “" + "“" * 19_000, "so " + "«" * 9_000 + "»" * 9_000, "'" * 20_000, "“\n" * 10_000],
    ids=["never closed", "nested", "apostrophes", "lines"],
)
def test_a_message_of_marks_is_read_in_one_go(text: str) -> None:
    [made] = check(text, interviews()).checks

    assert made.verdict.value == "too short"
