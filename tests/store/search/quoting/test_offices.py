"""Who holds an office is answered by that office, of that country, with a name beside it."""

import pytest

from store.search.quoting.mentions import words_of
from store.search.quoting.owners import is_of_another
from tests.store.search.library import a_document, a_library, ask

KENYA = "Kenya's finance minister, John Mbadi, met traders in Mombasa on Monday."
NORWAY = "Norwegian finance minister Jens Stoltenberg warned traders in Bergen of a strike."

TRANSPORT = "Kenya's transport minister, Davis Chirchir, met drivers in Mombasa on Monday."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who is the finance minister of Kenya?", KENYA),
        ("who's Norway's finance minister", NORWAY),
        ("Who is the Norwegian finance minister?", NORWAY),
        ("What is the name of Kenya's finance minister?", KENYA),
        ("Who is Kenya's minister of transport?", TRANSPORT),
    ],
)
def test_of_two_countries_the_one_asked_for_answers(question: str, answer: str) -> None:
    found = ask(a_library(KENYA, NORWAY, TRANSPORT), question)

    assert [one.text for one in found.quotations] == [answer]


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "Afghan president Ashraf Ghani visited Peshawar in Pakistan.",
         "Who is the president of Pakistan?"),
        ("en", "Maria Silva, the vice president of Brazil, spoke to the senate.",
         "Who is the president of Brazil?"),
        ("en", "Gunmen shot at the office of the governor of Kunduz on Friday.",
         "Who is the governor of Kunduz?"),
        ("en", "Brazil's foreign minister Mauro Vieira flew to Lima.",
         "Who is Brazil's defence minister?"),
        ("en", "Japan's transport minister, Ryo Kaneko, spoke of exports to Norway.",
         "Who is the transport minister of Norway?"),
        ("en", "Kenya's transport minister, Davis Chirchir, spoke of public health.",
         "Who is Kenya's health minister?"),
        ("en", "Armenia's deputy foreign minister Vahan Kostanyan visited the bridge.",
         "Who is Armenia's foreign minister?"),
        ("ru", "Вице-министр энергетики Казахстана Айгерим Жумабаева приехала в Ош.",
         "Кто министр энергетики Казахстана?"),
        ("tr", "Mısır Savunma Bakan Yardımcısı Halid Fuad Atina'ya gitti.",
         "Mısır'ın savunma bakanı kim?"),
        ("en", "The money changers' head, Ghulam Sakhi Barakzai, spoke of the Taliban.",
         "Who is the Taliban's supreme leader?"),
        ("en", "Norway's ambassador Ole Vik said the road to Japan was long.",
         "What did the Japanese ambassador say?"),
        ("fa", "سفیر یونان در تهران گفت که کشتی ایران را ترک کرده است.", "سفیر ایران چه گفت؟"),
        ("tr", "Yunanistan Savunma Bakanı Nikos Dendias, Mısır'a gidecek.",
         "Mısır savunma bakanı kim?"),
        ("ru", "Президент Казахстана Касым-Жомарт Токаев прибыл в Киргизию.",
         "Кто президент Киргизии?"),
        ("ar", "وصل رئيس وزراء العراق محمد شياع السوداني إلى الأردن.", "من هو رئيس وزراء الأردن؟"),
        ("fa", "نخست‌وزیر عراق محمد شیاع السودانی به قطر رفت.", "نخست‌وزیر قطر کیست؟"),
        ("ur", "ترکیہ کے وزیر خارجہ ہاکان فیدان ایران پہنچ گئے۔", "ایران کا وزیر خارجہ کون ہے؟"),
        ("hi", "जापान के प्रधानमंत्री फुमियो किशिदा भारत पहुँचे।", "भारत का प्रधानमंत्री कौन है?"),
    ],
)  # fmt: skip
def test_another_office_or_one_of_another_country_is_no_answer(
    language: str, text: str, question: str
) -> None:
    found = ask(a_library(a_document(text, language=language)), question)

    assert found.quotations == ()


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "Maria Silva, the vice president of Brazil, spoke to the senate.",
         "Who is the vice president of Brazil?"),
        ("en", "The delegation is led by Asad Khan, the Uzbek spy chief.",
         "Who is Uzbekistan's intelligence chief?"),
        ("tr", "Yunanistan Savunma Bakanı Nikos Dendias, Mısır'a gidecek.",
         "Yunanistan savunma bakanı kim?"),
        ("ru", "Президент Казахстана Касым-Жомарт Токаев прибыл в Киргизию.",
         "Кто президент Казахстана?"),
        ("ar", "وصل رئيس وزراء العراق محمد شياع السوداني إلى الأردن.", "من هو رئيس وزراء العراق؟"),
        ("fa", "نخست‌وزیر عراق محمد شیاع السودانی به قطر رفت.", "نخست‌وزیر عراق کیست؟"),
        ("ur", "ترکیہ کے وزیر خارجہ ہاکان فیدان ایران پہنچ گئے۔", "ترکیہ کا وزیر خارجہ کون ہے؟"),
        ("hi", "जापान के प्रधानमंत्री फुमियो किशिदा भारत पहुँचे।", "जापान का प्रधानमंत्री कौन है?"),
    ],
)  # fmt: skip
def test_the_office_of_the_country_asked_for_is_an_answer(
    language: str, text: str, question: str
) -> None:
    found = ask(a_library(a_document(text, language=language)), question)

    assert [one.text for one in found.quotations] == [text]


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("hi", "सुपौल की जिलाधिकारी रेखा सिन्हा ने पुल देखा।", "सुपौल की डीएम कौन हैं"),
        ("ur", "ڈپٹی کمشنر نوید اختر نے پل کا دورہ کیا۔", "ڈی سی کون ہے؟"),
        ("ru", "Аким района Ерлан Досжанов осмотрел мост.", "Кто глава района?"),
    ],
)
def test_roles_are_offices_too(language: str, text: str, question: str) -> None:
    other = "Bergen beat Oslo on Monday and the band of Bergen played."
    library = a_library(a_document(text, language=language), a_document(other))

    assert [one.text for one in ask(library, question).quotations] == [text]


