"""What ships as content: seed briefs and name groups, and the briefs and questions for tests."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
BRIEFS = ROOT / "tests" / "quality" / "briefs"
QUESTIONS = ROOT / "tests" / "quality" / "questions.jsonl"
RAW_TEXTS = ROOT.parent / "shared" / "data" / "seeds"

LANGUAGES = {"en": 15, "tr": 6, "ar": 5, "ru": 5, "fa": 5, "ur": 4}
KINDS = {"group", "agency", "force", "person", "place", "country", "agreement", "office"}
LIKE_WORDS = {"mit", "kp", "fc", "is", "us", "eco", "sco", "let", "raw", "tip", "isi", "gru", "un"}
SHARED_RUN = 6
NAMES = (
    "Regional Conference on Campaign Against Terrorism",
    "Afghan Centre for Strategic Studies and Research",
    "Mullah Muhammad Hassan Akhund",
    "Amir Khan Muttaqi",
    "Al-Qaida in the Indian Subcontinent",
    "Islamic State Khorasan Province",
)


Group = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief as its file has it."""

    fields: Mapping[str, object]
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the quality set."""

    id: str
    question: str
    language: str
    expect: tuple[str, ...]
    evidence: tuple[str, ...]
    unanswerable: bool
    asked_at: str


def briefs_in(folder: Path) -> dict[str, Brief]:
    return {path.stem: read_brief(path) for path in sorted(folder.glob("*.md"))}


def read_brief(path: Path) -> Brief:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    assert isinstance(fields, dict)
    return Brief(fields=fields, body=body.strip())


@pytest.fixture(scope="module")
def groups() -> list[Group]:
    loaded = yaml.safe_load((SEEDS / "aliases.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, list)
    return loaded


def entries(group: Mapping[str, object], field: str) -> list[dict[str, object]]:
    """The entries of a field as mappings; a bare name stands for ``{form: name}``."""
    found = group.get(field, [])
    assert isinstance(found, list)
    return [entry if isinstance(entry, dict) else {"form": entry} for entry in found]


def strong_forms(group: Mapping[str, object]) -> set[str]:
    forms = [str(group["name"]), *(str(entry["form"]) for entry in entries(group, "strong"))]
    return {" ".join(form.casefold().split()) for form in forms}


def asked() -> list[Asked]:
    loaded = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return [
        Asked(
            **{**fields, "expect": tuple(fields["expect"]), "evidence": tuple(fields["evidence"])}
        )
        for fields in loaded
    ]


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of six words, none across one of the names that cannot be put differently."""
    for name in NAMES:
        text = re.sub(re.escape(name), "\0", text, flags=re.IGNORECASE)
    found: set[tuple[str, ...]] = set()
    for part in text.split("\0"):
        words = re.findall(r"\w+", part.casefold().replace("’", "").replace("'", ""))
        found.update(zip(*(words[at:] for at in range(SHARED_RUN)), strict=False))
    return found


def test_there_are_six_seed_briefs_of_150_to_300_words() -> None:
    lengths = {stem: len(brief.body.split()) for stem, brief in briefs_in(SEEDS).items()}

    assert len(lengths) == 6
    assert [stem for stem, words in lengths.items() if not 150 <= words <= 300] == []


@pytest.mark.parametrize("stem", sorted(path.stem for path in SEEDS.glob("*.md")))
def test_a_seed_brief_says_whose_words_it_is_and_leaves_out_what_is_unknown(stem: str) -> None:
    fields = read_brief(SEEDS / f"{stem}.md").fields

    assert set(fields) - {"reported_by"} == {
        "title", "publisher", "collected", "language", "licence",
    }  # fmt: skip
    assert (fields["publisher"], fields["language"]) == ("Quotewire desk", "en")
    assert fields["collected"] == date(2026, 11, 22)
    assert fields["licence"] == "CC0-1.0"
    assert all(fields.values())


def test_the_seed_briefs_name_the_publisher_of_their_text_where_it_names_one() -> None:
    reported = Counter(brief.fields.get("reported_by") for brief in briefs_in(SEEDS).values())

    assert reported == {"Arab News": 2, "NBC News Clone": 1, "ANI": 1, None: 2}


def test_no_seed_brief_takes_six_words_in_a_row_from_a_raw_text() -> None:
    if not RAW_TEXTS.is_dir():
        pytest.skip("the raw texts behind the seeds are not on this machine")
    raw = [runs(path.read_text(encoding="utf-8")) for path in sorted(RAW_TEXTS.glob("*.txt"))]
    assert all(raw)

    shared = {
        stem: taken
        for stem, brief in briefs_in(SEEDS).items()
        if (taken := runs(brief.body) & set().union(*raw))
    }

    assert shared == {}


