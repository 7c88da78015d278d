"""French."""

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
    code="fr",
    name="French",
    day_first=True,
    endonym="Français",
    scripts=("latin",),
    elisions=words("c d j l m n s t qu jusqu lorsqu puisqu dell all nell sull dall un"),
    name_links=words("de la"),
    likely=0.15,
    snowball="french",
    stop_words=words(
        "a à ai au aucun aux avec ce cela ça ces cet cette ceux chez comme comment dans de "
        "des donc du elle elles en entre est et était été être eu il ils je la le les "
        "leur leurs lui ma mais me même mes mon ne nos notre nous on ont ou où par pas plus "
        "pour pourquoi quand que quel quelle quelles quels qui sa sans se ses si son "
        "sont sous sur ta te tes toi ton tous tout tu un une vos votre vous y combien"
    ),
    dotted=press.TITLES
    + words("m mm me mlle mgr av bd env ex éd ibid p pp vol chap st ste art n°"),
    starters=words(
        "a ainsi après au aux ce ces cette dans de des du elle elles en et il ils je la "
        "le les leur mais on or par pour puis qui sa se selon ses si son sur un une"
    ),
    number_words=words(
        "vingt=20 trente=30 quarante=40 cinquante=50 cent=100 mille=1000 million=1000000 "
        "millions=1000000 milliard=1000000000 milliards=1000000000 deux=2 trois=3 quatre=4 "
        "cinq=5 six=6 sept=7 huit=8 dix=10 onze=11 douze=12 quinze=15 soixante=60 cents=100 "
        "billion=1000000000000 billions=1000000000000"
    ),
    negation=NegationWords(
        untrue=words("faux mensonge inventé"),
        forms=forms(
            "ne|n|non|pas|jamais|aucun|aucune|rien|personne ne|sans|ni|nul|nulle|guère|nie|"
            "nié|nient|démenti|dément|refusé|refuse de"
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "rétorque souvient répond explique ajoute estime demande raconte témoigne soutient "
            "dit déclaré affirmé ajouté expliqué annoncé affirme déclare indique indiqué assuré "
            "souligné averti écrit répondu précisé dénoncé qualifié estimé rapporté rapporte "
            "rapportent raconté disent affirment indiquent "
            "promis démenti accusé accuse prévenu confirmé"
        ),
        according=words("selon"),
        quoting=words("citant"),
        ends=words("que"),
        pronouns=words("il elle ils elles"),
        articles=words("le la les l' un une"),
        beside_days=words("le"),
        he=words("il"),
        she=words("elle"),
    ),
    page=PageWords(
        counters=forms("vues|lectures"),
        sounds=forms("musique|applaudissements|rires|rire|acclamations|huées"),
        ours=forms("nous|notre|nos"),
        asks=forms("suivez-|abonnez-|rejoignez-|téléchargez-|retrouvez-|inscrivez-"),
        published=forms("publié|publié le|mis en ligne|paru"),
        furniture=forms("publicité|partager|imprimer|commentaires|lire la suite|lire l article"),
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
        tags=forms("mots-clés|tags|thèmes|étiquettes"),
    ),
    dates=DateWords(
        stamp_weekdays=each(
            "lun|lundi, mar|mardi, mer|mercredi, jeu|jeudi, ven|vendredi, sam|samedi, dim|dimanche"
        ),
        stamp_months=each(
            "janvier|janv, février|févr|fév, mars, avril|avr, mai, juin, juillet|juil, août, "
            "septembre|sept, octobre|oct, novembre|nov, décembre|déc"
        ),
        day_endings=words("er"),
        day_names=each(
            "premier, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, "
            "treize, quatorze, quinze, seize, dix sept, dix huit, dix neuf, vingt, "
            "vingt et un, vingt deux, vingt trois, vingt quatre, vingt cinq, vingt six, "
            "vingt sept, vingt huit, vingt neuf, trente, trente et un"
        ),
    ),
    fields=FieldNames(
        title=forms("titre|titre de l article|intitulé"),
        body=forms("texte|contenu|corps|texte intégral|texte de l article|article"),
        summary=forms("résumé|chapô"),
        url=forms("lien|adresse|url de l article"),
        publisher=forms("éditeur|journal|média|source|publication|titre de presse|nom du média"),
        author=forms("auteur|auteurs|signé par|rédacteur|journaliste"),
        published=forms(
            "date de publication|publié le|date|date de parution|paru le|date publication|parution"
        ),
        language=words("langue"),
    ),
    mails=MailWords(
        greetings=(r"(?:bonjour|bonsoir|ch(?:er|ère)s?|madame|mesdames|monsieur)\b.{0,60}",),
        closings=(
            r"(?:(?:bien )?cordialement|bien à vous|(?:sincères )?salutations|"
            r"bonne réception)\b.{0,40}",
        ),
        sent_from=(r"envoyé (?:de(?:puis)?|à partir de) mon .{2,40}",),
        sender=forms("de|expéditeur"),
        sent=forms("envoyé|date"),
        to=forms("à|cc"),
        subject=forms("objet|sujet"),
        wrote=(r"a écrit",),
        disclaimers=(
            r"\bce (?:message|courriel|mail|courrier)\b.{0,200}\b(?:confidentiel|destin)",
        ),
    ),
    walls=WallWords(
        newsletters=forms(
            "version en ligne|si ce message ne s affiche pas|consulter la version en ligne|"
            "si vous ne visualisez pas|"
            "se désabonner|se désinscrire|voir dans le navigateur|afficher dans votre navigateur"
        ),
        comments=forms("commentaires|les commentaires|laisser un commentaire|réagir"),
        comment_counts=forms(r"commentaires?|réponses?|réactions?"),
        replies=forms("répondre|signaler|j aime"),
        consent=(
            r"\bcookies?\b",
            r"données (?:personnelles|à caractère personnel)",
            r"\bconsentement\b",
            r"\bpartenaires\b.{0,60}\b(?:stock|accèd|trait)",
            r"intérêt légitime",
        ),
        logins=(
            r"se connecter|connectez-vous",
            r"mot de passe oublié",
            r"^mot de passe\W*$|^adresse e-?mail\W*$",
            r"pas encore (?:de compte|inscrit)",
        ),
        paywalls=(
            r"réservée? (?:à nos |aux )abonnés",
            r"il vous reste [\d.,]+ ?%",
            r"la suite est réservée",
            r"abonnez-vous (?:à partir|dès|pour lire)",
        ),
        syndicated=(r"^l[’']article .{1,300} est apparu en premier sur .{1,120}$",),
        times=(
            r"il y a (?:[^\W_]+ )(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)",
            r"à l[’']instant",
        ),
        missing=(r"page .{0,40}(?:introuvable|n[’']existe pas|n[’']a pas été trouvée)",),
        addressed=(r"\b(?:nous|nos|notre|vous|vos|votre)\b",),
    ),
    houses=HouseWords(
        sections=words(
            "actualités actualité actu dernières infos monde accueil politique économie "
            "sport toutes une"
        ),
        nobody=forms("la rédaction|rédaction|admin|avec agences"),
    ),
)
