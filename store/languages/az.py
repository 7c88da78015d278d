"""Azerbaijani."""

from store.languages import tr
from store.languages.language import Language
from store.languages.lists import words

LANGUAGE = Language(
    code="az",
    name="Azerbaijani",
    endonym="Azərbaycanca",
    scripts=("latin",),
    regional=True,
    dotless_i=True,
    suffix_after_apostrophe=tr.SUFFIX_AFTER_APOSTROPHE,
    likely=0.15,
    own_letters="ə",
    suffixes=words(
        "larinin lerinin larin lerin lardan lerden larda lerde lari leri lar ler nin nun "
        "dan den da de ni nu in un"
    ),
    long_tails=True,
    grouping=".",
    ordinal_stop=True,
    stop_words=words(
        "ve ile bir bu o ucun haqqinda gore sonra qadar amma lakin ya yaxud ne kim "
        "harada haçan nece niye hansi neca idi oldu olub olan deyil var yox butun her "
        "hem ki da de onun onlar biz siz sen men oz kimi daha en va ila olaraq nadir "
        "kimdir har ham na"
    ),
    dotted=words("gen prof akad ş c r k mln mlrd il"),
)
