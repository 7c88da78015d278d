"""What the pages say: answers, silence, articles at their words, versions, sources, names."""

from dataclasses import replace

import sqlalchemy
from lxml import html

from bot.app import App
from bot.reading_room.access import COOKIE
from bot.reading_room.tickets import Ticket
from store.guilds import feedback, questions
from store.library import alias_groups, articles, libraries, versions
from store.library.evidence.verify import Proof, verify
from store.library.evidence.verify import read as read_card
from store.library.imports.import_runs import Run
from store.model import Reference, Scope
from tests.bot.reading_room.conftest import KEY, Visitor, shelve, words
from tests.builders import a_new_article

REOPENING = "Pakistan and Afghanistan agreed on Thursday to reopen the Torkham crossing."
PERSIAN = a_new_article(
    title="بازگشت مهاجران از مرز اسلام‌قلعه",
    publisher="هریرود نیوز",
    author=None,
    language="fa",
    url=None,
    body="مقام‌های محلی در هرات می‌گویند که روزانه سی هزار مهاجر افغان وارد کشور می‌شوند.",
)


async def test_an_answer_is_the_stored_words_with_their_source(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body=REOPENING))

    page = await visitor.page("/?q=When does the Torkham crossing reopen?")

    [quotation] = page.xpath("//article[@class='quotation best']")
    assert words(quotation.xpath(".//blockquote")[0]) == REOPENING
    assert quotation.xpath(".//blockquote//mark/text()") == ["reopen", "Torkham", "crossing"]
    assert words(quotation.xpath(".//h2")[0]) == "Torkham crossing to reopen"
    assert words(quotation.xpath(".//p[@class='facts']")[0]) == (
        "Khyber Gazette · by A. Reporter · published 2025-11-06"
    )
    assert "A1.1@1" in words(quotation.xpath(".//p[@class='small']")[0])
    assert quotation.xpath(".//a[text()='Open source']/@href") == [
        "https://news.example/torkham#:~:text=Pakistan%20and%20Afghanistan%20agreed%20on,"
        "to%20reopen%20the%20Torkham%20crossing."
    ]


async def test_a_day_of_the_week_has_its_date_beside_the_words(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body=REOPENING))

    page = await visitor.page("/?q=When does the Torkham crossing reopen?")

    assert "“Thursday” is 2025-11-06, seen from its publication" in words(page)


async def test_the_source_of_two_quotations_of_one_article_stands_once(
    app: App, visitor: Visitor
) -> None:
    body = "Ninety herons flew to Zaranj.\n\nThe ferry was late.\n\nHerons of Zaranj came again."
    shelve(app, a_new_article(body=body))

    page = await visitor.page("/?q=Zaranj herons")

    assert len(page.xpath("//article//p[@class='facts']")) == 1
    assert [words(title) for title in page.xpath("//article//h2")][1:] == ["same article as 1"]
    assert [words(one) for one in page.xpath("//article//p[@class='small']")][1:] == ["A1.1@1"]


async def test_the_title_of_a_quotation_opens_the_article_at_its_words(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(body=f"{REOPENING}\n\nA governor spoke."))
    answer = await visitor.page('/?q="Torkham crossing"')

    article = await visitor.page(answer.xpath("//article//h2/a/@href")[0])

    assert article.xpath("//mark[@id='words']/text()")[0].startswith(REOPENING[:40])


async def test_silence_is_said_with_its_reason_and_ways_to_ask_again(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(body=REOPENING))

    page = await visitor.page("/?q=When does the Torkam crossing reopn?&since=2026")

    silence = page.xpath("//section[@class='silence']")[0]
    assert "No quotation answers this." in words(silence)
    assert page.xpath("//article") == []


async def test_a_filter_that_hid_the_answer_can_be_left_out_by_a_link(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(body=REOPENING))
    page = await visitor.page("/?q=Torkham crossing&since=2026-01")

    [link] = page.xpath("//section[@class='silence']//a[contains(., 'since')]")
    wider = await visitor.page(link.get("href"))

    assert words(link).startswith("Without “since” there ")
    assert len(wider.xpath("//article")) == 1


