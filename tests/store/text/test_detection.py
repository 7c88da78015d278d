"""Which language a headline or a sentence is in."""

import pytest

from store.text.detection import detect, detect_question


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The talks failed on Tuesday."),
        ("en", "Taliban reject talks"),
        ("tr", "Dışişleri Bakanı İslamabad'da konuştu"),
        ("ru", "Талибы отказались от переговоров"),
        ("ar", "قالت وزارة الدفاع الأفغانية"),
        ("fa", "طالبان اعلام کرد که مذاکرات شکست خورد"),
        ("ps", "طالبانو ویلي چې خبرې ناکامې شوې"),
        ("ur", "طالبان نے مذاکرات سے انکار کر دیا ہے۔"),
        ("kk", "Қазақстан президенті Астанада кездесу өткізді"),
        ("ky", "Кыргызстандын президенти Бишкекте жолугушту"),
        ("tg", "Дар Душанбе мулоқот баргузор шуд"),
        ("uz", "Prezident Shavkat Mirziyoyev Kobulga bordi"),
        ("uz", "Тошкентда учрашув бўлиб ўтди"),
        ("az", "Azərbaycan prezidenti İlham Əliyev bildirib"),
        ("hi", "पाकिस्तान के प्रधानमंत्री ने कहा"),
        ("zh", "塔利班发言人说"),
    ],
)
def test_languages_of_the_region_are_told_apart(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "...", "1234 5678", "NATO", "\x00\ud800"])
def test_too_little_text_is_of_no_known_language(text: str) -> None:
    assert detect(text) == "und"


@pytest.mark.parametrize(
    ("language", "question", "scope"),
    [
        ("en", "What did the minister say about it?", ["en", "fa", "tr"]),
        ("fa", "چه کسی در کابل است؟", ["en", "fa", "ar"]),
        ("en", "Taliban attack Kabul", ["en", "fa"]),
        ("ru", "Талибан Кабул", ["ru", "en"]),
        ("tr", "Dışişleri Bakanı", ["en", "ar"]),
        ("kk", "сабак кашанга дейин онлайн", ["ru", "kk", "uz", "ky", "en"]),
        ("fa", "والی بادغیس کیست؟", ["fa", "ur", "ar", "en"]),
        ("de", "Wer hat die Taliban in Kabul getroffen und was sagte er?", ["en"]),
    ],
)
def test_a_question_is_in_the_language_its_function_words_or_its_script_tell(
    language: str, question: str, scope: list[str]
) -> None:
    assert detect_question(question, scope) == language


def test_a_question_told_by_its_function_words_does_not_load_the_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("store.text.detection.detect")

    assert detect_question("Who was in Kabul when the war began?", ["en", "tr", "fa"]) == "en"
    assert detect_question("Taliban attack", ["en", "fa"]) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("اداره بندرهاي نيمروز اعلام كرد كه مرز زرنج به روي كاميون ها بسته است.", "fa"),
        ("وزير خارجه در كابل گفت كه اين گفتگوها براي هر دو كشور سودمند بوده است.", "fa"),
        ("وقال مدير الهيئة إن القرار جاء بعد العثور على مواد في أربع شاحنات كبيرة.", "ar"),
    ],
)
def test_persian_typed_with_the_letters_of_arabic_is_persian(text: str, code: str) -> None:
    assert detect(text) == code
