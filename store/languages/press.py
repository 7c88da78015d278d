"""Words and names of the trade, the same in every language: titles, agencies, marks of pictures."""

from store.languages.lists import forms, words

# Shortened titles that are always followed by a name or a number, as Latin scripts write them.
TITLES = words(
    "adm amb asst atty brig bros capt cdr cmdr cmsgt col comdr cpl cpt dep det dir dr drs ens "
    "esq fr ft gen gov hon insp jr lcdr lt ltc ltg maj mar messrs mgr mme mlle mr mrs ms msgr "
    "mt mx pfc pres prof pvt rep reps ret rev rt sec sen sens sfc sgt spc spec sr ssgt ssg st "
    "ste supt treas vs viz cf al approx dept est fig figs vol vols ed eds ch sect para op no "
    "nos nr art rs usd ave blvd rd ltcol ltgen majgen briggen"
)

# Agencies and houses whose reports others print, as a credit names them.
AGENCIES = forms(
    "reuters|afp|agence france presse|ap|associated press|the associated press|ani|pti|ians"
    "|uni|app|associated press of pakistan|ppi|online|inp|nni|anadolu|anadolu agency"
    "|anadolu ajansı|aa|iha|dha|ihlas haber ajansı|demirören haber ajansı|tass|interfax"
    "|ria novosti|ria|sputnik|xinhua|dpa|efe|ansa|upi|bloomberg|kyodo|yonhap|irna|isna|tasnim"
    "|fars|mehr|ilna|bna|spa|wam|qna|kuna|sana|petra|mena|pajhwok|pajhwok afghan news|bakhtar"
    "|bakhtar news agency|khaama press|tolonews|ariana news|24 kg|akipress|kabar|kazinform"
    "|khovar|azertac|trend|rfe rl|rferl|voa|bbc|cnn"
)
# Names of agencies that are everyday words, too: no agency inside a longer credit.
EVERYDAY_AGENCIES = frozenset(words("online trend app uni mehr fars"))

# Where houses are followed besides their own pages: networks, apps, letters; beginnings of words.
CHANNELS = forms(
    "telegram|телеграм|تلگرام|تليغرام|تيليغرام|تلغرام|ټېلېګرام|ټیلیګرام|ٹیلی گرام|"
    "टेलीग्राम|टेलिग्राम"
    "|whatsapp|ватсап|вацап|واتساپ|واتس اپ|واټساپ|واٹس ایپ|واتساب|व्हाट्सऐप|"
    "व्हाट्सएप|व्हाट्स ऐप|वॉट्सऐप"
    "|youtube|ютуб|یوتیوب|یوټیوب|یوٹیوب|يوتيوب|यूट्यूब|facebook|фейсбук|فیس بوک|فیسبوک|فېسبوک"
    "|فیس بک|فيسبوك|फेसबुक|instagram|инстаграм|اینستاگرام|انسټاګرام|انسٹاگرام|إنستغرام|انستغرام"
    "|انستقرام|इंस्टाग्राम|twitter|твиттер|تویتر|توییتر|ٹوئٹر|تويتر|ट्विटर|tiktok|тикток|ټیک ټاک"
    "|ٹک ٹاک|تيك توك|viber|вайбер|дзен|max|макс|вконтакте|одноклассники|threads|bluesky|mastodon"
    "|google|гугл|گوگل|گوګل|गूगल|rss|newsletter|рассыл|bülten|خبرنامه|نيوزليتر|"
    "न्यूज़लेटर|app|приложени"
    "|uygulama|қосымша|тиркеме|ilova|барнома|tətbiq|اپلیکیشن|ایپ|اپلېکېشن|تطبيق|ऐप|एप|канал|kanal"
    "|арна|کانال|چینل|قناة|قنات|चैनल|channel|hesab|паракш|парақша|баракча|sahifa|"
    "səhifə|sayfa|страниц"
    "|саҳифа|صفحه|پاڼه|صفحت|پیج|पेज"
)

