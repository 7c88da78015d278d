"""The command line on a new installation: exit codes, JSON, and bad input."""

import json
import stat
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

from bot.cli.registry import COMMANDS, LazyCommand
from bot.cli.shell.console import filters_of
from store.notices.errors import OperatorError
from tests.bot.cli.conftest import Quotewire

TEXT = (
    "Traders in Torkham counted 417 trucks on Monday.\n\n"
    "The border officer Karim Wazir said that the queue was nine kilometres long."
)


def test_a_question_is_answered_with_slices_of_the_stored_body(quotewire: Quotewire) -> None:
    ended = quotewire("ask", "What did the NDS say about the roadmap?", "--json")

    assert ended.code == 0, ended.error
    document = ended.json
    assert set(document) >= {
        "question", "terms", "expanded", "filters", "quotations", "silence", "elapsed_ms",
    }  # fmt: skip
    assert document["silence"] is None
    for quotation in document["quotations"]:
        body = quotewire("read", quotation["reference"], "--json").json["body"]
        assert body[quotation["start"] : quotation["end"]] == quotation["text"]
        assert quotation["source"]["publisher"] == "Quotewire desk"


def test_the_source_of_two_quotations_of_one_article_stands_once(
    quotewire: Quotewire, tmp_path: Path
) -> None:
    file = tmp_path / "herons.txt"
    file.write_text(
        "Ninety herons flew to Zaranj.\n\nThe ferry was late.\n\nHerons of Zaranj were seen again."
    )
    quotewire("import", str(file), "--publisher", "Heron Review")

    ended = quotewire("ask", "Zaranj herons")

    assert ended.out.count("Heron Review") == 1
    assert "@1 · same article as 1" in ended.out


def test_the_figures_behind_an_order_are_sentences(quotewire: Quotewire) -> None:
    out = quotewire("ask", "NDS roadmap zebra -Moscow", "--since", "2020", "--explain").out
    out += quotewire("ask", '"joint roadmap" NDS', "--explain").out

    assert "NDS: in 2 passages, worth " in out
    assert "; also National Directorate of Security, " in out
    assert "zebra: in 0 passages" in out
    assert "\nMust not be there: Moscow\n" in out
    assert "\nOnly: since 2020-01-01\n" in out
    assert "\nMust stand together: joint roadmap\n" in out
    assert "\nNot searched, but near: General Directorate of Intelligence (came after NDS)\n" in out
    assert "; lacks " in out
    assert [sign for sign in ("{", "_", "none", " 0.00") if sign in out] == []


def test_a_question_without_an_answer_ends_with_1_and_says_why(quotewire: Quotewire) -> None:
    ended = quotewire("ask", "Who won the football world cup in Qatar?", "--json")

    assert ended.code == 1
    assert ended.json["quotations"] == []
    assert ended.json["silence"]["reason"]


@pytest.mark.parametrize(
    "question",
    ["", "   ", "?!…", "'; DROP TABLE article; --", "%s%n{0}{x}", "\"unclosed", "-", "OR OR",
     "a" * 6000, "\u202e\u2066", "@everyone <@1>", "𐌀𐌁 語 語 क्या है"],
)  # fmt: skip
def test_an_odd_question_never_ends_in_a_traceback(quotewire: Quotewire, question: str) -> None:
    ended = quotewire("ask", question)

    assert ended.code in (1, 2)
    assert "Traceback" not in ended.error
    assert ended.out or ended.error


def test_a_file_is_added_found_and_not_added_twice(quotewire: Quotewire, tmp_path: Path) -> None:
    (tmp_path / "trucks.txt").write_text(TEXT, encoding="utf-8")

    [first] = quotewire("import", "trucks.txt", "--publisher", "Khyber Post", "--json").lines
    [second] = quotewire("import", "trucks.txt", "--json").lines
    answer = quotewire("ask", "How many trucks were counted in Torkham?", "--json").json

    assert first["outcome"] == "added"
    assert second["outcome"] == "duplicate"
    assert second["article"] == first["article"]
    assert "417 trucks" in answer["quotations"][0]["text"]
    assert answer["quotations"][0]["source"]["publisher"] == "Khyber Post"


