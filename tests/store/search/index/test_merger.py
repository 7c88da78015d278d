"""When parts are merged, and what a merge under way may and may not replace."""

from store.search.index import IndexedPassage, LibraryIndex, Searcher, merge
from store.search.index.segments.merger import SMALL


def article(number: int, passages: int) -> list[IndexedPassage]:
    return [
        IndexedPassage(number * 10_000 + place, number, 1, "en", 1, 1, ["frog", f"only{number}"])
        for place in range(passages)
    ]


def grown(articles: int, passages: int) -> LibraryIndex:
    index = LibraryIndex()
    for number in range(1, articles + 1):
        index = index.apply(article(number, passages), (), number)
    return index


def test_small_additions_stay_in_one_small_part() -> None:
    index = grown(50, 5)

    assert [part.size for part in index.parts] == [250]


def test_the_number_of_parts_stays_small_while_a_library_grows() -> None:
    index = LibraryIndex()
    most = 0
    for number in range(1, 400):
        index = index.apply(article(number, 40), (), number)
        while due := index.due():
            index = index.with_merged(due, merge(due))
        most = max(most, len(index.parts))

    assert index.size == 399 * 40
    assert most <= 14


def test_nothing_is_due_for_a_whole_library() -> None:
    assert grown(3, 4 * SMALL).due() == ()


def test_a_part_of_which_much_was_removed_is_due() -> None:
    index = LibraryIndex.build([*article(1, SMALL), *article(2, SMALL)], 1).apply((), [1], 2)

    [part] = due = index.due()
    merged = index.with_merged(due, merge(due))

    assert part.segment.size == 2 * SMALL
    assert [one.segment.size for one in merged.parts] == [SMALL]
    assert Searcher([merged]).df("only1") == 0


def test_a_merge_takes_over_what_was_removed_meanwhile() -> None:
    index = grown(4, SMALL + 1)
    sources = index.due()
    made = merge(sources)

    later = index.apply(article(9, 2), [2], 9).with_merged(sources, made)

    assert len(sources) == 4
    assert later.version == 9
    assert Searcher([later]).df("only2") == 0
    assert Searcher([later]).df("frog") == Searcher([later]).size == 3 * (SMALL + 1) + 2


def test_a_merge_of_parts_that_are_gone_changes_nothing() -> None:
    index = grown(4, SMALL + 1)
    sources = index.due()
    made = merge(sources)
    emptied = index.apply((), [1, 2, 3, 4], 9)

    assert emptied.with_merged(sources, made) is emptied
    assert emptied.size == 0


def test_an_index_that_was_changed_is_still_what_it_was() -> None:
    before = LibraryIndex.build(article(1, 3), 1)

    before.apply(article(2, 3), [1], 2)

    assert Searcher([before]).df("only1") == 3
    assert before.version == 1


def test_passages_that_lost_every_term_can_be_merged() -> None:
    worded = IndexedPassage(1, 1, 1, "en", 1, 1, ["frog"])
    blank = [IndexedPassage(number, number, 1, "en", 1, 1, []) for number in (2, 3)]

    index = LibraryIndex.build([worded, blank[0]], 1).apply([blank[1]], [1], 2)

    assert index.size == 2
    assert len(Searcher([index]).top([[("frog", 1.0)]], 3)) == 0
