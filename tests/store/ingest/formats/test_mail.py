"""Mails, forwarded and quoted ones, mailboxes: the article, its sender and its day."""

import textwrap
from email.message import EmailMessage

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft, reading

BODY = "\n\n".join("\n".join(textwrap.wrap(text, 70)) for text in PARAGRAPHS)
WHOLE = "\n\n".join(PARAGRAPHS)


def _mail(
    text: str, subject: str = TITLE, sender: str = "Pamir Times <news@pamirtimes.example>"
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "desk@desk.example"
    mail["Subject"] = subject
    mail["Date"] = "Sat, 14 Mar 2026 10:00:00 +0500"
    mail["Message-ID"] = "<1@pamirtimes.example>"
    mail.set_content(text, cte="quoted-printable")
    return mail


def test_a_mail_gives_its_text_title_day_and_house() -> None:
    article = draft(_mail(BODY + "\n\n-- \nAnn Lee\nDesk").as_bytes(), "a.eml").article

    assert article.body == WHOLE
    assert (article.title, article.publisher) == (TITLE, "Pamir Times")
    assert str(article.published) == "2026-03-14"


def test_a_service_that_sends_others_news_is_no_publisher() -> None:
    mail = _mail(BODY, sender="Google Alerts <googlealerts-noreply@google.com>")

    assert draft(mail.as_bytes(), "a.eml").article.publisher is None


@pytest.mark.parametrize(
    "below",
    [
        "This e-mail and any attachments are confidential and intended solely for the addressee. "
        "If you have received it in error, please delete it.",
        "Bu e-posta ve ekleri gizlidir, yalnızca alıcısı içindir.",
        "Настоящее сообщение содержит конфиденциальную информацию.\n\nЭто письмо предназначено "
        "только адресату.",
    ],
)
def test_what_an_office_puts_below_every_mail_is_none_of_the_article(below: str) -> None:
    assert draft(_mail(f"{BODY}\n\n{below}").as_bytes(), "a.eml").article.body == WHOLE


@pytest.mark.parametrize(
    "above",
    [
        "FYI\n\n---------- Forwarded message ---------\nFrom: Pamir Times <n@p.example>\n"
        "Date: Fri, 13 Mar 2026 at 09:00\nSubject: Torkham\nTo: <l@p.example>\n\n",
        "See below.\n\nFrom: Pamir Times <n@p.example>\nSent: Friday, March 13, 2026 9:00 AM\n"
        "To: Desk\nSubject: Torkham\n\n",
        "Bilginize\n\n--------- Yönlendirilmiş ileti --------\nGönderen: Pamir Times <n@p.example>"
        "\nTarih: 13 Mart 2026 Cuma 09:00\nKonu: Torkham\n\n",
        "Смотри\n\n-------- Пересланное сообщение --------\nТема: Торкхам\n"
        "Дата: Fri, 13 Mar 2026 09:00:00 +0300\nОт: Pamir Times <n@p.example>\nКому: desk\n\n",
        "Zur Kenntnis\n\nVon: Pamir Times <n@p.example>\nGesendet: Freitag, 13. März 2026 09:00\n"
        "An: Desk\nBetreff: Torkham\n\n",
        "Pour info\n\nDe : Pamir Times <n@p.example>\nEnvoyé : vendredi 13 mars 2026 09:00\n"
        "À : Desk\nObjet : Torkham\n\n",
    ],
)
def test_of_a_forwarded_mail_the_inner_one_is_read(above: str) -> None:
    sender = "Ann Lee <ann@desk.example>"
    found = draft(_mail(above + BODY, f"Fwd: {TITLE}", sender).as_bytes(), "a.eml")

    assert found.article.body == WHOLE
    assert str(found.article.published) == "2026-03-13"
    assert found.article.title == TITLE
    assert found.article.publisher == "Pamir Times"
    assert any("was left out" in str(note) for note in found.notes)


@pytest.mark.parametrize(
    "intro",
    [
        "On Fri, 13 Mar 2026 at 09:00, Pamir Times <n@p.example> wrote:",
        "On Fri, 13 Mar 2026 at 09:00, Pamir Times <n@p.example>\nwrote:",
        "Am 13. März 2026 um 09:00 schrieb Pamir Times <n@p.example>:",
        "Le 13 mars 2026 à 09:00, Pamir Times <n@p.example> a écrit :",
        "El 13 de marzo de 2026, Pamir Times <n@p.example> escribió:",
        "Pamir Times <n@p.example>, 13 Mar 2026 Cum, 09:00 tarihinde şunu yazdı:",
        "13 марта 2026 г. Pamir Times <n@p.example> написал:",
    ],
)
def test_of_a_reply_what_it_quotes_is_read(intro: str) -> None:
    quoted = "\n".join(f"> {line}" for line in BODY.split("\n"))
    mail = _mail(f"I think this is wrong.\n\n{intro}\n\n{quoted}", f"Re: {TITLE}", "Ann <a@b.c>")

    found = draft(mail.as_bytes(), "a.eml")

    assert found.article.body == WHOLE
    assert found.candidates.get("publisher") == "Pamir Times"
    assert str(found.article.published) == "2026-03-13"


def test_each_mail_of_a_mailbox_is_an_article() -> None:
    stamp = b"From a@b.c Sat Mar 14 10:00:00 2026\n"
    box = b"".join(stamp + _mail(BODY, f"{TITLE} {at}").as_bytes() + b"\n" for at in range(3))

    found = reading(box, "x.mbox")

    assert [str(one.where) for one in found.articles] == ["mail 1", "mail 2", "mail 3"]
    assert [one.article.title for one in found.articles] == [f"{TITLE} {at}" for at in range(3)]


def test_a_cover_note_for_an_attachment_is_no_article() -> None:
    mail = _mail("See the attached report.")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="report.pdf")

    [refusal] = reading(mail.as_bytes(), "a.eml").refused

    assert "report.pdf" in str(refusal.reason)


