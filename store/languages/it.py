"""Italian."""

from store.languages import press
from store.languages.language import Language, NegationWords
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="it",
    name="Italian",
    endonym="Italiano",
    scripts=("latin",),
    elisions=words("c d j l m n s t qu jusqu lorsqu puisqu dell all nell sull dall un"),
    snowball="italian",
    grouping=".",
    stop_words=words(
        "a ad agli ai al alla alle allo anche c che chi ci come con contro cosa cui da "
        "dagli dai dal dalla dalle de degli dei del della delle dello di dove e ed era "
        "erano essere fra gli ha hanno i il in io l la le lei lo loro lui ma mi ne negli "
        "nei nel nella nelle non o per perche piu quale quali quando quanto quella "
        "quello questa questo si sono su sua sue sugli sui sul sulla suo tra tu un una "
        "uno"
    ),
    dotted=press.TITLES + words("sig sigg dott dott.ssa avv ing on pag art n geom arch"),
    negation=NegationWords(
        forms=forms(
            "non|no|mai|senza|nessun|nessuno|nessuna|niente|nulla|né|neppure|neanche|negato|"
            "nega|smentito|smentisce|rifiutato"
        ),
    ),
)
