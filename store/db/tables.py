"""The tables of the library, as SQLModel declares them; store.model validates what they hold."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint, false
from sqlmodel import Field

from store.db.columns import BIG, DeclaredRow, Moment, now


class LibraryRow(DeclaredRow, table=True):
    """A set of articles. ``version`` counts its changes; its row lock orders the writers.

    ``audit_sequence`` and ``audit_hash`` are the end of its audit chain, so that a cut is seen.
    """

    __tablename__ = "library"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    guild_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
    version: int = 0
    audit_sequence: int = 0
    audit_hash: str = "0" * 64
    created_at: datetime = Field(default_factory=now, sa_type=Moment)


class LibraryGrantRow(DeclaredRow, table=True):
    """A guild that may read a library that is not its own."""

    __tablename__ = "library_grant"

    library_id: int = Field(foreign_key="library.id", primary_key=True)
    guild_id: int = Field(sa_type=BigInteger, primary_key=True)


class PublisherRow(DeclaredRow, table=True):
    """A publisher as one library names it; ``grade`` is its Admiralty grade A-F, set by people."""

    __tablename__ = "publisher"
    __table_args__ = (UniqueConstraint("library_id", "folded_name"),)

    id: int | None = Field(default=None, primary_key=True)
    library_id: int = Field(foreign_key="library.id")
    name: str
    folded_name: str
    domain: str | None = None
    kind: str | None = None
    grade: str | None = None


class ArticleRow(DeclaredRow, table=True):
    """An article of a library; ``shingles`` counts those of its current text.

    ``identity`` is what no other article of the library has: the folded hash of its current text,
    or a hash of that and the publisher when another publisher's article has the same text.
    ``current_version`` is the one in force; a state that came in late may have a higher number.
    ``alias`` is the reference it had in the library it was exported from, when that number was
    taken here. Numbers are never given twice.
    """

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("library_id", "identity"),
        Index("ix_article_url_key", "library_id", "url_key"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_type=BIG, primary_key=True)
    library_id: int = Field(foreign_key="library.id", index=True)
    identity: str
    url_key: str | None = None
    shingles: int = 0
    current_version: int = 1
    alias: str | None = Field(default=None, index=True)
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    deleted_at: datetime | None = Field(default=None, sa_type=Moment)


class ImportRow(DeclaredRow, table=True):
    """One import into a library: of which files, by whom; its versions carry its number."""

    __tablename__ = "import"

    id: int | None = Field(default=None, primary_key=True)
    library_id: int = Field(foreign_key="library.id", index=True)
    at: datetime = Field(default_factory=now, sa_type=Moment)
    actor: str
    files: str = Field(sa_type=Text)
    undone_at: datetime | None = Field(default=None, sa_type=Moment)


class ArticleVersionRow(DeclaredRow, table=True):
    """One version of an article; versions are never overwritten.

    ``edited`` is True for what a person wrote over an earlier version; ``import_id`` is the import
    it came with. ``read_from_text`` lists the fields that the text itself told, with commas;
    ``cut`` says why the text is not whole, if it is known not to be; ``pages`` has the offsets at
    which the pages of a PDF begin, with spaces.
    """

    __tablename__ = "article_version"
    __table_args__ = (UniqueConstraint("article_id", "version"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, sa_type=BIG, primary_key=True)
    article_id: int = Field(foreign_key="article.id", sa_type=BIG)
    version: int
    body: str = Field(sa_type=Text)
    body_sha256: str = Field(index=True)
    folded_hash: str = Field(index=True, sa_column_kwargs={"server_default": ""})
    raw_sha256: str | None = None
    title: str | None = Field(default=None, sa_type=Text)
    publisher_id: int | None = Field(default=None, foreign_key="publisher.id", index=True)
    author: str | None = Field(default=None, sa_type=Text)
    published: date | None = Field(default=None, index=True)
    published_precision: str | None = None
    url: str | None = Field(default=None, sa_type=Text)
    language: str
    reported_by: str | None = None
    agency: str | None = None
    collected_at: datetime = Field(sa_type=Moment)
    stored_at: datetime = Field(default_factory=now, sa_type=Moment)
    editor: str
    edited: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    import_id: int | None = Field(default=None, foreign_key="import.id", index=True)
    read_from_text: str | None = None
    cut: str | None = None
    pages: str | None = Field(default=None, sa_type=Text)


class PassageRow(DeclaredRow, table=True):
    """A span of a version's body. ``sentences`` is ``start,end,quotable`` by the sentence."""

    __tablename__ = "passage"
    __table_args__ = (UniqueConstraint("version_id", "ordinal"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, sa_type=BIG, primary_key=True)
    version_id: int = Field(foreign_key="article_version.id", sa_type=BIG)
    ordinal: int
    start: int
    end: int
    sentences: str = Field(sa_type=Text)


class ShingleRow(DeclaredRow, table=True):
    """A sampled hash of four neighbouring words of an article's current version."""

    __tablename__ = "shingle"
    __table_args__ = ({"sqlite_with_rowid": False},)

    hash: int = Field(sa_type=BigInteger, primary_key=True)
    article_id: int = Field(
        foreign_key="article.id", sa_type=BigInteger, primary_key=True, index=True
    )


class ChangeRow(DeclaredRow, table=True):
    """The change log: which article made the library's version what it is.

    ``token`` is random: after a restore from a backup the same version may be another change.
    ``article_id`` is None for a change that leaves every passage as it was.
    """

    __tablename__ = "change"

    library_id: int = Field(foreign_key="library.id", primary_key=True)
    version: int = Field(primary_key=True)
    token: int = Field(sa_type=BigInteger)
    article_id: int | None = Field(default=None, sa_type=BigInteger)
    at: datetime = Field(default_factory=now, sa_type=Moment)


class AuditRow(DeclaredRow, table=True):
    """Who did what when, in a chain of hashes per library; metadata only, never bodies."""

    __tablename__ = "audit"

    library_id: int = Field(foreign_key="library.id", primary_key=True)
    sequence: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    actor: str
    action: str
    reference: str | None = None
    before_hash: str | None = None
    after_hash: str | None = None
    detail: str = Field(default="{}", sa_type=Text)
    previous: str
    hash: str


class AliasGroupRow(DeclaredRow, table=True):
    """Names of one thing; ``definition`` is the group of seeds/aliases.yaml as JSON."""

    __tablename__ = "alias_group"
    __table_args__ = (UniqueConstraint("library_id", "folded_name"),)

    id: int | None = Field(default=None, primary_key=True)
    library_id: int = Field(foreign_key="library.id")
    name: str
    folded_name: str
    definition: str = Field(sa_type=Text)
    added_by: str
    added_at: datetime = Field(default_factory=now, sa_type=Moment)


class AliasCandidateRow(DeclaredRow, table=True):
    """A short and a long form found together in an article, waiting for a curator."""

    __tablename__ = "alias_candidate"
    __table_args__ = (UniqueConstraint("library_id", "short", "long"),)

    id: int | None = Field(default=None, primary_key=True)
    library_id: int = Field(foreign_key="library.id")
    short: str
    long: str
    language: str
    article_id: int = Field(foreign_key="article.id", sa_type=BIG)
    seen: int = 1
    state: str = "open"