# Words in the names of publishers, and publishers of one word.
HOUSES = words(
    "press news times post daily agency wire tribune herald gazette journal newspaper magazine "
    "television tv radio channel network online media report review mail express standard observer "
    "monitor chronicle bulletin echo globe star sun mirror nation today weekly courier com net org "
    "ledger record examiner dispatch sentinel inquirer register argus beacon digest insider "
    "khaama tolo ariana dawn geo jang ary samaa dw rfe aljazeera jazeera arabiya guardian "
    "telegraph economist independent axios politico gazetesi haber ajansı ajans gazete hürriyet "
    "газета новости агентство известия коммерсант правда рбк вестник وكالة صحيفة قناة خبرگزاری "
    "روزنامه خبررساں اخبار روزنامہ اژانس ورځپاڼه समाचार टाइम्स न्यूज़ पत्रिका "
    "ٹائمز نیوز ایکسپریس ٹی‌وی "
    "تايمز بوست نيوز جريدة شبكة راديو شبکه رادیو راډیو هفته‌نامه радио телеканал "
    "радиосы radyo radyosu televizyonu"
)

# How names of families end that hardly anything else ends so, behind a given name.
FAMILY = (
    r"^[^\W\d_a-z][\w’-]+ (?:[^\W\d_a-z][\w’-]+ )?[А-ЯЁӘҒҚҢӨҰҮҺІҲЎҶӢӮ]\w+"
    r"(?:ов|ев|ёв|ова|ева|ина|зода|енко|швили|ұлы|қызы)$",
    r"^[A-ZÇŞÖÜĞƏÂİ][\w’ʻ'-]+ [A-ZÇŞÖÜĞƏÂİ]\w+(?:ov|ev|ova|eva|yev|yeva|oğlu|zadə|zade|shvili)$",
    r"^\w+ \w{2,}(?:زاده|ستانکزی|وردګ|زئی|نژاد)$",
)

# Words in small letters that belong to a name: son and daughter.
IN_NAMES = frozenset(
    words(
        "уулу кызы улы ұлы қызы ўғли қизи o'g'li oʻgʻli qizi uulu kyzy ogly gyzy oğlu qızı "
        "kızı bint della delle"
    )
)

# What somebody is who writes for a paper, as bylines say it behind a name; patterns.
POSTS = (
    r"(?:\w+ )?(?:correspondent|reporter|editor|writer|columnist|analyst|chief|journalist)",
    r"envoyée? spéciale?|correspondante?|journaliste|rédact(?:eur|rice)(?: en chef)?",
    r"korrespondent(?:in)?|reporterin|redakteur(?:in)?|journalist(?:in)?",
    r"corresponsal|enviad[oa] especial|redactora?|periodista|inviat[oa]|corrispondente|giornalista",
    r"correspondente|jornalista|repórter|коррес\w+|спецкор|собкор|редактор\w*|обозревател\w+",
    r"журналист\w*|репорт[её]р\w*|кореспондент\w*|muhabir\w*|editör\w*|gazeteci|müxbir\w*|redaktor",
    r"muxbir\w*|jurnalist|мухбир\w*|тілші\w*|кабарчы\w*|хабарнигор\w*|рӯзноманигор|nûçegihan",
    r"مراسل\w*|صحف[يى]\w*|محرر\w*|خبرنگار|گزارشگر|روزنامه[\s\u200c]?نگار|پەیامنێر\w*",
    r"نامہ نگار|نمائند\w+(?: خصوصی)?|رپورٹر|صحافی|خبریال\w*|ژورنالیست",
    r"(?:विशेष )?संवाददाता|पत्रकार|रिपोर्टर",
)

