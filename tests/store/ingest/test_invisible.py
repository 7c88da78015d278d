"""Hidden bytes and split words are taken out, and wrongly decoded letters only noticed."""

import pytest

from store.ingest.reading import Hints
from store.notices import Notice, Remark
from tests.store.ingest.texts import PARAGRAPHS, draft, page, pasted


def _selectors(data: bytes) -> str:
    return "\ufeff" + "".join(
        chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in data
    )


MANIFEST = _selectors(b"C2PATXT\x00\x01" + b"jumb" * 300)
CREDENTIAL = Notice(Remark.CREDENTIAL)
HIDDEN = Notice(Remark.HIDDEN)


@pytest.mark.parametrize("is_page", [False, True])
def test_a_content_credential_is_noted_and_taken_out(is_page: bool) -> None:
    texts = (PARAGRAPHS[0] + MANIFEST, *PARAGRAPHS[1:])
    data = page("".join(f"<p>{text}</p>" for text in texts)) if is_page else pasted(*texts)

    found = draft(data, "page.html" if is_page else "text.txt")

    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert CREDENTIAL in found.notes
    assert found.article.raw_sha256 is not None


@pytest.mark.parametrize(
    "hidden", [_selectors(b"a message"), "\U000e0041\U000e0042\U000e0043", "\ufe0e" * 40]
)
def test_other_hidden_bytes_are_noted_too(hidden: str) -> None:
    found = draft(pasted(*PARAGRAPHS[:3], PARAGRAPHS[3] + hidden))

    assert found.article.body == "\n\n".join(PARAGRAPHS)
    assert HIDDEN in found.notes


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("cham\u200bber", "chamber"),
        ("cham\u2060ber", "chamber"),
        ("cham\u00adber", "chamber"),
        ("cham\u200cber", "chamber"),
        ("می\u200cرویم", "می\u200cرویم"),
        ("क्\u200dष", "क्\u200dष"),
        ("เปิด\u200bด่าน", "เปิด\u200bด่าน"),
        ("2\ufe0f\u20e3 gates", "2\ufe0f\u20e3 gates"),
        (
            "\U0001f3f4\U000e0067\U000e0062\U000e007f flag",
            "\U0001f3f4\U000e0067\U000e0062\U000e007f flag",
        ),
    ],
)
def test_words_are_whole_and_what_has_a_meaning_stays(written: str, stored: str) -> None:
    found = draft(pasted(*PARAGRAPHS, f"The {written} was seen by the men at the gate again."))

    assert f"The {stored} was seen" in found.article.body
    assert HIDDEN not in found.notes


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("Le marchÃ© a Ã©tÃ© rouvert lundi aprÃ¨s onze jours.",
         "Le marché a été rouvert lundi après onze jours."),
        ("TÃ¼rkiye'nin gÃ¼neyinde sÄ±nÄ±r kapÄ±sÄ± aÃ§Ä±ldÄ±.",
         "Türkiye'nin güneyinde sınır kapısı açıldı."),
        ("РџРµСЂРµС…РѕРґ РЎР°СЂС…Р°Рґ РѕС‚РєСЂС‹С‚ С‡РµСЂРµР· РґРµРЅСЊ.",
         "Переход Сархад открыт через день."),
        ("Ø¨Ø§Ø²Ø±Ú¯Ø§Ù†Ø§Ù† Ø¯Ùˆ Ø³ÙˆÛŒ Ú¯Ø°Ø±Ú¯Ø§Ù‡.", "بازرگانان دو سوی گذرگاه."),
        ('п▓п╬п╢п╟ п╡п╣я─п╫я┐п╩п╟я│я▄ п╡ п╨п╟п╫п╟п╩ я│п©я┐я│я┌я▐ я┌я─п╦ пЁп╬п╢п╟.',
         "Вода вернулась в канал спустя три года."),
        ("ط¨ط§ط²ط±ع¯ط§ظ†ط§ظ† ط¯ظˆ ط³ظˆغŒ ع¯ط°ط±ع¯ط§ظ‡.", "بازرگانان دو سوی گذرگاه."),
    ],
)  # fmt: skip
def test_wrongly_decoded_letters_are_noticed_and_mended_only_when_asked(
    damaged: str, meant: str
) -> None:
    asked = draft(damaged)
    mended = draft(damaged, hints=Hints(repair=True))

    assert asked.article.body == damaged
    assert any("look wrongly decoded" in str(note) for note in asked.notes)
    assert mended.article.body == meant
    assert not mended.notes


@pytest.mark.parametrize(
    "text",
    [
        "Ångström und Ñandú: «España», ÅÄÖ, Ørsted, Ûber; Øystein Ð.",
        "С. Петров и Р. Иванов сказали: «Всё спокойно». Сегодня СССР нет.",
        "طلب ظافر من عطا غطاء الطاولة، وظل عطاء غطاس ظاهرا.",
        "пя ─ таблица: │ вода │ земля │ ─── и всё.",
        "ÇOK ÖNEMLİ: Şırnak'ta ĞÜÖÇ harfleri, Âlim Bey ve Îsa.",
    ],
)
def test_sound_letters_are_left_in_peace(text: str) -> None:
    assert not any("wrongly decoded" in str(note) for note in draft(text).notes)
