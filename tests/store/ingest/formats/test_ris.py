"""Lists of references: each abstract is an article of which there is only a part."""

import pytest

from store.notices import Unreadable
from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, reading

RECORD = f"""TY  - NEWS
TI  - {TITLE}
AU  - Sadat, Rahim
AU  - Lina Sahar
T2  - Khyber Post
DA  - 2026/03/14/
UR  - https://khyberpost.example/torkham
AB  - {PARAGRAPHS[0]}
LA  - en
ER  -
"""


def test_a_reference_gives_its_abstract_and_its_source() -> None:
    found = draft(RECORD)

    article = found.article
    assert (article.body, article.title) == (PARAGRAPHS[0], TITLE)
    assert (article.publisher, article.author) == ("Khyber Post", "Rahim Sadat, Lina Sahar")
    assert (str(article.published), article.language) == ("2026-03-14", "en")
    assert (article.url, article.cut) == ("https://khyberpost.example/torkham", "summary")


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026///", "2026"), ("2026/3", "2026-03"), ("14 March 2026", "2026-03-14"), ("soon", None)],
)
def test_a_day_is_as_exact_as_the_reference_says(written: str, day: str | None) -> None:
    found = draft(RECORD.replace("2026/03/14/", written)).article.published

    assert (str(found) if found else None) == day


def test_lines_without_a_tag_go_on_and_each_record_is_one() -> None:
    second = f"TY  - JOUR\r\nT1  - Second\r\nN2  - {PARAGRAPHS[1][:40]}\r\n{PARAGRAPHS[1][40:]}\r\n"

    found = reading(f"{RECORD}\n{second}TY  - NEWS\nTI  - Without a text\nER  - \n", "list.ris")

    assert [one.article.title for one in found.articles] == [TITLE, "Second"]
    assert found.articles[1].article.body == PARAGRAPHS[1]
    [refused] = found.refused
    assert refused.reason.code is Unreadable.NO_TEXT_FIELD
    assert refused.where is not None
    assert refused.where.values["number"] == 3
