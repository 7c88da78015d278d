"""Files that hold no article text: pictures, sounds, programs, archives."""

_BEGINNINGS = (
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file; save it as .docx or text"),
    (b"\x78\x9f\x3e\x22", "a winmail.dat of Outlook; save the mail as .eml or text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive; unpack it first"),
    (b"\x1f\x8b", "a gzip archive inside another one"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "an RTF document; save it as .docx or text"),
    (b"%!PS", "a PostScript file"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"fLaC", "a sound"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"From: <Saved by", "a web archive (.mhtml); save the page as .html"),
    (b"bplist0", "a web archive; save the page as .html"),
)
_MAY_BE_TEXT = frozenset((b"BM", b"MZ", b"ID3", b"BZh", b"RIFF", b"Rar!", b"OggS", b"fLaC"))
_ARCHIVES = (
    (b"xl/workbook", "an Excel workbook; save the sheet as .csv"),
    (b"ppt/presentation", "a presentation; save it as text or .pdf"),
    (b"opendocument.spreadsheet", "an OpenDocument sheet; save it as .csv"),
    (b"opendocument", "an OpenDocument file that is no text; save it as .odt or .pdf"),
    (b"epub+zip", "an e-book"),
)


def foreign(data: bytes) -> str | None:
    """What bytes are that hold no article text for us; None when they may hold some."""
    for start, name in _BEGINNINGS:
        if data.startswith(start) and (start not in _MAY_BE_TEXT or b"\x00" in data[:512]):
            return name
    if data[4:8] == b"ftyp":
        return "a film or picture"
    if data.startswith(b"PK\x03\x04"):
        parts = (name for mark, name in _ARCHIVES if mark in data[:4096] or mark in data[-65536:])
        return next(parts, "a ZIP archive; unpack it first")
    return None
