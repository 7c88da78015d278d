"""Plain text: a paste, cleaned."""

from store.ingest.paste import clean
from store.ingest.reading import Hints, Reading
from store.ingest.sample import Sample


def read(sample: Sample, hints: Hints) -> Reading:
    """The articles in a text; raises UnreadableError when there is no letter in it."""
    return Reading(articles=clean.read(sample.text, hints))
