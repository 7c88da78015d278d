"""How people ask for a kind of answer in their own languages, and the words that are one."""

import pytest

from store.search.question.answer_types import answer_type
from store.text.analyser.kinds import (
    AGE,
    CAUSE,
    CLOCK,
    DATE,
    DISTANCE,
    DURATION,
    MONEY,
    NAME,
    NUMBER,
    OFFICE,
    PERCENT,
    PLACE,
    SPEECH,
    UNTOLD,
    WEIGHT,
    YEAR,
    token_kinds,
)
from store.text.analyser.passages import passage_terms

ASKED = [
    ("year", "какого года договор"),
    ("year", "kaç yılında açıldı"),
    ("when", "انتخابات کدام تاریخ است"),
    ("where", "حملہ کس صوبے میں ہوا"),
    ("where", "په کوم ولایت کې چاودنه وشوه"),
    ("howmany", "कितने लोगों को गिरफ्तार किया"),
    ("howmany", "په بریدونو کې څومره خلک ووژل شول"),
    ("cost", "پل پر کتنی لاگت آئی"),
    ("cost", "на какую сумму подписан контракт"),
    ("cost", "قديش سعر الخبز"),
    ("cost", "What fee do pilgrims pay?"),
    ("cost", "खनिक को कितनी मजदूरी मिलती है"),
    ("year", "in which year was the treaty signed"),
    ("year", "köprü hangi yıl açıldı"),
    ("year", "в каком году построили плотину"),
    ("year", "این پل در چه سالی ساخته شد"),
    ("howlong", "مذاکرات چقدر طول کشید"),
    ("howlong", "сколько длилась операция"),
    ("howfar", "طول مرز افغانستان و تاجیکستان چقدر است"),
    ("howlong", "बैठक कितने दिनों चली"),
    ("howfar", "सुरंग की कितनी गहराई है"),
    ("percent", "کتنے فی صد ووٹ ڈالے گئے"),
    ("why", "ليش سكروا المعبر"),
    ("why", "सीमा किस वजह से बंद हुई"),
    ("how", "سفیر چجوری آزاد شد"),
    ("cost", "сколько стоила операция"),
    ("cost", "köprü kaça mal oldu"),
    ("howmuch", "kur kaça çıktı"),
    ("cost", "خسارت چقدر بود"),
    ("who", "میهن‌بانو که بود"),
    ("who", "نویسندگان این کتاب که هستند"),
    ("cost", "كم خسائر المصنع"),
    ("cost", "بند کا معاوضہ کتنا ہے"),
    ("cost", "मुआवजा कितना मिलेगा"),
    ("cost", "د غنمو بیه څو ده"),
    ("cost", "өтемақысы қанша"),
    ("howlong", "сколько лет дали директору"),
    ("howlong", "müdür kaç yıl hapis aldı"),
    ("howlong", "رئیس به چند سال زندان محکوم شد"),
    ("howlong", "بكم سنة حكم على المدير"),
    ("howlong", "افسر کو کتنے سال قید ہوئی"),
    ("howlong", "अफसर को कितने साल की सजा हुई"),
    ("howlong", "هغه څو کاله بند شو"),
    ("howlong", "неше күннен кейін ашылды"),
    ("why", "по какому обвинению задержали мэра"),
    ("why", "hangi suçtan tutuklandı"),
    ("why", "به چه جرمی بازداشت شد"),
    ("why", "بأي تهمة اعتقل"),
    ("why", "وزیر کو کس الزام میں پکڑا گیا"),
    ("why", "देरी का कारण बताइए"),
    ("why", "what did the poet die of"),
    ("why", "په کوم تور ونیول شو"),
    ("why", "қандай айыппен ұсталды"),
    ("why", "yol nə üçün bağlanıb"),
    ("howmany", "neçə nəfər yaralanıb"),
    ("where", "нишаст дар куҷо баргузор шуд"),
    ("howmany", "канча киши жарадар болду"),
    ("why", "жол эмне үчүн жабылды"),
    ("howold", "yoshi nechida edi"),
    ("where", "hangi kentte toplandılar"),
    ("where", "из каких областей приехали, из какого региона"),
    ("where", "қай аймақта болды"),
]
NUMBERS = [
    ("ur", "پچیس"),
    ("ur", "اٹھانوے"),
    ("ur", "بارہ"),
    ("ps", "دوو"),
    ("ps", "یولس"),
    ("ps", "پنځلس"),
    ("ps", "څلوېښت"),
    ("hi", "उन्नीस"),
    ("hi", "निन्यानवे"),
    ("fa", "هجده"),
    ("fa", "دوصد"),
    ("ar", "خمسين"),
    ("ar", "ثلاثمائة"),
    ("ru", "семнадцать"),
    ("ru", "девятьсот"),
    ("tr", "onlarca"),
    ("en", "lakh"),
]


