"""Articles in sixteen languages of ten scripts, and a library of them in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from store.model import Source
from store.search.check.library import CheckLibrary, PassagePlace, Version
from store.search.index import IndexedPassage, LibraryIndex, Searcher
from store.text.analyser.terms import index_terms
from store.text.cutting.passages import passages


@dataclass(frozen=True, kw_only=True)
class Piece:
    """An article of the shelf; ``older`` are its superseded bodies, the oldest first."""

    language: str
    publisher: str
    body: str
    older: tuple[str, ...] = ()


SHELF = (
    Piece(
        language="en",
        publisher="Pamir Courier",
        body=(
            "The regional council said on Thursday that the bridge at Darwaz would stay closed "
            'until 14 June. "We cannot let heavy trucks cross before the piers are inspected," '
            'engineer Laila Noor told reporters, "and nobody has given us a date." Drivers who had '
            "waited for 3.5 days turned back, though some 1,200 tonnes of flour reached Khorog by "
            "boat. The U.S. embassy's spokesman didn't comment.\n\n"
            'The mayor, Farid Azimi, denied that money was missing. He added: "Every somoni is in '
            'the books, all 45,300 of them." An auditor, Zarina Holova, disagreed. "The books were '
            'written last week," Holova told the council. The "friendship bridge" was built in '
            "1987 without a permit. Temperatures fell to -12 degrees and the river froze."
        ),
        older=(
            'The mayor, Farid Azimi, denied that money was missing. He added: "Every somoni is in '
            'the books, all 44,100 of them." Nine boats sank in the storm of that night.',
        ),
    ),
    Piece(
        language="tr",
        publisher="Ararat Haber",
        body=(
            "Belediye Başkanı Selim Aksoy salı günü Kars'ta düzenlenen toplantıda köprünün haziran "
            'sonuna kadar açılmayacağını söyledi. "Ağır kamyonların geçmesine izin vermeyeceğiz, '
            'çünkü ayaklar henüz incelenmedi," dedi Aksoy. Sürücüler 12 saat bekledikten sonra '
            "geri döndü; 350 ton un başka yoldan taşındı. Mühendis Derya Tunç paranın "
            "kaybolmadığını "
            "belirtti."
        ),
    ),
    Piece(
        language="ru",
        publisher="Вестник долины",
        body=(
            "Губернатор области Пётр Лосев в четверг сообщил, что мост у посёлка Дарваз останется "
            "закрытым до 14 июня. «Мы не можем пропустить тяжёлые грузовики, пока опоры не "
            "осмотрены», — сказал Лосев. Водители, ждавшие трое суток, повернули назад, а "
            "1200 тонн "
            "муки доставили лодками. Инженер Анна Кротова заявила, что деньги не пропадали."
        ),
    ),
    Piece(
        language="ar",
        publisher="صحيفة الوادي",
        body=(
            "قال محافظ الإقليم سامي الراوي يوم الخميس إن الجسر سيبقى مغلقا حتى نهاية الشهر. وأضاف "
            "المهندس كريم الحداد أن الفرق لم تفحص الأعمدة بعد، وأن 350 طنا من الدقيق نقلت "
            "بالقوارب. "
            "ونفى رئيس البلدية أن تكون الأموال قد ضاعت."
        ),
    ),
    Piece(
        language="fa",
        publisher="روزنامه دره",
        body=(
            "فرماندار ولایت، لیلا نوری، روز پنجشنبه گفت که پل دروازه تا پایان ماه بسته می‌ماند. او "
            "افزود که مهندسان هنوز پایه‌ها را بررسی نکرده‌اند و ۳۵۰ تن آرد با قایق برده شد. شهردار "
            "گفت که پولی گم نشده است. رانندگان پس از سه روز انتظار برگشتند."
        ),
    ),
    Piece(
        language="ur",
        publisher="روزنامہ وادی",
        body=(
            "ضلعی گورنر عائشہ خان نے جمعرات کو کہا کہ پل مہینے کے آخر تک بند رہے گا۔ انہوں "
            "نے کہا کہ "
            "انجینئروں نے ابھی تک ستونوں کا معائنہ نہیں کیا اور 350 ٹن آٹا کشتیوں سے پہنچایا گیا۔ "
            "ناظم فرید عظیمی نے کہا کہ رقم غائب نہیں ہوئی۔"
        ),
    ),
    Piece(
        language="ps",
        publisher="د درې ورځپاڼه",
        body=(
            "د ولایت والي احمد ستانکزي د پنجشنبې په ورځ وویل چې پل به د میاشتې تر پایه تړلی وي. "
            "هغه زیاته کړه چې انجنیرانو لا ستنې نه دي کتلي او ۳۵۰ ټنه اوړه په کښتیو کې وړل شوي دي."
        ),
    ),
    Piece(
        language="hi",
        publisher="घाटी समाचार",
        body=(
            "ज़िला अधिकारी मीरा शर्मा ने गुरुवार को कहा कि पुल महीने के अंत तक बंद रहेगा। "
            "उन्होंने बताया कि "
            "इंजीनियरों ने अभी तक खंभों की जाँच नहीं की है और 350 टन आटा नावों से पहुँचाया "
            "गया। चालक तीन "
            "दिन की प्रतीक्षा के बाद लौट गए।"
        ),
    ),
    Piece(
        language="ka",
        publisher="ხეობის მაცნე",
        body=(
            "გუბერნატორმა ნინო ლომიძემ ხუთშაბათს განაცხადა, რომ ხიდი თვის ბოლომდე დაკეტილი იქნება. "
            "ინჟინრებს ბურჯები ჯერ არ შეუმოწმებიათ და 350 ტონა ფქვილი ნავებით გადაიტანეს."
        ),
    ),
    Piece(
        language="hy",
        publisher="Հովտի լրաբեր",
        body=(
            "Մարզպետ Անի Սարգսյանը հինգշաբթի օրը հայտարարեց, որ կամուրջը փակ կմնա մինչև "
            "ամսվա վերջը։ "
            "Ինժեներները դեռ չեն ստուգել հենասյուները, և 350 տոննա ալյուր տեղափոխվել է նավակներով։"
        ),
    ),
    Piece(
        language="el",
        publisher="Τα Νέα της Κοιλάδας",
        body=(
            "Η περιφερειάρχης Άννα Δήμου δήλωσε την Πέμπτη ότι η γέφυρα θα παραμείνει "
            "κλειστή ως το "
            "τέλος του μήνα. Οι μηχανικοί δεν έχουν ελέγξει ακόμη τα βάθρα και 350 τόνοι αλεύρι "
            "μεταφέρθηκαν με βάρκες."
        ),
    ),
    Piece(
        language="he",
        publisher="חדשות העמק",
        body=(
            "המושלת רותי לוי אמרה ביום חמישי כי הגשר יישאר סגור עד סוף החודש. המהנדסים עדיין "
            "לא בדקו "
            "את העמודים, ו-350 טון קמח הועברו בסירות."
        ),
    ),
    Piece(
        language="zh",
        publisher="山谷日报",
        body="省长李明星期四表示，大桥将关闭到月底。工程师尚未检查桥墩，350吨面粉由船只运送。司机等了三天后返回。",
    ),
    Piece(
        language="bn",
        publisher="উপত্যকা সংবাদ",
        body=(
            "জেলা প্রশাসক রিনা দাস বৃহস্পতিবার বলেছেন যে সেতুটি মাসের শেষ পর্যন্ত বন্ধ "
            "থাকবে। প্রকৌশলীরা "
            "এখনও স্তম্ভগুলো পরীক্ষা করেননি এবং ৩৫০ টন আটা নৌকায় পাঠানো হয়েছে।"
        ),
    ),
    Piece(
        language="kk",
        publisher="Алқап хабары",
        body=(
            "Облыс әкімі Дана Серікова бейсенбіде көпірдің ай соңына дейін жабық болатынын айтты. "
            "Инженерлер тіректерді әлі тексерген жоқ, ал 350 тонна ұн қайықпен жеткізілді."
        ),
    ),
    Piece(
        language="uk",
        publisher="Вісник долини",
        body=(
            "Губернатор Оксана Левченко у четвер заявила, що міст залишиться закритим до кінця "
            "місяця. «Ми не пустимо важкі вантажівки, доки опори не оглянуть», — сказала Левченко."
        ),
    ),
)


def a_library(shelf: Sequence[Piece] = SHELF) -> CheckLibrary:
    """A library of these articles, numbered from 1, without a database."""
    places: dict[int, tuple[int, PassagePlace]] = {}
    entries: list[IndexedPassage] = []
    for article, piece in enumerate(shelf, start=1):
        for ordinal, span in enumerate(passages(piece.body, piece.language), start=1):
            number = len(places) + 1
            places[number] = article, PassagePlace(span.start, span.end, ordinal)
            entries.append(
                IndexedPassage(
                    passage=number,
                    article=article,
                    version=_current(piece),
                    language=piece.language,
                    publisher=article,
                    published=0,
                    terms=index_terms(piece.body[span.start : span.end], piece.language),
                )
            )

    def current(article: int) -> Version:
        piece = shelf[article - 1]
        return _version(article, piece, _current(piece), piece.body)

    def versions(numbers: Sequence[int]) -> list[Version]:
        held: dict[int, list[PassagePlace]] = {}
        for number in numbers:
            article, place = places[number]
            held.setdefault(article, []).append(place)
        return [replace(current(one), places=tuple(sorted(held[one]))) for one in held]

    older = [
        _version(article, piece, number, body)
        for article, piece in enumerate(shelf, start=1)
        for number, body in enumerate(piece.older, start=1)
    ]
    return CheckLibrary(
        searcher=Searcher([LibraryIndex.build(entries, 1)]),
        versions=versions,
        holding=lambda words: [
            current(article) for article, piece in enumerate(shelf, start=1) if words in piece.body
        ],
        older=lambda _articles, _rare: older,
        current=current,
        passage_at=lambda _article, _version, _place: 1,
        publishers=lambda: [piece.publisher for piece in shelf],
        publisher_ids=lambda name: [
            article for article, piece in enumerate(shelf, start=1) if name in piece.publisher
        ],
    )


def _current(piece: Piece) -> int:
    return len(piece.older) + 1


def _version(article: int, piece: Piece, number: int, body: str) -> Version:
    return Version(
        article=article,
        version=number,
        current=_current(piece),
        body=body,
        source=_source(piece),
    )


def _source(piece: Piece) -> Source:
    return Source(
        publisher=piece.publisher,
        title=None,
        collected=datetime(2026, 1, 1, tzinfo=UTC),
        language=piece.language,
    )
