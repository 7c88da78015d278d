"""What goes wrong on Discord's side of the house."""

from collections.abc import Sequence

from store.model import Reference


class RefusedError(Exception):
    """Something that cannot be done, as a sentence of ours that is already fit for Discord."""


class NotVerbatimError(Exception):
    """Quotations that are not, to the letter, what is stored. Nothing of them is sent."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = [str(reference) for reference in references]
        super().__init__(f"not verbatim: {', '.join(self.references)}")
