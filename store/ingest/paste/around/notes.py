"""Headings of footnotes and lists of sources, as articles, wikis and reports write them."""

import re

from store.ingest.paste.lines import key_of

LONGEST = 60  # characters of a heading

_NUMBER = re.compile(r"^[\s\[(]*\d{1,2}[.)\]]?\s+|^[ivxIVX]{1,5}[.)]\s+")
_HEADINGS = (
    # en, de, fr, es, it, pt, nl, pl
    "notes|footnotes|end notes|endnotes|references|reference list|list of references|bibliography|"
    "works cited|sources|citations|notes and references|references and notes|notes and sources|"
    "sources and notes|sources and references|quellen|quellenangaben|quellenverzeichnis|"
    "einzelnachweise|anmerkungen|fußnoten|endnoten|literatur|literaturverzeichnis|références|"
    "bibliographie|notes et références|notes de bas de page|notas|notas al pie|referencias|fuentes|"
    "bibliografía|notas y referencias|note|riferimenti|fonti|bibliografia|referências|fontes|"
    "notas de rodapé|bronnen|noten|voetnoten|referenties|bronvermelding|przypisy|źródła",
    # tr, az, uz, tk
    "kaynaklar|kaynakça|dipnot|dipnotlar|notlar|son notlar|referanslar|kaynaklar ve notlar|"
    "istinadlar|mənbələr|qeydlər|ədəbiyyat|manbalar|izohlar|adabiyotlar|"
    "foydalanilgan adabiyotlar|манбалар|изоҳлар|адабиётлар|çeşmeler|bellikler|edebiýat",
    # ru, uk, kk, ky, tg
    "примечания|примечание|сноски|источники|литература|список литературы|библиография|"
    "примечания и ссылки|источники и литература|примітки|джерела|література|виноски|"
    "дереккөздер|ескертпелер|әдебиеттер|сілтемелер|булактар|эскертүүлөр|шилтемелер|адабияттар|"
    "сарчашмаҳо|сарчашма|эзоҳот|эзоҳҳо|манбаъҳо|адабиёт|поварақҳо",
    # ar, fa, ps, ur
    "المراجع|مراجع|المصادر|مصادر|الهوامش|هوامش|الحواشي|حواشي|المصادر والمراجع|المراجع والمصادر|"
    "هوامش ومراجع|منابع|منابع و مآخذ|مآخذ|پانویس|پانویس‌ها|پانوشت|پانوشت‌ها|پی‌نوشت|پی‌نوشت‌ها|"
    "پی نوشت|پی نوشت ها|یادداشت‌ها|یادداشت ها|ارجاعات|سرچینې|سرچينې|ماخذونه|اخځلیکونه|اخځليکونه|"
    "لمنلیکونه|لمنليکونه|يادښتونه|یادښتونه|حوالہ جات|حوالے|حواشی|ماخذ|مصادر و مراجع",
    # hi, zh, ja, ko
    "संदर्भ|सन्दर्भ|संदर्भ सूची|स्रोत|टिप्पणियाँ|पाद टिप्पणी|पाद टिप्पणियाँ|参考文献|参考资料|参考資料|"
    "參考文獻|參考資料|注释|註釋|注釋|脚注|腳註|注解|资料来源|資料來源|出典|注釈|"
    "각주|참고 문헌|참고문헌|출처|주석",
)
_KEYS = frozenset(key_of(one) for line in _HEADINGS for one in line.split("|"))


def is_notes_heading(text: str) -> bool:
    """Whether a line heads footnotes or sources, by itself: "5. References", "Kaynaklar:"."""
    if len(text) > LONGEST:
        return False
    return key_of(_NUMBER.sub("", text)) in _KEYS
