"""Japanese."""

from store.languages.language import HouseWords, Language, MailWords, NegationWords, PageWords
from store.languages.lists import forms

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    scripts=("unspaced",),
    verb_last=True,
    analysed=False,
    grouping=",",
    mails=MailWords(
        sender=forms("差出人|送信元"),
        sent=forms("送信日時|日時|日付"),
        to=forms("宛先"),
        subject=forms("件名"),
    ),
    page=PageWords(
        sounds=forms("音楽|拍手|笑い|笑|歓声"),
        date_labels=forms(
            "公開日時|公開日|公開|配信日時|配信|掲載日|掲載|投稿日|更新|更新日時|更新日|最終更新"
        ),
        published=forms("公開日時|公開日|公開|配信日時|配信|掲載日|掲載|投稿日|発行|発信地"),
        updates=forms("更新|最終更新|修正"),
        byline_labels=forms("著者|執筆|文|取材"),
        source_labels=forms("配信元|提供元|提供|出典|情報元"),
    ),
    houses=HouseWords(
        sections=forms(
            "ニュース|国際|国内|政治|経済|社会|スポーツ|芸能|科学|地域|主要|速報|トップ|最新|海外|世界|エンタメ|国際ニュース|インター"
        )
    ),
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
