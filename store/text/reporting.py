"""Words that tell who said something: verbs of saying, "according to", and pronouns."""

from functools import cache

from store.text.normalise import fold_text

_VERBS = {
    "en": "recalls insisted remembers sighed laughed jokes shrugged observed mused offered "
    "said says say saying told tells adds added noted notes stated states claimed claims "
    "denied denies insisted insists argued argues warned warns announced announces "
    "confirmed confirms reported reports wrote writes declared declares asked asks "
    "replied answered explained acknowledged admitted urged vowed pledged promised "
    "stressed emphasised emphasized maintained alleged asserted commented remarked "
    "recalled tweeted posted testified threatened demanded suggested quoted concluded "
    "predicted complained boasted shouted whispered corrected accused condemned countered "
    "retorted contended contends cautioned revealed disclosed responded responds quipped "
    "conceded disputed recounted contradicted rejected tell continued opined reiterated affirmed "
    "proclaimed lamented joked exclaimed swore thundered interjected explains replies admits "
    "pledges vows write answer insist argue deny confirm explain admit complain allege "
    "acknowledge maintain telling adding noting insisting "
    "claiming arguing promising called dubbed branded described",
    "tr": "değerlendirmesinde açıklamasını paylaşımında yorumunu çağrısında uyarısında "
    "sözleriyle ifadesini ifadelerini sözlerini hatırladı anlatıyor söylüyor soruyor cevapladı "
    "dedi dediler diyor diyerek diyen söyledi söylediler söylüyor söyleyen belirtti "
    "belirten belirterek açıkladı açıklayan ekledi ekleyen vurguladı vurgulayan kaydetti "
    "kaydeden bildirdi bildiren iddia savundu duyurdu konuştu aktardı yazdı yalanladı "
    "anlattı sordu uyardı ifade reddetti yanıtladı hatırlattı açıklıyor belirtiyor "
    "konuşan ekliyor itiraf eleştirdi nitelendirdi "
    "nitelendiren tanımladı değerlendirdi adlandırdı",
    "ru": "вспоминает вспоминал вспоминала рассказывает объясняет отмечает добавляет уверяет "
    "полагает заявляет отвечает спрашивает возражает продолжает предупреждает поясняет "
    "подчеркивает признаётся признается "
    "сказал сказала сказали сказало заявил заявила заявили заявило сообщил сообщила "
    "сообщили сообщило сообщает добавил добавила добавили отметил отметила отметили "
    "подчеркнул подчеркнула подчеркнули говорит говорят говорил пояснил пояснила пояснили "
    "утверждает утверждал ответил ответила написал написала пишет объявил объявила "
    "объявили рассказал рассказала рассказали считает опроверг опровергла опровергли "
    "отрицал признал призвал пообещал пригрозил уточнил предупредил предупредила спросил "
    "спросила передает передал возразил возразила возразили подтвердил подтвердила "
    "подтвердили отрицала отрицали призвала признала пообещала напомнил напомнила указал "
    "указала продолжил продолжила заверил заверила уверял обвинил обвинила констатировал "
    "заключил заключила парировал парировала утверждала утверждают считают писал писала писали "
    "говорила говорили назвал назвала назвали охарактеризовал охарактеризовала "
    "сообщал сообщала сообщали заявлял заявляла заявляли",
    "uk": "сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили додав "
    "додала зазначив зазначила наголосив пояснив каже відповів відповіла написав",
    "ar": "تروي يروي سأل سألت وسأل وسألت تضيف يضيف يوضح توضح "
    "قال قالت قالوا يقول تقول أضاف أضافت صرح صرحت أعلن أعلنت أكد أكدت ذكر ذكرت أوضح أوضحت "
    "نفى نفت أشار أشارت كتب كتبت شدد شددت تابع تابعت حذر حذرت وقال وقالت وأضاف وأضافت "
    "وأعلن وأكد وأكدت وذكر وذكرت وأوضح ونفى وأشار وشدد وتابع وحذر فقال رد ردت ورد وردت "
    "أردف وأردف لفت ولفت اعتبر اعتبرت زعم زعمت أجاب أجابت وصف وصفت تساءل هدد هددت اعترف اعترفت "
    "قائلا قائلة أكدوا يقل تقل يقولوا يقولون يصرح تصرح يعلن تعلن يؤكد تؤكد يذكر تذكر يكتب تكتب",
    "fa": "پاسخ "
    "گفت گفتند گفته میگوید میگویند افزود افزودند اعلام اظهار تاکید نوشت نوشتند خواند "
    "پرسید تصریح ابراز خاطرنشان میافزاید نوشته پرسیدند بیان",
    "ur": "جواب "
    "کہا کہنا کہتے کہتی بتایا بتائی اعلان دعوی لکھا پوچھا بولے بولا پوچھی بتاتے کہتا "
    "تردید تصدیق قرار",
    "ps": "ځواب وویل ویلي وايي وویلي ووایي زیاته لیکلي ولیکل اعلان وپوښتل ویل ټینګار وبلله بولي",
    "hi": "जवाब उत्तर "
    "कहा कहना कहते कहती बताया बताते दावा लिखा पूछा बोले बोला ऐलान घोषणा बताई बोली पूछी "
    "जोड़ा इनकार पुष्टि",
    "de": "erinnert meint klagt widersprach fragt fragte antwortet schreibt erzählt "
    "sagte sagt sagten erklärte erklärt betonte teilte mitteilte schrieb fügte warnte "
    "behauptete bestätigte kündigte meldete berichtete gesagt erklärt geschrieben behauptet "
    "versicherte antwortete entgegnete nannte bezeichnete",
    "fr": "rétorque souvient répond explique ajoute estime demande raconte témoigne soutient "
    "dit déclaré affirmé ajouté expliqué annoncé affirme déclare indique indiqué assuré "
    "souligné averti écrit répondu précisé dénoncé qualifié estimé",
    "es": "dijo dice dijeron afirmó declaró añadió aseguró señaló anunció explicó advirtió "
    "escribió",
    "it": "detto dice affermato dichiarato aggiunto disse ha spiegato annunciato",
    "az": "dedi deyib bildirdi bildirib söylədi qeyd vurğuladı əlavə açıqladı",
    "kk": "деді айтты мәлімдеді хабарлады деп қосты жазды",
    "tg": "гуфт гуфтанд гуфтааст гуфтаанд мегӯяд мегӯянд изҳор илова баён эълон таъкид зикр навишт "
    "навиштааст хабар афзуд посух пурсид",
    "uz": "dedi aytdi bildirdi xabar ta'kidladi",
    "zh": "说 說 表示 称 稱 指出 强调 強調 补充说 補充說 认为 認為 宣布 回应 回應 回答 写道 "
    "寫道 警告 承认 承認 "
    "否认 否認 告诉 告訴 透露 问 問 道 补充道 補充道",
    "fallback": "",
}
_ACCORDING = {  # the name follows
    "en": "according", "ru": "словам данным сообщению", "uk": "словами даними", "ar": "بحسب "
    "وفقا حسب",
    "fa": "گفته گزارش", "tg": "гуфтаи иттилои",
    "de": "laut zufolge", "fr": "selon", "es": "según", "it": "secondo",
}  # fmt: skip
_QUOTING = {"en": "quoting quoted", "fr": "citant", "de": "zitierte", "es": "citando"}
_BY = {  # the name stands before
    "tr": "göre", "ur": "مطابق", "hi": "अनुसार मुताबिक", "ps": "وینا",
}  # fmt: skip
_CONVERBS = {
    "tr": "diyerek belirterek vurgulayarak ekleyerek ifadesini ifadelerini sözlerini "
    "değerlendirmesinde açıklamasını paylaşımında yorumunu çağrısında uyarısında "
    "şeklinde sözleriyle"
}  # the name stands before
_PARTICLES = {"de": "hinzu mit an ein aus"}
_PRONOUNS = (
    "he she they it we i who you his her their him them "
    "o onlar kendisi bu он она они оно мы я він вона вони "
    "هو هي هم او وی آنها آنان ایشان انہوں انھوں اس وہ ہم هغه هغې هغوی دی دوی "
    "उन्होंने वह वे उसने हमने er sie es il elle ils elles él ella ellos lui lei u olar ол ӯ вай онҳо"
)
_ENDS = "نے ने که کہ چې कि إن أن ان انه أنه بأن إنه что що ki that dass que che ки"


