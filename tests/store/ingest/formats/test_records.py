"""Records and tables of other tools: envelopes, names of fields in many languages, dates."""

import json

import pytest

from store.ingest.reading import Draft
from store.notices import Notice, Remark, Unreadable
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, reading

TEXT = PARAGRAPHS[0]
URL = "https://pamirtimes.example/1"


def _summary(found: Draft) -> tuple[str | None, str | None, str | None]:
    article = found.article
    return article.title, article.publisher, str(article.published)


def _news_api() -> object:
    first = {
        "source": {"id": None, "name": "Pamir Times"},
        "author": "Nur Baig",
        "title": TITLE,
        "description": "Short.",
        "url": URL,
        "publishedAt": "2026-03-14T09:20:00Z",
        "content": f"{TEXT} The head of the cham… [+2500 chars]",
    }
    return {"status": "ok", "totalResults": 1, "articles": [first]}


def _json_feed() -> object:
    item = {
        "id": "1",
        "url": URL,
        "title": TITLE,
        "content_html": f"<p>{TEXT}</p>",
        "date_published": "2026-03-14T09:20:00+05:00",
        "authors": [{"name": "Nur Baig"}],
    }
    version = "https://jsonfeed.org/version/1.1"
    return {"version": version, "title": "Pamir Times", "items": [item]}


def _word_press() -> object:
    return [
        {
            "id": 1,
            "date": "2026-03-14T09:20:00",
            "link": URL,
            "title": {"rendered": TITLE},
            "content": {"rendered": f"<p>{TEXT}</p>", "protected": False},
            "publisher": "Pamir Times",
        }
    ]


def _search_engine() -> object:
    source = {"title": TITLE, "text": TEXT, "publisher": "Pamir Times", "date": "2026-03-14"}
    return {"hits": {"total": 1, "hits": [{"_id": "1", "_source": source}]}}


def _library() -> object:
    return [
        {
            "itemType": "newspaperArticle",
            "title": TITLE,
            "abstractNote": TEXT,
            "publicationTitle": "Pamir Times",
            "date": "14 March 2026",
            "url": URL,
            "creators": [{"firstName": "Nur", "lastName": "Baig", "creatorType": "author"}],
        }
    ]


def _extracted() -> object:
    return {
        "title": TITLE,
        "hostname": "pamirtimes.example",
        "date": "2026-03-14",
        "text": TEXT,
        "raw_text": TEXT,
        "source": URL,
        "source-hostname": "Pamir Times",
    }