# How sites say who put an article in, before a word for "by".
SENT_IN = forms(
    "submitted|created|added|uploaded|written|enviado|soumis|proposé|ajouté|inviato|inserito"
    "|eingereicht|gespeichert|verfasst|submetido|inserido|diposting|dikirim|ditulis|отправлено"
    "|добавлено|ingezonden|geplaatst|przesłane|dodane"
)

# Words that names of papers and agencies begin or end with, and hardly anything else does.
PAPERS = words(
    "gazette tribune herald courier ledger chronicle telegraph guardian observer examiner dispatch "
    "sentinel inquirer argus beacon journal newspaper post times agency gazetesi postası ajansı "
    "gazete agentliyi agentlik qəzeti agentligi gazetasi агенттігі агенттиги газеті газетасы "
    "рӯзномаи агентии газета вестник известия правда агентство ведомости вести хабарлары "
    "صحيفة جريدة وكالة "
    "روزنامه هفته‌نامه خبرگزاری روزنامہ ورځپاڼه اژانس टाइम्स पत्रिका ٹائمز तایمز courrier gazzetta "
    "corriere giornale zeitung kurier anzeiger nachrichten tageblatt diario periódico correo "
    "noticias jornal folha gazeta kompas 日报 晚报 新闻网"
)

# How names of houses end that are written without blanks: 新华网, 朝日新聞, 연합뉴스.
WIDE_PAPERS = words(
    "网 網 日报 日報 时报 時報 晚报 晚報 早报 早報 周报 週報 商报 商報 公报 公報 新闻 新聞 "
    "通讯社 通訊社 通信 通信社 中央社 中新社 新华社 新華社 电视台 電視台 之声 之聲 在线 在線 "
    "ニュース 新聞デジタル 新聞オンライン テレビ 放送 タイムス 日报社 報社 "
    "뉴스 일보 신문 방송 통신 경제 타임스 저널 투데이"
)

# What press archives print above and below a document, in the languages of their pages.
COUNTED_WORDS = words(
    "words wörter mots palabras parole palavras слов слова woorden słów kata 字 語"
)
DOCUMENT = words("document dokument documento документ dokumen 文件 文書")
DOCUMENT_ENDS = forms(
    "end of document|ende des dokuments|fin du document|fin del documento|fine del documento"
    "|fim do documento|конец документа|einde van document"
)
LENGTH = forms("length|länge|longueur|longitud|lunghezza|tamanho|длина|lengte")

# Publishers whose names are everyday words or written in other scripts: known by the whole name.
OUTLETS = forms(
    "cumhuriyet|hürriyet|milliyet|habertürk|ntv|trt|yeni şafak|الجزيرة|قناة الجزيرة|العربية|"
    "بي بي سي|"
    "سي إن إن|سكاي نيوز|الشرق الأوسط|بی‌بی‌سی|بی‌بی‌سی فارسی|سی‌ان‌ان|الجزیره|طلوع نیوز|طلوع‌نیوز|"
    "صدای امریکا|"
    "رادیو آزادی|بی بی سی|بی بی سی اردو|الجزیرہ|ڈان|جیو نیوز|آزادي راډيو|ازادي راډیو|аль-джазира|"
    "би-би-си|"
    "медуза|ведомости|риа|азаттык|озоди|озодӣ|радиои озодӣ|बीबीसी|एनडीटीवी|दैनिक भास्कर|अल जज़ीरा"
)