async def test_what_was_typed_wrong_is_said_in_a_sentence(visitor: Visitor) -> None:
    for query, sentence in {
        "q=Kabul&since=soon": "“soon” is not a date I understand",
        "q=Kabul&since=2026&until=2020": "“since” (2026-01-01) is after “until” (2020-12-31).",
        f"q={'long+' * 400}": "A question can have at most 1,500 characters",
    }.items():
        found = await visitor.get(f"/?{query}")

        assert found.status_code == 400
        assert sentence in words(visitor_tree(found.text))


async def test_what_was_typed_beside_a_wrong_filter_stays(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body=REOPENING))
    for address, field in (
        ("/?q=Kabul&since=soon&until=2026", "//input[@name='q']"),
        ("/articles?text=Kabul&since=soon&until=2026", "//input[@name='text']"),
    ):
        page = visitor_tree((await visitor.get(address)).text)

        assert page.xpath(field)[0].get("value") == "Kabul"
        assert page.xpath("//input[@name='until']")[0].get("value") == "2026"
        assert "“soon” is not a date" in words(page.xpath("//p[@role='status']")[0])


async def test_behind_the_last_page_of_articles_is_the_last(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body=REOPENING))

    page = await visitor.page("/articles?page=999")

    assert len(page.xpath("//ol[@class='list']/li")) == len(
        (await visitor.page("/articles")).xpath("//ol[@class='list']/li")
    )


async def test_an_article_from_right_to_left_is_written_so(app: App, visitor: Visitor) -> None:
    shelve(app, PERSIAN)

    page = await visitor.page("/articles/A1")

    [body] = page.xpath("//div[@class='body']")
    assert (body.get("dir"), body.get("lang")) == ("rtl", "fa")
    assert page.xpath("/html/@dir") == ["ltr"]


async def test_the_pages_speak_the_language_of_the_browser(app: App, visitor: Visitor) -> None:
    shelve(app, PERSIAN)

    found = await visitor.get("/articles", accept_language="de, fa-AF;q=0.8, en;q=0.5")

    tree = visitor_tree(found.text)
    assert (tree.get("lang"), tree.get("dir")) == ("fa", "rtl")


async def test_a_chosen_language_stays(visitor: Visitor) -> None:
    sent = await visitor.post("/language", {"token": await visitor.token(), "language": "tr"})
    tree = await visitor.page("/")

    assert (sent.status_code, sent.headers["location"]) == (303, "/")
    assert tree.get("lang") == "tr"


async def test_versions_are_listed_and_what_changed_is_marked(app: App, visitor: Visitor) -> None:
    [first] = shelve(app, a_new_article())
    changed = a_new_article(
        body="Pakistan and Afghanistan refused on Thursday to reopen the Torkham crossing."
    )
    with app.database.writing() as session:
        scope = Scope(libraries=(libraries.named(session, libraries.SHARED),))
        articles.edit(session, scope, first, versions.prepare(changed), by="discord:42")

    listed = await visitor.page("/articles/A1/versions")
    page = await visitor.page("/articles/A1@2/changes")
    old = await visitor.page("/articles/A1@1")

    assert listed.xpath("//ol/li/h2/a/@href") == ["/articles/A1@2", "/articles/A1@1"]
    assert "Discord member 42" in words(listed)
    assert "taken out: agreed" in [words(one) for one in page.xpath("//del")]
    assert "put in: refused" in [words(one) for one in page.xpath("//ins")]
    assert "its current version is @2" in words(old)


async def test_the_first_version_changed_nothing(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article())

    found = await visitor.get("/articles/A1/changes")

    assert found.status_code == 404
    assert "A1@1 is the first version." in found.text


async def test_a_citation_gives_exactly_the_words_and_each_form_as_a_file(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(body="He said: “we’ll *see* <b>us</b>” & left the room at once."))

    page = await visitor.page("/cite/A1.1?start=9&end=37")
    file = await visitor.get(page.xpath("//section[.//h2='BibTeX']//a/@href")[0])

    [alone] = page.xpath("//pre[@id='words']")
    assert alone.text_content() == "“we’ll *see* <b>us</b>” & le"
    assert file.headers["content-disposition"] == 'attachment; filename="citation.bib"'
    assert file.text.startswith("@online{")


