"""Notices of reading and fetching: refusals, lines left out, notes on what was read."""

from enum import StrEnum


class Unreadable(StrEnum):
    """Why bytes do not become an article."""

    EMPTY = "The file is empty."
    TOO_LARGE = "The file is larger than {most} MB."
    TOO_DEEP = "The file is nested too deeply."
    TOO_MUCH_MEMORY = "Reading the file takes too much memory."
    TOO_SLOW = "Reading the file took longer than {seconds} seconds; it was given up."
    HARMFUL = "The file is damaged or made to do harm: its reader stopped on it."
    NOT_TEXT = "This is not text."
    NO_ARTICLE = "There is no article in it."
    ENTITIES = "The file declares XML entities, which is not allowed."
    NOT_A_FILE = "It is a pipe, a device or a socket, and no file."
    CANNOT_BE_READ = "It cannot be read: {why}."

    GZIP_DAMAGED = "The gzip archive is damaged or cut short."
    GZIP_TOO_LARGE = "The archive unpacks to more than {most} MB."
    DOCUMENT_DAMAGED = "The document is damaged."
    DOCUMENT_LOCKED = "The document is locked with a password."
    DOCUMENT_PACKED = "The document is packed in an unknown way."
    DOCUMENT_PARTS = "The document has too many parts."
    DOCUMENT_TOO_LARGE = "The document unpacks to more than {most} MB of text."
    DOCUMENT_EMPTY = "There is no text in the document."
    PDF_DAMAGED = "The PDF is damaged or cut short."
    PDF_LOCKED = "The PDF is locked with a password; save it without one."
    PDF_SCANNED = "The PDF holds pictures of pages and no text; paste the text instead."
    PDF_PAGES = "The PDF has {count} pages; at most {most} are read."

    PAGE_DAMAGED = "The page is damaged and cannot be read; paste its text instead."
    PAGE_MISSING = "There is no page in the file."
    PAGE_EMPTY = (
        "No article was found on the page. It may need a login or a script; paste its text instead."
    )
    PAGE_LIST = "This page is a list of articles; open the one you mean and save that."
    CONSENT = (
        "This is a page that asks for consent and not the article; answer it in your browser and "
        "save the page from there."
    )
    LOGIN = (
        "This is a page that asks for a login and not the article; save the page from your browser."
    )
    WARC_DAMAGED = "The archive is damaged or cut short."
    WARC_EMPTY = "There is no page in the archive."
    FEED_UNKNOWN = "The file is XML, but not a feed or a page that can be read."
    FEED_LIST = (
        "This is a list of feeds and holds no articles: {names}; save one of the feeds as .xml and "
        "import that."
    )
    FEED_EMPTY = "The feed has no entries."
    ENTRY_EMPTY = "The entry has no text, only its title ({title}); fetch its page: {url}."
    ENTRY_EMPTY_UNLINKED = "The entry has no text and no link, only its title ({title})."

    MAIL_DAMAGED = "The mail is damaged."
    MAIL_PARTS = "The mail has more than {most} parts."
    MAIL_EMPTY = "There is no text in the mail."
    MAIL_ATTACHED = (
        "There is no article in the mail, only what is attached: {names}; save that and import it."
    )
    CAPTIONS_EMPTY = "There are no words in the captions."
    CHAT_EMPTY = "Nobody wrote anything in the chat."

    TABLE_WITHOUT_TEXTS = (
        "The table lists addresses but holds no texts; fetch the pages at the addresses."
    )
    TABLE_WITHOUT_NAMES = (
        "The first row must name the columns, one of them text, body or content "
        "(others: title, url, publisher, author, published, language)."
    )
    CELL_TOO_LONG = "A cell is longer than {most} characters or its quotes do not close."
    MORE_CELLS = "The row has {cells} cells, but only {names} columns are named."
    FEWER_CELLS = "The row has {cells} of {names} cells and no text."
    ROW_EMPTY = "There is no text in the row."
    LINE_TOO_LONG = "The line is longer than {most} bytes."
    LINE_NOT_JSON = "The line is not JSON from character {at} on."
    FILE_NOT_JSON = "The file is not JSON from character {at} of line {line} on."
    LONG_NUMBER = "A number in it is too long to be read."
    NOT_AN_OBJECT = "An article must be a JSON object."
    NOT_A_STRING = "The article's text is not a string."
    NO_TEXT_FIELD = "There is no text: a field named text, body or content is needed."
    ONLY_ADDRESS = "There is a title and an address but no text; fetch the page at {url}."
    NOT_AN_EXPORT = "It is not a record of an export."

    PICTURE = "This is a picture."
    SOUND = "This is a sound."
    FILM = "This is a picture, sound or film."
    PROGRAM = "This is a program."
    DATABASE = "This is a database."
    EBOOK = "This is an e-book."
    POSTSCRIPT = "This is a PostScript file."
    ARCHIVE = "This is an archive ({kind}); unpack it first."
    ARCHIVE_EMPTY = "This is an empty ZIP archive."
    ARCHIVE_DAMAGED = "The ZIP archive is damaged or cut short."
    ARCHIVE_MEMBERS = "The archive has more than {most} files; the others were not read."
    ARCHIVE_IN_ARCHIVE = "This is a gzip archive inside another one."
    OLD_OFFICE = "This is an old Word or Excel file; save it as .docx or text."
    WINMAIL = "This is a winmail.dat of Outlook; save the mail as .eml or text."
    RTF = "This is an RTF document; save it as .docx or text."
    CALENDAR = "This is a calendar."
    CONTACTS = "These are contacts."
    SAVED_PAGE = "This is a web archive; save the page as .html."
    SHEET = "This is a sheet; save it as .csv."
    PRESENTATION = "This is a presentation; save it as text or .pdf."
    OPEN_DOCUMENT = "This is an OpenDocument file that is no text; save it as .odt or .pdf."


