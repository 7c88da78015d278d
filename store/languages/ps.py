"""Pashto."""

from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    NegationWords,
    PageWords,
    QuestionWords,
    WallWords,
)
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
    suffixes=words("ونو ونه ونې ون انو ان و ې ه ی"),
    short_suffixes=r"(?:ې|(?<![او])ه|(?<![ا])و)\Z",
    stems_again=True,
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
            "وری|حمل, غویی|ثور, غبرګولی|جوزا, چنګاښ|سرطان, زمری|اسد, وږی|سنبله, تله|میزان, "
            "لړم|عقرب, لیندۍ|لينده|قوس, مرغومی|جدي, سلواغه|سلواغې|دلوه, کب|حوت"
        ),
        lunar_months=each(
            "محرم, صفر, ربیع الاول, ربیع الثاني, جمادي الاول, جمادي الثاني, رجب, شعبان, "
            "رمضان|روژې, شوال, ذیقعده, ذیحجه"
        ),
        weekdays=each(
            "دوشنبه|دوشنبې, سې شنبه|سه شنبه|سې‌شنبه|سې شنبې, "
            "چارشنبه|څلورشنبه|چارشنبې|څلورشنبې, پنجشنبه|پنځشنبه|پنجشنبې|پنځشنبې, "
            "جمعه|جمعې, شنبه|شنبې, یکشنبه|یوشنبه|یکشنبې|یوشنبې"
        ),
        day_endings=words("م مه مې"),
        today=words("نن"),
        yesterday=words("پرون پرونی"),
        before_yesterday=forms("بله ورځ|لا بله ورځ"),
        this_week=forms("دا اونۍ|دې اونۍ|روانه اونۍ|په دې اونۍ"),
        last_week=forms("تېره اونۍ|تیره اونۍ|تېرې اونۍ|تېره هفته"),
        this_month=forms("دا میاشت|دې میاشت|روانه میاشت|په دې میاشت"),
        last_month=forms("تېره میاشت|تیره میاشت|تېرې میاشتې"),
        this_year=forms("سږکال|سږ کال|روان کال"),
        last_year=forms("پروسږکال|پروسږ کال|پروسږ|تېر کال|تیر کال"),
        hour=words("ساعت ساعته ساعتونو"),
        day=words("ورځ ورځې ورځو"),
        week=words("اونۍ اوونۍ"),
        month=words("میاشت میاشتې میاشتو"),
        year=words("کال کاله کلونو کلونه"),
        counts={
            "یو": 1,
            "یوه": 1,
            "دوه": 2,
            "دوو": 2,
            "درې": 3,
            "درېیو": 3,
            "څلور": 4,
            "څلورو": 4,
            "پنځه": 5,
            "پنځو": 5,
            "شپږ": 6,
            "شپږو": 6,
            "اووه": 7,
            "اوو": 7,
            "اته": 8,
            "لس": 10,
            "لسو": 10,
        },
        past=words("تېرو تېرې تیرو وروستیو"),
        ago=words("مخکې وړاندې"),
        since=words("له"),
        since_after=forms("راهیسې|را په دیخوا|راپدېخوا|وروسته|څخه راهیسې|پورې راهیسې"),
        until=words("تر"),
        until_after=forms("پورې|مخکې"),
        between=words("له"),
        between_after=forms("ترمنځ|تر منځ|پورې"),
        to=forms("تر|څخه تر|نه تر"),
        both=words("او"),
        fillers=words("د په کال میاشتې میاشت نېټه نیټه مه"),
        solar_era=forms("لمریز|هجري لمریز|لمریز هجري|لمریز کال|هـ ل|شمسي"),
        lunar_era=forms("قمري|سپوږمیز|هجري قمري"),
        common_era=forms("میلادي|زېږدیز|زیږدیز|م"),
        newest=forms("وروستي|تازه خبرونه"),
    ),
    page=PageWords(
        published=forms("د خپرېدو نېټه|خپره شوې"),
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
    fields=FieldNames(
        title=forms("سرلیک|عنوان"),
        body=forms("متن|منځپانګه"),
        summary=words("لنډیز"),
        url=forms("لینک|پته"),
        publisher=forms("خپرونکی|ورځپاڼه|سرچینه"),
        author=forms("لیکوال|خبریال"),
        published=forms("د خپرېدو نېټه|نېټه"),
        language=words("ژبه"),
    ),
    walls=WallWords(
        comments=forms("تبصرې|څرګندونې|ستاسو نظر|خپل نظر ولیکئ|تبصره وکړئ"),
        comment_counts=forms("تبصرې|تبصره"),
        replies=forms("ځواب|ځواب ورکړئ|خوښول"),
        consent=(r"کوکیز",),
    ),
    houses=HouseWords(
        sections=words("خبرونه وروستي نړۍ افغانستان لوبې کور"),
        nobody=forms("خبریال|ادمین|اداره"),
    ),
)
