"""What readers wrote below an article never becomes its words."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, pasted

THREADS = [
    ("4 Comments", "Khan", "2 hours ago", "My cousin lost everything he had there.", "Reply"),
    ("One thought on “Torkham”", "Khan says:", "March 15, 2026 at 3:22 pm", "He lost it all there.",
     "Reply"),
    ("Sort by: Newest", "John", "March 15, 2026 at 3:22 pm", "He lost it all there.", "Reply"),
    ("VIEW 23 COMMENTS", "@khan · 2h", "He lost everything he had there.", "Like · Reply · 2"),
    ("Most relevant", "Gul Khan", "He lost everything he had there.", "2d", "Like", "Reply"),
    ("Disqus Comments", "khan", "2 years ago", "He lost everything he had there."),
    ("Комментарии (2)", "Иван", "15 марта 2026, 10:22", "Мой брат потерял там всё.", "Ответить"),
    ("2 Yorum", "Ahmet Yılmaz", "3 saat önce", "Kuzenim orada her şeyini kaybetti.", "Yanıtla"),
    ("نظرات کاربران", "رضا", "۱۴۰۴/۱۲/۲۴ - ۱۰:۲۲", "پسر عموی من همه چیز را از دست داد.", "پاسخ"),
    ("ارسال نظر", "نام:", "ایمیل:", "متن نظر:", "نظرات حاوی توهین منتشر نمی‌شود."),
    ("التعليقات", "علي حسن", "منذ 3 ساعات", "ابن عمي خسر كل ما يملك هناك.", "رد"),
    ("تبصرے (2)", "علی", "3 گھنٹے پہلے", "میرے کزن نے وہاں سب کچھ کھو دیا۔", "جواب"),
    ("टिप्पणियाँ (2)", "राम", "3 घंटे पहले", "मेरे भाई ने वहाँ सब कुछ खो दिया।", "जवाब दें"),
    ("2 Kommentare", "Kurt M.", "vor 3 Stunden", "Mein Vetter verlor dort alles.", "Antworten"),
    ("2 commentaires", "Luc", "Il y a 3 heures", "Mon cousin a tout perdu là-bas.", "Répondre"),
    ("2 comentarios", "Pepe", "Hace 3 horas", "Mi primo lo perdió todo allí.", "Responder"),
    ("تبصرې", "احمد", "۲ ساعته مخکې", "زما ورور هلته هر څه له لاسه ورکړل.", "ځواب"),
]  # fmt: skip
BARE = [
    ("Khan", "2 hours ago", "He lost everything he had there.", "Reply", "Share",
     "Lily", "5 hours ago", "Everyone here knows that the governor lies.", "Reply", "Share"),
    ("رضا", "۲ ساعت پیش", "او همه چیز را در آن بازار از دست داد.", "پاسخ",
     "مینا", "۳ ساعت پیش", "همه می‌دانند که والی دروغ می‌گوید.", "پاسخ"),
    ("Gul Khan", "He lost everything he had there.", "2d", "Like", "Reply",
     "Mina Shah", "Everyone here knows that he lies.", "1d", "Like", "Reply"),
]  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("thread", [*THREADS, *BARE])
def test_a_thread_below_the_article_goes_whole(thread: tuple[str, ...], between: str) -> None:
    found = draft(pasted("By Nur Baig", *PARAGRAPHS, between.join(thread)))

    assert found.article.title == TITLE
    assert found.article.body == "\n\n".join(PARAGRAPHS)


def test_a_thread_of_long_comments_goes_too() -> None:
    remark = (
        "My cousin lost everything he had in that market and I can tell you that nobody from the "
        "government came to help him, although they promised it on television all last winter."
    )
    thread = ("12 replies", "Khan", "2 hours ago", remark, "Reply", "Lily", "1 day ago", remark)

    assert draft(pasted(*PARAGRAPHS, "\n".join(thread))).article.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "heading", ["ردود الأفعال", "प्रतिक्रियाएँ", "Fikrlar", "نظرونه", "Reactions"]
)
def test_a_heading_of_reactions_is_the_articles_own(heading: str) -> None:
    body = draft(pasted(*PARAGRAPHS[:3], heading, PARAGRAPHS[3])).article.body

    assert body == "\n\n".join((*PARAGRAPHS[:3], heading, PARAGRAPHS[3]))


def test_names_and_times_inside_an_article_are_no_comments() -> None:
    own = ("Two hours ago the gate was opened again, the police said.", "Gul Agha, trader:")

    body = draft(pasted(*PARAGRAPHS[:2], *own, *PARAGRAPHS[2:])).article.body

    assert all(text in body for text in (*PARAGRAPHS, *own))


@pytest.mark.parametrize("reactions", ["All reactions:", "كل التفاعلات:", "Все реакции:"])
def test_what_stands_below_a_post_of_a_social_network_is_none_of_it(reactions: str) -> None:
    below = (reactions, "1.2K", "Like", "Comment", "Share", "Abdul Wali", "They always lie.", "2h")

    found = draft("\n".join((PARAGRAPHS[0], *below)))

    assert found.article.body == PARAGRAPHS[0]


@pytest.mark.parametrize(
    "form",
    [
        "Leave a Reply\nYour email address will not be published. Required fields are marked *",
        "Bir yorum yazın\nE-posta adresiniz yayınlanmayacak.",
    ],
)
def test_below_the_form_for_comments_one_comment_is_enough(form: str) -> None:
    said = "The union always says so and nobody believes it here."
    thread = f"{form}\n\nWali March 6, 2026 at 9:00 am\n{said}\nReply"

    body = draft(f"{TITLE}\n\n" + "\n\n".join(PARAGRAPHS) + f"\n\n{thread}").article.body

    assert body == "\n\n".join(PARAGRAPHS)


def test_notes_below_the_text_go_where_their_marks_stand_above() -> None:
    marked = f"{PARAGRAPHS[0]}¹\n\n{PARAGRAPHS[1]}[2]\n\n{PARAGRAPHS[2]}"
    notes = "¹ Interview with the governor, 2 March 2026.\n[2] Statement of the union, 3 March."

    found = draft(f"{TITLE}\n\n{marked}\n\n{notes}")

    assert (found.article.title, found.article.body) == (TITLE, marked)
    kept = draft(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{notes}").article.body
    assert "Interview with the governor" in kept


def test_entries_of_a_live_blog_with_their_writers_are_no_comments() -> None:
    entries = (
        ("Ann Lee", "10:22", "Two helicopters have landed with tents, the governor says."),
        ("Omar Zadran", "11:05", "The road is open again for small cars, the police say."),
        ("Ann Lee", "12:40", "Schools will stay closed until Saturday, officials said."),
    )
    live = (f"{name} 14 March 2026, {hour}\n{text}" for name, hour, text in entries)

    body = draft("\n\n".join([f"{TITLE}: live", *PARAGRAPHS, *live])).article.body

    assert all(text in body for _, _, text in entries)
