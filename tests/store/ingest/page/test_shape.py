"""Pages put right before they are read, and what the extraction alone would lose of them."""

import textwrap

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, page, reading

WHOLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
CONSENT = (
    "<p>We and our 812 partners store cookies on your device and process your personal data. You "
    "may withdraw your consent at any time in the privacy settings.</p>"
)
BODY = "\n\n".join(PARAGRAPHS)


def bare(body: str, title: str = TITLE, above: str = "", below: str = "") -> str:
    """A page without metadata and without any element for its article."""
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{above}{body}{below}"
        "</body></html>"
    )


@pytest.mark.parametrize("holder", ["aside", "form", "fieldset"])
def test_an_article_in_an_element_for_other_things_is_read(holder: str) -> None:
    overlay = f"<div id='onetrust-banner-sdk'>{CONSENT}</div>"

    found = draft(bare(f"<{holder}><h1>{TITLE}</h1>{WHOLE}</{holder}>", above=overlay))

    assert found.article.body == BODY


def test_an_article_in_a_shadow_tree_is_read() -> None:
    shadow = f"<x-story><template shadowrootmode='open'><div>{WHOLE}</div></template></x-story>"

    assert draft(bare(f"<h1>{TITLE}</h1>{shadow}")).article.body == BODY


def test_a_box_in_a_shadow_tree_is_no_part_of_the_paragraph_it_stands_in() -> None:
    card = (
        "<x-card><template shadowrootmode='open'><div>More from us: Bread gets dearer</div>"
        "</template></x-card>"
    )
    inside = WHOLE.replace("</p>", f"{card}</p>", 2)

    found = draft(page(inside))

    assert found.article.body == BODY


def test_a_drawn_initial_stays_and_its_double_goes() -> None:
    first = PARAGRAPHS[0]
    initial = f"<span aria-hidden='true'>{first[0]}</span><span class='sr-only'>{first[0]}</span>"

    found = draft(page(f"<p>{initial}{first[1:]}</p>{WHOLE[len(first) + 7 :]}"))

    assert found.article.body == BODY


def test_a_list_between_two_paragraphs_is_kept_and_links_are_not() -> None:
    rules = ("Lorries over ten tonnes wait on the far side.", "Nobody crosses after six o'clock.")
    plain = "<ul>" + "".join(f"<li>{rule}</li>" for rule in rules) + "</ul>"
    links = "<ul><li><a href='/a'>The quake of Monday in numbers and maps</a></li></ul>"
    cut = WHOLE.index("<p>", 5)

    body = draft(bare(f"<h1>{TITLE}</h1>{WHOLE[:cut]}{plain}{links}{WHOLE[cut:]}")).article.body

    assert body == "\n\n".join((PARAGRAPHS[0], "\n".join(rules), *PARAGRAPHS[1:]))


def test_a_whole_sentence_that_is_a_link_stays_and_a_headline_does_not() -> None:
    each = [f"<div class='m'><p>{text}</p></div>" for text in PARAGRAPHS]
    each[1] = f"<div class='m'><p><a href='/l'><strong>{PARAGRAPHS[1]}</strong></a></p></div>"
    headline = (
        "The quake of Monday in numbers and maps, and what it did to the villages of the hills"
    )
    each.insert(3, f"<div class='m'><p><a href='/q'>{headline}</a></p></div>")

    assert draft(page("".join(each))).article.body == BODY


