"""Where sentences end, in the languages of the region."""

import pytest

from store.text.cutting.sentences import sentences


def cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", ["Lt. Gen. Khan met George W. Bush on Sept. 5.", "The talks failed."]),
        ("en", ["The U.S. Army left.", "It was in the U.S.", "The rest stayed."]),
        ("en", ["“It is done. Go home,” he said.", "They left."]),
        ("en", ["He asked: “Why?” and left.", "Nobody knew."]),
        ("en", ["It cost Rs. 500 (approx. $6).", "Acme Inc. paid."]),
        ("tr", ["16. yüzyılda oldu.", "3. Ordu geldi.", "Prof. Dr. Ali konuştu."]),
        ("tr", ["Türkiye'nin kararı açıklandı.", "Irak'ta durum sakin.", "Herkes gitti."]),
        ("ru", ["В 2014 г. президент приехал в г. Москву.", "Он уехал."]),
        ("ru", ["— Да, — сказал он.", "— Это так."]),
        ("ru", ["Больницу им. А. С. Пушкина открыли в 1974 г. в центре.", "А он уехал."]),
        ("ur", ["ایف۔بی۔آر کے افسران آئے۔", "ایف۔آئی۔اے نے خط لکھا۔"]),
        ("ar", ["هل انتهت المحادثات؟", "قالت الوزارة إنها فشلت."]),
        ("fa", ["«سلام. خوبی؟» او گفت.", "رفت."]),
        ("fa", ["«چرا؟»", "او گفت که مذاکرات شکست خورد."]),
        ("ar", ["«لماذا؟» قال الوزير.", "ثم غادر."]),
        ("ur", ["”کیوں؟“ اس نے پوچھا۔", "وہ گیا۔"]),
        ("hi", ["“क्यों?” उसने पूछा।", "वह गया।"]),
        ("ur", ["وہ کابل آیا۔", "پھر وہ گیا۔", "کیا ہوا؟"]),
        ("hi", ["वह काबुल आया।", "वह गया।"]),
        ("hi", ["उपायुक्त डॉ. नरेश कुमार ने कहा।", "श्री. राम और प्रो. शर्मा गए।"]),
        ("hi", ["के. पी. शर्मा ओली आए।", "बी.जे.पी. जीती।"]),
        ("de", ["Am 3. Oktober kam Dr. Schmidt.", "Er blieb."]),
        ("und", ["The talks failed.", "He left."]),
        ("fa", ["۱.۲ میلیون طفل واکسین شدند.", "زلزله ۵.۹ ریشتر بود."]),
        ("ar", ["بلغت النسبة ٥.٩ بالمئة.", "وقع الانفجار في الساعة ٨.٣٠ صباحا."]),
        ("ur", ["شرح ۵.۹ فیصد رہی۔", "۱۔۲ ملین بچوں کو قطرے پلائے گئے۔"]),
        ("ps", ["کچه یې ۵.۹ وه.", "دا زیاته ده."]),
        ("hi", ["महंगाई २.५ प्रतिशत रही।", "वह गया।"]),
    ],
)
def test_sentences_end_where_readers_end_them(language: str, wanted: list[str]) -> None:
    assert cut(" ".join(wanted), language) == wanted


def test_an_urdu_full_stop_needs_no_space_behind_it() -> None:
    assert cut("وہ آیا۔پھر گیا۔", "ur") == ["وہ آیا۔", "پھر گیا۔"]


def test_chinese_sentences_stand_without_spaces() -> None:
    assert cut("他来了。他走了。", "zh") == ["他来了。", "他走了。"]


def test_a_text_without_capitals_is_cut_at_its_full_stops() -> None:
    assert cut("the wing was tested . the results were good . we agree .", "en") == [
        "the wing was tested .",
        "the results were good .",
        "we agree .",
    ]


def test_a_line_break_ends_a_sentence_and_a_bullet_is_not_part_of_one() -> None:
    assert cut("KABUL\n• Both sides signed\n- and left", "en") == [
        "KABUL",
        "Both sides signed",
        "and left",
    ]


def test_a_forgotten_space_does_not_join_sentences() -> None:
    assert cut("They met for months.The visit ended.", "en") == [
        "They met for months.",
        "The visit ended.",
    ]
    assert cut("Köprü yeniden açıldı.Hakkâri'den kamyonlar geçti.", "tr") == [
        "Köprü yeniden açıldı.",
        "Hakkâri'den kamyonlar geçti.",
    ]


def test_a_long_run_that_is_mostly_marks_is_not_split_into_sentences() -> None:
    assert cut("e.g. " * 300, "en") == [("e.g. " * 240).strip(), ("e.g. " * 60).strip()]


@pytest.mark.parametrize("mark", ["[2]", "¹", "[3][14]", "²³"])
def test_the_mark_of_a_note_is_no_part_of_the_sentence_before_or_after(mark: str) -> None:
    text = f"The bridge was closed.{mark} Traders drive further. It opens in June.{mark}"

    assert cut(text, "en") == [
        "The bridge was closed.",
        "Traders drive further.",
        "It opens in June.",
    ]
