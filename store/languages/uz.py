"""Uzbek."""

from store.languages.language import (
    FieldNames,
    HouseWords,
    Language,
    NegationWords,
    PageWords,
    QuestionWords,
    WallWords,
)
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="uz",
    name="Uzbek",
    endonym="Oʻzbekcha",
    scripts=("latin", "cyrillic"),
    regional=True,
    apostrophe_is_letter=True,
    likely=0.15,
    own_letters="ўҳ",
    suffixes=words(
        "larning larini lardan larda larga lari lar ning dan da ga ni лардан ларнинг "
        "ларда ларга лари лар нинг дан да га ни"
    ),
    long_tails=True,
    ordinal_stop=True,
    stop_words=words(
        "va bilan bir bu u shu osha uchun haqida boyicha keyin gacha lekin ammo yoki "
        "nima kim qayerda qachon qanday nega qaysi qancha edi boldi bolib bolgan boladi "
        "deb degan faqat oz uning ular biz siz sen men emas yoq bor barcha har yana ham "
        "esa agar chunki ва билан бир бу шу учун кейин лекин ёки нима ким каерда качон "
        "кандай кайси эди булди деб хам эса"
    ),
    dotted=words("g gen prof akad v t m sh mln mlrd f a o"),
    negation=NegationWords(
        forms=forms("emas|yo'q|hech|hech kim|hech qachon|hech qanday|эмас|йўқ|ҳеч|ҳеч ким"),
        patterns=(
            r"\w+ma(?:di|ydi|gan|sli[kg]|sdan|sin|yapti|y).*",
            r"\w+ма(?:ди|йди|ган|сли[кг]|сдан|син).*",
        ),
    ),
    asks=QuestionWords(
        number=words("қанча"), time=words("қачон"), person=words("ким"), place=words("каерда")
    ),
    page=PageWords(published=forms("chop etilgan|e'lon qilingan")),
    fields=FieldNames(
        title=forms("sarlavha|сарлавҳа"),
        body=forms("matn|матн"),
        summary=words("xulosa"),
        url=forms("havola|ҳавола"),
        publisher=forms("nashr|manba|манба|нашр"),
        author=forms("muallif|муаллиф"),
        published=forms("sana|сана|chop etilgan sana"),
        language=forms("til|тил"),
    ),
    walls=WallWords(
        comments=forms("izohlar|изоҳлар|izoh qoldirish|шарҳлар"),
        comment_counts=forms("izoh|изоҳ"),
        replies=forms("javob berish|жавоб бериш"),
    ),
    houses=HouseWords(
        sections=words("yangiliklar янгиликлар so'nggi сўнгги dunyo жаҳон"),
        nobody=forms("tahririyat|таҳририят"),
    ),
)