PUNJAB = "पंजाब के मुख्यमंत्री भगवंत मान ने दिल्ली में आरोप खारिज किए।"


@pytest.mark.parametrize(
    ("language", "text", "question", "answered"),
    [
        ("hi", PUNJAB, "पंजाब का मुख्यमंत्री कौन है?", True),
        ("hi", PUNJAB, "दिल्ली का मुख्यमंत्री कौन है?", False),
        ("en", "The governor of Kunduz, Ole Vik, met elders from Baghlan.",
         "Who is the governor of Kunduz?", True),
        ("en", "The governor of Kunduz, Ole Vik, met elders from Baghlan.",
         "Who is the governor of Baghlan?", False),
        ("ru", "Бывший премьер Кыргызстана Темир Сариев вывел людей на площадь.",
         "Кто премьер-министр Кыргызстана?", False),
        ("ru", "Бывший премьер Кыргызстана Темир Сариев вывел людей на площадь.",
         "Кто был премьер-министром Кыргызстана?", True),
        ("ar", "قال رئيس الوزراء السابق هشام قلال إن تونس بخير.", "من هو رئيس وزراء تونس؟", False),
        ("ps", "د بدخشان په ولایت کې یو کان ونړېد.", "د بدخشان والي څوک دی؟", False),
    ],
)  # fmt: skip
def test_an_office_is_held_now_and_there(
    language: str, text: str, question: str, answered: bool
) -> None:
    library = a_library(a_document(text, language=language), a_document("Bread rose in Lima."))

    assert bool(ask(library, question).quotations) is answered


def test_a_minister_is_that_of_the_ministry_in_the_paragraph() -> None:
    text = "وقعت وزارة الكهرباء عقدا في بغداد. قال الوزير زياد علي فاضل إن المحطة جديدة."
    library = a_library(a_document(text, language="ar"), a_document("Bread rose in Lima."))

    asked = ask(library, "من وزير الكهرباء؟"), ask(library, "من وزير الصحة؟")

    assert [bool(one.quotations) for one in asked] == [True, False]


def test_where_no_country_stands_near_the_article_is_trusted_to_be_on_it() -> None:
    text = (
        "Kyrgyzstan will build a dam on the Naryn river. The energy minister, Bakyt Osmonaliev, "
        "opened the tender in Bishkek."
    )

    found = ask(a_library(text), "Who is Kyrgyzstan's energy minister?")

    assert "Bakyt Osmonaliev" in found.quotations[0].text