def test_joiners_stay_where_only_the_whole_page_could_be_taken() -> None:
    text = "او گفت سلاح\u200cها زیر بار پنهان شده بود و راننده می\u200cگوید از بار خبر نداشته است."

    body = draft(f"<html><body><div>{text}<br><br>{text[3:]}</div></body></html>").article.body

    assert body.count("\u200c") == 4


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Your browser does not support JavaScript, which this site requires.", "Gazette"),
        ("Our website is unavailable in most European countries for legal reasons.", "451"),
        ("This domain is for sale; write to the owner of the name.", "khyber.example"),
        ("Подтвердите, что запросы отправляли вы, а не робот.", "Ой!"),
        ("Lütfen robot olmadığınızı doğrulayın, sonra devam edin.", "Bir dakika"),
        ("يرجى تفعيل جافا سكريبت في متصفحك للمتابعة إلى الموقع.", "صدى"),
        ("لطفا جاوااسکریپت مرورگر خود را فعال کنید و دوباره بیایید.", "هریوا"),
        ("", TITLE),
    ],
)
def test_a_page_that_only_stands_in_the_way_is_refused(sentence: str, title: str) -> None:
    assert reading(bare(f"<h1>{title}</h1><p>{sentence}</p>", title), "page.html").articles == ()


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<a href='/' rel='home'>Институт границы</a>", ""),
        ("<a href='/'><img alt='Институт границы' src='x.png'></a>", ""),
        ("", "<footer><p>© 2026 Институт границы. Все права защищены.</p></footer>"),
    ],
)
def test_a_house_that_two_signs_name_is_the_publisher(above: str, below: str) -> None:
    whole = bare(f"<h1>{TITLE}</h1>{WHOLE}", f"{TITLE} | Институт границы", above, below)
    link = "<link rel='canonical' href='https://ibr.example/node/41'>"

    assert draft(whole.replace("</head>", f"{link}</head>")).article.publisher == "Институт границы"
    other = whole.replace("| Институт границы", "| Радио").replace("</head>", f"{link}</head>")
    assert draft(other).article.publisher == "ibr.example"


def test_the_name_of_a_house_above_its_article_is_no_title() -> None:
    title = f"{TITLE} - by Mina Sharif - The Frontier Letter"
    head = f"<meta property='og:title' content='{TITLE}'>"
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"@type": '
        '"Organization", "name": "The Frontier Letter"}}</script>'
    )
    whole = bare(f"<h1>The Frontier Letter</h1><h1>{TITLE}</h1>{WHOLE}", title)

    article = draft(whole.replace("</head>", f"{head}{data}</head>")).article

    assert (article.title, article.publisher) == (TITLE, "The Frontier Letter")


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("<div class='tarih'>10.03.2026</div>", "2026-03-10"),
        ("<span class='created'>Tue, 03/10/2026 - 09:30</span>", "2026-03-10"),
        ("<div class='date'>10 марта 2026, 09:30</div>", "2026-03-10"),
        ("<div class='date'>03/10/2026</div>", None),
        ("<div class='date'>10.03.2026</div><div class='date'>11.03.2026</div>", None),
    ],
)
def test_the_only_day_below_a_title_is_sure(shown: str, day: str | None) -> None:
    others = "<ul><li><a>Onions</a> <span>09.02.2026</span></li></ul>"

    found = draft(bare(f"<h1>{TITLE}</h1>{shown}{WHOLE}{others}")).article.published

    assert (str(found) if found else None) == day
    house = bare(f"<h1>Khyber Gazette</h1>{shown}<h2>{TITLE}</h2>{WHOLE}", "Khyber Gazette")
    assert draft(house).article.published is None


def test_a_table_that_lays_out_the_page_is_opened_and_one_of_figures_is_not() -> None:
    figures = "<table><tr><td>2024</td><td>300 lorries</td></tr></table>"
    text = "<br><br>".join(PARAGRAPHS)
    table = (
        f"<table><tr><td><a href='/n'>News</a></td><td><h2>{TITLE}</h2><font>10.03.2026</font><br>"
        f"<br>{text}{figures}</td><td><b>Latest</b><br><a href='/o'>Onion prices</a></td></tr>"
        "</table>"
    )

    body = draft(bare(table)).article.body

    assert body.startswith(BODY)
    assert body.removeprefix(BODY).split() in ([], ["2024", "300", "lorries"])


SECOND = (
    "Engineers opened two gates of the dam on Wednesday after a week of repairs in the cold.",
    "Farmers downstream had waited for water since the middle of February, said their union.",
    "The department promised that the flow would be steady until the end of the month of May.",
)


