"""Italian."""

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
    code="it",
    name="Italian",
    day_first=True,
    endonym="Italiano",
    scripts=("latin",),
    elisions=words("c d j l m n s t qu jusqu lorsqu puisqu dell all nell sull dall un"),
    snowball="italian",
    grouping=".",
    stop_words=words(
        "a ad agli ai al alla alle allo anche c che chi ci come con contro cosa cui da "
        "dagli dai dal dalla dalle de degli dei del della delle dello di dove e è ed era "
        "erano essere fra gli ha hanno i il in io l la le lei lo loro lui ma mi ne negli "
        "nei nel nella nelle non o per perché più quale quali quando quanto quella "
        "quello questa questo si sono su sua sue sugli sui sul sulla suo tra tu un una "
        "uno"
    ),
    dotted=press.TITLES + words("sig sigg dott dott.ssa avv ing on pag art n geom arch"),
    number_words=words(
        "due=2 tre=3 quattro=4 cinque=5 sette=7 otto=8 nove=9 dieci=10 venti=20 trenta=30 "
        "cento=100 mille=1000 mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 "
        "miliardi=1000000000"
    ),
    negation=NegationWords(
        nobody=words("nessuno nessuna"),
        untrue=words("falso bugia"),
        forms=forms(
            "non|no|mai|senza|nessun|nessuno|nessuna|niente|nulla|né|neppure|neanche|negato|"
            "nega|smentito|smentisce|rifiutato"
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "detto dice dicono affermato affermano dichiarato aggiunto disse dissero ha spiegato "
            "annunciato sostiene sostengono riferito riferisce riferiscono raccontato raccontano "
            "avverte avvertito"
        ),
        according=words("secondo"),
        ends=words("che"),
        pronouns=words("lui lei"),
        articles=words("il lo la gli un"),
    ),
    dates=DateWords(
        stamp_weekdays=each(
            "lun|lunedì, mar|martedì, mer|mercoledì, gio|giovedì, "
            "ven|venerdì, sab|sabato, dom|domenica"
        ),
        stamp_months=each(
            "gennaio|gen, febbraio|feb, marzo|mar, aprile|apr, maggio|mag, giugno|giu, "
            "luglio|lug, agosto|ago, settembre|set|sett, ottobre|ott, novembre|nov, "
            "dicembre|dic"
        ),
    ),
    page=PageWords(
        sounds=forms("musica|applausi|applauso|risate|risata|ovazione"),
        published=forms("pubblicato|pubblicato il|data di pubblicazione"),
        tags=forms("tag|argomenti|parole chiave"),
    ),
    fields=FieldNames(
        title=words("titolo"),
        body=forms("testo|contenuto|articolo"),
        summary=forms("sommario|riassunto"),
        url=forms("collegamento|indirizzo"),
        publisher=forms("testata|giornale|editore|fonte|nome testata|quotidiano|pubblicazione"),
        author=forms("autore|autori|firma|autrice|giornalista"),
        published=forms(
            "data di pubblicazione|data|pubblicato|data pubblicazione|pubblicato il|data uscita"
        ),
        language=words("lingua"),
    ),
    mails=MailWords(
        greetings=(r"(?:gentil[ei]\w*|buongiorno|buonasera|salve)\b.{0,60}",),
        closings=(r"(?:(?:cordiali |distinti )?saluti)\b.{0,40}",),
        sender=forms("da"),
        sent=forms("inviato|data"),
        to=forms("a"),
        subject=forms("oggetto"),
        wrote=(r"ha scritto",),
    ),
    walls=WallWords(
        comments=forms("commenti|lascia un commento"),
        comment_counts=forms("commenti|commento|risposte"),
        replies=forms("rispondi|segnala|mi piace"),
        consent=(
            r"\bcookies?\b",
            r"dati personali",
            r"\bconsenso\b",
            r"\bpartner\b.{0,60}\b(?:archiv|acced|tratt)",
        ),
        logins=(
            r"\baccedi\b",
            r"password dimenticata",
        ),
        paywalls=(
            r"riservat[oa] agli abbonati",
            r"abbonati per (?:continuare|leggere)",
        ),
        syndicated=(
            r"^l[’']articolo .{1,300} (?:proviene da|sembra essere il primo su) .{1,120}$",
        ),
        times=(
            r"(?:[^\W_]+ )(?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",
        ),
        addressed=(r"\b(?:noi|nostr\w+|il tuo|la tua|i tuoi|vostr\w+|utilizziamo|puoi)\b",),
    ),
    houses=HouseWords(
        sections=words(
            "notizie ultime ultima ora mondo home politica economia sport tutte cronaca"
        ),
        nobody=forms("redazione|la redazione|agenzie|admin"),
    ),
)
