"""Files that hold no article text: pictures, sounds, programs, archives."""

from store.notices import Notice, Unreadable

_BEGINNINGS = (
    (b"PK\x05\x06", Unreadable.ARCHIVE_EMPTY),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable.OLD_OFFICE),
    (b"\x78\x9f\x3e\x22", Unreadable.WINMAIL),
    (b"\x89PNG", Unreadable.PICTURE),
    (b"\xff\xd8\xff", Unreadable.PICTURE),
    (b"GIF8", Unreadable.PICTURE),
    (b"BM", Unreadable.PICTURE),
    (b"II*\x00", Unreadable.PICTURE),
    (b"MM\x00*", Unreadable.PICTURE),
    (b"\x7fELF", Unreadable.PROGRAM),
    (b"MZ", Unreadable.PROGRAM),
    (b"\x1f\x8b", Unreadable.ARCHIVE_IN_ARCHIVE),
    (b"SQLite format 3\x00", Unreadable.DATABASE),
    (b"{\\rtf", Unreadable.RTF),
    (b"%!PS", Unreadable.POSTSCRIPT),
    (b"ID3", Unreadable.SOUND),
    (b"OggS", Unreadable.SOUND),
    (b"fLaC", Unreadable.SOUND),
    (b"RIFF", Unreadable.FILM),
    (b"\x1aE\xdf\xa3", Unreadable.FILM),
    (b"BEGIN:VCALENDAR", Unreadable.CALENDAR),
    (b"BEGIN:VCARD", Unreadable.CONTACTS),
    (b"bplist0", Unreadable.SAVED_PAGE),
)
_ARCHIVES = (
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "RAR"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
)
_END_OF_ZIP = b"PK\x05\x06"
LONGEST_END = 66_000  # bytes, with a comment
_MAY_BE_TEXT = frozenset((b"BM", b"MZ", b"ID3", b"BZh", b"RIFF", b"Rar!", b"OggS", b"fLaC"))
_ZIPPED = (
    (b"xl/workbook", Unreadable.SHEET),
    (b"ppt/presentation", Unreadable.PRESENTATION),
    (b"opendocument.spreadsheet", Unreadable.SHEET),
    (b"opendocument", Unreadable.OPEN_DOCUMENT),
    (b"epub+zip", Unreadable.EBOOK),
    (b"META-INF/container.xml", Unreadable.EBOOK),
)


def foreign(data: bytes) -> Notice | None:
    """What bytes are that hold no article text for us; None when they may hold some."""
    for start, code in _BEGINNINGS:
        if _begins(data, start):
            return Notice(code)
    for start, kind in _ARCHIVES:
        if _begins(data, start):
            return Notice.of(Unreadable.ARCHIVE, kind=kind)
    if data[4:8] == b"ftyp":
        return Notice(Unreadable.FILM)
    if data.startswith(b"PK\x03\x04"):
        for mark, code in _ZIPPED:
            if mark in data[:4096] or mark in data[-65536:]:
                return Notice(code)
        if _END_OF_ZIP not in data[-LONGEST_END:]:
            return Notice(Unreadable.ARCHIVE_DAMAGED)
        return Notice.of(Unreadable.ARCHIVE, kind="ZIP")
    return None


def _begins(data: bytes, start: bytes) -> bool:
    return data.startswith(start) and (start not in _MAY_BE_TEXT or b"\x00" in data[:512])
