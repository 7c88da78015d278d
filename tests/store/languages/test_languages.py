"""Each language is one module, and all that reads texts and questions reads them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from store.ingest.paste.phrases import phrases
from store.languages import (
    all_languages,
    codes,
    interface_languages,
    known_language,
    merged,
    regional_languages,
)
from store.languages.language import Language
from store.text import reporting
from store.text.dates.tokens import tokens
from store.text.normalise import fold_text
from store.text.numerals import numerals
from store.text.words import stop_words, with_stop_words, words_of

KNOWN: dict[str, list[str]] = json.loads(Path(__file__).with_name("known.json").read_text("utf-8"))
INTERFACE = {language.code: language for language in interface_languages()}
PHRASES = {
    "tail": "headings_after",
    "teaser": "teasers",
    "share core": "share_marks",
    "notice": "notice_words",
}
SCRIPTS = {"arabic", "cyrillic", "devanagari", "latin"}


def test_the_bot_speaks_eight_languages() -> None:
    assert list(INTERFACE) == ["en", "ar", "fa", "hi", "ps", "ru", "tr", "ur"]


def test_every_code_stands_for_one_language() -> None:
    found = [language.code for language in all_languages()]

    assert len(found) == len(set(found))
    assert all(known_language(language.code) is language for language in all_languages())
    assert known_language("qq") is None


@pytest.mark.parametrize("language", INTERFACE.values(), ids=INTERFACE)
def test_a_language_the_bot_speaks_has_all_that_is_needed(language: Language) -> None:
    dates = language.dates

    assert language.endonym
    assert set(language.scripts) <= SCRIPTS
    assert len(language.digits) == 10
    assert len(language.stop_words) > 50
    assert language.snowball or language.suffixes
    assert language.light
    assert all((language.asks.number, language.asks.time, language.asks.person))
    assert language.asks.place
    assert [len(dates.months), len(dates.weekdays)] == [12, 7]
    assert all((dates.today, dates.yesterday, dates.this_week, dates.last_week))
    assert all((dates.this_month, dates.last_month, dates.this_year, dates.last_year))
    assert all((dates.day, dates.week, dates.month, dates.year, dates.past, dates.ago))
    assert dates.since or dates.since_after
    assert dates.until or dates.until_after
    assert dates.newest
    assert language.page.furniture
    assert language.page.headings_after
    assert language.page.date_labels
    assert language.page.by + language.page.bylines + language.page.byline_labels


@pytest.mark.parametrize("language", regional_languages(), ids=lambda language: language.code)
def test_a_language_of_the_region_has_its_function_words(language: Language) -> None:
    assert language.endonym
    assert language.stop_words


@pytest.mark.parametrize("language", all_languages(), ids=lambda language: language.code)
def test_words_are_whole_and_stand_once(language: Language) -> None:
    for listed in (language.stop_words, language.light, language.starters):
        assert all(word and word == word.strip() for word in listed)
        assert len(listed) == len(set(listed))
    assert all(form and form == form.strip() for forms in language.dates.months for form in forms)


def _today(table: str) -> set[str]:
    """What the library knows today, in the form the table of ``known.json`` has it."""
    name, _, code = table.rpartition(" ")
    if name == "stop words":
        return set(stop_words(code))
    if name in ("dotted", "starters"):
        language = known_language(code)
        return set(getattr(language, name))
    if name == "asks for":
        forms = (form for each in all_languages() for form in getattr(each.asks, code))
        return {" ".join(words_of(fold_text(form))) for form in forms}
    if name == "number words":
        return {f"{word}={worth}" for word, worth in numerals(code).items()}
    if table.startswith("speech "):
        return _spoken(*table.split(" ")[1:])
    if hasattr(phrases(), field := PHRASES.get(table, table.replace(" ", "_"))):
        return set(getattr(phrases(), field))
    return set(_WHOLE[table]())


def _spoken(field: str, *language: str) -> set[str]:
    """The words of a language, or of all, by which it is told who speaks."""
    told = getattr(reporting, field, None)
    if told is not None:
        return set(told(*language))
    return set(merged(lambda each: getattr(each.speech, field)))


_WHOLE = {
    "verb last": lambda: codes(lambda each: each.verb_last),
    "said": lambda: {fold_text(word) for each in all_languages() for word in each.said},
    "that": lambda: {fold_text(word) for each in all_languages() for word in each.that},
    "light": lambda: {fold_text(word) for each in all_languages() for word in each.light},
    "numbers": lambda: {word for each in all_languages() for word in each.numbers},
    "ordinal stop": lambda: codes(lambda each: each.ordinal_stop),
    "point groups": lambda: codes(lambda each: each.grouping == "."),
    "comma groups": lambda: codes(lambda each: each.grouping == ","),
    "cut": lambda: codes(lambda each: each.long_tails),
    "snowball": lambda: codes(lambda each: each.snowball),
    "alias languages": lambda: codes(lambda each: each.regional),
}


@pytest.mark.parametrize("table", [table for table in KNOWN if table != "dates"])
def test_what_was_known_before_there_were_languages_still_is(table: str) -> None:
    assert set(KNOWN[table]) <= _today(table)


def test_an_expression_for_time_is_one_token_with_a_part_to_play() -> None:
    for expression in KNOWN["dates"]:
        found = tokens(expression)

        assert len(found) == 1, expression
        assert found[0].roles, expression


def test_the_languages_with_function_words_are_known() -> None:
    listed = {table.rpartition(" ")[2] for table in KNOWN if table.startswith("stop words")}

    assert listed <= set(with_stop_words())


NEW = '''
"""Qapqap."""

from store.languages.language import DateWords, Language, PageWords, QuestionWords, SpeechWords
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="qq",
    name="Qapqap",
    endonym="Qapqap",
    scripts=("latin",),
    regional=True,
    stop_words=words("qa qe qi qo qu"),
    suffixes=words("qaq"),
    numbers={"zwiq": 2},
    light=words("ziqqed"),
    asks=QuestionWords(person=words("qwho")),
    dates=DateWords(
        months=each("zanq, zebq, zarq, zapq, zayq, zunq, zulq, zugq, zepq, zocq, zovq, zecq")
    ),
    speech=SpeechWords(verbs=words("qsaid"), titles=words("qmayor")),
    page=PageWords(furniture=forms("zhare qit"), bylines=words("qby"), headings_after=words("qel")),
)
'''
ASKED = """
import sys
from datetime import date

