"""Polish."""

from store.languages import press
from store.languages.language import Language, NegationWords
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="pl",
    name="Polish",
    endonym="Polski",
    scripts=("latin",),
    snowball="polish",
    ordinal_stop=True,
    stop_words=words(
        "a ale bo by byl byla bylo byly byc co czy dla do gdy gdzie go i ich ile im ja "
        "jak jaka jaki jakie jako je jego jej jest jesli juz kiedy kim kogo kto ktora "
        "ktore ktory lub ma mi mnie moze my na nad nie o od on ona one oni oraz po pod "
        "przed przez przy sa sie tak tam te tego tej ten to tu ty w we wiec z za ze"
    ),
    dotted=press.TITLES
    + words("im ul ur zm św tzw tys mln mld gen płk ppłk mjr kpt por prof dr r w"),
    negation=NegationWords(
        forms=forms(
            "nie|bez|nigdy|nikt|nikogo|nic|niczego|nigdzie|żaden|żadna|żadne|żadnych|ani|"
            "zaprzeczył|zaprzecza|odmówił"
        ),
    ),
)
