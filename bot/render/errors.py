"""The store's notices and errors in a person's language, fit for Discord."""

from bot.render.foreign_text import foreign
from bot.render.translator import Translator
from store.notices import Notice
from store.notices.errors import StoreError

_MOST = 400


def notice_text(notice: Notice, say: Translator) -> str:
    """A notice, with what is foreign in it escaped."""
    return say.notice(notice, lambda text: foreign(text, _MOST))


def mistake_text(error: StoreError, say: Translator) -> str:
    """What a person can put right."""
    return notice_text(error.notice, say)
