"""Which language a headline or a sentence is in."""

import pytest

from store.text.language import detect


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