@pytest.mark.parametrize(
    "made", [_news_api, _json_feed, _word_press, _search_engine, _library, _extracted]
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_answers_and_dumps_of_other_tools_are_read(made, end: str) -> None:  # type: ignore[no-untyped-def]
    found = draft(json.dumps(made()) + end, "dump.json")

    assert _summary(found) == (TITLE, "Pamir Times", "2026-03-14")
    assert found.article.body == TEXT


def test_a_list_of_addresses_without_texts_says_where_the_pages_are() -> None:
    row = {"url": URL, "title": TITLE, "seendate": "20260314T092000Z", "domain": "p.example"}

    [refusal] = reading(json.dumps({"articles": [row]}), "gdelt.json").refused

    assert URL in str(refusal.reason)


@pytest.mark.parametrize(
    "head",
    [
        "Заголовок;Текст;Источник;Дата;Ссылка;Автор",
        "Заголовок;Текст;Джерело;Дата;Посилання;Автор",
        "عنوان,متن,منبع,تاریخ,لینک,نویسنده",
        "العنوان,النص,المصدر,التاريخ,الرابط,الكاتب",
        "عنوان,متن,ماخذ,تاریخ,لنک,مصنف",
        "شीर्षक,पाठ,स्रोत,दिनांक,लिंक,लेखक".replace("ش", "श"),
        "سرليک,متن,سرچينه,نېټه,لينک,ليکوال",
        "Başlık;Metin;Kaynak;Tarih;Bağlantı;Yazar",
        "Titel;Text;Quelle;Datum;Link;Autor",
        "Titre;Texte;Source;Date;Lien;Auteur",
        "Título;Texto;Fuente;Fecha;Enlace;Autor",
        "Tytuł;Treść;Źródło;Data;Adres;Autor",
        "Titel;Tekst;Bron;Datum;Link;Auteur",
        "Judul;Isi;Sumber;Tanggal;Tautan;Penulis",
        "Sarlavha;Matn;Manba;Sana;Havola;Muallif",
        "Titre;Texte de l'article;Nom du média;Date de parution;URL de l'article;Rédacteur",
        "Titel;Artikeltext;Publikation;Erschienen am;Link;Redakteur",
        "Заголовок статьи;Текст новости;Название СМИ;Дата выхода;Ссылка на статью;Журналист",
        "عنوان الخبر,نص الخبر,اسم المصدر,تاريخ الخبر,رابط الخبر,الصحفي",
        "Haber Başlığı;Haber Metni;Yayın Organı;Haber Tarihi;Haber Linki;Gazeteci",
        "Тақырып;Мәтін;Дереккөз;Күні;Сілтеме;Автор",
        "Сарлавҳа;Матн;Манбаъ;Сана;Пайванд;Муаллиф",
    ],
)
@pytest.mark.parametrize("first", ["", "sep={0}\r\n", '"sep={0}"\r\n'])
def test_columns_may_be_named_in_many_languages(head: str, first: str) -> None:
    mark = ";" if ";" in head else ","
    row = mark.join((TITLE, f'"{TEXT}"', "Pamir Times", "14.03.2026", URL, "Nur Baig"))

    found = draft(f"{first.format(mark)}{head}\r\n{row}\r\n", "table.csv")

    assert _summary(found) == (TITLE, "Pamir Times", "2026-03-14")
    assert (found.article.body, found.article.author) == (TEXT, "Nur Baig")


def test_columns_that_are_not_taken_are_told() -> None:
    head = "Reference No,Title,Text,Desk,Title"

    [note] = reading(f'{head}\n7,{TITLE},"{TEXT}",World,{TITLE}\n', "desk.csv").warnings

    assert note == Notice.of(Remark.COLUMNS_LEFT_OUT, names=("Reference No", "Desk"))
    assert not reading(f'Title,Text\n{TITLE},"{TEXT}"\n', "desk.csv").warnings


TOLD = ([("desk",), ("region",)], [("desk", "region")])  # as they come up, or both at once


@pytest.mark.parametrize("shape", ["lines", "array", "one", "behind"])
def test_names_of_records_that_are_not_taken_are_told_once(shape: str) -> None:
    first = {"title": TITLE, "text": TEXT, "desk": "World", "id": 7, "rubrik": None, "topp": True}
    second = first | {"text": f"{TEXT} Again.", "metadata": {"region": "north"}, "newsId": "x"}
    written = {
        "lines": "\n".join(map(json.dumps, (first, second))),
        "array": json.dumps([first, second]),
        "one": json.dumps(first | {"region": "north"}, indent=1),
        "behind": f"{json.dumps(first, indent=1)}\n{json.dumps(second, indent=1)}",
    }[shape]

    found = reading(written, "desk.jsonl" if shape == "lines" else "desk.json")

    notes = [[Notice.of(Remark.NAMES_LEFT_OUT, names=one) for one in names] for names in TOLD]
    assert [*found.warnings] in notes
    assert not any(draft.warnings for draft in found.articles)


def test_what_a_service_of_posts_counts_for_itself_is_not_told() -> None:
    post = {"account": {"acct": "a"}, "content": TEXT, "favourites_count": 3}

    assert not reading(json.dumps(post), "post.json").warnings


def test_what_cannot_be_read_is_said() -> None:
    record = {"text": TEXT, "date": "03/04/2026", "language": "klingon", "url": "not a link"}

    found = draft(json.dumps(record), "one.json")

    assert found.article.published is None
    assert found.candidates == {"published": "03/04/2026"}
    assert any("klingon" in str(note) for note in found.notes)
    assert any("not a link" in str(note) for note in found.notes)


_ROWS = (
    "Flood cuts the road,The flood cut the road to Gilgit on Monday. Two bridges were swept away "
    "and nobody was hurt.,Indus Mirror,2026-04-02",
    "Miners are found alive,A blast closed a coal mine near Harnai. The miners were found alive "
    "after nine hours of digging.,Indus Mirror,2026-04-03",
)


def test_a_table_without_names_is_read_by_what_is_in_its_columns() -> None:
    found = reading("\n".join(_ROWS), "news.csv")

    assert [one.article.title for one in found.articles] == [
        "Flood cuts the road",
        "Miners are found alive",
    ]
    assert [str(one.article.published) for one in found.articles] == ["2026-04-02", "2026-04-03"]
    assert [one.article.publisher for one in found.articles] == [None, None]
    assert "does not name its columns" in str(found.warnings[0])


@pytest.mark.parametrize(
    "text",
    [
        "This is prose, saved with the wrong ending, by a hurried man.\nAnd more of it, said he.\n",
        "Guards strike,2026-04-02\nMiners found,2026-04-03\n",
        "name,value\nwheat,31.5\nrice,84.0\n",
        f"{_ROWS[0]}\nonly one cell\n",
    ],
)
def test_a_table_that_could_be_something_else_is_refused_with_what_it_lacks(text: str) -> None:
    [refusal] = reading(text, "news.csv").refused

    assert "must name the columns" in str(refusal.reason)


@pytest.mark.parametrize(
    "above",
    ["\n\n;;;\n", "Export of 2 April 2026;;;\n\n", "sep=;\n", "\ufeff"],
)
def test_rows_above_the_names_of_columns_are_passed_over(above: str) -> None:
    table = f"{above}title;text;publisher;date\n;;;\n{TITLE};{TEXT};Pamir Times;2026-03-14\n"

    [found] = reading(table, "news.csv").articles

    assert _summary(found) == (TITLE, "Pamir Times", "2026-03-14")
    assert found.article.body == TEXT


def test_a_table_with_old_line_ends_is_read() -> None:
    table = f'title,text,publisher,date\r"{TITLE}","{TEXT}",Pamir Times,2026-03-14\r'

    [found] = reading(table, "news.csv").articles

    assert _summary(found) == (TITLE, "Pamir Times", "2026-03-14")


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("between", ["", "\n", ",\n"])
def test_objects_behind_each_other_are_records(indent: int | None, between: str) -> None:
    records = [{"title": f"{TITLE} {n}", "text": TEXT, "source": "Pamir Times"} for n in (1, 2)]
    text = between.join(json.dumps(record, indent=indent) for record in records)

    found = reading(text, "news.json")

    assert [one.article.title for one in found.articles] == [f"{TITLE} 1", f"{TITLE} 2"]


def test_a_text_in_blocks_and_names_in_objects_are_read() -> None:
    record = {
        "headline": {"main": TITLE},
        "body": {"blocks": [{"text": PARAGRAPHS[0]}, {"text": PARAGRAPHS[1]}]},
        "byline": {"original": "Nur Baig"},
        "pub_date": "2026-03-14T10:00:00+0000",
    }

    article = draft(json.dumps({"response": {"docs": [record]}}), "x.json").article

    assert (article.title, article.author, str(article.published)) == (
        TITLE,
        "Nur Baig",
        "2026-03-14",
    )
    assert article.body == "\n\n".join(PARAGRAPHS[:2])


def _feed(item: str, language: str = "") -> str:
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Pamir Times</title>'
        f"<link>https://pamirtimes.example</link>{language}<item><title>{TITLE}</title>"
        f"<link>{URL}</link>{item}</item></channel></rss>"
    )