@pytest.mark.parametrize("described", [True, False])
def test_an_article_below_the_first_is_read_for_itself(described: bool) -> None:
    times = [f"<time datetime='2026-03-1{day}T09:00:00Z'>March</time>" for day in (0, 1)]
    data = (
        '<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Dam opens its '
        'gates", "datePublished": "2026-03-11", "author": {"name": "Wali Jan"}}]</script>'
    )
    texts = "".join(f"<p>{text}</p>" for text in SECOND)
    whole = bare(
        f"<article><h1>{TITLE}</h1>{times[0]}{WHOLE}</article><article><h2><a href='/dam'>Dam "
        f"opens its gates</a></h2>{times[1]}{texts}</article><article class='x'><h3>Onions</h3>"
        f"<p>{SECOND[0]}</p></article>",
    ).replace(
        "</head>",
        "<meta property='og:site_name' content='Khyber Gazette'><link rel='canonical' "
        f"href='https://khyber.example/torkham'>{data if described else ''}</head>",
    )

    first, second = (one.article for one in reading(whole, "page.html").articles)

    assert (first.title, first.body) == (TITLE, BODY)
    assert (second.title, second.body) == ("Dam opens its gates", "\n\n".join(SECOND))
    assert (second.publisher, second.url) == ("Khyber Gazette", "https://khyber.example/dam")
    assert str(second.published) == "2026-03-11"
    assert second.author == ("Wali Jan" if described else None)
    assert described or str(first.published) == "2026-03-10"


def test_a_link_named_as_a_byline_leads_to_the_writer() -> None:
    def author(link: str) -> str | None:
        return draft(page(f"<span>{link}</span>{WHOLE}")).article.author

    assert author("<a class='story__byline__link' href='/w'>Naheed Rahimi</a>") == "Naheed Rahimi"
    assert author("<a class='byline' href='/w'>سعدیہ خان</a>") == "سعدیہ خان"
    assert author("<a class='byline' href='/w'>Pamir News Agency</a>") is None
    assert author("<a class='byline' href='/w'>more from us</a>") is None


@pytest.mark.parametrize(
    "archive",
    ["https://web.archive.org/web/20260312000000/", "https://archive.ph/2026.03.12-1010/"],
)
def test_a_page_out_of_an_archive_has_its_own_address(archive: str) -> None:
    own = "https://khyber.example/n/1"
    head = f"<link rel='canonical' href='{archive}{own}'>"

    assert draft(page(WHOLE, head)).article.url == own


def test_an_archives_address_is_no_publisher() -> None:
    head = (
        "<link rel='canonical' href='https://archive.ph/2026.03.12-1010/https://khyber.example/1'>"
    )
    archived = page(WHOLE, head).replace("content='Khyber Gazette'", "content='archive.ph'")
    archived = archived.replace("Khyber Gazette", "")

    assert draft(archived).article.publisher == "khyber.example"


def test_a_cached_copy_is_told_by_the_address_it_reads_its_links_by() -> None:
    own = "https://khyber.example/n/1"

    assert draft(page(WHOLE, f"<base href='{own}'>")).article.url == own
    assert draft(page(WHOLE, "<base href='https://khyber.example/n/'>")).article.url is None


def test_a_house_beside_a_person_is_no_writer() -> None:
    people = '[{"@type":"Person","name":"Ann Lee"},{"@type":"Organization","name":"Frogs"}]'
    head = (
        f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{people}}}</script>'
    )

    assert draft(page(WHOLE, head)).article.author == "Ann Lee"


def test_a_day_and_a_section_at_a_paragraphs_begin_are_none_of_its_words() -> None:
    first, rest = WHOLE.split("<p>", 2)[1:]
    labels = "<span class='date'>March 8, 2026</span><span class='cat'>WATER</span>"

    assert draft(page(f"<p>{labels}{first}<p>{rest}")).article.body == BODY
    named = "<span class='topic'>Traders</span>"
    whole = first.removeprefix("Traders")
    assert draft(page(f"<p>{named}{whole}<p>{rest}")).article.body == BODY


