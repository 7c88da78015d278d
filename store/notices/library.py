"""Notices of a library and a server: reasons of silence, mistakes, actions, outcomes."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a search is silent."""

    EMPTY_LIBRARY = "There are no articles here yet."
    NO_WORD = "The question has no word to look for."
    NAMES_NOTHING = "The question does not say whom or what it is about: name them in it."
    NOT_WORDS = "Only words can be quoted, and this asks for something to see or hear."
    NO_PUBLISHER = "No publisher here is called {name}."
    FILTERED = "Nothing within these filters answers the question."
    NO_WORD_FOUND = "The articles have none of the words of the question."
    NO_PHRASE_FOUND = "No article has those exact words in that order."
    NOTHING_QUOTABLE = "Nothing that may be shown has any word of the question."
    NOTHING_ANSWERS = "The articles have some words of the question, but nothing that answers it."


class Problem(StrEnum):
    """What a person can put right."""

    SAID = "{sentence}"  # already in the reader's language, or for the operator alone

    NOT_A_REFERENCE = "“{text}” is not a reference; one looks like A12, A12.3 or A12.3@1."
    NOT_A_DATE = "“{text}” is not a date I understand; write 2024-05-31, 2024-05 or 2024."
    NO_SUCH_DAY = "“{text}” is not a day of the calendar."
    AMBIGUOUS_DATE = (
        "“{text}” can be read in more than one way: {readings}. Please write the day like "
        "2024-05-31."
    )
    UNEVEN_DATE = (
        "“{text}” is from {first} to {last}, which is no one day, month or year; write "
        "2024-05-31, 2024-05 or 2024."
    )

    NOT_NAMED = (
        "“{text}” is neither a reference, such as A12, nor the address of an article here, nor in "
        "the title of one."
    )
    NOT_AT_ADDRESS = "No article here has the address {text}."
    SEVERAL_NAMED = "“{text}” fits several articles; name one by its reference: {articles}."
    NO_ARTICLE = "There is no {reference} here."
    SAME_TEXT = "The same text is already in the library as {reference}."
    SAME_TEXT_SOMEWHERE = "The same text is already in the library."
    CHANGED_MEANWHILE = "{reference} was changed meanwhile; its current version is {current}."
    TEXT_TOO_LONG = "The text is longer than {most} characters."
    NO_TEXT = "There is no text in it."
    NO_PASSAGE = "There is no passage of text in it."

    NO_WORDS_THERE = "{reference} has no words from {start} to {end}."
    WHOLE_ARTICLE = "{reference} is a whole article; name a passage, like A12.3."
    NOT_THESE_WORDS = "{reference} does not have these words to the letter."
    CARD_TOO_LARGE = "The file is too large to be an evidence card."
    CARD_NOT_JSON = "The file is not JSON, so it is no evidence card."
    CARD_SAYS_TWICE = "The file says “{name}” twice, so it is no evidence card."
    NOT_A_CARD = "The file is no evidence card of the form “{form}”."
    NOT_IN_TRAIL = "The audit trail does not record {reference}."
    TRAIL_TOO_LONG = "The audit trail is too long behind {reference}."

    NO_LIBRARY = "There is no library named “{name}”; `import --library` creates one."
    NEAR_LIBRARY = "There is no library named “{name}”. Did you mean “{near}”?"
    LIBRARY_NAME = "A library's name has 1 to 80 printable characters."
    NO_IMPORT = "There is no import {number} here; `imports list` shows which there are."
    PUBLISHER_NAME = "A publisher's name needs at least one letter or digit."
    PUBLISHER_KIND = "A publisher's kind is one of: {kinds}."
    GRADE = "An Admiralty grade is one letter from A to F."

    TOO_MANY_GROUPS = "A library can have at most {most} groups of names."
    NO_GROUP = "There is no group of names called “{name}” here."
    PAIR_DECIDED = "This pair of names is not waiting any more."
    NOT_YAML = "The alias file is not valid YAML."
    NOT_YAML_AT = "The alias file is not valid YAML near line {line}."
    NOT_GROUPS = "An alias file is a list of groups, each with a name."
    TOO_MANY_NAMES = "An alias file may hold at most {most} names."
    GROUP_WITHOUT_NAME = "Group {at} of the alias file has no name."
    ENTRY_WITHOUT_NAME = "An entry under “{field}” of “{name}” has no {key}."
    NOT_MISP = "The file is not a MISP galaxy cluster."

    UNKNOWN_RECORD = "An export has no record of the kind “{kind}”."
    DAMAGED_RECORD = "The record of the export is damaged."
    DAMAGED_GROUP = "The group of names is damaged."
    NO_VERSION = "The article of the export has no version."
    NO_NUMBER_IN_FORCE = "The version in force is not a number."
    NOT_A_TEXT = "{name} is not a text."

    LANGUAGE = "The language is one of: {languages}."
    RESULTS = "The number of results is from 1 to {most}."
    KEPT_DAYS = "Questions are kept 0 to {most} days."
    TOO_MANY_CHANNELS = "At most {most} channels can be chosen."
    TOO_MANY_WATCHES = "You already wait for {most} answers; /watch list lets you wait for fewer."
    DRAFT_FORGOTTEN = "This draft is not kept any more; please begin again."
    DRAFT_SAVED = "This draft is saved already, as {reference}."
    DRAFT_CHANGED = "This draft was changed a moment ago; please look at it again."