def test_an_entry_that_only_repeats_its_title_is_refused_with_where_the_text_is() -> None:
    link = f"&lt;a href='{URL}'&gt;{TITLE}&lt;/a&gt; &lt;font&gt;Pamir Times&lt;/font&gt;"

    [refusal] = reading(_feed(f"<description>{link}</description>")).refused

    assert URL in str(refusal.reason)


def test_an_entry_that_was_escaped_twice_loses_its_markup() -> None:
    twice = "".join(f"&amp;lt;p&amp;gt;{text}&amp;lt;/p&amp;gt;" for text in PARAGRAPHS)

    found = draft(_feed(f"<description>{twice}</description>"))

    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_a_record_that_was_escaped_loses_its_markup() -> None:
    escaped = "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in PARAGRAPHS)

    found = draft(json.dumps({"title": TITLE, "content": escaped}), "one.json")

    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_a_day_that_can_be_two_is_told_by_the_one_beside_it() -> None:
    days = (
        "<pubDate>08/03/2026 09:30</pubDate>"
        '<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-03-08</dc:date>'
    )

    found = draft(_feed(f"<description>{TEXT}</description>{days}"))

    assert str(found.article.published) == "2026-03-08"


def test_a_short_entry_that_is_whole_is_not_called_a_summary() -> None:
    whole = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in PARAGRAPHS[:2])
    encoded = (
        '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"{whole}</content:encoded>"
    )

    found = draft(_feed(encoded))

    assert found.article.body == "\n\n".join(PARAGRAPHS[:2])
    assert "body" not in found.unsure