def test_lines_that_were_broken_by_hand_are_paragraphs() -> None:
    lines = "\n\n".join(textwrap.fill(text, 66) for text in PARAGRAPHS)

    assert draft(bare(f"<h1>{TITLE}</h1><pre>{lines}</pre>")).article.body == BODY


@pytest.mark.parametrize("title", ["Microsoft Word - Document1", "Untitled", "torkham.docx"])
def test_what_a_program_calls_a_text_without_a_title_is_none(title: str) -> None:
    body = f"<body><div><p>{TITLE}</p>{WHOLE}</div></body>"
    saved = f"<html><head><title>{title}</title></head>{body}</html>"

    assert draft(saved).article.title == TITLE


def test_a_stated_day_in_words_is_not_given_up_for_a_guessed_year() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":'
        '"8 марта 2026 г., 09:30"}</script>'
    )

    assert str(draft(page(f"{WHOLE}<p>© 2026</p>", head)).article.published) == "2026-03-08"


def test_a_stated_day_that_the_page_shows_turned_round_is_only_offered() -> None:
    head = "<meta name='date' content='2026-08-03'><meta name='pubdate' content='2026-08-03'>"

    found = draft(page(f"<div class='date'>8 March 2026</div>{WHOLE}", head))

    assert found.article.published is None


def test_a_label_with_its_vowels_tells_the_day() -> None:
    shown = "<div>نُشر: 09:30-8 مارس 2026 م ـ 19 رَمضان 1447 هـ</div>"

    assert str(draft(page(f"{shown}{WHOLE}")).article.published) == "2026-03-08"


def test_a_headline_below_a_house_is_the_title() -> None:
    saved = page(WHOLE, title="Khyber Gazette").replace("</h1>", f"</h1><h2>{TITLE}</h2>")

    assert draft(saved).article.title == TITLE


def test_of_several_described_articles_that_under_the_pages_title_is_its_own() -> None:
    one = (
        '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{}",'
        '"datePublished":"2026-03-0{}","author":"{}"}}</script>'
    )
    head = one.format("Bread is dear in Herat", 1, "Tom Gray") + one.format(TITLE, 8, "Ann Lee")

    found = draft(page(WHOLE, head))

    assert (str(found.article.published), found.article.author) == ("2026-03-08", "Ann Lee")


@pytest.mark.parametrize(
    "line",
    ["Archived on 12 March 2026", "Дата обращения: 12 марта 2026", "تاریخ مشاهده: ۲۰ حوت ۱۴۰۴"],
)
def test_the_day_on_which_somebody_looked_at_a_page_is_not_its_day(line: str) -> None:
    assert draft(page(f"<div class='date'>{line}</div>{WHOLE}")).article.published is None


def test_a_writer_beside_a_day_tells_that_it_is_the_articles() -> None:
    found = draft(page(f"<p>By Ann Lee, 8 March 2026</p>{WHOLE}"))

    assert str(found.article.published) == "2026-03-08"


PLAYER = (
    "<div class='video-js vjs-paused'><button>Play Video</button><div class='vjs-modal-dialog'><p>"
    "This is a modal window.</p><p>Beginning of dialog window. Escape closes it.</p></div></div>"
)


@pytest.mark.parametrize(
    "between",
    [
        PLAYER,
        "<div class='kg-signup-card'><h2>Sign up for our notes</h2><p>Stories from the valley, "
        "once a week, for all who read.</p><form><button>Go</button></form></div>",
        "<div class='kg-card kg-signup-card'><h2>Sign up for our notes</h2><p>Stories from the "
        "valley, every Thursday.</p></div>",
        "<p>Back to news</p>",
        "<blockquote class='instagram-media'><p>A post shared by Khyber (@khyber)</p></blockquote>",
        "<p>Возврат к списку</p>",
        "<div class='audio-player'><p>Listen to this article</p><p>0:00 / 5:21</p></div>",
        "<p>Advertisement · Scroll to continue</p>",
        "<a>after newsletter promotion</a>",
        "<p>This summary was generated by AI and may contain errors.</p>",
        "<p>This work is licensed under a Creative Commons Attribution 4.0 License.</p>",
        "<p>(इस खबर को टीम ने संपादित नहीं किया है. यह सिंडीकेट फीड से सीधे प्रकाशित की गई है।)</p>",
    ],
)
def test_what_players_and_sites_put_into_an_article_goes(between: str) -> None:
    cut = WHOLE.index("<p>", 5)

    found = draft(page(f"{WHOLE[:cut]}{between}{WHOLE[cut:]}"))

    assert found.article.body == BODY