def test_letters_outside_ascii_in_headers_are_read() -> None:
    data = (
        b"From: a@b.c\r\nTo: x@y.z\r\nSubject: March\xe9 rouvert\r\nMessage-ID: <1>\r\n"
        b"Date: Sat, 14 Mar 2026 10:00:00 +0500\r\nContent-Type: text/plain; charset=cp1252\r\n"
        b"\r\nLes commer\xe7ants ont rouvert leurs \xe9choppes lundi apr\xe8s onze jours.\r\n"
    )

    article = draft(data, "a.eml").article

    assert article.title == "Marché rouvert"
    assert "commerçants ont rouvert leurs échoppes" in article.body


@pytest.mark.parametrize("parts", [10_000])
def test_a_mail_of_very_many_parts_is_refused(parts: int) -> None:
    head = b"From: a@b.c\nTo: x@y.z\nSubject: x\nMessage-ID: <1>\nMIME-Version: 1.0\n"
    boundary = b"Content-Type: multipart/mixed; boundary=b\n\n"
    data = head + boundary + b"--b\nContent-Type: text/plain\n\nx\n" * parts + b"--b--\n"

    [refusal] = reading(data, "bomb.eml").refused

    assert "parts" in str(refusal.reason)


def test_mails_nested_very_deeply_are_refused_or_read() -> None:
    head = b"From: a@b.c\nTo: x@y.z\nSubject: x\nMessage-ID: <1>\nMIME-Version: 1.0\n"
    data = (head + b"Content-Type: message/rfc822\n\n") * 500 + head + b"\nThe end of it all."

    found = reading(data, "deep.eml")

    assert found.refused or found.articles


@pytest.mark.parametrize(
    "between",
    [
        "Sent from Mail<https://go.example/?LinkId=5> for Windows 10\n\n",
        "iPhone'umdan gönderildi\n\n",
        "",
    ],
)
def test_a_long_answer_above_what_it_answers_is_the_article(between: str) -> None:
    old = "The ticket of last week, which nobody asked for any more."
    below = f"From: Help<mailto:h@p.example>\nSent: 10 July 2025 09:46\nSubject: Ticket\n\n{old}\n"

    found = draft(_mail(f"{BODY}\n\n{between}{below}").as_bytes(), "a.eml")

    assert found.article.body == WHOLE
    assert old in {line.text for line in found.dropped}


def test_a_stray_line_among_the_headers_costs_nothing() -> None:
    stray = b"X-Gmail-Labels: Inbox\n>From news@pamirtimes.example Sat Mar 14\n"

    found = draft(stray + _mail(BODY).as_bytes(), "a.eml").article

    assert (found.title, found.body) == (TITLE, WHOLE)


@pytest.mark.parametrize("above", ["", "Please add this.\n\n-------- Forwarded message --------\n"])
def test_lines_that_a_mail_quotes_are_none_of_its_words(above: str) -> None:
    quoted = "> On Tue someone wrote:\n> Nonsense, everybody here knows it, dear friends.\n"

    found = draft(_mail(f"{above}{BODY}\n\n{quoted}").as_bytes(), "a.eml")

    assert found.article.body == WHOLE
    assert "Nonsense, everybody" in " ".join(line.text for line in found.dropped)


