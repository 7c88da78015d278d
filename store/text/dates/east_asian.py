"""Days as Chinese, Japanese and Korean write them, put in figures: 2026年3月12日 is 2026-03-12."""

import re

_BESIDE = (
    r"(?:\s*[(（]?(?:[月火水木金土日](?:曜日?)?|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]"
    r"|[월화수목금토일](?:요일)?)[)）]|\s*(?:[月火水木金土日]曜日|[월화수목금토일]요일"
    r"|(?:星期|周|週)[一二三四五六日天]))?"
)
_HOUR = (
    r"(?:\s*(?:午前|午後|上午|下午|오전|오후)?\s*\d{1,2}\s?[時时點点시]"
    r"(?:\s*\d{1,2}\s?[分분](?:\s*\d{1,2}\s?[秒초])?)?"
    r"|\s*(?:午前|午後|上午|下午|오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?)?"
)
_DATE = re.compile(
    rf"(?P<era>令和|平成|民國|民国)?\s?(?P<year>\d{{1,4}}|元)\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]"
    rf"(?:\s?(?P<day>\d{{1,2}})\s?(?:[日号號일](?!본))?{_BESIDE}{_HOUR})?"
)
_DOTTED = re.compile(
    rf"(?<![\d.])(?P<year>(?:19|20)\d\d)\s?\.\s?(?P<month>\d{{1,2}})\s?\.\s?(?P<day>\d{{1,2}})"
    rf"(?:\s?\.(?=\s|\Z|[(（]))?(?![\d.]){_BESIDE}{_HOUR}"
)
_NUMERALS = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号號]"
)
_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_MARKS = ("年", "년")


def in_common_figures(text: str) -> str:
    """The text with such days as figures, without the hour and the day of the week behind them."""
    if text.isascii() and "." not in text:
        return text
    if any(mark in text for mark in _MARKS):
        text = _DATE.sub(_written, _NUMERALS.sub(_from_numerals, text))
    return _DOTTED.sub(_written, text) if _DOTTED.search(text) else text


def _written(match: re.Match[str]) -> str:
    found = match.groupdict()
    year = 1 if found["year"] == "元" else int(found["year"])
    era = found.get("era")
    if era is None and year < 1000:
        return match[0]
    parts = [f"{year + _ERAS.get(era or '', 0):04}", *(found["month"], found["day"])]
    return f" {'-'.join(part.zfill(2) for part in parts if part)} "


def _from_numerals(match: re.Match[str]) -> str:
    year = "".join(str(_DIGITS[sign]) for sign in match[1])
    return f"{year}年{_number(match[2])}月{_number(match[3])}日"


def _number(text: str) -> int:
    """A number up to thirty-one: 十二, 二十, 三十一."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text[0]]
    return 10 * (_DIGITS[tens[0]] if tens else 1) + (_DIGITS[ones[0]] if ones else 0)
