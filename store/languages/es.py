"""Spanish."""

from store.languages import press
from store.languages.language import Language, NegationWords, PageWords
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="es",
    name="Spanish",
    endonym="Español",
    scripts=("latin",),
    name_links=words("de la"),
    likely=0.15,
    snowball="spanish",
    grouping=".",
    stop_words=words(
        "a al algo ante antes como con contra cual cuales cuando cuanto cuantos de del "
        "desde donde durante e el ella ellas ellos en entre era es esa ese eso esta "
        "estaba estan este esto estos fue fueron ha han hasta hay la las le les lo los "
        "mas me mi muy no nos o para pero por porque que quien quienes se ser si sin "
        "sobre son su sus tambien te tiene todo tu un una uno y ya yo"
    ),
    dotted=press.TITLES
    + words("sr sra srta sres dr dra d da dña ud uds vd pág págs núm av avda art cap ee.uu"),
    starters=words(
        "a además al aunque como con cuando de del desde después el ella ellos en entre "
        "es esta este la las lo los mientras no para pero por según se si sin su sus "
        "también un una y"
    ),
    negation=NegationWords(
        forms=forms(
            "no|nunca|jamás|sin|ningún|ninguno|ninguna|nada|nadie|ni|tampoco|negó|niega|"
            "negaron|desmintió|rechazó|rechaza"
        ),
    ),
    page=PageWords(
        furniture=words("publicidad compartir comentarios"),
        headings_after=forms("te puede interesar|lo más leído|leer más|noticias relacionadas"),
        teasers=forms("leer más"),
        notice_words=words("suscriptores"),
        by=words("por"),
        source_labels=words("fuente"),
        photo_labels=words("foto"),
        updates=words("actualiza"),
        paywalls=(r"para suscriptores",),
        openings=(r"(?:lea también|fuente|foto)\s*[:/|]",),
    ),
)
