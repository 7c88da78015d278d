"""Other articles on a page of several, which are not read: it is said that they are there."""

from lxml import html

from store.text.normalise import folded_letters

LEAST_PARAGRAPHS = 3
LEAST_LENGTH = 60  # characters of a paragraph
_TELLING = 200  # letters of a paragraph


def has_others(tree: html.HtmlElement, body: str) -> bool:
    """Whether whole articles stand on the page beside the one whose text is ``body``."""
    read = folded_letters(body)
    return any(_is_other(one, read) for one in tree.xpath("//article[not(ancestor::article)]"))


def _is_other(article: html.HtmlElement, read: str) -> bool:
    """Whether an article with a heading and paragraphs of its own is none of what was read."""
    if not article.xpath(".//h1|.//h2|.//h3") or article.xpath("ancestor::aside|ancestor::footer"):
        return False
    texts = (" ".join(one.text_content().split()) for one in article.iter("p"))
    long = [text for text in texts if len(text) >= LEAST_LENGTH]
    is_read = any(folded_letters(text)[:_TELLING] in read for text in long)
    return len(long) >= LEAST_PARAGRAPHS and not is_read
