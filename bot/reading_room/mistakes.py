"""Mistakes of whoever asks for a page, each with the status that says so."""

from store.notices.errors import SaidError


class PageRefusedError(SaidError):
    """A request that is not answered; the sentence says why and what to do."""

    def __init__(self, sentence: str, status: int = 403) -> None:
        self.status = status
        super().__init__(sentence)
