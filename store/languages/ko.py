"""Korean."""

from store.languages.language import HouseWords, Language, MailWords, NegationWords, PageWords
from store.languages.lists import forms

LANGUAGE = Language(
    code="ko",
    name="Korean",
    scripts=("unspaced",),
    verb_last=True,
    analysed=False,
    grouping=",",
    mails=MailWords(
        sender=forms("보낸 사람|보낸사람"),
        sent=forms("보낸 날짜|날짜|보낸날짜"),
        to=forms("받는 사람|받는사람|참조"),
        subject=forms("제목"),
    ),
    page=PageWords(
        sounds=forms("음악|박수|웃음|환호"),
        date_labels=forms("송고시간|송고|기사입력|입력|등록|승인|게시|수정|최종수정|작성|발행"),
        published=forms("송고시간|송고|기사입력|입력|등록|승인|게시|작성|발행|보도"),
        updates=forms("수정|최종수정|업데이트"),
        source_labels=forms("출처|기사제공|제공"),
    ),
    houses=HouseWords(
        sections=forms(
            "뉴스|정치|경제|사회|국제|세계|스포츠|문화|연예|전국|속보|최신|북한|국제뉴스|주요"
        )
    ),
    negation=NegationWords(
        forms=forms("않|못하|못했|못할|없|아니|부인했|부인하|거부했|거부하|거절|안 "),
        never=("틀림없|못지않|끊임없",),
    ),
)
