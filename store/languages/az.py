"""Azerbaijani."""

from store.languages import tr
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

LANGUAGE = Language(
    code="az",
    name="Azerbaijani",
    day_first=True,
    endonym="Azərbaycanca",
    scripts=("latin",),
    verb_last=True,
    why_endings=r"[dt][iu][gy][iu]nd[aə]n\Z",
    why_before_for=r"[dt][iu](?:[gy]|[qk]l[aə]r)[iu](?:n[aə])?\Z",
    regional=True,
    dotless_i=True,
    typed_letters={"e": "ə"},
    suffix_after_apostrophe=tr.SUFFIX_AFTER_APOSTROPHE,
    likely=0.15,
    own_letters="ə",
    # Endings of number, owner, case and verb one after the other, of words of three letters on.
    short_suffixes=(
        r"(?<=\w\w\w)(?:l[aə]r|d[aə]n?|(?<=[aəıiuüoöe])n[ıiuü]n|s?[ıiuü]n[aə]|"
        r"s?[ıiuü]nd[aə]n?|[ıiuü]n|(?<=[aəıiuüoöe])n[ıiuü]|(?<=[aəıiuüoöe])s[ıiuü]|"
        r"[ıiuü]|[aə]|(?<!kən)d[ıiuü]|m[ıiuü]ş|[ıiuü]b|y?[aə]c[aə][qk]|m[aə][qk]|"
        r"l[ıiuü][qk]|d[ıiuü](?:q|k|y|ğ))\Z"
    ),
    suffixes=words(
        "larinin lerinin larin lerin lardan lerden larda lerde lari leri lar ler nin nun "
        "dan den da de ni nu in un"
    ),
    long_tails=True,
    grouping=".",
    ordinal_stop=True,
    stop_words=words(
        "və ilə bir bu o üçün haqqında görə sonra qədər amma lakin ya yaxud nə kim harada harda "
        "haradan hardan hara haraya haçan necə niyə hansı neçə idi oldu olub olan deyil var yox "
        "bütün hər həm ki da də onun onlar biz siz sən mən öz kimi daha ən olaraq nədir kimdir "
        "kimin kimə neçəyə nədən kime neceye neden nedir necedir ve ile ucun gore ne nece niye "
        "her hem de sen men en neye neyi neyin neler vaxt qeder"
    ),
    dotted=words("gen prof akad ş c r k mln mlrd il"),
    number_words=words(
        "iki=2 üç=3 dörd=4 beş=5 altı=6 yeddi=7 səkkiz=8 doqquz=9 on=10 iyirmi=20 otuz=30 "
        "qırx=40 əlli=50 altmış=60 yetmiş=70 səksən=80 doxsan=90 yüz=100 min=1000 milyon=1000000 "
        "milyard=1000000000 mln=1000000 "
        "mlrd=1000000000"
    ),
    negation=NegationWords(
        forms=forms("deyil|deyildi|deyildir|yox|yoxdur|yox idi|heç|heç kim|heç vaxt|heç bir|xeyr"),
        patterns=(
            r"\w{2,}m(?:a(?:dı|yıb|yacaq|yan|mış|z$|sın|maq)|ə(?:di|yib|yəcək|yən|miş|z$|sin"
            r"|mək)).*",
            r"\w{3,}m[ıiuü]r(?:l[aə]r)?",
        ),
        never=(r"\b(?:vladimir|kasmir|kesmir|kasmirl\w+)\b",),
    ),
    speech=SpeechWords(
        told_endings=words(
            "dığını diyini duğunu düyünü acağını əcəyini masını məsini dıqlarını diklərini"
        ),
        owner_endings=words("ın in un ün"),
        verbs=words(
            "dedi deyib bildirdi bildirib söylədi qeyd vurğuladı əlavə açıqladı təsdiqlədi yazdı"
        ),
        by=words("görə sözlərinə bildirdiyinə"),
        ends=words("ki"),
        pronouns=words("o"),
        joining=words("və amma"),
        clause_joins=words("və"),
    ),
    asks=QuestionWords(
        number=words("neçə"),
        time=words("haçan"),
        person=words("kim kimdir kimin kimə"),
        place=words("harada harda haradan hardan hara haraya"),
    ),
    dates=DateWords(
        stamp_months=each(
            "yanvar|yanvarın|yan, fevral|fevralın|fev, mart|martın|mar, aprel|aprelin|apr, "
            "may|mayın, iyun|iyunun|iyn, iyul|iyulun|iyl, avqust|avqustun|avq, "
            "sentyabr|sentyabrın|sen, oktyabr|oktyabrın|okt, noyabr|noyabrın|noy, "
            "dekabr|dekabrın|dek"
        )
    ),
    page=PageWords(
        counters=forms("oxunub|oxunma(?: sayı)?|baxış(?: sayı)?|baxılıb"),
        sounds=forms("musiqi|alqış|alqışlar|gülüş|gülüşmə"),
        ours=forms("bizi|bizim|bizə|kanalımız-|səhifəmiz-|tətbiqimiz-|hesabımız-|xəbərlərimiz-"),
        asks=forms("izləyin|izləyə bilərsiniz|abunə ol-|oxuyun|qoşulun|yükləyin|baxın|bəyənin"),
        published=forms("dərc olunub|dərc edilib|dərc olunma tarixi|dərc tarixi|yayımlanıb"),
        teasers=forms("həmçinin oxuyun|bunu da oxuyun|əlaqəli xəbər"),
        headings_after=forms(
            "ən çox oxunanlar|çox oxunanlar|"
            "həmçinin oxuyun|bunu da oxuyun|oxşar xəbərlər|son xəbərlər|digər xəbərlər|"
            "əlaqəli xəbərlər|müəllif haqqında"
        ),
        tags=forms("teqlər|açar sözlər"),
        furniture=forms(
            "bəyən|şərh yaz|paylaş|daha çox göstər|tərcüməyə bax|"
            "reklam|paylaş|çap et|axtarış|ana səhifə|şərhlər|ətraflı|davamını oxu|linki kopyala|"
            "reklamdan sonra davam edir|yuxarı"
        ),
        calls=forms("abunə olun|bizi izləyin|kanalımıza|telegram kanalımıza|bizi oxuyun"),
        site_words=forms("kanal|kanalımız|kanalımıza|sayt|tətbiq|abunə"),
        share_words=forms("paylaş|linki|kopyala"),
        notice_words=words("hüquqlar hüquqları müəlliflik abunəçilər"),
        date_labels=forms("dərc olunub|yenilənib|tarix"),
        updates=forms("yenilən"),
        source_labels=words("mənbə"),
        photo_labels=forms("foto|şəkil"),
        byline_labels=forms("müəllif|müxbir|yazdı|hazırladı|hazırlayan"),
        rights=(r"(?:bütün|müəlliflik) hüquqlar\w* qorunur",),
        paywalls=(r"(?:yalnız )?abunəçilər üçün",),
    ),
    fields=FieldNames(
        title=words("başlıq"),
        body=forms("mətn|məzmun"),
        summary=words("xülasə"),
        url=forms("keçid|ünvan"),
        publisher=forms("nəşr|qəzet|mənbə"),
        author=words("müəllif"),
        published=forms("dərc tarixi|tarix"),
        language=words("dil"),
    ),
    mails=MailWords(
        greetings=(r"(?:hörmətli|salam|əziz)\b.{0,60}",),
        closings=(r"hörmətlə\b.{0,60}",),
        sender=forms("göndərən|kimdən"),
        sent=forms("göndərildi|tarix"),
        to=forms("kimə"),
        subject=forms("mövzu"),
        wrote=(r"yazdı",),
    ),
    walls=WallWords(
        reactions=forms("bütün reaksiyalar"),
        comments=forms("şərhlər|şərh yaz|şərh yazın"),
        comment_counts=forms("şərh|şərhlər|rəy"),
        replies=forms("cavabla|bəyən|cavab|cavab yaz|bəyənmə"),
        consent=(r"kuki|cookies?",),
        times=(r"(?:[^\W_]+ )?(?:saniyə|dəqiqə|saat|gün|həftə|ay|il) (?:əvvəl|öncə)",),
        addressed=(r"\b(?:biz\w*|siz\w*)\b",),
        logins=(r"hesabınıza daxil olun|hesabınız yoxdur", r"^şifrə\W*$|şifrəni unut"),
        missing=(r"səhifə tapılmadı",),
        newsletters=forms("abunəlikdən çıx|abunəlikdən imtina"),
    ),
    houses=HouseWords(
        sections=words("xəbərlər son dünya siyasət idman bütün"),
        nobody=forms("redaksiya|admin"),
    ),
)
