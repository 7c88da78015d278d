"""Forms in which sites and desks of the region write what stands around an article."""

import re

import pytest

from store.ingest.paste import clean
from store.ingest.paste.breaks.time_codes import without_time_codes
from store.ingest.reading import Draft, Hints
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, pasted, quotable

BODY = "\n\n".join(PARAGRAPHS)
TURKISH = (
    "Kajaki barajında iki kapak açıldı",
    "Mühendisler bir haftalık onarımın ardından çarşamba günü barajın iki kapağını açtı.\n\n"
    "Aşağı havzadaki çiftçiler, birliklerine göre, şubat ortasından beri su bekliyordu.\n\n"
    "İdare, akışın mayıs sonuna kadar düzenli olacağına söz verdi ve takvimi açıkladı.",
)
RUSSIAN = (
    "На границе задержан груз с оружием",
    "Пограничники во вторник задержали на переправе грузовик, в котором нашли сорок винтовок.\n\n"
    "По словам представителя войск, оружие было спрятано под мешками с луком и мукой.\n\n"
    "Водитель утверждает, что ничего не знал о грузе и получил за рейс триста долларов.",
)
PERSIAN = (
    "دو دروازه بند کجکی باز شد",
    "انجنیران روز چهارشنبه پس از یک هفته ترمیم دو دروازه بند کجکی را باز کردند.\n\n"
    "به گفته اتحادیه دهقانان، آنان از نیمه ماه دلو در انتظار آب بودند و کشت نکردند.\n\n"
    "این ریاست وعده داد که جریان آب تا پایان ماه جوزا ثابت خواهد بود، مگر در بهار.",
)
DAYS = {
    "tr": ("10 Mart 2026", "11 Mart 2026"),
    "ru": ("10 марта 2026", "11 марта 2026"),
    "fa": ("۱۹ حوت ۱۴۰۴", "۲۰ حوت ۱۴۰۴"),
}


def read(text: str) -> tuple[Draft, ...]:
    return clean.read(text, Hints())


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ((TITLE, BODY), RUSSIAN, "ru"),
        (TURKISH, (TITLE, BODY), "tr"),
        (PERSIAN, TURKISH, "fa"),
        (RUSSIAN, PERSIAN, "ru"),
    ],
)
def test_two_short_articles_with_a_day_below_each_title_are_two(
    one: tuple[str, str], other: tuple[str, str], language: str
) -> None:
    days = DAYS[language]
    text = "\n\n".join(f"{title}\n{day}\n\n{body}" for (title, body), day in zip(
        (one, other), days, strict=True
    ))  # fmt: skip

    first, second = (found.article for found in read(text))

    assert (first.title, first.body) == one
    assert (second.title, second.body) == other
    assert [str(found.published) for found in (first, second)] == ["2026-03-10", "2026-03-11"]


def test_the_days_of_a_chronicle_are_no_articles() -> None:
    days = ("2 March 2026", "3 March 2026", "4 March 2026")
    entries = (f"The closure goes on\n{day}\n\n{text}" for day, text in zip(
        days, PARAGRAPHS[1:], strict=True
    ))  # fmt: skip

    [found] = read(pasted("1 March 2026", PARAGRAPHS[0], *entries))

    assert all(text in found.article.body for text in PARAGRAPHS)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("March 10, 2026 by Naheed Rahimi", "Naheed Rahimi"),
        ("10 марта 2026 от Нигора Саидова", "Нигора Саидова"),
        ("۱۹ حوت ۱۴۰۴ توسط مریم صدیقی", "مریم صدیقی"),
        ("10 Mart 2026 tarafından Elif Kaya", "Elif Kaya"),
        ("10 مارس 2026 بواسطة سلمى الحسن", "سلمى الحسن"),
        ("March 10, 2026 by admin", None),
    ],
)
def test_a_day_and_who_wrote_on_it_are_read(line: str, author: str | None) -> None:
    found = draft(pasted(line, BODY)).article

    assert (found.author, str(found.published), found.body) == (author, "2026-03-10", BODY)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Author, Mina Sharif", "Mina Sharif"),
        ("نویسنده, مریم صدیقی", "مریم صدیقی"),
        ("مصنف,سعدیہ خان", "سعدیہ خان"),
        ("By Mina Sharif in Herat", "Mina Sharif"),
    ],
)
def test_a_label_with_a_comma_names_the_writer(line: str, author: str) -> None:
    found = draft(pasted(line, BODY)).article

    assert (found.author, found.body) == (author, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "#граница #Ишкашим",
        "#هرات #اسلام_قلعه",
        "📲 WhatsApp kanalımıza katılın: https://whatsapp.com/channel/0029",
        "Поделиться ссылкой:\nX\nFacebook",
        'Похожее\nЦены на лук выросли вдвое\n9 марта 2026\nВ "Экономика"',
        "این را به اشتراک بگذارید:\nمرتبط\nقیمت پیاز دو برابر شد",
        "Missing some Tweet in this thread? You can try to force a refresh",
    ],
)
def test_what_sites_put_below_an_article_goes(line: str) -> None:
    found = draft(pasted(BODY, line))

    assert found.article.body == BODY
    assert not any(part in quotable(found) for part in line.split("\n"))


