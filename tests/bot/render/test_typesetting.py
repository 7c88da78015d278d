"""Lines as they are sent: from right to left where they are."""

import re
from unicodedata import bidirectional

import pytest

from bot.i18n.catalogues import Catalogues, read
from bot.render.direction import runs_right_to_left
from bot.render.markup.escape import unescape
from bot.render.markup.typesetting import typeset
from bot.render.quotations.days import days_notes
from bot.render.translator import ENGLISH, Translator
from store.model import Published
from tests.bot.render.answers import a_quotation, a_source

RLI, PDI = "\u2067", "\u2069"


@pytest.mark.parametrize(
    ("content", "sent"),
    [
        ("هیچ نقل قولی نیست.", f"{RLI}هیچ نقل قولی نیست.{PDI}"),
        ("### تنظیمات", f"### {RLI}تنظیمات{PDI}"),
        ("-# **کوئی جواب نہیں۔**", f"-# {RLI}**کوئی جواب نہیں۔{PDI}**"),
        ("No quotation answers this.\nنیست.", f"No quotation answers this.\n{RLI}نیست.{PDI}"),
        ("\u2068نوائے وقت\u2069 · 2025", "\u2068نوائے وقت\u2069 · 2025"),
        ("> \u2068او وویل.\u2069", "> \u2068او وویل.\u2069"),
        ("> او وویل.", "> او وویل."),
        ("```\nنیست.\n```", "```\nنیست.\n```"),
        ("", ""),
    ],
)
def test_a_line_from_right_to_left_is_set_apart_as_a_whole(content: str, sent: str) -> None:
    assert typeset(content) == sent
    assert typeset(sent) == sent
    assert unescape(sent) == unescape(content)


def test_facts_run_in_the_direction_of_the_language() -> None:
    facts = ["Khyber Post", "", "A1@1"]

    assert ENGLISH.side_by_side(facts) == "Khyber Post · A1@1"
    assert Catalogues().words("ps").side_by_side(facts) == (
        f"{RLI}\u2068Khyber Post{PDI} · \u2068A1@1{PDI}{PDI}"
    )
    assert Catalogues().words("ps").side_by_side([]) == ""
    assert Catalogues().words("ps").side_by_side(["**Who?**"]) == f"{RLI}**\u2068Who?{PDI}**{PDI}"
    assert ENGLISH.side_by_side(["Dawn"], "1. ") == "1. Dawn"
    assert Catalogues().words("ur").side_by_side(["Dawn"], "1. ") == (
        f"{RLI}1. \u2068Dawn{PDI}{PDI}"
    )


@pytest.mark.parametrize("language", ["ar", "fa", "ps", "ur"])
def test_a_sentence_that_begins_with_a_foreign_word_runs_as_the_language_does(
    language: str,
) -> None:
    say = Catalogues().words(language)
    sentences = [one.id for one in read(language) if one.id and isinstance(one.id, str)]

    lines = [
        line
        for sentence in sentences
        for line in say(sentence, **dict.fromkeys(re.findall(r"{(\w+)", sentence), "Dawn")).split(
            "\n"
        )
        if {"R", "AL"} & set(map(bidirectional, line))
    ]

    assert [line for line in lines if not runs_right_to_left(line)] == []
    assert len(lines) > 500


def test_a_list_in_a_sentence_keeps_its_order_whatever_it_begins_with() -> None:
    persian, english = Translator(language="fa"), Translator()

    assert persian.listed(["Herat Post (2)", "هرات پست (1)"]) == (
        "\u2067\u2068Herat Post (2)\u2069، \u2068هرات پست (1)\u2069\u2069"
    )
    assert persian.listed(["A", "B"], ";") == "\u2067\u2068A\u2069؛ \u2068B\u2069\u2069"
    assert english.listed(["هرات", "کابل", "Balkh"]) == "\u2068هرات\u2069, \u2068کابل\u2069, Balkh"
    assert english.listed([]) == persian.listed([]) == ""


def test_a_day_named_in_urdu_does_not_turn_the_english_around_it() -> None:
    text = "سرحد بدھ کو کھول دی گئی۔"
    named = a_quotation(text=text, source=a_source(published=Published.parse("2025-03-20")))

    [note] = days_notes(named, Translator())

    assert note.startswith("“\u2068بدھ\u2069” is 2025-03-19")
    assert not runs_right_to_left(note)
