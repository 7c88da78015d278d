"""Letters to a desk, pasted or forwarded: their heads are read, their courtesies are no text."""

import pytest

from tests.store.ingest.texts import PARAGRAPHS, TITLE, draft

BODY = "\n\n".join(PARAGRAPHS)
HEADS = [
    ("From", "Sent", "To", "Subject", "Thursday, June 4, 2026 9:05 AM"),
    ("Kimden", "Gönderildi", "Kime", "Konu", "4 Haziran 2026 Perşembe 09:05"),
    ("От", "Отправлено", "Кому", "Тема", "4 июня 2026 г. 9:05"),
    ("از", "ارسال شده", "به", "موضوع", "۱۴ خرداد ۱۴۰۵"),
    ("من", "تاريخ الإرسال", "إلى", "الموضوع", "4 يونيو 2026"),
    ("از", "تاریخ", "بنام", "موضوع", "4 جون 2026"),
    ("له", "نېټه", "ته", "موضوع", "4 جون 2026"),
    ("प्रेषक", "भेजा गया", "प्रति", "विषय", "4 जून 2026"),
    ("Kimdan", "Yuborildi", "Kimga", "Mavzu", "4 iyun 2026"),
    ("Кимдан", "Юборилди", "Кимга", "Мавзу", "4 июнь 2026"),
    ("Кімнен", "Жіберілді", "Кімге", "Тақырып", "4 маусым 2026"),
    ("Кимден", "Жөнөтүлдү", "Кимге", "Тема", "4 июнь 2026"),
    ("Аз", "Сана", "Ба", "Мавзӯъ", "4 июни 2026"),
    ("Kimdən", "Göndərildi", "Kimə", "Mövzu", "4 iyun 2026"),
    ("Von", "Gesendet", "An", "Betreff", "Donnerstag, 4. Juni 2026 09:05"),
    ("De", "Envoyé", "À", "Objet", "jeudi 4 juin 2026 09:05"),
    ("发件人", "发送时间", "收件人", "主题", "2026年6月4日 9:05"),
    ("보낸 사람", "보낸 날짜", "받는 사람", "제목", "2026-06-04 09:05"),
    ("差出人", "送信日時", "宛先", "件名", "2026年6月4日 9:05"),
    ("Ji", "Dîrok", "Ji bo", "Mijar", "2026-06-04"),
]
COURTESIES = [
    ("Dear colleagues,", "Best regards,"),
    ("Sayın basın mensupları,", "Saygılarımızla,"),
    ("Добрый день, коллеги!", "С уважением,"),
    ("Шановні колеги!", "З повагою,"),
    ("با سلام", "با احترام"),
    ("السادة الزملاء،", "مع خالص التحية،"),
    ("درنو همکارانو،", "په درنښت"),
    ("محترم جناب،", "والسلام"),
    ("प्रिय साथियो,", "सादर,"),
    ("Hurmatli hamkasblar!", "Hurmat bilan,"),
    ("Құрметті әріптестер!", "Құрметпен,"),
    ("Урматтуу кесиптештер!", "Урматтоо менен,"),
    ("Муҳтарам ҳамкорон!", "Бо эҳтиром,"),
    ("Hörmətli həmkarlar,", "Hörmətlə,"),
    ("Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen"),
    ("Bonjour à toutes et à tous,", "Bien cordialement,"),
    ("Estimados colegas:", "Un cordial saludo,"),
    ("Gentili colleghi,", "Cordiali saluti"),
    ("Prezados colegas,", "Atenciosamente,"),
    ("各位编辑：", "此致"),
]


def _head(names: tuple[str, ...]) -> str:
    sender, sent, to, subject, day = names
    house = "Pamir Post <news@pamirpost.example>"
    return f"{sender}: {house}\n{sent}: {day}\n{to}: desk@x.example\n{subject}: {TITLE}\n"


def _mail(body: str) -> bytes:
    head = "From: Omar Dar <omar@x.example>\nSubject: FW: x\nDate: Sat, 6 Jun 2026 09:00:00 +0000"
    kind = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8"
    return f"{head}\n{kind}\nContent-Transfer-Encoding: 8bit\n\n{body}".encode()


@pytest.mark.parametrize("names", HEADS)
def test_a_pasted_mail_is_what_its_sender_wrote(names: tuple[str, ...]) -> None:
    article = draft(f"{_head(names)}\n{BODY}\n").article

    assert (article.title, article.publisher) == (TITLE, "Pamir Post")
    assert (str(article.published), article.body) == ("2026-06-04", BODY)


@pytest.mark.parametrize("names", HEADS)
def test_a_forwarded_mail_is_that_of_its_first_sender(names: tuple[str, ...]) -> None:
    article = draft(_mail(f"For you.\n\n-- xx --\n{_head(names)}\n{BODY}\n"), "a.eml").article

    assert (article.title, article.publisher) == (TITLE, "Pamir Post")
    assert (str(article.published), article.body) == ("2026-06-04", BODY)


@pytest.mark.parametrize(("greeting", "closing"), COURTESIES)
def test_greeting_and_closing_of_a_letter_are_none_of_its_text(greeting: str, closing: str) -> None:
    letter = f"{greeting}\n\n{BODY}\n\n{closing}\nOmar Dar\n+93 700 000 000\n"

    assert draft(_mail(letter), "a.eml").article.body == BODY
    assert draft(f"{_head(HEADS[0])}\n{letter}").article.body == BODY


def test_a_text_that_is_no_letter_keeps_what_looks_like_a_greeting() -> None:
    line = "Dear friends, she said, come to the gate of Torkham on Monday."

    assert line in draft(f"{TITLE}\n\n{BODY}\n\n{line}\n\n{PARAGRAPHS[0]} Again.").article.body


@pytest.mark.parametrize("mark", ["转发：", "轉寄: ", "إعادة توجيه: ", "پاسخ: ", "FW: "])
def test_marks_of_passing_on_are_no_part_of_a_title(mark: str) -> None:
    mail = _mail(BODY).replace(b"FW: x", f"{mark}{TITLE}".encode())

    assert draft(mail, "a.eml").article.title == TITLE
