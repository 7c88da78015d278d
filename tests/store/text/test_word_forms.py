"""The forms of one word are one term; what is saved knows when words are read otherwise."""

import hashlib

import pytest

from store.search.index.segments.file_format import FORMAT
from store.text.analyser.terms import index_terms

FORMS = {
    "ru": [
        "Иран Ирана Ирану Иране Ираном",
        "Пакистан Пакистана Пакистану Пакистане Пакистаном",
        "Эрдоган Эрдогана Эрдогану Эрдогане Эрдоганом",
        "Азербайджан Азербайджана Азербайджану Азербайджане",
        "Тегеран Тегерана Тегерану Тегеране",
        "Лавров Лаврова Лаврову Лавровым",
        "Жапаров Жапарова Жапарову Жапаровым",
        "Токаев Токаева Токаеву Токаевым",
        "Киев Киева Киеве",
        "саммит саммита саммите",
        "визит визита визиту визиты",
        "режим режима режиме",
        "люди людей человек",
        "нападение нападения нападать",
        "задержал задержан задержание",
    ],
    "ur": [
        "پاکستان پاکستانی پاکستانیوں",
        "شہر شہروں شہری شہریوں",
        "فوج فوجی فوجیوں",
        "لڑکی لڑکیوں لڑکیاں لڑکا لڑکے",
        "حملہ حملے حملوں",
        "دھماکہ دھماکے دھماکوں دھماکا",
        "بچہ بچے بچوں",
        "بم بموں",
        "دن دنوں",
        "واقعہ واقعے واقعات",
        "معاہدہ معاہدے معاہدوں",
        "گروہ گروہوں",
        "امریکہ امریکا امریکی",
    ],
    "ps": [
        "افغانستان افغانستانه",
        "افغان افغانان افغانانو",
        "ښار ښارونه ښارونو",
        "ښځه ښځې ښځو",
        "حمله حملې حملو",
        "پوځ پوځي پوځونه",
        "وزیر وزیران وزیرانو",
    ],
    "tg": ["Тоҷикистон Тоҷикистонро", "шаҳр шаҳри шаҳрҳо шаҳрҳоро"],
    "hi": ["पाकिस्तान पाकिस्तानी पाकिस्तानियों", "लड़की लड़कियों लड़कियाँ", "हमला हमले हमलों"],
    "tr": ["Pakistan Pakistan'ın Pakistan'da Pakistanlı", "Erdoğan Erdoğan'ın Erdoğan'a"],
    "ar": ["أفغانستان وأفغانستان لأفغانستان بأفغانستان", "الرئيس رئيس ورئيس للرئيس"],
    "fa": ["پاکستان پاکستانی پاکستانی‌ها", "کشور کشورها کشورهای"],
    "kk": ["Қазақстан Қазақстанда Қазақстанның", "Тоқаев Тоқаевтың"],
}
APART = {
    "ru": [
        "Ливан Ливия",
        "Судан суд",
        "Армения армия",
        "Женева жена",
        "Киев кино",
        "австралийский футбол",
        "артиллерийский огонь",
    ],
    "ur": ["شاہ شام", "دنیا دن", "سوات سو"],
    "ps": ["پوله پوځ"],
}


@pytest.mark.parametrize(
    ("language", "forms"), [(code, one) for code, all_ in FORMS.items() for one in all_]
)
def test_the_forms_of_a_word_are_one_term(language: str, forms: str) -> None:
    assert len({tuple(index_terms(form, language)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "words"), [(code, one) for code, all_ in APART.items() for one in all_]
)
def test_words_that_look_alike_stay_apart(language: str, words: str) -> None:
    first, second = words.split()

    assert index_terms(first, language) != index_terms(second, language)


def test_saved_files_are_of_another_format_when_words_are_read_otherwise() -> None:
    read = [
        index_terms(form, language)
        for language, all_ in (FORMS | APART).items()
        for forms in all_
        for form in forms.split()
    ]

    assert (FORMAT, hashlib.sha256(repr(read).encode()).hexdigest()[:8]) == (4, "618b821d")
