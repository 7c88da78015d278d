"""Folders that browsers save beside a page for its pictures, frames and scripts."""

import re
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from store.languages.lists import words

_PAGE = re.compile(r"\.(?:html?|xhtml|shtml)$", re.IGNORECASE)
_BEHIND = frozenset(  # what browsers write behind the page's name, in their own language
    words(
        "_files .files -files -filer _filer -dateien _dateien _fichiers _archivos _file -file "
        "_ficheiros _arquivos _bestanden -bestanden _dosyalar _pliki _soubory _súbory _elemei "
        "_tiedostot _datoteke _fajlovi _fitxers _fitxategiak _failid _fails _bylos _файлы _файли "
        "_файлове _αρχεία _ملفات _پرونده‌ها _קבצים"
    )
)


def parts_among(folders: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """Those of the folders that hold the parts of a page among the files beside them."""
    pages = {_PAGE.sub("", name) for name in names if _PAGE.search(name)}
    return frozenset(
        folder
        for folder in folders
        if any(folder.lower() == f"{page}{end}".lower() for page in pages for end in _BEHIND)
    )


def without_parts(paths: Collection[str]) -> list[str]:
    """The paths in an archive but for those in a folder of a page's parts."""
    listed = [PurePosixPath(path) for path in paths]
    files: dict[PurePosixPath, list[str]] = {}
    folders: dict[PurePosixPath, set[str]] = {}
    for path in listed:
        files.setdefault(path.parent, []).append(path.name)
        for inner in path.parents:
            folders.setdefault(inner.parent, set()).add(inner.name)
    parts = {
        holder / name
        for holder, names in folders.items()
        for name in parts_among(names, files.get(holder, ()))
    }
    return [path for path, one in zip(paths, listed, strict=True) if parts.isdisjoint(one.parents)]