class TrailFault(StrEnum):
    """Where the chain of a library's audit trail is broken."""

    ROW_MISSING = "Audit row {row} of library {library} is missing."
    ROW_MOVED = "Audit row {row} of library {library} has another before it."
    ROW_ALTERED = "Audit row {row} of library {library} was altered."
    CUT_OFF = "The audit trail of library {library} does not end where it should."


class Action(StrEnum):
    """What was done to a library: kept in its audit trail as it stands here, so never changed."""

    CREATE_LIBRARY = "create library"
    ADD = "add"
    EDIT = "edit"
    KEEP = "keep"
    REMOVE = "remove"
    RESTORE = "restore"
    PURGE = "purge"
    SAME_STORY = "same story"
    UNDO_IMPORT = "undo import"
    SET_NAMES = "set names"
    REMOVE_NAMES = "remove names"
    REJECT_NAMES = "reject names"
    DESCRIBE_PUBLISHER = "describe publisher"
    CHANGE_SETTINGS = "change settings"


class Detail(StrEnum):
    """What a row of the audit trail tells besides, named in capitals as the trail has it.

    What an article has, too, is a ``Field``.
    """

    KIND = "kind"
    GRADE = "grade"
    NAME = "name"
    IMPORT = "import"
    FILES = "files"
    AS = "same story as"
    PRIVATE = "Private answers"
    PLAIN = "Plain text"
    SHARED_LIBRARY = "Shared library"
    RESULTS = "quotations to a page"
    CURATOR_ROLE = "curators' role"
    CHANNELS = "channels"
    KEEP_QUESTIONS_DAYS = "days questions are kept"


class ImportReason(StrEnum):
    """What became of an article that was imported, and why."""

    SAME_TEXT_REMOVED = (
        "The same text is already in the library as {reference} (removed; it can be restored)."
    )
    SAME_TEXT_NEWER = (
        "The same text is already in the library as {reference}, which has a newer text."
    )
    SAYS_OTHERWISE = (
        "The same text is already in the library as {reference}; it says otherwise ({fields}), "
        "which was kept in its history."
    )
    FURTHER_SOURCE = "the same text as {reference}; kept as a further source of it"
    COMPLETED = "the same text, now with {changes}"
    OLDER = "an older state of {reference}; kept in its history"
    NEW_VERSION = "a new version of {reference}"
    LOOKS_LIKE = "looks like {reference} ({share} of the text)"
    SAME_ADDRESS = "{reference} has the same address and another text."