def test_bad_input_costs_only_itself(quotewire: Quotewire, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\x00" * 1000)
    (folder / "c.pdf").write_bytes(b"%PDF-1.7 cut short")
    (folder / "d.jsonl").write_text(
        '{"text": "\\ud800 broken \\u0000 pair stands here."}\n{', "utf-8"
    )

    ended = quotewire("import", "inbox", "missing.txt", "--json")

    outcomes = {line["input"]: line["outcome"] for line in ended.lines}
    assert ended.code == 1
    assert outcomes == {
        "inbox/a.txt": "added",
        "inbox/b.txt": "refused",
        "inbox/c.pdf": "refused",
        "inbox/d.jsonl:1": "added",
        "inbox/d.jsonl:2": "refused",
        "missing.txt": "refused",
    }
    assert all(line["reason"] for line in ended.lines if line["outcome"] == "refused")


@pytest.mark.parametrize("length", [1, 3000])
def test_a_long_text_from_standard_input_is_taken_whole(quotewire: Quotewire, length: int) -> None:
    text = "\n\n".join(f"Convoy {n} reached the town of Zaranj at noon." for n in range(length))

    [line] = quotewire("import", "-", "--json", stdin=text.encode()).lines

    assert line["outcome"] == "added"
    assert quotewire("read", line["reference"], "--json").json["body"] == text


def test_a_wrong_type_behind_a_right_extension_is_told_by_its_content(
    quotewire: Quotewire, tmp_path: Path
) -> None:
    (tmp_path / "page.jsonl").write_text(TEXT, encoding="utf-8")
    (tmp_path / "cut.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00cut")

    lines = quotewire("import", "page.jsonl", "cut.jsonl.gz", "--json").lines

    assert [line["outcome"] for line in lines] == ["added", "refused"]


def test_a_dry_run_changes_nothing(quotewire: Quotewire) -> None:
    before = quotewire("articles", "list", "--json").json["total"]

    [line] = quotewire("import", "-", "--dry-run", "--json", stdin=TEXT.encode()).lines

    assert line["outcome"] == "added"
    assert quotewire("articles", "list", "--json").json["total"] == before


def test_an_export_imports_into_a_new_database_as_it_was(
    quotewire: Quotewire, tmp_path: Path
) -> None:
    quotewire("import", "-", "--title", "Trucks", stdin=TEXT.encode())
    quotewire("articles", "remove", "A2")
    first = quotewire("export").out
    elsewhere = {"DATA_DIR": str(tmp_path / "elsewhere")}

    quotewire("import", "-", stdin=first.encode(), **elsewhere)

    assert quotewire("export", **elsewhere).out == first


def test_an_export_into_a_file_is_its_owners(quotewire: Quotewire, tmp_path: Path) -> None:
    quotewire("export", "-o", "library.jsonl")

    assert stat.S_IMODE((tmp_path / "library.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (("--published", "2025-11-05"), "“Monday” is 2025-11-03, seen from its publication"),
        ((), "“Monday” cannot be placed: the day of publication is unknown"),
    ],
)
def test_a_day_of_the_week_has_its_date_beside_the_words(
    quotewire: Quotewire, published: tuple[str, ...], said: str
) -> None:
    quotewire("import", "-", "--library", "desk", *published, stdin=TEXT.encode())

    assert said in " ".join(quotewire("ask", "trucks in Torkham", "--library", "desk").out.split())


def test_a_removed_article_is_not_quoted_until_restored(quotewire: Quotewire) -> None:
    question = ("ask", "How many foreign groups are active in Afghanistan?", "--json")
    article = quotewire(*question).json["quotations"][0]["article"]

    quotewire("articles", "remove", f"A{article}")
    without = quotewire(*question).json
    quotewire("articles", "restore", f"A{article}")

    assert all(one["article"] != article for one in without["quotations"])
    assert quotewire(*question).json["quotations"][0]["article"] == article


def test_no_list_of_commands_is_cut_short() -> None:
    loaded = [LazyCommand(entry).load() for entry in COMMANDS if entry.target == "app"]
    groups = [one for one in loaded if isinstance(one, TyperGroup)]
    said = [each.get_short_help_str(62) for group in groups for each in group.commands.values()]

    assert len(said) > 10
    assert [one for one in said if one.endswith("...")] == []


def test_a_wrong_choice_is_told_with_the_right_ones(quotewire: Quotewire) -> None:
    ended = quotewire("export", "--format", "xml")

    assert ended.code == 2
    assert "'--format': 'xml' is not one of 'jsonl', 'csv'. See" in ended.error


def test_a_file_named_as_a_table_is_one(quotewire: Quotewire, tmp_path: Path) -> None:
    quotewire("export", "-o", "library.csv")

    assert (tmp_path / "library.csv").read_text() == quotewire("export", "--format", "csv").out


def test_filters_that_nothing_passes_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as refused:
        filters_of(None, "2026", "2020", None)
    with pytest.raises(OperatorError, match="'Klingon' is no language"):
        filters_of(None, None, None, "Klingon")

    said = "--since (2026-01-01) is after --until (2020-12-31).\n"
    assert (refused.value.exit_code, capsys.readouterr().err) == (2, said)
    assert filters_of(None, None, None, "Turkish").language == "tr"


def test_what_is_removed_or_not_is_said(quotewire: Quotewire) -> None:
    passage = quotewire("articles", "remove", "A2.1")
    never = quotewire("articles", "restore", "A2")
    quotewire("articles", "remove", "A2")
    gone = quotewire("read", "A2")

    assert (passage.code, never.code, gone.code) == (2, 1, 1)
    assert passage.error == "A2.1 is one passage; to name the whole article write A2.\n"
    assert never.error == "A2 is not removed, so there is nothing to bring back.\n"
    assert gone.error == "A2 is removed; `articles restore A2` brings it back.\n"
    assert quotewire("read", "A2.1").error == gone.error


def test_a_library_of_its_own_is_not_mixed_with_the_shared_one(quotewire: Quotewire) -> None:
    quotewire("import", "-", "--library", "desk", stdin=TEXT.encode())

    assert quotewire("ask", "trucks in Torkham", "--library", "desk").code == 0
    assert quotewire("ask", "417 trucks counted in Torkham by Karim Wazir").code == 1


@pytest.mark.parametrize(
    ("arguments", "settings", "code", "named"),
    [
        (("read", "nonsense"), {}, 1, "neither a reference"),
        (("open", "https://news.example/a"), {}, 1, "address https://news.example/a"),
        (("read", "A999"), {}, 1, "no A999"),
        (("ask", "x", "--since", "soon"), {}, 2, "not a date"),
        (("ask", "x", "--since", "5/11/2025"), {}, 2, "2025-11-05, 2025-05-11"),
        (("import", "-", "--published", "1404-11-07"), {}, 2, "2026-01-27"),
        (("ask", "x", "--library", "nowhere"), {}, 2, "no library"),
        (("ask", "x", "--library", "Shraed"), {}, 2, "Did you mean “shared”?"),
        (("aliases", "import", "nofile"), {}, 2, "nofile cannot be read: No such file"),
        (("nonsense",), {}, 2, "'nonsense'. See quotewire -h.\n"),
        (("help", "nonsense"), {}, 2, "'nonsense'. See quotewire -h.\n"),
        (("articles", "lits"), {}, 2, "Did you mean 'list'? See quotewire articles -h.\n"),
        (("read",), {}, 2, "missing argument 'reference'. Example: quotewire read A3.2@1\n"),
        (("read", "A1", "--jsn"), {}, 2, "--json). See quotewire read -h.\n"),
        (("export", "-o"), {}, 2, "'-o' requires an argument. See quotewire -h.\n"),
        (("imports", "undo", "x"), {}, 2, "valid integer. See quotewire imports undo -h.\n"),
        (("run",), {}, 2, "DISCORD_TOKEN"),
        (("ask", "x"), {"DATABASE_URL": "nonsense"}, 2, "DATABASE_URL"),
        (("ask", "x"), {"KEEP_QUESTIONS_DAYS": "many"}, 2, "KEEP_QUESTIONS_DAYS"),
    ],
)
def test_wrong_use_is_one_sentence(
    quotewire: Quotewire,
    arguments: tuple[str, ...],
    settings: dict[str, str],
    code: int,
    named: str,
) -> None:
    ended = quotewire(*arguments, **settings)

    assert ended.code == code
    assert named in ended.error
    assert ended.error.count("\n") == 1


def test_verify_finds_no_fault_in_a_new_installation(quotewire: Quotewire) -> None:
    assert quotewire("verify", "--json").json == {"faults": []}


def test_names_go_in_and_out_as_yaml(quotewire: Quotewire, tmp_path: Path) -> None:
    group = {"name": "Torkham crossing", "kind": "place", "source": "desk", "strong": ["Turkham"]}
    (tmp_path / "names.yaml").write_text(json.dumps([group]), encoding="utf-8")

    first = quotewire("aliases", "import", "names.yaml")

    assert first.code == 0, first.error
    assert "Torkham crossing" in quotewire("aliases", "export").out


def test_an_import_of_nothing_says_so_beside_the_documents(
    quotewire: Quotewire, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()

    ended = quotewire("import", "empty", "--json")

    assert (ended.code, ended.out) == (1, "")
    assert "Nothing to import." in ended.error


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("imports", "list"), "There were no imports here."),
        (("latest", "--source", "Nobody"), "There is no such article."),
    ],
)
def test_a_list_of_nothing_says_so(
    quotewire: Quotewire, command: tuple[str, ...], told: str
) -> None:
    ended = quotewire(*command)

    assert (ended.code, ended.out) == (1, "")
    assert told in ended.error