def test_the_language_of_an_entry_tells_the_calendar_of_its_day() -> None:
    text = "زلزله‌ای هرات را لرزاند. والی گفت کسی کشته نشد و سه خانه ویران شد."

    found = draft(_feed(f"<pubDate>1404/12/23 09:00</pubDate><description>{text}</description>"))

    assert str(found.article.published) == "2026-03-14"


def test_a_text_with_bold_and_linked_parts_stays_one_line() -> None:
    parts = ["The crossing is open. ", {"type": "bold", "text": "Buses pass first"}, ", they said."]
    message = {"id": 2, "type": "message", "date": "2026-03-14T10:00:00", "text": parts}
    export = {"name": "Pamir Times", "type": "public_channel", "messages": [message, message]}

    found = reading(json.dumps(export), "result.json")

    assert found.articles[0].article.body == "The crossing is open. Buses pass first, they said."


@pytest.mark.parametrize(
    "table",
    ["GLOBALEVENTID\tSQLDATE\tSOURCEURL\n1\t20260314\thttps://x.example/1\n", f"1\t2\t{URL}\n"],
)
def test_a_table_of_addresses_is_refused_with_what_to_do(table: str) -> None:
    [refusal] = reading(table, "events.tsv").refused

    assert "fetch the pages" in str(refusal.reason)


def test_a_list_of_references_tells_house_writer_and_day() -> None:
    one = {
        "type": "article-newspaper",
        "title": TITLE,
        "container-title": "Pamir Times",
        "author": [{"family": "Baig", "given": "Nur"}],
        "issued": {"date-parts": [[2026, 3, 14]]},
        "abstract": TEXT,
    }

    found = draft(json.dumps([one]), "library.json")

    assert _summary(found) == (TITLE, "Pamir Times", "2026-03-14")
    assert found.article.author == "Nur Baig"


def test_a_long_text_in_a_table_is_read_and_open_quotes_cost_only_their_rows() -> None:
    long = "Traders reopened their shops at the crossing again today. " * 4_000
    table = f'title,text\na,"{long}"\nb,{TEXT.replace(",", "")}\n'

    assert [one.article.title for one in reading(table, "a.csv").articles] == ["a", "b"]

    rows = "".join(f"{number},Traders reopened their shops today.\n" for number in range(9_000))
    found = reading(f'title,text\na,"{rows}', "a.csv")
    assert len(found.articles) > 1_000
    assert found.refused


@pytest.mark.parametrize("name", ["feeds.opml", "subscriptions.xml"])
def test_a_list_of_feeds_is_refused_with_their_names(name: str) -> None:
    outlines = "".join(
        f'<outline type="rss" text="House {number}" xmlUrl="https://h.example/{number}"/>'
        for number in range(12)
    )
    opml = f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}</body></opml>'

    [refusal] = reading(opml, name).refused

    assert "list of feeds" in str(refusal.reason)
    assert "House 0, House 1" in str(refusal.reason)
    assert "House 11" not in str(refusal.reason)


def test_the_marks_of_obsidian_are_none_of_the_text() -> None:
    note = (
        f'---\ntitle: "{TITLE}"\nsource: "{URL}"\n---\n![[map.png]]\n{PARAGRAPHS[0]} ^a1b2\n\n'
        f"> [!note] Note\n> {PARAGRAPHS[1]}\n\n=={PARAGRAPHS[2][:40]}=={PARAGRAPHS[2][40:]}[^1]\n\n"
        f"[[Valley|{PARAGRAPHS[3]}]]\n\nRead more: [The quake in maps](https://x.example)\n\n"
        "[^1]: The figures are those of the chamber.\n"
    )

    body = draft(note, "clip.md").article.body

    assert body == "\n\n".join((*PARAGRAPHS, "Footnotes", "The figures are those of the chamber."))


@pytest.mark.parametrize(
    ("record", "author"),
    [
        ({"text": TEXT, "created_at": "2026-03-14T09:30:00Z", "author_id": "7"}, None),
        (
            {
                "content": f"<p>{TEXT}</p>",
                "created_at": "2026-03-14T09:30:00Z",
                "account": {"acct": "nur", "display_name": "Nur Baig"},
            },
            "Nur Baig",
        ),
        ({"message": TEXT, "created_time": "2026-03-14T09:30:00+0000", "permalink": "x"}, None),
        ({"notes": TEXT, "event_date": "14 March 2026", "source": "Pamir Times"}, None),
        ({"text": TEXT, "date": "2026-03-14", "byline": "By Nur Baig"}, "Nur Baig"),
        ({"text": TEXT, "date": "2026-03-14", "author": "Von Braun"}, "Von Braun"),
    ],
)
def test_posts_and_events_have_the_day_they_tell(record: object, author: str | None) -> None:
    found = draft(json.dumps({"data": [record]}), "posts.json").article

    assert (found.body, str(found.published), found.author) == (TEXT, "2026-03-14", author)


