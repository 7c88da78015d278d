"""Pasted pages in eight languages, invented for the tests: what is the article, what is not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paste: lines above the article, its paragraphs, lines below."""

    name: str
    title: str
    above: tuple[str, ...]
    article: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def text(self) -> str:
        """The paste as a person would send it."""
        return "\n\n".join([*self.above, *self.article, *self.below])


ENGLISH = Pasted(
    "english",
    "River towns rebuild their bridges after the flood",
    (
        "Skip to main content",
        "Home > Asia > South Asia",
        "River towns rebuild their bridges after the flood",
        "By Mary Stone",
        "Published: 6 November 2024, 10:15 AM",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "Villagers carry planks across the river near the old mill. [Mary Stone/Reuters]",
    ),
    (
        "MILLTOWN: Four river towns began to rebuild their bridges on Wednesday, ten weeks after "
        "the worst flood in the valley since 1978.",
        "Engineers said the first crossing would carry lorries again before the new year, while "
        "two smaller bridges need new pillars.",
        "“We have waited long enough for the road to open,” said the mayor of Milltown, who "
        "walked across a rope bridge every day to reach her office.",
        "The provincial government has set aside money for the work and asked neighbouring "
        "districts to lend their cranes.",
    ),
    (
        "Additional reporting by Peter Brook; editing by Ann Hill",
        "Read more: Five things to know about the dam",
        "Related Articles",
        "Farmers ask for seed before the frost",
        "Minister visits the northern camps",
        "Sign up for our newsletter to get the latest stories in your inbox",
        "© 2024 The Valley Courier. All rights reserved.",
    ),
)

TURKISH = Pasted(
    "turkish",
    "Sınır kapısında yeni dönem başladı",
    ("Ana Sayfa", "Sınır kapısında yeni dönem başladı", "05.11.2024 - 12:30", "Paylaş", "Reklam"),
    (
        "Doğudaki sınır kapısında kamyonların geçişi için yeni bir düzenleme pazartesi günü "
        "yürürlüğe girdi ve ilk gün yüzlerce araç beklemeden geçti.",
        "Valilik tarafından yapılan açıklamada, geçişlerin gece saatlerinde de süreceği ve "
        "gümrük memurlarının sayısının artırıldığı bildirildi.",
        "Şoförler ise park yerlerinin yetersiz olduğunu söyleyerek yetkililerden yeni bir alan "
        "yapılmasını istedi.",
    ),
    (
        "İlgili Haberler",
        "Köprü çalışmaları bahara kaldı",
        "Pazarda fiyatlar yeniden yükseldi",
        "Google News'te takip et",
        "Tüm hakları saklıdır.",
    ),
)

RUSSIAN = Pasted(
    "russian",
    "Горные перевалы закрыли до весны",
    ("Главная", "Горные перевалы закрыли до весны", "5 ноября 2024, 14:20", "Поделиться"),
    (
        "ДУШАНБЕ, 5 ноября. Власти области закрыли для грузовиков три горных перевала из-за "
        "сильного снегопада, который начался в воскресенье вечером.",
        "По словам дорожной службы, машины с продовольствием пойдут в обход по долине, и дорога "
        "займёт на два дня больше обычного.",
        "Жители высокогорных сёл заранее запаслись мукой и углём, сообщили в районной "
        "администрации во вторник.",
    ),
    (
        "Читайте также",
        "В долине открыли новую школу",
        "Цены на уголь выросли",
        "Подписывайтесь на наш Telegram",
        "Реклама",
    ),
)

ARABIC = Pasted(
    "arabic",
    "إعادة فتح الطريق الجبلي بعد أسبوعين من الإغلاق",
    ("الرئيسية", "إعادة فتح الطريق الجبلي بعد أسبوعين من الإغلاق", "شارك", "إعلان"),
    (
        "أعلنت السلطات المحلية يوم الثلاثاء إعادة فتح الطريق الجبلي الذي يربط المدينة بالقرى "
        "الشمالية بعد أسبوعين من إغلاقه بسبب الانهيارات الصخرية.",
        "وقال مدير الأشغال إن فرق العمل أزالت أكثر من ألف طن من الصخور، وإن الحافلات ستعود إلى "
        "مواعيدها ابتداء من صباح الأربعاء.",
        "وطالب سكان القرى ببناء جدار يحمي الطريق قبل حلول الشتاء، مؤكدين أن الإغلاق رفع أسعار "
        "الخبز والوقود.",
    ),
    ("اقرأ أيضا", "الأمطار تغرق الأسواق القديمة", "وزير النقل يزور المرفأ", "جميع الحقوق محفوظة"),
)

