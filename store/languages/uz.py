"""Uzbek."""

from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    MailWords,
    NegationWords,
    PageWords,
    QuestionWords,
    SpeechWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="uz",
    name="Uzbek",
    day_first=True,
    endonym="Oʻzbekcha",
    scripts=("latin", "cyrillic"),
    typed_plain=True,
    verb_last=True,
    why_endings=r"[gkq]an(?:lig)?idan\Z",
    why_before_for=r"[gkq]an(?:lig)?i\Z",
    regional=True,
    apostrophe_is_letter=True,
    likely=0.15,
    own_letters="ўҳ",
    # Endings of number, owner, case and verb one after the other, of words of three letters on.
    short_suffixes=(
        r"(?<=\w\w\w)(?:lar|ning|[gkq]acha|dan|dagi|da|[gkq]a|ni|(?<=[aeiou])si|i|"
        r"[gkq]an|[dt]i|ib|yapti|moqda|moqchi|li[kg])\Z"
    ),
    suffixes=words(
        "larning larini lardan larda larga lari lar ning dan da ga ni лардан ларнинг "
        "ларда ларга лари лар нинг дан да га ни"
    ),
    long_tails=True,
    ordinal_stop=True,
    stop_words=words(
        "va bilan bir bu u shu o'sha uchun haqida bo'yicha keyin gacha lekin ammo yoki "
        "nima kim qayerda qachon qanday nega qaysi qancha edi bo'ldi bo'lib bo'lgan bo'ladi "
        "deb degan faqat oz uning ular biz siz sen men emas yoq bor barcha har yana ham "
        "esa agar chunki ва билан бир бу шу учун кейин лекин ёки нима ким каерда качон "
        "кандай кайси эди булди деб хам эса"
    ),
    dotted=words("g gen prof akad v t m sh mln mlrd f a o"),
    number_words=words(
        "ikki=2 uch=3 to'rt=4 besh=5 olti=6 yetti=7 sakkiz=8 to'qqiz=9 o'n=10 yigirma=20 "
        "o'ttiz=30 qirq=40 ellik=50 oltmish=60 yetmish=70 sakson=80 to'qson=90 yuz=100 ming=1000 "
        "million=1000000 milliard=1000000000 "
        "mln=1000000 mlrd=1000000000"
    ),
    negation=NegationWords(
        forms=forms("emas|yo'q|hech|hech kim|hech qachon|hech qanday|эмас|йўқ|ҳеч|ҳеч ким"),
        patterns=(
            r"\w+ma(?:di|ydi|gan|sli[kg]|sdan|sin|yapti|y).*",
            r"\w+ма(?:ди|йди|ган|сли[кг]|сдан|син).*",
        ),
    ),
    speech=SpeechWords(
        told_endings=words("ganini kanini qanini ishini ganligini kanligini qanligini"),
        owner_endings=words("ning"),
        verbs=words("dedi aytdi bildirdi xabar ta'kidladi yozdi tushuntirdi ogohlantirdi"),
        by=words("ko'ra aytishicha so'zlariga ma'lumotlariga"),
        pronouns=words("u"),
        joining=words("va lekin ammo yoki"),
        clause_joins=words("va"),
    ),
    asks=QuestionWords(
        number=words("qancha necha nechta қанча неча нечта"),
        time=words("qachon қачон"),
        person=words("kim kimni kimga kimning kimlar ким кимни кимга"),
        place=words("qayerda qayerga qayerdan каерда қаерда қаерга"),
    ),
    light=words("qancha necha nechta nega qachon qayerda qanday qaysi haqida неча нега нечта"),
    mails=MailWords(
        sender=forms("kimdan|кимдан|yuboruvchi"),
        sent=forms("yuborildi|yuborilgan|sana|юборилди|сана"),
        to=forms("kimga|кимга"),
        subject=forms("mavzu|мавзу"),
        greetings=(
            r"(?:assalomu alaykum|hurmatli|salom|ассалому алайкум|ҳурматли|салом)\b.{0,60}",
        ),
        closings=(r"(?:hurmat bilan|ҳурмат билан)\b.{0,60}",),
    ),
    page=PageWords(
        counters=forms("koʻrishlar(?: soni)?|ko['’ʻ‘]rishlar(?: soni)?|кўришлар(?: сони)?|кўрилди"),
        sounds=forms("musiqa|qarsak|qarsaklar|kulgi|мусиқа|қарсаклар"),
        ours=forms("bizni|bizning|bizga|kanalimiz-|sahifamiz-|ilovamiz-|guruhimiz-"),
        asks=forms(
            "obuna bo-|kuzatib bor-|kuzating|qoʻshiling|qo'shiling|yuklab oling|oʻqing|"
            "o'qing|tomosha qiling|bosing"
        ),
        published=forms(
            "eʼlon qilindi|eʼlon qilingan|eʼlon qilingan sana|e’lon qilindi|e’lon qilingan|"
            "chop etilgan|e'lon qilingan|e'lon qilindi|e'lon qilingan sana|nashr qilingan|"
            "nashr etilgan|эълон қилинди|эълон қилинган|чоп этилган"
        ),
        teasers=forms(
            "shuningdek o‘qing|shuningdek oʻqing|shuningdek, o‘qing|mavzuga oid|batafsil|"
            "yana o‘qing|шунингдек ўқинг|мавзуга оид|батафсил"
        ),
        headings_after=forms(
            "boshqa yangiliklar|so‘nggi yangiliklar|ko‘p o‘qilganlar|"
            "shuningdek o‘qing|mavzuga oid|mavzuga doir|boshqa xabarlar|"
            "so‘nggi yangiliklar|ko‘p o‘qilgan|eng ko‘p o‘qilganlar|o‘xshash xabarlar|"
            "muallif haqida|шунингдек ўқинг|мавзуга оид|бошқа хабарлар|сўнгги янгиликлар|"
            "кўп ўқилган"
        ),
        furniture=forms(
            "yoqdi|sharh yozish|ulashish|yana|tarjimani ko rish|"
            "reklama|ulashish|chop etish|qidiruv|bosh sahifa|izohlar|surat|video|реклама|"
            "улашиш|бош саҳифа|batafsil|davomini o‘qish"
        ),
        source_labels=forms("manba|манба"),
        photo_labels=forms("foto|surat|фото|сурат"),
        byline_labels=forms(
            "muallif|муаллиф|muxbir|мухбир|tayyorladi|tayyorlagan|тайёрлади|тайёрлаган|yozgan|ёзган"
        ),
        date_labels=forms("chop etilgan|yangilangan|sana|yangilandi"),
        updates=forms("yangilan|янгилан"),
        calls=forms("obuna bo‘ling|kanalimizga|bizni kuzating|обуна бўлинг|каналимизга"),
        tags=forms("teglar|teg|kalit so‘zlar|теглар"),
        site_words=forms(
            "kanal|kanalimiz|kanalimizga|sayt|ilova|obuna|канал|каналимизга|сайт|илова|обуна"
        ),
        share_words=forms("ulashish|havolani|nusxalash|улашиш|ҳаволани|нусхалаш"),
        notice_words=words("havola huquqlar huquqlari mualliflik ҳуқуқлар ҳуқуқлари муаллифлик"),
        rights=(
            r"(?:chirib|foydalan).{0,60}havola.{0,30}shart",
            r"(?:barcha|mualliflik) huquqlar\w* (?:himoya|saqlan)",
            r"(?:барча|муаллифлик) ҳуқуқлар\w* (?:ҳимоя|сақлан)",
        ),
        paywalls=(r"(?:faqat )?obunachilar uchun|(?:фақат )?обуначилар учун",),
    ),
    fields=FieldNames(
        title=forms("sarlavha|сарлавҳа"),
        body=forms("matn|матн"),
        summary=words("xulosa"),
        url=forms("havola|ҳавола"),
        publisher=forms("nashr|manba|манба|нашр|nashr nomi|gazeta"),
        author=forms("muallif|муаллиф"),
        published=forms("sana|сана|chop etilgan sana|nashr sanasi|chop etilgan kuni"),
        language=forms("til|тил"),
    ),
    walls=WallWords(
        reactions=forms("barcha munosabatlar|barcha reaksiyalar"),
        comments=forms("izohlar|изоҳлар|izoh qoldirish|шарҳлар|izoh yozish|fikr bildirish"),
        comment_counts=forms("izoh|изоҳ|izohlar|fikr|изоҳлар|фикр"),
        replies=forms("javob berish|жавоб бериш|javob|жавоб|yoqdi|shikoyat"),
        times=(
            r"(?:[^\W_]+ )?(?:soniya|daqiqa|soat|kun|hafta|oy|yil) (?:oldin|avval)",
            r"(?:[^\W_]+ )?(?:сония|дақиқа|соат|кун|ҳафта|ой|йил) (?:олдин|аввал)",
            r"hozirgina",
        ),
        missing=(r"sahifa topilmadi|саҳифа топилмади",),
        addressed=(r"\b(?:biz\w*|siz\w*|биз\w*|сиз\w*)\b",),
        consent=(r"\bcookie", r"shaxsiy ma[’ʼ'`‘ʻ]lumot|шахсий маълумот"),
        logins=(r"tizimga kiring|тизимга киринг", r"^parol\W*$|^пароль?\W*$|parolni unut"),
        newsletters=forms("obunani bekor qilish|обунани бекор қилиш"),
    ),
    houses=HouseWords(
        sections=words("yangiliklar янгиликлар so'nggi сўнгги dunyo жаҳон"),
        nobody=forms("tahririyat|таҳририят"),
    ),
    dates=DateWords(
        stamp_months=each(
            "yanvar|январь|янв, fevral|февраль|фев, mart|март|мар, aprel|апрель|апр, may|май, "
            "iyun|июнь, "
            "iyul|июль, avgust|август|авг, sentyabr|sentabr|сентябрь|сен, "
            "oktyabr|oktabr|октябрь|окт, noyabr|ноябрь|ноя, dekabr|декабрь|дек"
        )
    ),
)