ABOVE = {
    "tr": ("Van Gölü üzerinde yolcu taşıyan feribot, makine dairesindeki arıza nedeniyle iki gün "
           "boyunca sefer yapmayacak.",
           "İşletme müdürü Selim Aksoy, yedek parçanın Tatvan'a çarşamba günü ulaşacağını ve "
           "yolcuların otobüslerle taşınacağını söyledi.",
           "Bölge esnafı ise seferlerin her kış aynı nedenle durduğunu, yeni bir gemi "
           "istediklerini anlattı."),
    "ru": ("В городе Ош во вторник открыли новый мост через реку Ак-Буура, который строили почти "
           "четыре года.",
           "Мэр города Азамат Сыдыков заявил, что движение грузовиков по мосту пока разрешено "
           "только ночью.",
           "Старый мост, построенный в 1962 году, разберут до конца лета, сообщили в управлении "
           "дорог."),
    "fa": ("سیلاب شامگاه شنبه راه اصلی زاهدان به خاش را بست و دست‌کم سی خودرو در میان راه ماندند.",
           "مدیر راهداری استان، بهرام نوری، گفت که هیچ‌کس آسیب ندیده و نیروهای امدادی تا صبح همه "
           "مسافران را جابه‌جا کردند.",
           "رانندگان می‌گویند که این راه در پنج سال گذشته هفت بار با هر باران تند بسته شده است."),
    "ur": ("گلگت کے حکام نے پیر کے روز ایک خطرناک برفانی جھیل کا پانی نکالنے کا کام شروع کر دیا "
           "ہے۔",
           "ڈپٹی کمشنر امیر اعظم نے کہا کہ نیچے کے چار دیہات کے ڈیڑھ سو خاندان محفوظ جگہ منتقل کیے "
           "جا چکے ہیں۔",
           "مقامی لوگ کہتے ہیں کہ انھیں خیموں میں پینے کا صاف پانی نہیں مل رہا۔"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "below"),
    [
        ("tr", "Öne çıkan haberler\nErciş'te yol ulaşıma açıldı"),
        ("tr", "Hata bildir"),
        ("fa", "پربازدیدترین‌ها\nباران شدید در کرمان"),
        ("fa", "بیشتر بخوانید\nباران شدید در کرمان"),
        ("fa", "گزارش‌های مرتبط\nباران شدید در کرمان"),
        ("fa", "خبرهای تازه\nباران شدید در کرمان"),
        ("fa", "عضو خبرنامه ما شوید"),
        ("fa", "اشتراک‌گذاری"),
        ("fa", "شریک سازید"),
        ("fa", "تصوير: عمر حسن"),
        ("fa", "شریک یې کړئ"),
        ("fa", "تازه خبرونه\nباران شدید در کرمان"),
        ("fa", "لە تێلێگرام فۆڵۆومان بکە"),
        ("fa", "وێنە: ڕووداو"),
        ("ur", "مزید پڑھیں\nچترال میں بجلی بحال"),
        ("ru", "Boshqa yangiliklar\nSamarqandda yangi maktab ochildi"),
        ("ru", "Ən çox oxunanlar\nAstarada yol bağlandı"),
        ("ru", "Wêne: MA"),
        ("ru", "Şərhlər (2)\nAnn\n2 hours ago\nNobody listens to us here.\nReply"),
        ("ru", "Şîrove (2)\nAnn\n2 hours ago\nNobody listens to us here.\nReply"),
        ("fa", "کۆمێنتەکان (٢)\nAnn\n2 hours ago\nNobody listens to us here.\nReply"),
    ],
)
def test_what_stands_below_in_the_languages_of_the_region_goes(code: str, below: str) -> None:
    body = "\n\n".join(ABOVE[code])

    assert draft(pasted(body, below)).article.body == body


