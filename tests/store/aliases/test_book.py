"""Names of one thing: which names of a question stand for others, and which never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.aliases.book import AliasBook
from store.aliases.yaml_file import MAX_ALIASES, read_aliases
from store.notices import Problem
from store.notices.errors import InvalidInputError

FILE = """
- name: Tehrik-i-Taliban Pakistan
  kind: group
  source: a list
  licence: fact
  strong: [TTP, Pakistani Taliban, {form: تحریک طالبان پاکستان, language: ur}]
  weak: [{form: the Movement, context: [Waziristan]}]
  succeeded_by: [{name: Another Group, from: 2021-09}]
  label_by: [{form: Fitna al-Khawarij, by: Government of Pakistan}]
- name: Afghan Taliban
  strong: [TTA]
- name: National Intelligence Organization
  weak: [{form: MIT, context: [Turkey], unless: [professor]}]
- name: ISIL-K
  strong: [IS-K, ИГИЛ-Хорасан]
"""


def expansions(question: str, book: AliasBook | None = None) -> dict[str, list[str]]:
    book = book or AliasBook(read_aliases(FILE))
    return {match.name: [row.form for row in match.forms] for match in book.find(question)}


@pytest.mark.parametrize(
    "question",
    ["TTP attacks", "ttp attacks", "the T.T.P. said", "TTP's leader", "a Pakistani Taliban raid"],
)
def test_a_strong_name_stands_for_the_others_however_it_is_typed(question: str) -> None:
    [forms] = expansions(question).values()

    assert "Tehrik-i-Taliban Pakistan" in forms
    assert "تحریک طالبان پاکستان" in forms


def test_a_name_never_stands_for_another_group() -> None:
    forms = expansions("TTP attacks")["TTP"]

    assert not {"TTA", "Afghan Taliban", "Another Group", "Fitna al-Khawarij"} & set(forms)


def test_other_relations_are_offered() -> None:
    [match] = AliasBook(read_aliases(FILE)).find("TTP attacks")

    assert [(row.relation, row.form, row.by, row.valid_from) for row in match.offered] == [
        ("succeeded_by", "Another Group", "", "2021-09"),
        ("label_by", "Fitna al-Khawarij", "Government of Pakistan", ""),
    ]


def test_the_longest_name_wins() -> None:
    assert list(expansions("Tehrik-i-Taliban Pakistan in Swat")) == ["Tehrik-i-Taliban Pakistan"]


@pytest.mark.parametrize("question", ["the movement of troops", "mit is German", "MIT professor"])
def test_a_weak_name_alone_stands_for_nothing(question: str) -> None:
    assert expansions(question) == {}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("the movement in Waziristan", "the movement"),
        ("mit chief visits Turkey", "mit"),
        ("MIT chief visits Baku", "MIT"),
    ],
)
def test_a_weak_name_stands_beside_its_context_or_in_its_capitals(question: str, name: str) -> None:
    assert list(expansions(question)) == [name]


def test_capitals_tell_nothing_where_all_is_capitals() -> None:
    assert expansions("MIT CHIEF VISITS BAKU") == {}


@pytest.mark.parametrize(
    "question", ["ISK raid", "IS-K raid", "I.S.K. raid", "боевики ИГИЛ-Хорасана"]
)
def test_hyphens_stops_and_case_endings_do_not_hide_a_name(question: str) -> None:
    assert len(expansions(question)) == 1


def test_quoted_words_are_left_alone() -> None:
    book = AliasBook(read_aliases(FILE))

    assert book.find('"TTP" attacks', [(1, 4)]) == ()


def test_a_guilds_own_names_come_before_the_shared_ones() -> None:
    own = AliasBook(read_aliases("- name: Trans-Texas Pipeline\n  strong: [TTP]"))
    book = AliasBook(read_aliases(FILE)).overridden_by(own)

    assert expansions("TTP works", book) == {"TTP": ["Trans-Texas Pipeline"]}
    assert "TTP" not in expansions("Pakistani Taliban", book)["Pakistani Taliban"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\x00", "The alias file is not valid YAML."),
        ("[unclosed", "The alias file is not valid YAML near line 1."),
        ("name: x", "An alias file is a list of groups, each with a name."),
        ("- strong: [x]", "Group 1 of the alias file has no name."),
        ("- {name: x, weak: [{context: [y]}]}", "An entry under “weak” of “x” has no form."),
    ],
)
def test_a_faulty_file_is_refused_with_the_place(text: str, sentence: str) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_aliases(text)

    assert str(error.value) == sentence


def test_an_empty_file_has_no_names() -> None:
    assert read_aliases("# nothing yet") == ()


def test_a_file_with_more_names_than_are_held_is_refused() -> None:
    forms = ", ".join(f"n{number}" for number in range(MAX_ALIASES))

    with pytest.raises(InvalidInputError) as error:
        read_aliases(f"- {{name: x, weak: [{forms}]}}")

    assert error.value.notice.code is Problem.TOO_MANY_NAMES


@given(question=st.text() | st.text("TtPpMI -.й ت"))
def test_any_question_can_be_looked_through(question: str) -> None:
    for match in AliasBook(read_aliases(FILE)).find(question):
        assert question[match.start : match.end] == match.name


def test_a_name_with_full_stops_is_shown_whole() -> None:
    assert list(expansions("the T.T.P. said")) == ["T.T.P."]
