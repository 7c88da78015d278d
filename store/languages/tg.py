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
            r"на(?:омад|ояд|овард|кард|шуд|дод|дошт|дор|рафт|гуфт|хост|хоҳ|тавон|пазируф|бош"
            r"|кун|шав)\w*",
        ),
    ),
    asks=QuestionWords(number=words("чанд")),
    page=PageWords(
        published=forms("нашр шуд|нашр шудааст"),
        teasers=forms("инчунин бихонед|боз бихонед|бихонед|ҳамчунин бихонед|дар ин мавзӯъ|бештар"),
        headings_after=forms(
            "инчунин бихонед|боз бихонед|ҳамчунин бихонед|мавзӯҳои марбут|маводи марбут|"
            "хабарҳои дигар|хабарҳои охирин|дар ин мавзӯъ|дар бораи муаллиф|серхондатарин"
        ),
        furniture=forms(
            "таблиғ|реклама|нашр кунед|мубодила|чоп|ҷустуҷӯ|саҳифаи асосӣ|шарҳҳо|акс|видео"
        ),
        source_labels=forms("манбаъ|сарчашма"),
        photo_labels=forms("акс"),
        byline_labels=forms("муаллиф|хабарнигор"),
        date_labels=forms("нашр шуд|навсозӣ|сана|соати"),
        updates=forms("навсозӣ|нав шуд"),
        calls=forms("обуна шавед|ба канали мо|моро дар"),
    ),
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
        comments=forms("шарҳҳо|назарҳо|шарҳ|шарҳ нависед|андешаҳо|андешаи шумо|шарҳи шумо"),
        comment_counts=forms("шарҳ|назар|шарҳҳо|назарҳо|андеша"),
        replies=forms("ҷавоб|ҷавоб додан|ҷавоб диҳед|писандидан"),
        times=(r"(?:[^\W_]+ )?(?:сония|дақиқа|соат|рӯз|ҳафта|моҳ|сол) (?:пеш|қабл)",),
        missing=(r"саҳифа (?:ёфт нашуд|пайдо нашуд)",),
        addressed=(r"\b(?:мо|шумо)\b",),
    ),
    houses=HouseWords(
        sections=words("хабарҳо ахбор охирин ҷаҳон"),
        nobody=forms("таҳририят"),
    ),
)
