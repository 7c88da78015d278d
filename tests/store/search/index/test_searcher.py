"""What a view tells of its passages, its filters, and terms spelt almost alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.model import SourceMatch
from store.search.index import IndexedPassage, LibraryIndex, Searcher
from store.text.analyser.terms import index_terms

FROGS = IndexedPassage(11, 1, 2, "en", 7, 738_100, ["frog", "leap", "pond", "frog"], ["on", "frog"])
TOADS = IndexedPassage(12, 1, 2, "en", 7, 738_100, ["toad", "walk"], ["on", "frog"])
NEWTS = IndexedPassage(40, 3, 1, "tr", 9, 0, ["semender", "frog", "pond"], [])


@pytest.fixture
def view() -> Searcher:
    """Two libraries, the first of two articles."""
    return Searcher([LibraryIndex.build([FROGS, TOADS], 1), LibraryIndex.build([NEWTS], 1)])


def docs(view: Searcher, *passages: int) -> list[int]:
    where = dict(zip(view.passage(range(view.numbers)).tolist(), range(view.numbers), strict=True))
    return [where[passage] for passage in passages]


def test_statistics_are_of_all_libraries_together(view: Searcher) -> None:
    assert view.size == 3
    assert (view.df("frog"), view.df("walk"), view.df("unheard")) == (3, 1, 0)
    assert view.average_length == (6 + 4 + 3) / 3
    assert view.languages == {"en": 2, "tr": 1}


def test_words_of_a_script_that_nothing_is_in_are_not_looked_for(view: Searcher) -> None:
    arabic = IndexedPassage(50, 4, 1, "en", 7, 0, ["frog", "طالب"], [])
    cyrillic = IndexedPassage(51, 4, 1, "en", 7, 0, ["frog", "талиб"], [])
    both = Searcher([LibraryIndex.build([FROGS, arabic, cyrillic], 1)])
    texts = ("طالبان", "د افغانستان", "Талибан", "TTP طالبان", "TTP Талибан", "तालिबान", "Taliban")

    assert [text for text in texts if not view.may_have(text)] == [*texts[:3]]
    assert all(map(both.may_have, texts))


@pytest.mark.parametrize(
    ("first", "last", "begin"), [(0x620, 0x6D3, (0xD8, 0xDB)), (0x400, 0x4FF, (0xD0, 0xD3))]
)
@given(data=st.data(), language=st.sampled_from(["en", "ar", "fa", "ur", "ps", "ru", "kk", "und"]))
def test_terms_of_letters_of_these_scripts_begin_with_one(
    first: int, last: int, begin: tuple[int, int], data: st.DataObject, language: str
) -> None:
    letters = st.characters(min_codepoint=first, max_codepoint=last)
    word = data.draw(st.text(letters, min_size=1, max_size=8))
    view = Searcher([LibraryIndex.build([FROGS], 1)])

    if not view.may_have(word):
        terms = index_terms(word, language)
        assert all(begin[0] <= term.encode()[0] <= begin[1] for term in terms)


def test_columns_are_given_in_the_order_asked_for(view: Searcher) -> None:
    asked = docs(view, 40, 11, 12)

    assert view.passage(asked).tolist() == [40, 11, 12]
    assert view.article(asked).tolist() == [3, 1, 1]
    assert view.version(asked).tolist() == [1, 2, 2]
    assert view.publisher(asked).tolist() == [9, 7, 7]
    assert view.published(asked).tolist() == [0, 738_100, 738_100]
    assert view.length(asked).tolist() == [3, 6, 4]
    assert view.language(asked) == ["tr", "en", "en"]
    assert view.title_terms(asked) == [[], ["on", "frog"], ["on", "frog"]]


def test_the_forward_stream_keeps_title_and_text_apart(view: Searcher) -> None:
    [doc] = docs(view, 11)

    assert view.forward(doc) == (["on", "frog"], ["frog", "leap", "pond", "frog"])


def test_positions_tell_row_term_place_and_whether_in_the_title(view: Searcher) -> None:
    found = view.term_positions(docs(view, 40, 11), ["pond", "frog", "unheard"])

    told = zip(
        found.row.tolist(),
        found.term.tolist(),
        found.place.tolist(),
        found.in_title.tolist(),
        strict=True,
    )
    assert list(told) == [
        (0, 1, 1, False),
        (0, 0, 2, False),
        (1, 1, 1, True),
        (1, 1, 0, False),
        (1, 0, 2, False),
        (1, 1, 3, False),
    ]


def test_positions_of_nothing_are_empty(view: Searcher) -> None:
    assert view.term_positions([], ["frog"]).row.size == 0
    assert view.term_positions(docs(view, 11), []).row.size == 0
    assert Searcher([]).term_positions([], ["frog"]).row.size == 0


@pytest.mark.parametrize(
    ("conditions", "passages"),
    [
        ({}, [11, 12, 40]),
        ({"languages": ["tr"]}, [40]),
        ({"languages": []}, []),
        ({"source": SourceMatch(publishers=frozenset([7, 8]))}, [11, 12]),
        ({"source": SourceMatch(publishers=frozenset(range(30)))}, [11, 12, 40]),
        ({"since": 738_100}, [11, 12]),
        ({"until": 738_100}, [11, 12]),
        ({"until": 738_099}, []),
        ({"since": 738_101}, []),
        ({"languages": ["en"], "source": SourceMatch(publishers=frozenset([9]))}, []),
    ],
)
def test_filters_allow_what_meets_every_condition(
    view: Searcher, conditions: dict[str, object], passages: list[int]
) -> None:
    mask = view.mask(**conditions)  # type: ignore[arg-type]  # of several types

    hits = view.top([[("frog", 1.0)]], 10, mask)

    assert sorted(hits.passages.tolist()) == passages


def test_masks_combine(view: Searcher) -> None:
    pond, toad = view.having(["pond"]), view.having(["toad"])
    every = [[("frog", 1.0)]]

    assert sorted(view.top(every, 9, pond | toad).passages.tolist()) == [11, 12, 40]
    assert sorted(view.top(every, 9, pond & ~toad).passages.tolist()) == [11, 40]
    assert view.top(every, 9, ~pond).passages.tolist() == [12]


@pytest.mark.parametrize(
    ("words", "passages"),
    [
        ([["leap"], ["pond"]], [11]),
        ([["frog"], ["pond"]], [40]),
        ([["leap", "frog"], ["pond"]], [11, 40]),
        ([["frog"], ["frog"]], []),  # the title's last and the text's first do not follow
        ([["pond"], ["leap"]], []),
        ([["on"], ["frog"]], [11, 12]),
        ([["unheard"], ["frog"]], []),
        ([], [11, 12, 40]),
    ],
)
def test_a_phrase_stands_in_the_title_or_in_the_text(
    view: Searcher, words: list[list[str]], passages: list[int]
) -> None:
    hits = view.top([[("frog", 1.0)]], 10, view.phrase(words))

    assert sorted(hits.passages.tolist()) == passages


@pytest.mark.parametrize(("k1", "b"), [(0, 0.5), (-1, 0.5), (1, 1.5), (1, -0.1), (float("nan"), 1)])
def test_parameters_outside_bm25_are_refused(k1: float, b: float) -> None:
    with pytest.raises(ValueError, match="parameters"):
        Searcher([], k1=k1, b=b)


def test_near_terms_come_nearest_first_then_the_more_frequent() -> None:
    spelt = ["kandahar", "kandahar", "kandhar", "kandaharr", "kabul", "helmand"]
    view = Searcher(
        [
            LibraryIndex.build(
                [IndexedPassage(n, n, 1, "en", 1, 1, [w]) for n, w in enumerate(spelt)], 1
            )
        ]
    )

    assert view.near_terms("kandahr") == ["kandahar", "kandhar", "kandaharr"]
    assert view.near_terms("qabul") == ["kabul"]
    assert view.near_terms("ku") == []
    assert view.near_terms("kandahar")[0] == "kandaharr"


def test_near_terms_of_other_scripts_are_found() -> None:
    view = Searcher(
        [LibraryIndex.build([IndexedPassage(1, 1, 1, "fa", 1, 1, ["افغانستان", "кабул"])], 1)]
    )

    assert view.near_terms("افغانستن") == ["افغانستان"]
    assert view.near_terms("кобул") == ["кабул"]


def test_a_removed_spelling_is_not_suggested() -> None:
    index = LibraryIndex.build(
        [
            IndexedPassage(n, n, 1, "en", 1, 1, [word])
            for n, word in enumerate(["kandahar", "herat"] * 300)
        ],
        1,
    )

    emptied = index.apply((), range(0, 600, 2), 2)

    assert Searcher([index]).near_terms("kandahr") == ["kandahar"]
    assert Searcher([emptied]).near_terms("kandahr") == []


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("kadnahar", ["kandahar"]),  # neighbours swapped
        ("kandahars", ["kandahar"]),
        ("kandhar", ["kandahar"]),
        ("kundahar", ["kandahar"]),
        ("kndahr", ["kandahar"]),
        ("kndhr", []),
        ("hreat", ["herat"]),
        ("heart", ["herat"]),
        ("haret", []),
        ("قنداهار", ["قندهار"]),
        ("her", []),
    ],
)
def test_near_terms_are_one_or_two_edits_away(typed: str, near: list[str]) -> None:
    words = ["kandahar", "herat", "قندهار"]
    made = [IndexedPassage(n, n, 1, "en", 1, 1, [word]) for n, word in enumerate(words)]

    assert Searcher([LibraryIndex.build(made, 1)]).near_terms(typed) == near
