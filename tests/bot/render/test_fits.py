"""Whatever articles, names and files are called, what curators are shown fits into a message."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.answer.watch import direct_message, wishes_message
from bot.render.articles.article import article_message
from bot.render.articles.changes import body_changes, stored_message
from bot.render.articles.choosing import StoredArticle
from bot.render.articles.conflict import conflict_message
from bot.render.articles.drafts import DraftLine, drafts_message
from bot.render.articles.listing import history_message, list_message
from bot.render.articles.outcomes import ImportSums, UploadLine, import_message, upload_message
from bot.render.articles.preview import Preview, SimilarArticle, preview_message
from bot.render.articles.versions import (
    asked_message,
    overtaken_message,
    returned_message,
    version_message,
)
from bot.render.foreign_text import label
from bot.render.library.aliases import NameLine, names_message, review_message
from bot.render.library.audit import trail_message
from bot.render.library.inbox import (
    ON_PAGE,
    Gap,
    InboxCounts,
    gaps_message,
    incomplete_message,
    overview_message,
    report_message,
    reports_message,
)
from bot.render.library.publishers import publishers_message
from bot.render.markup.escape import size
from bot.render.mentions import Mentions
from bot.render.translator import ENGLISH
from store.ingest.reading import Draft, DroppedLine
from store.model import (
    Article,
    ArticleEntry,
    AuditEntry,
    Filters,
    NamePair,
    NewArticle,
    Passage,
    Published,
    Publisher,
    Reference,
    Report,
    Source,
    VersionEntry,
    Watch,
)
from store.notices import Dropped, Notice, Problem, Remark

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
MOST_KNOWN = Reference(article=2**31 - 1)
FAR = Reference(article=10**18 - 1, version=10**9 - 1)
PIECES = [
    "\\",
    "*",
    "_",
    "🧿",
    "ض",
    "é\u0301\u0301",
    "[x](y)",
    "word ",
    "\n",
    "\x00",
    "https://e.example/",
]
TEXT = st.lists(st.sampled_from(PIECES), max_size=6).flatmap(
    lambda pieces: st.sampled_from([1, 40, 700]).map(lambda times: "".join(pieces) * times)
) | st.text(max_size=50)
LINES = st.lists(TEXT, max_size=20)
FEW = settings(deadline=None)


def a_source(text: str) -> Source:
    """A source that is called the same everywhere."""
    return Source(
        publisher=text,
        title=text,
        author=text,
        url=f"https://news.example/{text}",
        collected=NOW,
        published=Published(day=date(2025, 11, 6)),
        language=text,
        reported_by=text,
    )


def an_article(body: str, text: str) -> Article:
    """A stored article with that body."""
    return Article(
        id=FAR.article,
        library=1,
        version=1,
        current_version=1,
        body=body,
        source=a_source(text),
        passages=(),
    )


def a_wish(number: int, question: str) -> Watch:
    """A question that somebody waits for an answer to."""
    return Watch(
        id=number,
        guild=1,
        channel=FAR.article,
        user=FAR.article,
        question=question,
        filters=Filters(),
        stamps={},
    )


@FEW
@given(text=TEXT, lines=LINES, near=st.booleans())
def test_a_preview_fits(text: str, lines: list[str], near: bool) -> None:
    article = NewArticle(
        body="\n".join(lines),
        title=text,
        publisher=text,
        author=text,
        url="https://e.example/" + text,
    )
    draft = Draft(
        article=article,
        dropped=tuple(DroppedLine(text=line, reason=Dropped.LABEL) for line in lines),
        unsure=("title", text),
        candidates={"published": text, text: text},
        notes=tuple(Notice.of(Problem.SAID, sentence=line) for line in lines),
    )
    preview = Preview(
        id="x" * 20,
        draft=draft,
        language="en",
        passages=3,
        base=FAR,
        near=SimilarArticle(reference=FAR, share=0.5, source=a_source(text)) if near else None,
        problem=Notice.of(Problem.SAID, sentence=text),
        can_bring_back=True,
    )

    assert preview_message(preview, ENGLISH).text


@FEW
@given(text=TEXT)
def test_lists_and_histories_fit(text: str) -> None:
    articles = [ArticleEntry(reference=FAR, source=a_source(text), deleted=NOW)] * 10
    versions = [
        VersionEntry(
            reference=FAR, source=a_source(text), stored=NOW, editor=text, characters=10**9
        )
    ] * 10

    assert list_message(articles, 10**9, 3, "x" * 16, ENGLISH, is_filtered=False).text
    assert history_message(FAR, versions, NOW, 0, ENGLISH).text


@FEW
@given(text=TEXT, lines=LINES, other=LINES)
def test_changes_and_conflicts_fit(text: str, lines: list[str], other: list[str]) -> None:
    before, after = an_article("\n".join(lines), text), an_article("\n".join(other), text[::-1])
    mine = NewArticle(body=text, title=text)

    after = replace(after, version=2)
    entry = VersionEntry(
        reference=FAR, source=before.source, stored=NOW, editor=text, characters=10**9
    )
    assert stored_message(before, after, ENGLISH).text
    assert version_message(before, entry, after, replace(after, version=3), ENGLISH).text
    assert asked_message(before, after, ENGLISH, text).text
    assert returned_message(FAR, before, after, ENGLISH).text
    assert overtaken_message(FAR, text, FAR, ENGLISH).text
    for can_be_both, has_rest in ((True, True), (False, True), (False, False)):
        told = conflict_message(
            "x" * 16, before, after, text, mine, ENGLISH, can_be_both=can_be_both, has_rest=has_rest
        )
        assert told.text


@FEW
@given(text=TEXT, lines=LINES)
def test_outcomes_fit(text: str, lines: list[str]) -> None:
    uploads = [
        UploadLine(file=text, refusal=line, draft=str(n), near=FAR) for n, line in enumerate(lines)
    ]
    uploads += [
        UploadLine(
            file=text,
            stored=StoredArticle(reference=FAR, name=text, lacks=True),
            unknown=("title",),
            notes=tuple(Notice.of(Remark.LINK_LEFT_OUT, link=line) for line in lines),
        )
    ]
    sums = ImportSums(
        file=text,
        counts={"refused": 9},
        refused=[(text, Notice.of(Problem.SAID, sentence=line)) for line in lines],
        unlisted=3,
    )

    assert upload_message(uploads, ENGLISH).text
    source = replace(an_article(text, text).source, publisher=text, title=text)
    brought = [(FAR, source)] * 8
    assert import_message(sums, ENGLISH, 10**9, brought).text


@FEW
@given(text=TEXT, lines=LINES)
def test_names_publishers_and_trails_fit(text: str, lines: list[str]) -> None:
    group = NameLine(name=text, strong=tuple(lines), weak=tuple(lines))
    pair = NamePair(id=10**15, short=text, long=text, article=FAR, seen=10**9)
    publisher = Publisher(name=text, domain=text, kind=text, grade=text, articles=10**9)
    change = AuditEntry(
        sequence=10**9, at=NOW, actor=text, action=text, reference=text, detail={text: lines}
    )

    assert names_message([group] * 20, 0, ENGLISH).text
    assert review_message([pair] * 5, 9, ENGLISH, text[:100]).text
    assert publishers_message([publisher] * 20, 0, ENGLISH).text
    assert trail_message([change] * 12, 10**9, 0, (1, 2, 3), ENGLISH).text


@FEW
@given(text=TEXT, lines=LINES, vote=st.sampled_from(["useful", "wrong attribution"]))
def test_what_waits_for_curators_fits(text: str, lines: list[str], vote: str) -> None:
    counts = InboxCounts(
        reports=10**9, questions=10**9, unkept=10**9, incomplete=10**9, drafts=10**9, names=10**9
    )
    report = Report(
        id=2**31 - 1,
        guild=FAR.article,
        user=FAR.article,
        reference=FAR,
        start=0,
        end=len(text),
        words=text,
        vote=vote,
        reason=text,
        at=NOW,
    )
    gaps = [Gap(missing=tuple(lines), questions=tuple((line, 2) for line in lines))] * 3
    entries = [ArticleEntry(reference=MOST_KNOWN, source=a_source(text))] * ON_PAGE

    assert overview_message(counts, Mentions(), ENGLISH).text
    assert overview_message(InboxCounts(), Mentions(), ENGLISH).text
    assert reports_message([report] * ON_PAGE, 1, 3, 10**9, ENGLISH).text
    assert report_message(report, a_source(text), ENGLISH).text
    assert report_message(report, None, ENGLISH).text
    assert gaps_message(gaps, 10**9, Mentions(), ENGLISH).text
    assert incomplete_message(entries, 10**9, 1, 3, ENGLISH).text


@FEW
@given(text=TEXT, lines=LINES)
def test_lists_to_choose_from_fit(text: str, lines: list[str]) -> None:
    drafts = [
        DraftLine(id="x" * 16, title=line, text=text, created=NOW, base=FAR) for line in lines
    ]
    wishes = [a_wish(number, line) for number, line in enumerate(lines)]

    assert drafts_message(drafts, 14, ENGLISH).text
    assert wishes_message(wishes, ENGLISH, text[:100]).text
    assert direct_message(a_wish(1, text), ENGLISH).text


@FEW
@given(lines=LINES, text=TEXT)
def test_every_page_of_an_article_fits(lines: list[str], text: str) -> None:
    body = "\n".join(["A convoy left Torkham.", *lines])
    whole = Passage(id=1, article=1, version=1, ordinal=1, start=0, end=len(body), sentences=())
    article = replace(an_article(body, text), passages=(whole,), current_version=2)

    assert article_message(article, ENGLISH, NOW.date(), page=1).text
    assert article_message(article, ENGLISH, NOW.date(), passage=1).text


@FEW
@given(text=TEXT, most=st.integers(10, 100))
def test_a_label_is_never_empty_and_never_too_long(text: str, most: int) -> None:
    shown = label(text, most)

    assert 0 < size(shown) <= most


@FEW
@given(lines=LINES, other=LINES)
def test_changes_are_what_is_different(lines: list[str], other: list[str]) -> None:
    same = list(body_changes("\n".join(lines), "\n".join(lines)))
    found = list(body_changes("\n".join(lines), "\n".join(other)))

    assert same == []
    if not found:
        assert "".join(lines).split() == "".join(other).split()