from store import languages

languages.__path__.append(sys.argv[1])

from store.ingest.paste.phrases import phrases
from store.search.question.answer_types import answer_type
from store.search.question.question_words import only_asks
from store.text.dates.periods import mentioned_dates
from store.text.detection import detect_question
from store.text import reporting
from store.text.analyser.stemming import stem
from store.text.analyser.terms import index_terms

print(
    detect_question("qa qe qi leaders", ["qq"]),
    index_terms("Qo sanqaq", "qq"),
    mentioned_dates("5 zovq 2021")[0].first,
    answer_type("qwho leads").kinds == {"who"},
    only_asks("ziqqed"),
    "zhare qit" in phrases().furniture,
    reporting.verbs("qq") <= reporting.saying() and "qmayor" in reporting.offices(),
    phrases().byline.sub("", "Qby: Ann Lee"),
    [each.name for each in languages.regional_languages()][-4:],
)
"""


def test_a_language_is_added_by_one_module(tmp_path: Path) -> None:
    tmp_path.joinpath("qq.py").write_text(NEW, encoding="utf-8")

    ran = subprocess.run(
        [sys.executable, "-c", ASKED, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == (
        "qq ['san'] 2021-11-05 True True True True Ann Lee ['Turkish', 'Turkmen', 'Urdu', 'Uzbek']"
    )
