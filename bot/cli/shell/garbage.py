"""Garbage collection: not while a command starts or ends, which makes none."""

import gc

_STARTING = 250_000  # objects: more than a question needs, less than an import may leave behind
_RUNNING = 50_000


def start() -> None:
    """Do not look at what is imported again and again."""
    gc.set_threshold(_STARTING)


def settle() -> None:
    """For a process that stays: what is there by now stays, and only the rest is looked at."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_RUNNING)


def end() -> None:
    """Do not look at everything once more before it is given back anyway."""
    gc.freeze()