@pytest.mark.parametrize(("kind", "question"), ASKED)
def test_a_phrase_of_everyday_speech_asks_for_its_kind_of_answer(kind: str, question: str) -> None:
    assert kind in answer_type(question).kinds


@pytest.mark.parametrize("question", ["مذاکرات چقدر طول کشید", "toplantı ne kadar sürdü"])
def test_how_much_time_is_not_how_much_money(question: str) -> None:
    assert answer_type(question).kinds == {"howlong"}


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("how long would the wall be", "stretch"),
        ("how long will the trial be?", "length"),
        ("how long would the wall be closed", "howlong"),
    ],
)
def test_how_long_something_would_be_asks_for_kilometres_too(question: str, kind: str) -> None:
    assert answer_type(question).kinds == {kind}


@pytest.mark.parametrize(("language", "word"), NUMBERS)
def test_a_number_in_words_is_a_number(language: str, word: str) -> None:
    assert token_kinds(word, language, opens=False) & NUMBER


@pytest.mark.parametrize(("language", "word"), [("ur", "بارے"), ("ur", "بار"), ("ps", "نه")])
def test_what_shares_a_number_words_stem_is_no_number(language: str, word: str) -> None:
    assert not token_kinds(word, language, opens=False) & NUMBER


@pytest.mark.parametrize(
    ("kind", "language", "word"),
    [
        (CAUSE, "en", "spurred"),
        (CAUSE, "tr", "sayesinde"),
        (CAUSE, "ru", "благодаря"),
        (CAUSE, "ar", "بفضل"),
        (SPEECH, "en", "hailed"),
        (SPEECH, "tr", "nitelendirdi"),
        (SPEECH, "ru", "назвала"),
        (SPEECH, "ar", "وصف"),
        (SPEECH, "fa", "خواند"),
        (SPEECH, "hi", "करार"),
    ],
)
def test_what_names_a_cause_or_calls_a_thing_something_is_told(
    kind: int, language: str, word: str
) -> None:
    assert token_kinds(word, language, opens=False) & kind


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Which countries did the minister visit?"),
        ("tr", "Hangi ülkeler anlaşmayı imzaladı?"),
        ("ru", "Какие страны подписали договор?"),
        ("ur", "کن ممالک نے معاہدہ کیا"),
        ("hi", "किन देशों ने समझौता किया"),
    ],
)
def test_which_asks_for_several_as_for_one(language: str, question: str) -> None:
    assert "group" in answer_type(question, language).kinds


@pytest.mark.parametrize(
    ("language", "question", "kinds"),
    [
        ("ur", "لکی مروت حملے کے ملزم کہاں سے پکڑے گئے", {"where"}),
        ("ar", "هل نام الحارس أثناء الهجوم؟", set()),
        ("ru", "Чист ли воздух в Омске?", set()),
        ("ur", "مزدوروں نے لامل قالین کیسے بنایا", {"how"}),
        ("ur", "بھارت کا امدادی طیارہ ایران کے راستے کیوں گیا", {"why"}),
        ("ur", "پولیس کی گاڑی", set()),
        ("ps", "په سمنګان کې څو کسان مړه شوي", {"howmany"}),
        ("fa", "وزیر خارجه کی آمد", {"who", "when"}),
        ("uz", "Xorazmda necha kishi halok bo‘ldi", {"howmany"}),
        ("tr", "how many bridges", {"how", "howmany"}),
    ],
)
def test_a_phrase_asks_in_the_language_of_the_question(
    language: str, question: str, kinds: set[str]
) -> None:
    assert answer_type(question, language).kinds - {"how"} == kinds - {"how"}


