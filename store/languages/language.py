"""A language as the library knows it: the words and habits by which it reads texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from store.languages import press
from store.languages.lists import Words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DateWords:
    """How a language names days, months and spans of time.

    ``months`` are the twelve of the common calendar and ``weekdays`` begin with Monday, each with
    all its forms; ``solar_months`` and ``lunar_months`` are those of the two Hijri calendars.
    """

    months: tuple[Words, ...] = ()
    stamp_months: tuple[Words, ...] = ()  # the same as stamps write them: 16 Mrz 2026
    everyday_months: Words = ()  # also everyday words: months only beside a number
    before_month: Words = ()  # with one of these before it an everyday word is a month
    solar_months: tuple[Words, ...] = ()
    lunar_months: tuple[Words, ...] = ()
    weekdays: tuple[Words, ...] = ()
    stamp_weekdays: tuple[Words, ...] = ()  # the same as stamps shorten them: Sal, 10/03/2026
    everyday_weekdays: Words = ()  # also everyday words: days only beside one of the next
    beside_weekday: Words = ()
    day_names: tuple[Words, ...] = ()  # the 31 days of a month in words: the second of April
    day_name_endings: Words = ()  # behind them: второе, второго
    day_endings: Words = ()  # behind the number of a day: 5th
    endings: Words = ()  # behind names of months and days: Kasımda
    prefixes: Words = ()  # letters written in one with the word behind them: ونوفمبر

    today: Words = ()
    yesterday: Words = ()
    before_yesterday: Words = ()
    this_week: Words = ()
    last_week: Words = ()
    this_month: Words = ()
    last_month: Words = ()
    this_year: Words = ()
    last_year: Words = ()

    hour: Words = ()
    day: Words = ()
    week: Words = ()
    month: Words = ()
    year: Words = ()

    counts: Mapping[str, int] = field(default_factory=dict)  # numbers in words before units
    alone: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # a week: ("week", 1)
    past: Words = ()  # the last 3 days
    ago: Words = ()  # 3 days ago
    since: Words = ()
    since_after: Words = ()  # the same, behind the date
    until: Words = ()
    until_after: Words = ()
    between: Words = ()
    between_after: Words = ()
    to: Words = ()  # between the two ends of a span
    both: Words = ()  # the same, when the span was opened: between 2021 and 2023
    fillers: Words = ()  # between the parts of one date: the 5th of November
    solar_era: Words = ()
    lunar_era: Words = ()
    year_marks: Words = ()  # letters for "year" that are written in one with it
    common_era: Words = ()
    newest: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class NegationWords:
    """How a language denies.

    ``forms`` deny by themselves and are compared folded. ``patterns`` match whole words in small
    letters that carry their negation, such as gitmedi; ``never`` matches, in folded text, what
    only looks like one of both. ``prefixes`` make a word the opposite of what is behind them.
    ``nobody`` begins a sentence whose verb needs no other negation, ``untrue`` calls what follows
    so. Where words are not separated, ``forms`` are looked for anywhere.
    """

    forms: Words = ()
    patterns: Words = ()
    never: Words = ()
    prefixes: Words = ()
    nobody: Words = ()
    untrue: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SpeechWords:
    """How a language says who spoke, and who somebody is. Forms of one word, compared folded."""

    verbs: Words = ()  # of saying
    according: Words = ()  # the name of the source follows
    quoting: Words = ()  # behind it stands who is quoted by somebody else
    by: Words = ()  # the name of the source stands before: according to, behind it
    converbs: Words = ()  # verbs of saying with another verb behind, and nobody's name
    particles: Words = ()  # parts of verbs of saying that stand behind the name
    ends: Words = ()  # with which the naming of a speaker ends: that
    told_endings: Words = ()  # of the verb of what is told, before that of saying
    owner_endings: Words = ()  # of whom that is told of
    pronouns: Words = ()  # stand for a speaker named before
    owners: Words = ()  # tell whose somebody is: his lawyer
    he: Words = ()  # tell that a man speaks: pronouns, verbs and titles that women have not
    she: Words = ()

    honorifics: Words = ()  # before any name: Mr
    titles: Words = ()  # tell what somebody is, before a name or for it
    offices: Words = ()  # what somebody is who speaks, in small letters
    shortened: Words = ()  # titles with a stop behind them
    articles: Words = ()
    postpositions: Words = ()  # behind a name, as a word of its own
    objects: Words = ()  # the same, of what the sentence has for its object
    places: Words = ()  # before the name of a place
    beside_days: Words = ()  # beside a day, and no part of a name: on Tuesday

    joining: Words = ()  # goes on with a sentence instead of naming anybody
    clause_joins: Words = ()  # between clauses that each have a verb of their own
    stating: Words = ()  # states something of somebody, where capitals tell names
    reports: Words = ()  # what publishers do
    labels: Words = ()  # before whom a quotation is from: via
    no_names: Words = ()  # begins a line, with a capital, and names nobody: look


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class QuestionWords:
    """The forms that tell what kind of answer a question waits for."""

    number: Words = ()
    time: Words = ()
    person: Words = ()
    place: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PageWords:
    """What stands on a page around an article.

    Forms are compared in folded form without punctuation; where a field says "patterns", it holds
    regular expressions.
    """

    furniture: Words = ()  # a line that is exactly this is none of the article
    headings_after: Words = ()  # the heading of what follows an article
    teasers: Words = ()  # the label of a link to another story, on the same line
    tags: Words = ()  # the label before the key words of an article, on the same line
    calls: Words = ()  # how lines begin that ask the reader to do something with the site
    ours: Words = ()  # we and what is ours, as a house says it; beginnings of words with "-"
    asks: Words = ()  # what a house asks its readers to do with its channels; likewise
    app_block: Words = ()  # what heads a block of the site's own advertising
    site_words: Words = ()  # words for the site rather than for the news; they betray a footer
    share_words: Words = ()  # the words of bars for sharing
    share_marks: Words = ()  # those of them that no other line is made of
    notice_words: Words = ()  # words without which a line is no notice of the page
    date_labels: Words = ()  # what stands beside the date of an article
    counted: Words = ()  # patterns of what is counted below a headline: 12 comments
    counters: Words = ()  # patterns of the labels of such numbers: comments: 12

    by: Words = ()  # directly before the writer's name
    bylines: Words = ()  # before the writer's name, with a colon or without
    by_between: Words = ()  # the same, where it only stands behind a day
    byline_labels: Words = ()  # before the writer's name, with a colon
    source_labels: Words = ()
    photo_labels: Words = ()
    agencies: Words = ()  # names of agencies in this language's script
    published: Words = ()  # what stands before the day of publication, and of no other day
    numbers: Words = ()  # what stands before an article's number at its house
    updates: Words = ()  # beginnings of words that mark the day of a later change

    sounds: Words = ()  # what transcripts put into brackets: applause; beginnings of words with "-"
    occasions: Words = ()  # labels beside the day of what is announced: venue, deadline

    openings: Words = ()  # patterns of how lines begin that stand around an article
    captions: Words = ()  # patterns of what captions say
    credit_lines: Words = ()  # patterns of lines that credit writers
    ad_blocks: Words = ()  # patterns of notices
    waits: Words = ()  # patterns of what counts the seconds until a page goes on
    cookies: Words = ()
    editors_notes: Words = ()
    paywalls: Words = ()
    rights: Words = ()
    appeals: Words = ()  # patterns of what asks the reader for money


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class WallWords:
    """What stands in the place of an article, cuts it off, or follows it and is another's.

    ``comments``, ``replies`` and ``newsletters`` are forms; the rest are regular expressions.
    """

    comments: Words = ()  # headings of what readers wrote
    comment_counts: Words = ()  # what is counted there: 3 comments
    reactions: Words = ()  # what heads the marks of readers below a post: all reactions
    replies: Words = ()  # labels below what one reader wrote
    times: Words = ()  # how long ago, as sites write it beside a name: 2 hours ago
    consent: Words = ()  # what only a consent wall says
    addressed: Words = ()  # who speaks on a wall, and to whom: we, your
    logins: Words = ()  # what only a page that asks for a login says
    missing: Words = ()  # what only a page says that is not there, or not for robots
    paywalls: Words = ()  # what stands where a text is cut for those who do not pay
    newsletters: Words = ()  # what only newsletters say
    privacy: Words = ()  # what forms to sign up say of the address one gives
    form_notices: Words = ()  # what stands above the form for a comment
    syndicated: Words = ()  # what blogs put below an entry in their feed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MailWords:
    """What mail programs write above a mail that they quote or forward."""

    sender: Words = ()  # from
    sent: Words = ()
    to: Words = ()
    subject: Words = ()
    disclaimers: Words = ()  # regular expressions: what offices put below every mail
    sent_from: Words = ()  # regular expressions: what programs put there: "Sent from my iPhone"
    wrote: Words = ()  # regular expressions: what closes "On 14 March Ann Lee wrote:"
    greetings: Words = ()  # regular expressions: what opens a letter: "Dear colleagues,"
    closings: Words = ()  # regular expressions: what closes one: "Best regards,"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class HouseWords:
    """What is no name of a publisher or a writer."""

    sections: Words = ()  # parts of a site: latest news
    nobody: Words = ()  # stands for a writer, but names none


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FieldNames:
    """How tables, records and heads of articles name what they tell of an article.

    They are compared folded and without blanks and marks, the likeliest name first.
    """

    title: Words = ()
    body: Words = ()
    summary: Words = ()  # a part of the text, when there is no whole one
    url: Words = ()
    publisher: Words = ()
    author: Words = ()
    published: Words = ()
    language: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Language:
    """One language. ``name`` is English, ``endonym`` its own; ``scripts`` are told apart by them.

    ``interface`` languages are those the bot speaks: each has a catalogue.
    """

    code: str
    name: str
    endonym: str = ""
    interface: bool = False
    regional: bool = False  # a language of the region, offered as a filter

    scripts: Words
    rare_scripts: Words = ()  # it is also written in these, but not recognised by them
    speaks_for_script: bool = False  # foreign words in its script are analysed as its own
    digits: str = "0123456789"
    solar: bool = False  # its press dates by the solar Hijri calendar

    # What tells it from the others of its script.
    likely: float = 0.0  # added for the languages of the region and of most of its press
    own_letters: str = ""
    no_letters: str = ""  # that none of its own words has
    same_as: str = ""  # the code the library writes for it

    # How its words become index terms.
    analysed: bool = True
    stop_words: Words = ()
    not_stop_words: Words = ()  # spelt like one of them once marks are left out
    snowball: str | None = None  # the name of its stemmer
    suffixes: Words = ()  # cut off where there is no stemmer
    short_suffixes: str = ""  # a pattern of what is cut off before them, even of short words
    stems_again: bool = False  # what is left of one form may be cut once more, as another form is
    long_tails: bool = False  # words carry long tails of suffixes
    spellings: tuple[tuple[str, str], ...] = ()  # patterns of those that are indexed as another
    participles: tuple[tuple[str, str], ...] = ()  # patterns of them, and how their verbs end
    ends_hardened: Mapping[str, str] = field(default_factory=dict)  # last letters without endings
    parted: bool = False  # words of two parts are written in one, or with a blank between
    endings: str = ""  # a pattern of what may be cut of a word that no dictionary has
    joined_before: str = ""  # a pattern of what is written in one with the word behind it
    before_names: Words = ()  # what is written in one with a name, folded
    places_like_words: Words = ()  # names of places whose forms are as often those of a word
    changing_ends: str = ""  # last letters, folded, that names of places change in their forms
    article: str = ""  # a pattern of the definite article at the beginning of a name
    typed_letters: Mapping[str, str] = field(default_factory=dict)  # typed for its own: s for ş
    typed_plain: bool = False  # its letters of Cyrillic are indexed as those typed for them
    typed_ends: Mapping[str, str] = field(default_factory=dict)  # ends of words typed for others
    passive_begin: str = ""  # what everyday speech makes a verb passive by: انسرق, was stolen
    other_ends: Mapping[str, str] = field(default_factory=dict)  # of the same noun in other numbers
    typed_begins: str = ""  # a pattern of begins typed for ``begins``, (what is joined to them)
    begins: str = ""
    dotless_i: bool = False
    contractions: Words = ()  # tails behind an apostrophe: don't
    elisions: Words = ()  # heads before an apostrophe: l'accord
    suffix_after_apostrophe: str = ""  # a pattern of endings: Ankara'da
    apostrophe_is_letter: bool = False
    grouping: Literal["", ",", "."] = ""  # the mark that groups thousands
    day_first: bool = False  # figures of a day always begin with it: 04/06 is a day of June
    ordinal_stop: bool = False  # writes "the 3rd" as "3."
    numbers: Mapping[str, int] = field(default_factory=dict)
    number_words: Words = ()  # all of them with their worth: million=1000000, first=1st
    measures: Words = ()  # units, beside those of time, way and money
    name_links: Words = ()  # small words inside names

    # How its sentences are told.
    dotted: Words = press.TITLES  # always followed by what they belong to: Gen. Munir
    dotted_at_end: Words = ()  # these may also end a sentence
    starters: Words = ()  # what follows such a word when it does end one
    said: Words = ()  # verbs of saying, where small letters cannot tell
    that: Words = ()  # what follows such a verb when it begins a statement of its own
    why_endings: str = ""  # a pattern of them, folded, of verbs that tell why: -dığından
    why_before_for: str = ""  # the same where a word for *for* follows: -dığı için
    verb_last: bool = False  # its verbs, and so what denies them, stand behind all else

    # How it denies, who speaks, how people ask, and what its pages hold.
    negation: NegationWords = NegationWords()
    speech: SpeechWords = SpeechWords()
    light: Words = ()  # words a question is asked with rather than about
    asks: QuestionWords = QuestionWords()
    dates: DateWords = DateWords()
    page: PageWords = PageWords()
    fields: FieldNames = FieldNames()
    walls: WallWords = WallWords()
    mails: MailWords = MailWords()
    houses: HouseWords = HouseWords()
