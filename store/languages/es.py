"""Spanish."""

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
    code="es",
    name="Spanish",
    endonym="Español",
    scripts=("latin",),
    name_links=words("de la"),
    likely=0.15,
    snowball="spanish",
    grouping=".",
    stop_words=words(
        "a al algo ante antes como cómo con contra cual cuál cuales cuáles cuando cuándo "
        "cuanto cuánto cuantos cuántos de del desde donde dónde durante e el él ella ellas "
        "ellos en entre era es esa ese eso esta está estaba están este esto estos fue "
        "fueron ha han hasta hay la las le les lo los mas más me mi mí muy no nos o para "
        "pero por porque que qué quien quién quienes quiénes se ser si sí sin sobre "
        "son su sus también te tiene todo tu tú un una uno y ya yo"
    ),
    dotted=press.TITLES
    + words("sr sra srta sres dr dra d da dña ud uds vd pág págs núm av avda art cap ee.uu"),
    starters=words(
        "a además al aunque como con cuando de del desde después el ella ellos en entre "
        "es esta este la las lo los mientras no para pero por según se si sin su sus "
        "también un una y"
    ),
    number_words=words(
        "veinte=20 treinta=30 cuarenta=40 cincuenta=50 cien=100 mil=1000 millón=1000000 "
        "millones=1000000 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 "
        "once=11 doce=12 quince=15 sesenta=60 setenta=70 ochenta=80 noventa=90 ciento=100 "
        "billón=1000000000000 billones=1000000000000"
    ),
    negation=NegationWords(
        nobody=words("nadie ninguno ninguna"),
        untrue=words("falso mentira bulo"),
        forms=forms(
            "no|nunca|jamás|sin|ningún|ninguno|ninguna|nada|nadie|ni|tampoco|negó|niega|"
            "negaron|desmintió|rechazó|rechaza"
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "dijo dice dijeron afirmó declaró añadió aseguró señaló anunció explicó advirtió "
            "escribió dicen indicó indicaron informó informaron aseguraron relató relataron contó "
            "denunció sostuvo advirtieron negó acusó criticó"
        ),
        according=words("según"),
        quoting=words("citando"),
        ends=words("que"),
        pronouns=words("él ella ellos"),
        articles=words("el la los las un"),
        beside_days=words("el"),
    ),
    page=PageWords(
        counters=forms("visitas|lecturas|vistas"),
        sounds=forms("música|aplausos|aplauso|risas|risa|ovación|vítores|abucheos"),
        ours=forms("nos|nuestro|nuestra|nuestros|síguenos|síganos|siguenos"),
        asks=forms("síguenos|síganos|sigue|suscríbete|suscríbase|únete|descarga|descargue|lee"),
        published=forms("publicado|publicada|fecha de publicación"),
        furniture=forms("publicidad|compartir|comentarios|leer más|seguir leyendo"),
        headings_after=forms("te puede interesar|lo más leído|leer más|noticias relacionadas"),
        teasers=forms("leer más"),
        notice_words=words("suscriptores"),
        by=words("por"),
        source_labels=words("fuente"),
        photo_labels=words("foto"),
        updates=words("actualiza"),
        paywalls=(r"para suscriptores",),
        openings=(r"(?:lea también|fuente|foto)\s*[:/|]",),
        tags=forms("etiquetas|temas|palabras clave"),
    ),
    dates=DateWords(
        stamp_weekdays=each(
            "lun|lunes, mar|martes, mié|miércoles, jue|jueves, vie|viernes, sáb|sábado, dom|domingo"
        ),
        stamp_months=each(
            "enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, "
            "agosto|ago, septiembre|setiembre|sep|set, octubre|oct, noviembre|nov, "
            "diciembre|dic"
        ),
        day_names=each(
            "uno|primero, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, "
            "doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, "
            "veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco, "
            "veintiséis, veintisiete, veintiocho, veintinueve, treinta, treinta y uno"
        ),
    ),
    fields=FieldNames(
        title=forms("título|titular|titulo|encabezado"),
        body=forms("texto|contenido|cuerpo|texto completo|artículo|cuerpo de la noticia"),
        summary=forms("resumen|entradilla"),
        url=forms("enlace|dirección|url de la noticia"),
        publisher=forms("medio|periódico|editor|fuente|publicación|nombre del medio|diario"),
        author=forms("autor|autores|autora|firma|periodista|redactor"),
        published=forms(
            "fecha de publicación|publicado|fecha|fecha publicación|publicado el"
            "|fecha de la noticia"
        ),
        language=forms("idioma|lengua"),
    ),
    mails=MailWords(
        greetings=(r"(?:estimad\w+|hola|buen(?:os|as) (?:días|tardes|noches)|querid\w+)\b.{0,60}",),
        closings=(r"(?:(?:un )?(?:cordial )?saludos?|atentamente)\b.{0,40}",),
        sent_from=(r"enviado desde mi .{2,40}",),
        sender=forms("de"),
        sent=forms("enviado|enviado el|fecha"),
        to=forms("para|cc"),
        subject=forms("asunto"),
        wrote=(r"escribió",),
        disclaimers=(r"\beste (?:correo|mensaje)\b.{0,200}\bconfidencial",),
    ),
    walls=WallWords(
        newsletters=forms(
            "si no puede ver este|si no ves correctamente|ver en línea|versión web|"
            "darse de baja|cancelar suscripción|ver en el navegador|ver en tu navegador"
        ),
        comments=forms("comentarios|deja un comentario|comentar|deja tu comentario"),
        comment_counts=forms(r"comentarios?|respuestas?"),
        replies=forms("responder|denunciar|me gusta"),
        consent=(
            r"\bcookies?\b",
            r"datos personales",
            r"\bconsentimiento\b",
            r"\bsocios\b.{0,60}\b(?:almacen|acced|trat)",
            r"interés legítimo",
        ),
        logins=(
            r"iniciar sesión|inicia sesión",
            r"olvidado (?:tu|su) contraseña",
            r"^contraseña\W*$|^correo electrónico\W*$",
            r"no tienes (?:una )?cuenta",
        ),
        paywalls=(
            r"(?:para|solo para|exclusivo para) suscriptores",
            r"suscríbete para (?:seguir|continuar)",
        ),
        syndicated=(r"^la entrada .{1,300} (?:se publicó|aparece|apareció) primero en .{1,120}$",),
        times=(r"hace (?:[^\W_]+ )(?:segundos?|minutos?|horas?|días?|semanas?|meses|mes|años?)",),
        missing=(r"página .{0,40}(?:no encontrada|no existe|no se ha encontrado)",),
        addressed=(
            r"\b(?:nosotros|nuestr\w+|usted|(?:su|tu) (?:dispositivo|consentimiento|navegador)"
            r"|(?:sus|tus) datos|puede[s]?|aceptar?|utilizamos|usamos)\b",
        ),
    ),
    houses=HouseWords(
        sections=words(
            "noticias últimas hora mundo portada política economía deportes inicio titulares todas"
        ),
        nobody=forms("redacción|agencias|admin"),
    ),
)
