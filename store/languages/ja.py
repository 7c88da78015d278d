"""Japanese."""

from store.languages.language import Language, NegationWords, PageWords
from store.languages.lists import forms

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    scripts=("unspaced",),
    verb_last=True,
    analysed=False,
    grouping=",",
    page=PageWords(sounds=forms("音楽|拍手|笑い|笑|歓声")),
    negation=NegationWords(
        forms=forms(
            "ない|なかっ|なく|ません|ずに|ず、|まい。|否定|拒否|拒絶|否認|不可能|未定|非公開|"
            "断った|退けた"
        ),
        # Few, dangerous, perhaps, must, at least, wrong, vanish: they deny nothing.
        never=(
            "少ない|少なく|少なかっ|危ない|危なく|違いない|かもしれない|かもしれなかっ|"
            "なければならない|なければならなかっ|なければなりません|なくてはならない|"
            "なくてはなりません|ざるを得ない|かもしれません|なくなる|なくなっ|必ず|まず、|まずに",
        ),
    ),
)