PERSIAN = Pasted(
    "persian",
    "بازگشایی بازار مرزی پس از سه ماه",
    ("صفحه اصلی", "بازگشایی بازار مرزی پس از سه ماه", "اشتراک گذاری", "تبلیغات"),
    (
        "مقام‌های محلی روز دوشنبه اعلام کردند که بازار مرزی پس از سه ماه تعطیلی دوباره باز شده و "
        "صدها بازرگان از دو سوی مرز به آن آمده‌اند.",
        "رئیس اتاق بازرگانی گفت که کامیون‌ها از این پس می‌توانند در تمام روزهای هفته بار خود را "
        "خالی کنند و مالیات تازه‌ای گرفته نمی‌شود.",
        "شماری از فروشندگان اما می‌گویند که راه‌های رسیدن به بازار هنوز ویران است و باید پیش از "
        "زمستان بازسازی شود.",
    ),
    ("مطالب مرتبط", "گرانی نان در ولایت‌های شمالی", "پربازدیدترین ها", "باران راه‌ها را بست"),
)

URDU = Pasted(
    "urdu",
    "پہاڑی سڑک دو ہفتے بعد کھول دی گئی",
    ("ہوم", "پہاڑی سڑک دو ہفتے بعد کھول دی گئی", "شیئر کریں", "اشتہار"),
    (
        "ضلعی انتظامیہ نے منگل کے روز اعلان کیا کہ پہاڑی سڑک کو دو ہفتے کی بندش کے بعد ہر قسم کی "
        "گاڑیوں کے لیے کھول دیا گیا ہے۔",
        "محکمہ تعمیرات کے سربراہ نے کہا کہ مزدوروں نے دن رات کام کر کے پتھر ہٹائے اور اب بسیں اپنے "
        "پرانے اوقات پر چلیں گی۔",
        "گاؤں کے لوگوں نے مطالبہ کیا کہ سردیوں سے پہلے سڑک کے کنارے دیوار بنائی جائے تاکہ راستہ "
        "دوبارہ بند نہ ہو۔",
    ),
    ("مزید پڑھیں", "بازار میں آٹا مہنگا ہو گیا", "وزیر کا شمالی علاقوں کا دورہ"),
)

PASHTO = Pasted(
    "pashto",
    "د غرنۍ لارې بیا پرانیستل شول",
    ("کور پاڼه", "د غرنۍ لارې بیا پرانیستل شول", "شریک کړئ"),
    (
        "سیمه‌ییزو چارواکو د سې‌شنبې په ورځ وویل چې غرنۍ لاره له دوو اوونیو وروسته د ټولو موټرو پر "
        "مخ بیا پرانیستل شوې ده.",
        "د فواید عامې رییس وویل چې کارکوونکو شپه او ورځ کار وکړ او اوس به بسونه په خپلو پخوانیو "
        "وختونو کې تګ راتګ کوي.",
        "د کلیو اوسېدونکو وغوښتل چې له ژمي مخکې دې د لارې تر څنګ دېوال جوړ شي څو لاره "
        "بیا بنده نه شي.",
    ),
    ("نور ولولئ", "په بازار کې وړه ګران شول", "وزیر شمالي ولایتونو ته لاړ"),
)

HINDI = Pasted(
    "hindi",
    "पहाड़ी सड़क दो हफ्ते बाद खुली",
    ("होम", "पहाड़ी सड़क दो हफ्ते बाद खुली", "शेयर करें", "विज्ञापन"),
    (
        "ज़िला प्रशासन ने मंगलवार को बताया कि पहाड़ी सड़क को दो हफ्ते की बंदी के बाद सभी वाहनों के लिए फिर "
        "से खोल दिया गया है।",
        "लोक निर्माण विभाग के प्रमुख ने कहा कि मज़दूरों ने दिन रात काम करके पत्थर हटाए और अब बसें अपने पुराने "
        "समय पर चलेंगी।",
        "गाँव के लोगों ने माँग की कि सर्दियों से पहले सड़क के किनारे दीवार बनाई जाए ताकि रास्ता फिर बंद न हो।",
    ),
    ("यह भी पढ़ें", "बाज़ार में आटा महँगा हुआ", "मंत्री ने उत्तरी इलाकों का दौरा किया"),
)

PASTES = (ENGLISH, TURKISH, RUSSIAN, ARABIC, PERSIAN, URDU, PASHTO, HINDI)
