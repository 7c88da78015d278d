"""Publishers that a question names: "what did Arab News report" asks for what Arab News has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from store.text.normalise import fold, fold_text
from store.text.words import word_pattern, words_of

_LONGEST = 8


class PublisherNames:
    """The publishers in view by the words of their names."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        names = list(names)
        self.names = tuple(name for name, _ in names)
        self._names: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._first: set[str] = set()
        for name, publisher in names:
            words = tuple(words_of(fold_text(name)))
            if words[:1] == ("the",):
                words = words[1:]
            if words and len("".join(words)) > 2:
                self._names[words].add(publisher)
                self._first.add(words[0])

    def named(self, question: str) -> Iterator[tuple[int, int, frozenset[int]]]:
        """The spans that name publishers, the longest names first at each place.

        A name must be typed with capitals where its script has them: time is not Time.
        """
        folded = fold(question)
        spans = [(match.group(), match.span()) for match in word_pattern().finditer(folded.text)]
        words = [word for word, _ in spans]
        at = 0
        while at < len(words):
            longest = min(_LONGEST, len(words) - at) if words[at] in self._first else 0
            for width in range(longest, 0, -1):
                publishers = self._names.get(tuple(words[at : at + width]))
                if publishers:
                    start, end = folded.span(spans[at][1][0], spans[at + width - 1][1][1])
                    if not question[start].islower():
                        yield start, end, frozenset(publishers)
                        at += width - 1
                        break
            at += 1