def test_a_label_that_heads_other_stories_takes_no_sentence_with_it() -> None:
    last = "The bridge stays closed until Thursday, the engineers of the province said."

    found = draft(pasted(*PARAGRAPHS, "Read more", "What comes next", last))

    assert found.article.body.endswith(last)


@pytest.mark.parametrize(
    "line",
    [
        "НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН И РАСПРОСТРАНЕН ИНОСТРАННЫМ АГЕНТОМ «НИМРОЗ» "
        "ЛИБО КАСАЕТСЯ ДЕЯТЕЛЬНОСТИ ИНОСТРАННОГО АГЕНТА. 18+",
        "Поддержите нас! Мы работаем благодаря вашим пожертвованиям.",
        "The Gazette is free because readers like you pay for it. Please donate today.",
        "River Notes is a reader-supported publication. To receive new posts and support my work, "
        "consider becoming a free or paid subscriber.",
        "Gazetemiz sizin desteğinizle çıkıyor. Siz de bize destek olun.",
        "ما با حمایت مالی شما کار می‌کنیم و از هیچ دولتی پول نمی‌گیریم.",
        "للاطلاع على المزيد من الأخبار انضم إلى قناتنا على واتساب",
        "Contact the writer at ann@khyber.example or follow her.",
        "This is the second of five reports on the water of the valley.",
        "الآراء الواردة في هذا المقال لا تعكس بالضرورة الموقف التحريري للصحيفة.",
        "Краткий пересказ от нейросети: переход открыт, торговцы рады и ждут.",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
        "Matnda xatolik topdingizmi? Ctrl+Enter tugmasini bosing.",
        "Материалды көшіріп басқанда сілтеме міндетті.",
        "При перепечатке материалов ссылка на издание обязательна.",
        "دا خبر له خپلو ملګرو سره شریک کړئ.",
        "زموږ د واټساپ چینل سره یوځای شئ.",
        "Что думаете об этом? Обсудите в комментариях.",
        "Материал по теме: В Баткене открыли школу",
        "Let us know what you think in the comments.",
        "Read more at: https://khyber.example/n/1",
        "From <https://khyber.example/n/1>",
        "Барлық құқықтар қорғалған.",
        "Бардык укуктар корголгон.",
        "Barcha huquqlar himoyalangan.",
        "Ҳамаи ҳуқуқҳо ҳифз шудаанд.",
        "Bütün hüquqlar qorunur.",
        "Ähli hukuklar goralan.",
        "د خبري اژانس ټول حقوق خوندي دي.",
        "Telegram арнамызға жазылыңыз.",
        "Telegram каналыбызга жазылыңыз.",
        "Telegram kanalımıza abunə olun.",
        "Telegram kanalymyza agza boluň.",
        "Жарнамадан кейін жалғасады",
        "Жарнамадан кийин уланат",
        "Reklamdan sonra davam edir",
        "Mahabatdan soň dowamy bar",
        "Zaten abone misiniz? Giriş yapın",
        "Haftalık 29 TL ile tüm haberlere sınırsız erişin. İstediğiniz zaman iptal edebilirsiniz.",
        "यह ख़बर सिंडिकेट फ़ीड से ऑटो-पब्लिश की गई है।",
    ],
)
def test_what_sites_put_between_two_paragraphs_goes(line: str) -> None:
    assert draft(pasted(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])).article.body == BODY


@pytest.mark.parametrize(
    "sentence",
    [
        "Минюст внёс издание «Нимроз» в реестр иностранных агентов, сообщили в четверг в Москве.",
        "Full schedule of the conference: https://khyber.example/schedule",
        "The mayor asked people to donate blood for those who were hurt near the river.",
    ],
)
def test_a_report_on_what_notices_say_stays(sentence: str) -> None:
    assert sentence in draft(pasted(*PARAGRAPHS[:2], sentence, *PARAGRAPHS[2:])).article.body


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 10 March 2026, 06:00 GMT",
        "Embargo: Tuesday, 10 March 2026",
        "NOT FOR PUBLICATION BEFORE 10 March 2026",
        "Эмбарго до 10 марта 2026",
        "محظور النشر حتى 10 مارس 2026",
    ],
)
def test_the_end_of_an_embargo_is_no_day_of_publication(line: str) -> None:
    assert draft(f"{line}\n\n{TITLE}\n\n{BODY}").article.published is None


SAID = (
    "Ann Lee: When did the water come to the villages below the dam?",
    "Gul Agha: On Sunday at dawn, when we heard a noise like a lorry.",
    "Ann Lee: Were you told beforehand by anybody in the capital?",
    "Gul Agha: Nobody told us anything before that morning, I swear.",
)


