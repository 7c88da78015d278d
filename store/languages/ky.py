"""Kyrgyz."""

from store.languages.language import (
    DateWords,
    HouseWords,
    Language,
    NegationWords,
    PageWords,
    QuestionWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="ky",
    name="Kyrgyz",
    endonym="Кыргызча",
    scripts=("cyrillic",),
    verb_last=True,
    why_endings=r"[гк][аоеө]нд[ыиуү]кт[аеоө]н\Z",
    why_before_for=r"[гк][аоеө]н(?:д[ыиуү]г)?[ыиуү]\Z",
    regional=True,
    likely=0.15,
    # Endings of number, owner, case and verb one after the other, of words of three letters on.
    short_suffixes=(
        r"(?<=\w\w\w)(?:[лдт][аеоө]р|[дтн][ыиуү]н|[дтн][аеоө]н|[дт][аеоө]г[ыиуү]|"
        r"[дт][аеоө]|[гк][аеоө]н?|[дтн][ыиуү]|"
        r"(?:(?<=[аэеиоөуүыюя])с)?[ыиуү](?:н(?:[ыиуү]н|[аеоө]н|д[аеоө]|[аеоө])?)?|"
        r"[ыиуү]п|уу|үү|[лдт][ыиуү]к)\Z"
    ),
    suffixes=words(
        "лардын лердин дардын дердин лар лер дар дер тар тер лор лөр дор дөр нын нин дын "
        "дин тын тин дан ден тан тен га ге ка ке да де та те ды ди ты ти ны ни"
    ),
    long_tails=True,
    stop_words=words(
        "жана менен бир бул ал ошол ушул үчүн тууралуу боюнча кийин чейин бирок же эмне "
        "ким кайда качан кандай эмнеге кайсы канча эле болду болуп болгон болот деп "
        "деген гана өз анын алар биз сиз сен мен эмес жок бар бардык ар дагы да де та те"
    ),
    dotted=words("ж жж ген проф акад обл т миң млн млрд"),
    number_words=words(
        "эки=2 үч=3 төрт=4 беш=5 алты=6 жети=7 сегиз=8 тогуз=9 он=10 жыйырма=20 отуз=30 кырк=40 "
        "элүү=50 жүз=100 миң=1000 миллион=1000000 миллиард=1000000000 млн=1000000 "
        "млрд=1000000000"
    ),
    negation=NegationWords(
        forms=forms("эмес|жок|эч|эч ким|эч качан|эч кандай"),
        patterns=(r"\w{3,}[бп][аеоө](?:д[ыиуү]|г[аеоө]н|йт|с$|с[ыиуү]н).*",),
    ),
    asks=QuestionWords(
        number=words("қанча"), time=words("кай качан"), person=words("ким"), place=words("кайда")
    ),
    walls=WallWords(
        comments=forms("пикирлер|комментарийлер"),
        comment_counts=forms("пикир|комментарий"),
        replies=forms("жооп берүү|жооп|жагат"),
        times=(r"(?:[^\W_]+ )?(?:секунд|мүнөт|саат|күн|жума|ай|жыл) мурун",),
        consent=(r"\bcookie", r"жеке маалымат"),
        missing=(r"баракча табылган жок|бет табылган жок",),
        addressed=(r"\b(?:биз\w*|сиз\w*)\b",),
        newsletters=forms("жазылуудан баш тартуу"),
    ),
    houses=HouseWords(
        sections=words("жаңылыктар акыркы дүйнө"),
        nobody=forms("редакция"),
    ),
    page=PageWords(
        published=forms("жарыяланган|жарыяланды"),
        byline_labels=forms("автору|макаланын автору"),
        teasers=forms("дагы окуңуз|дагы караңыз"),
        headings_after=forms("дагы окуңуз|окшош жаңылыктар|акыркы жаңылыктар|башка жаңылыктар"),
        furniture=forms(
            "жарнама|бөлүшүү|басып чыгаруу|издөө|башкы бет|пикирлер|толугураак|уландысын окуу|"
            "жарнамадан кийин уланат|сүрөт|видео"
        ),
        calls=forms("жазылыңыз|каналыбызга|telegram каналыбызга|бизге жазылыңыз|бизди окуңуз"),
        site_words=forms("канал|каналыбыз|каналыбызга|сайт|тиркеме|жазылыңыз"),
        share_words=forms("бөлүшүү|шилтемени|көчүрүү"),
        notice_words=words("укуктар укуктары автордук"),
        date_labels=forms("жарыяланды|жаңыртылды|күнү"),
        updates=forms("жаңырты"),
        source_labels=words("булак булагы"),
        photo_labels=forms("сүрөт|фото"),
        rights=(r"(?:бардык|автордук) укуктар\w* (?:корголгон|сакталган)",),
        paywalls=(r"(?:жазылуучулар|жазылгандар) үчүн",),
    ),
    dates=DateWords(
        stamp_months=each(
            "январь|январы, февраль|февралы, март|марты, апрель|апрели, май|майы, июнь|июну, "
            "июль|июлу, август|августу, сентябрь|сентябры, октябрь|октябры, ноябрь|ноябры, "
            "декабрь|декабры"
        )
    ),
)
