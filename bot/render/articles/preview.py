"""The preview of an article before it is stored: what is kept, what is dropped, what is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.render.articles.misread import field_names, meant_days, misread_notes
from bot.render.dates import published_to_check
from bot.render.errors import notice_text
from bot.render.foreign_text import fitting, foreign, label, source_line, with_rest
from bot.render.language_names import language_name
from bot.render.markup.arguments import (
    NOTHING,
    Argument,
    LinesArgument,
    NumberArgument,
    SaveArgument,
)
from bot.render.markup.custom_id import CustomId
from bot.render.markup.links import safe_url
from bot.render.markup.message import (
    MAX_OPTIONS,
    Button,
    Divider,
    Message,
    Option,
    Part,
    Row,
    Select,
    Style,
    Text,
    rows,
)
from bot.render.translator import Translator
from store.ingest.mojibake import is_noticed
from store.ingest.reading import Draft
from store.model import Reference, Source
from store.notices import Notice
from store.text.cutting.endings import breaks_off

_BODY_ROOM = 1200
_DROPPED_ROOM = 750
_NOTES_ROOM = 900
_MOST_LINK = 300
_SHORT = 40  # characters
_FACTS = ("author", "language")  # these have a form of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarArticle:
    """An article of the library that looks like the draft; ``share`` is how much of the text."""

    reference: Reference
    share: float
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A draft with what was found out about it.

    ``base`` is the version it would replace. ``problem`` says why it cannot be stored as it is,
    ``completes`` which article has its text and would get what that lacks, ``completion`` what.
    ``reads_as`` is the language of the text where another one is named.
    """

    id: str
    draft: Draft
    language: str
    passages: int
    base: Reference | None = None
    near: SimilarArticle | None = None
    problem: Notice | None = None
    completes: Reference | None = None
    completion: Notice | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    reads_as: str | None = None
    shows_lines: bool = False
    can_bring_back: bool = False

    @property
    def lacks(self) -> tuple[str, ...]:
        """What every reader would miss."""
        return tuple(n for n in ("publisher", "published") if not getattr(self.draft.article, n))

    @property
    def is_short(self) -> bool:
        """Whether there is less text than a sentence has."""
        return len(self.draft.article.body) < _SHORT

    @property
    def breaks_off(self) -> bool:
        """Whether the text ends in the middle of a sentence."""
        return breaks_off(self.draft.article.body)


def preview_message(preview: Preview, say: Translator) -> Message:
    """What is asked of the curator, what would be stored, and the buttons to decide with."""
    parts: list[Part] = []
    if notes := fitting(_notes(preview, say), _NOTES_ROOM)[0]:
        parts += [Text(content="\n".join(notes)), Divider()]
    parts += [
        Text(content=_head(preview, say)),
        Text(content="\n".join(_body(preview.draft.article.body, say))),
    ]
    if preview.shows_lines and preview.draft.dropped:
        parts.append(Text(content=_dropped(preview.draft, say)))
        if preview.can_bring_back:
            parts.append(Row(items=(_back(preview, say),)))
    parts += rows(_buttons(preview, say))
    return Message(parts=tuple(parts))


def again_button(draft: str, say: Translator) -> Button:
    """The way back to what was typed."""
    return _button(say("Open again"), "draft-edit", draft, style="primary")


def _head(preview: Preview, say: Translator) -> str:
    article = preview.draft.article
    url = safe_url(article.url)
    facts = [
        foreign(article.publisher, 80) or say("unknown publisher"),
        say("by {author}", author=foreign(article.author, 60)) if article.author else "",
        published_to_check(article.published, say),
        say("language: {language}", language=language_name(preview.language, say.language)),
        say.plural("{n} passage", "{n} passages", preview.passages),
        say.plural("{n} character", "{n} characters", len(article.body)),
    ]
    lines = [
        f"### {foreign(article.title, 120) or say('untitled')}",
        say.side_by_side(facts),
    ]
    if url and len(url) <= _MOST_LINK:
        lines.append(f"<{url}>")
    if preview.base:
        lines.append(say("A new version of {reference}.", reference=preview.base))
    lines.append(f"-# {say('A preview: nothing is stored before you press Save.')}")
    return "\n".join(lines)


def _body(body: str, say: Translator) -> Iterator[str]:
    """The first lines of the kept text."""
    lines = [line for line in body.split("\n") if line]
    shown, left = fitting((f"> {foreign(line, 280)}" for line in lines), _BODY_ROOM)
    yield say("**Kept text**, its first lines:")
    yield from shown
    if left:
        yield f"-# {say.plural('and {n} line more', 'and {n} lines more', left)}"


def _dropped(draft: Draft, say: Translator) -> str:
    head = say.plural("**{n} line dropped**:", "**{n} lines dropped**:", len(draft.dropped))
    lines = (
        f"“{foreign(line.text, 70)}”: {say.notice(Notice(line.reason))}" for line in draft.dropped
    )
    return "\n".join([head, *with_rest((f"\\- {line}" for line in lines), _DROPPED_ROOM, say)])


def _notes(preview: Preview, say: Translator) -> Iterator[str]:
    """What is asked of the curator, the most pressing first."""
    if preview.problem:  # then it cannot be saved, whatever else is known
        yield f"**{notice_text(preview.problem, say)}**"
    yield from misread_notes(preview.typed, preview.draft.article, say)
    if preview.completes and preview.completion:
        yield f"**{preview.completes}**: {notice_text(preview.completion, say)}"
    if not preview.problem:
        yield from _lacks(preview, say)
        yield from _unsure(preview, say)
    yield from (notice_text(note, say) for note in preview.draft.notes)