def test_an_import_has_a_number_and_can_be_taken_back(quotewire: Quotewire) -> None:
    quotewire("import", "-", "--title", "Trucks", stdin=TEXT.encode())
    [line] = quotewire("import", "-", "--title", "Trucks", "--json", stdin=TEXT.encode()).lines

    [entry] = quotewire("imports", "list", "--json").json["imports"]
    [version] = quotewire("imports", "show", "1", "--json").json["versions"]
    undone = quotewire("imports", "undo", "1", "--json").json

    assert line["outcome"] == "duplicate"
    assert (entry["import"], entry["articles"], entry["files"]) == (1, 1, "-")
    assert version["source"]["title"] == "Trucks"
    assert undone["removed"] == [version["reference"]]
    assert quotewire("imports", "show", "7").code == 1
    assert "taken back" in quotewire("imports", "list").out


def test_what_is_wrong_with_an_article_is_put_right(quotewire: Quotewire) -> None:
    [line] = quotewire("import", "-", "--json", stdin=TEXT.encode()).lines
    reference = str(line["reference"]).partition("@")[0]

    done = quotewire(
        "articles", "edit", reference, "--publisher", "Khyber Post", "--published", "2025-11-06",
        "--json",
    )  # fmt: skip
    again = quotewire("articles", "edit", reference, "--publisher", "Khyber Post")
    cleared = quotewire("articles", "edit", reference, "--publisher", "", "--json")

    assert done.json["changed"] == ["publisher", "published"]
    assert done.json["source"]["publisher"] == "Khyber Post"
    assert again.code == 1
    assert cleared.json["source"]["publisher"] is None


