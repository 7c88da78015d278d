"""The forms of one word are one term; what is saved knows when words are read otherwise."""

import hashlib

import pytest

from store.search.index.segments.file_format import FORMAT
from store.text.analyser import kinds
from store.text.analyser.terms import index_terms

FORMS = {
    "en": [
        "department departments departmental",
        "organisation organizations organised organizing",
        "authorise authorized authorization",
        "seize seized",
        "offence offenses",
        "responsible responsibility",
    ],
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
        "сгорели сгоревшие сгоревшего",
        "длилась длившаяся",
        "Сирия Сирии Сирию Сирией",
        "Индия Индии Индию",
        "Фергана Фергане Фергану Ферганы",
        "Кандиль Кандиля Кандиле",
        "Мальдивы Мальдивах Мальдивам",
    ],
    "ar": [
        "البحرين بحرين بالبحرين والبحرين للبحرين",
        "باميان وباميان بباميان لباميان",
        "الأردن أردن بالأردن والأردن",
        "سوريا سورية بسوريا وسوريا لسوريا",
        "الكويت بالكويت للكويت",
        "بنما البنمية",
        "أفغانستان وأفغانستان لأفغانستان بأفغانستان",
        "الرئيس رئيس ورئيس للرئيس",
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
        "بحرین بحرینی بحرینیوں",
        "ترکی ترکیہ",
    ],
    "ps": [
        "افغانستان افغانستانه",
        "افغان افغانان افغانانو",
        "ښار ښارونه ښارونو",
        "ښځه ښځې ښځو",
        "حمله حملې حملو",
        "پوځ پوځي پوځونه",
        "وزیر وزیران وزیرانو",
        "ایران ایراني",
        "روسیه روسیې",
        "بامیان بامیانه",
        "ویل وویل",
    ],
    "ky": ["өкмөт өкмөттү окмот", "бузулду бузулган"],
    "uz": ["yongʻin yong'in yong’inni yongin", "qogʻoz qog'oz qogoz"],
    "tg": ["кӯҳна кухна", "Тоҷикистон Тоҷикистонро", "шаҳр шаҳри шаҳрҳо шаҳрҳоро"],
    "hi": [
        "पाकिस्तान पाकिस्तानी पाकिस्तानियों",
        "लड़की लड़कियों लड़कियाँ",
        "हमला हमले हमलों",
        "पाँच पांच",
        "काँग्रेस कांग्रेस",
        "सम्बन्ध संबंध",
        "मुम्बई मुंबई",
    ],
    "tr": [
        "Pakistan Pakistan'ın Pakistan'da Pakistanlı",
        "Muş Muş'ta Muş'un",
        "Kanada Kanada'da Kanadalı",
        "Erdoğan Erdoğan'ın Erdoğan'a",
        "ordu orduyu ordunun ordusu",
        "gemi gemiyi gemisi gemiler",
        "deniz denizde denizi denizin",
        "öldü öldüğü öldüğünü öldürüldü ölmüş",
        "büyükelçi büyükelçisi büyükelçinin büyükelçiler",
    ],
    "fa": [
        "پاکستان پاکستانی پاکستانی‌ها",
        "کشور کشورها کشورهای",
        "خانه خانه‌ی خانه‌ای خانه‌اش خانه‌ها",
        "نوازنده نوازنده‌ی",
        "کتاب کتاب‌ها کتاب‌هایش",
        "می‌گیرد نمی‌گیرد",
    ],
    "kk": [
        "жүрмейді журмейди",
        "көшірілді коширилди",
        "Нұрланның Нурланнын Нурлан",
        "Қазақстан Қазақстанда Қазақстанның",
        "Тоқаев Тоқаевтың",
        "өрт өрті өрттен өртте",
        "жанды жанған жанып",
        "басталды басталған басталады",
        "облыс облысы облысында облысының облыстық",
        "қала қаласы қаласында қалалық",
        "бала балалар баласына",
        "кітап кітабы кітаптар",
        "көлік көлігі көліктер",
    ],
}
APART = {
    "en": [
        "department depart",
        "according accord",
        "important import",
        "authority author",
        "united unit",
        "officers offices",
        "customers customs",
        "several sever",
        "executives executed",
        "organize organs",
        "authorized authors",
        "apartment apart",
        "minority minor",
        "goods good",
    ],
    "ru": [
        "Ливан Ливия",
        "дело Дели",
        "делах Дели",
        "заболевание Забол",
        "семена Семей",
        "визит виза",
        "стали статьи",
        "волнения волна",
        "следующий следят",
        "дорогая дорога",
        "призыв приз",
        "поставил пост",
        "состав состоялось",
        "Судан суд",
        "Армения армия",
        "Женева жена",
        "Киев кино",
        "австралийский футбол",
        "артиллерийский огонь",
        "Сирии сирены",
        "Австралии Австрии",
        "Индия Инд",
        "Дания дан",
        "Азия аз",
        "Банну бан",
        "Тирах тир",
        "Оман омега",
    ],
    "ar": [
        "طالبان طالب",
        "الشرطة الشروط",
        "وزارة زار",
        "الجامعات الجامع",
        "محافظة المحافظ",
        "فنادق بندقية",
        "عملة عمل",
        "ورقة الرقة",
        "فرقة الرقة",
        "البحرين البحر",
        "البحرين البحرية",
        "باميان الأمهات",
        "فوردو ورد",
        "وردك ورد",
        "الكويت كويتا",
        "تشمن الشام",
        "ملتان ملة",
        "زاهدان زاهد",
        "بخارى بخار",
    ],
    "ur": [
        "شاہ شام",
        "دنیا دن",
        "سوات سو",
        "بحرین بحریہ",
        "بنوں بن",
        "جموں جم",
        "کریمیا کریم",
        "مفتی مفت",
        "روٹی روٹ",
        "ماں مان",
        "ریلی ریل",
        "گہرا گھر",
    ],
    "ps": ["پوله پوځ", "بنو بن", "بصره بصر", "لبنان لبن", "بامیان بام"],
    "hi": [
        "गाजा गाज",
        "मारी मार",
        "चोटी चोट",
        "जीता जीना",
        "वर्षा वर्ष",
        "किले किलो",
        "राजा राजी",
    ],
    "fa": ["هندوستان هندوس"],
    "tr": [
        "başkanı başka",
        "yasanın yaşında",
        "yasa yaşıyor",
        "gecesi geçti",
        "adalar adamlar",
        "köyü koydu",
        "dişleri dışişleri",
        "ilk il",
        "yaraları yarısı",
        "kazandı kaza",
        "deniz dedi",
        "ordu orta",
        "kapı kaptan",
        "doğu doğum",
        "sultan sulama",
        "altın alan",
        "üye uydu",
        "Iğdır iki",
        "cumhurbaşkanı cumhuriyet",
        "para Paraçinar",
        "Kanada kan",
        "Panama pana",
    ],
}
SAYING_SOMETHING = {
    "tr": "öldü öldüğü öldüğünü ölmüş söyle önü işe su müdür",
    "ar": "علي",
    "fr": "pêche",
    "es": "sé",
}
SAYING_NOTHING = {
    "tr": "neydi kimdi oldu olduğu oldugu olmuştur olurken etti edildi çok cok şu çünkü cunku İçin",
    "az": "üçün ucun və ve",
    "uz": "bo'ldi uchun",
    "ar": "على إلى الى أن ان",
    "fa": "این اين که كه",
    "fr": "été ete où ou",
    "de": "für fur über",
    "pl": "który ktory się",
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


@pytest.mark.parametrize(
    ("language", "word"),
    [(code, one) for code, all_ in SAYING_NOTHING.items() for one in all_.split()],
)
def test_function_words_are_left_out_however_they_are_typed(language: str, word: str) -> None:
    assert index_terms(word, language) == []


@pytest.mark.parametrize(
    ("language", "word"),
    [(code, one) for code, all_ in SAYING_SOMETHING.items() for one in all_.split()],
)
def test_a_word_that_only_looks_like_one_without_its_marks_is_kept(
    language: str, word: str
) -> None:
    assert index_terms(word, language) != []


def test_saved_files_are_of_another_format_when_words_are_read_otherwise() -> None:
    read = [
        index_terms(form, language)
        for table in (FORMS, APART, SAYING_SOMETHING, SAYING_NOTHING)
        for language, all_ in table.items()
        for forms in ([all_] if isinstance(all_, str) else all_)
        for form in forms.split()
    ]

    assert (FORMAT, hashlib.sha256(repr(read).encode()).hexdigest()[:8]) == (36, "c586b868")


def test_no_two_kinds_of_words_share_a_bit() -> None:
    bits = {
        name: value
        for name, value in vars(kinds).items()
        if isinstance(value, int) and value.bit_count() == 1
    }

    assert len(bits) > 30
    assert sorted(bits.values()) == sorted(set(bits.values()))
