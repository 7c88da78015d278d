"""Captions and chats as running text, with whoever speaks."""

import json

import pytest

from tests.store.ingest.texts import PARAGRAPHS, draft, quotable, reading

FIRST, SECOND = PARAGRAPHS[:2]


def test_captions_become_sentences_with_their_speakers() -> None:
    data = (
        "WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Omar>We lost fruit "
        "worth\ntwo million afghanis.\n\n2\n00:00:04.500 --> 00:00:07.000 align:start\n<v Omar>The "
        "rest is <i>rotting</i>.\n\n3\n00:00:09.000 --> 00:00:11.000\n<v Host>Will you sue?\n"
    )

    found = draft(data, "a.vtt")

    assert found.article.body == (
        "Omar: We lost fruit worth two million afghanis. The rest is rotting.\n\n"
        "Host: Will you sue?"
    )


@pytest.mark.parametrize("dash", ["- ", "– ", "-", ">> "])
def test_a_dash_begins_the_words_of_another_speaker(dash: str) -> None:
    data = (
        f"1\n00:00:01,000 --> 00:00:04,000\n{dash}Мы потеряли <i>фрукты</i>\n\n2\n00:00:04,500 --> "
        f"00:00:07,000\nна два миллиона.\n\n3\n00:00:09,000 --> 00:00:11,000\n{dash}Вы пойдёте в "
        "суд?\n"
    )

    assert draft(data).article.body == "Мы потеряли фрукты на два миллиона.\n\nВы пойдёте в суд?"


def test_captions_that_roll_on_are_read_once() -> None:
    data = (
        "WEBVTT\n\n00:00.000 --> 00:02.000\nwe lost the fruit\n\n00:02.000 --> 00:04.000\nwe lost "
        "the fruit\nof the whole valley.\n"
    )

    assert draft(data, "a.vtt").article.body == "we lost the fruit of the whole valley."


def test_a_million_captions_are_cut_with_a_warning() -> None:
    cue = "00:00:01.000 --> 00:00:02.000\nword {}.\n\n"
    found = reading("WEBVTT\n\n" + "".join(cue.format(at) for at in range(30_000)), "a.vtt")

    assert found.warnings


@pytest.mark.parametrize(
    "line",
    [
        "[14/03/2026, 10:22:31] Nur Baig: {0}\n[14/03/2026, 10:23:00] Ann: \u200eimage omitted\n"
        "[14/03/2026, 10:24:00] Ann: This message was deleted\n[14/03/2026, 10:30:00] Ann: {1}",
        "14.03.26, 10:22 - Nachrichten sind Ende-zu-Ende-verschlüsselt.\n14.03.26, 10:22 - "
        "Nur Baig: {0}\n14.03.26, 10:23 - Ann: <Medien ausgeschlossen>\n14.03.26, 10:30 - Ann: {1}",
        "3/14/26, 10:22 AM - Nur Baig: {0}\n3/14/26, 10:30 AM - Ann: {1}",
        "Nur Baig, [14.03.2026 10:22]\n{0}\n\nAnn, [14.03.2026 10:40]\n[Forwarded from PT]\n{1}",
        "١٤/٠٣/٢٠٢٦، ١٠:٢٢ - Nur Baig: {0}\n١٤/٠٣/٢٠٢٦، ١٠:٣٠ - Ann: {1}",
    ],
)
def test_a_chat_keeps_who_wrote_and_drops_what_the_app_says(line: str) -> None:
    found = draft(line.format(FIRST, SECOND) + "\n", "chat.txt")

    assert found.article.body == f"Nur Baig: {FIRST}\n\nAnn: {SECOND}"
    assert str(found.article.published) == "2026-03-14"
    assert all(sentence.startswith(("Nur Baig:", "Ann:")) for sentence in quotable(found))


def test_an_export_of_a_channel_gives_its_messages() -> None:
    messages = [
        {"id": 1, "type": "service", "date": "2026-03-14T10:00:00", "action": "create"},
        {"id": 2, "type": "message", "date": "2026-03-14T10:22:00", "text": FIRST},
        {"id": 3, "type": "message", "date": "2026-03-15T10:22:00", "text": [SECOND, {
            "type": "link", "text": "https://pt.example/1"}]},
    ]  # fmt: skip
    data = {"name": "Pamir Times", "type": "public_channel", "id": 1, "messages": messages}

    found = reading(json.dumps(data), "result.json")

    assert not found.refused
    assert [str(one.article.published) for one in found.articles] == ["2026-03-14", "2026-03-15"]
    assert {one.article.publisher for one in found.articles} == {"Pamir Times"}