def test_a_word_inside_a_longer_phrase_does_not_ask_by_itself() -> None:
    assert answer_type("مکتب‌ها تا کی بسته‌اند", "fa").kinds == {"howlong", "when"}
    assert answer_type("how much money was lost", "en").kinds >= {"cost"}


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("How much does the Margara bridge cost?", {"cost"}),
        ("How much water did the Helmand carry?", {"howmuch"}),
        ("Who presented the budget?", {"who"}),
        ("the budget of Kenya", {"price"}),
        ("How long is the contract?", {"length"}),
        ("How long is the Trans-Afghan railway?", {"stretch"}),
        ("How long did the siege last?", {"howlong"}),
        ("How much does a nurse earn?", {"cost"}),
        ("how much was paid for the bridge", {"cost"}),
        ("How big was the loss?", {"cost"}),
        ("How much oil did they pay for?", {"howmuch"}),
        ("How much did the price of salt rise?", {"change"}),
        ("how much has the lake sunk", {"change"}),
        ("How much cheaper is the sea route?", {"change"}),
        ("How much shorter is the sea route?", {"stretch"}),
        ("Did the price of salt rise?", {"price"}),
        ("What did they pay?", set()),
        ("بكم ميلا تراجعت الغابات", {"howmuch"}),
        ("كم استمرت المحادثات", {"howlong"}),
    ],
)
def test_a_price_and_a_length_are_told_from_other_amounts(question: str, kinds: set[str]) -> None:
    assert answer_type(question).kinds == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giorgi Maisashvili, 48, denied it.", True),
        ("Ann Lee (31) won.", True),
        ("نسرین هوتک (۴۸) جراح است.", True),
        ("They lost 10, 12, and 14 matches.", False),
        ("The score was even, 48, at noon.", False),
        ("In Article 5, 12, and 14.", False),
        ("Самому молодому депутату, Бекболотову, 24 года.", True),
        ("Задержан прораб Кочетков, ему 47 лет.", True),
        ("Он получил срок, 12 лет строгого режима.", False),
        ("At 61, the harbour master still dives.", True),
        ("At 61, 70 and 82 kilometres there are bridges.", False),
        ("The curator, 53, was born abroad.", True),
        ("The vote was close, 53, not 51.", False),
        ("Lena Brandt, born in 1968 in Graz, owns the yacht.", True),
        ("The movement was born in exile.", False),
        ("She is eighty years old.", True),
        ("A four-year-old boy was found.", True),
        ("The old bridge was closed.", False),
    ],
)
def test_a_number_behind_a_name_is_an_age(text: str, told: bool) -> None:
    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert bool(held & AGE) is told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The siege ended after 30 hours.", True),
        ("en", "They signed a ten-year contract.", True),
        ("en", "It stood empty for a decade.", True),
        ("en", "They reached it after an hour and a half.", True),
        ("en", "He spent a year in jail.", True),
        ("en", "The closure cost 3 million dollars a day.", False),
        ("en", "The day after the vote he left.", False),
        ("ru", "Через час пожар потушили.", True),
        ("ru", "Переговоры длились неделю.", True),
        ("ru", "Рейсы приостановили на сутки.", True),
        ("ar", "أخمد الحريق بعد ساعة.", True),
        ("ar", "دام الاجتماع ساعة.", True),
        ("en", "It was built this year.", False),
        ("tr", "Kapı 25 gün kapalı kaldı.", True),
        ("tr", "Köprü bu yıl açıldı.", False),
        ("ru", "Переговоры шли несколько дней.", True),
        ("ru", "Мост построили в этом году.", False),
        ("ar", "استمرت المحادثات ثلاث عشرة ساعة.", True),
        ("ar", "استمر الحصار يومين.", True),
        ("ar", "أغلق المعبر هذا العام.", False),
        ("fa", "چهل و پنج روز طول کشید.", True),
        ("fa", "سال گذشته بسته شد.", False),
        ("ur", "بازار 12 دن سے بند ہیں۔", True),
        ("ur", "پل اس سال بند ہوا۔", False),
        ("ps", "لار درې ورځې وتړل شوه.", True),
        ("hi", "सड़क तीन दिन तक बंद रही।", True),
        ("hi", "सड़क इस साल बंद हुई।", False),
        ("en", "The fair goes on until the seventeenth.", True),
        ("en", "The pass stays shut until 3 April.", True),
        ("en", "The fair opens on the seventeenth.", False),
        ("en", "They waited until he came.", False),
        ("en", "Until then they may stay.", True),
        ("en", "They stay until the end of the trial.", True),
        ("en", "At the end of the trial they left.", False),
    ],
)
def test_a_unit_of_time_with_a_number_is_a_duration(language: str, text: str, told: bool) -> None:
    _, [(_, held)] = passage_terms(text, language, [(0, len(text), True)])

    assert bool(held & DURATION) is told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It rose by 40% in May.", PERCENT),
        ("وبلغت ٤٠٪ من السكان", PERCENT),
        ("Oyların %62,5'ini aldı.", PERCENT),
        ("The canal costs $684m.", MONEY),
        ("Bilet 20 ₺.", MONEY),
        ("A 30-euro ticket.", MONEY),
        ("They paid 12 francs.", MONEY),
        ("Two trains came from France.", 0),
        ("Shells pounded the hill.", 0),
        ("One of them sent 3 billion litres.", 0),
        ("It owes 4 billion for that.", MONEY),
        ("Two-thirds of them stayed.", PERCENT),
    ],
)
def test_a_sign_beside_a_number_tells_what_it_counts(text: str, kind: int) -> None:
    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert held & (PERCENT | MONEY) == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ransom was undisclosed.", True),
        ("The rent is secret.", True),
        ("Neither firm would disclose the sum.", True),
        ("The ministry did not say how many had left.", True),
        ("She went without giving a reason.", True),
        ("No figure was given.", True),
        ("The secret service gave the figures.", False),
        ("He did not say that he was ill.", False),
        ("The bridge was opened in May.", False),
    ],
)
def test_that_something_is_not_told_is_told(text: str, told: bool) -> None:
    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert bool(held & UNTOLD) is told


