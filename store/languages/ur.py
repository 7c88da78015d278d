"""Urdu."""

from store.languages.language import DateWords, Language, NegationWords, PageWords, QuestionWords
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="ur",
    name="Urdu",
    endonym="اردو",
    scripts=("arabic",),
    interface=True,
    regional=True,
    right_to_left=True,
    digits="۰۱۲۳۴۵۶۷۸۹",
    likely=0.25,
    own_letters="ٹڈڑےںہھ",
    suffixes=words("وں یں یاں ات ے ی ا"),
    grouping=",",
    stop_words=words(
        "اور کا کی کے کہ کو میں سے پر نے ہے ہیں تھا تھی تھے یہ وہ اس ان ایک ہو ہوا ہوئی "
        "ہوئے ہوتا ہوتی ہوتے گا گی گے کر کرنا کرنے کیا کیوں کیسے کہاں کب کون کس کسی کتنا "
        "کتنے کتنی جو جس جن تو بھی ہی تک لیے لئے ساتھ یا لیکن مگر اگر نہیں نہ بعد پہلے "
        "دوران اپنے اپنی اپنا ہم تم آپ میرا ہمارا انہوں انھوں اسے انہیں رہا رہی رہے گیا "
        "گئی گئے جا دیا دی دیے والا والے والی کچھ تمام ہر جب تب وہاں یہاں بہت سب جہاں "
        "کونسا کونسی"
    ),
    dotted=words("ڈاکٹر ص ج م ء ا ڈی مسٹر"),
    said=words("کہا پوچھا بولا بولی بولے بولیں کہتے کہتی چلایا چلائے"),
    that=words("کہ"),
    negation=NegationWords(
        forms=forms(
            "نہیں|نہ|مت|بغیر|کے بنا|ناہی|نہ ہی|ہرگز|کبھی نہیں|کوئی نہیں|انکار|تردید|مسترد|بلا|غیر|"
            "عدم|ناممکن|نامعلوم|ناکام|محال|قاصر|منع"
        ),
        never=(r"\bبلا (?:شبه|لیا|لی|کر|رہا|یا)\b", r"\bغیر ملکی\w*"),
    ),
    light=words("کہا کہتے ہوا ہوئی خبر خبریں"),
    asks=QuestionWords(
        number=words("کتنے کتنی کتنا"),
        time=forms("کب|کس سال"),
        person=forms("کون|کس نے|کس کی|کس کا"),
        place=words("کہاں"),
    ),
    dates=DateWords(
        months=each(
            "جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر"
        ),
        everyday_months=words("مئی"),
        weekdays=each("پیر, منگل, بدھ, جمعرات, جمعہ, ہفتہ, اتوار"),
        today=words("آج"),
        yesterday=forms("گذشته روز"),
        this_week=forms("اس ہفتے|رواں ہفتے"),
        last_week=forms("گزشتہ ہفتے|پچھلے ہفتے"),
        this_month=forms("اس ماہ|اس مہینے|رواں ماہ"),
        last_month=forms("گزشتہ ماہ|پچھلے مہینے"),
        this_year=forms("اس سال|رواں سال"),
        last_year=forms("گزشتہ سال|پچھلے سال"),
        day=words("دن"),
        week=words("ہفتے ہفتوں"),
        month=words("ماہ مہینے مہینوں"),
        year=words("سال سالوں"),
        past=words("گزشتہ پچھلے"),
        ago=words("پہلے"),
        since=words("سے"),
        since_after=forms("بعد|کے بعد"),
        until_after=forms("سے پہلے|تک"),
        to=words("اور"),
        newest=forms("تازہ ترین|تازہ|حال ہی میں"),
    ),
    page=PageWords(
        furniture=forms(
            "اشتہار|اشتہارات|شیئر کریں|شیئر|شیئر کیجیے|پرنٹ|پرنٹ کریں|تبصرے|تبصرہ کریں|"
            "اپنی رائے دیں|سبسکرائب کریں|فالو کریں|سرچ|تلاش|ہوم|مینو|لاگ ان|بند کریں|"
            "لنک کاپی کریں|تصویر|ویڈیو|مزید"
        ),
        headings_after=forms(
            "مزید پڑھیں|یہ بھی پڑھیں|یہ بھی پڑھیے|مزید خبریں|متعلقہ خبریں|متعلقہ مضامین|"
            "متعلقہ عنوانات|ملتی جلتی خبریں|اہم خبریں|تازہ ترین|تازہ ترین خبریں|"
            "سب سے زیادہ پڑھی جانے والی|مقبول خبریں|مقبول ترین|دیگر خبریں|مزید دیکھیں|ٹیگز|"
            "آج کی اہم خبریں|ٹاپ سٹوری|اسی بارے میں"
        ),
        teasers=forms("مزید پڑھیں|یہ بھی پڑھیں|یہ بھی پڑھیے|دیکھیں"),
        calls=forms("ہمیں فالو|فالو کریں|سبسکرائب کریں|واٹس ایپ چینل|ایپ ڈاؤن لوڈ|یہاں کلک"),
        app_block=forms("ایپ ڈاؤن لوڈ"),
        site_words=words("ایپ خبریں"),
        share_words=forms("فیس|بک|ٹوئٹر|واٹس|ایپ|فیس بک|ٹویٹر"),
        share_marks=words("واٹس ٹوئٹر فیس"),
        date_labels=forms("اپ ڈیٹ|اپڈیٹ|شائع|شائع ہوا|تاریخ اشاعت|بجے|گھنٹے|منٹ|پہلے|آخری"),
        agencies=forms("روئٹرز|رائٹرز|اے ایف پی|اے پی پی|اے پی|رویٹرز"),
        notice_words=words("بلاکر حقوق"),
        byline_labels=words("نویسندہ رپورٹ از تحریر"),
        source_labels=words("ذریعہ ماخذ"),
        photo_labels=forms("تصویر|فوٹو|فائل فوٹو"),
        updates=forms("اپ ڈیٹ|اپڈیٹ"),
        ad_blocks=(r"ایڈ بلاکر",),
        rights=(r"جملہ حقوق",),
        counted=words("تبصرے"),
        openings=(r"(?:مزید پڑھیں|یہ بھی پڑھیں|تصویر\s*[:/]|بشکریہ|ماخذ\s*[:/])",),
    ),
)
