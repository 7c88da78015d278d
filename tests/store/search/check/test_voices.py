"""Who speaks in a sentence, also where it is nobody with a name."""

import pytest

from store.search.check.check import check
from store.search.check.speakers.speech import voice
from store.search.check.speakers.surroundings import Surroundings
from tests.store.search.check.shelf import Piece, a_library

VOICES = [
    (
        "en",
        "The road to Ghulam Khan was shut on Sunday, police said.",
        "The road to Ghulam Khan",
        "police",
    ),
    (
        "en",
        "Two tankers burned near Landi Kotal, according to residents.",
        "Two tankers",
        "residents",
    ),
    (
        "en",
        "According to residents, two tankers burned near Landi Kotal.",
        "two tankers",
        "residents",
    ),
    (
        "en",
        "A bridge in Bannu collapsed overnight, witnesses said.",
        "A bridge in Bannu",
        "witnesses",
    ),
    (
        "en",
        "Rain cut the road to Parachinar, a spokesman for the army said.",
        "Rain cut",
        "a spokesman for the army",
    ),
    (
        "en",
        "Farmers in Kurram lost their apples, doctors in Peshawar told reporters.",
        "Farmers",
        "doctors in Peshawar",
    ),
    (
        "en",
        "Half of the shops in Tank stayed closed, the traders' union said.",
        "Half of the shops",
        "the traders' union",
    ),
    (
        "en",
        "Jirga elders in Wana will meet on Friday, the deputy commissioner said.",
        "Jirga elders",
        "the deputy commissioner",
    ),
    (
        "en",
        "Nothing had moved in Torkham since March, drivers complained.",
        "Nothing had moved",
        "drivers",
    ),
    (
        "en",
        "Water in Mardan is unsafe, engineers warned on Tuesday.",
        "Water in Mardan",
        "engineers",
    ),
    (
        "en",
        "After the blast in Quetta, police said the road was shut.",
        "the road was shut",
        "police",
    ),
    ("en", "The depot in Khost burned, said residents.", "The depot", "residents"),
    ("en", "The depot in Khost burned, said the governor.", "The depot", "the governor"),
    ("en", "The depot in Khost burned, Ann Lee said.", "The depot", "Ann Lee"),
    ("en", "The depot in Khost burned, Ann Lee, the mayor, said.", "The depot", "Ann Lee"),
    ("en", "Ann Lee, smiling at Bob Roe, said the depot burned.", "the depot burned", "Ann Lee"),
    ("en", "Ann Lee, the mayor of Khost, said the depot burned.", "the depot burned", "Ann Lee"),
    ("en", "Ann Lee, who runs the port, said the depot burned.", "the depot burned", "Ann Lee"),
    (
        "en",
        "The head of the union, visibly tired, said the depot in Khost burned.",
        "the depot",
        "The head of the union",
    ),
    (
        "en",
        "The depot in Khost burned, officials at the ministry said on condition of anonymity.",
        "The depot",
        "officials at the ministry",
    ),
    (
        "en",
        "The depot in Khost burned, three security officials said.",
        "The depot",
        "three security officials",
    ),
    (
        "en",
        '"The depot burned," residents of Khost said.',
        "The depot burned",
        "residents of Khost",
    ),
    (
        "en",
        '"The depot burned," said residents of Khost.',
        "The depot burned",
        "residents of Khost",
    ),
    ("en", '"The depot burned," a shopkeeper told Ann Lee.', "The depot burned", "a shopkeeper"),
    ("en", "Residents said the depot in Khost burned.", "the depot", "Residents"),
    ("en", "The depot in Khost burned, he said.", "The depot", None),
    ("ru", "Дорога в Гулам-Хан закрыта с воскресенья, сообщили жители.", "Дорога", "жители"),
    ("ru", "Дорога в Гулам-Хан закрыта, сообщили в полиции.", "Дорога", "в полиции"),
    (
        "ru",
        "Дорога в Гулам-Хан закрыта, сообщила полиция Вазиристана.",
        "Дорога",
        "полиция Вазиристана",
    ),
    ("ru", "По словам очевидцев, мост в Банну рухнул ночью.", "мост", "очевидцев"),
    (
        "ru",
        "Мост в Банну рухнул ночью, рассказали очевидцы журналистам.",
        "Мост",
        "очевидцы журналистам",
    ),
    ("ru", "Мост в Банну рухнул ночью, сказал Иван Петров.", "Мост", "Иван Петров"),
    ("de", "Die Straße nach Khost ist gesperrt, sagten Anwohner.", "Die Straße", "Anwohner"),
    (
        "de",
        "Die Straße nach Khost ist gesperrt, teilte die Polizei mit.",
        "Die Straße",
        "die Polizei",
    ),
    ("fr", "La route de Khost est coupée, ont indiqué des habitants.", "La route", "des habitants"),
    ("fr", "La route de Khost est coupée, a indiqué la police.", "La route", "la police"),
    (
        "es",
        "La carretera de Jost está cortada, dijeron los vecinos.",
        "La carretera",
        "los vecinos",
    ),
    ("tr", "Görgü tanıklarına göre Van'daki köprü gece çöktü.", "köprü", "Görgü tanıklarına"),
    ("ar", "وقال سكان إن الجسر في بنو انهار ليلا.", "الجسر", "سكان"),
    ("fa", "به گفته شاهدان، پل در بنو شب فرو ریخت.", "پل", "شاهدان"),
    ("ur", "پولیس کے مطابق سڑک اتوار سے بند ہے۔", "سڑک", "پولیس"),
    ("hi", "पुलिस के अनुसार सड़क रविवार से बंद है।", "सड़क", "पुलिस"),
    (
        "en",
        "The bus plunged into the Indus near Skardu, rescue workers said, killing 19.",
        "The bus",
        "rescue workers",
    ),
    (
        "en",
        "Gunmen burned the school in Datta Khel, local elders told Dawn.",
        "Gunmen",
        "local elders",
    ),
    (
        "en",
        "The Taliban closed the Spin Boldak gate again, a trader in Chaman said by telephone.",
        "The Taliban",
        "a trader in Chaman",
    ),
    ("en", '"We ran to the river," a survivor said.', "We ran", "a survivor"),
    (
        "en",
        '"We ran to the river," said one survivor, who did not want to be named.',
        "We ran",
        "one survivor",
    ),
    (
        "en",
        '"We ran to the river," the survivor, a teacher from Bannu, said.',
        "We ran",
        "the survivor",
    ),
    (
        "en",
        "Iran's ambassador left Baku on Friday, the foreign ministry said in a statement.",
        "Iran's ambassador",
        "the foreign ministry",
    ),
    (
        "en",
        "Kabul had agreed to the plan, diplomats in Doha said, but wanted more time.",
        "Kabul",
        "diplomats in Doha",
    ),
    ("en", "Kabul wanted more time, said two diplomats in Doha.", "Kabul", "two diplomats in Doha"),
    (
        "en",
        "More than 40 people died in Herat, state media reported.",
        "More than 40",
        "state media",
    ),
    (
        "en",
        "The Quetta rail line was cut, Reuters reported, citing police.",
        "The Quetta",
        "Reuters",
    ),
    ("en", "Pakistan's army killed 12 militants in Tirah, it said.", "Pakistan's army", None),
    ("en", "The Nurek dam is safe, engineers say.", "The Nurek", "engineers"),
    ("en", "The Nurek dam, engineers say, is safe.", "The Nurek", "engineers"),
    ("ru", "«Мы бежали к реке», — рассказал выживший.", "Мы бежали", "выживший"),
    ("ru", "Кабул согласился с планом, говорят дипломаты в Дохе.", "Кабул", "дипломаты в Дохе"),
    ("ru", "Нурекская ГЭС безопасна, утверждают инженеры.", "Нурекская", "инженеры"),
    ("uk", "Дорога до Херсона закрита, повідомили мешканці.", "Дорога", "мешканці"),
    ("de", "Laut Augenzeugen stürzte die Brücke in Bannu ein.", "die Brücke", "Augenzeugen"),
    ("fr", "« Nous avons couru », a raconté un survivant.", "Nous avons", "un survivant"),
    ("fr", "Selon des témoins, le pont de Bannu s'est effondré.", "le pont", "des témoins"),
    ("es", "Según los testigos, el puente de Bannu se derrumbó.", "el puente", "los testigos"),
    ("it", "La strada per Khost è chiusa, dicono gli abitanti.", "La strada", "gli abitanti"),
    ("pt", "A estrada de Khost está fechada, disseram moradores.", "A estrada", "moradores"),
    ("ar", "انهار الجسر في بنو ليلا، بحسب شهود عيان.", "انهار الجسر", "شهود عيان"),
    ("ar", "وقال مسؤول في الشرطة إن الطريق مغلق.", "الطريق", "مسؤول"),
    ("fa", "باشندگان محل می\u200cگویند که پل در بنو فرو ریخت.", "پل", "باشندگان محل"),
    ("ur", "عینی شاہدین کے مطابق پل رات کو گر گیا۔", "پل", "عینی شاہدین"),
    ("hi", "चश्मदीदों ने बताया कि पुल रात में गिर गया।", "पुल", "चश्मदीदों"),
    ("ps", "سیمه\u200cوال وایي چې پل د شپې ونړېد.", "پل", "سیمه\u200cوال"),
    (
        "en",
        "The French president, visibly tired, said the depot in Khost burned.",
        "the depot",
        "The French president",
    ),
    ("tr", "Polis, Hakkari yolunun kapandığını söyledi.", "Hakkari", "Polis"),
    ("tr", "Görgü tanıkları köprünün gece çöktüğünü anlattı.", "köprünün", "Görgü tanıkları"),
    ("tr", "Vali Ali Kaya, Van'daki okulların açılacağını bildirdi.", "okulların", "Vali Ali Kaya"),
    ("tr", "Vali Ali Kaya Van'daki okulların açılacağını bildirdi.", "okulların", "Vali Ali Kaya"),
    ("tr", "Polis, üç kişiyi gözaltına aldığını açıkladı.", "üç kişiyi", "Polis"),
    (
        "tr",
        "Köylüler, Munzur'un taştığını ve iki evin yıkıldığını söyledi.",
        "iki evin",
        "Köylüler",
    ),
    (
        "tr",
        "Hopa Ticaret Odası Başkanı Şükran Yazıcı, tırların kapıda beklediğini savundu.",
        "tırların",
        "Hopa Ticaret Odası Başkanı Şükran Yazıcı",
    ),
    (
        "tr",
        "Ali Kaya'nın avukatı, müvekkilinin suçsuz olduğunu söyledi.",
        "müvekkilinin",
        "Ali Kaya'nın avukatı",
    ),
    (
        "en",
        "The mayor of Kelso, Hanna Lund, accused Adler of hiding the cracks.",
        "hiding the cracks",
        "Hanna Lund",
    ),
    (
        "en",
        "The head of customs, Laila Aziz, threatened to sue Fayed for that.",
        "for that",
        "Laila Aziz",
    ),
    (
        "en",
        "Asked about the pay, Mirza's lawyer, Dora Klein, said that it would be raised.",
        "would be raised",
        "Dora Klein",
    ),
    (
        "en",
        "Analyst Greta Vogel of the Bremen Institute told the paper that Orazov was bluffing.",
        "was bluffing",
        "Analyst Greta Vogel",
    ),
    (
        "en",
        "The observers' head, Carlo Benetti, saw no fraud. Lindgren, he said, had shown no proof.",
        "shown no proof",
        "Carlo Benetti",
    ),
    (
        "en",
        "The Red Agency wrote to Fayed that it had sent doses. "
        "It did not say whether Fayed had answered.",
        "had answered",
        "The Red Agency",
    ),
    (
        "ru",
        "Министр Олег Дронов назвал ситуацию тяжёлой. О Гущиной он сказал, что она не права.",
        "не права",
        "Министр Олег Дронов",
    ),
    (
        "tr",
        "İşçilerin bağlı olduğu Liman Sendikası'nın şube başkanı Ali Kaya, ekibin yola "
        "çıkarıldığını savundu.",
        "ekibin",
        "Ali Kaya",
    ),
    (
        "tr",
        'Van\'da görüşlerine başvurulan uzman Ali Kaya, "Örgüt artık hareket edemiyor" dedi.',
        "Örgüt artık",
        "Ali Kaya",
    ),
    ("en", "The mayor, Ann Lee, blamed the firm for the leak.", "the leak", "Ann Lee"),
    ("de", "Ministerin Ute Lang kritisierte die Pläne der Bahn.", "Pläne", "Ministerin Ute Lang"),
    (
        "es",
        "El alcalde Pedro Vidal negó que el río estuviera sucio.",
        "sucio",
        "El alcalde Pedro Vidal",
    ),
    ("kk", "Полиция көлдің тасығанын растады.", "көлдің", "Полиция"),
    (
        "en",
        "The observers' head, Carlo Benetti, said that he had seen no fraud. "
        "He had met Ann Lindgren. Lindgren, he said, had shown no proof.",
        "shown no proof",
        "Carlo Benetti",
    ),
    ("kk", "Полиция жолдың жабылғанын хабарлады.", "жолдың", "Полиция"),
    ("uz", "Politsiya yo‘lning yopilganini aytdi.", "yo‘lning", "Politsiya"),
    ("tr", "Dün, polis yolun kapandığını söyledi.", "yolun", "polis"),
    (
        "tr",
        "Ankara'da, Bakan Ayşe Demir köprünün açılacağını duyurdu.",
        "köprünün",
        "Bakan Ayşe Demir",
    ),
]


@pytest.mark.parametrize(("language", "body", "words", "speaker"), VOICES)
def test_the_speaker_is_whom_the_sentence_says(
    language: str, body: str, words: str, speaker: str | None
) -> None:
    start = body.index(words)
    found = voice(Surroundings(body, language), start, start + len(words)).speaker

    assert (found.name if found else None) == speaker


def test_a_claim_is_told_who_really_speaks() -> None:
    library = a_library(
        [
            Piece(
                language="en",
                publisher="Dawn",
                body="The road to Ghulam Khan was shut on Sunday, police said.",
            )
        ]
    )

    [made] = check('Imran Khan said: "The road to Ghulam Khan was shut on Sunday"', library).checks
    [agreed] = check('Police said: "The road to Ghulam Khan was shut on Sunday"', library).checks

    assert "speaker differs" in {one.value for one in made.cautions}
    assert "police" in repr(made)
    assert "speaker differs" not in {one.value for one in agreed.cautions}