def test_a_heading_between_two_paragraphs_is_kept() -> None:
    cut = WHOLE.index("<p>", 5)
    news = f"<div class='news'>{WHOLE[:cut]}<h3>DRIVER HELD</h3>{WHOLE[cut:]}</div>"

    assert "\n\nDRIVER HELD\n\n" in draft(bare(f"<h1>{TITLE}</h1>{news}")).article.body


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<p>By <a href='/w'>Naheed Rahimi</a></p>", "Naheed Rahimi"),
        ("<div>Автор: <a href='/w'>Нигора Саидова</a></div>", "Нигора Саидова"),
        ("<p><a href='/w'>Read the letters by our readers</a></p>", None),
        ("<meta name='author' content='Developed By Web Works'>", None),
        (
            "<div class='byline'>By Ann Lee | Email the author | write.to.ann@khyber.example <b>on "
            "March 08, 2026 at 9:30 AM, updated March 09, 2026 at 8:12 AM</b></div>",
            "Ann Lee",
        ),
        ("<p>By <a href='/w'>Ann Lee</a>, Water Correspondent</p>", "Ann Lee"),
        ("<meta name='author' content='ann@khyber.example'>", None),
        (
            "<p>By <a href='/w'>Ann Lee, Lord Mayor of Peshawar</a></p>",
            "Ann Lee, Lord Mayor of Peshawar",
        ),
    ],
)
def test_a_short_line_with_a_link_may_name_the_writer(line: str, author: str | None) -> None:
    assert draft(bare(f"<h1>{TITLE}</h1>{line}{WHOLE}")).article.author == author


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("<a href='/d'>09:30 10.03.2026</a><i> (обновлено: 11.03.2026)</i>", "", "2026-03-10"),
        ("", "<h2>A long line below the title says more of what there is.</h2>"
         "<div class='info'><span>منگل 10 مارچ 2026</span></div>", "2026-03-10"),
        ("", f"{WHOLE}<span>9 March 2026</span>", None),
        ("", f"<p>{PARAGRAPHS[0]}</p><aside><span>9 March 2026</span></aside>", None),
    ],
)  # fmt: skip
def test_a_day_stands_with_the_title_and_not_below_the_text(
    above: str, below: str, day: str | None
) -> None:
    head = f"<header><div class='info-date'>{above}</div><h1>{TITLE}</h1></header>"

    found = draft(bare(f"<div>{head}{below}{WHOLE}</div>")).article.published

    assert (str(found) if found else None) == day


def test_comments_in_elements_of_a_sites_own_go() -> None:
    said = "<x-comment author='zar'><div><p>The governor himself takes a share of it.</p></div>"
    thread = f"<x-comment-tree>{said}</x-comment>{said}</x-comment></x-comment-tree>"

    found = draft(bare(f"<h1>{TITLE}</h1><x-post><div>{WHOLE}</div></x-post>{thread}"))

    assert found.article.body == BODY


def test_the_marks_of_a_wikis_editors_are_none_of_a_heading() -> None:
    cut = WHOLE.index("<p>", 5)
    mark = "<span class='mw-editsection'><span>[</span><a href='/e'>edit</a><span>]</span></span>"
    text = f"{WHOLE[:cut]}<h2><span>History</span>{mark}</h2>{WHOLE[cut:]}"

    assert "\n\nHistory\n\n" in draft(page(text)).article.body


@pytest.mark.parametrize(
    "holder",
    [
        "<div style='overflow: hidden'>{}</div>",
        "<main aria-hidden='true'>{}</main><div role='dialog'><p>We use cookies.</p></div>",
    ],
)
def test_what_only_overflows_or_stands_behind_a_dialog_is_read(holder: str) -> None:
    whole = holder.format(f"<article><h1>{TITLE}</h1>{WHOLE}</article>")

    assert draft(bare(whole)).article.body == BODY