@pytest.mark.parametrize(("text", "told"), [("It may rain.", False), ("It fell in May.", True)])
def test_a_month_that_is_another_word_has_its_capital(text: str, told: bool) -> None:
    _, [(_, held)] = passage_terms(text, "en", [(0, len(text), True)])

    assert bool(held & DATE) is told


@pytest.mark.parametrize(
    ("language", "question", "kinds"),
    [
        ("en", "How many people who fled Kabul have returned?", {"howmany"}),
        ("en", "How far from the shore was the ship when it burned?", {"howfar"}),
        ("en", "Why was the man who confessed released?", {"why"}),
        ("en", "What happened to the drivers when the bridge fell?", set()),
        ("en", "When and where was the statue found?", {"when", "where"}),
        ("en", "Did the minister say when the road will open?", {"say", "when"}),
        ("en", "Do you know who copied the key?", {"who"}),
        ("ru", "Сколько человек погибло, когда рухнул мост?", {"howmany"}),
        ("ru", "Когда и где нашли статую?", {"when", "where"}),
        ("ar", "كم عدد القتلى من الجنود؟", {"howmany"}),
        ("ar", "متى خرج الوزير من السجن؟", {"when"}),
        ("ar", "ماذا سرق اللصوص من المتحف؟", set()),
        ("ar", "مع من التقى الوزير؟", {"who"}),
        ("ar", "من سرق التماثيل من المتحف؟", {"who"}),
    ],
)
def test_a_question_word_that_only_joins_asks_nothing(
    language: str, question: str, kinds: set[str]
) -> None:
    assert answer_type(question, language).kinds - {"how"} == kinds


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("en", "What is the length of the canal?", "howfar"),
        ("en", "How much is the fine?", "cost"),
        ("en", "What was the ransom?", "cost"),
        ("en", "whats the cause of the fire", "why"),
        ("en", "What's the cause of the fire?", "why"),
        ("en", "How many minutes did the meeting last?", "howlong"),
        ("en", "On which date was it signed?", "when"),
        ("en", "How heavy is the statue?", "weight"),
        ("en", "How fast was the train?", "degree"),
        ("en", "At what time did it begin?", "clock"),
        ("tr", "Heykel kaç kilo?", "weight"),
        ("tr", "Toplantı saat kaçta başladı?", "clock"),
        ("tr", "Kaptan kimmiş?", "who"),
        ("ru", "Чем вызван пожар?", "why"),
        ("ru", "За что его посадили?", "why"),
        ("ru", "Во сколько начался пожар?", "clock"),
        ("ru", "Во сколько обошёлся ремонт?", "cost"),
        ("ru", "Сколько ему лет?", "howold"),
        ("ar", "كم يبلغ سعر السكر؟", "cost"),
        ("ar", "ومن هو المدير؟", "who"),
        ("ar", "لمن تعود السفينة؟", "who"),
        ("fa", "قیمت گندم چند است؟", "cost"),
        ("fa", "ساعت چند شروع شد؟", "clock"),
        ("fa", "عبدالقیوم چند سال عمر دارد؟", "howold"),
        ("ur", "پانی کی قیمت کتنی ہے؟", "cost"),
        ("ps", "لګښت یې څومره دی؟", "cost"),
        ("hi", "समझौते की कीमत क्या है?", "cost"),
        ("hi", "बैठक कितने बजे शुरू हुई?", "clock"),
    ],
)
def test_of_several_phrases_the_one_that_measures_asks(
    language: str, question: str, kind: str
) -> None:
    assert answer_type(question, language).kinds - {"how"} == {kind}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Flames were seen at about 3:40 a.m. on the deck.", CLOCK),
        ("en", "It left at 7pm.", CLOCK),
        ("tr", "Çağrı 02.15'te alındı.", CLOCK),
        ("tr", "Toplantı saat 14.00 sularında başladı.", CLOCK),
        ("ru", "Поезд отправился в 6:30 утра.", CLOCK),
        ("ru", "Собрание началось в 18 часов.", CLOCK),
        ("de", "Es begann um 18.30 h im Saal.", CLOCK),
        ("ar", "بدأ الاجتماع الساعة الثامنة.", CLOCK),
        ("fa", "جلسه ساعت ۸ آغاز شد.", CLOCK),
        ("ur", "اجلاس صبح نو بجے شروع ہوا۔", CLOCK),
        ("ps", "غونډه په لسو بجو پیل شوه.", CLOCK),
        ("hi", "बैठक सुबह दस बजे शुरू हुई।", CLOCK),
        ("en", "The statue weighs 210 kilograms.", WEIGHT),
        ("en", "They found 32kg of heroin.", WEIGHT),
        ("tr", "Teknede 6 ton hamsi bulundu.", WEIGHT),
        ("ru", "У семьи изъяли 3,2 килограмма золота.", WEIGHT),
        ("fa", "فائو ۴۰ تُن دوا می‌فرستد.", WEIGHT),
        ("en", "Their team won 3:2 in Baku.", 0),
        ("tr", "Enflasyon 3.25 puan arttı.", 0),
        ("tr", "Görüşme iki saat sürdü.", 0),
        ("fa", "جلسه دو ساعت طول کشید.", 0),
    ],
)
def test_an_hour_and_a_weight_are_told(language: str, text: str, kind: int) -> None:
    _, [(_, held)] = passage_terms(text, language, [(0, len(text), True)])

    assert held & (CLOCK | WEIGHT) == kind


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The fee is Rs 500 a head.", MONEY),
        ("en", "Two thirds of the crop was lost.", PERCENT),
        ("en", "They built a 700km road.", DISTANCE),
        ("en", "Khan, who is 46, denied it.", AGE),
        ("en", "Officials attribute the fall to drought.", CAUSE),
        ("en", "The curator spoke.", OFFICE),
        ("tr", "Ürünün üçte biri yandı.", PERCENT),
        ("ru", "Пожар произошёл по причине замыкания.", CAUSE),
        ("ru", "адвокат подаст жалобу", OFFICE),
        ("ar", "عزا التأخير إلى عدم إقرار الموازنة.", CAUSE),
        ("ar", "أضربوا احتجاجا على تأخر الرواتب.", CAUSE),
        ("fa", "خانه بر اثر زلزله ویران شد.", CAUSE),
        ("tr", "Fren tutmadığı için vagon devrildi.", CAUSE),
        ("tr", "Fren tutmadığından vagon devrildi.", CAUSE),
        ("az", "Vaqon əyləc tutmadığına görə aşdı.", CAUSE),
        ("kk", "Вагон тежегіш ұстамағандықтан аударылды.", CAUSE),
        ("kk", "Апат тежегіштің ұстамағандығынан болды.", CAUSE),
        ("ky", "Вагон тормоз кармабагандыктан оодарылды.", CAUSE),
        ("uz", "Vagon tormoz ushlamagani uchun agʻdarildi.", CAUSE),
        ("tg", "Вагон чаппа шуд, зеро тормоз нагирифт.", CAUSE),
        ("az", "Vaqonda on iki sərnişin vardı.", NUMBER),
        ("ur", "گھنٹہ گھر 1905ء میں بنا۔", YEAR),
        ("ru", "Мальчику 7 лет, он учится в школе.", AGE),
        ("ru", "Директору исполнилось 54 года в мае.", AGE),
        ("ru", "45-летний водитель задержан.", AGE),
        ("fa", "پل در سال ۱۴۰۲ش ساخته شد.", YEAR),
        ("ru", "Мост построен в 1964г.", YEAR),
        ("kk", "Көпір 1964-жылы салынды.", YEAR),
        ("tr", "Köprü 1964'te yapıldı.", YEAR),
        ("ky", "Вагондо он эки жүргүнчү болгон.", NUMBER),
        ("tg", "Дар вагон дувоздаҳ мусофир буд.", NUMBER),
        ("ur", "بارش کے پیش نظر اسکول بند ہیں۔", CAUSE),
        ("hi", "वकील ने कहा।", OFFICE),
    ],
)
def test_what_news_states_such_things_with_is_told(language: str, text: str, kind: int) -> None:
    _, [(_, held)] = passage_terms(text, language, [(0, len(text), True)])

    assert held & kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ANKARA, Feb 20 - A ferry sank in a storm.", False),
        ("ANKARA, Türkiye (AP) — A ferry sank in a storm.", False),
        ("Ankara, March 3 – A ferry sank in a storm.", False),
        ("АНКАРА, 3 марта — Паром затонул в шторм.", False),
        ("ANKARA, Feb 20 - A ferry sank off Kabul.", True),
        ("ERBIL: Drones struck a field.", True),
        ("The port of Ankara - its 3 piers - was dark.", True),
        ("A ferry sank off Ankara on 3 March.", True),
    ],
)
def test_where_a_report_was_filed_is_not_where_it_happened(text: str, told: bool) -> None:
    language = "ru" if text.startswith("АНКАРА") else "en"
    _, [(_, held)] = passage_terms(text, language, [(0, len(text), True)])

    assert bool(held & (NAME | PLACE)) is told


@pytest.mark.parametrize("text", ["Завод выпускает 800 тонн в год.", "Мост строили 12 лет."])
def test_years_are_no_age_by_themselves(text: str) -> None:
    _, sentences = passage_terms(text, "ru", [(0, len(text), True)])

    assert not sentences[0][1] & AGE
