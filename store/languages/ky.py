"""Kyrgyz."""

from store.languages.language import Language, QuestionWords
from store.languages.lists import words

LANGUAGE = Language(
    code="ky",
    name="Kyrgyz",
    endonym="Кыргызча",
    scripts=("cyrillic",),
    regional=True,
    likely=0.15,
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
    asks=QuestionWords(
        number=words("қанча"), time=words("кай качан"), person=words("ким"), place=words("кайда")
    ),
)