@pytest.mark.parametrize(
    "code", ["[00:00:{}] {}", "[{}:05] {}", "({}:05) - {}", "[00:00:{}]\n{}", "0:{}\n{}"]
)
def test_the_times_of_a_recording_are_none_of_what_is_said(code: str) -> None:
    text = "\n".join(code.format(10 + 9 * at, line) for at, line in enumerate(SAID))

    assert without_time_codes(text) == "\n".join(SAID)


def test_lines_above_a_recording_hide_none_of_its_times() -> None:
    head = "Pamir TV\n2,104 views\nMay 12, 2026\nShow less\nTranscript\nChapter one\n"
    text = "\n".join(f"0:{10 + 9 * at}\n{line}" for at, line in enumerate(SAID))

    assert without_time_codes(f"{head}{text}") == "\n".join((*head.splitlines(), *SAID))


def test_the_hours_of_a_chronicle_stay() -> None:
    text = "\n".join(f"0{hour}:05\n{text}" for hour, text in enumerate(PARAGRAPHS, 6))

    assert without_time_codes(text) == text
    assert without_time_codes(text.replace("\n", " ")) == text.replace("\n", " ")


def test_paragraphs_that_are_all_items_have_a_title_above_them() -> None:
    found = draft(pasted(*(f"• {text}" for text in PARAGRAPHS)))

    assert found.article.title == TITLE


def test_fields_below_a_text_are_read() -> None:
    below = f"Title: {TITLE}\nSource: Khyber Gazette\nDate: 8 March 2026"
    article = draft(f"{BODY}\n\n{below}").article

    assert (article.title, article.publisher) == (TITLE, "Khyber Gazette")
    assert str(article.published) == "2026-03-08"
    assert article.body == BODY
    last = "Source: Khyber Gazette\nPhoto: Ann Lee"
    assert draft(pasted(BODY, last)).article.title == TITLE


def test_the_day_on_which_a_paper_printed_an_article_is_read() -> None:
    article = draft(pasted(*PARAGRAPHS, "Published in Dawn, March 8th, 2026")).article

    assert (article.publisher, str(article.published)) == ("Dawn", "2026-03-08")
    assert article.body == BODY


def test_the_day_below_a_label_of_publication_comes_first() -> None:
    above = "Posted\n8 Mar 2026\n\nOriginally published\n7 Mar 2026"

    assert str(draft(f"{TITLE}\n\n{above}\n\n{BODY}").article.published) == "2026-03-07"


@pytest.mark.parametrize(
    "label",
    ["Forwarded many times", "PRESS RELEASE", "Birçok kez iletildi", "تمت إعادة التوجيه"],
)
def test_a_label_that_a_program_or_an_office_puts_above_is_no_house(label: str) -> None:
    article = draft(f"{label}\n\n{TITLE}\n\n{BODY}").article

    assert (article.title, article.publisher, article.body) == (TITLE, None, BODY)


def test_what_a_browser_prints_above_and_below_a_page_is_none_of_the_text() -> None:
    head, foot = f"08.03.2026, 09:30 {TITLE} | Khyber Gazette", "https://khyber.example/n/1 {}/2"
    text = "\n\n".join(
        (head, TITLE, *PARAGRAPHS[:2], foot.format(1), head, *PARAGRAPHS[2:], foot.format(2))
    )

    found = draft(text)

    assert (found.article.title, found.article.body) == (TITLE, BODY)


def test_a_newsletter_with_numbers_and_no_links_is_taken_apart() -> None:
    text = "\n\n".join(
        (
            "Bu e-postayı tarayıcıda görüntüle", "Sınır Bülteni\n10 Mart 2026",
            f"1. {TURKISH[0]}", TURKISH[1], "2. Torkham sınır kapısı yeniden açıldı",
            PARAGRAPHS[0], "Abonelikten çık | Tercihleri güncelle",
        )
    )  # fmt: skip

    first, second = (found.article for found in read(text))

    assert (first.title, first.body) == TURKISH
    assert (second.title, second.body) == ("Torkham sınır kapısı yeniden açıldı", PARAGRAPHS[0])
    assert str(second.published) == "2026-03-10"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Tue 10 Mar 2026 09.30 GMT", None),
        ("March 10, 2026 9:30 AM GMT+4:30 · Updated 2 hours ago", None),
        ("Naheed Rahimi Published March 10, 2026 Updated March 10, 2026 11:02am", "Naheed Rahimi"),
        ("10 Mar 2026 01:02pm", None),
    ],
)
def test_days_with_hours_and_changes_beside_them_are_read(line: str, author: str | None) -> None:
    found = draft(pasted(line, BODY)).article

    assert (str(found.published), found.author, found.body) == ("2026-03-10", author, BODY)


