"""Korean."""

from store.languages.language import Language, NegationWords, PageWords
from store.languages.lists import forms

LANGUAGE = Language(
    code="ko",
    name="Korean",
    scripts=("unspaced",),
    verb_last=True,
    analysed=False,
    grouping=",",
    page=PageWords(sounds=forms("음악|박수|웃음|환호")),
    negation=NegationWords(
        forms=forms("않|못하|못했|못할|없|아니|부인했|부인하|거부했|거부하|거절|안 "),
        never=("틀림없|못지않|끊임없",),
    ),
)