def _lacks(preview: Preview, say: Translator) -> Iterator[str]:
    """What is missing in the draft, and which article it looks like."""
    names = field_names(say)
    lacks = [names[field] for field in preview.lacks if field not in preview.typed]
    if lacks and not preview.base:
        fields = say.listed(lacks)
        yield say("**Please add: {fields}.** Readers see it with every quotation.", fields=fields)
    if preview.is_short:
        characters = say.plural("{n} character", "{n} characters", len(preview.draft.article.body))
        yield say(
            "**The whole text is {characters}.** Is something missing?", characters=characters
        )
    if preview.reads_as:
        yield say(
            "**The text reads as {language}.** If it is, press “{button}”.",
            language=language_name(preview.reads_as, say.language),
            button=say("Author, language"),
        )
    if preview.breaks_off:
        yield say("**The text ends in the middle of a sentence.** Press “Add the rest”.")
    if preview.near:
        near = preview.near
        yield say(
            "It looks like {reference} ({share} of the text): {source}. Say what it is: another "
            "report of the same story, a new version of that article, or something different.",
            reference=near.reference,
            share=f"{near.share:.0%}",
            source=source_line(near.source, say, 80),
        )


def _unsure(preview: Preview, say: Translator) -> Iterator[str]:
    """What was found and is not sure, and what was not found."""
    names = field_names(say)
    for field_name, text in preview.draft.candidates.items():
        yield say(
            "{field}: “{text}” was found, but that is not sure. Press “{button}” to confirm it.",
            field=names.get(field_name, foreign(field_name, 30)),
            text=foreign(text, 80),
            button=say("Author, language") if field_name in _FACTS else say("Edit"),
        )
    asked = {*preview.lacks, *preview.draft.candidates, *preview.typed}
    unsure = [
        names.get(field_name, foreign(field_name, 30))
        for field_name in preview.draft.unsure
        if field_name not in asked
    ]
    if unsure:
        fields = say.listed(unsure)
        yield say("Not known yet: {fields}. It can be saved like this.", fields=fields)


def _buttons(preview: Preview, say: Translator) -> Iterator[Button]:
    """What can be done; the one to press next stands out."""
    asked = {name for name in preview.typed if name != "language"}
    lacks = bool(preview.lacks or asked or preview.problem)
    if preview.breaks_off:
        yield _button(say("Add the rest"), "draft-rest", preview.id, style="primary")
    days = meant_days(preview.typed)
    for number, day in enumerate(days):
        yield _button(day, "draft-day", preview.id, NumberArgument(number), "primary")
    if lacks:
        style: Style = "secondary" if preview.breaks_off or days else "primary"
        yield _button(say("Edit"), "draft-edit", preview.id, style=style)
    if not preview.problem:
        asks = lacks or preview.typed or preview.breaks_off or preview.reads_as
        yield from _saves(preview, say, "secondary" if asks else "success")
    if not lacks:
        yield _button(say("Edit"), "draft-edit", preview.id)
    if not preview.problem:
        is_asked = "language" in preview.typed or preview.reads_as
        wrong: Style = "primary" if is_asked else "secondary"
        yield _button(say("Author, language"), "draft-facts", preview.id, style=wrong)
    if dropped := len(preview.draft.dropped):
        text = say("Hide lines") if preview.shows_lines else say("Dropped lines: {n}", n=dropped)
        lines = LinesArgument(not preview.shows_lines)
        yield _button(text, "draft-lines", preview.id, lines)
    if is_noticed(preview.draft):
        yield _button(say("Mend the letters"), "draft-mend", preview.id)
    yield _button(say("Discard"), "draft-discard", preview.id)


def _saves(preview: Preview, say: Translator, style: Style) -> Iterator[Button]:
    if preview.near is None:
        yield _save(say("Save"), preview.id, SaveArgument("new"), style)
        return
    near = preview.near.reference
    yield _save(say("Save: same story"), preview.id, SaveArgument("story", near), style)
    article = f"A{near.article}"
    newer = say("Save: new version of {reference}", reference=article)
    yield _save(newer, preview.id, SaveArgument("version", near), style)
    yield _save(say("Save: different"), preview.id, SaveArgument("different", near), style)


def _save(label: str, number: str, how: SaveArgument, style: Style) -> Button:
    return _button(label, "draft-save", number, how, style)


def _back(preview: Preview, say: Translator) -> Select:
    options = tuple(
        Option(
            label=label(line.text, 90),
            value=str(NumberArgument(at)),
            description=label(say.notice(Notice(line.reason)), 90),
        )
        for at, line in enumerate(preview.draft.dropped[:MAX_OPTIONS])
    )
    return Select(
        custom_id=str(CustomId(action="draft-back", reply=preview.id)),
        placeholder=say("Bring dropped lines back"),
        options=options,
        most=len(options),
    )


def _button(
    label: str,
    action: str,
    number: str,
    argument: Argument = NOTHING,
    style: Style = "secondary",
) -> Button:
    control = CustomId(action=action, reply=number, argument=argument)
    return control.button(label, style=style)
