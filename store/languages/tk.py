"""Turkmen."""

from store.languages import tr
from store.languages.language import (
    DateWords,
    Language,
    NegationWords,
    PageWords,
    SpeechWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="tk",
    name="Turkmen",
    endonym="Türkmençe",
    scripts=("latin",),
    verb_last=True,
    why_before_for=r"[ae]n(?:d[yi]g)?[yi]\Z",
    regional=True,
    suffix_after_apostrophe=tr.SUFFIX_AFTER_APOSTROPHE,
    likely=0.15,
    own_letters="ňž",
    long_tails=True,
    ordinal_stop=True,
    stop_words=words(
        "we bilen bir bu ol şu üçin hakynda boýunça soň çenli emma ya yada name kim "
        "nirede haçan nähili uchin haýsy näçe eken boldy bolup bolan diýip öz onuň olar "
        "biz siz sen men däl ýok bar ähli her hem"
    ),
    number_words=words(
        "iki=2 üç=3 dört=4 bäş=5 alty=6 ýedi=7 sekiz=8 dokuz=9 on=10 ýigrimi=20 otuz=30 kyrk=40 "
        "elli=50 altmyş=60 ýetmiş=70 segsen=80 togsan=90 ýüz=100 müň=1000 million=1000000 "
        "milliard=1000000000"
    ),
    negation=NegationWords(
        forms=forms("däl|däldir|ýok|ýokdy|hiç|hiç kim|hiç haçan|hiç bir"),
        patterns=(r"\w{2,}m(?:ady|edi).*",),
    ),
    speech=SpeechWords(
        pronouns=words("olar"),
    ),
    page=PageWords(
        sounds=forms("saz|aýdym|elçarpyşmalar|gülki"),
        published=forms("çap edilen|çap edildi|neşir edilen|neşir edildi"),
        teasers=forms("şeýle hem okaň|ýene-de okaň"),
        headings_after=forms("şeýle hem okaň|ýene-de okaň|soňky habarlar|beýleki habarlar"),
        byline_labels=words("awtory awtor"),
        furniture=forms(
            "mahabat|paýlaş|paýlaşmak|çap et|gözleg|baş sahypa|teswirler|giňişleýin|dowamyny oka|"
            "mahabatdan soň dowamy bar|surat|wideo"
        ),
        calls=forms("agza boluň|abuna ýazylyň|kanalymyza|bizi yzarlaň|bize ýazylyň"),
        site_words=forms("kanal|kanalymyz|kanalymyza|saýt|programma"),
        share_words=forms("paýlaş|paýlaşmak|salgyny|göçür"),
        notice_words=words("hukuklar hukuklary awtorlyk"),
        date_labels=forms("çap edildi|täzelendi|sene"),
        updates=forms("täzelen"),
        source_labels=words("çeşme çeşmesi"),
        photo_labels=forms("surat|foto"),
        rights=(r"(?:ähli|awtorlyk) hukuklar\w* (?:goralan|goragly|goralýar)",),
        paywalls=(r"(?:diňe )?(?:abunaçylar|agzalar) üçin",),
    ),
    walls=WallWords(
        comments=forms("teswirler|teswir ýazyň"),
        comment_counts=forms("teswir|teswirler"),
        replies=forms("jogap ber|jogap bermek"),
        times=(r"(?:[^\W_]+ )?(?:sekunt|minut|sagat|gün|hepde|aý|ýyl) (?:öň|ozal)",),
        consent=(r"\bcookie|\bkuki",),
        missing=(r"sahypa tapylmady",),
        addressed=(r"\b(?:biz\w*|siz\w*)\b",),
    ),
    dates=DateWords(
        stamp_months=each(
            "ýanwar|ýanwary, fewral|fewraly, mart|marty, aprel|apreli, maý|maýy, iýun|iýuny, "
            "iýul|iýuly, awgust|awgusty, sentýabr|sentýabry, oktýabr|oktýabry, noýabr|noýabry, "
            "dekabr|dekabry"
        )
    ),
)
