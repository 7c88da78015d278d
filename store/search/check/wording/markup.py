"""Markup taken off words that somebody pasted: Discord's, Markdown, HTML, links and mentions."""

import html
import re
import unicodedata

_MAX = 20_000
_OVERLAYS = "\u0335-\u0338"  # strokes through the letter before
_STRUCK = re.compile(
    rf"(?P<overlaid>(?:\S[{_OVERLAYS}]+)+)|"
    r"(?<!\\)~~(?=\S)(?P<words>[^~]{1,2000}?)~~|"
    r"<(?P<tag>del|s|strike)\b[^<>]*>(?P<other>[^<>]{1,2000})</(?P=tag)>",
    re.I,
)
_OVERLAID = re.compile(f"[{_OVERLAYS}]")
_STYLED = re.compile("[\U0001d400-\U0001d7cd\u24b6-\u24e9\U0001f130-\U0001f149]+")
_BOARD = re.compile(
    r"\[/?(?:b|i|u|s|quote|url|size|color|font|center|spoiler|code|img)(?:=[^\[\]\n]{0,200})?\]",
    re.I,
)
_LABELLED = re.compile(r"<https?://[^\s<>|]+\|([^<>|]{1,6000})>")  # a link as Slack writes it
_FENCE = re.compile(r"```(?:[\w+-]*\n)?|``")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|s|q|em|strong|small|sub|sup|mark|del|ins|strike|cite|code|pre|kbd|"
    r"abbr|time|font|center|blockquote|figure|figcaption|img|hr|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|"
    r"tbody|tr|td|th|caption|section|article|header|footer|main|aside|nav|html|body|head|title|meta|"
    r"link|script|style|picture|source|video|audio|iframe|svg|path|input|button|label|form|wbr|bdi|"
    r"bdo|details|summary|address)(?:\s[^<>]{0,300})?/?>|<!--.*?-->",
    re.S | re.I,
)
_TYPED = re.compile(r"<<(?=\S)([^<>]{1,6000}?)(?<=\S)>>")  # guillemets of a keyboard without them
_BREAKING = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table)\b[^<>]*>", re.I)
_MENTION = re.compile(r"<(?:@[!&]?|#|a?:\w+:|t:|/[^:>]{1,40}:|id:)[^<>\s]{1,40}>")
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\s]+\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(<?https?://[^)\s]+>?\)")
_ADDRESS = re.compile(r"<?\bhttps?://[^\s<>\"“”«»]+>?")
_LINE = re.compile(r"^[ \t]*(?:>{1,3}[ \t]?|-#[ \t]+|#{1,3}[ \t]+|[-*•▪◦][ \t]+)+", re.M)
_ESCAPED = re.compile(r"\\([^\w\s])")
_DOUBLED = re.compile(
    r"(?<![\w\"])\"\"(?=[^\s\"])([^\"\n]*?\S)\"\"(?![\w\"])|(?<![\w'])''(?=\S)([^\n]*?\S)''(?![\w'])|``(?=\S)([^`\n]*?)''"
)
_CREDIT = re.compile(r"(?<=[^\s:])\n[ \t>]*-[ \t]+(?=\S+(?: \S+){0,5}\s*\Z)")
_LISTED = re.compile(r"^[ \t>]*-[ \t]", re.M)
_PAIRS = re.compile(
    r"(?<!\\)(\*{1,3}|_{2}|~~|\|\||`)(?=\S)(?P<kept>(?:(?!\1).){1,6000}?)(?<=\S)\1", re.S
)
_SLANTED = re.compile(r"(?<![\w\\])_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)")


def struck_out(text: str) -> list[tuple[str, str]]:
    """The words that a message shows crossed out: as ``bare`` has them, and without strokes."""
    found = _STRUCK.finditer(text[:_MAX])
    words = (bare(one["words"] or one["other"] or one["overlaid"]) for one in found)
    return [(one, _OVERLAID.sub("", one)) for one in words]


def styled_letters(text: str) -> str:
    """The letters that are signs of mathematics or stand in circles, to look bold on any page."""
    return "".join(dict.fromkeys("".join(_STYLED.findall(text))))


def unstyled(text: str) -> str:
    """The text with such letters as those that they are made of."""
    return _STYLED.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)


def bare(text: str) -> str:
    """The words themselves. What is only markup is gone; what it was around is kept."""
    text = text[:_MAX]
    if "[/" in text:
        text = _BOARD.sub("", text)
    if "<" in text:
        text = _LABELLED.sub(r"\1", text)
        text = _TYPED.sub(r"«\1»", text)
        text = _MENTION.sub("", text)
        text = _TAG.sub("", _BREAKING.sub("\n", text)) if _TAG.search(text) else text
    if "&" in text and ";" in text:
        text = html.unescape(text)
    text = _DOUBLED.sub(lambda match: f'"{match[1] or match[2] or match[3]}"', text)
    text = _FENCE.sub("", text)
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    if "://" in text:
        text = _ADDRESS.sub("", text)
    if len(_LISTED.findall(text)) == 1:  # no list: a name below what is quoted
        text = _CREDIT.sub("\n— ", text)
    text = _LINE.sub("", text)
    for _ in range(3):  # bold within italics within a spoiler
        text, changed = _PAIRS.subn(lambda match: match["kept"], text)
        text = _SLANTED.sub(r"\1", text)
        if not changed:
            break
    return _ESCAPED.sub(r"\1", text).strip()
