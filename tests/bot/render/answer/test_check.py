"""What a reader is told of a check: whole sentences, nothing twice, the names that were checked."""

from dataclasses import replace

from bot.render.answer.check import check_header
from bot.render.translator import ENGLISH
from store.search.check.records import Caution, Check, CheckReport, CheckWarning, Verdict


def header(check: Check) -> str:
    return check_header(CheckReport(text=check.checked, checks=(check,)), ENGLISH)


def test_names_that_the_article_names_too_are_told() -> None:
    told = header(
        Check(checked="We left", verdict=Verdict.VERBATIM, names=("Laila Noor", "Pamir Courier"))
    )

    assert "Named as in the article: Laila Noor, Pamir Courier" in told


def test_a_negation_that_was_left_out_is_not_told_twice() -> None:
    warnings = (
        CheckWarning(caution=Caution.NEGATION_LEFT_OUT, article="not"),
        CheckWarning(caution=Caution.WORDS_LEFT_OUT, article="not"),
        CheckWarning(caution=Caution.WORDS_LEFT_OUT, article="at dawn"),
    )

    told = header(Check(checked="We … left", verdict=Verdict.SHORTENED, warnings=warnings))

    assert told.count("“not”") == 1
    assert "Words left out: “at dawn”." in told


def test_words_of_several_people_name_the_one_who_says_the_rest() -> None:
    warning = CheckWarning(caution=Caution.SPEAKER_DIFFERS, article="Laila Noor")

    told = header(Check(checked="We left. They came", verdict=Verdict.NEAR, warnings=(warning,)))

    assert "these words are not one person's; some are said by Laila Noor." in told


def test_of_many_quotations_each_has_its_verdict_and_what_is_left_is_counted() -> None:
    words = "the governor of the province said that five people were killed in the district. " * 4
    many = [Check(checked=f"{n}: {words}", verdict=Verdict.ABSENT) for n in range(10)]
    many[-1] = replace(many[-1], unchecked=tuple(f"{n}: {words}" for n in range(10, 20)))

    told = check_header(CheckReport(text="…", checks=tuple(many)), ENGLISH)

    assert [line for line in told.split("\n") if line.startswith("###")] == [
        f"### ❌ {n}. Not in this library" for n in range(1, 11)
    ]
    assert told.count("No article here has these words") == 1
    assert told.split("\n")[-1].startswith("-# Not checked: “10: the governor")
    assert told.endswith("; and 6 more")
