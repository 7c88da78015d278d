"""One term a thing in each language, its own quotation marks, and one kind of digits."""

import re
from collections.abc import Iterator

import pytest

from bot.i18n.catalogues import read, translated

# By language: other words for what has a term already, and that term.
GIVEN_UP = {
    "ar": {"ديسكورد": "Discord", "فقرة": "مقطع", "خلاصة": "موجز", "علامتا? اقتباس": "علامتا تنصيص"},
    "fa": {
        "درون‌برد|وارد کنید": "درون‌ریزی", "برون‌برد|برون‌داد": "برون‌ریزی", "فایل": "پرونده",
        "وارسی": "بررسی", "دریاسالاری": "ادمیرالتی", "دیسکورد": "Discord", "ربات": "بات",
        "صافی": "پالایه", "برگهٔ": "کارت", "لینک": "پیوند", "جستجو": "جست‌وجو",
    },
    "hi": {
        "पृष्ठ": "पन्ना", "सवाल": "प्रश्न", "प्रमाण-पत्र": "प्रमाण कार्ड", "लेखा": "ट्रेल",
        "पुस्तकालय": "लाइब्रेरी", "पादटिप्पणी": "पाद-टिप्पणी", "आसपास": "आस-पास",
        "बाकी": "बाक़ी", "खराब": "ख़राब", "खाली": "ख़ाली", "तारीख(?!़)": "तारीख़",
    },
    "ps": {
        "دوتن": "فایل", "ډیسکورډ": "Discord", "لېنک": "لینک", "شالید": "شاوخوا", "نسخ": "بڼه",
        "خپرونک": "خپروونکی", "نقل‌قول": "نقل قول", "لمنلیک": "لمن‌لیک",
    },
    "ru": {"ильтр": "условие", "трыв(ок|ка)": "фрагмент"},
    "tr": {"[Ff]iltre": "süzgeç", r"\bileti(?!ş|l|m)": "mesaj", r"\bakış": "besleme"},
    "ur": {"ڈسکارڈ": "Discord", "ذرائع": "ماخذ", "پتہ": "پتا", "فلٹرز": "فلٹروں"},
}  # fmt: skip
FOREIGN_MARKS = {
    "ar": "“”„", "fa": "“”„", "ps": "“”„", "ru": "“”„", "tr": "«»„", "hi": "«»„",
    "ur": "«»„",
}  # fmt: skip


def said(language: str) -> Iterator[tuple[str, str]]:
    """Every translation with its sentence in English."""
    for message in read(language):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            forms = (message.string,) if isinstance(message.string, str) else message.string
            yield from ((key, form) for form in forms)


@pytest.mark.parametrize("language", translated())
def test_a_thing_has_one_term(language: str) -> None:
    other = [
        (key, word)
        for key, form in said(language)
        for word in GIVEN_UP[language]
        if re.search(word, form)
    ]

    assert other == []


@pytest.mark.parametrize("language", translated())
def test_quotation_marks_are_those_of_the_language(language: str) -> None:
    assert [form for _, form in said(language) if set(form) & set(FOREIGN_MARKS[language])] == []


def test_urdu_opens_a_quotation_as_it_is_written_there() -> None:
    marks = {form: re.sub("[^“”]", "", form) for _, form in said("ur")}

    assert [form for form, found in marks.items() if found.replace("”“", "")] == []


@pytest.mark.parametrize("language", translated())
def test_digits_are_those_that_numbers_are_written_with(language: str) -> None:
    assert [form for _, form in said(language) if re.search("[۰-۹٠-٩०-९]", form)] == []


def test_what_cites_is_not_called_what_links() -> None:
    for language in translated():
        words = dict(said(language))
        assert words["Cite"] != words["Link"], language
        assert words["Context"] != words["Its reference, such as A12, or words of its title"]
