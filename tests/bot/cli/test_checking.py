"""The commands that check, cite and prove, as another program sees them."""

import json
import shutil
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Quotewire, runner

TEXT = (
    "The governor of Nangarhar said on Monday that 27 trucks were burnt at Torkham. “We will not "
    "close the road again,” Governor Amin Wardak told reporters in Jalalabad.\n\n"
    "Traders lost two million dollars in a week, the chamber of commerce said in a statement."
)
WORDS = "We will not close the road again"


@pytest.fixture(scope="module")
def stock(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of an installation with one article of Khyber Post, to be copied."""
    folder = tmp_path_factory.mktemp("stock")
    shutil.copytree(seeded, folder / "data")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    taken = runner(folder)(
        "import", "a.txt", "--library", "desk", "--publisher", "Khyber Post",
        "--published", "2025-11-06", "--url", "https://news.example/a",
    )  # fmt: skip
    assert taken.code == 0, taken.error
    return folder / "data"


@pytest.fixture
def stocked(stock: Path, tmp_path: Path) -> Quotewire:
    """A library with one article of Khyber Post."""
    shutil.copytree(stock, tmp_path / "data")
    return runner(tmp_path)


def test_a_true_quotation_ends_with_0(stocked: Quotewire) -> None:
    ended = stocked("check", f"“{WORDS}”", "--library", "desk", "--json")

    [check] = ended.json["checks"]
    assert ended.code == 0, ended.error
    assert set(check) >= {
        "checked", "verdict", "warnings", "unchecked", "parts", "left_out", "differences",
        "quotations",
    }  # fmt: skip
    assert check["verdict"] == "verbatim"
    body = stocked("read", "A7", "--library", "desk", "--json").json["body"]
    for part in check["parts"]:
        assert body[part["start"] : part["end"]] == part["text"]


def test_a_quotation_to_be_warned_of_ends_with_1(stocked: Quotewire) -> None:
    ended = stocked("check", "“We will … close the road again”", "--library", "desk", "--json")

    [check] = ended.json["checks"]
    assert ended.code == 1
    assert check["verdict"] == "shortened"
    assert "negation left out" in check["warnings"]
    assert check["left_out"] == ["not"]
    assert check["places"][0]["sentence"] == ("Negation left out: the article says “not” here.")


def test_the_publisher_is_checked_and_words_come_from_a_pipe(stocked: Quotewire) -> None:
    ended = stocked("check", "-", "--publisher", "Dawn", "--library", "desk", stdin=WORDS.encode())

    assert ended.code == 1
    assert "VERBATIM" in ended.out
    assert "The publisher differs: you named Dawn; the words stand in Khyber Post." in ended.out


def test_what_is_not_there_says_how_much_was_searched(stocked: Quotewire) -> None:
    ended = stocked("check", "Norway has a new king today", "--library", "desk", "--json")

    assert ended.code == 1
    assert ended.json["checks"][0]["verdict"] == "absent"
    assert ended.json["searched"]["articles"] == 1
    assert ended.json["searched"]["publishers"] == 1
    assert ended.json["searched"]["state"] == {"desk": 1}
    assert {"Norway", "king"} <= set(ended.json["searched"]["words"])


def test_no_words_are_no_quotation(stocked: Quotewire) -> None:
    assert [stocked("check", text).code for text in ("", "  ")] == [2, 2]
    assert stocked("check", "-", stdin=b"\n").code == 2
    told = stocked("check", "https://news.example/torkham")
    assert (told.code, "There are no words to check." in told.error) == (2, True)


def test_a_card_is_written_and_printed_where_both_are_asked_for(
    stocked: Quotewire, tmp_path: Path
) -> None:
    ended = stocked("card", "A7.1", "--words", WORDS, "-o", "cards", "--json", "--library", "desk")

    [written] = (tmp_path / "cards").glob("*.json")
    assert json.loads(written.read_text(encoding="utf-8")) == ended.json


def test_lists_have_json(stocked: Quotewire) -> None:
    latest = stocked("latest", "--library", "desk", "--json").json
    sources = stocked("sources", "--library", "desk", "--json").json
    timeline = stocked("timeline", "Torkham trucks", "--library", "desk", "--json").json

    assert latest["articles"][0]["source"]["publisher"] == "Khyber Post"
    assert sources["sources"][0]["articles"] == 1
    assert timeline["quotations"][0]["when"] == {
        "date": "2025-11-03", "from_text": True, "inferred": True,
    }  # fmt: skip


def test_a_quotation_is_cited_in_every_form(stocked: Quotewire) -> None:
    ended = stocked("cite", "A7", "--words", WORDS, "--library", "desk", "--json")

    forms = ended.json["citations"]
    assert forms["words"] == WORDS
    assert "Khyber Post, November 6, 2025." in forms["chicago"]
    assert json.loads(forms["annotation"])["items"][0]["target"]["selector"][0]["exact"] == WORDS


def test_an_answer_is_printed_as_annotations(stocked: Quotewire) -> None:
    ended = stocked("ask", "Who told reporters about the road?", "--library", "desk",
                    "--annotations")  # fmt: skip

    assert ended.json["type"] == "AnnotationPage"
    assert ended.json["annotations"][0]["uri"] == "https://news.example/a"


def test_a_card_is_verified_without_a_library(stocked: Quotewire, tmp_path: Path) -> None:
    made = stocked("card", "A7", "--words", WORDS, "-o", "evidence", "--library", "desk")
    [path] = (tmp_path / "evidence").glob("*.json")

    holds = stocked("verify", str(path), "--json", DATA_DIR=str(tmp_path / "nothing"))
    card = json.loads(path.read_text(encoding="utf-8"))
    card["article"]["source"]["publisher"] = "Dawn"
    path.write_text(json.dumps(card), encoding="utf-8")
    broken = stocked("verify", str(path))

    assert made.code == 0, made.error
    assert (holds.code, holds.json["holds"]) == (0, True)
    assert not (tmp_path / "nothing").exists()
    assert broken.code == 1
    assert "FAILED: the source is the one that was recorded." in broken.out


def test_a_text_is_footnoted(stocked: Quotewire, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Some 29 trucks were burnt at Torkham.", encoding="utf-8")

    ended = stocked("footnote", "draft.txt", "--library", "desk", "--json")

    [sentence] = ended.json["sentences"]
    assert sentence["bearing"] == "the library has something else"
    assert sentence["numbers_not_in_it"] == ["29"]


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("check", "- Delegates from Azerbaijan"),
        ("check", "-5 per cent of them"),
        ("ask", "-“Delegates from Azerbaijan”"),
        ("timeline", "- Delegates"),
    ],
)
def test_a_text_may_begin_with_a_hyphen(quotewire: Quotewire, command: str, text: str) -> None:
    ended = quotewire(command, text, "--json")

    assert ended.code in (0, 1), ended.error
    assert ended.json


def test_a_filter_by_date_says_what_it_hides_for_want_of_a_date(quotewire: Quotewire) -> None:
    ended = quotewire("ask", "Istanbul talks", "--since", "2020")

    assert ended.code == 1
    assert "articles without a date, which a filter by date hides." in ended.out


def test_a_day_of_the_timeline_is_said_once(quotewire: Quotewire) -> None:
    ended = quotewire("timeline", "Istanbul talks")

    assert "2. “" in ended.out
    assert ended.out.count("Date unknown\n") == 1


def test_a_mistyped_option_is_no_text(quotewire: Quotewire) -> None:
    ended = quotewire("check", "Delegates from Azerbaijan", "--publsher", "Arab News")

    assert ended.code == 2
    assert "--publsher" in ended.error


def test_the_source_of_an_article_is_named_at_its_passage(stocked: Quotewire) -> None:
    article = stocked("open", "A7", "--library", "desk")
    passage = stocked("open", "A7.1", "--library", "desk")
    seed = stocked("open", "A1")

    assert (article.code, passage.code) == (0, 0)
    assert passage.out.startswith(f"{article.out.strip()}#:~:text=")
    assert (seed.code, seed.out) == (1, "")
