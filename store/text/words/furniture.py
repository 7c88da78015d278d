"""How lines begin or end that stand around an article and are not part of what it says."""

# The line opens like this: credits, bylines, navigation.
OPENINGS = (
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written) by\b",
    r"(?:file )?(?:photo(?:graph)?s?|image|picture|video|graphic|map|credit|caption|source)s?"
    r"(?: (?:credit|by|courtesy|from|of))?\s*[:/|]",
    r"(?:photo(?:graph)?|image|picture|video|map|illustration|graphic)s? (?:by|courtesy)\b",
    r"by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? [A-Z]{2,}| and .{3,40}|\W)?\s*\Z",
    r"(?:also |more |must )?read(?: also| more| next)?\s*[:|–—]|read more\b|see also\b",
    r"related (?:articles?|stories|posts|news|topics|content)\b|more (?:on|from) \S+",
    r"(?:click|tap) (?:here|on|to)\b|(?:sign up|subscribe|log in|register) (?:to|for|now|here)\b",
    r"follow (?:us|him|her|them|\S+) on\b|(?:share|print|tweet|email|save) (?:this|article|via)\b",
    r"(?:©|copyright|all rights reserved|advertisement|sponsored|skip to|getty images)",
    r"(?:last )?(?:updated|published|posted|modified)(?: on| at)?\s*[:0-9A-Z].{0,60}\Z",
    r"(?:\S+ ){0,3}contributed to this (?:report|article|story)",
    r"this (?:article|story|report) (?:was|is|has been) (?:originally |first )?"
    r"(?:published|rewritten|updated|written|translated)\b",
    r"please (?:disable|enable|subscribe|sign)\b|(?:download|get) (?:the|our) app\b",
    r"(?:foto(?:ğraf)?|kaynak|haber|muhabir|editör|görsel|video|çeviri)\s*[:/|]",
    r"(?:ilgili haber|ayrıca (?:bkz|okuyun)|haberin devamı|okumaya devam|tıklayın)",
    r"(?:фото|источник|автор|видео|иллюстрация|редактор|перевод)\s*[:/|]",
    r"(?:читайте (?:также|ещё|еще)|подписывайтесь|смотрите также|подробнее|по теме)\b",
    r"(?:اقرأ أيض|المصدر\s*[:/]|تصوير\s*[:/]|صورة\s*[:/]|شاهد أيض|للمزيد)",
    r"(?:منبع\s*[:/]|عکس\s*[:/]|بیشتر بخوانید|مطالب مرتبط|خبرنگار\s*[:/]|همچنین بخوانید)",
    r"(?:مزید پڑھیں|یہ بھی پڑھیں|تصویر\s*[:/]|بشکریہ|ماخذ\s*[:/])",
    r"(?:सोर्स|स्रोत|फोटो|तस्वीर)\s*[:/]|यह भी पढ़ें",
    r"(?:lesen sie auch|mehr zum thema|quelle|bild|lire aussi|crédit|voir aussi|lea también|"
    r"fuente|foto)\s*[:/|]",
)
# The line closes like this: pictures and agency marks.
CLOSINGS = (
    r"(?<![^\W\d_])(?:AFP|AP|Reuters|REUTERS|EPA|EFE|Anadolu|Xinhua|TASS|IRNA|Tasnim|Getty)\b"
    r"(?: (?:Photo|Images?|file|File|Agency))*\s*\Z",
    r"[(\[/](?:AFP|AP|Reuters|REUTERS|EPA|EFE|AA|Anadolu|Xinhua|TASS|IRNA|Tasnim|Getty)\b"
    r"[^)\]]{0,40}[)\]]\.?\s*\Z",
    r"[(\[](?:photo|image|picture|file|via|courtesy)\b[^)\]]{0,60}[)\]]\.?\s*\Z",
    r"(?:/|\bvia )(?:AFP|AP|Reuters|Getty|EPA|Anadolu)\b.{0,40}\Z",
)
# One of these stands in each line that closes like that.
CLOSING_SIGNS = (
    *(")", "]", "AP", "AFP", "EPA", "EFE", "TASS", "IRNA", "Reuters", "REUTERS"),
    *("Anadolu", "Xinhua", "Tasnim", "Getty"),
)
# What captions say.
CAPTIONS = (
    r"\b(?:is|are|was|were)? ?(?:pictured|seen|shown|photographed) (?:here|in this|near|at|on|in)\b"
    r".{0,120}(?:photo|picture|image|file|handout)",
    r"\bin this (?:file |undated |handout |screen |aerial |combination )+"
    r"(?:photo|picture|image|grab|footage)",
    r"\bin (?:an undated|a file|a handout) (?:photo|picture|image)",
    r"\A(?:file|handout|undated)(?: photo)?\s*[:–—-]",
)
# One of these stands in each caption.
CAPTION_SIGNS = ("photo", "picture", "image", "file", "handout", "footage", "grab")
