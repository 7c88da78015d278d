"""Blocks of text laid out on pages: whole blocks only, in their order."""

from collections.abc import Sequence


def paged(groups: Sequence[Sequence[int]], room: int, most: int) -> list[list[int]]:
    """The numbers of the blocks on each page, given the size of each block.

    A group stays together where one page can hold it. A page holds at most ``most`` blocks and
    ``room`` characters, each block counted with the blank line behind it. A block larger than
    that has a page to itself.
    """
    pages: list[list[int]] = []
    used = number = 0
    for group in groups:
        whole = sum(group) + 2 * len(group)
        together = whole <= room and len(group) <= most
        for place, block in enumerate(group):
            ahead, count = (whole, len(group)) if together and place == 0 else (block + 2, 1)
            if not pages or used + ahead > room or len(pages[-1]) + count > most:
                pages.append([])
                used = 0
            pages[-1].append(number)
            used += block + 2
            number += 1
    return pages
