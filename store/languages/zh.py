"""Chinese."""

from store.languages.language import (
    FieldNames,
    HouseWords,
    Language,
    MailWords,
    NegationWords,
    PageWords,
    SpeechWords,
)
from store.languages.lists import forms, words

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    scripts=("unspaced",),
    analysed=False,
    likely=0.25,
    grouping=",",
    mails=MailWords(
        sender=forms("发件人|寄件者|寄件人|發件人"),
        sent=forms("发送时间|发送日期|發送時間|日期|寄件日期|时间"),
        to=forms("收件人|收件者|抄送|副本"),
        subject=forms("主题|主旨|主題|标题"),
        greetings=(r"(?:您好|你好|尊敬的|各位).{0,20}",),
        closings=(r"(?:此致|敬礼|祝好|顺颂商祺).{0,20}",),
    ),
    page=PageWords(
        headings_after=forms(
            "喜欢此内容的人还喜欢|相关阅读|相关新闻|推荐阅读|延伸阅读|热门文章|猜你喜欢|更多精彩|精选留言|相关推荐|往期回顾"
        ),
        furniture=forms(
            "阅读原文|在看|点赞|赞|收藏|分享|分享到|转发|写留言|写评论|"
            "关注|举报|字号|大 中 小|打印|收听"
        ),
        sounds=forms("音乐|音樂|掌声|掌聲|鼓掌|笑声|笑聲|大笑|欢呼|歡呼"),
        date_labels=forms(
            "发布时间|发布日期|发布于|发表于|發布時間|發佈時間|發布日期|發表於|发表时间|"
            "發表時間|发稿时间|发布|發布|更新|更新时间|更新時間|时间|時間|日期"
        ),
        published=forms(
            "发布时间|发布日期|发布于|发表于|發布時間|發佈時間|發布日期|發表於|发表时间|發表時間|发稿时间|"
            "发布|發布|时间|時間"
        ),
        updates=forms("更新|修改|修訂|修订"),
        credit_lines=(
            r"^[（(【\[]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|審核|审核|监制|文字编辑)\s*[:：].{1,40}$",
        ),
        byline_labels=forms("作者|记者|記者|撰文|文"),
        source_labels=forms("来源|來源|稿源|文章来源|文章來源|信息来源|出处"),
    ),
    fields=FieldNames(
        title=forms("标题|標題|题目|題目"),
        body=forms("正文|内容|內容|全文|文章内容"),
        summary=forms("摘要|简介"),
        url=forms("链接|鏈接|連結|网址|網址|原文链接"),
        publisher=forms("来源|來源|媒体|媒體|报社|发布机构"),
        author=forms("作者|记者|記者"),
        published=forms("日期|发布日期|发布时间|時間|时间|發布日期|发表时间"),
        language=forms("语言|語言"),
    ),
    houses=HouseWords(
        sections=forms(
            "新闻|新聞|国际|國際|国际新闻|國際新聞|国内|國內|时政|時政|政治|经济|經濟|财经|財經|社会|社會|体育|體育|娱乐|娛樂|军事|軍事|要闻|要聞|滚动|首页|首頁|最新|即时|即時|中国|中國|世界|地方|资讯|資訊|互联|互聯|电|電"
        )
    ),
    negation=NegationWords(
        forms=forms(
            "不|没有|没|沒有|沒|未|无|無|非|否认|否認|拒绝|拒絕|驳斥|駁斥|莫|毫无|毫無|并非|並非"
        ),
        # What only holds a sign of negation: continuously, soon, only, very, Africa, future.
        never=(
            "不断|不斷|不久|不过|不過|不仅|不僅|不但|不只|不少|不管|不论|不論|不得不|不妨|不禁|"
            "差不多|对不起|對不起|非常|非洲|除非|无论|無論|无线|無線|未来|未來|没收|沒收|莫斯科",
        ),
    ),
    speech=SpeechWords(
        verbs=words(
            "说 說 表示 称 稱 指出 强调 強調 补充说 補充說 认为 認為 宣布 回应 "
            "回應 回答 写道 寫道 警告 承认 承認 否认 否認 告诉 告訴 透露 问 問 "
            "道 补充道 補充道"
        ),
    ),
)
