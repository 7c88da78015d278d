"""After any sequence of changes the index equals one built afresh, and the plain reference."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from store.search.index import IndexedPassage, LibraryIndex, Searcher
from store.search.index.segments.merger import merge
from tests.store.search.index.reference import bag, pairs, ranked

TERMS = "abcdefghij"
bodies = st.lists(st.sampled_from(TERMS), max_size=9)
articles = st.lists(st.tuples(bodies, st.integers(0, 3), st.sampled_from(["en", "fa"])), max_size=4)
QUESTIONS = [
    [[("a", 1.0)]],
    [[("a", 1.0)], [("b", 1.0)], [("a", 1.0)]],
    [[("c", 1.0), ("d", 0.5), ("nowhere", 2.0)], [("e", 0.3)], [("f", 1.0), ("f", 0.2)]],
    [[(term, 1.0)] for term in TERMS],
]


class Library(RuleBasedStateMachine):
    """A library as a dictionary of entries, beside the index it should be the same as."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.truth: dict[int, list[IndexedPassage]] = {}
        self.passage = 0
        self.version = 0

    @initialize()
    def start(self) -> None:
        self.index = LibraryIndex()
        self.other = LibraryIndex.build(
            [IndexedPassage(10_000, 99, 1, "en", 1, 1, list("abca"), ["j"])], 1
        )

    def teardown(self) -> None:
        self.folder.cleanup()

    def entries(self, article: int, told: list[tuple[list[str], int, str]]) -> list[IndexedPassage]:
        made = []
        for body, published, language in told:
            self.passage += 1
            made.append(
                IndexedPassage(self.passage, article, 1, language, 1, published, body, body[:2])
            )
        return made

    def apply(self, added: list[IndexedPassage], removed: set[int]) -> None:
        self.version += 1
        self.index = self.index.apply(added, removed, self.version)
        for article in removed:
            self.truth.pop(article, None)
        for entry in added:
            self.truth.setdefault(entry.article, []).append(entry)

    @rule(told=articles)
    def add(self, told: list[tuple[list[str], int, str]]) -> None:
        self.apply(self.entries(self.passage + 1, told), set())

    @rule(told=articles, which=st.integers(0, 50))
    def replace(self, told: list[tuple[list[str], int, str]], which: int) -> None:
        article = [*self.truth, 7][which % (len(self.truth) + 1)]
        self.apply(self.entries(article, told), {article})

    @rule(which=st.sets(st.integers(0, 50), max_size=12))
    def remove(self, which: set[int]) -> None:
        self.apply([], which)

    @rule(upto=st.integers(2, 5))
    def merge_some(self, upto: int) -> None:
        chosen = self.index.parts[:upto]
        if chosen:
            self.index = self.index.with_merged(chosen, merge(chosen))

    @rule(told=articles, which=st.integers(0, 50))
    def change_while_merging(self, told: list[tuple[list[str], int, str]], which: int) -> None:
        chosen = self.index.parts[:3]
        made = merge(chosen) if chosen else None
        self.replace(told, which)
        if made:
            self.index = self.index.with_merged(chosen, made)

    @rule()
    def save_and_open(self) -> None:
        self.index.save(Path(self.folder.name))
        self.index = LibraryIndex.open(Path(self.folder.name))
        assert self.index.version == self.version

    @invariant()
    def statistics_are_those_of_a_fresh_build(self) -> None:
        living = [entry for entries in self.truth.values() for entry in entries]
        bags = [bag(entry) for entry in living]
        view = Searcher([self.index])

        assert view.size == self.index.size == len(living)
        for term in TERMS:
            assert view.df(term) == sum(term in one for one in bags)
        if any(bags):
            assert view.average_length == sum(map(len, bags)) / len(bags)

    @invariant()
    def answers_are_those_of_the_reference(self) -> None:
        living = [entry for entries in self.truth.values() for entry in entries]
        with_other = [*living, *self.other.parts[0].segment.entries([0])]
        for groups in QUESTIONS:
            alone = Searcher([self.index]).top(groups, 3)
            union = Searcher([self.index, self.other]).top(groups, 100)

            assert pairs(alone) == ranked(living, groups, 3)
            assert pairs(union) == ranked(with_other, groups, 100)

    @invariant()
    def filters_and_phrases_see_living_passages_only(self) -> None:
        living = [entry for entries in self.truth.values() for entry in entries]
        view = Searcher([self.index])
        groups = [[(term, 1.0)] for term in TERMS]

        persian = view.top(groups, 100, view.mask(languages=["fa"], since=2))
        phrase = view.top(groups, 100, view.phrase([["a", "b"], ["c"]]))

        assert pairs(persian) == ranked(
            living,
            groups,
            100,
            allow=lambda entry: entry.language == "fa" and entry.published >= 2,
        )
        assert pairs(phrase) == ranked(
            living,
            groups,
            100,
            allow=lambda entry: any(
                text[at] in "ab" and text[at + 1] == "c"
                for text in (entry.title_terms, entry.terms)
                for at in range(len(text) - 1)
            ),
        )


@pytest.mark.parametrize("pruned", [False, True])
def test_the_index_equals_the_reference_after_any_changes(
    pruned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if pruned:  # as if these few postings were too many to add up
        monkeypatch.setattr("store.search.index.topk._PLAIN", 0)
        monkeypatch.setattr("store.search.index.topk._FEW", 0)

    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(Library, settings=settings(stateful_step_count=12, deadline=None))