class Fetching(StrEnum):
    """Why a page was not fetched, without any address of the inner network."""

    NOT_AN_ADDRESS = "This is not a web address."
    NOT_HTTP = "A web address begins with http:// or https://."
    WITH_PASSWORD = "An address with a user name or password is not fetched."  # nosec B105
    OTHER_PORT = "Only the usual ports 80 and 443 are fetched from."
    NOT_PUBLIC = "The bot does not go to this address: it is not on the public internet."
    UNREACHABLE = "The site cannot be reached; is the address right?"
    CERTIFICATE = "The site's certificate is not valid."
    BROKEN_OFF = "The site broke off or answered with something that is not HTTP."
    TOO_SLOW = "The site took too long to answer."
    NO_PAGE = "There is no page at this address (any more)."
    FORBIDDEN = "The site does not let the bot read this page; paste its text instead."
    TOO_OFTEN = "The site asks to be left alone for a while; try again later."
    FAULTY = "The site has a fault of its own ({status}); try again later."
    OTHER_STATUS = "The site answered with status {status} and no page."
    OTHER_TYPE = "The address gives neither a page nor a document that can be read."
    TOO_LARGE = "The page is larger than {most} MB."
    ROBOTS = "The site's robots.txt does not allow this page to be fetched."
    ROBOTS_UNREADABLE = "The site's robots.txt cannot be read now; try again later."
    SENT_TOO_OFTEN = "The page sends on more than {most} times."
    SENT_NOWHERE = "The page sends on to nowhere."
    SENT_ASTRAY = "The page sends on to an address the bot does not go to."
    SENT_TO_HTTP = "The page sends on from https to plain http."


class Dropped(StrEnum):
    """Why a line was left out of an article."""

    TITLE = "title"
    DATE_LINE = "date line"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    PHOTO_CREDIT = "photo credit"
    FOOTNOTE = "footnote"
    COUNTER = "counter"
    ADDRESS = "address"
    MARKS = "only marks"
    BAR = "bar of links"
    SHARE_BAR = "share bar"
    AGENCY_NOTE = "note of an agency"
    NOTE = "note about the article"
    ABOUT = "line about the article"
    FIELD = "field of the article"
    QUOTED = "head of a quoted mail"
    ARCHIVE_HEAD = "head of a press archive"
    NEWSLETTER_HEAD = "head of the newsletter"
    NEWSLETTER_FOOT = "foot of the newsletter"
    BULLET_ABOVE = "bullet above the article"
    LABEL_ABOVE = "label above the article"
    LABEL = "label of the page"
    RUNNING_HEAD = "head or number of a page"
    SOUND = "heard, and not said"
    CALL = "call to the reader"
    PICTURE = "name of a picture"
    PAYWALL = "notice of a paywall"
    AD_BLOCK = "ad-block notice"
    COOKIES = "cookie notice"
    RIGHTS = "copyright line"
    REPEATED = "repeats another line"
    CONTAINED = "stands in another line"
    OPENING = "repeats the opening"
    OTHER_HEADING = "heading of other stories"
    OTHER_STORIES = "among other stories"
    OTHER_LINK = "link to another story"
    SITE = "the site's own words"
    EMPTY_HEADING = "heading with nothing below it"
    COMMENTS = "readers' comments"
    APP = "the app's own words"
    OTHER = "left out"