def test_what_is_forwarded_has_a_subject_of_its_own() -> None:
    above = "See below.\n\n---------- Forwarded message ---------\nFrom: A <a@b.example>\n"
    above += f"Subject: {TITLE}\n"
    above += "Date: Fri, 13 Mar 2026 09:00:00 +0300\nTo: desk\n\n"

    for data in (
        _mail(above + BODY, "Fwd: Torkham").as_bytes(),
        f"Subject: Fwd: Torkham\n{above}{BODY}",
    ):
        assert draft(data, "").article.title == TITLE


def test_the_mark_before_from_in_a_mailbox_is_none_of_the_text() -> None:
    first = "From here to the river the road is closed, the traffic police said on Sunday."
    mail = (
        _mail(f"{PARAGRAPHS[0]}\n\n{first}\n\n{PARAGRAPHS[1]}")
        .as_bytes()
        .replace(b"\nFrom here", b"\n>From here")
    )

    article = draft(b"From a@b Mon Jan  5 10:00:00 2026\n" + mail, "a.mbox").article

    assert article.body == f"{PARAGRAPHS[0]}\n\n{first}\n\n{PARAGRAPHS[1]}"


def test_the_stories_of_a_newsletter_are_told_apart_by_their_links() -> None:
    stories = ((TITLE, PARAGRAPHS[0]), ("Floods kill ten in the south", PARAGRAPHS[2]))
    cells = "".join(
        f"<tr><td><h2>{title}</h2><p>{text}</p><a href='https://p.example'>Read more</a></td></tr>"
        for title, text in stories
    )
    mail = _mail("", subject="Morning Brief")
    mail.set_content(
        f"<table><tr><td><a>View in browser</a></td></tr>{cells}</table>", subtype="html"
    )

    found = reading(mail.as_bytes(), "a.eml").articles

    assert [(one.article.title, one.article.body) for one in found] == list(stories)


def test_a_mail_attached_to_a_few_words_is_the_article_alone() -> None:
    cover = _mail("See below, please.", "please read", "Ann Lee <ann@desk.example>")
    cover.add_attachment(_mail(BODY))

    article = draft(cover.as_bytes(), "a.eml").article

    assert (article.body, article.title, article.publisher) == (WHOLE, TITLE, "Pamir Times")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n",
            "\n\n- -- \nAnn Lee\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAd\n=abcd\n"
            "-----END PGP SIGNATURE-----\n",
        ),
        (
            "",
            f"\n\n{'_' * 47}\nwater mailing list\nwater@lists.example\n"
            "https://lists.example/listinfo/water\n",
        ),
    ],
)
def test_what_signs_a_mail_and_what_a_list_adds_are_none_of_its_words(
    above: str, below: str
) -> None:
    mail = _mail(f"{above}{PARAGRAPHS[0]}{below}")

    assert draft(mail.as_bytes(), "a.eml").article.body == PARAGRAPHS[0]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (f"[water] {TITLE}", TITLE),
        (f"Re: [water] Re: {TITLE}", TITLE),
        (f"[Analysis] {TITLE}", f"[Analysis] {TITLE}"),
    ],
)
def test_the_name_of_a_list_is_no_part_of_the_title(subject: str, title: str) -> None:
    mail = _mail(BODY, subject)
    mail["List-Id"] = "All on water <water.lists.example>"

    assert draft(mail.as_bytes(), "a.eml").article.title == title


@pytest.mark.parametrize(
    ("sender", "sent", "to", "subject", "name", "day"),
    [
        ("От", "Дата", "Кому", "Тема", "Южный вестник", "5 марта 2026 г. в 12:40"),
        ("Gönderen", "Gönderildi", "Kime", "Konu", "Doğu Postası", "5 Mart 2026 Perşembe 12:40"),
        ("From", "Date", "To", "Subject", "Hill Gazette", "Thu, 5 Mar 2026 12:40"),
    ],
)
def test_a_house_whose_mail_is_forwarded_is_the_publisher(
    sender: str, sent: str, to: str, subject: str, name: str, day: str
) -> None:
    head = (
        f"{sender}: {name} <news@x.example>\n{sent}: {day}\n{to}: a@x.example\n{subject}: {TITLE}"
    )

    article = draft(_mail(f"Read this.\n\n{head}\n\n{BODY}").as_bytes(), "a.eml").article

    assert (article.publisher, str(article.published)) == (name, "2026-03-05")
