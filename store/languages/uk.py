"""Ukrainian."""

from store.languages.language import Language
from store.languages.lists import words

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
)