@cache
def verbs(language: str) -> frozenset[str]:
    """The folded verbs of saying of a language; none where they are not known."""
    return frozenset(fold_text(_VERBS.get(language, "")).split())


@cache
def according(language: str) -> frozenset[str]:
    """Folded words behind which the name of a source stands."""
    return frozenset(fold_text(_ACCORDING.get(language, "")).split())


@cache
def accordings() -> frozenset[str]:
    """The same of all languages."""
    return frozenset(fold_text(" ".join(_ACCORDING.values())).split())


@cache
def quoting(language: str) -> frozenset[str]:
    """Folded words behind which stands who is quoted by somebody else."""
    return frozenset(_QUOTING.get(language, "").split())


@cache
def by(language: str) -> frozenset[str]:
    """Folded words before which the name of a source stands."""
    return frozenset(fold_text(_BY.get(language, "")).split())


@cache
def converbs(language: str) -> frozenset[str]:
    """Folded verbs of saying behind which another verb stands, and nobody's name."""
    return frozenset(fold_text(_CONVERBS.get(language, "")).split())


@cache
def particles(language: str) -> frozenset[str]:
    """Folded parts of verbs of saying that stand behind the name."""
    return frozenset(fold_text(_PARTICLES.get(language, "")).split())


@cache
def pronouns() -> frozenset[str]:
    """Folded words that stand for a speaker named before."""
    return frozenset(fold_text(_PRONOUNS).split())


@cache
def ends() -> frozenset[str]:
    """Folded words with which the naming of a speaker ends."""
    return frozenset(fold_text(_ENDS).split())
