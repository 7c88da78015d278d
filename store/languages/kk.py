"""Kazakh."""

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

LANGUAGE = Language(
    code="kk",
    name="Kazakh",
    endonym="Қазақша",
    scripts=("cyrillic",),
    verb_last=True,
    regional=True,
    likely=0.15,
    own_letters="әұһ",
    # Endings of number, owner, case and verb one after the other, of words of three letters on.
    short_suffixes=(
        r"(?<=\w\w\w)(?:[лдт][ае]р|[дтн][ыі]ң|[дтн][ае]н|[ғқгк][ае]|[дт][ае]|[дтн][ыі]|[мбп]ен"
        r"|(?:(?<=[аәеиоөуүэюя])с)?[ыі](?:н(?:[ыі]ң|[ае]н|д[ае]|[ае])?)?"
        r"|[ғқгк][ае]н|(?<=[лн])[ае]д[ыі]|йд[ыі]|[ае]т[ыі]н|[ыі]п|у|[лдт][ыі][қк]|[дт][ае][ғг][ыі])\Z"
    ),
    long_tails=True,
    ordinal_stop=True,
    stop_words=words(
        "және мен бен пен да де та те бір бұл ол осы сол үшін туралы бойынша кейін дейін "
        "бірақ немесе әрі ал не кім қайда қашан қалай неге қандай қай қанша неше екен "
        "еді болды болып болған болады деп деген ғана өз өзінің оның олар біз сіз сен "
        "емес жоқ бар барлық әр тағы"
    ),
    dotted=words("ж жж ген проф акад обл т тг мың млн млрд қ б"),
    measures=words("тонна тоннаға келі килограмм грамм литр баррель гектар градус"),
    number_words=words(
        "екі=2 үш=3 төрт=4 бес=5 алты=6 жеті=7 сегіз=8 тоғыз=9 он=10 жиырма=20 отыз=30 қырық=40 "
        "елу=50 алпыс=60 жетпіс=70 сексен=80 тоқсан=90 жүз=100 мың=1000 миллион=1000000 "
        "миллиард=1000000000 млн=1000000 млрд=1000000000 трлн=1000000000000"
    ),
    negation=NegationWords(
        forms=forms("емес|жоқ|ешқашан|ешкім|ешқандай|ешбір|ештеңе"),
        patterns=(
            r"(?:ал|ол|ат|ет|айт|\w{3,})м[ае](?:ды|ді|ған|ген|й|йды|йді|йтын|йтін|с|сын|сін|у).*",
            r"(?:ет|ат|айт|\w{3,})[бп][ае](?:ды|ді|ған|ген|йды|йді|йтын|йтін|с).*",
        ),
    ),
    speech=SpeechWords(
        told_endings=words("ғанын генін қанын кенін атынын етінін уын уін"),
        owner_endings=words("ның нің дың дің тың тің"),
        verbs=words("деді айтты мәлімдеді хабарлады деп қосты жазды"),
        by=words("айтуынша сөзінше мәліметінше пікірінше хабарлауынша деуінше"),
        pronouns=words("ол"),
    ),
    asks=QuestionWords(
        number=words("қанша"), time=words("қашан"), person=words("кім"), place=words("қайда")
    ),
    page=PageWords(
        published=forms("жарияланды"),
        teasers=forms("тағы оқыңыз|оқи отырыңыз|осы тақырыпта"),
        headings_after=forms(
            "тағы оқыңыз|оқи отырыңыз|ұқсас жаңалықтар|соңғы жаңалықтар|басқа жаңалықтар|"
            "осы тақырыпта|автор туралы"
        ),
        byline_labels=forms("авторы|мақала авторы|дайындаған"),
        tags=forms("тегтер|белгілер"),
    ),
    fields=FieldNames(
        title=words("тақырып"),
        body=words("мәтін"),
        summary=words("түйін"),
        url=words("сілтеме"),
        publisher=forms("басылым|дереккөз"),
        author=words("автор"),
        published=forms("жарияланған күні|күні"),
        language=words("тіл"),
    ),
    walls=WallWords(
        comments=forms("пікірлер|пікір қалдыру"),
        comment_counts=forms("пікір|пікірлер"),
        replies=forms("жауап беру|жауап|ұнайды"),
        times=(r"(?:[^\W_]+ )?(?:секунд|минут|сағат|күн|апта|ай|жыл) бұрын",),
        addressed=(r"\b(?:біз\w*|сіз\w*)\b",),
    ),
    houses=HouseWords(
        sections=words("жаңалықтар соңғы әлем"),
        nobody=forms("редакция"),
    ),
    dates=DateWords(
        stamp_months=each(
            "қаңтар|қаң, ақпан|ақп, наурыз|нау, сәуір|сәу, мамыр|мам, маусым|мау, "
            "шілде|шіл, тамыз|там, қыркүйек|қыр, қазан|қаз, қараша|қар, желтоқсан|жел"
        )
    ),
)
