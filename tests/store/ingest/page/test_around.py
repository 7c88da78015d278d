"""What stands around an article on its page: threads, other stories, writers, walls, its lead."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, page, reading

COMMENTS = [
    ("2 Yorum", "3 saat önce", "Vali yalan söylüyor, bunu herkes çok iyi biliyor.", "Yanıtla"),
    ("التعليقات", "منذ ساعتين", "المحافظ يكذب على الناس والجميع يعرف ذلك جيدا.", "رد"),
    ("څرګندونې", "یوه ورځ مخکې", "والي درواغ وايي او ټول خلک په دې خبره ښه پوهېږي.", "ځواب"),
    (
        "Izohlar (2)",
        "2 soat oldin",
        "Hokim yolg‘on gapiryapti va buni hamma yaxshi biladi.",
        "Javob",
    ),
    ("Шарҳҳо", "2 соат пеш", "Волӣ дурӯғ мегӯяд ва ҳама мардум инро хуб медонанд.", "Ҷавоб"),
    ("تبصرے", "ایک گھنٹہ قبل", "گورنر جھوٹ بول رہا ہے اور سب لوگ یہ جانتے ہیں۔", "جواب دیں"),
    ("", "2 ч. назад", "Губернатор лжет, и это здесь прекрасно знают все.", "Ответить"),
]
TEASERS = [
    "Buna da bakın: <a href='/x'>Barajın kapakları açıldı</a>",
    "Инчунин бихонед: <a href='/x'>Сарбанд то нисф пур шуд</a>",
    "Shuningdek o‘qing: <a href='/x'>To‘g‘on yarmigacha to‘ldi</a>",
    "این را هم بخوانید: <a href='/x'>بند تا نیمه پر شد</a>",
    "Son dakika haberlerini WhatsApp kanalımızdan takip edin.",
    "تازہ ترین خبروں کے لیے ہمارا واٹس ایپ چینل فالو کریں",
    "ताज़ा ख़बरों के लिए हमारे व्हाट्सऐप चैनल से जुड़ें",
]


def _body(below: str = "", between: str = "", head: str = "", above: str = "") -> str:
    halves = [
        "".join(f"<p>{text}</p>" for text in part) for part in (PARAGRAPHS[:2], PARAGRAPHS[2:])
    ]
    whole = page(f"{halves[0]}{between}{halves[1]}{below}", head).replace(
        "<main>", f"<main>{above}"
    )
    return draft(whole, "page.html").article.body


@pytest.mark.parametrize(("heading", "time", "said", "answer"), COMMENTS)
def test_a_thread_goes_by_its_blocks(heading: str, time: str, said: str, answer: str) -> None:
    one = f"<div class='k'><b>Gul</b> <i>{time}</i><p>{said}</p><u>{answer}</u></div>"
    thread = f"<section><h3>{heading}</h3>{one * 2}</section>"

    assert _body(below=thread) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "section",
    [
        "<div class='pikirler'><h3>Пікірлер</h3><div><b>Асқар</b><p>{}</p></div></div>",
        "<section id='komments'><h2>Комментарии (1)</h2><p>{}</p></section>",
        "<div class='yorumlar'><h4>Yorumlar</h4><ul><li>{}</li></ul></div>",
    ],
)
def test_a_section_that_comments_are_the_heading_of_goes_whole(section: str) -> None:
    assert _body(below=section.format("Everybody here knows it, dear friends.")) == "\n\n".join(
        PARAGRAPHS
    )


def test_comments_in_an_article_are_its_words_where_they_head_no_block_of_their_own() -> None:
    texts = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])

    body = _body(below=f"<div><h3>Comments of the court</h3>{texts}</div>")

    assert body.count(PARAGRAPHS[1]) == 2


def test_the_days_of_a_thread_are_none_of_the_articles() -> None:
    one = "<div class='k'><b>Gul</b> <time class='date'>3 April 2026</time><p>Lies.</p><u>Reply</u>"
    thread = f"<section>{one}</div>{one}</div></section>"
    halves = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    found = draft(page(f"{halves}{thread}"), "page.html")

    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert found.article.published is None
    assert "published" not in found.candidates


def test_a_live_entry_with_a_time_and_a_share_button_is_no_comment() -> None:
    entry = f"<div class='e'><time>2 hours ago</time><p>{PARAGRAPHS[3]}</p><span>Share</span></div>"
    body = draft(page(f"<p>{PARAGRAPHS[0]}</p>{entry}{entry.replace('cabins', 'lorries')}")).article

    assert PARAGRAPHS[3] in body.body
    assert "lorries" in body.body


@pytest.mark.parametrize("teaser", TEASERS)
def test_a_teaser_between_two_paragraphs_goes_alone(teaser: str) -> None:
    assert _body(between=f"<p>{teaser}</p>") == "\n\n".join(PARAGRAPHS)


def test_a_box_that_tells_of_another_story_goes_and_a_section_stays() -> None:
    said = "Flour imports fell by half after the border closed, the bakers of Herat said."

    box = f"<div class='k'><img><h3>{{}}</h3><p>{said}</p><time>5 March 2026</time></div>"

    assert _body(
        between=box.format("<a href='/bread'>Herat bakers double the price of bread</a>")
    ) == "\n\n".join(PARAGRAPHS)
    assert said in _body(between=box.format("Herat bakers double the price of bread"))
    assert said in _body(
        between=f"<h3><a href='/bread'>Herat bakers double the price of bread</a></h3><p>{said}</p>"
    )


@pytest.mark.parametrize(
    "heading",
    ["AI Summary", "Кратко: пересказ от ИИ", "Yapay zekâ özeti", "خلاصه با هوش مصنوعی", "AI सारांश"],
)
def test_what_a_machine_made_of_an_article_is_not_quoted(heading: str) -> None:
    said = "The crossing has been opened again after a long time, to the joy of all traders."
    box = f"<div class='k'><h3>{heading}</h3><ul><li>{said}</li></ul></div>"

    assert said not in _body(between=box)
    assert said in _body(between=f"<div class='k'><h3>Summary</h3><ul><li>{said}</li></ul></div>")


def test_a_box_about_the_writer_goes_and_a_person_of_the_article_stays() -> None:
    head = "<meta name='author' content='Mina Sharif'>"
    about = "<p><em>Mina Sharif is a reporter based in Herat. She writes on water.</em></p>"
    other = "Gul Agha is a former engineer who has led the chamber since 2009."

    assert _body(below=about, head=head) == "\n\n".join(PARAGRAPHS)
    assert _body(below=f"<p>{other}</p>", head=head).endswith(other)


def test_a_lead_outside_of_the_article_comes_first() -> None:
    lead = "Traders reopened their shops at the Torkham crossing after a closure of eleven days"
    head = f"<meta property='og:description' content='{lead}'>"

    assert _body(head=head, above=f"<h2 class='lead'>{lead}</h2>") == "\n\n".join(
        (lead, *PARAGRAPHS)
    )
    assert _body(head=head) == "\n\n".join(PARAGRAPHS)
    assert _body(head=head, above=f"<h2>{lead}</h2>") == "\n\n".join(PARAGRAPHS)
    slogan = "All the news of the valley and the world, every day and for everybody who reads"
    head = f"<meta name='description' content='{slogan}'>"
    assert _body(head=head, above=f"<div class='intro'>{slogan}</div>") == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "wall",
    [
        ("Please log in to continue reading.", "Email address", "Password", "Forgot your password?",
         "Don't have an account? Sign up."),
        ("Войдите, чтобы продолжить чтение.", "Электронная почта", "Пароль", "Забыли пароль?"),
        ("Checking if the site connection is secure.",
         "khyber.example needs to review the security of your connection before proceeding."),
        ("Aradığınız sayfa bulunamadı.", "Sayfa kaldırılmış veya adresi değiştirilmiş olabilir."),
        ("الصفحة التي تبحث عنها غير موجودة.", "ربما تم حذفها، خطأ 404."),
    ],
)  # fmt: skip
def test_a_page_with_a_wall_alone_is_refused(wall: tuple[str, ...]) -> None:
    body = "".join(f"<p>{line}</p>" for line in wall)

    assert reading(page(body, title="Khyber Gazette"), "page.html").articles == ()


def test_an_article_about_consent_is_no_wall() -> None:
    texts = (
        "The authority fined the news site on Thursday because it stored cookies on readers' "
        "devices without consent, the agency said in a statement.",
        "Some 843 partners had access to the personal data of readers in Herat, it found.",
        "The publisher said that it would appeal and that readers could withdraw consent.",
    )

    body = draft(page("".join(f"<p>{text}</p>" for text in texts)), "page.html").article.body

    assert body == "\n\n".join(texts)


def test_a_box_of_other_stories_goes_with_its_heading() -> None:
    said = "Snow closed the pass for the third time this winter, and forty cars were stuck there."

    assert _body(below=f"<div class='col'><h3>Most read</h3><p>{said}</p></div>") == "\n\n".join(
        PARAGRAPHS
    )


def test_the_hours_of_a_live_page_are_no_labels_to_answer_by() -> None:
    entries = "".join(
        f"<div class='post'><time>1{at}:30</time><p>{text}</p></div>"
        for at, text in enumerate(PARAGRAPHS)
    )

    body = draft(page(f"<div class='live'>{entries}</div>"), "page.html").article.body

    assert all(text in body for text in PARAGRAPHS)


def test_a_page_that_its_title_calls_missing_is_refused() -> None:
    said = "Sorry, the page you are looking for could not be found. It may have moved elsewhere."
    found = reading(f"<title>Page not found</title><h1>404</h1><p>{said}</p>", "page.html")

    assert not found.articles


def test_lines_of_a_cell_stay_apart_and_tell_of_a_page_without_a_title() -> None:
    cell = (
        f"<b>{TITLE}</b><br><i>Kabul Wire, 10 March 2026</i><br><br>{'<br><br>'.join(PARAGRAPHS)}"
    )

    found = draft(f"<table><tr><td>{cell}</td></tr></table>", "page.html").article

    assert (found.title, found.publisher, str(found.published)) == (
        TITLE,
        "Kabul Wire",
        "2026-03-10",
    )
    assert found.body == "\n\n".join(PARAGRAPHS)


def test_a_day_behind_the_writer_is_none_of_the_name() -> None:
    above = "<p class='byline'>By Nur Baig | 10 March 2026</p>"

    assert draft(page(above + f"<p>{PARAGRAPHS[0]}</p>"), "x.html").article.author == "Nur Baig"


def test_a_shown_day_that_may_be_two_is_offered_as_it_is_written() -> None:
    shown = "<p class='date'>Published: 03/10/2026</p>"

    found = draft(page(shown + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)), "x.html")

    assert found.article.published is None
    assert found.candidates["published"] == "03/10/2026"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("کد خبر: 140411230145 پنجشنبه ۲۳ بهمن ۱۴۰۴ - ۱۰:۳۰", "2026-02-12"),
        ("Haber Kodu: 88123 | 12 Şubat 2026 Perşembe", "2026-02-12"),
        ("Thursday 12 February 2026", "None"),
    ],
)
def test_a_day_beside_the_articles_number_is_its_day(line: str, day: str) -> None:
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    data = page(text).replace("<main>", f"<div class='top'>{line}</div><main>")

    assert str(draft(data, "x.html").article.published) == day


def test_who_posted_on_a_day_is_the_writer() -> None:
    above = "<span class='posted'>Posted on 2/23/2026 by Nur Baig</span>"
    found = draft(page(above + f"<p>{PARAGRAPHS[0]}</p>"), "x.html").article

    assert (found.author, str(found.published)) == ("Nur Baig", "2026-02-23")


def test_the_day_of_a_reader_who_cannot_be_answered_is_not_the_articles() -> None:
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    said = "<b>Hasan</b><span class='tarih'>05.03.2026 12:10</span><p>Kimse bizi dinlemedi.</p>"
    readers = f"<div id='yorum-alani'><b>2 YORUM YAPILDI</b><div class='yorum'>{said}</div></div>"

    found = draft(page(text).replace("</main>", f"{readers}</main>"), "x.html")

    assert found.article.published is None
    assert "published" in found.unsure


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "Страница не найдена",
            "К сожалению, запрашиваемая страница не найдена.|Возможно, она была удалена или её "
            "адрес изменился.|Перейдите на главную страницу или воспользуйтесь поиском.",
        ),
        (
            "Page not found",
            "Sorry, this page does not exist.|It may have had another name once.|Try the search "
            "above, or begin again at the top of the site.",
        ),
    ],
)
def test_a_page_that_is_called_missing_is_refused_though_it_says_more(
    title: str, words: str
) -> None:
    body = "".join(f"<p>{one}</p>" for one in words.split("|"))

    assert reading(f"<title>{title}</title><h1>{title}</h1>{body}", "a.html").refused


@pytest.mark.parametrize("count", ["Oxunub: 541", "Просмотров: 1204", "Views: 88"])
def test_a_day_beside_the_number_of_readers_is_the_articles(count: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    found = draft(page(f"<div>14 March 2026 16:40</div><div>{count}</div>{body}"))

    assert str(found.article.published) == "2026-03-14"


def test_cards_of_other_stories_are_none_of_an_article_that_is_no_element_of_its_own() -> None:
    body = "".join(f"<div class='p'><p class='par'>{text}</p></div>" for text in PARAGRAPHS)
    card = (
        "<section><h3>More on power</h3><article><a href='/1'><h4>Power lines work again</h4></a>"
        "<p>The first kilowatts reached the crossing on Monday after an outage of a week.</p>"
        "</article></section>"
    )
    head = f"<header><a href='/'>Gazette</a></header><main><div><span>Trade</span><h1>{TITLE}</h1>"

    found = draft(
        f"<title>{TITLE}</title><div id='__next'>{head}</div><div class='body'>{body}</div></main>"
        f"{card}<footer>© 2026 Gazette</footer></div>"
    )

    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_the_entries_of_a_live_page_stay_though_their_headings_are_links() -> None:
    entries = "".join(
        f"<article><h2><a href='/live/{at}'>Entry {at} of the day</a></h2><p>{text}</p></article>"
        for at, text in enumerate(PARAGRAPHS)
    )

    found = draft(f"<title>{TITLE}</title><main><h1>{TITLE}</h1>{entries}</main>")

    assert all(text in found.article.body for text in PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "Уже есть подписка? Войдите",
        "هل لديك اشتراك؟ سجل الدخول",
        "برای خواندن متن کامل مشترک شوید",
        "پورا مضمون پڑھنے کے لیے سبسکرائب کریں",
        "पूरी ख़बर पढ़ने के लिए लॉगिन करें",
        "Do you have an opinion on the issues raised in this article? Please click here.",
        "Our Standards: The Pamir Trust Principles.",
    ],
)
def test_what_a_house_asks_below_a_text_is_none_of_it(line: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2])

    assert draft(page(f"{body}<p>{line}</p>")).article.body == "\n\n".join(PARAGRAPHS[:2])


def test_what_an_encyclopaedia_puts_behind_a_sentence_is_no_part_of_it() -> None:
    first, *others = PARAGRAPHS
    mark = "<sup class='noprint'>[<i>citation needed</i>]</sup>"
    body = f"<p>{first}{mark}</p>" + "".join(f"<p>{text}</p>" for text in others)

    assert draft(page(body)).article.body == "\n\n".join(PARAGRAPHS)
