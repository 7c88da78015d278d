"""Languages of which little is known: their script, their stemmer, how they write numbers.

One that gains words gets a module of its own.
"""

from store.languages import fr
from store.languages.language import (
    DateWords,
    FieldNames,
    Language,
    MailWords,
    PageWords,
    WallWords,
)
from store.languages.lists import each, forms, words

OTHERS = (
    Language(code="af", name="Afrikaans", scripts=("latin",), analysed=False),
    Language(code="ba", name="Bashkir", scripts=("cyrillic",), analysed=False),
    Language(code="be", name="Belarusian", scripts=("cyrillic",), own_letters="ў"),
    Language(code="bg", name="Bulgarian", scripts=("cyrillic",)),
    Language(code="bn", name="Bengali", scripts=("indic",), verb_last=True, analysed=False),
    Language(
        code="ca",
        name="Catalan",
        scripts=("latin",),
        snowball="catalan",
        elisions=fr.LANGUAGE.elisions,
    ),
    Language(code="cs", name="Czech", scripts=("latin",), analysed=False, ordinal_stop=True),
    Language(code="cy", name="Welsh", scripts=("latin",), analysed=False),
    Language(
        code="da",
        name="Danish",
        scripts=("latin",),
        snowball="danish",
        grouping=".",
        ordinal_stop=True,
    ),
    Language(code="dz", name="Dzongkha", scripts=("unspaced",), analysed=False),
    Language(code="el", name="Greek", scripts=("greek",), snowball="greek", grouping="."),
    Language(
        code="et",
        name="Estonian",
        scripts=("latin",),
        snowball="estonian",
        grouping=".",
        ordinal_stop=True,
    ),
    Language(code="eu", name="Basque", scripts=("latin",), snowball="basque"),
    Language(code="fi", name="Finnish", scripts=("latin",), snowball="finnish", ordinal_stop=True),
    Language(code="ga", name="Irish", scripts=("latin",), snowball="irish"),
    Language(code="gu", name="Gujarati", scripts=("indic",), analysed=False),
    Language(code="ha", name="Hausa", scripts=("latin",), analysed=False),
    Language(
        code="he",
        name="Hebrew",
        scripts=("hebrew",),
        analysed=False,
        grouping=",",
    ),
    Language(code="hr", name="Croatian", scripts=("latin",), analysed=False, ordinal_stop=True),
    Language(
        code="hu",
        name="Hungarian",
        scripts=("latin",),
        snowball="hungarian",
        grouping=".",
        ordinal_stop=True,
    ),
    Language(
        code="hy", name="Armenian", scripts=("armenian",), verb_last=True, snowball="armenian"
    ),
    Language(
        code="id",
        name="Indonesian",
        scripts=("latin",),
        snowball="indonesian",
        grouping=".",
        page=PageWords(
            sounds=forms("musik|tepuk tangan|tawa|gelak tawa"),
            published=forms("diterbitkan|diterbitkan pada|terbit|dipublikasikan|tayang"),
            byline_labels=forms("penulis|reporter"),
            bylines=forms("diposting oleh|ditulis oleh|dilaporkan oleh"),
            by_between=words("oleh"),
        ),
        dates=DateWords(
            stamp_months=each(
                "januari, februari, maret, april, mei, juni, "
                "juli, agustus, september, oktober, november, desember"
            )
        ),
        fields=FieldNames(
            title=words("judul"),
            body=forms("isi|teks|isi berita|artikel"),
            summary=words("ringkasan"),
            url=words("tautan"),
            publisher=forms("sumber|penerbit|media|nama media|koran"),
            author=forms("penulis|wartawan|reporter"),
            published=forms("tanggal|tanggal terbit|tanggal publikasi|tanggal berita"),
            language=words("bahasa"),
        ),
    ),
    Language(code="is", name="Icelandic", scripts=("latin",), analysed=False, ordinal_stop=True),
    Language(code="ka", name="Georgian", scripts=("georgian",), verb_last=True, analysed=False),
    Language(code="km", name="Khmer", scripts=("unspaced",), analysed=False),
    Language(code="kn", name="Kannada", scripts=("indic",), analysed=False),
    Language(
        code="ku",
        name="Kurdish",
        scripts=("latin", "arabic"),
        analysed=False,
        fields=FieldNames(
            title=forms("sernav|sernivîs|ناونیشان|سەردێڕ"),
            body=forms("nivîs|naverok|metin|دەق|ناوەڕۆک"),
            summary=forms("kurte|پوختە"),
            url=forms("girêdan|lînk|لینک|بەستەر"),
            publisher=forms("çavkanî|weşangêr|rojname|سەرچاوە|بڵاوکەرەوە|ڕۆژنامە"),
            author=forms("nivîskar|nûçegihan|نووسەر|پەیامنێر"),
            published=forms("dîrok|dîroka weşanê|بەروار|بەرواری بڵاوکردنەوە"),
            language=forms("ziman|زمان"),
        ),
        mails=MailWords(
            sender=forms("ji|şander|لە|نێرەر"),
            sent=forms("dîrok|hat şandin|بەروار|نێردرا"),
            to=forms("ji bo|بۆ"),
            subject=forms("mijar|بابەت"),
            greetings=(r"(?:silav|rêzdar|hêja|سڵاو|بەڕێز)\b.{0,60}",),
            closings=(r"(?:bi rêz\w*|لەگەڵ ڕێز)\b.{0,60}",),
        ),
        page=PageWords(
            published=forms("weşan|hat weşandin|dîroka weşanê|بڵاوکرایەوە|بەرواری بڵاوکردنەوە"),
            headings_after=forms(
                "nûçeyên têkildar|nûçeyên din|nûçeyên dawî|mijarên têkildar|bêtir bixwîne|"
                "هەواڵی پەیوەندیدار|بابەتی پەیوەندیدار|هەواڵەکانی تر|هەواڵی زیاتر|دوایین هەواڵەکان"
            ),
            teasers=forms("her wiha bixwîne|bixwîne|زیاتر بخوێنەوە|بخوێنەوە|هەروەها بخوێنەوە"),
            furniture=forms(
                "parve bike|çap bike|reklam|rûpela sereke|şîrove|"
                "هاوبەشی بکە|هاوبەشی پێبکە|بڵاوی بکەرەوە|لینک کۆپی بکە|چاپکردن|ڕێکلام|سەرەکی|کۆمێنت"
            ),
            photo_labels=forms("wêne|وێنە"),
            ours=forms("me|li me|ئێمە"),
            asks=forms("bişopînin|bişopîne|فۆڵۆومان بکە|فۆڵۆو بکە"),
            calls=forms("me li|لە تێلێگرام|لە فەیسبووک"),
            byline_labels=forms(
                "nivîskar|nivîsandin|nivîsa|amadekar|amadekirin|nûçegihan|rapor|نووسەر|نووسین|"
                "نووسینی|ئامادەکردن|ئامادەکردنی|ڕاپۆرت|ڕاپۆرتی|پەیامنێر"
            ),
            source_labels=forms("çavkanî|سەرچاوە"),
            date_labels=forms("dîrok|بەروار"),
            updates=forms("hatiye nûkirin|نوێکرایەوە"),
            tags=forms("etîket|تاگەکان"),
        ),
        walls=WallWords(
            comments=forms("şîrove|şîroveyan binivîse|کۆمێنت|کۆمێنتەکان|لێدوان"),
            comment_counts=forms("şîrove|کۆمێنت|کۆمێنتەکان|لێدوان"),
            replies=forms("bersiv bide|bersiv|وەڵام"),
        ),
        dates=DateWords(
            stamp_months=each(
                "çile|çileya|rêbendan|کانوونی دووەم|کانونی دووەم, sibat|sibata|reşemî|شوبات, "
                "adar|adara|ئازار|ئازاری, nîsan|nîsana|avrêl|نیسان|نیسانی, "
                "gulan|gulana|ئایار|ئایاری, hezîran|hezîrana|حوزەیران|حوزەیرانی, "
                "tîrmeh|tîrmeha|تەممووز|تەممووزی, tebax|tebaxa|ئاب|ئابی, "
                "îlon|îlona|ئەیلوول|ئەیلوولی, "
                "cotmeh|cotmeha, mijdar|mijdara, kanûn|kanûna"
            )
        ),
    ),
    Language(code="lo", name="Lao", scripts=("unspaced",), analysed=False),
    Language(code="lt", name="Lithuanian", scripts=("latin",), snowball="lithuanian"),
    Language(code="lv", name="Latvian", scripts=("latin",), analysed=False, ordinal_stop=True),
    Language(code="mk", name="Macedonian", scripts=("cyrillic",)),
    Language(code="ml", name="Malayalam", scripts=("indic",), analysed=False),
    Language(code="mn", name="Mongolian", scripts=("cyrillic",), verb_last=True, analysed=False),
    Language(code="mr", name="Marathi", scripts=("devanagari",), verb_last=True, analysed=False),
    Language(code="ms", name="Malay", scripts=("latin",), analysed=False),
    Language(code="mt", name="Maltese", scripts=("latin",), analysed=False),
    Language(code="my", name="Burmese", scripts=("unspaced",), analysed=False),
    Language(
        code="nb",
        name="Norwegian Bokmål",
        scripts=(),
        analysed=False,
        ordinal_stop=True,
        same_as="no",
    ),
    Language(code="ne", name="Nepali", scripts=("devanagari",), verb_last=True, snowball="nepali"),
    Language(
        code="nn",
        name="Norwegian Nynorsk",
        scripts=(),
        analysed=False,
        ordinal_stop=True,
        same_as="no",
    ),
    Language(
        code="no", name="Norwegian", scripts=("latin",), snowball="norwegian", ordinal_stop=True
    ),
    Language(code="or", name="Odia", scripts=("indic",), analysed=False),
    Language(code="pa", name="Punjabi", scripts=("indic",), verb_last=True, analysed=False),
    Language(code="prs", name="Dari", scripts=(), analysed=False, same_as="fa", solar=True),
    Language(code="ro", name="Romanian", scripts=("latin",), snowball="romanian", grouping="."),
    Language(
        code="sdh",
        name="Southern Kurdish",
        scripts=("arabic",),
        analysed=False,
        same_as="ku",
    ),
    Language(code="si", name="Sinhala", scripts=("indic",), analysed=False),
    Language(code="sk", name="Slovak", scripts=("latin",), analysed=False, ordinal_stop=True),
    Language(
        code="sl",
        name="Slovene",
        scripts=("latin",),
        analysed=False,
        grouping=".",
        ordinal_stop=True,
    ),
    Language(code="so", name="Somali", scripts=("latin",), analysed=False),
    Language(code="sq", name="Albanian", scripts=("latin",), analysed=False),
    Language(
        code="sr", name="Serbian", scripts=("cyrillic",), snowball="serbian", ordinal_stop=True
    ),
    Language(code="sv", name="Swedish", scripts=("latin",), snowball="swedish"),
    Language(code="sw", name="Swahili", scripts=("latin",), analysed=False),
    Language(code="ta", name="Tamil", scripts=("indic",), verb_last=True, snowball="tamil"),
    Language(code="te", name="Telugu", scripts=("indic",), verb_last=True, analysed=False),
    Language(code="th", name="Thai", scripts=("unspaced",), analysed=False, grouping=","),
    Language(code="tl", name="Tagalog", scripts=("latin",), analysed=False),
    Language(code="tt", name="Tatar", scripts=("cyrillic",), analysed=False),
    Language(
        code="ug",
        name="Uyghur",
        scripts=("arabic",),
        analysed=False,
        own_letters="ۇۆۈۋ",
    ),
    Language(code="vi", name="Vietnamese", scripts=("latin",), analysed=False),
)
