"""Words that a question is asked with rather than about: who said, what happened, which article."""

from functools import cache

from store.text.normalise import fold_text

_WORDS = (
    "say says said saying tell tells told telling report reports reported reporting claim claims "
    "claimed state states stated mention mentions mentioned describe describes described discuss "
    "discusses discussed suggest suggests suggested indicate indicates indicated happen happens "
    "happened happening article articles news story according many much "
    "dedi söyledi diyor anlattı oldu olmuş haber haberi göre kaç "
    "сказал сказала сказали говорит говорят сообщил сообщила сообщили произошло случилось новости "
    "قال قالت قالوا يقول ذكر ذكرت حدث أخبار خبر "
    "گفت گفته گفتند می‌گوید شد خبر اخبار "
    "کہا کہتے ہوا ہوئی خبر خبریں وویل "
    "कहा बताया हुआ खबर"
)
LIGHT = 0.25


@cache
def _light_words() -> frozenset[str]:
    return frozenset(map(fold_text, _WORDS.split()))


def weight(surface: str) -> float:
    """How much a word of a question counts: 1, or little when it only asks."""
    return LIGHT if fold_text(surface) in _light_words() else 1.0