@pytest.mark.parametrize(
    "style", ["aria-hidden='true' style='visibility:hidden'", "aria-hidden='true'"]
)
def test_a_hidden_box_with_a_paragraph_goes(style: str) -> None:
    box = (
        f"<div class='modal' {style}><p>Sign up for alerts from the valley, dear reader.</p></div>"
    )
    cut = WHOLE.index("<p>", 5)

    assert draft(page(f"{WHOLE[:cut]}{box}{WHOLE[cut:]}")).article.body == BODY


def test_loose_words_before_the_first_paragraph_are_its_first() -> None:
    loose = f"<b>TORKHAM</b> - {PARAGRAPHS[0]}"
    rest = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])

    body = draft(bare(f"<h1>{TITLE}</h1><div class='t'>{loose}{rest}</div>")).article.body

    assert body == f"TORKHAM - {BODY}"


@pytest.mark.parametrize(
    "teaser",
    [
        "<p><a href='/o'>Onion prices double in the valley</a> <span class='date'>{}</span></p>",
        "<div><span class='date'>{}</span><a href='/o'>Quake shakes the north again</a></div>",
    ],
)
def test_the_day_of_another_story_is_none_of_the_articles(teaser: str) -> None:
    latest = f"<div class='l'><h3>Latest</h3>{teaser.format('9 March 2026')}</div>"

    found = draft(bare(f"<div><h1>{TITLE}</h1>{WHOLE}</div>{latest}"))

    assert found.article.published is None


def test_a_day_above_the_title_in_its_article_is_its_day() -> None:
    text = f"<article><ul><li class='time'>19 اسفند 1404 - 09:30</li></ul><h1>{TITLE}</h1>{WHOLE}"
    whole = bare(f"<div class='date'>27 November 2026</div>{text}</article>")

    found = draft(whole.replace("<html>", "<html lang='fa'>")).article.published

    assert str(found) == "2026-03-10"


def test_an_article_on_cookies_in_a_box_of_that_name_is_no_notice() -> None:
    texts = (
        "The cookie factory of the valley reopened on Tuesday after two years, its owner said.",
        '"Every closure costs us a week of work," said a trader who sells on both sides.',
        "Bakers will be paid three hundred dollars a month, and the cookies will be sold abroad.",
    )
    body = "".join(f"<p>{text}</p>" for text in texts)

    found = draft(bare(f"<div class='gdpr story'>{body}</div>"))

    assert found.article.body == "\n\n".join(texts)


@pytest.mark.parametrize(
    ("shown", "offered", "sure"),
    [
        ("<div>18 May 2026</div>", "2026-05-18", None),
        ("<p>12 апреля 2026</p>", "2026-04-12", None),
        ("<figure><figcaption>At a loom, 3 May 2019. Photo: Lina Sahar</figcaption></figure>",
         "2019-05-03", None),
        ("<div class='event-date'>18 May 2026</div>", "2026-05-18", None),
        ("<p>18 May 2026 | By: Ann Lee</p>", None, "2026-05-18"),
        ("<p class='info'>3 марта 2026, 18:05 · Автор: Айгуль Садыкова</p>", None, "2026-03-03"),
        ("<p class='sana'>2026-yil 4-fevral</p>", None, "2026-02-04"),
    ],
)  # fmt: skip
def test_a_day_that_nothing_calls_the_articles_is_offered(
    shown: str, offered: str | None, sure: str | None
) -> None:
    found = draft(bare(f"<h1>{TITLE}</h1>{shown}{WHOLE}"))

    published = found.article.published
    assert (str(published) if published else None) == sure
    assert found.candidates.get("published") == offered


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("发布时间：2026年3月10日 09:30", "2026-03-10"),
        ("Diterbitkan: 10 Maret 2026", "2026-03-10"),
        ("Weşan: 10 Adar 2026", "2026-03-10"),
        ("Жарыяланган: 2026-жылдын 10-марты", "2026-03-10"),
    ],
)
def test_labels_of_further_languages_tell_the_day(label: str, day: str) -> None:
    found = draft(bare(f"<h1>{TITLE}</h1><div>{label}</div>{WHOLE}"))

    assert str(found.article.published) == day


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("3 марта 2026, 18:05 &nbsp; Автор: Айгуль Садыкова", "Айгуль Садыкова"),
        ("प्रकाशित: 18 जनवरी 2026, 07:45 IST | लेखक: रिगज़िन आंगमो", "रिगज़िन आंगमो"),
        ("Авторы: Ерлан Сейітов | 12.02.2026", "Ерлан Сейітов"),
        ("18 January 2026 | Views: 300", None),
    ],
)
def test_a_label_beside_the_day_names_the_writer(line: str, author: str | None) -> None:
    assert draft(bare(f"<h1>{TITLE}</h1><p>{line}</p>{WHOLE}")).article.author == author


