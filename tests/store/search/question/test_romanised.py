"""Hindi, Urdu and Persian questions typed in Latin letters are read in their own."""

import pytest

from store.search.question.typed.romanised import in_own_letters
from tests.store.search.library import a_document, a_library, ask


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("bus mein kitne log the", "बस में कितने लोग थे"),
        ("bus me kitne log thay kyun", "बस में कितने लोग थे क्यों"),
        ("train hadse mein kitne log zakhmi hue", "ट्रेन हादसा में कितने लोग जख्मी हुए"),
        ("mithai khane se kitne log the", "मिठाई खाना से कितने लोग थे"),
        ("pradhan mantri kaun hai?", "प्रधान मंत्री कौन है?"),
        ("hospital kab khulega, kya khabar hai", "अस्पताल कब खुलेगा, क्या खबर है"),
        ("Kitne sainik Kupwara mein mare gaye", "कितने सैनिक Kupwara में मारे गए"),
        ("maash rozana kargar chand ast", "معاش روزانه کارگر چند است"),
        ("bimar ra koja bordand", "بیمار را کجا بردند"),
        ("gheymat goje chand shod", "قیمت گوجه چند شد"),
        ("khanevade montazer chist", "خانواده منتظر چیست"),
        ("chera bime dar herat nist", "چرا بیمه در هرات نیست"),
        ("chera etesab shod", "چرا اعتصاب شد"),
        ("dar madan tala chand nafar koshte shodand", "در معدن طلا چند نفر کشته شدند"),
        ("sokhangu vali ghor kist", "سخنگو والی غور کیست"),
    ],
)
def test_a_question_in_latin_letters_is_read_in_its_own(typed: str, read: str) -> None:
    assert in_own_letters(typed) == read


@pytest.mark.parametrize(
    "question",
    [
        "who is the man who led the log trade",
        "Who is Kahan?",
        "How many people died in Chand Baori?",
        "Kim bu adam?",
        "kon kimga qarashli",
        "kaç kişi öldü",
        "the ki ka me",
        "Was ist passiert",
    ],
)
def test_what_is_no_such_question_stays(question: str) -> None:
    assert in_own_letters(question) == question


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("gulmarg mein aag kyun lagi", "hi", "गुलमर्ग में आग शॉर्ट सर्किट के कारण लगी।"),
        ("gulmarg mein kitne log zakhmi hue", "ur", "گلمرگ میں نو افراد زخمی ہو گئے۔"),
        ("dar jalalabad chand nafar zakhmi shodand", "fa", "در جلال‌آباد نه تن زخمی شدند."),
    ],
)
def test_such_a_question_is_answered(question: str, language: str, text: str) -> None:
    library = a_library(
        a_document(text, language=language),
        a_document("The road to the village was closed on Friday.", language="en"),
    )

    assert [one.text for one in ask(library, question).quotations] == [text]