@pytest.mark.parametrize("end", ["###", "# # #", "- ENDS -", "-30-", "- КОНЕЦ -"])
def test_what_a_press_release_tells_editors_below_its_end_goes(end: str) -> None:
    about = "About the ministry\nThe ministry is responsible for all the borders of the country."

    found = draft(pasted(BODY, end, "Media contact: Nur Baig, +93 700 000 000", about))

    assert found.article.body == BODY


def test_a_box_to_sign_up_between_two_paragraphs_goes() -> None:
    box = (
        "Sign up to First Thing\nFree daily newsletter\nOur briefing breaks down the stories of "
        "the day.\nEnter your email address\nSign up\nPrivacy Notice: Newsletters may contain "
        "information about charities. See our Privacy Policy."
    )

    found = draft(pasted(*PARAGRAPHS[:2], box, *PARAGRAPHS[2:]))

    assert found.article.body == BODY


def test_a_papers_name_with_issue_and_page_is_none_of_the_text() -> None:
    first, second = "Pamir Messenger  No 12   3", "4   Pamir Messenger  No 12"

    found = draft(pasted(PARAGRAPHS[0], first, PARAGRAPHS[1], second, *PARAGRAPHS[2:]))

    assert found.article.body == BODY


def test_one_comment_below_a_heading_is_a_thread() -> None:
    comment = "Comments\nClosed\nZar\nMar 10, 2026 01:02pm\nThe governor takes his share of it."

    assert draft(pasted(BODY, comment)).article.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "The views expressed in this article are the author’s own and do not necessarily reflect "
        "the editorial policy of the house.",
        "Bu yazıda yer alan görüşler yazarın kendi görüşleridir, yayın politikasını yansıtmaz.",
        "Мнение автора может не совпадать с позицией редакции.",
        "المقال لا يعبر بالضرورة عن موقف المؤسسة.",
        "این نوشته لزوما بازتاب دهنده دیدگاه رسانه نیست.",
        "ادارے کا مصنف کی رائے سے متفق ہونا ضروری نہیں ہے۔",
        "ये लेखक के निजी विचार हैं।",
    ],
)
def test_a_note_on_whose_views_an_article_holds_is_none_of_it(line: str) -> None:
    assert draft(pasted(BODY, line)).article.body == BODY


@pytest.mark.parametrize(
    "sentence",
    [
        "The views expressed by the traders at the gate were not heard in the capital, he said.",
        "Мнение губернатора осталось прежним, сообщила его служба.",
    ],
)
def test_a_sentence_on_views_stays(sentence: str) -> None:
    assert draft(pasted(BODY, sentence)).article.body == f"{BODY}\n\n{sentence}"


@pytest.mark.parametrize("agency", ["(Reuters)", "(AFP)", "(ایسنا)", "(رويترز)", "(ТАСС)"])
def test_the_last_paragraph_stays_where_an_agency_stands_behind_it(agency: str) -> None:
    last = "The gate will stay closed for a week."

    found = draft(pasted(*PARAGRAPHS, f"{last} {agency}"))
    between = draft(pasted(f"Lorries wait at the gate of Torkham. {agency}", *PARAGRAPHS))

    assert last in found.article.body
    assert ("Lorries" in between.article.body) == (agency not in ("(Reuters)", "(AFP)"))


@pytest.mark.parametrize(
    "caption",
    [
        "Грузовики ждут на северном берегу. Очередь растянулась на три километра. Фото: ТАСС",
        "Kamyonlar kuzey kıyısında bekliyor. Kuyruk üç kilometreydi. Fotoğraf: AA",
        "لاری‌ها در ساحل شمالی منتظرند. صف سه کیلومتر بود. عکس: ایرنا",
        "ट्रकों की क़तार तीन किलोमीटर लंबी थी। ड्राइवर पानी माँग रहे थे। फोटो: एएफपी",
    ],
)
def test_a_caption_of_whole_sentences_goes_with_whose_picture_it_is(caption: str) -> None:
    found = draft(pasted(PARAGRAPHS[0], caption, *PARAGRAPHS[1:]))
    whose = re.split(r"[.।] ", caption)[-1]
    last = draft(pasted(*PARAGRAPHS[:-1], f"{PARAGRAPHS[-1]} {whose}"))

    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert PARAGRAPHS[-1] in last.article.body
