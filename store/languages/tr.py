"""Turkish."""

from store.languages import press
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

# Endings behind an apostrophe: Ankara'da.
SUFFIX_AFTER_APOSTROPHE = (
    r"[ysn]?[ıiuü]n?|n?[ıiuü]n|[yn]?[ae]|[dt][ae]n?|nd[ae]n?|[yn]?l[ae]|l[ae]r.*|l[ıiuü].*"
    r"|[cç][ae]|[dt][ae]ki.*|[dt][ıiuü]r.*|s[ıiuü].*|y[ıiuü].*|n[ıiuü]n.*|[ıiuü]nc[ıiuü].*"
)

# What can stand before the -ma- of a verb that denies, by the harmony of its last vowel: three
# letters or more, or one of the short stems.
_LETTER = r"[^\W\d_]"
_CONSONANT = r"[^\W\d_aâeıioöuûü]"
_BACK = (
    r"a[çklnrstvyzş]|o[lnv]|u[çmtyz]"
    rf"|{_LETTER}*[aâıouû]{_CONSONANT}*(?<={_LETTER}{{3}})"
)
_FRONT = (
    r"e[klrstzş]|i[çnt]|[dy]e|ö[lprtv]|ü[tz]"
    rf"|{_LETTER}*[eiöü]{_CONSONANT}*(?<={_LETTER}{{3}})"
)
# The endings of tense and mood behind it; -ması, -maya and -mayı are plain nouns of action.
_AFTER_MA = (
    r"(?:dı(?:m|n|nız|lar.*|k.*|ğ.*|ydı.*|ysa.*)?|mış.*|z(?:sa.*|dı.*|lar.*|mış.*|ken)?|yaca[kğ].*|yan.*|yarak|yıp|dan|yın|"
    r"yınız|yız|sın|sınlar|sa|salar|sak|saydı.*|ksızın|ma|ma(?:k|lı|sı|ya|yı).*)"
)
_AFTER_ME = (
    r"(?:di(?:m|n|niz|ler.*|k.*|ğ.*|ydi.*|yse.*)?|miş.*|z(?:se.*|di.*|ler.*|miş.*|ken)?|yece[kğ].*|yen.*|yerek|yip|den|yin|"
    r"yiniz|yiz|sin|sinler|se|seler|sek|seydi.*|ksizin|me|me(?:k|li|si|ye|yi).*)"
)

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    day_first=True,
    endonym="Türkçe",
    scripts=("latin",),
    verb_last=True,
    why_endings=r"[dt][iu]g[iu]nd[ae]n\Z",
    why_before_for=r"[dt][iu](?:g|kl[ae]r)[iu](?:m[iu]z|n[iu]z)?\Z",
    interface=True,
    regional=True,
    dotless_i=True,
    no_letters="qx",
    typed_letters={"c": "ç", "g": "ğ", "i": "ı", "o": "ö", "s": "ş", "u": "ü"},
    suffix_after_apostrophe=SUFFIX_AFTER_APOSTROPHE,
    numbers={
        "iki": 2,
        "üç": 3,
        "dört": 4,
        "beş": 5,
        "altı": 6,
        "yedi": 7,
        "sekiz": 8,
        "dokuz": 9,
        "yüz": 100,
        "bin": 1000,
    },
    name_links=words("ve"),
    likely=0.25,
    snowball="turkish",
    long_tails=True,
    places_like_words=words("bağlan"),  # be bound
    endings=(r".{1,3}\Z|.*(?:l[ae]r|l[ae][nş]|m[ıiuü]ş|d[ıiuü]r|m[ae][ks]|[dt][ıiuü][ğk]|nd[ae])"),
    grouping=".",
    ordinal_stop=True,
    stop_words=words(
        "acaba ama ancak artık asla aslında az bana bazı belki ben beni benim bile bir "
        "biri birkaç biz bize bizim bu buna bunda bundan bunlar bunu bunun burada çok "
        "çünkü da daha de defa değil diğer diye dolayı dolayısıyla eğer en fakat gibi "
        "göre hangi hangisi hatta hem henüz hep her hiç için ile ise işte kaç kadar "
        "kendi kendisi ki kim kime kimin kimler kimse mi mı mu mü ne neden nedeniyle "
        "nedir nasıl nerede nereden nereye niye niçin o onlar onların onu onun ora orada "
        "oysa pek rağmen sadece sanki sen siz size sizin şey şöyle şu şunu şuna "
        "tarafından tüm üzere ve veya ya yani yapan yapılan yer yine yoksa zaten midir "
        "mıdır mudur kimdir hangileridir "
        "neydi neymiş neye neyi neyin neyle neyden neler nelerdir nelere neleri nelerin "
        "nesi nesidir kiminle kimlerle kimdi kimi kimle kimden kimlere kimlerin kimlerdi kimlerdir "
        "hangileri hangisidir hangilerine kaçı kaçtır nasıldı nasıldır nerededir "
        "neredeydi nerelerde mıydı miydi muydu müydü "
        # The verbs that other words are made verbs with: to be and to do.
        "olmak olan olanlar olanların olarak olunca olurken olunan olmalı olmalıdır olma olmaması "
        "oldu oldular olduğu olduğunu olduğuna olduğundan "
        "olduğunda olduklarını oldukları olduktan oldukça olmuş olmuştu olmuştur olmuşlar "
        "olması olmasını olmasına olmasının olmasından olmayan olmadığı olmadığını "
        "olmadan olmaz olmadı olup olur olursa olsa olsun olacak olacağı olacağını "
        "olacaktır oluyor oluyordu olabilir olabileceği olabileceğini "
        "etmek eden edenler ederek etti ettiler ettiği ettiğini ettiğine ettikleri "
        "ettiklerini ettikten etmiş etmişti etmiştir etmesi etmesini etmesine etmeye "
        "etmeyi etmedi etmeyen etmediği etmediğini etmeden edip eder ediyor ediyordu "
        "ediyorlar edecek edeceği edeceğini edilen edildi edildiği edildiğini edilmiş "
        "edilmiştir edilmesi edilmesini edilecek ediliyor edilir edilmek"
    ),
    not_stop_words=("su",),  # water
    dotted=press.TITLES
    + words(
        "alb albay doç yrd av bkz hz gnkur kd korg krg orgen orgl org korgn tuğg tümg "
        "üsteğ yb yzb bnb öğr gör müh mim uzm op b sn s vb vd mad mah cad sok"
    ),
    starters=words("ancak ama bu bunun böylece daha fakat her ise o onlar onun şu sonra ve veya"),
    measures=words("ton kilogram kilo gram litre varil hektar dönüm derece vat kilovat megavat"),
    number_words=words(
        "on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100 "
        "bin=1000 milyon=1000000 milyar=1000000000 trilyon=1000000000000 üçer=3 ikinci=2nd "
        "birinci=1st üçüncü=3rd"
    ),
    negation=NegationWords(
        untrue=words("yalan asılsız uydurma sahte"),
        forms=forms(
            "yok|yoktu|yoktur|yokmuş|yoktular|hayır|hiç|hiçbir|hiçbiri|hiçbirinin|hiçbirini|"
            "hiçbirine|hiçbir zaman|hiç kimse|hiçkimse|asla|katiyen|ne de|inkar|inkâr|"
            "mümkün değil|söz konusu değil"
        ),
        patterns=(
            r"de[ğg]il.*",
            rf"(?:{_BACK})m(?:a{_AFTER_MA}|[ıu]yor.*)",
            rf"(?:{_FRONT})m(?:e{_AFTER_ME}|[iü]yor.*)",
            r".*[aâıouû][^aâeıioöuûü]*(?<=..)s[ıu]z(?:l[ıu][kğ].*|c[ae]|d[ıu]r?.*|l[ae]r.*|[ae])?",
            r".*[eiöü][^aâeıioöuûü]*(?<=..)s[iü]z(?:l[iü][kğ].*|c[ae]|d[iü]r?.*|l[ae]r.*|[ae])?",
            r"redde[dt].*|yalanla.*",
        ),
        never=(
            r"\bhayir (?:kurum|dernek|dernegi|isler|sahib|sever)\w*",
            r"\w+m[ae]d[ae]n (?:once|evvel)\b",
            # Nouns of action and loans, of which -dan is no more than "from".
            r"\b(?:aciklama|anlasma|arama|arastirma|ayrisma|bolme|calisma|carpisma|catisma|"
            r"degerlendirme|duzenleme|durusma|gelisme|gorusme|haberlesme|inceleme|isletme|konusma|"
            r"odeme|patlama|planlama|saldirma|savunma|siginma|sorusturma|sozlesme|tirmanma|toplama|"
            r"uygulama|uyusma|yaklasma|yargilama|yazisma|yukselme|mahkeme|muhakeme|travma|drama|"
            r"diploma|forma|panorama|dogma|karizma|plazma|aroma|kelime|hatime|mukaddime)d[ae]n\b",
            r"\b(?:fransiz|hirsiz|oksuz|issiz|sonsuz|kuskusuz|suphesiz)\w*|\byolsuzlu[kg]\w*",
            r"\b(?:ahmedi|muhammedi|mehmedi|komedi)\w*",
            r"\b(?:hukmed|resmed|zulmed|azmed)(?!\w*me[dmyz])\w*",
            # Family names.
            r"\b(?:yilmaz|korkmaz|sonmez|donmez|durmaz|solmaz|kacmaz|aymaz|utanmaz|bikmaz)\b",
        ),
    ),
    speech=SpeechWords(
        told_endings=words(
            "dığını diğini duğunu düğünü tığını tiğini tuğunu tüğünü acağını "
            "eceğini masını mesini dıklarını diklerini duklarını düklerini "
            "tıklarını tiklerini acaklarını eceklerini malarını melerini "
            "dığından diğinden duğundan düğünden tığından tiğinden tuğundan "
            "tüğünden"
        ),
        owner_endings=words("ın in un ün"),
        verbs=words(
            "değerlendirmesinde açıklamasını paylaşımında yorumunu çağrısında uyarısında "
            "sözleriyle ifadesini ifadelerini sözlerini hatırladı anlatıyor söylüyor soruyor "
            "cevapladı dedi dediler diyor diyerek diyen söyledi söylediler söyleyen belirtti "
            "belirten belirterek açıkladı açıklayan ekledi ekleyen vurguladı vurgulayan kaydetti "
            "kaydeden bildirdi bildiren iddia savundu duyurdu konuştu aktardı yazdı yalanladı "
            "anlattı sordu uyardı ifade reddetti yanıtladı hatırlattı açıklıyor belirtiyor "
            "konuşan ekliyor itiraf eleştirdi nitelendirdi nitelendiren tanımladı değerlendirdi "
            "adlandırdı istedi kınadı suçladı"
        ),
        by=words("göre"),
        converbs=words(
            "diyerek belirterek vurgulayarak ekleyerek ifadesini ifadelerini sözlerini "
            "değerlendirmesinde açıklamasını paylaşımında yorumunu çağrısında uyarısında şeklinde "
            "sözleriyle"
        ),
        ends=words("ki"),
        pronouns=words("o onlar kendisi bu"),
        owners=words("onun onların"),
        honorifics=words("sayın"),
        titles=words("bakan bakanı cumhurbaşkanı başbakan sözcü"),
        offices=words("vali müdür müdürü başkan başkanı yetkili uzman avukat öğretmen"),
        places=words("da de den dan"),
        beside_days=words("günü"),
        joining=words("ve ama fakat ancak veya ya ki çünkü oysa lakin yoksa eğer"),
        clause_joins=words("ve ama fakat ancak"),
        stating=words("vardı vardır yoktu olacak oldu"),
        no_names=words("bakın şu bu"),
    ),
    light=words(
        "dedi söyledi diyor anlattı oldu olmuş haber haberi göre kaç arasında karşı sırasında "
        "boyunca sonra önce üzerinde"
    ),
    asks=QuestionWords(
        number=forms("kaç|ne kadar|kaçıncı|yüzde kaç"),
        time=forms("ne zaman|hangi yıl|hangi yılda|hangi tarihte|hangi ay"),
        person=words("kim kimdir kimler kime kimin"),
        place=forms("nerede|nereye|nereden|neresi|neresidir|hangi ülke|hangi şehir"),
    ),
    dates=DateWords(
        months=each(
            "ocak|oca, şubat|şub, mart|mar, nisan|nis, mayıs|may, haziran|haz, temmuz|tem, "
            "ağustos|ağu, eylül|eyl, ekim|eki, kasım|kas, aralık|ara"
        ),
        day_names=each(
            "bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, on bir, on iki, on üç, "
            "on dört, on beş, on altı, on yedi, on sekiz, on dokuz, yirmi, yirmi bir, "
            "yirmi iki, yirmi üç, yirmi dört, yirmi beş, yirmi altı, yirmi yedi, "
            "yirmi sekiz, yirmi dokuz, otuz, otuz bir"
        ),
        everyday_months=words("oca ocak nis haz tem kas ara ekim mart"),
        lunar_months=each(
            "muharrem, safer, rebiülevvel, rebiülahir, cemaziyelevvel, cemaziyelahir, "
            "recep, şaban, ramazan, şevval, zilkade, zilhicce"
        ),
        weekdays=each("pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar"),
        stamp_weekdays=each("pzt|pts, sal, çar|çrş, per|prş, cum, cmt|cts, paz"),
        everyday_weekdays=words("salı cuma pazar"),
        beside_weekday=words(
            "günü gününden gününe sabahı akşamı gecesi geçen bu beri önce sonra kadar "
            "itibaren dan den"
        ),
        endings=words(
            "da de ta te dan den tan ten a e ya ye ı i u ü yı yi ın in un ün nın nin daki "
            "deki taki teki"
        ),
        today=words("bugün bugünkü"),
        yesterday=words("dün dünkü dünden"),
        before_yesterday=forms("evvelsi gün|önceki gün|evvelki gün"),
        this_week=forms("bu hafta"),
        last_week=forms("geçen hafta|geçtiğimiz hafta|önceki hafta"),
        this_month=forms("bu ay"),
        last_month=forms("geçen ay|geçtiğimiz ay|önceki ay"),
        this_year=forms("bu yıl|bu sene"),
        last_year=forms("geçen yıl|geçen sene|geçtiğimiz yıl|önceki yıl"),
        hour=words("saat saatte saatler saatlik"),
        day=words("gün"),
        week=words("hafta"),
        month=words("ay"),
        year=words("yıl sene"),
        counts={
            "bir": 1,
        },
        past=forms("son|geçen|geçtiğimiz"),
        ago=words("önce"),
        since_after=forms(
            "den beri|dan beri|ten beri|tan beri|beri|sonra|den sonra|dan sonra|ten sonra|"
            "tan sonra|den bu yana|dan bu yana|ten bu yana|tan bu yana|bu yana|"
            "den itibaren|dan itibaren|ten itibaren|tan itibaren|itibaren|"
            "başından beri|başından bu yana|yılından beri|yılından bu yana|"
            "yılından itibaren|yılından sonra|ayından beri|ayından bu yana|ayından itibaren"
        ),
        until_after=forms(
            "den önce|dan önce|ten önce|tan önce|önce|kadar|e kadar|a kadar|ye kadar|ya kadar|"
            "yılına kadar|yılından önce|ayına kadar"
        ),
        between_after=forms("arasında|arası|arasındaki|aralığında"),
        to=words("ila"),
        both=words("ile ve dan den tan ten"),
        fillers=words(
            "yılı yılının yılında yılındaki ayı ayının ayında ayındaki günü "
            "gününden gününe inci nci si sı i ı"
        ),
        solar_era=forms("hicri şemsi"),
        lunar_era=forms("hicri|hicri kameri"),
        common_era=words("miladi ms"),
        newest=forms("son dakika|en son|son durum|son haberler|yakın zamanda"),
    ),
    page=PageWords(
        sounds=forms("müzik|alkış|alkışlar|alkış-|gülüşme|gülüşmeler|kahkaha|kahkahalar|tezahürat"),
        waits=(
            r"\d+ saniye (?:sonra|içinde|bekle).{0,20}(?:kapan|başla|yönlendir|geç|$)",
            r"^lütfen \d+ saniye",
        ),
        ours=forms(
            "bizi|bizim|bize|kanalımız-|hesabımız-|sayfamız-|uygulamamız-|grubumuz-|"
            "bültenimiz-|haberlerimiz-"
        ),
        asks=forms(
            "takip edin|takip ediniz|takip edebilirsiniz|takip etmeyi|takip etmek|izleyin|"
            "abone ol-|katılın|katılabilirsiniz|indirin|indirebilirsiniz|tıklayın|tıklayınız|"
            "beğenin|okuyun|okuyabilirsiniz|ulaşın"
        ),
        published=forms(
            "giriş|yayınlanma|yayın tarihi|yayınlandı|yayımlandı|yayın|oluşturulma|eklenme"
        ),
        numbers=forms("haber kodu|haber no|haber id"),
        furniture=forms(
            "hata bildir|"
            "birçok kez iletildi|iletildi|geri dön|listeye dön|haberlere dön|tüm haberlere dön|"
            "bunu paylaş|bunu beğen|beğen yükleniyor|"
            "bu habere emoji ile tepki ver|emoji ile tepki ver|tepkini göster|tepki ver|"
            "reklam|ilan|paylaş|haberi paylaş|facebook ta paylaş|twitter da paylaş|yazdır|"
            "yazı boyutu|yorum yap|yorumlar|yorum yaz|abone ol|google news te takip et|"
            "takip et|bizi takip edin|dinle|kaydet|giriş yap|üye ol|anasayfa|ana sayfa|kapat|"
            "devamını oku|reklam alanı|reklamı geç|haberin devamı|"
            "haberin devamı için tıklayın|sesli dinle|foto galeri|video galeri"
        ),
        headings_after=forms(
            "öne çıkan haberler|öne çıkanlar|"
            "ilgili|"
            "ilgili haberler|ilgili haber|ilgili konular|ilgili içerikler|ilgili yazılar|"
            "benzer haberler|diğer haberler|son haberler|son dakika haberleri|"
            "en çok okunanlar|en çok okunan|en çok okunan haberler|çok okunanlar|"
            "öne çıkanlar|günün öne çıkanları|bunlar da ilginizi çekebilir|"
            "ilginizi çekebilir|bunları da okuyun|bunu da okuyun|ayrıca okuyun|"
            "sizin için seçtiklerimiz|sizin için önerilenler|önerilen haberler|"
            "popüler haberler|etiketler|editörün seçtikleri|sıradaki haber|"
            "gündemden başlıklar|haber bülteni|trend haberler|buna da bakın|"
            "bu haberler de ilginizi çekebilir|daha fazla haber|yazar hakkında|"
            "yazarın diğer yazıları|bunu da oku"
        ),
        teasers=forms(
            "ayrıca okuyun|bunu da okuyun|ilgili haber|haberin devamı|devamını oku|"
            "buna da bakın|buna da bakınız|bunu da oku|bunları da okuyun|"
            "bu haber de ilginizi çekebilir|ilginizi çekebilir|daha fazla|okumaya devam et|"
            "ilgili haberler|ilgili içerik|izleyin|okuyun|tıkla oku|bkz"
        ),
        calls=forms(
            "haberin tamamı için|haberin devamı için|abone olun|abone olmak için|bültenimize|"
            "bizi takip|takip etmek için|"
            "takip edin|uygulamamızı|uygulamayı indir|tıklayın|üye olmak|google news te|"
            "whatsapp kanal|kanalımıza katılın|kanalımızdan|takip edebilirsiniz|"
            "bizi takip edin|hata mı buldunuz|hatalı haber"
        ),
        app_block=forms("uygulamada|uygulamamızı indirin"),
        site_words=words(
            "uygulama abone haber haberler bülten kanalımızdan kanalımıza whatsapp telegram"
        ),
        share_words=words("paylaş yazdır kopyala"),
        share_marks=words("paylaş"),
        date_labels=forms(
            "yayınlanma|yayın tarihi|güncelleme|son güncelleme|güncellendi|güncellenme|giriş|"
            "tarihi|tarih|saat|önce|dakika|gün|okuma süresi|oluşturulma"
        ),
        notice_words=words(
            "saniye yorumlarda yorumlarınızı destek bağış bağışınız bağışınızla yazarın "
            "yazarların abonelere abonelerine abonelik engelleyici çerez çerezler çerezleri hakları"
        ),
        bylines=words("yazan"),
        by_between=words("tarafından"),
        byline_labels=forms(
            "haber|muhabir|yazar|kaleme alan|hazırlayan|gönderen|yayınlayan|ekleyen"
        ),
        source_labels=words("kaynak ajans"),
        photo_labels=words("foto fotoğraf"),
        occasions=forms(
            "erişim tarihi|yazdırma tarihi|indirme tarihi|"
            r"ambargo[^\d:]{0,40}|"
            "doğum|doğum tarihi|ölüm tarihi|kabul tarihi|yer|mekan|son başvuru|"
            "son başvuru tarihi|etkinlik tarihi"
        ),
        updates=words("güncelle"),
        editors_notes=(
            r"yorumlar(?:da|ınızı) .{0,20}(?:paylaş|belirt|yaz)",
            r"yaz(?:arın|arların)\b.{0,60}görüş.{0,80}(?:yansıtm|bağlam|aittir)",
            r"abonelere sunulan haberler|abonelik için lütfen|abonelerine sunduğu",
        ),
        ad_blocks=(r"reklam engelleyici",),
        cookies=(r"çerez(?:ler)?(?:i|in)? (?:kullan|polit)",),
        paywalls=(r"abonelere özel",),
        appeals=(r"bize destek ol|bağış(?:ınız|ta bulunun| yapın)",),
        rights=(r"tüm hakları saklıdır",),
        counted=words("yorum görüntülenme"),
        counters=forms("yorumlar|okunma(?: sayısı)?|görüntülenme(?: sayısı)?"),
        openings=(
            r"(?:foto(?:ğraf)?|kaynak|haber|muhabir|editör|görsel|video|çeviri)\s*[:/|]",
            r"(?:ilgili haber|ayrıca (?:bkz|okuyun)|haberin devamı|okumaya devam|tıklayın)",
        ),
        tags=forms("etiketler|etiket|anahtar kelimeler|konular"),
    ),
    fields=FieldNames(
        title=forms("başlık|haber başlığı"),
        body=forms("metin|haber metni|içerik|haber|tam metin"),
        summary=forms("özet|spot"),
        url=forms("bağlantı|link|adres|web adresi|haber linki|haber adresi"),
        publisher=forms("yayın|yayıncı|yayın adı|gazete|kaynak|medya|yayın organı"),
        author=forms("yazar|muhabir|yazan|yazan kişi|haberi yazan|gazeteci"),
        published=forms(
            "yayın tarihi|tarih|yayımlanma tarihi|haber tarihi|yayınlanma tarihi|yayımlandığı tarih"
        ),
        language=words("dil"),
    ),
    mails=MailWords(
        greetings=(r"(?:sayın|merhaba|değerli|iyi (?:günler|çalışmalar))\b.{0,60}",),
        closings=(
            r"(?:saygıla(?:r|rımla|rımızla)|sevgiler\w*|iyi (?:günler|çalışmalar))\b.{0,40}",
        ),
        sent_from=(
            r".{0,40} (?:üzerinden|uygulamasından) gönderildi",
            r".{0,20}(?:iphone|ipad|android).{0,10} gönderildi",
        ),
        sender=forms("gönderen|kimden"),
        sent=forms("gönderme tarihi|gönderim tarihi|gönderilen|gönderildi|tarih"),
        to=forms("alıcı|kime|bilgi"),
        subject=forms("konu"),
        wrote=(r"yazd[ıi]|şunu yazdı|yazmış",),
        disclaimers=(r"\bbu (?:e-?posta|mesaj|ileti)\b.{0,200}(?:gizli|yalnızca|sadece)",),
    ),
    walls=WallWords(
        form_notices=(r"e-?posta (?:hesabınız|adresiniz) yayı[nm]lanmayacak",),
        privacy=(r"^gizlilik (?:bildirimi|politikası)|abone olarak .{0,60}kabul",),
        newsletters=forms(
            "bu e-posta düzgün görüntülenmiyorsa|düzgün görüntülenmiyor|"
            "abonelikten çık|tarayıcıda görüntüle|bu e-postayı tarayıcıda|"
            "abonelikten çıkın|abonelikten ayrıl|abonelikten ayrılın|abonelikten çıkmak|"
            "bu e-postayı almak istemiyorsanız|listeden çıkmak"
        ),
        comments=forms(
            "yorumlar|okuyucu yorumları|yorum yap|yorum yaz|bir yorum yazın|yorum gönder|"
            "ilk yorumu siz yapın|ilk yorumu sen yap|yorumları göster|okur yorumları|"
            "kullanıcı yorumları|haberle ilgili yorumlar"
        ),
        comment_counts=forms("yorum|yanıt"),
        reactions=forms("tüm ifadeler|tüm tepkiler"),
        replies=forms("yanıtla|cevapla|beğen|beğenme|şikayet et|paylaş"),
        consent=(
            r"\bçerez",
            r"kişisel veri",
            r"\bKVKK\b",
            r"aydınlatma metni",
            r"açık rıza",
        ),
        logins=(
            r"giriş yap",
            r"şifremi unuttum",
            r"^e-?posta(?: adresi)?\W*$",
            r"^şifre\W*$|^parola\W*$",
            r"hesabınız yok mu|üye değil misiniz|oturum aç",
        ),
        paywalls=(
            r"(?:haberin|içeriğin|yazının|metnin) (?:devamı|tamamı)\w*.{0,40}(?:abone|üye)",
            r"abonelere özel",
            r"üyelere özel",
            r"zaten (?:abone|üye) misiniz|sınırsız (?:erişin|okuyun)|istediğiniz zaman iptal ed",
        ),
        syndicated=(r"yazısı ilk önce .{1,120} üzerinde ortaya çıktı\.?$",),
        times=(
            r"(?:yaklaşık )?(?:bir|iki|üç|\d+) (?:sn|saniye|dk|dakika|sa|saat|gün|hafta|ay"
            r"|yıl) önce",
            r"az önce|şimdi|biraz önce",
        ),
        missing=(
            r"javascript.{0,40}(?:etkin|açın|açık|destekle)|robot olmadığınızı",
            r"(?:ülkenizde|bölgenizde) .{0,30}(?:erişil|kullanıl)",
            r"sayfa(?:ya)? (?:bulunamadı|ulaşılamıyor|mevcut değil)",
            r"sayfa kaldırılmış|adresi değiştirilmiş|yanlış yazılmış olabilir",
            r"erişim(?:iniz)? engellen",
        ),
        addressed=(
            r"\b(?:biz\w*|siz\w*|kabul et|\w+(?:ınız|iniz|unuz|ünüz|sınız|siniz|ımız|imiz|umuz"
            r"|ümüz|yoruz|arız|eriz|ırız|iriz)\w*)\b",
        ),
    ),
    houses=HouseWords(
        sections=words(
            "haber haberler haberleri son dakika dünya gündem güncel siyaset ekonomi spor "
            "anasayfa manşet manşetler tüm rss"
        ),
        nobody=forms(
            "haber ajansı|ajansı|gazetesi|medya|"
            "haber merkezi|dış haberler|dış haberler servisi|editör|yazı işleri|ajanslar|"
            "admin|muhabir|internet haber"
        ),
    ),
)
