"""Portuguese."""

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
    code="pt",
    name="Portuguese",
    day_first=True,
    endonym="Português",
    scripts=("latin",),
    snowball="portuguese",
    grouping=".",
    stop_words=words(
        "a à ao aos as às com como da das de do dos e é ela elas ele eles em entre era essa "
        "esse esta está este eu foi foram há isso isto já lá lhe mais mas me mesmo meu na não "
        "nas no nos o os ou para pela pelas pelo pelos por porque quais qual quando "
        "quanto que quem se sem ser seu seus só sobre sua suas também tem têm um uma você"
    ),
    dotted=press.TITLES + words("sr sra dr dra exmo v.exa pág av art núm"),
    number_words=words(
        "dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 vinte=20 "
        "trinta=30 cem=100 mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 "
        "bilhões=1000000000"
    ),
    negation=NegationWords(
        nobody=words("ninguém nenhum nenhuma"),
        untrue=words("falso mentira"),
        forms=forms(
            "não|nunca|jamais|sem|nenhum|nenhuma|nada|ninguém|nem|tampouco|negou|nega|"
            "desmentiu|rejeitou"
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "disse disseram diz dizem afirmou afirmaram declarou explicou acrescentou anunciou "
            "informou informaram relatou relataram contou advertiu alertou"
        ),
        according=words("segundo conforme"),
        ends=words("que"),
        pronouns=words("ele ela eles elas"),
        articles=words("o a os as"),
    ),
    page=PageWords(
        sounds=forms("música|aplausos|risos|risadas|palmas|ovação"),
        published=forms("publicado|publicado em|publicada"),
        by=words("por"),
        tags=forms("etiquetas|palavras-chave|tópicos"),
    ),
    dates=DateWords(
        stamp_weekdays=each("seg, ter, qua, qui, sex, sáb, dom"),
        stamp_months=each(
            "janeiro|jan, fevereiro|fev, março|mar, abril|abr, maio|mai, junho|jun, "
            "julho|jul, agosto|ago, setembro|set, outubro|out, novembro|nov, dezembro|dez"
        ),
    ),
    fields=FieldNames(
        title=forms("título|manchete|titulo"),
        body=forms("texto|conteúdo|corpo|matéria|texto completo"),
        summary=words("resumo"),
        url=forms("ligação|endereço"),
        publisher=forms("jornal|veículo|editora|fonte|publicação|nome do veículo|mídia"),
        author=forms("autor|autores|autora|repórter|jornalista"),
        published=forms(
            "data de publicação|data|publicado|data da publicação|publicado em|data publicação"
        ),
        language=forms("idioma|língua"),
    ),
    mails=MailWords(
        greetings=(r"(?:prezad\w+|olá|bom dia|boa (?:tarde|noite))\b.{0,60}",),
        closings=(r"(?:atenciosamente|(?:com os melhores )?cumprimentos)\b.{0,40}",),
        sender=forms("de"),
        sent=forms("enviado|enviada em|data"),
        to=forms("para"),
        subject=forms("assunto"),
        wrote=(r"escreveu",),
    ),
    walls=WallWords(
        comments=forms("comentários|deixe um comentário|deixe o seu comentário"),
        comment_counts=forms(r"comentários?|respostas?"),
        replies=forms("responder|denunciar|curtir"),
        consent=(
            r"\bcookies?\b",
            r"dados pessoais",
            r"\bconsentimento\b",
            r"\bparceiros\b.{0,60}\b(?:armazen|aced|process)",
        ),
        logins=(
            r"iniciar sessão|faça login",
            r"esqueceu (?:a|sua) senha",
        ),
        paywalls=(
            r"(?:exclusivo|só) para assinantes",
            r"assine para (?:continuar|ler)",
        ),
        syndicated=(r"^o post .{1,300} (?:apareceu primeiro em|aparece primeiro no) .{1,120}$",),
        times=(r"há (?:[^\W_]+ )(?:segundos?|minutos?|horas?|dias?|semanas?|meses|mês|anos?)",),
        addressed=(r"\b(?:nós|noss\w+|você|seus? d\w+|sua privacidade|utilizamos|usamos)\b",),
    ),
    houses=HouseWords(
        sections=words(
            "notícias últimas hora mundo início política economia desporto esportes todas manchetes"
        ),
        nobody=forms("redação|da redação|agências|lusa|admin"),
    ),
)