def test_every_name_group_has_a_kind_a_source_and_a_licence(groups: list[Group]) -> None:
    assert len(groups) >= 80
    assert {str(group["kind"]) for group in groups} <= KINDS
    assert [group["name"] for group in groups if not (group["source"] and group["licence"])] == []
    assert [group["name"] for group in groups if not entries(group, "strong")] == []


def test_no_strong_form_belongs_to_two_groups(groups: list[Group]) -> None:
    counts = Counter(form for group in groups for form in strong_forms(group))

    assert [form for form, times in counts.items() if times > 1] == []


def test_no_strong_form_reads_like_a_word(groups: list[Group]) -> None:
    forms = {form for group in groups for form in strong_forms(group)}

    assert forms & LIKE_WORDS == set()
    assert [form for form in forms if len(form) < 3] == []


def test_every_weak_form_has_context_words(groups: list[Group]) -> None:
    weak = [entry for group in groups for entry in entries(group, "weak")]

    assert len(weak) >= 40
    assert [entry["form"] for entry in weak if not entry.get("context")] == []


def test_relations_of_groups_lead_to_groups(groups: list[Group]) -> None:
    names = {str(group["name"]) for group in groups}

    targets = {
        str(entry.get("name", entry.get("form")))
        for group in groups
        for field in ("part_of", "broader", "succeeded_by")
        for entry in entries(group, field)
    }

    assert targets - names == set()


def test_the_pakistani_and_the_afghan_taliban_and_the_khorasan_branch_stay_apart(
    groups: list[Group],
) -> None:
    by_name = {str(group["name"]): group for group in groups}

    ttp = strong_forms(by_name["Tehrik-i-Taliban Pakistan"])
    afghan = strong_forms(by_name["Afghan Taliban"])
    khorasan = by_name["Islamic State Khorasan Province"]

    assert {"ttp", "pakistani taliban"} <= ttp
    assert "taliban" not in ttp | afghan
    assert khorasan["part_of"] == ["Islamic State"]
    assert {"iskp", "is-k", "isis-k"} <= strong_forms(khorasan)


def test_there_are_forty_test_briefs_in_six_languages() -> None:
    found = briefs_in(BRIEFS)

    lengths = {stem: len(brief.body.split()) for stem, brief in found.items()}

    assert Counter(brief.fields["language"] for brief in found.values()) == LANGUAGES
    assert [stem for stem, words in lengths.items() if not 80 <= words <= 200] == []


@pytest.mark.parametrize("stem", sorted(path.stem for path in BRIEFS.glob("*.md")))
def test_a_test_brief_has_its_whole_front_matter(stem: str) -> None:
    fields = read_brief(BRIEFS / f"{stem}.md").fields

    assert set(fields) == {
        "title", "publisher", "published", "collected", "language", "licence",
    }  # fmt: skip
    assert isinstance(fields["published"], date)
    assert fields["licence"] == "CC0-1.0"
    assert all(fields.values())


def test_there_are_enough_questions_and_no_two_are_the_same() -> None:
    found = asked()

    assert len(found) >= 130
    assert sum(question.unanswerable for question in found) >= 32
    assert len({question.id for question in found}) == len(found)
    assert len({question.question for question in found}) == len(found)


def test_every_language_has_answerable_and_unanswerable_questions() -> None:
    counts = Counter((question.language, question.unanswerable) for question in asked())

    assert {language for language, _ in counts} == set(LANGUAGES)
    assert [key for key, times in counts.items() if times < 5] == []
    assert len(counts) == 2 * len(LANGUAGES)


def test_every_brief_answers_a_question() -> None:
    expected = {stem for question in asked() for stem in question.expect}

    assert expected == set(briefs_in(SEEDS)) | set(briefs_in(BRIEFS))


def test_evidence_is_a_whole_verbatim_sentence_of_each_expected_brief() -> None:
    bodies = {stem: brief.body for stem, brief in {**briefs_in(SEEDS), **briefs_in(BRIEFS)}.items()}
    ends = re.compile(r"['\"»]*[.?!؟۔]['\"»]?(?=\s|\Z)")

    faults = [
        question.id
        for question in asked()
        for evidence in question.evidence
        if not any(
            (at := bodies[stem].find(evidence)) >= 0
            and (at == 0 or bodies[stem][at - 1].isspace())
            and ends.match(bodies[stem], at + len(evidence.rstrip(".?!؟۔'\"»")))
            for stem in question.expect
        )
    ]
    without = [
        question.id
        for question in asked()
        for stem in question.expect
        if not any(evidence in bodies[stem] for evidence in question.evidence)
    ]

    assert faults == []
    assert without == []


def test_unanswerable_questions_expect_nothing_and_the_others_have_evidence() -> None:
    for question in asked():
        assert question.unanswerable == (question.expect == ()) == (question.evidence == ())
        assert question.asked_at == "2026-11-23"
