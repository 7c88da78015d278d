"""Dutch."""

from store.languages import press
from store.languages.language import (
    DateWords,
    FieldNames,
    HouseWords,
    Language,
    MailWords,
    NegationWords,
    PageWords,
    WallWords,
)
from store.languages.lists import each, forms, words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    day_first=True,
    endonym="Nederlands",
    scripts=("latin",),
    snowball="dutch",
    grouping=".",
    stop_words=words(
        "aan al als bij dan dat de der deze die dit door een en er ging had heb heeft "
        "het hij hoe hun ik in is je kan maar me meer men met mijn na naar niet nog nu "
        "of om ook op over te tot uit van veel voor waar waarom wanneer want waren was "
        "wat we wel welke werd wie wil worden wordt ze zich zij zijn zo zou"
    ),
    dotted=press.TITLES + words("dhr mevr mw drs ir mr blz bijv ca nl o.a resp"),
    negation=NegationWords(
        nobody=words("niemand geen"),
        untrue=words("onwaar gelogen"),
        forms=forms(
            "niet|geen|nooit|niemand|niets|nergens|zonder|noch|nee|ontkende|ontkent|weigerde"
        ),
    ),
    dates=DateWords(
        stamp_weekdays=each(
            "ma|maandag, di|dinsdag, wo|woensdag, do|donderdag, vr|vrijdag, za|zaterdag, zo|zondag"
        ),
        stamp_months=each(
            "januari|jan, februari|feb, maart|mrt, april|apr, mei, juni|jun, juli|jul, "
            "augustus|aug, september|sep, oktober|okt, november|nov, december|dec"
        ),
    ),
    page=PageWords(
        sounds=forms("muziek|applaus|gelach|gejuich"),
        published=forms("gepubliceerd|gepubliceerd op"),
        tags=forms("trefwoorden|onderwerpen"),
    ),
    fields=FieldNames(
        title=forms("titel|kop"),
        body=forms("tekst|inhoud|artikel"),
        summary=forms("samenvatting|inleiding"),
        url=forms("koppeling|adres"),
        publisher=forms("bron|krant|uitgever|medium"),
        author=forms("auteur|schrijver|redacteur"),
        published=forms("publicatiedatum|gepubliceerd op|datum"),
        language=words("taal"),
    ),
    mails=MailWords(
        sender=forms("van"),
        sent=forms("verzonden|datum"),
        to=forms("aan"),
        subject=forms("onderwerp"),
        wrote=(r"schreef",),
    ),
    walls=WallWords(
        comments=forms("reacties|plaats een reactie|reageer"),
        comment_counts=forms(r"reacties?"),
        replies=forms("reageren|beantwoorden|rapporteren"),
        consent=(
            r"\bcookies?\b",
            r"persoonsgegevens|persoonlijke gegevens",
            r"\btoestemming\b",
            r"\bpartners?\b.{0,60}\b(?:opslaan|verwerk|toegang)",
            r"gerechtvaardigd belang",
        ),
        logins=(
            r"\binloggen\b",
            r"wachtwoord vergeten",
        ),
        paywalls=(
            r"(?:alleen|exclusief) voor abonnees",
            r"verder lezen\?",
        ),
        times=(
            r"(?:[^\W_]+ )(?:seconden|minuut|minuten|uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?"
            r"|jaar) geleden",
        ),
        addressed=(r"\b(?:wij|we|onze|uw|jouw|je)\b",),
    ),
    houses=HouseWords(
        sections=words("nieuws laatste wereld home politiek economie sport alle"),
        nobody=forms("redactie|onze redactie"),
    ),
)