@pytest.mark.parametrize(
    "page_of_today",
    [
        "<div id='hdr'><span class='date'>27 November 2026</span></div><h1>{0}</h1>{1}",
        "<article><h1>{0}</h1>{1}<ul><li><a href='/1'>Floods in Kunduz kill four people</a>"
        "<time datetime='2026-02-01'>1 Feb</time></li></ul></article>",
        "<h1>{0}</h1><div class='meta'>Date: 15 May 2026, Venue: Herat University</div>{1}",
        "<article><h1>{0}</h1><p class='date'>Published: 3 March 2151</p>{1}</article>",
        "<h1>{0}</h1><p class='info'>Born: 5 March 1960</p>{1}",
        "<h1>{0}</h1><div class='date'>Adopted 5 March 2019</div>{1}",
        "<h1>{0}</h1><div class='date'>Ratification: March 5, 2019</div>{1}",
    ],
)
def test_no_day_of_anything_else_is_stored(page_of_today: str) -> None:
    assert draft(bare(page_of_today.format(TITLE, WHOLE))).article.published is None


def test_a_very_short_article_is_read_in_its_order_and_whole() -> None:
    lead = (
        "Hayratan ile Tirmiz arasındaki feribot, selin iskeleyi koparmasından on bir hafta sonra "
        "pazartesi günü ilk kamyonları taşıdı, dedi liman yetkilileri."
    )
    entries = (
        (
            "İlk feribot yanaştı",
            "İlk feribot saat dokuz kırkta Hayratan'a yanaştı, liman müdürü duyurdu.",
        ),
        ("Kuyruk üç kilometre", "Kamyon kuyruğu üç kilometreye ulaştı, şoförler su istiyor."),
        ("Fiyat açıklandı", "İşletmeci geçiş ücretini 180 dolar olarak açıkladı."),
    )
    shown = "".join(
        f"<div class='entry'><time>09:40</time><h3>{title}</h3><p>{text}</p><div class='sh'>"
        "<a>Paylaş</a> <a>Bağlantıyı kopyala</a></div></div>"
        for title, text in entries
    )
    found = draft(
        "<html lang='tr'><head><title>Feribot yeniden çalışıyor</title></head><body><article><h1>"
        f"CANLI | Feribot yeniden çalışıyor</h1><p class='spot'>{lead}</p><div class='live'>{shown}"
        "</div><div>Daha fazla yükle</div><div><h4>Bunlar da ilginizi çekebilir</h4>"
        "<a>Altın fiyatları haftaya düşüşle başladı</a></div></article></body></html>"
    )

    assert found.article.body.split("\n\n") == [lead, *(text for _, text in entries)]


def test_lines_between_breaks_beside_a_box_stay_apart() -> None:
    above = "<span>News ID: 8812</span><br><span>Published on: 2 May 2026 - 10:20</span><br>"
    inside = f"<div class='body'><h2>{TITLE}</h2>{above}<div>{'<br>'.join(PARAGRAPHS)}</div></div>"

    found = draft(bare(inside))

    assert "8812" not in found.article.body
    assert found.article.body.split() == BODY.split()
