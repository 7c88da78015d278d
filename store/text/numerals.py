"""Number words by language, with what they are worth."""

from collections.abc import Mapping
from functools import cache

from store.languages import known_language
from store.text.normalise import fold_text

_FROM_ZERO = {  # of languages whose own list is not there yet
    "uk": "нуль один два три чотири п'ять шість сім вісім дев'ять десять",
    "ar": "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "fa": "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده",
    "ur": "صفر ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ",
    "tg": "сифр як ду се чор панҷ шаш ҳафт ҳашт нуҳ даҳ ёздаҳ дувоздаҳ",
    "ps": "صفر یو دوه درې څلور پنځه شپږ اووه اته نهه لس",
    "hi": "शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
}
_OTHERS = {
    "en": "thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 "
    "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 "
    "hundreds=100 thousand=1000 thousands=1000 million=1000000 millions=1000000 "
    "billion=1000000000 billions=1000000000 trillion=1000000000000 dozen=12 dozens=12 half=0.5 "
    "first=1st second=2nd third=3rd fourth=4th fifth=5th once=1x twice=2x",
    "tr": "yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100 "
    "bin=1000 milyon=1000000 milyar=1000000000 üçer=3 ikinci=2nd birinci=1st üçüncü=3rd",
    "ru": "две=2 двух=2 трех=3 четырех=4 пяти=5 двое=2 трое=3 четверо=4 пятеро=5 двадцать=20 "
    "тридцать=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 "
    "тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 "
    "девятнадцать=19 двадцати=20 тридцати=30 сорока=40 сто=100 двести=200 триста=300 "
    "четыреста=400 пятьсот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 тысяча=1000 "
    "тысячи=1000 "
    "тысяч=1000 миллион=1000000 миллиона=1000000 миллионов=1000000 миллиард=1000000000 "
    "миллиарда=1000000000 миллиардов=1000000000",
    "ar": "ثلاث=3 أربع=4 خمس=5 ست=6 سبع=7 ثمان=8 تسع=9 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 "
    "ثلاثين=30 "
    "أربعون=40 أربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 "
    "ثمانين=80 تسعون=90 تسعين=90 مئتان=200 مئتين=200 مئة=100 مائة=100 ألف=1000 آلاف=1000 "
    "مليون=1000000 ملايين=1000000 "
    "مليار=1000000000 اثنين=2",
    "fa": "سیزده=13 چهارده=14 پانزده=15 شانزده=16 هفده=17 هجده=18 نوزده=19 دویست=200 سیصد=300 "
    "چهارصد=400 پانصد=500 ششصد=600 هفتصد=700 هشتصد=800 نهصد=900 بیست=20 سی=30 چهل=40 پنجاه=50 "
    "شصت=60 هفتاد=70 هشتاد=80 نود=90 صد=100 هزار=1000 "
    "میلیون=1000000 میلیارد=1000000000",
    "ur": "تیرہ=13 چودہ=14 پندرہ=15 سولہ=16 سترہ=17 اٹھارہ=18 انیس=19 اکیس=21 بائیس=22 تئیس=23 "
    "چوبیس=24 پچیس=25 چھبیس=26 ستائیس=27 اٹھائیس=28 انتیس=29 ساٹھ=60 ستر=70 نوے=90 بیس=20 تیس=30 "
    "چالیس=40 پچاس=50 سو=100 ہزار=1000 لاکھ=100000 کروڑ=10000000 "
    "ارب=1000000000",
    "ps": "یوولس=11 دولس=12 دیارلس=13 څوارلس=14 پنځلس=15 شپاړس=16 اوولس=17 اتلس=18 نولس=19 "
    "څلوېښت=40 پنځوس=50 شپېته=60 شل=20 دېرش=30 سل=100 زره=1000 میلیون=1000000 میلیارد=1000000000",
    "hi": "तेरह=13 चौदह=14 पंद्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 इक्कीस=21 बाईस=22 तेईस=23 "
    "चौबीस=24 पच्चीस=25 छब्बीस=26 सत्ताईस=27 अट्ठाईस=28 उनतीस=29 साठ=60 सत्तर=70 अस्सी=80 "
    "नब्बे=90 बीस=20 तीस=30 चालीस=40 पचास=50 सौ=100 हज़ार=1000 लाख=100000 करोड़=10000000 "
    "अरब=1000000000 "
    "पांच=5 छः=6",
    "tg": "бист=20 сӣ=30 чил=40 панҷоҳ=50 шаст=60 ҳафтод=70 ҳаштод=80 навад=90 сад=100 ҳазор=1000 "
    "миллион=1000000 миллиард=1000000000",
    "de": "zwanzig=20 dreißig=30 hundert=100 tausend=1000 million=1000000 millionen=1000000 "
    "milliarde=1000000000 milliarden=1000000000",
    "fr": "vingt=20 trente=30 quarante=40 cinquante=50 cent=100 mille=1000 million=1000000 "
    "millions=1000000 milliard=1000000000 milliards=1000000000",
    "es": "veinte=20 treinta=30 cuarenta=40 cincuenta=50 cien=100 mil=1000 millón=1000000 "
    "millones=1000000",
}


@cache
def numerals(language: str) -> Mapping[str, str]:
    """The folded number words of a language with their worth; of English where none are known."""
    known = known_language(language)
    own = known.numbers if known is not None else {}
    code = language if own or language in _FROM_ZERO else "en"
    listed = enumerate(_FROM_ZERO.get(code, "").split())
    found = {fold_text(word): str(number) for number, word in listed}
    found |= {fold_text(word): str(number) for word, number in own.items()}
    if code == "en" and (english := known_language("en")) is not None:
        found |= {fold_text(word): str(number) for word, number in english.numbers.items()}
    for pair in _OTHERS.get(code, "").split():
        word, _, worth = pair.partition("=")
        found[fold_text(word)] = worth
    return {word: worth for word, worth in found.items() if worth != "1"}  # one is a pronoun, too
