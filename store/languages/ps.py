"""Pashto."""

from store.languages.language import DateWords, Language, NegationWords, PageWords, QuestionWords
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="ps",
    name="Pashto",
    endonym="پښتو",
    scripts=("arabic",),
    interface=True,
    regional=True,
    right_to_left=True,
    solar=True,
    digits="۰۱۲۳۴۵۶۷۸۹",
    likely=0.25,
    own_letters="ټډړږښڅځڼېۍګ",
    suffixes=words("ونو ونه ونې انو ان و ې ه ی"),
    grouping=",",
    stop_words=words(
        "او د په کې له تر ته چې دا دې هغه يې وه وو ول دي ده شو شوي شوې کړي کړ کړه کړل "
        "کوي کېږي هم نه یا خو که څوک څه چېرته کله ولې څنګه څومره کوم کومه یو یوه سره "
        "لپاره باندې څخه بیا پر پورې خپل خپله خپلو دوی هغو هغوی مونږ موږ تاسو زه ټول هر "
        "هېڅ وروسته مخکې شي وي لري"
    ),
    dotted=words("د م ق ه ل ص ج"),
    said=words("وویل ویلي وایي پوښتل وپوښتل"),
    that=words("چې"),
    negation=NegationWords(
        forms=forms(
            "نه|مه|بې|هیڅ|هېڅ|هیڅوک|هېڅوک|هیڅکله|هېڅکله|نشته|نشته‌ده|نه‌ده|نه‌دي|نشي|نشو|نشوای|نشول|"
            "نلري|نلرو|نلرم|نلرلو|نکوي|نکړي|نکړ|نکړه|نکړل|نکړې|"
            "نکړو|ونکړ|ونکړه|ونکړل|ونشو|ونشول|ونشي|"
            "ونشوه|ندی|نده|ندي|نۀ|انکار|رد کړ|رد کړه|رد کړل|رد کړې|رد کړی|"
            "تردید|پرته له|ونه کړ|ونه کړه|ونه کړل|ونه کړي|ونه شو|"
            "ونه شوه|ونه شول|ونه شي|ونه منل|ونه منله|"
            "ونه مانه|ونه لیک|ونه ویل|له پرته|ناکام|"
            "ناممکن|نامعلوم"
        ),
    ),
    light=words("وویل"),
    asks=QuestionWords(
        number=words("څومره څو"), time=words("کله"), person=words("څوک چا"), place=words("چیرته")
    ),
    dates=DateWords(
        months=each(
            "جنوري, فبروري, مارچ, اپريل, مۍ, جون, جولای, اګست, سپتمبر|سپټمبر, اکتوبر, "
            "نوومبر|نوامبر|نومبر, ډسمبر|دسامبر|دسمبر"
        ),
        everyday_months=words("مۍ"),
        solar_months=each(
            "وری, غویی, غبرګولی, چنګاښ, زمری, وږی, تله, لړم, لیندۍ, مرغومی, سلواغه, کب"
        ),
        weekdays=each("دوشنبه, سې شنبه|سه شنبه, چارشنبه|څلورشنبه, پنجشنبه, جمعه, شنبه, یکشنبه"),
        today=words("نن"),
        yesterday=words("پرون"),
        this_week=forms("دا اونۍ"),
        last_week=forms("تېره اونۍ"),
        this_month=forms("دا میاشت"),
        last_month=forms("تېره میاشت"),
        this_year=words("سږکال"),
        last_year=words("پروسږکال"),
        day=words("ورځ ورځې"),
        week=words("اونۍ"),
        month=words("میاشت میاشتې"),
        year=words("کال کاله"),
        past=words("تېرو"),
        ago=words("مخکې"),
        since=words("له"),
        until=words("تر"),
        to=words("او"),
        newest=forms("وروستي|تازه خبرونه"),
    ),
    page=PageWords(
        furniture=forms(
            "اعلانونه|شریک کړئ|شریکول|چاپ کړئ|تبصرې|څرګندونې|لټون|کور پاڼه|نور|انځور|ویډیو"
        ),
        headings_after=forms(
            "نور ولولئ|دا هم ولولئ|اړوند خبرونه|اړونده مطالب|اړوند مطالب|نور خبرونه|"
            "وروستي خبرونه|تر ټولو ډېر لوستل شوي|ډېر لوستل شوي|مشهور خبرونه|ورته مطالب"
        ),
        teasers=forms("نور ولولئ|دا هم ولولئ"),
        date_labels=words("خپور خپره نېټه نیټه"),
        byline_labels=words("لیکوال"),
        source_labels=words("سرچینه"),
        photo_labels=words("انځور"),
    ),
)
