"""A second article in one paste takes neither house nor day of the first, however it begins."""

import pytest

from store.ingest.paste import clean
from store.ingest.reading import Hints
from store.model import Published

TORKHAM = (
    "Torkham opens to trucks again",
    "Khyber Post",
    "31 May 2026",
    "The crossing at Torkham opens on Monday, officials said after talks in Jalalabad. Trucks have "
    "waited for a week on both sides of the border.\n\nTraders said that fruit worth two million "
    "dollars had rotted in the heat, and that nobody had told them when the gate would open.",
)
CHAMAN = (
    "Chaman closes again after shots",
    "Arab News",
    "2 June 2026",
    "The crossing at Chaman was closed on Tuesday after shots were fired, a police officer said. "
    "Nobody was hurt, but thousands of people turned back.\n\nThe officer said that a patrol had "
    "come under fire from the hills, and that the gate would stay shut until the hills were "
    "searched. Labourers slept at the roadside.",
)
FORMS = (
    "{title}\n{house}, {day}\n\n{text}",
    "{house}\n{day}\n{title}\n\n{text}",
    "{house}\n\n{title}\n{day}\n\n{text}",
    "{title}\n{day}\n{house}\n\n{text}",
    "{house} | {day}\n\n{title}\n\n{text}",
)


def written(form: str, article: tuple[str, str, str, str]) -> str:
    """An article as it is pasted, its head in this form."""
    title, house, day, text = article
    return form.format(title=title, house=house, day=day, text=text)


@pytest.mark.parametrize("form", FORMS)
def test_a_head_in_the_form_of_the_first_begins_another_article(form: str) -> None:
    pasted = "\n\n".join(written(form, article) for article in (TORKHAM, CHAMAN))

    first, second = (draft.article for draft in clean.read(pasted, Hints()))

    assert (first.title, first.publisher) == TORKHAM[:2]
    assert (second.title, second.publisher) == CHAMAN[:2]
    assert second.published == Published.parse("2026-06-02")
    assert "Chaman" not in first.body
    assert "Arab News" not in first.body


FURTHER = (
    "The governor of Nangarhar told reporters that shots had been fired at the gate before, and "
    "that the hills above Torkham were searched each time.\n\nThousands of people waited at the "
    "border, most of them labourers and patients on their way to Peshawar."
)
WRITTEN = (
    "{title}\nBy Ann Lee\n{house}\n{day}\n\n{text}",
    "{title}\n{day}\nBy Ann Lee\n\n{text}",
    "{title}\nBy Ann Lee | {house} | {day}\n\n{text}",
)


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("first_form", ["{title}\n\n{text}", FORMS[0], WRITTEN[0]])
@pytest.mark.parametrize("title", ["Torkham closes", "The gate of Torkham closes again"])
def test_a_whole_head_begins_another_article_of_the_same_subject(
    form: str, first_form: str, title: str
) -> None:
    again = CHAMAN[3].replace("Chaman", "Torkham")
    first = written(first_form, (*TORKHAM[:3], f"{TORKHAM[3]}\n\n{FURTHER}"))
    second = written(form, (title, "Arab News", "2 June 2026", again))

    parts = [draft.article for draft in clean.read(f"{first}\n\n{second}", Hints())]

    assert [one.title for one in parts] == [TORKHAM[0], title]
    assert parts[1].author == "Ann Lee"
    assert parts[1].published == Published.parse("2026-06-02")
    assert parts[0].published in (None, Published.parse("2026-05-31"))
    assert (parts[0].author == "Ann Lee") is (first_form == WRITTEN[0])
    assert "Arab News" not in parts[0].body


@pytest.mark.parametrize("below", ["By Ann Lee\nArab News\n2 June 2026", "2 June 2026", "AFP"])
def test_a_standfirst_with_the_head_below_it_stays_with_its_article(below: str) -> None:
    title, _, _, text = TORKHAM
    standfirst = text.partition("\n")[0]
    pasted = f"{title}\n\n{standfirst}\n\nTrucks at Torkham\n{below}\n\n{text}"

    assert len(clean.read(pasted, Hints())) == 1


def test_further_chapters_of_one_article_stay_with_it() -> None:
    title, house, day, text = TORKHAM
    further = text.replace("Monday", "Friday").replace("a week", "nine days")
    pasted = written(
        FORMS[1], (title, house, day, f"{text}\n\nWhat traders at Torkham lost\n\n{further}")
    )

    assert len(clean.read(pasted, Hints())) == 1


@pytest.mark.parametrize(
    "about", ["By Omid Rahi | Helmand Wire | 6 November 2025", "Helmand Wire, 6 November 2025"]
)
def test_briefs_of_two_sentences_are_parted_by_a_whole_head(about: str) -> None:
    first = (
        "Talks in Tashkent end without a deal\nTashkent Times | 5 November 2025\n\n"
        "Talks on water ended on Wednesday without a deal. The ministers will meet again."
    )
    second = (
        f"Dam at Kajaki leaks\n{about}\n\n"
        "The dam at Kajaki leaks, engineers said on Thursday. Nobody was hurt by the water."
    )

    parts = [draft.article for draft in clean.read(f"{first}\n\n{second}", Hints())]

    assert [one.publisher for one in parts] == ["Tashkent Times", "Helmand Wire"]
    assert "dam" not in parts[0].body
