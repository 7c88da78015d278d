"""Everything that the head of a text tells of it, in whichever form it is written."""

from collections.abc import Sequence

from store.ingest.paste.heads.archives import read_archive
from store.ingest.paste.heads.labelled import read_labelled, take_below, take_imprint
from store.ingest.paste.heads.stated import read_stated
from store.ingest.paste.heads.told import StatedFields
from store.ingest.paste.lines import Line


def read_head(lines: Sequence[Line]) -> StatedFields:
    """The fields and their lines; named fields are believed before columns and plain lines, and
    what stands above the text before what stands below it.
    """
    for read in (read_labelled, read_archive, read_stated):
        told = read(lines)
        if told.lines:
            break
    take_below(told, lines)
    take_imprint(told, lines)
    return told
