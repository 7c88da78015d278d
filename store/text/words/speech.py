"""Verbs of saying in languages without capitals, where a small letter cannot tell."""

from functools import cache

from store.text.normalise import fold_text

_SAID = (
    "گفت گفتند گفته گفتم میگوید میگویند پرسید پرسیدند افزود افزودند فریاد "
    "قال قالت قالوا قلت يقول تقول سأل سألت سألوا تساءل تساءلت أضاف أضافت صرخ صرخت هتف "
    "کہا پوچھا بولا بولی بولے بولیں کہتے کہتی چلایا چلائے "
    "وویل ویلي وایي پوښتل وپوښتل "
    "कहा कही पूछा पूछी बोला बोली बोले बताया"
)
_THAT = "که ان انه انها انهم بان کہ چې कि"


@cache
def said() -> frozenset[str]:
    """The folded verbs that name who spoke before or after a quotation."""
    return frozenset(fold_text(_SAID).split())


@cache
def that() -> frozenset[str]:
    """What follows such a verb when it begins a statement of its own."""
    return frozenset(fold_text(_THAT).split())