# Houses that everybody knows, with what their addresses call them: a page elsewhere that bears such
# a name is a copy, or pretends to be one.
PASSING_ON = frozenset(  # what services call themselves in their addresses that send others' news
    words("google feedly inoreader flipboard talkwalker meltwater feedspot newsblur googlegroups")
)
SITES = {
    name: words(labels)
    for names, labels in (
        ("reuters|رويترز|рейтер|रॉयटर्स|روئٹرز", "reuters reutersmedia"),
        ("afp|agence france presse|فرانس برس", "afp"),
        ("associated press|the associated press|ap news|أسوشيتد برس", "apnews ap"),
        ("bbc|bbc news|bbc world service|بی بی سی|بی‌بی‌سی|بي بي سي|би-би-си|बीबीसी", "bbc bbci"),
        ("cnn|سي إن إن|سی‌ان‌ان", "cnn cnnturk cnnarabic cnnbrasil cnnespanol"),
        ("al jazeera|aljazeera|الجزيرة|الجزیره|الجزیرہ|аль-джазира|अल जज़ीरा", "aljazeera"),
        ("al arabiya|العربية", "alarabiya"),
        ("anadolu agency|anadolu ajansı|وكالة الأناضول", "aa anadoluimages"),
        ("tass|тасс", "tass itar-tass"),
        ("ria novosti|риа новости", "ria rian"),
        ("interfax|интерфакс", "interfax interfax-russia"),
        ("xinhua|xinhua news agency|新华社", "xinhuanet news xinhua"),
        ("bloomberg", "bloomberg bloomberglaw bloombergview"),
        ("deutsche welle|dw", "dw"),
        ("voice of america|voa|صدای امریکا|صدای آمریکا", "voanews voa darivoa pashtovoa urduvoa"),
        ("radio free europe|rfe/rl|radio liberty", "rferl"),
        ("new york times|the new york times", "nytimes"),
        ("washington post|the washington post", "washingtonpost"),
        ("wall street journal|the wall street journal", "wsj"),
        ("financial times", "ft"),
        ("the economist", "economist"),
        ("the guardian", "theguardian guardian"),
        ("le monde", "lemonde"),
        ("der spiegel", "spiegel"),
        ("france 24", "france24"),
        ("sky news", "sky skynews"),
    )
    for name in names.split("|")
}

# Agencies that a line names at its end when it is the caption of a picture.
PICTURE_AGENCIES = (
    *("AFP", "AP", "Reuters", "REUTERS", "EPA", "EFE", "Anadolu", "Xinhua", "TASS", "IRNA"),
    *("Tasnim", "Getty"),
)
PHOTO_WORDS = frozenset(
    words(
        "photo image images getty file picture reuters afp ap epa efe anadolu shutterstock istock "
        "credit courtesy handout xinhua sputnik"
    )
)
# What captions end with, and what they may have behind it.
PHOTO_ENDS = (
    r"(?:file )?(?:photo|image|picture|credit|courtesy|photograph)s?\s*(?:credit|courtesy|by|:|/)"
    r"[^.()\[\]]{2,80}",
    r"[^.()\[\]]{0,60}(?:getty images?|shutterstock|reuters|/\s?afp|afp/|afp\b|/\s?ap|ap photo"
    r"|epa(?:-efe)?|anadolu(?: images)?|via ap|istock|xinhua|sputnik|file photo|picture alliance"
    r"|wikimedia commons)(?:\s(?:images?|file|photo|file photo|via [^.()\[\]]{2,40}))*",
)
# How lines close that stand below a picture: the first and last kind name agencies.
_NAMES = "|".join(PICTURE_AGENCIES)
CLOSINGS = (
    rf"(?<![^\W\d_])(?:{_NAMES})\b(?: (?:Photo|Images?|file|File|Agency))*\s*\Z",
    rf"[(\[/](?:{_NAMES}|AA)\b[^)\]]{{0,40}}[)\]]\.?\s*\Z",
    r"[(\[](?:photo|image|picture|file|via|courtesy)\b[^)\]]{0,60}[)\]]\.?\s*\Z",
    r"(?:/|\bvia )(?:AFP|AP|Reuters|Getty|EPA|Anadolu)\b.{0,40}\Z",
)
# One of these stands in each line that closes like that.
CLOSING_SIGNS = (")", "]", *PICTURE_AGENCIES)
# One of these stands in each caption.
CAPTION_SIGNS = ("photo", "picture", "image", "file", "handout", "footage", "grab")
