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
    "ps": "صفر یو دوه درې څلور پنځه شپږ اووه اته نهه لس",
    "hi": "शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
}
_OTHERS = {
    "en": "thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 "
    "hundreds=100 thousand=1000 thousands=1000 million=1000000 millions=1000000 "
    "billion=1000000000 billions=1000000000 trillion=1000000000000 dozen=12 dozens=12 half=0.5 "
    "first=1st second=2nd third=3rd fourth=4th fifth=5th once=1x twice=2x",
    "tr": "yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100 "
    "bin=1000 milyon=1000000 milyar=1000000000 üçer=3 ikinci=2nd birinci=1st üçüncü=3rd",
    "ru": "две=2 двух=2 трех=3 четырех=4 пяти=5 двое=2 трое=3 четверо=4 пятеро=5 двадцать=20 "
    "тридцать=30 сорок=40 пятьдесят=50 сто=100 двести=200 триста=300 тысяча=1000 тысячи=1000 "
    "тысяч=1000 миллион=1000000 миллиона=1000000 миллионов=1000000 миллиард=1000000000 "
    "миллиарда=1000000000 миллиардов=1000000000",
    "ar": "ثلاث=3 أربع=4 خمس=5 ست=6 سبع=7 ثمان=8 تسع=9 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 "
    "ثلاثين=30 "
    "أربعين=40 خمسين=50 مئة=100 مائة=100 ألف=1000 آلاف=1000 مليون=1000000 ملايين=1000000 "
    "مليار=1000000000 اثنين=2",
    "fa": "بیست=20 سی=30 چهل=40 پنجاه=50 شصت=60 هفتاد=70 هشتاد=80 نود=90 صد=100 هزار=1000 "
    "میلیون=1000000 میلیارد=1000000000",
    "ur": "بیس=20 تیس=30 چالیس=40 پچاس=50 سو=100 ہزار=1000 لاکھ=100000 کروڑ=10000000 "
    "ارب=1000000000",
    "ps": "شل=20 دېرش=30 سل=100 زره=1000 میلیون=1000000 میلیارد=1000000000",
    "hi": "बीस=20 तीस=30 चालीस=40 पचास=50 सौ=100 हज़ार=1000 लाख=100000 करोड़=10000000 "
    "अरब=1000000000 "
    "पांच=5 छः=6",
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
