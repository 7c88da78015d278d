"""The words that deny, found in all languages, and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.languages import all_languages
from store.text.negation import is_opposite, negations

LANGUAGES = st.sampled_from([language.code for language in all_languages()]) | st.none()


def denied(text: str, language: str | None) -> list[str]:
    return [text[start:end] for start, end in negations(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Pakistan did not accept the terms.", ["not"]),
        ("en", "He didn't sign, and she doesn’t agree.", ["didn't", "doesn’t"]),
        ("en", "THE ARMY DID NOT CROSS", ["NOT"]),
        ("en", "No one was hurt; nobody fled, none died.", ["No", "nobody", "none"]),
        ("en", "at least no 27 soldiers, no 3.5 million", ["no", "no"]),
        ("en", "Was it true? No. 27 soldiers died.", ["No"]),
        ("en", "no 5% rise in no 12 months", ["no", "no"]),
        ("en", "Neither side nor the envoy spoke.", ["Neither", "nor"]),
        ("en", "The ministry denied the report and refused to comment.", ["denied", "refused"]),
        ("en", "The talks failed to produce a deal.", ["failed to"]),
        ("en", "They left without a deal, unable to agree.", ["without", "unable"]),
        ("en", "The minister ruled out a ceasefire.", ["ruled out"]),
        ("en", "It would never cross, and cannot.", ["never", "cannot"]),
        ("tr", "Bakan toplantıya gitmedi.", ["gitmedi"]),
        ("tr", "Sonuç açıklanmadı.", ["açıklanmadı"]),
        ("tr", "Pakistan şartları kabul etmiyor.", ["etmiyor"]),
        ("tr", "Anlaşma imzalanmayacak, dedi.", ["imzalanmayacak"]),
        ("tr", "Taraflar uzlaşamadı ve görüşmeler sürdürülemedi.", ["uzlaşamadı", "sürdürülemedi"]),
        (
            "tr",
            "Ölen yok, bu doğru değil; hayır, hiç kimse gelmez.",
            "yok değil hayır,hiç kimse gelmez",
        ),
        ("tr", "Koşulsuz ve süresiz ateşkes", ["Koşulsuz", "süresiz"]),
        ("tr", "İddiaları yalanladı, teklifi reddetti.", ["yalanladı", "reddetti"]),
        ("tr", "Sınır kapısı açılmamıştı; bilinmeyen bir neden.", ["açılmamıştı", "bilinmeyen"]),
        ("tr", "Onlar haber vermeden ayrıldı, konuşmaksızın.", ["vermeden", "konuşmaksızın"]),
        ("tr", "DEĞİL", ["DEĞİL"]),
        ("ru", "Москва не приняла условия, ответа нет.", ["не", "нет"]),
        ("ru", "Ни один не вернулся без разрешения.", ["Ни", "не", "без"]),
        ("ru", "Он никогда не был там и никого не видел.", ["никогда", "не", "никого", "не"]),
        ("ru", "Министр отказался и опроверг сообщения.", ["отказался", "опроверг"]),
        ("ru", "Доказательства отсутствуют.", ["отсутствуют"]),
        ("ar", "لم يقبل الوزير الشروط ولن يوقع", ["لم", "ولن"]),
        ("ar", "ليس هناك اتفاق بدون ضمانات", ["ليس", "بدون"]),
        ("ar", "نفى المتحدث ذلك ورفض التعليق", ["نفى", "ورفض"]),
        ("ar", "لا يوجد غير هذا ودون شروط", ["لا", "غير", "ودون"]),
        ("ar", "ما قبلت باكستان الشروط", ["ما"]),
        ("ar", "بسبب عدم الالتزام", ["عدم"]),
        ("fa", "پاکستان این شرط را نمی‌پذیرد", ["نمی‌پذیرد"]),
        ("fa", "پاکستان این شرط را نمی پذیرد", ["نمی"]),
        ("fa", "وزیر امضا نکرد و توافق نشده است", ["نکرد", "نشده"]),
        ("fa", "هیچ کس بدون اجازه نیامد", ["هیچ", "بدون", "نیامد"]),
        ("fa", "نه، این درست نیست و نباید بشود", ["نه", "نیست", "نباید"]),
        ("fa", "آنها نداشتند و نخواهند رفت", ["نداشتند", "نخواهند"]),
        ("fa", "سخنگو این خبر را رد کرد", ["رد کرد"]),
        ("ur", "پاکستان نے شرائط قبول نہیں کیں", ["نہیں"]),
        ("ur", "نہ جنگ نہ امن، بغیر معاہدے کے", ["نہ", "نہ", "بغیر"]),
        ("ur", "مت جاؤ، ترجمان نے تردید کی", ["مت", "تردید"]),
        ("ps", "پاکستان شرطونه نه مني", ["نه"]),
        ("ps", "مه ځه، بې اجازې هېڅ نشته", ["مه", "بې", "هېڅ", "نشته"]),
        ("ps", "وزیر لاسلیک ونه کړ او ویې نکړل", ["ونه کړ", "نکړل"]),
        ("tr", "degil, hic yok: HİÇBİR ŞEY YOK", ["degil", "hic", "yok", "HİÇBİR", "YOK"]),
        ("tr", "Ne kimse gördü ne de duydu.", ["ne de"]),
        ("hi", "पाकिस्तान ने शर्तें नहीं मानीं", ["नहीं"]),
        ("hi", "बिना अनुमति के मत जाओ", ["बिना", "मत"]),
        ("hi", "मत लड़ो, यह नामुमकिन है", ["मत", "नामुमकिन"]),
        ("ps", "هغوی جګړه نغواړي او مرسته ورنکړ", ["نغواړي", "ورنکړ"]),
        ("ps", "برید ونه ګټل شو", ["ونه"]),
        ("fa", "کسی را نزدند، پولی نبردند و نمردند", ["نزدند", "نبردند", "نمردند"]),
        ("ar", "ولسنا في حرب", ["ولسنا"]),
        ("ru", "Это недопустимо, денег нету", ["недопустимо", "нету"]),
        ("en", "He rarely speaks", ["rarely"]),
        ("hi", "न युद्ध न शांति, प्रवक्ता ने इनकार किया", ["न", "न", "इनकार"]),
        ("de", "Er hat nicht unterschrieben und keine Antwort", ["nicht", "keine"]),
        ("fr", "Il n'a pas signé", ["n", "pas"]),
        ("es", "El ministro no firmó nunca", ["no", "nunca"]),
        ("uk", "Він не підписав", ["не"]),
        ("kk", "Ол келмеді, бұл дұрыс емес", ["келмеді", "емес"]),
        ("uz", "U kelmadi, bu to'g'ri emas", ["kelmadi", "emas"]),
        ("az", "O gəlmədi, bu doğru deyil", ["gəlmədi", "deyil"]),
        ("ky", "Ал келбеди, туура эмес", ["келбеди", "эмес"]),
        ("tg", "Кӯмак нарасидааст, касе нагирифт", ["нарасидааст", "нагирифт"]),
        ("tg", "Ӯ наомад ва намешавад, ҳеҷ", ["наомад", "намешавад", "ҳеҷ"]),
    ],
)
def test_what_denies_is_found(language: str, text: str, expected: list[str] | str) -> None:
    if isinstance(expected, str):
        expected = ["yok", "değil", "hayır", "hiç kimse", "gelmez"]

    assert denied(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The note on knots and notable nonsense in Norway, north of Noto."),
        ("en", "Resolution No. 1267 and no 5, nos. 3 and 4"),
        ("en", "Flight no 301 left for plant no. 7 and room no 4; well no5 is dry."),
        ("en", "Refuse collection goes on; his notice was noted; Nora is a canton."),
        ("en", "The denim factory in Denizli; a cannon at Cannes."),
        ("tr", "Kadın, zaman, elma, Osman, alma, sistem, problem"),
        ("tr", "Almanya, Romanya, Ermenistan, Türkmen, Müslüman, düşman, uzman, orman, liman"),
        ("tr", "Osmanlı döneminde Yılmaz ve Korkmaz adlı komutan konuştu."),
        ("tr", "Açıklamadan sonra, mahkemeden çıkan Ahmedi komedi izledi."),
        ("tr", "Namaz, temmuz, deniz, temiz, ikiz, siz, Kırgız, Fransız, hırsız"),
        ("tr", "Gelmeden önce açıklaması, görüşmeye, anlaşmayı, uygulamada, çalışması"),
        ("tr", "Umuyor, ediyor, gömüyor, emiyor, istiyor"),
        ("tr", "mayın, maya, mama, meme, mezar, memiş, hamama, tamama, imama"),
        ("tr", "Ramadan, Hamadan, Muhammedi, cumadan, sinemadan, firmadan, Obama"),
        ("tr", "YÖK hükmeden heyeti resmedilmiş, gelişmedir, kelimeden"),
        ("tr", "yoksul köyler, yolsuzluk davası, hayır kurumu"),
        (
            "ru",
            "Неделя, небо, нефть, недавно, немец, нация, нота, никель, Нина, безопасность, бездна",
        ),
        ("ar", "كما بعد ما بين عندما إلا أن الملا والعلا"),
        ("ar", "لا سيما أن الوزير ما زال هنا، غير أن الحرب مستمرة"),
        ("ar", "قال الوزير ما يريده الشعب"),
        ("fa", "نظر، نام، نفت، نفر، نیرو، نیز، نمونه، نماینده، نشان، نشست، نگاه، نیاز"),
        ("fa", "نبرد در مرز، نزد مردم، نمایش، نهاد، نخست، نرخ، نوشت، نقش، نگران، نکته"),
        ("fa", "نه نفر کشته شدند"),
        ("fa", "ما بیرون رفتیم، بیش از همه"),
        ("ur", "نام، نظر، ناظم، متحد، مدت، نیا، نو افراد، نئی حکومت"),
        ("ps", "نوم، نظر، نوی، مېړه، مې، زما"),
        ("ps", "نوي، نشه‌يي، نغدي، نښته، نړۍ، نیول، نښې، ناوړه، نورو"),
        ("tg", "навишт, намуд, намоянда, нахуст, наздик, назар, натиҷа, нақша, насл, нафт"),
        ("hi", "मत प्रतिशत, मत मिले, एक मत से, मतगणना"),
        ("hi", "नाम, नगर, नया, मतदान, बहुमत, उनका मत है, निर्णय, नेता"),
        ("de", "Die Nichte aus den Niederlanden"),
    ],
)
def test_what_only_looks_like_a_negation_is_none(language: str, text: str) -> None:
    assert denied(text, language) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army did not cross the border on Monday.", ["not"]),
        ("Bakan dün Ankara'daki toplantıya gitmedi.", ["gitmedi"]),
        ("Министр не подписал соглашение в понедельник.", ["не"]),
        ("gitmedi", ["gitmedi"]),
        ("نہیں", ["نہیں"]),
        ("नहीं", ["नहीं"]),
    ],
)
def test_without_a_language_the_text_itself_tells(text: str, expected: list[str]) -> None:
    assert denied(text, None) == expected
    assert denied(text, "und") == expected


def test_spans_are_code_points_of_the_text_as_it_is() -> None:
    text = "𝔄 ﬁne Té́st: he did NOT go; DIDN’T he?"

    assert denied(text, "en") == ["NOT", "DIDN’T"]


@given(text=st.text() | st.text("notdenied t'’نمی‌حهیgitmedi -.5"), language=LANGUAGES)
def test_spans_are_ordered_apart_and_whole_words(text: str, language: str | None) -> None:
    last = 0
    for start, end in negations(text, language):
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end


@given(before=st.text("abcd ,."), after=st.text("abcd ,."))
def test_a_word_that_denies_is_found_wherever_it_stands(before: str, after: str) -> None:
    text = f"{before} never {after}"

    assert (len(before) + 1, len(before) + 6) in negations(text, "en")


@pytest.mark.parametrize(
    ("language", "one", "other", "opposite"),
    [
        ("en", "justified", "unjustified", True),
        ("en", "illegal", "legal", True),
        ("en", "it", "unit", False),
        ("en", "lawful", "awful", False),
        ("ru", "законный", "незаконный", True),
        ("fa", "درست", "نادرست", True),
        ("hi", "सफल", "असफल", True),
        ("tr", "ordu", "ordusu", False),
    ],
)
def test_a_prefix_makes_a_word_its_opposite(
    language: str, one: str, other: str, *, opposite: bool
) -> None:
    assert is_opposite(one, other, language) is opposite
    assert is_opposite(other, one, language) is opposite
