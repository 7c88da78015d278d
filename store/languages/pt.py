"""Portuguese."""

from store.languages import press
from store.languages.language import Language, NegationWords, PageWords
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    endonym="Português",
    scripts=("latin",),
    snowball="portuguese",
    grouping=".",
    stop_words=words(
        "a ao aos as com como da das de do dos e ela elas ele eles em entre era essa "
        "esse esta este eu foi foram ha isso isto ja la lhe mais mas me mesmo meu na nao "
        "nas no nos o os ou para pela pelas pelo pelos por porque quais qual quando "
        "quanto que quem se sem ser seu seus so sobre sua suas tambem tem um uma voce"
    ),
    dotted=press.TITLES + words("sr sra dr dra exmo v.exa pág av art núm"),
    negation=NegationWords(
        forms=forms(
            "não|nunca|jamais|sem|nenhum|nenhuma|nada|ninguém|nem|tampouco|negou|nega|"
            "desmentiu|rejeitou"
        ),
    ),
    page=PageWords(by=words("por")),
)