def test_the_day_a_record_was_made_is_not_the_day_of_its_article() -> None:
    record = {"text": TEXT, "title": TITLE, "created_at": "2026-03-14T09:30:00Z"}

    assert draft(json.dumps(record), "a.json").article.published is None


@pytest.mark.parametrize(
    "link",
    [
        f"https://www.google.com/url?rct=j&sa=t&url={URL}&ct=ga&cd=CAIy",
        f"https://l.facebook.com/l.php?u={URL}&h=AT0",
    ],
)
def test_a_link_that_counts_its_readers_is_the_one_it_leads_to(link: str) -> None:
    assert draft(json.dumps({"text": TEXT, "url": link}), "a.json").article.url == URL


def _post(title: str, text: str, **more: object) -> object:
    named = {"title": title, "selftext": text, "author": "kabuli", "created_utc": 1772700000.0}
    return {"kind": "t3", "data": {**named, "permalink": "/r/kabul/comments/a/p/", **more}}


def test_posts_of_a_listing_are_articles_and_answers_are_not() -> None:
    answer = {"kind": "t1", "data": {"body": "They lie to us.", "created_utc": 1772700009}}
    link = _post("Link only", "", url="https://news.example/1")
    posts = {"kind": "Listing", "data": {"children": [_post(TITLE, TEXT), link]}}
    answers = {"kind": "Listing", "data": {"children": [answer]}}

    for written in (posts, [posts, answers]):
        found = reading(json.dumps(written), "thread.json")

        [post] = found.articles
        assert (post.article.body, post.article.title) == (TEXT, TITLE)
        assert post.article.url == "https://www.reddit.com/r/kabul/comments/a/p/"
        assert (post.article.author, str(post.article.published)) == ("kabuli", "2026-03-05")
        [refused] = found.refused
        assert "https://news.example/1" in str(refused.reason)


def test_the_house_behind_a_records_title_is_none_of_it() -> None:
    record = {"title": f"{TITLE} - Pamir Times", "source": "Pamir Times", "text": TEXT}

    assert draft(json.dumps(record)).article.title == TITLE


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("on ~~Sunday~~ Monday", "on Monday"),
        ('on Monday<sup><a href="https://x.example/#fn1">1</a></sup>', "on Monday"),
        ('on <span class="x">Monday</span>', "on Monday"),
        ("on Monday <br>", "on Monday "),
    ],
)
def test_a_clipping_is_read_as_it_shows_itself(written: str, shown: str) -> None:
    note = "\n\n".join((f"# {TITLE}", *PARAGRAPHS)).replace("on Monday", written, 1)

    assert draft(note, "clip.md").article.body.split("\n\n")[0] == TEXT.replace(
        "on Monday", shown, 1
    ).replace("  ", " ")


@pytest.mark.parametrize(
    ("broken", "code", "values"),
    [
        (b'{"text": "a"}\n{"text": nothing}', Unreadable.LINE_NOT_JSON, {"line": 1, "at": 10}),
        (b'[{"text": "a"},\n {"text": nothing}]', Unreadable.FILE_NOT_JSON, {"line": 2, "at": 11}),
        (b'{"text": 1' + b"0" * 5000 + b"}", Unreadable.LONG_NUMBER, {}),
    ],
)
def test_where_it_is_not_json_is_told_in_figures(
    broken: bytes, code: Unreadable, values: dict[str, int]
) -> None:
    [refused] = reading(broken, "a.jsonl").refused

    assert refused.reason == Notice.of(code, **values)


def test_the_place_of_an_article_that_was_taken_back_is_none() -> None:
    answer = json.loads(json.dumps(_news_api()))
    gone = "[Removed]"
    answer["articles"].append({"title": gone, "content": gone, "publishedAt": "1970-01-01"})

    assert len(reading(json.dumps(answer), "a.json").articles) == 1


def test_a_part_that_ends_within_its_first_sentence_gives_way_to_the_summary() -> None:
    answer = json.loads(json.dumps(_news_api()))
    answer["articles"][0] |= {"description": TEXT, "content": f"{TEXT[:40]}… [+2500 chars]"}

    found = draft(json.dumps(answer), "a.json").article

    assert (found.body, found.cut) == (TEXT, "summary")


