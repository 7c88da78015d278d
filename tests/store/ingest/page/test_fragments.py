"""Pieces of markup are read whatever characters stand in them."""

import pytest

from store.ingest.page.fragments import words_of


@pytest.mark.parametrize("control", ["\x0b", "&#11;", "&#x1f;", "\x00", "\ud800", "&#0"])
def test_what_no_tree_may_hold_costs_nothing_else(control: str) -> None:
    markup = f"{control}The crossing{control} opened.<p>{control}Traders<br>{control}were glad.</p>"

    assert words_of(markup) == "The crossing opened.\n\nTraders\nwere glad."
