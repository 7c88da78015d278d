"""French."""

from store.languages import press
from store.languages.language import Language, NegationWords, PageWords
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="fr",
    name="French",
    endonym="Français",
    scripts=("latin",),
    elisions=words("c d j l m n s t qu jusqu lorsqu puisqu dell all nell sull dall un"),
    name_links=words("de la"),
    likely=0.15,
    snowball="french",
    stop_words=words(
        "a ai au aucun aux avec ce cela ces cet cette ceux chez comme comment dans de "
        "des donc du elle elles en entre est et etait ete etre eu il ils je la le les "
        "leur leurs lui ma mais me meme mes mon ne nos notre nous on ont ou par pas plus "
        "pour pourquoi quand que quel quelle quelles quels qui sa sans se ses si son "
        "sont sous sur ta te tes toi ton tous tout tu un une vos votre vous y combien"
    ),
    dotted=press.TITLES
    + words("m mm me mlle mgr av bd env ex éd ibid p pp vol chap st ste art n°"),
    starters=words(
        "a ainsi après au aux ce ces cette dans de des du elle elles en et il ils je la "
        "le les leur mais on or par pour puis qui sa se selon ses si son sur un une"
    ),
    negation=NegationWords(
        forms=forms(
            "ne|n|non|pas|jamais|aucun|aucune|rien|personne ne|sans|ni|nul|nulle|guère|nie|"
            "nié|nient|démenti|dément|refusé|refuse de"
        ),
    ),
    page=PageWords(
        furniture=words("publicité partager imprimer commentaires"),
        headings_after=forms("à lire aussi|lire aussi|les plus lus|sur le même sujet"),
        teasers=forms("lire aussi|à lire aussi"),
        notice_words=words("bloqueur abonnés reste"),
        by=words("par"),
        updates=forms("mis à jour"),
        ad_blocks=(r"bloqueur de publicit",),
        paywalls=(
            r"réservée? aux abonnés",
            r"il vous reste [\d.,]+",
        ),
        openings=(r"(?:lire aussi|crédit|voir aussi)\s*[:/|]",),
    ),
)