def test_an_older_version_is_looked_at_and_put_back(quotewire: Quotewire) -> None:
    [line] = quotewire("import", "-", "--json", stdin=TEXT.encode()).lines
    name = str(line["reference"]).partition("@")[0]
    quotewire("articles", "edit", name, "--publisher", "Khyber Post")
    quotewire("articles", "edit", name, "--text", "-", stdin=f"{TEXT} Nobody knew why.".encode())

    looked = quotewire("articles", "history", f"{name}@2")
    absent = quotewire("articles", "history", f"{name}@9")
    unsaid = quotewire("articles", "revert", name)
    done = quotewire("articles", "revert", f"{name}@1")
    again = quotewire("articles", "revert", f"{name}@1")
    listed = quotewire("articles", "history", name, "--json").json["versions"]
    back = quotewire("articles", "revert", f"{name}@3", "--json").json

    made, _, now = looked.out.partition(f"From {name}@2 to {name}@3")
    assert f"From {name}@1 to {name}@2\n" in made
    assert 'publisher: "unknown" is now "Khyber Post"\n' in made
    assert "Nobody knew why." in now
    assert "publisher" not in now
    assert (absent.code, absent.error) == (1, f"There is no {name}@9 here.\n")
    assert (unsaid.code, unsaid.error) == (2, f"Say which version, such as {name}@1.\n")
    assert done.out == f"{name}@1 is back as {name}@4; `articles revert {name}@3` undoes it.\n"
    assert (again.code, again.out) == (1, "")
    assert again.error == f"{name}@4, the current version, says the same as {name}@1.\n"
    assert [one["reference"] for one in listed] == [f"{name}@{n}" for n in (4, 3, 2, 1)]
    assert listed[0]["source"] == listed[3]["source"]
    assert back == {
        "reference": f"{name}@5", "version": f"{name}@3", "before": f"{name}@4",
    }  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ("articles", "edit", "A1"),
        ("articles", "edit", "A1", "--published", "1404-11-07"),
        ("articles", "edit", "A1", "--url", "not a url"),
        ("articles", "edit", "A1", "--language", "klingon"),
        ("import", "-", "--language", "klingon"),
        ("import", "-", "--url", "not a url"),
        ("import", "-", "--published", "2930"),
    ],
)
def test_a_field_that_is_none_is_refused(quotewire: Quotewire, arguments: tuple[str, ...]) -> None:
    ended = quotewire(*arguments, stdin=TEXT.encode())

    assert ended.code == 2
    assert ended.error.count("\n") == 1


def test_many_files_are_asked_about(quotewire: Quotewire, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(201):
        (folder / f"{number}.txt").write_text("")

    ended = quotewire("import", str(folder))

    assert ended.code == 2
    assert "201 files" in ended.error