async def test_a_citation_needs_words(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article())

    for address in ("/cite/A1", "/cite/A9.1", "/cite/nonsense", "/cite/A1?start=9&end=2"):
        assert (await visitor.get(address)).status_code in (400, 404)


async def test_sources_are_counted_and_lead_to_their_articles(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(), PERSIAN)

    page = await visitor.page("/sources")
    listed = await visitor.page(page.xpath("//h2/a[. = 'هریرود نیوز']/@href")[0])

    assert "2 sources · 2 articles" in words(page)
    assert len(listed.xpath("//ol/li")) == 1


async def test_who_is_reported_after_is_listed_and_leads_to_those_articles(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(publisher="Quotewire desk", reported_by="Arab News"), PERSIAN)

    page = await visitor.page("/sources")
    listed = await visitor.page(page.xpath("//h2/a[. = 'Arab News']/@href")[0])

    assert "3 sources · 2 articles" in words(page)
    assert "1 article · through other publishers" in words(page)
    assert len(listed.xpath("//ol/li")) == 1


async def test_a_pair_of_names_is_accepted_by_a_form(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body="The Khyber Crossing Council (KCC) opened the road on Monday."))
    page = await visitor.page("/names")
    [pair] = page.xpath("//input[@name='pair']/@value")

    sent = await visitor.post(
        "/names/review", {"token": await visitor.token(), "pair": pair, "accept": "yes"}
    )
    after = await visitor.page("/names?text=kcc")

    assert sent.status_code == 303
    assert words(after.xpath("//ol/li/h2")[0]) == "Khyber Crossing Council"
    with app.database.session() as session:
        assert alias_groups.candidates(session, 1) == []


async def test_the_inbox_shows_what_waits_and_puts_a_report_aside(
    app: App, visitor: Visitor
) -> None:
    [stored] = shelve(app, a_new_article(body="Nobody crossed the bridge.", published=None))
    place = (replace(stored, passage=1), 0, 14)
    with app.database.writing() as session:
        feedback.vote(session, 7, 8, place, "out of date", "It was <b>years</b> ago.")
        feedback.vote(session, 7, 9, place, "useful")

    page = await visitor.page("/inbox")
    [link] = page.xpath("//main//ul/li//a[contains(@href, '#words')]/@href")
    article = await visitor.page(link)
    [report] = page.xpath("//input[@name='report']/@value")
    sent = await visitor.post("/inbox/done", {"token": await visitor.token(), "report": report})
    after = await visitor.page("/inbox")

    assert "1 report on a quotation" in words(page)
    assert "Nobody crossed" in words(page)
    assert "Reason: It was <b>years</b> ago." in words(page)
    assert "1 article without publisher or date" in words(page)
    assert words(article.xpath("//mark[@class='words']")[0]) == "Nobody crossed"
    assert sent.status_code == 303
    assert "report" not in words(after.xpath("//main")[0])


async def test_a_curator_with_a_link_sees_the_inbox_of_their_own_server_alone(app: App) -> None:
    with app.database.writing() as session:
        questions.note(session, 7, 1, answered=False, text="Where are the quokkas?")
        questions.note(session, 8, 1, answered=False, text="Where are the wombats?")
    visitor = Visitor(app, url="https://room.example")
    ticket = Ticket(expires=2**33, guild=7, curator=True)
    visitor.client.cookies.set(COOKIE, ticket.signed(KEY))

    page = await visitor.page("/inbox")

    assert page.xpath("//main//ul/li/a/text()") == ["Where are the quokkas?"]
    assert page.xpath("//main//form") == []


async def test_the_audit_trail_says_whether_it_is_whole(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article())

    page = await visitor.page("/audit?check=1")

    assert "The chain is whole" in words(page)
    assert [words(cell) for cell in page.xpath("//tbody/tr[1]/td")][2:4] == ["operator", "add"]


