"""Question words in all their forms: declined, colloquial, and typed without their own letters."""

import pytest

from store.search.question.answer_types import answer_type
from store.search.question.question_words import only_asks
from store.text.detection import detect_question

FORMS = {
    "ru": "какой какая какое какие какого какому каким каких какими какую каком каков какова чьих "
    "чьего чё чо шо почём почем насколько",
    "tr": "nere nerden kaçta noldu noluyor nolmuş naptı",
    "az": "nəyi nəyə nəyin nələr hansılar neçənci vaxt neye neyi",
    "ar": "أية وش شكو ايه إيه",
    "fa": "چطوری چندم چندمین چنده کدوم کدامیک چیکار واسه",
    "ur": "کیسا کیسی کونسا کونسی کنہیں",
    "hi": "कैसा कैसी कौनसा कौनसी सा सी",
    "kk": "нені ненің нелер немен нешінші қайсысы",
    "ky": "эмнени эмненин эмнелер эмнеликтен",
    "uz": "nimani nimaning nimalar qanaqa qayoqda neche",
    "tg": "киро чиро чандум чист киҳо чиҳо",
}


@pytest.mark.parametrize("language", FORMS)
def test_a_question_word_in_any_form_is_not_asked_about(language: str) -> None:
    assert [word for word in FORMS[language].split() if not only_asks(word)] == []


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("ru", "почём помидоры", "cost"),
        ("ru", "скока фур застряло", "howmany"),
        ("tr", "otel surlara ne kadar yakın", "howfar"),
        ("kk", "Шатқалдың тереңдігі қанша?", "howfar"),
        ("kk", "Көпірдің ұзындығы қандай?", "howfar"),
        ("ur", "گاؤں سرحد کے کتنے قریب ہے", "howfar"),
        ("hi", "गाँव सीमा के कितने करीब है", "howfar"),
        ("fa", "روستا چقدر نزدیک مرز است", "howfar"),
        ("tg", "Дарозиаш чанд аст?", "howfar"),
        ("uz", "Koʻprikning uzunligi qancha?", "howfar"),
    ],
)
def test_a_measure_is_asked_for_as_people_say_it(language: str, question: str, kind: str) -> None:
    assert answer_type(question, language).kinds - {"how"} == {kind}


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("fa", "قیمت صفحه آفتابی چند شد", "cost"),
        ("fa", "نرخ نان در کابل چند است", "cost"),
        ("hi", "थोक भाव कितना हो गया", "cost"),
        ("ur", "پھٹی کا ریٹ کتنا رہ گیا ہے", "cost"),
        ("kk", "кіру ақысы қанша болды", "cost"),
        ("ar", "سعر الخبز بقى كام", "cost"),
        ("fa", "قیمت نان بالا رفت و چند نفر کشته شدند", "howmany"),
        ("ru", "После роста цен на хлеб сколько человек вышло на площадь?", "howmany"),
    ],
)
def test_a_price_is_asked_for_by_how_many_behind_it(
    language: str, question: str, kind: str
) -> None:
    assert answer_type(question, language).kinds == {kind}


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("hi", "सबसे अधिक ऊँचाई वाला रेलवे स्टेशन कौन सा है?", "who"),
        ("en", "Who measured the height of the dam?", "who"),
        ("en", "Which country has the greatest depth of snow?", "group"),
        ("fa", "چه کسی ارتفاع کوه را اندازه گرفت؟", "who"),
    ],
)
def test_a_measure_in_a_question_for_something_else_is_not_asked_for(
    language: str, question: str, kind: str
) -> None:
    assert answer_type(question, language).kinds == {kind}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("az", "pul neye xerclenib"),
        ("az", "bank ziyani ne vaxta qeder odemelidir"),
        ("az", "qatar ne vaxt yola duşdu"),
        ("tr", "otel ne zaman yikilacak"),
        ("tr", "maxi market ne zaman acilacak"),
        ("en", "what does the tax office expect"),
    ],
)
def test_letters_that_a_language_has_in_no_word_tell_that_it_is_another(
    language: str, question: str
) -> None:
    scope = ["en", "az", "tr"] if "maxi" not in question else ["en", "tr"]

    assert detect_question(question, scope) == language
