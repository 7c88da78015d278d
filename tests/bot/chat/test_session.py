"""What the session says to questions, commands, filters and mistakes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.chat import typed
from bot.chat.commands.registry import commands
from bot.chat.session import Session
from bot.chat.typed import understood
from bot.render.markup.lines import StyledText
from store.model import Filters
from tests.bot.chat.conftest import reply, said, shelve
from tests.builders import a_new_article

TWICE = a_new_article(
    title="Herons of Zaranj",
    publisher="Heron Review",
    url="https://news.example/herons",
    body="The falconers of Zaranj counted ninety herons on Friday.\n\nThe ferry was late."
    "\n\nA hundred herons of Zaranj were seen on Monday.",
)


def test_a_line_without_a_command_is_a_question(session: Session) -> None:
    [words, source, *_] = said(session, "When did the Torkham crossing reopen?")

    assert words == "1. “The Torkham crossing reopened on Thursday after a month.”"
    assert source == (
        "Torkham crossing to reopen · Khyber Gazette · by A. Reporter · "
        "published 2025-11-06 · A1.1@1"
    )


def test_the_source_of_two_quotations_of_one_article_stands_once(
    app: App, session: Session
) -> None:
    shelve(app, TWICE)

    shown = said(session, "Zaranj herons")
    said(session, "/plain")
    plain = said(session, "Zaranj herons")

    assert sum("Heron Review" in told for told in shown) == 1
    assert any(told.endswith("@1 · same article as 1") for told in shown)
    assert any(told.startswith("Source: same article as 1, A") for told in plain)


def test_the_words_of_a_quotation_are_exactly_those_that_are_stored(
    app: App, session: Session
) -> None:
    body = "“We’ll *never* <b>leave</b> Zaranj_1”, said the mayor of Zaranj — & left."
    shelve(app, a_new_article(body=body, url=None))

    answer = reply(session, "What did the mayor of Zaranj say?")

    shown = "".join(part.text for part in answer.lines[0].parts[1:-1])
    assert shown == session.page[0].text
    assert shown in body


def test_matched_words_are_bold_and_the_title_opens_the_source(session: Session) -> None:
    lines = reply(session, "Torkham traders").lines

    assert StyledText("Torkham", "bold") in lines[0].parts
    assert lines[1].parts[0].link is not None
    assert lines[1].parts[0].link.startswith("https://indus.example/traders#:~:text=")


def test_plain_replies_say_each_thing_on_its_own_line(session: Session) -> None:
    said(session, "/plain")

    lines = said(session, "Torkham traders")

    assert lines[:3] == [
        "Quotation 1 of 1:",
        "Traders waited at the Torkham crossing until it reopened on Friday.",
        "Source: Indus Wire, Traders wait, by A. Reporter, published 2025-11-06, "
        "collected 2026-11-22, A2.1@1",
    ]
    assert all(
        part.style in ("", "dim") for line in reply(session, "Torkham").lines for part in line.parts
    )


def test_a_timeline_says_when_above_each_quotation(session: Session) -> None:
    lines = said(session, "/timeline Torkham crossing traders")

    assert lines[0] == "2025-11-06 · date of publication"
    assert lines[1].startswith("1. “")
    assert said(session, "/context 1")[0].startswith("Quotation 1")


def test_a_text_is_footnoted(session: Session) -> None:
    lines = said(
        session, "/footnote The Torkham crossing reopened on Thursday. Norway won the cup."
    )

    assert lines[0] == "The Torkham crossing reopened on Thursday. [1]"
    assert lines[1] == "Norway won the cup. [–]"
    assert lines[2] == "Nothing in the library"
    assert any(line.startswith("1. “The Torkham crossing reopened") for line in lines)


def test_an_answer_is_turned_over(session: Session) -> None:
    first = said(session, "Torkham crossing results:1")
    second = said(session, "/next")
    end = said(session, "/next")
    back = said(session, "/previous")

    assert [first[0][:2], second[0][:2], back[0][:2]] == ["1.", "2.", "1."]
    assert end == ["That was the last quotation."]
    assert "1 more quotation: /next" in first


def test_options_narrow_one_question_and_filters_every_one(session: Session) -> None:
    once = said(session, 'Torkham crossing source:"Indus Wire"')
    again = said(session, "Torkham crossing")
    kept = said(session, '/filters source:"Indus Wire" since:2025')
    always = said(session, "Torkham crossing")
    off = said(session, "/filters off")

    assert "Indus Wire" in once[1]
    assert "Khyber Gazette" in again[1]
    assert kept == ['Only: source:"Indus Wire" since:2025-01-01']
    assert "Indus Wire" in always[1]
    assert off == ["No filters."]
    assert session.filters == Filters()


def test_silence_says_why_and_what_would_help(session: Session) -> None:
    lines = said(session, "Torkham crossing since:2026")

    assert lines[0] == "No quotation answers this."
    assert any(line.startswith("Without “since” there ") for line in lines)
    assert reply(session, "Torkham crossing since:2026").nothing


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("/raed A1", "There is no command /raed. Did you mean /read?"),
        ("/xyzzy", "There is no command /xyzzy; /help lists those there are."),
        ("/read", "Which article? A reference looks like A12 or A12.3@1."),
        ("/read nonsense", "“nonsense” is neither a reference, such as A12, nor the address of"),
        ("/read A99", "There is no A99 here."),
        (
            "Kabul since:yesterday-ish",
            "“yesterday-ish” is not a date I understand",
        ),
        ("Kabul since:2026 until:2020", "“since” (2026-01-01) is after “until” (2020-12-31)."),
        ("Kabul source:Nobody", "There is no source “Nobody” here. /sources lists them all."),
        ("Kabul language:klingon", "“klingon” is no code of a language; one looks like tr or fa."),
        ("Kabul langauge:en", "There is no option langauge: here. Did you mean language:…?"),
        ("Kabul --since 2025", "There is no option --since here. Did you mean since:…?"),
        ("Kabul limit:2", "There is no option limit: here. Did you mean results:…?"),
        ("A99", "There is no A99 here."),
        ("Kabul results:99", "results is a number from 1 to 10."),
        ("/latest count:x", "count is a number from 1 to 50."),
        ("/check https://news.example/x", "There are no words to check."),
        ("/ask", "There is no word in this question. Please ask with some words."),
        ("?!", "There is no word in this question. Please ask with some words."),
        ("/next", "There is no quotation yet. Ask something first."),
        ("/cite 3", "There is no quotation yet. Ask something first."),
        ("/library nowhere", "There is no library named “nowhere”"),
        ("/filters nonsense", 'Filters look like source:"Arab News" since:2025-11'),
        ("x" * 2000, "A question can have at most 1,500 characters; this one has 2,000."),
    ],
)
def test_a_mistake_is_one_sentence_that_says_what_to_do(
    session: Session, line: str, sentence: str
) -> None:
    answer = reply(session, line)

    [only] = [each.text for each in answer.lines]
    assert only.startswith(sentence)
    assert answer.nothing


def test_a_quotation_is_shown_in_its_place_and_cited(session: Session) -> None:
    said(session, "Torkham crossing")

    alone = said(session, "/context")
    plain = said(session, "/cite 2")
    bibtex = said(session, "/cite format:bibtex")
    wrong = said(session, "/cite format:word")
    missing = said(session, "/cite 7")

    assert alone[1] == "It stands alone in its passage."
    assert plain[0] == "“Traders waited at the Torkham crossing until it reopened on Friday.”"
    assert bibtex[0].startswith("@online{quotewire-a1-1-1-")
    assert wrong == [
        "format is one of: plain, words, markdown, chicago, apa, bibtex, csl, annotation, html."
    ]
    assert missing == ["There is no quotation 7; they are numbered from 1 to 2."]


def test_a_source_is_opened_where_its_address_is_known(session: Session) -> None:
    opened: list[str] = []
    session.open_url = opened.append

    said(session, "Torkham traders")
    said(session, "/open")
    said(session, "Мост в Термезе")
    unknown = said(session, "/open")
    said(session, "/open A1")
    said(session, "/open a1.1")
    nowhere = said(session, "/open A3")

    assert [url.partition("#")[0] for url in opened] == [
        "https://indus.example/traders",
        "https://news.example/torkham",
        "https://news.example/torkham",
    ]
    assert ["#:~:text=" in url for url in opened] == [True, False, True]
    assert unknown == ["The address of A3.1@1 is not known."]
    assert nowhere == ["The address of A3 is not known."]


def test_a_check_says_the_verdict_first_then_the_warnings(session: Session) -> None:
    lines = said(session, '/check "it reopened on Saturday" said the Indus Wire.')
    true = reply(
        session, "/check Traders waited at the Torkham crossing until it reopened on Friday."
    )

    assert lines[0].startswith("NEAR. ")
    assert "[checked: Saturday] [article: Friday]" in " ".join(lines)
    assert true.lines[0].text.startswith("VERBATIM. ")
    assert not true.nothing


@pytest.mark.parametrize(
    "line",
    [
        "/check quotation: {words}",
        "/check Quotation:{words} publisher:Dawn",
        "/check publisher:Dawn quotation:{words}",
        "/check {words}",
    ],
)
def test_the_label_of_the_words_is_none_of_them(line: str) -> None:
    name, rest = typed.named(line.format(words="We left: at dawn"))

    found = understood(str(name), rest, ["publisher"], "quotation")

    assert found.text == "We left: at dawn"


def test_each_label_is_the_name_that_discord_has_for_the_words() -> None:
    labels = {command.name: command.label for command in commands() if command.label}

    assert labels == {
        "ask": "question",
        "timeline": "topic",
        "check": "quotation",
        "footnote": "text",
        "read": "reference",
    }


def test_an_article_is_read_with_its_passages_numbered(session: Session) -> None:
    lines = reply(session, "/read a2.1").lines

    passage = lines[2]
    assert passage.text == "[1] Traders waited at the Torkham crossing until it reopened on Friday."
    assert passage.parts[1].style == "bold"


def test_lists_name_what_is_here(session: Session) -> None:
    assert said(session, "/sources")[0].startswith("Indus Wire · 1 article")
    assert said(session, "/latest count:1")[0].endswith("A3@1")
    assert said(session, "/articles traders")[-1] == "1 article"
    assert "1 version" not in said(session, "/history A1")[0]
    assert said(session, "/articles no such title") == ["0 articles"]


def test_another_library_is_asked(app: App, session: Session) -> None:
    shelve(
        app, a_new_article(body="The Wakhan road was cleared of snow on Monday."), library="desk"
    )

    assert said(session, "/library") == ["* shared", "  desk"]
    assert said(session, "Wakhan road")[0] == "No quotation answers this."
    assert said(session, "/library desk") == ["Library: desk"]
    assert said(session, "Wakhan road")[0].startswith("1. “The Wakhan road")


def test_help_names_every_command_and_every_option(session: Session) -> None:
    listed = said(session, "/help")

    for command in commands():
        assert any(line.startswith(f"/{command.name} ") for line in listed)
        detail = said(session, f"/help {command.name}")
        assert all(f"{option.name}:" in detail[0] for option in command.options)


def test_an_empty_line_is_passed_over_and_quit_ends(session: Session) -> None:
    assert reply(session, "   ").lines == ()
    assert reply(session, "/quit").ended
    assert reply(session, "/EXIT").ended


@pytest.mark.parametrize("alone", ["quit", "Exit", " bye ", "q", ":q"])
def test_what_ends_other_programs_ends_the_session(session: Session, alone: str) -> None:
    assert reply(session, alone).ended


def test_help_alone_is_help_and_more_words_are_a_question(session: Session) -> None:
    assert said(session, "?") == said(session, "help") == said(session, "/help")
    asked = said(session, "/ask help for the border")
    assert said(session, "help for the border")[: len(asked)] == asked


@pytest.mark.parametrize(
    ("typed_so", "command"),
    [
        ("ask Torkham crossing", "/ask Torkham crossing"),
        ("Ask: Torkham crossing", "/ask Torkham crossing"),
        ("/ask: Torkham crossing", "/ask Torkham crossing"),
        ("/ ask Torkham crossing", "/ask Torkham crossing"),
        ("//ask Torkham crossing", "/ask Torkham crossing"),
        ("\\ask Torkham crossing", "/ask Torkham crossing"),
        ("／ask Torkham crossing", "/ask Torkham crossing"),
        ("!ask Torkham crossing", "/ask Torkham crossing"),
        ("quotewire ask Torkham crossing", "/ask Torkham crossing"),
        ("timeline Torkham", "/timeline Torkham"),
        ("footnote We left Torkham.", "/footnote We left Torkham."),
        ('check "crossing reopened on Thursday"', '/check "crossing reopened on Thursday"'),
        ("check «crossing reopened»", "/check «crossing reopened»"),
        ("sources", "/sources"),
        ("latest count:1", "/latest count:1"),
        ("articles", "/articles"),
        ("filters since:2025", "/filters since:2025"),
        ("filters off", "/filters off"),
        ("library shared", "/library shared"),
        ("help ask", "/help ask"),
        ("history A1", "/history A1"),
        ("cite 2", "/cite 2"),
        ("Sources.", "/sources"),
    ],
)
def test_a_command_without_its_slash_is_the_command(
    session: Session, typed_so: str, command: str
) -> None:
    said(session, "Torkham crossing")
    without = said(session, typed_so)
    said(session, "/filters off")
    said(session, "Torkham crossing")

    assert without == said(session, command)


@pytest.mark.parametrize(
    "question",
    [
        "open borders",
        "check points of Torkham",
        "sources of funding",
        "latest attack",
        "read the statement",
        "library of Herat",
        "history of Torkham",
        "$5 million",
        "next month",
        "cite or quote 2 people",
    ],
)
def test_a_question_may_begin_like_a_command(session: Session, question: str) -> None:
    asked = said(session, question)

    assert asked[: len(said(session, f"/ask {question}"))] == said(session, f"/ask {question}")


def test_a_question_without_an_answer_that_begins_like_a_command_says_so(session: Session) -> None:
    assert said(session, "check what Norway said")[-1] == (
        "This was read as a question; the command is /check."
    )
    assert "/check" not in " ".join(said(session, "Norway check"))
    assert "/ask" not in " ".join(said(session, "/ask check what Norway said"))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("/latest Khyber", "/latest takes no words, only source:… language:… count:…."),
        ("/sources Khyber", "/sources takes no words."),
        ("/next please", "/next takes no words."),
    ],
)
def test_words_that_a_command_does_not_take_are_not_passed_over(
    session: Session, line: str, sentence: str
) -> None:
    assert said(session, line) == [sentence]


@given(text=st.text(max_size=60))
def test_what_is_no_option_stays_in_the_question(text: str) -> None:
    assert understood("ask", text, []).text == " ".join(text.split())


@given(
    words=st.lists(st.text("abcدسш'\"-", min_size=1, max_size=6), max_size=4),
    value=st.text("abcd 12", min_size=1).map(str.strip).filter(bool),
)
def test_an_option_is_found_wherever_it_stands(words: list[str], value: str) -> None:
    for place in range(len(words) + 1):
        line = " ".join([*words[:place], f'source:"{value}"', *words[place:]])
        found = understood("ask", line, ["source", "since"])

        assert found.options == {"source": value}
        assert found.text == " ".join(words)


def test_a_colon_or_a_phrase_in_a_question_is_no_option() -> None:
    line = 'what did the "source" say: note:this and resource:that'

    found = understood("ask", line, ["source", "since"])

    assert (found.text, found.options) == (line, {})


@pytest.mark.parametrize("line", ["A1", " a1 ", "read A1", "Read a1"])
def test_a_reference_alone_is_read(session: Session, line: str) -> None:
    assert said(session, line) == said(session, "/read A1")
    assert said(session, f"did they {line}") == said(session, f"/ask did they {line}")


@pytest.mark.parametrize(
    "text", ["the sources: many", "resource:that", "10:30 -- since then", "a --b"]
)
def test_words_with_a_colon_or_hyphens_are_no_option(text: str) -> None:
    assert typed.mistyped(text, ["source", "since", "language", "results"]) is None


def test_a_path_is_no_command() -> None:
    assert typed.named("/") == (None, "/")
    assert typed.named("and/or") == (None, "and/or")
    assert typed.named("/READ A1") == ("read", "A1")