async def test_the_changes_of_an_import_are_one_row_that_leads_to_them(
    app: App, visitor: Visitor
) -> None:
    notes = [a_new_article(body=f"Note {n} of the desk was written.", url=None) for n in range(45)]
    shelve(app, *notes)
    with app.database.writing() as session:
        shared = libraries.named(session, libraries.SHARED)
        number = Run(files="a.jsonl", by="operator").number(session, shared)
        session.connection().execute(sqlalchemy.text("UPDATE article_version SET import_id = 1"))
        articles.add(session, shared, versions.prepare(a_new_article()), by="operator")

    page = await visitor.page("/audit")
    rows = [[words(cell) for cell in row.xpath("td")][3] for row in page.xpath("//tbody/tr")]
    [way] = page.xpath("//tbody//a[starts-with(@href, '/audit')]/@href")
    opened = await visitor.page(way)
    behind = await visitor.page(f"{way}&page=2")

    assert rows == ["add", f"import {number}: 45 changes"]
    assert "46 changes" in words(page)
    assert [len(one.xpath("//tbody/tr")) for one in (opened, behind)] == [40, 5]
    assert "45 changes" in words(opened)


async def test_a_broken_audit_trail_is_told_in_the_readers_language(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article())
    with app.database.writing() as session:
        session.connection().execute(
            sqlalchemy.text("UPDATE audit SET actor = 'eve' WHERE sequence = 1")
        )

    sent = await visitor.get("/audit?check=1", accept_language="tr")

    assert "denetim izinde 1. satır değiştirilmiş" in words(visitor_tree(sent.text))


async def test_a_check_says_the_verdict_the_warnings_and_the_whole_sentence(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(body="The minister said that nobody was hurt in the attack."))

    sent = await visitor.post(
        "/check",
        {"token": await visitor.token("/check"), "quotation": '"was hurt in the attack"'},
    )
    tree = visitor_tree(sent.text)

    [verdict] = tree.xpath("//section[contains(@class, 'verdict')]")
    assert words(verdict.xpath("./h2")[0]) == "✓ Verbatim"
    assert "Warning" in words(verdict.xpath("./p[@class='warning']")[0])
    assert words(verdict.xpath(".//blockquote")[0]) == (
        "The minister said that nobody was hurt in the attack."
    )
    assert verdict.xpath(".//blockquote/mark/text()") == ["was hurt in the attack"]


async def test_an_address_alone_is_no_quotation(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article())
    fields = {"token": await visitor.token("/check"), "quotation": "https://news.example/torkham"}

    sent = await visitor.post("/check", fields)

    assert "There are no words to check." in words(visitor_tree(sent.text))


async def test_a_check_marks_what_differs(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body="The minister said that nine people were hurt in the attack."))
    text = "The minister said that ninety people were hurt in the attack."

    sent = await visitor.post("/check", {"token": await visitor.token("/check"), "quotation": text})
    tree = visitor_tree(sent.text)

    [marked] = tree.xpath("//p[@class='marked']")
    assert "only in what was checked: ninety" in words(marked.xpath("./del")[0])
    assert "only in the article: nine" in words(marked.xpath("./ins")[0])
    assert tree.xpath("//textarea/text()")[0].strip() == text


async def test_an_old_form_comes_back_as_it_was_typed(visitor: Visitor) -> None:
    sent = await visitor.post("/check", {"token": "1.0", "quotation": "We left at dawn"})
    tree = visitor_tree(sent.text)

    assert "Nothing of it is lost" in words(tree.xpath("//p[@class='note']")[0])
    assert tree.xpath("//textarea/text()")[0].strip() == "We left at dawn"


async def test_a_question_is_asked_as_of_a_day(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body=REOPENING))

    before = await visitor.page("/?q=Torkham crossing&as_of=2020")
    now = await visitor.page("/?q=Torkham crossing&as_of=2030")

    assert "As of 2020-12-31: as the library was on that day." in words(before)
    assert before.xpath("//blockquote") == []
    assert len(now.xpath("//blockquote")) == 1


async def test_a_word_that_was_mistyped_is_said_to_be_meant_otherwise(
    app: App, visitor: Visitor
) -> None:
    shelve(app, a_new_article(body=REOPENING))

    page = await visitor.page("/?q=When does the Torkam crossing reopen?")

    assert words(page.xpath("//p[@class='note']")[0]) == (
        "No article has “Torkam”; this is for “Torkham”."
    )
    assert len(page.xpath("//blockquote")) == 1


