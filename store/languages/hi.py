"""Hindi."""

from store.languages.language import DateWords, Language, PageWords, QuestionWords
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="hi",
    name="Hindi",
    endonym="हिन्दी",
    scripts=("devanagari",),
    interface=True,
    regional=True,
    digits="०१२३४५६७८९",
    likely=0.25,
    snowball="hindi",
    speaks_for_script=True,
    grouping=",",
    stop_words=words(
        "का की के को में से पर ने है हैं था थी थे यह वह ये वे इस उस इन उन एक और या कि जो "
        "जिस तो भी ही तक लिए साथ लेकिन मगर अगर नहीं न बाद पहले अपने अपनी अपना हम तुम आप "
        "मैं हो हुआ हुई हुए होता होती होते गा गी गे कर करना करने किया क्या क्यों कैसे "
        "कहाँ कहां कब कौन किस किसी कितना कितने कितनी जब तब वहाँ यहाँ बहुत सब रहा रही रहे "
        "गया गई गए जा दिया दी वाला वाले वाली कुछ द्वारा कौनसा"
    ),
    dotted=words("डॉ श्री सुश्री प्रो पं ले कर्नल मे ई रु कि मी"),
    said=words("कहा कही पूछा पूछी बोला बोली बोले बताया"),
    that=words("कि"),
    light=words("कहा बताया हुआ खबर"),
    asks=QuestionWords(
        number=words("कितने कितनी कितना"),
        time=forms("कब|किस वर्ष|किस साल"),
        person=words("कौन किसने किसका"),
        place=words("चीरते कहाँ कहां"),
    ),
    dates=DateWords(
        months=each(
            "जनवरी, फरवरी|फ़रवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर|सितम्बर, "
            "अक्टूबर|अक्तूबर, नवंबर|नवम्बर, दिसंबर|दिसम्बर"
        ),
        everyday_months=words("मई"),
        weekdays=each("सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार"),
        today=words("आज"),
        yesterday=forms("बीते कल|गुज़रे कल|गुजरे कल"),
        this_week=forms("इस सप्ताह|इस हफ्ते"),
        last_week=forms("पिछले सप्ताह|पिछले हफ्ते"),
        this_month=forms("इस महीने"),
        last_month=forms("पिछले महीने"),
        this_year=forms("इस साल|इस वर्ष"),
        last_year=forms("पिछले साल|पिछले वर्ष"),
        day=words("दिन दिनों"),
        week=words("सप्ताह हफ्ते हफ्तों"),
        month=words("महीने महीनों"),
        year=words("साल सालों वर्ष"),
        past=words("पिछले"),
        ago=words("पहले"),
        since=words("से"),
        since_after=forms("के बाद"),
        until_after=forms("तक|से पहले"),
        to=words("से और"),
        newest=forms("ताज़ा|ताजा|हाल ही में|हाल में"),
    ),
    page=PageWords(
        furniture=forms(
            "विज्ञापन|शेयर करें|साझा करें|शेयर|प्रिंट|टिप्पणियां|टिप्पणी करें|कमेंट करें|"
            "सब्सक्राइब करें|फॉलो करें|खोजें|होम|मेन्यू|लॉगिन|बंद करें|और पढ़ें|"
            "लिंक कॉपी करें|फोटो|वीडियो|और देखें"
        ),
        headings_after=forms(
            "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|इन्हें भी पढ़ें|और पढ़ें|संबंधित खबरें|"
            "संबंधित समाचार|संबंधित लेख|सम्बंधित ख़बरें|मिलती जुलती खबरें|ताजा खबरें|"
            "ताज़ा ख़बरें|लेटेस्ट न्यूज़|लोकप्रिय|सबसे ज्यादा पढ़ी गई|टॉप न्यूज़|अन्य खबरें|"
            "अन्य समाचार|बड़ी खबरें|ट्रेंडिंग|टैग्स|टैग|आपके लिए|अगली खबर"
        ),
        teasers=forms("यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|देखें"),
        calls=forms("फॉलो करें|सब्सक्राइब करें|डाउनलोड करें|क्लिक करें|ज्वाइन करें|जुड़ें|व्हाट्सएप चैनल"),
        app_block=forms("ऐप डाउनलोड|ऐप में"),
        site_words=words("ऐप खबरें समाचार"),
        share_words=words("फेसबुक ट्विटर व्हाट्सएप टेलीग्राम शेयर"),
        share_marks=words("फेसबुक ट्विटर व्हाट्सएप"),
        date_labels=words("प्रकाशित अपडेट अपडेटेड अद्यतन अंतिम पर बजे घंटे मिनट पहले को दिनांक लास्ट"),
        agencies=words("भाषा पीटीआई एएनआई आईएएनएस रॉयटर्स एएफपी एपी"),
        notice_words=words("ब्लॉकर सर्वाधिकार"),
        byline_labels=words("द्वारा लेखक रिपोर्ट"),
        source_labels=words("स्रोत सोर्स"),
        photo_labels=words("फोटो तस्वीर"),
        updates=words("अपडेट"),
        ad_blocks=(r"एड ब्लॉकर",),
        rights=(r"सर्वाधिकार सुरक्षित",),
        counted=words("टिप्पणियां"),
        openings=(
            r"(?:सोर्स|स्रोत|फोटो|तस्वीर)\s*[:/]",
            r"यह भी पढ़ें",
        ),
    ),
)