@pytest.mark.parametrize(
    ("text", "title", "question"),
    [
        ("It comes a month after the clashes with Norway in May. Prime Minister Idris Karume said "
         "that the army had to be strengthened.", "Japan raises its budget",
         "Who is the prime minister of Norway?"),
        ("С мая идут переговоры с Норвегией. Премьер-министр Идрис Каруме назвал их трудными.",
         "Япония увеличивает бюджет", "Кто премьер-министр Норвегии?"),
    ],
)  # fmt: skip
def test_an_office_is_not_that_of_a_country_named_in_passing(
    text: str, title: str, question: str
) -> None:
    library = a_library(a_document(text, title=title, language=None))

    assert ask(library, question).quotations == ()
    assert ask(
        library, question.replace("Norway", "Japan").replace("Норвегии", "Японии")
    ).quotations


def test_a_country_of_two_words_stands_by_its_office() -> None:
    text = "The United States, which mediated, was represented by the diplomat Claire Donahue."
    more = "Damascus freed 51 Syrians. Syria's Red Crescent drove them home to Damascus."

    assert ask(a_library(f"{text} {more}"), "Who represented the United States?").quotations


def test_who_did_something_to_a_president_is_another_question() -> None:
    text = "Gunmen of the Free Army attacked the president's palace in Praia on Sunday."

    assert ask(a_library(text), "Who attacked the president's palace in Praia?").quotations


def test_a_name_made_of_two_people_s_is_nobody_s() -> None:
    library = a_library("Ole Vik, the mayor, met Ada Moe, a judge, on the quay of Bergen.")

    assert len(ask(library, "Who is Ada Moe?").quotations) == 1
    assert ask(library, "Who is Ole Moe?").quotations == ()


@pytest.mark.parametrize(
    ("question", "text", "answers"),
    [
        (
            "Who is the chief executive of Sable Mills?",
            "Sable Mills outbid Orlan Bank. Nobody spoke of the losses of Orlan Bank. "
            "Its chief executive, Urs Keller, wept.",
            False,
        ),
        (
            "Who is the chief executive of Orlan Bank?",
            "Sable Mills outbid Orlan Bank. Nobody spoke of the losses of Orlan Bank. "
            "Its chief executive, Urs Keller, wept.",
            True,
        ),
        (
            "Who is the dockers' spokesman?",
            "The dockers left. In Bergen the bank Sable was shut. Its spokesman, Ole Vik, wept.",
            False,
        ),
        (
            "Who is the dockers' spokesman?",
            "The dockers left. Their spokesman, Ole Vik, wept.",
            True,
        ),
    ],
)
def test_the_office_of_what_was_named_last_is_not_that_of_another(
    question: str, text: str, answers: bool
) -> None:
    found = ask(a_library(text, "Farmers near Lima harvested apples."), question)

    office = [one.text for one in found.quotations if one.text.endswith("wept.")]
    assert bool(office) is answers


def test_a_mayor_of_the_town_a_paragraph_tells_of_is_none_of_another() -> None:
    library = a_library(
        "HERAT, 9 April - The flood reached the quays.\n\n"
        "In Kandahar the waterworks stood still. Mayor Ada Moe said that houses would be paid for."
    )

    assert ask(library, "Who is the mayor of Herat?").quotations == ()
    assert len(ask(library, "Who is the mayor of Kandahar?").quotations) == 1


@pytest.mark.parametrize(
    ("question", "answers"), [("Who is the head of Orlan?", 0), ("Who heads Orlan?", 1)]
)
def test_a_head_is_an_office_and_heading_is_not(question: str, answers: int) -> None:
    text = "An inquiry was opened into Orlan, whose chief engineer spoke of the maps."

    assert len(ask(a_library(text), question).quotations) == answers