async def test_a_server_sees_its_own_articles_alone(app: App) -> None:
    shelve(app, a_new_article(), library="guild-7")
    shelve(app, PERSIAN, library="another")
    with app.database.session() as session:
        assert [*libraries.names(session)] == ["shared", "guild-7", "another"]

    here = Visitor(app)
    elsewhere = [await here.get(f"/articles/{Reference(article=n)}") for n in (1, 2)]

    assert [found.status_code for found in elsewhere] == [404, 404]


def visitor_tree(text: str):  # type: ignore[no-untyped-def]
    from lxml import html

    return html.document_fromstring(text.encode())


async def test_a_text_comes_back_with_its_footnotes(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body="The bridge at Zarang was opened for 27 lorries on Monday."))
    text = "The bridge at Zarang was opened for 29 lorries.\r\nNorway won the cup."
    fields = {"token": await visitor.token("/footnote"), "text": text}

    sent = await visitor.post("/footnote", fields)
    word = await visitor.post("/footnote", {**fields, "form": "docx"})

    page = html.document_fromstring(sent.content)
    [noted] = page.xpath("//div[@class='noted']")
    notes = [words(one) for one in noted.xpath("./span")]
    assert notes[0].startswith(
        "[1: The library has something else. A number differs: checked 29, in the article 27"
    )
    assert notes[1] == "[–: Nothing in the library]"
    for one in noted.xpath("./span"):
        one.drop_tree()
    assert noted.text_content() == text.replace("\r\n", "\n")
    assert len(page.xpath("//*[@id='q1']")) == 1
    assert word.headers["content-disposition"] == 'attachment; filename="footnotes.docx"'
    assert word.content.startswith(b"PK")


async def test_imports_are_listed_with_what_they_brought(app: App, visitor: Visitor) -> None:
    empty = await visitor.page("/imports")
    with app.database.writing() as session:
        library = libraries.named(session, libraries.SHARED)
        number = Run(files="post.mbox", by="operator").number(session, library)
        prepared = replace(versions.prepare(a_new_article()), import_id=number)
        articles.add(session, library, prepared, by="operator")

    listed = await visitor.page("/imports")
    brought = await visitor.page(listed.xpath("//h2/a/@href")[0])
    missing = await visitor.get("/imports/7")
    nonsense = await visitor.get("/imports/seven")

    assert "Nothing was imported yet." in words(empty)
    assert "post.mbox · 1 article · 0 new versions" in words(listed)
    assert "Torkham crossing to reopen" in words(brought.xpath("//ol")[0])
    assert (missing.status_code, nonsense.status_code) == (404, 404)


async def test_a_preview_shows_what_is_kept_and_each_line_that_is_dropped(
    visitor: Visitor,
) -> None:
    text = (
        "Traders wait at Torkham\n\nShare on Facebook\n\nTraders waited at the Torkham crossing "
        "until it reopened on Friday, the chamber of commerce said in a statement.\n\n"
        "Some 27 lorries with apricots were turned back at the gate the day before.\n"
    )
    sent = await visitor.post("/preview", {"token": await visitor.token("/preview"), "text": text})

    page = html.document_fromstring(sent.content)
    assert "Traders waited at the Torkham crossing" in words(page.xpath("//div[@class='noted']")[0])
    assert "Share on Facebook" in words(page.xpath("//main//section//ul")[0])
    assert not (await visitor.page("/articles")).xpath("//ol/li")


async def test_an_evidence_card_of_the_room_holds(app: App, visitor: Visitor) -> None:
    shelve(app, a_new_article(body="He said: “we’ll *see* <b>us</b>” & left the room at once."))

    page = await visitor.page("/cite/A1.1?start=9&end=37")
    read, checked = page.xpath("//section[.//h2='Evidence card']//a/@href")
    card = (await visitor.get(checked)).content

    assert set(verify(read_card(card)).failed) == {Proof.TIMES}  # the clock of this room stands
    assert "Evidence of a quotation" in (await visitor.get(read)).text