def test_the_bold_line_that_a_post_begins_with_is_its_title() -> None:
    text = [{"type": "bold", "text": TITLE}, f"\n\n{TEXT}"]
    messages = [{"id": 1, "type": "message", "date": "2026-03-15T06:40:00", "text": text}]

    found = draft(json.dumps({"name": "P", "messages": messages}), "a.json").article

    assert (found.title, found.body) == (TITLE, TEXT)


@pytest.mark.parametrize("named", ["***", "…", "👍", "( )", "\u0301", "ـ", "«»"])
def test_signs_alone_name_no_house(named: str) -> None:
    record = {"publisher": named, "text": TEXT, "url": URL}

    assert draft(json.dumps(record), "one.json").article.publisher is None


@pytest.mark.parametrize(
    ("named", "publisher"),
    [
        ("Gazeta.uz", "Gazeta.uz"),
        ("Газета.uz", "Газета.uz"),
        ("AfghanPaper.com", "AfghanPaper.com"),
        ("pamirtimes.example", "pamirtimes.example"),
        ("www.PamirTimes.example", "pamirtimes.example"),
        ("PAMIRTIMES.EXAMPLE", "pamirtimes.example"),
    ],
)
def test_a_house_named_like_its_domain_keeps_its_capitals(named: str, publisher: str) -> None:
    record = {"publisher": named, "text": TEXT}

    assert draft(json.dumps(record), "one.json").article.publisher == publisher


def test_the_address_of_a_first_page_tells_the_house_where_nothing_else_does() -> None:
    record = {"url": URL, "source_url": "https://pamirtimes.example/", "text": TEXT}
    named = record | {"meta_data": {"og": {"site_name": "Pamir Times"}}}

    assert draft(json.dumps(record), "one.json").article.publisher == "pamirtimes.example"
    assert draft(json.dumps(named), "one.json").article.publisher == "Pamir Times"
    assert draft(json.dumps({"url": URL, "text": TEXT}), "one.json").article.publisher is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("<author>desk@x.example (Nur Baig)</author>", "Nur Baig"),
        ("<author>https://x.example/</author>", None),
        ("<author>desk@x.example</author>", None),
        ("<author>Nur Baig</author>", "Nur Baig"),
    ],
)
def test_the_address_in_a_feeds_writer_is_no_name(written: str, name: str | None) -> None:
    feed = (
        f"<rss version='2.0'><channel><title>Pamir Times</title><link>{URL}</link><item><title>"
        f"{TITLE}</title><link>{URL}</link>{written}<description>{TEXT}</description></item>"
        "</channel></rss>"
    )

    assert draft(feed, "a.xml").article.author == name


def test_values_in_lists_are_read_as_scrapers_write_them() -> None:
    record = {
        "headline": [TITLE],
        "paragraphs": list(PARAGRAPHS),
        "pub_date": ["14 March 2026"],
        "newspaper": ["Pamir Times"],
    }

    found = draft(json.dumps(record), "a.jsonl")

    assert _summary(found) == (TITLE, "Pamir Times", "2026-03-14")
    assert found.article.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "names",
    [
        ("ناونیشان", "دەق", "بەروار", "نووسەر", "سەرچاوە", "لینک"),
        ("sernav", "naverok", "dîrok", "nivîskar", "çavkanî", "lînk"),
        ("аталышы", "текст", "күнү", "автор", "булагы", "шилтеме"),
        ("标题", "正文", "发布时间", "作者", "来源", "链接"),
    ],
)
def test_names_of_fields_are_read_in_more_languages(names: tuple[str, ...]) -> None:
    values = (TITLE, TEXT, "2026-03-14", "Nur Baig", "Pamir Times", URL)
    article = draft(json.dumps([dict(zip(names, values, strict=True))]), "a.json").article

    assert (article.title, article.body, str(article.published)) == (TITLE, TEXT, "2026-03-14")
    assert (article.author, article.publisher, article.url) == ("Nur Baig", "Pamir Times", URL)


@pytest.mark.parametrize(
    "written",
    ["By Nur Baig in Kabul", "Nur Baig, Water Correspondent", "Nur Baig in Kabul", "by Nur Baig"],
)
def test_a_byline_in_a_record_is_the_writers_name(written: str) -> None:
    record = {"title": TITLE, "text": TEXT, "byline": written}

    assert draft(json.dumps([record]), "a.json").article.author == "Nur Baig"
