"""German."""

from store.languages import press
from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    MailWords,
    NegationWords,
    PageWords,
    SpeechWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="de",
    name="German",
    day_first=True,
    endonym="Deutsch",
    scripts=("latin",),
    likely=0.15,
    snowball="german",
    grouping=".",
    ordinal_stop=True,
    stop_words=words(
        "aber alle als also am an auch auf aus bei bis da damit dann das dass dem den "
        "denn der des dessen die dies diese diesem diesen dieser dieses doch du durch "
        "ein eine einem einen einer eines er es für hat hatte hatten ich ihm ihn ihr "
        "ihre im in ist ja jede jeder kann können man mehr mit nach nicht noch nun nur "
        "ob oder ohne sein seine seit sich sie sind so über um und uns unter vom von vor "
        "wann war waren warum was welche welcher welches wenn wer werden wie wieder will "
        "wird wo wurde wurden zu zum zur"
    ),
    dotted=press.TITLES
    + words(
        "bzw ca d.h dr evtl ggf hl hrsg inkl insb jh jhd mio mrd nr o.ä s.o sog std str "
        "tel u.a usw v.a vgl z.b zzgl z.zt abs art bd geb gest prof dipl ing hr fr st "
        "bes ehem max min"
    ),
    starters=words(
        "aber als am an auch auf bei da das dem den der die dies diese doch ein eine er "
        "es für im in mit nach nun sein sie so und vom von während was wenn wie wir zu"
    ),
    number_words=words(
        "zwanzig=20 dreißig=30 hundert=100 tausend=1000 million=1000000 millionen=1000000 "
        "milliarde=1000000000 milliarden=1000000000 zwei=2 drei=3 vier=4 fünf=5 sechs=6 "
        "sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 fünfzehn=15 vierzig=40 fünfzig=50 "
        "sechzig=60 "
        "siebzig=70 achtzig=80 neunzig=90 dutzend=12 mio=1000000 mrd=1000000000 "
        "billion=1000000000000 billionen=1000000000000"
    ),
    negation=NegationWords(
        nobody=words("niemand keiner keine"),
        untrue=words("falsch erfunden gelogen unwahr"),
        forms=forms(
            "nicht|kein|keine|keinen|keinem|keiner|keines|keinerlei|nie|niemals|niemand|"
            "nichts|nirgends|ohne|weder|nein|kaum|wies zurück|weist zurück|wiesen zurück|"
            "zurückgewiesen|zurückwies|lehnte ab|lehnt ab|abgelehnt|weigerte sich|weigert sich|"
            "verneinte|bestritt|bestreitet|dementierte|dementiert"
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "erinnert meint klagt widersprach fragt fragte antwortet schreibt erzählt sagte sagt "
            "sagten erklärte erklärt betonte teilte mitteilte schrieb fügte warnte behauptete "
            "bestätigte kündigte meldete berichtete gesagt geschrieben behauptet versicherte "
            "antwortete entgegnete nannte bezeichnete forderte kritisierte dementierte"
        ),
        according=words("laut zufolge"),
        quoting=words("zitierte"),
        particles=words("hinzu mit an ein aus"),
        ends=words("dass"),
        pronouns=words("er sie es"),
        honorifics=words("herr frau"),
        articles=words("der die das ein eine"),
        beside_days=words("am den"),
        he=words("er herr"),
        she=words("sie frau"),
    ),
    page=PageWords(
        counters=forms("aufrufe|gelesen"),
        sounds=forms("musik|applaus|beifall|gelächter|lachen|jubel|klatschen"),
        ours=forms("uns|unser|unsere|unseren|unserem|unserer"),
        asks=forms(
            "folgen sie|laden sie|abonnieren sie|lesen sie|besuchen sie|folgt|abonniert|jetzt"
        ),
        published=forms("veröffentlicht|erschienen|erstellt|veröffentlicht am"),
        furniture=forms(
            "anzeige|werbung|teilen|drucken|kommentare|merken|weiterlesen|mehr lesen|zum artikel"
        ),
        headings_after=forms(
            "mehr zum thema|das könnte sie auch interessieren|meistgelesen|lesen sie auch"
        ),
        teasers=forms("lesen sie auch"),
        notice_words=words("werbeblocker weiterlesen"),
        by=words("von"),
        source_labels=words("quelle"),
        updates=words("aktualisiert stand:"),
        ad_blocks=(r"werbeblocker",),
        paywalls=(r"weiterlesen mit",),
        openings=(r"(?:lesen sie auch|mehr zum thema|quelle|bild)\s*[:/|]",),
        tags=forms("schlagwörter|schlagworte|themen|stichwörter"),
    ),
    dates=DateWords(
        stamp_weekdays=each(
            "mo|montag, di|dienstag, mi|mittwoch, do|donnerstag, fr|freitag, sa|samstag, so|sonntag"
        ),
        stamp_months=each(
            "januar|jänner|jan, februar|feb, märz|mrz|mär|maerz, april|apr, mai, juni|jun, "
            "juli|jul, august|aug, september|sep|sept, oktober|okt, november|nov, "
            "dezember|dez"
        ),
        day_names=each(
            "erste, zweite, dritte, vierte, fünfte, sechste, siebte|siebente, achte, neunte, "
            "zehnte, elfte, zwölfte, dreizehnte, vierzehnte, fünfzehnte, sechzehnte, "
            "siebzehnte, achtzehnte, neunzehnte, zwanzigste, einundzwanzigste, "
            "zweiundzwanzigste, dreiundzwanzigste, vierundzwanzigste, fünfundzwanzigste, "
            "sechsundzwanzigste, siebenundzwanzigste, achtundzwanzigste, neunundzwanzigste, "
            "dreißigste, einunddreißigste"
        ),
        day_name_endings=words("r n"),
    ),
    fields=FieldNames(
        title=forms("titel|überschrift|schlagzeile|titelzeile"),
        body=forms("text|volltext|artikel|inhalt|artikeltext"),
        summary=forms("zusammenfassung|teaser|vorspann"),
        url=forms("link|adresse"),
        publisher=forms(
            "medium|zeitung|verlag|quelle|herausgeber|publikation|zeitungsname|mediumname"
        ),
        author=forms("autor|autorin|verfasser|autoren|verfasserin|redakteur"),
        published=forms(
            "veröffentlicht|veröffentlichungsdatum|erscheinungsdatum|datum|erscheinungstag"
            "|erschienen am|erschienen|publikationsdatum|veröffentlicht am"
        ),
        language=words("sprache"),
    ),
    mails=MailWords(
        greetings=(r"(?:sehr geehrte\w*|liebe\w*|hallo|guten (?:tag|morgen|abend))\b.{0,60}",),
        closings=(
            r"(?:(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?) grü(?:ß|"
            r"ss)en?)\b.{0,40}",
        ),
        sent_from=(r"(?:von meinem .{2,40}|diese nachricht wurde von .{2,60}) gesendet",),
        sender=forms("von"),
        sent=forms("gesendet|datum"),
        to=forms("an"),
        subject=forms("betreff"),
        wrote=(r"schrieb",),
        disclaimers=(r"\b(?:e-?mail|nachricht)\b.{0,160}\b(?:vertraulich|ausschließlich)",),
    ),
    walls=WallWords(
        newsletters=forms(
            "nicht richtig angezeigt|nicht korrekt angezeigt|webversion|online ansehen|"
            "hier abmelden|diesen newsletter abbestellen|"
            "newsletter abbestellen|abmelden|im browser ansehen|im browser öffnen"
        ),
        comments=forms("kommentare|leserkommentare|kommentar schreiben|diskutieren sie mit"),
        comment_counts=forms(r"kommentare?|antworten"),
        replies=forms("antworten|melden|gefällt mir|zitieren"),
        consent=(
            r"\bcookies?\b",
            r"personenbezogene",
            r"\beinwilligung",
            r"\bpartner\w*\b.{0,60}\b(?:speichern|verarbeiten|daten)",
            r"werbung und tracking|(?:ohne|werbe)-?tracking",
            r"berechtigtes interesse",
        ),
        logins=(
            r"\banmelden\b",
            r"passwort vergessen",
            r"^e-?mail-?adresse\W*$|^passwort\W*$",
            r"noch kein konto|jetzt registrieren",
        ),
        paywalls=(
            r"nur für abonnenten",
            r"jetzt weiterlesen|weiterlesen mit",
            r"\bmit .{0,30}\babo\b.{0,30}\blesen",
            r"\d+ ?% des artikels",
        ),
        syndicated=(r"^der beitrag .{1,300} (?:erschien|ist) (?:zuerst )?(?:auf|bei) .{1,120}$",),
        times=(
            r"vor (?:[^\W_]+ )(?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?"
            r"|jahr(?:en)?)",
            r"gerade eben",
        ),
        missing=(r"seite .{0,40}(?:nicht gefunden|existiert nicht|nicht verfügbar)",),
        addressed=(
            r"\b(?:wir|uns\w*|ihr(?:e[mnrs]?)?|sie (?:können|stimmen)|akzeptieren)\b",
            r"\b(?:besuchen|nutzen) sie\b",
        ),
    ),
    houses=HouseWords(
        sections=words(
            "nachrichten aktuelle neueste schlagzeilen startseite politik wirtschaft sport "
            "welt alle"
        ),
        nobody=forms("redaktion|die redaktion|autor|admin|dpa|agenturen"),
    ),
)