def test_a_judge_of_a_case_is_a_judge() -> None:
    judge = "Presiding judge Feride Onat rejected that."
    library = a_library(f"A court in Izmir sentenced seven people in the case. It rained. {judge}")

    found = ask(library, "who was the judge in the Izmir case")

    assert [one.text for one in found.quotations] == [judge]


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("fa", "عبدالواحد حماس، سخنگوی والی غور، گفت که جستجو ادامه دارد.", "والی غور کیست"),
        ("fa", "نمایندگان خواستار احضار وزیر دفاع عراق شدند.", "وزیر دفاع عراق کیست"),
        (
            "ar",
            "طالب النواب باستجواب وزير الدفاع العراقي بعد الهجوم.",
            "من هو وزير الدفاع العراقي؟",
        ),
        ("ur", "بلوچستان کے گورنر کے ترجمان کامران اسد نے بیان دیا۔", "بلوچستان کا گورنر کون ہے؟"),
        ("hi", "बिहार के राज्यपाल के प्रवक्ता मनोज झा ने बयान दिया।", "बिहार का राज्यपाल कौन है?"),
        ("ru", "Пресс-секретарь губернатора Омска Ирина Лоос ответила.", "Кто губернатор Омска?"),
        (
            "en",
            "A spokesman for the governor of Texas, Ole Vik, spoke.",
            "Who is the governor of Texas?",
        ),
        ("en", "The Texas governor's spokesman Ole Vik spoke.", "Who is the governor of Texas?"),
        ("tr", "Artvin valisinin sözcüsü Sevgi Aktan açıklama yaptı.", "Artvin valisi kim?"),
    ],
)
def test_whom_an_office_serves_does_not_hold_it_nor_does_nobody(
    language: str, text: str, question: str
) -> None:
    assert not ask(a_library(a_document(text, language=language)), question).quotations


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("fa", "والی غور، عبدالواحد حماس، گفت که جستجو ادامه دارد.", "والی غور کیست"),
        ("ar", "زار وزير الدفاع العراقي ثابت العباسي القاعدة.", "من هو وزير الدفاع العراقي؟"),
        ("ur", "بلوچستان کے گورنر کامران اسد نے بیان دیا۔", "بلوچستان کا گورنر کون ہے؟"),
        ("hi", "बिहार के राज्यपाल मनोज झा ने बयान दिया।", "बिहार का राज्यपाल कौन है?"),
        ("ru", "Губернатор Омска Ирина Лоос и мэр ответили.", "Кто губернатор Омска?"),
        ("fa", "عبدالواحد حماس (زادهٔ ۱۸ ژوئیه ۱۹۱۸) نخستین والی غور است.", "نخستین والی غور کیست"),
        ("ar", "كامران السكري أول وزير للدفاع في العراق.", "من هو وزير الدفاع العراقي؟"),
    ],
)
def test_who_holds_it_is_named_in_any_script(language: str, text: str, question: str) -> None:
    found = ask(a_library(a_document(text, language=language)), question)

    assert [one.text for one in found.quotations] == [text]


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("ru", "Помощник капитана парома задержан.", "Как зовут помощника капитана парома?"),
        ("en", "The driver of the tram was arrested.", "What is the name of the tram driver?"),
        ("tr", "Tramvayın sürücüsü gözaltına alındı.", "Tramvay sürücüsünün adı ne?"),
    ],
)
def test_who_asks_for_a_name_is_not_answered_without_one(
    language: str, text: str, question: str
) -> None:
    assert not ask(a_library(a_document(text, language=language)), question).quotations
    named = text.replace("задержан", "Олег Сомов задержан").replace("was", "Ole Vik was")
    named = named.replace("gözaltına", "Ali Kaya gözaltına")
    assert ask(a_library(a_document(named, language=language)), question).quotations


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        (
            "tr",
            "Kimyagerin geliştirdiği yöntem, kuramsal eleme ile bulunur.",
            "Kimyagerin geliştirdiği yöntemin adı nedir?",
        ),
        ("en", "The quick method is called sieving.", "What is the name of the quick method?"),
    ],
)
def test_a_thing_is_not_named_with_capitals(language: str, text: str, question: str) -> None:
    found = ask(a_library(a_document(text, language=language)), question)

    assert [one.text for one in found.quotations] == [text]


@pytest.mark.parametrize(
    ("holder", "text", "is_anothers"),
    [
        ("Sable", "Araz's manager, Ole Vik, wept.", True),
        ("Sable", "Araz’s new general manager, Ole Vik, wept.", True),
        ("Araz", "Araz's manager, Ole Vik, wept.", False),
        ("Sable", "The company's manager, Ole Vik, wept.", False),
        ("Sable", "Norway's manager, Ole Vik, wept.", False),
        ("Sable", "Ole Vik, the manager of the Norwegian navy yard, wept.", True),
        ("Sable", "Ole Vik, the manager of the great Sable, wept.", False),
        ("Sable", "Ole Vik, manager of sales at Sable, wept.", False),
        ("Sable", "Ole Vik, manager of the company, wept.", False),
        ("Sable", "Ole Vik, manager since May, wept.", False),
    ],
)
def test_the_office_behind_a_name_is_of_that(holder: str, text: str, is_anothers: bool) -> None:
    words = words_of(text, "en")
    at = next(place for place, word in enumerate(words) if word.surface == "manager")
    holders = frozenset(words_of(holder, "en")[0].variants)

    assert is_of_another(holders, "", text, words, (at, at), "en") is is_anothers
