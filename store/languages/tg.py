"""Tajik."""

from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    NegationWords,
    PageWords,
    QuestionWords,
    SpeechWords,
    WallWords,
)
from store.languages.lists import each, forms, words

# Stems of the verbs that the news is told with. Left out is that of writing, which begins with на.
_PAST = "|".join(
    words(
        "омад овард кард шуд дод дошт рафт гуфт хост хонд тавонист пазируфт расид гирифт дид "
        "супорид "
        "пардохт фаҳмид кушт гузошт гузашт баст бурд зад мурд хӯрд фурӯхт харид ҷангид кашид сохт "
        "ёфт "
        "шинохт донист монд шунид фиристод партофт гурехт пурсид афтод"
    )
)
_PRESENT = "|".join(
    words(
        "дор хоҳ тавон бош кун шав диҳ ояд оянд бин гир рас соз гузор гузар дон рав гӯ зан кӯш куш "
        "ёб "
        "монад монан фирист пазир фаҳм"
    )
)

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
        forms=forms(
            "не|на|нест|нестанд|набуд|набуданд|набояд|ҳеҷ|ҳеҷ кас|ҳаргиз|бидуни|бе|рад кард|"
            "рад карданд|инкор кард|имконнопазир"
        ),
        patterns=(
            r"наме\w{2,}",
            rf"на(?:{_PAST}|{_PRESENT})\w*",
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "гуфт гуфтанд гуфтааст гуфтаанд мегӯяд мегӯянд изҳор илова баён эълон таъкид зикр "
            "навишт навиштааст хабар афзуд посух пурсид"
        ),
        according=words("гуфтаи иттилои"),
        ends=words("ки"),
        pronouns=words("ӯ вай онҳо"),
        joining=words("ва лекин аммо ё агар зеро"),
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
            "таблиғ|реклама|нашр кунед|мубодила|чоп|ҷустуҷӯ|саҳифаи асосӣ|шарҳҳо|акс|видео|"
            "муфассал|идомааш"
        ),
        source_labels=forms("манбаъ|сарчашма"),
        photo_labels=forms("акс"),
        byline_labels=forms("муаллиф|хабарнигор"),
        date_labels=forms("нашр шуд|навсозӣ|сана|соати"),
        updates=forms("навсозӣ|нав шуд"),
        calls=forms("обуна шавед|ба канали мо|моро дар"),
        tags=forms("тегҳо|калимаҳои калидӣ|барчаспҳо"),
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
        comments=forms("шарҳҳо|назарҳо|шарҳ|шарҳ нависед|андешаи шумо|шарҳи шумо"),
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
    dates=DateWords(
        stamp_months=each(
            "январ|январи, феврал|феврали, март|марти, апрел|апрели, май|маи, июн|июни, "
            "июл|июли, август|августи, сентябр|сентябри, октябр|октябри, ноябр|ноябри, "
            "декабр|декабри"
        )
    ),
)
