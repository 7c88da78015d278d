"""The words for months, days, weeks and spans of time in the languages of the region."""

# One string a month; forms are divided by "|". Folding happens where they are read.
MONTHS: tuple[tuple[str, ...], ...] = (
    (  # English
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    (  # Turkish
        "ocak|oca",
        "şubat|şub",
        "mart|mar",
        "nisan|nis",
        "mayıs|may",
        "haziran|haz",
        "temmuz|tem",
        "ağustos|ağu",
        "eylül|eyl",
        "ekim|eki",
        "kasım|kas",
        "aralık|ara",
    ),
    (  # Russian, all cases
        "январь|января|январе|январю|янв",
        "февраль|февраля|феврале|февралю|фев",
        "март|марта|марте|марту",
        "апрель|апреля|апреле|апрелю|апр",
        "май|мая|мае|маю",
        "июнь|июня|июне|июню",
        "июль|июля|июле|июлю",
        "август|августа|августе|августу|авг",
        "сентябрь|сентября|сентябре|сентябрю|сен|сент",
        "октябрь|октября|октябре|октябрю|окт",
        "ноябрь|ноября|ноябре|ноябрю|ноя",
        "декабрь|декабря|декабре|декабрю|дек",
    ),
    (  # Arabic, both sets
        "يناير|كانون الثاني",
        "فبراير|شباط",
        "مارس|آذار",
        "أبريل|إبريل|نيسان",
        "مايو|أيار",
        "يونيو|حزيران",
        "يوليو|تموز",
        "أغسطس|آب",
        "سبتمبر|أيلول",
        "أكتوبر|تشرين الأول",
        "نوفمبر|تشرين الثاني",
        "ديسمبر|كانون الأول",
    ),
    (  # Persian of Iran, Dari
        "ژانویه|جنوری",
        "فوریه|فبروری",
        "مارس|مارچ",
        "آوریل|اپریل",
        "مه|می",
        "ژوئن|جون",
        "ژوئیه|جولای",
        "اوت|اگست",
        "سپتامبر|سپتمبر",
        "اکتبر|اکتوبر",
        "نوامبر|نومبر",
        "دسامبر|دسمبر",
    ),
    (  # Urdu, Pashto
        "جنوری|جنوري",
        "فروری|فبروري",
        "مارچ",
        "اپریل|اپريل",
        "مئی|مۍ",
        "جون",
        "جولائی|جولای",
        "اگست|اګست",
        "ستمبر|سپتمبر|سپټمبر",
        "اکتوبر",
        "نومبر|نوومبر|نوامبر",
        "دسمبر|ډسمبر|دسامبر",
    ),
    (  # Hindi
        "जनवरी",
        "फरवरी|फ़रवरी",
        "मार्च",
        "अप्रैल",
        "मई",
        "जून",
        "जुलाई",
        "अगस्त",
        "सितंबर|सितम्बर",
        "अक्टूबर|अक्तूबर",
        "नवंबर|नवम्बर",
        "दिसंबर|दिसम्बर",
    ),
)
# Also everyday words: a month only beside a number, or in English after a preposition.
AMBIGUOUS = (
    "may|march|mar|dec|jan|sep|oca|ocak|nis|haz|tem|kas|ara|ekim|mart|май|мая|мае|маю|март|сен|"
    "фев|дек|ноя|می|مه|مۍ|آب|مئی|مارس|اوت|मई"
)
# The solar Hijri months of Iran and Afghanistan: seen and said so, never turned into a guess.
JALALI = (
    "فروردین|اردیبهشت|خرداد|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|حمل|ثور|جوزا|سرطان|اسد|سنبله|"
    "میزان|عقرب|قوس|جدی|دلو|حوت|وری|غویی|غبرګولی|چنګاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب|"
    "hamal|sawr|jawza|saratan|asad|sunbula|mizan|aqrab|qaws|jadi|dalw|hut|"
    "farvardin|ordibehesht|khordad|mordad|shahrivar|aban|azar|bahman|esfand"
)
# (unit, steps back): this week is ("week", 0), last week ("week", 1).
RELATIVE: dict[tuple[str, int], str] = {
    ("day", 0): "today|tonight|bugün|сегодня|اليوم|امروز|آج|نن|आज",
    ("day", 1): "yesterday|dün|вчера|أمس|البارحة|دیروز|گذشته روز|پرون",
    ("week", 0): (
        "this week|this past week|bu hafta|на этой неделе|эта неделя|этой недели|هذا الأسبوع|"
        "این هفته|اس ہفتے|رواں ہفتے|دا اونۍ|इस सप्ताह|इस हफ्ते"
    ),
    ("week", 1): (
        "last week|previous week|geçen hafta|на прошлой неделе|прошлой недели|прошлая неделя|"
        "الأسبوع الماضي|هفته گذشته|گزشتہ ہفتے|پچھلے ہفتے|تېره اونۍ|पिछले सप्ताह|पिछले हफ्ते"
    ),
    ("month", 0): (
        "this month|bu ay|в этом месяце|этого месяца|هذا الشهر|این ماه|اس ماہ|اس مہینے|رواں ماہ|"
        "دا میاشت|इस महीने"
    ),
    ("month", 1): (
        "last month|previous month|geçen ay|в прошлом месяце|прошлого месяца|الشهر الماضي|"
        "ماه گذشته|گزشتہ ماہ|پچھلے مہینے|تېره میاشت|पिछले महीने"
    ),
    ("year", 0): (
        "this year|bu yıl|bu sene|в этом году|этого года|هذا العام|هذه السنة|امسال|اس سال|رواں سال|"
        "سږکال|इस साल|इस वर्ष"
    ),
    ("year", 1): (
        "last year|previous year|geçen yıl|geçen sene|в прошлом году|прошлого года|العام الماضي|"
        "السنة الماضية|پارسال|سال گذشته|گزشتہ سال|پچھلے سال|پروسږکال|पिछले साल|पिछले वर्ष"
    ),
}
UNITS = {
    "day": "day|days|gün|день|дня|дней|يوم|أيام|روز|دن|ورځ|ورځې|दिन|दिनों",
    "week": (
        "week|weeks|hafta|неделя|недели|недель|أسبوع|أسابيع|هفته|ہفتے|ہفتوں|اونۍ|सप्ताह|हफ्ते|हफ्तों"
    ),
    "month": (
        "month|months|ay|месяц|месяца|месяцев|شهر|أشهر|ماه|ماہ|مہینے|مہینوں|میاشت|میاشتې|महीने|महीनों"
    ),
    "year": (
        "year|years|yıl|sene|год|года|лет|سنة|سنوات|عام|أعوام|سال|سالوں|کال|کاله|साल|सालों|वर्ष"
    ),
}
NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
}  # fmt: skip
# What stands before or after a date and gives it a direction.
PAST = (
    "last|past|previous|son|geçen|последние|последних|прошлые|آخر|الماضية|الماضي|"
    "گذشته|اخیر|گزشتہ|پچھلے|تېرو|पिछले"
)
AGO = "ago|önce|назад|قبل|پیش|پہلے|مخکې|पहले"
SINCE = "since|after|from|с|со|после|منذ|بعد|از|پس از|سے|له|से"
SINCE_AFTER = (
    "den beri|dan beri|ten beri|tan beri|beri|sonra|den sonra|dan sonra|تاکنون|بعد|के बाद|کے بعد"
)
UNTIL = "before|until|till|up to|до|к|قبل|حتى|پیش از|تا|تر"
UNTIL_AFTER = "den önce|dan önce|ten önce|tan önce|önce|kadar|سے پہلے|तक|से पहले|تک"
BETWEEN = "between|from|между|с|بين|من|میان|بین|از"
AND = "and|to|through|until|ile|ve|и|по|до|و|إلى|حتى|تا|اور|او|से|और"
PREPOSITIONS = "in|since|until|till|before|after|during|by|early|late|mid|of|this|last|next|from"
NEWS = (
    "latest|newest|recent|recently|breaking|just now|right now|currently|son dakika|en son|"
    "son durum|son haberler|yakın zamanda|последние|последняя|недавно|свежие|сейчас|"
    "آخر الأخبار|أحدث|مؤخرا|مؤخرًا|حديثا|تازه ترین|تازه|اخیرا|اخیراً|تازہ ترین|تازہ|حال ہی میں|"
    "وروستي|تازه خبرونه|ताज़ा|ताजा|हाल ही में|हाल में"
)
