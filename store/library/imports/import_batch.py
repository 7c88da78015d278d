"""Stores the inputs of an import in one transaction; how they are cut into batches is the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from sqlmodel import Session

from store.library import articles, repeats, versions
from store.library.holdings import catalogue
from store.library.imports import merging, states
from store.library.imports.import_records import import_record
from store.library.imports.import_runs import Run
from store.library.imports.merging import Decision
from store.library.versions import Prepared
from store.model import Reference, Scope
from store.notices import ImportReason, Notice
from store.notices.errors import ArticleExistsError, StoreError
from store.text.shingles import CONTAINMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A line of our own export."""

    content: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of one input: the outcome, the article, why, and what is good to know."""

    outcome: Literal["added", "duplicate", "similar", "updated", "refused"]
    article: Reference | None = None
    reason: Notice | None = None
    note: Notice | None = None


class Batch:
    """Stores inputs in one transaction; new articles wait to be written together.

    Whatever a waiting article could decide about is asked only after it was written.
    """

    def __init__(self, session: Session, library: int, run: Run) -> None:
        self._session = session
        self._library = library
        self._scope = Scope(libraries=(library,))
        self._run = run
        self._waiting: list[tuple[int, Prepared, Stored]] = []
        self._stored: dict[int, Stored] = {}

    def store(self, batch: Sequence[Prepared | Record]) -> list[Stored]:
        """What became of each input, in order."""
        texts = [work for work in batch if isinstance(work, Prepared)]
        self._have = repeats.holding(
            self._session, self._library, {text.folded_hash for text in texts}
        )
        self._pages = repeats.at_addresses(
            self._session, self._library, {text.page for text in texts if text.page}
        )
        sample = {value for text in texts for value in text.shingles}
        self._held = catalogue.holders(self._session, self._library, sample)
        holders = set(chain.from_iterable(self._held.values()))
        self._sizes = catalogue.sizes(self._session, self._library, holders)
        self._fresh: dict[int, list[int]] = defaultdict(list)
        self._fresh_texts: set[str] = set()
        self._fresh_pages: set[str] = set()
        for place, work in enumerate(batch):
            if isinstance(work, Record):
                self._write_waiting()
                self._stored[place] = self._record(work)
            else:
                self._text(place, work)
        self._write_waiting()
        return [self._stored[place] for place in range(len(batch))]

    def _text(self, place: int, text: Prepared) -> None:
        if self._is_waited_for(text):
            self._write_waiting()
        if numbers := self._have.get(text.folded_hash):
            found = [states.known(self._session, number) for number in numbers]
            self._decided(place, text, merging.with_same_text(text, found))
            return
        near = catalogue.nearest(
            self._session, self._library, text.shingles, self._held, self._sizes
        )
        pages = self._pages.get(text.page or "", [])
        for number in (one.reference.article for one in near if one.reference.article in pages):
            decision = merging.with_same_address(text, states.known(self._session, number))
            if decision is not None:
                self._decided(place, text, decision)
                return
        stored = Stored(outcome="added")
        if near:
            share = f"{near[0].share:.0%}"
            reason = Notice.of(
                ImportReason.LOOKS_LIKE, reference=str(near[0].reference), share=share
            )
            stored = Stored(outcome="similar", reason=reason)
        if pages:
            stored = replace(
                stored, note=Notice.of(ImportReason.SAME_ADDRESS, reference=f"A{pages[0]}")
            )
        self._wait(place, text, stored)

    def _is_waited_for(self, text: Prepared) -> bool:
        """Whether an article that is not written yet may be the same as this one, or like it."""
        if text.folded_hash in self._fresh_texts or text.page in self._fresh_pages:
            return True
        counts = Counter(place for value in text.shingles for place in self._fresh.get(value, ()))
        return any(
            count >= CONTAINMENT * min(len(text.shingles), len(self._waiting[place][1].shingles))
            for place, count in counts.items()
        )

    def _decided(self, place: int, text: Prepared, decision: Decision) -> None:
        known = decision.known
        have = Reference(article=known.article)
        if decision.step == "nothing":
            self._stored[place] = Stored(outcome="duplicate", article=have, reason=decision.reason)
        elif decision.step == "source":
            self._wait(place, text, Stored(outcome="similar", reason=decision.reason))
            self._write_waiting()
        elif decision.step == "late":
            self._write_waiting()
            self._keep(text, known.article)
            self._stored[place] = Stored(outcome="duplicate", article=have, reason=decision.reason)
        else:
            self._write_waiting()
            self._stored[place] = self._new_version(text, decision)

    def _keep(self, text: Prepared, number: int) -> None:
        self._sizes.pop(number, None)
        articles.keep(self._session, self._scope, number, self._numbered(text), by=self._run.by)
        self._have.setdefault(text.folded_hash, [])
        if number not in self._have[text.folded_hash]:
            self._have[text.folded_hash].append(number)
            self._have[text.folded_hash].sort()

    def _new_version(self, text: Prepared, decision: Decision) -> Stored:
        assert decision.new is not None  # a version is made of something
        number = decision.known.article
        merged = text if decision.new == text.new else versions.prepare(decision.new)
        same = repeats.repeated(self._session, self._library, merged, besides=number)
        if same is not None or decision.is_partial:
            self._keep(text, number)
        if same is not None:  # with these fields it would be what another article is already
            return Stored(
                outcome="duplicate",
                article=Reference(article=number),
                reason=articles.exists(same).notice,
            )
        before = articles.shingles(self._session, number)
        reference = articles.edit(
            self._session,
            self._scope,
            Reference(article=number),
            self._numbered(merged),
            by=self._run.by,
            edited=False,
        )
        for value in before:
            if number in self._held.get(value, ()):
                self._held[value].remove(number)
        self._note(merged, number)
        return Stored(outcome="updated", article=reference, reason=decision.reason)

    def _wait(self, place: int, text: Prepared, stored: Stored) -> None:
        self._fresh_texts.add(text.folded_hash)
        if text.page:
            self._fresh_pages.add(text.page)
        for value in text.shingles:
            self._fresh[value].append(len(self._waiting))
        self._waiting.append((place, text, stored))

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for fresh in (self._fresh, self._fresh_texts, self._fresh_pages):
            fresh.clear()
        if not waiting:
            return
        texts = [self._numbered(text) for _, text, _ in waiting]
        added = articles.add_all(self._session, self._library, texts, by=self._run.by)
        for (place, text, stored), reference in zip(waiting, added, strict=True):
            self._note(text, reference.article)
            self._stored[place] = replace(stored, article=reference)

    def _note(self, text: Prepared, number: int) -> None:
        """Remember what the next inputs ask for, as the database now has it."""
        self._sizes.pop(number, None)
        for listed in (
            self._have.setdefault(text.folded_hash, []),
            *([self._pages.setdefault(text.page, [])] if text.page else []),
            *(self._held.setdefault(value, []) for value in text.shingles),
        ):
            if number not in listed:
                listed.append(number)
                listed.sort()

    def _numbered(self, text: Prepared) -> Prepared:
        return replace(text, import_id=self._run.number(self._session, self._library))

    def _record(self, record: Record) -> Stored:
        self._sizes.clear()
        number = self._run.known
        try:
            with self._session.begin_nested():
                kind, reference = import_record(
                    self._session, self._library, record.content, self._run
                )
        except ArticleExistsError as error:
            return Stored(outcome="duplicate", reason=error.notice)
        except StoreError as error:
            if number is None:
                self._run.forget()
            return Stored(outcome="refused", reason=error.notice)
        return Stored(outcome=kind, article=reference)