class Remark(StrEnum):
    """What is good to know of an article or file that was read."""

    FROM_TEXT = "Read from the text itself: {fields}."
    TOO_LONG_TO_CLEAN = "The text is too long to be cleaned; it was kept as it is."
    ALL_NOISE = "Nearly every line looked like the page's own words; the text was kept as it is."
    SECOND_ARTICLE = "This text stood in one paste with another article."
    COLUMNS_TOLD = (
        "The table does not name its columns. Told by what is in them, beside the text: {fields}; "
        "the others were left out. A first row of names gives them all."
    )
    COLUMNS_LEFT_OUT = "Columns that are no field of an article were left out: {names}."
    NAMES_LEFT_OUT = "What is no field of an article was left out of the records: {names}."
    PARTIAL = "There is only a part of the text; the whole is at its address."
    LANGUAGE_UNKNOWN = "“{text}” is no code of a language; the text tells the language."
    LINK_LEFT_OUT = "The link is not a web address and was left out: {link}"
    FRONT_MATTER = "The front matter is damaged; what could not be read of it was left unknown."
    PAYWALLED = "The text is cut by a paywall; the whole is for the publisher's subscribers."
    FOR_SUBSCRIBERS = "The page is for subscribers; the text may not be the whole of it."
    BELOW = "This article stood below another one on its page."
    STRANGE_NAME = "The page calls itself {name}, which has another address; it may be a copy."
    STRANGE_ADDRESS = "The page names an address of another house as its own; it may be a copy."
    FOOTNOTES = "The footnotes stand behind the text: {count}."
    TEXT_BOXES = "The text boxes stand in the text as paragraphs: {count}."
    ARABIC_PDF = (
        "Text in Arabic letters often comes out of a PDF in a wrong order; compare it with the "
        "page."
    )
    CAPTIONS = "These are captions of what was said; compare them with the recording."
    CHAT = "This is a chat; each message begins with the name of who wrote it."
    FORWARDED = "What was written above the forwarded or quoted mail was left out."
    ATTACHED = "What is attached to the mail was not read: {names}."
    SUMMARY = "The feed gives a summary only; fetch the page for the whole article."
    FIRST_READ = "Of {count} articles only the first {most} were read."
    FIRST_CAPTIONS = "Only the first {most} captions were read."
    FIRST_MESSAGES = "Only the first {most} messages were read."
    FIRST_PAGES = "Only the first {most} pages of the archive were read."
    CREDENTIAL = (
        "A content credential (C2PA) was found among the letters and taken out of the text."
    )
    HIDDEN = "Hidden characters were found among the letters and taken out of the text."
    MOJIBAKE = "Letters look wrongly decoded: “{word}” is perhaps “{better}”. Nothing was changed."
    PERHAPS = "{fields}: perhaps “{text}”. That is not sure, so it was left unknown."
    STRAY = "There are damaged characters, read as well as may be: {count}."
    LOST = "There are damaged characters, shown as �: {count}."


class Field(StrEnum):
    """The fields of an article, named in capitals as they are in the program."""

    TITLE = "title"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    PUBLISHED = "date of publication"
    URL = "link"
    LANGUAGE = "language"
    AGENCY = "agency"
    REPORTED_BY = "reported by"


class PlaceInFile(StrEnum):
    """Where in a file something stood."""

    ARTICLE = "article {number}"
    LINE = "line {number}"
    RECORD = "record {number}"
    ROW = "row {number}"
    ENTRY = "entry {number}"
    MAIL = "mail {number}"
    PAGE = "page {number}"
    FILE = "file {file}"
    IN_FILE = "file {file}, {number}"
