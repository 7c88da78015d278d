"""Dutch."""

from store.languages import press
from store.languages.language import Language, NegationWords
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="nl",
    name="Dutch",
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
        forms=forms(
            "niet|geen|nooit|niemand|niets|nergens|zonder|noch|nee|ontkende|ontkent|weigerde"
        ),
    ),
)
