"""Tajik."""

from store.languages.language import (
    FieldNames,
    HouseWords,
    Language,
    NegationWords,
    PageWords,
    QuestionWords,
    WallWords,
)
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="tg",
    name="Tajik",
    endonym="Тоҷикӣ",
    scripts=("cyrillic",),
    regional=True,
    likely=0.15,
    own_letters="ҷҳӯӣ",
    suffixes=words("ҳоятон ҳояшон ҳоро ҳои ҳо они он ро и"),
    stems_again=True,
    stop_words=words(
        "ва дар ба аз ки ин он ро бо барои то бар ё ҳам низ аммо агар чи чӣ кӣ куҷо "
        "кадом гуна чаро чанд аст ҳаст буд шуд шуда мешавад кард карда мекунад худ ӯ вай "
        "онҳо мо шумо ман ту як ҳар ҳама дигар пас пеш байни вале чун зеро на ҳамин ҳамон"
    ),
    dotted=words("с ген проф акад в н млн млрд"),
    negation=NegationWords(
        forms=forms("не|на|нест|нестанд|набуд|набуданд|ҳеҷ|ҳеҷ кас|ҳаргиз|бидуни|бе"),
        patterns=(
            r"наме\w{2,}",
            r"на(?:омад|ояд|овард|кард|шуд|дод|дошт|дор|рафт|гуфт|хост|хоҳ|тавон|пазируф|бош|кун|шав)\w*",
        ),
    ),
    asks=QuestionWords(number=words("чанд")),
    page=PageWords(published=forms("нашр шуд|нашр шудааст")),
    fields=FieldNames(
        title=forms("сарлавҳа|унвон"),
        body=words("матн"),
        summary=words("хулоса"),
        url=words("пайванд"),
        publisher=forms("нашрия|манбаъ|сарчашма"),
        author=words("муаллиф"),
        published=forms("санаи нашр|сана"),
        language=words("забон"),
    ),
    walls=WallWords(
        comments=forms("шарҳҳо|назарҳо"),
        comment_counts=forms("шарҳ|назар"),
        replies=forms("ҷавоб"),
    ),
    houses=HouseWords(
        sections=words("хабарҳо ахбор охирин ҷаҳон"),
        nobody=forms("таҳририят"),
    ),
)