def test_stamps_with_marks_of_direction_inside_are_read() -> None:
    stamp = "\u200f[٢\u200f/٤\u200f/٢٠٢٦، ٩:{}:٤٤ ص]"
    lines = (
        f"{stamp.format(12)} مكتب: \u200eالرسائل والمكالمات مشفرة تماما بين الطرفين.",
        f"{stamp.format(13)} سارة: أنهى الوفدان المحادثات دون اتفاق.",
        f"{stamp.format(14)} عمر: \u200eتم استبعاد الصورة",
        f"{stamp.format(15)} سارة: الجولة المقبلة في مايو.",
    )

    assert draft("\n".join(lines)).article.body == (
        "سارة: أنهى الوفدان المحادثات دون اتفاق.\n\nسارة: الجولة المقبلة في مايو."
    )


def test_a_channel_exported_as_a_page_gives_its_messages() -> None:
    message = (
        "<div class='message {kind} clearfix'><div class='body'><div class='pull_right date' "
        "title='02.04.2026 09:30:00 UTC+04:30'>09:30</div>{inside}</div></div>"
    )
    name = "<div class='from_name'>Khyber Gazette</div>"
    messages = [
        "<div class='message service'><div class='body details'>2 April 2026</div></div>",
        message.format(
            kind="default", inside=f"{name}<div class='text'>{FIRST}<br><br>More.</div>"
        ),
        message.format(kind="default joined", inside=f"<div class='text'>{SECOND}</div>"),
        message.format(kind="default joined", inside="<div class='media_wrap'></div>"),
    ]
    page = (
        "<!DOCTYPE html><html><head><title>Exported Data</title></head><body>"
        "<div class='page_header'><div class='text bold'>Khyber Gazette</div></div>"
        '<div class="page_body chat_page"><div class="history">' + "".join(messages)
    )

    found = reading(page, "messages.html").articles

    assert [one.article.body for one in found] == [f"{FIRST}\n\nMore.", SECOND]
    assert {one.article.publisher for one in found} == {"Khyber Gazette"}
    assert {str(one.article.published) for one in found} == {"2026-04-02"}


def _on_the_web(number: int, text: str, forwarded: str = "") -> str:
    """A message as the page of a channel shows it."""
    return (
        f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" '
        f'data-post="pamir/{number}"><div class="tgme_widget_message_author"><a '
        'class="tgme_widget_message_owner_name" href="https://t.me/pamir"><span>Памир</span></a>'
        f'</div>{forwarded}<div class="tgme_widget_message_text js-message_text">{text}</div><div '
        'class="tgme_widget_message_info"><span class="tgme_widget_message_views">1.2K</span> views'
        '<a class="tgme_widget_message_date" href="x"><time datetime="2026-03-10T06:10:00+00:00">'
        "09:10</time></a></div></div></div>"
    )


def test_the_page_of_a_channel_is_read_message_by_message() -> None:
    said = "Пограничники нашли на переправе сорок винтовок, сообщила пресс-служба."
    name = '<a class="tgme_widget_message_forwarded_from_name">Погранвойска</a>'
    page = (
        "<!DOCTYPE html><html><head><title>Памир – Telegram</title></head><body>"
        '<header><div class="tgme_header_counter">12.4K subscribers</div></header><main '
        'class="tgme_main">'
        + _on_the_web(7, f"<b>Задержан груз</b><br/><br/>{said}<br/><br/><a>Подписаться</a>")
        + _on_the_web(8, "Переправа снова открыта для грузовиков, сообщила служба.", name)
    )

    first, second = (one.article for one in reading(page, "pamir.html").articles)

    assert (first.title, first.publisher, first.author) == ("Задержан груз", "Памир", None)
    assert first.body == said
    assert (first.url, str(first.published)) == ("https://t.me/pamir/7", "2026-03-10")
    assert (second.title, second.publisher, second.author) == (None, "Памир", "Погранвойска")


def test_a_message_whose_page_holds_it_in_a_frame_is_read_from_its_description() -> None:
    page = (
        f'<!DOCTYPE html><html><head><meta property="og:title" content="Pamir"><meta property="og:'
        f'description" content="{FIRST}"><meta property="og:url" content="https://t.me/pamir/7">'
        '</head><body><div class="tgme_page_widget"><iframe src="x"></iframe></div></body></html>'
    )

    found = draft(page, "pamir.html").article

    assert (found.body, found.publisher, found.url) == (FIRST, "Pamir", "https://t.me/pamir/7")


@pytest.mark.parametrize(
    "stamp",
    [
        "3/24/14, 1:5{}:59 PM: ",
        "2014-03-24, 8:04:0{} AM: ",
        "24/3/2014 8:2{} p. m. - ",
        "24/03/14, 12:3{} pm - ",
        "[24-3-2014 18:43:2{}] ",
    ],
)
def test_chats_with_other_stamps_are_read(stamp: str) -> None:
    lines = (f"{stamp.format(1)}Nur Baig: {FIRST}", f"{stamp.format(2)}~ Ann: {SECOND}")

    found = draft("\n".join(lines), "chat.txt").article

    assert found.body == f"Nur Baig: {FIRST}\n\nAnn: {SECOND}"
    assert str(found.published) == "2014-03-24"


