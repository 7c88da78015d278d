"""Ukrainian."""

from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    MailWords,
    NegationWords,
    PageWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="uk",
    name="Ukrainian",
    endonym="Українська",
    scripts=("cyrillic",),
    likely=0.15,
    own_letters="їєґ",
    stop_words=words(
        "а без би був була були було бути в вам вас весь во все всіх ви де для до його "
        "її якщо є ще же за і й з із або їм їх к як яка які який коли кого кому хто чи "
        "між мені ми на над нас не нього ні але о об однак він вона вони воно від дуже "
        "по під після тому чому при про сам себе зараз скільки так також там те то "
        "тільки ти у вже хоча через що щоб ця ці це цей я"
    ),
    dotted=words("м вул р рр ім ген проф акад обл див тис млн млрд грн св"),
    negation=NegationWords(
        forms=forms(
            "не|ні|ані|без|ніколи|ніхто|нікого|нічого|ніщо|ніде|ніякий|жоден|жодна|жодного|"
            "жодних|немає|нема|неможливо|відмовився|відмовилася|відмовилися|заперечив|заперечує|спростував"
        ),
    ),
    dates=DateWords(
        stamp_months=each(
            "січня|січень|січ, лютого|лютий|лют, березня|березень|бер, квітня|квітень|кві, "
            "травня|травень|тра, червня|червень|чер, липня|липень|лип, серпня|серпень|сер, "
            "вересня|вересень|вер, жовтня|жовтень|жов, листопада|листопад|лис, "
            "грудня|грудень|гру"
        )
    ),
    page=PageWords(
        published=forms("опубліковано|дата публікації"),
        tags=forms("теги|мітки|ключові слова"),
    ),
    fields=FieldNames(
        title=forms("заголовок|назва"),
        body=forms("текст|зміст|стаття"),
        summary=words("анотація"),
        url=forms("посилання|адреса"),
        publisher=forms("видання|видавець|змі|джерело"),
        author=forms("автор|автори"),
        published=forms("дата публікації|дата|опубліковано"),
        language=words("мова"),
    ),
    mails=MailWords(
        sender=forms("від|від кого"),
        sent=forms("надіслано|дата"),
        to=forms("кому|копія"),
        subject=forms("тема"),
        wrote=(r"(?:на)?писа\w+|пише",),
    ),
    walls=WallWords(
        comments=forms("коментарі|додати коментар"),
        comment_counts=forms(r"коментар\w*"),
        replies=forms("відповісти|поскаржитися"),
        consent=(
            r"\bcookies?\b|файл\w* cookie",
            r"персональн\w+ дан",
        ),
        logins=(r"увійти",),
        paywalls=(
            r"(?:лише|тільки) (?:для )?передплатник",
            r"оформ\w+ (?:перед|під)плат",
        ),
        times=(
            r"(?:[^\W_]+ )?(?:хв|хвилин\w*|год|годин\w*|день|дні|днів|тиж\w+|місяц\w+|рік|роки"
            r"|років)\.? тому",
            r"щойно",
        ),
        addressed=(r"\b(?:ми|наш\w*|ви|ваш\w*)\b",),
    ),
    houses=HouseWords(
        sections=words("новини останні світ україна політика економіка спорт головна всі"),
        nobody=forms("редакція|кореспондент|адмін"),
    ),
)
