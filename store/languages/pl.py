"""Polish."""

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
    code="pl",
    name="Polish",
    day_first=True,
    endonym="Polski",
    scripts=("latin",),
    snowball="polish",
    ordinal_stop=True,
    stop_words=words(
        "a ale bo by był była było były być co czy dla do gdy gdzie go i ich ile im ja "
        "jak jaka jaki jakie jako je jego jej jest jeśli już kiedy kim kogo kto która "
        "które który lub ma mi mnie może my na nad nie o od on ona one oni oraz po pod "
        "przed przez przy są się tak tam te tego tej ten to tu tę ty w we więc z za że"
    ),
    dotted=press.TITLES
    + words("im ul ur zm św tzw tys mln mld gen płk ppłk mjr kpt por prof dr r w"),
    negation=NegationWords(
        forms=forms(
            "nie|bez|nigdy|nikt|nikogo|nic|niczego|nigdzie|żaden|żadna|żadne|żadnych|ani|"
            "zaprzeczył|zaprzecza|odmówił"
        ),
    ),
    dates=DateWords(
        stamp_weekdays=each("pon|pn, wt, śr, czw, pt, sob, niedz|nd"),
        stamp_months=each(
            "stycznia|styczeń|sty, lutego|luty|lut, marca|marzec|mar, kwietnia|kwiecień|kwi, "
            "maja|maj, czerwca|czerwiec|cze, lipca|lipiec|lip, sierpnia|sierpień|sie, "
            "września|wrzesień|wrz, października|październik|paź, listopada|listopad|lis, "
            "grudnia|grudzień|gru"
        ),
    ),
    page=PageWords(
        sounds=forms("muzyka|brawa|oklaski|śmiech|śmiechy|owacja"),
        published=forms("opublikowano|publikacja|data publikacji"),
        tags=forms("tagi|słowa kluczowe"),
    ),
    fields=FieldNames(
        title=forms("tytuł|nagłówek"),
        body=forms("treść|tekst|artykuł"),
        summary=forms("streszczenie|zajawka"),
        url=forms("odnośnik|adres"),
        publisher=forms("wydawca|gazeta|źródło"),
        author=forms("autor|autorzy"),
        published=forms("data publikacji|data|opublikowano"),
        language=words("język"),
    ),
    mails=MailWords(
        sender=forms("od|nadawca"),
        sent=forms("wysłano|data"),
        to=forms("do|dw"),
        subject=forms("temat"),
        wrote=(r"napisał\w*|pisze",),
    ),
    walls=WallWords(
        comments=forms("komentarze|dodaj komentarz|skomentuj"),
        comment_counts=forms(r"komentarz\w*"),
        replies=forms("odpowiedz|zgłoś|lubię to"),
        consent=(
            r"\bcookies?\b|ciasteczk",
            r"dan\w+ osobow",
            r"\bzgod[ęya]\b",
            r"zaufan\w+ partner",
        ),
        logins=(
            r"zaloguj się",
            r"nie pamiętasz hasła",
        ),
        paywalls=(
            r"pozostało (?:jeszcze )?\d+ ?%",
            r"(?:dalsza część|pełna wersja) .{0,40}(?:subskryb|prenumer|dostępn)",
            r"tylko dla (?:subskrybentów|prenumeratorów)",
            r"czytaj więcej .{0,20}subskryp",
        ),
        syndicated=(r"^artykuł .{1,300} pochodzi z serwisu .{1,120}$",),
        times=(
            r"(?:[^\W_]+ )?(?:sekund\w*|min|minut\w*|godz|godzin\w*|dzień|dni|tydzień"
            r"|tygodni\w*|miesi\w+|rok|lata|lat)\.? temu",
        ),
        addressed=(r"\b(?:nas\w*|twoj\w*|twój|państw\w+|zgadzasz|używamy|możesz)\b",),
    ),
    houses=HouseWords(
        sections=words(
            "wiadomości najnowsze świat kraj strona główna polityka gospodarka sport wszystkie"
        ),
        nobody=forms("redakcja|oprac red|pap"),
    ),
)