def test_what_a_message_answers_and_how_it_is_liked_are_not_its_writers_words() -> None:
    chat = (
        f"[2026-03-10 09:30] **Nur Baig**: {FIRST}  \n\n[2026-03-10 09:31] **Ann**:\n> \n> {FIRST}"
        f"\n> \n{SECOND} (- Nur Baig: 👍 -)  \n\n[2026-03-10 09:32] Ann: (- Nur Baig: 👍 -)\n"
    )

    assert draft(chat, "chat.md").article.body == f"Nur Baig: {FIRST}\n\nAnn: {SECOND}"


def test_each_message_of_signals_export_is_its_senders() -> None:
    lines = (
        {"date": "2026-03-10 09:30", "sender": "Nur Baig", "body": FIRST, "quote": ""},
        {"date": "2026-03-10 09:31", "sender": "Ann", "body": SECOND, "quote": FIRST},
    )

    found = reading("\n".join(map(json.dumps, lines)), "data.json").articles

    assert [(one.article.author, one.article.body) for one in found] == [
        ("Nur Baig", FIRST),
        ("Ann", SECOND),
    ]


@pytest.mark.parametrize(
    "form",
    [
        "2026년 3월 14일 오전 9:12, {} : {}\n",
        "2026. 3. 14. 오전 9:12 - {}: {}\n",
        "[2026. 3. 14. 오후 9:12:33] {}: {}\n",
        "2026/3/14 上午9:12 - {}: {}\n",
    ],
)
def test_chats_exported_in_korea_and_china_are_read(form: str) -> None:
    said = ("김민수", "국경 검문소가 다시 열렸습니다."), ("이영희", "트럭 사백 대가 있습니다.")
    lines = [form.format(*one) for one in said]
    gone = form.format("김민수", "<미디어 파일을 생략한 메시지입니다>")

    found = draft("2026년 3월 14일 토요일\n" + "".join([*lines, "2026년 3월 14일 토요일\n", gone]))

    assert found.article.body == "\n\n".join(": ".join(one) for one in said)
    assert str(found.article.published) == "2026-03-14"


def test_what_captions_say_of_sounds_is_nobodys_words() -> None:
    lines = ("[applause]", FIRST, "(laughter)", "♪ a song plays ♪", SECOND, "[موسيقى]")
    data = "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{text}\n\n" for at, text in enumerate(lines)
    )

    assert draft(data, "a.srt").article.body == f"{FIRST} {SECOND}"


def test_a_message_that_goes_on_in_small_letters_is_one_sentence() -> None:
    lines = ("They expect five months of work", "and nine million dollars of costs.", "Not more.")
    head = "[12/02/2026, 9:04:02 AM] Ann Lee: "
    data = "\n".join((f"{head}Repairs began today.", head + lines[0], *lines[1:]))

    assert quotable(draft(data, "chat.txt")) == [
        "Ann Lee: Repairs began today.",
        f"Ann Lee: {lines[0]} {lines[1]}",
        "Ann Lee: Not more.",
    ]


@pytest.mark.parametrize(
    "credit",
    ["Altyazı: ceviri.example", "Subtitles by Ann Lee", "Субтитры: Нур Байг", "زیرنویس: علی رضا"],
)
def test_who_made_the_captions_is_none_of_what_is_said(credit: str) -> None:
    data = (
        f"1\n00:00:01,000 --> 00:00:04,000\n{FIRST}\n\n2\n00:00:05,000 --> 00:00:07,000\n{credit}\n"
    )

    assert draft(data, "a.srt").article.body == FIRST


@pytest.mark.parametrize(
    "mark", ["\u200e<This message was edited>", "\u200e<Bu mesaj>", "<Сообщение изменено>"]
)
def test_that_a_message_was_changed_is_none_of_its_words(mark: str) -> None:
    data = (
        f"[14/03/2026, 10:22:31] Nur Baig: {FIRST} {mark}\n"
        f"[14/03/2026, 10:30:00] Ann: {SECOND}\n[14/03/2026, 10:31:00] Ann: It fell to <5 per cent>"
    )

    body = draft(data, "a.txt").article.body

    assert body == f"Nur Baig: {FIRST}\n\nAnn: {SECOND}\n\nAnn: It fell to <5 per cent>"


def test_what_discord_says_itself_in_an_export_is_no_message() -> None:
    def message(number: str, kind: str, text: str) -> dict[str, object]:
        written = "2026-03-14T04:44:40+00:00"
        author = {"id": "5", "name": "nur", "nickname": "Nur Baig"}
        return {
            "id": number,
            "type": kind,
            "timestamp": written,
            "content": text,
            "author": author,
        }

    messages = [
        message("1", "Default", FIRST),
        message("2", "ChannelPinnedMessage", "Pinned a message."),
        message("3", "Reply", SECOND),
    ]
    data = {"guild": {"name": "Desk"}, "channel": {"name": "kunar"}, "messages": messages}

    found = reading(json.dumps(data), "a.json")

    assert [one.article.body for one in found.articles] == [FIRST, SECOND]
