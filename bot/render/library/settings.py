"""A server's settings as one panel: what holds now in words, and what changes it."""

from dataclasses import dataclass

from bot.render.custom_id import CustomId
from bot.render.message import Button, Message, Option, Row, Select, Text
from bot.render.translator import Translator
from store.languages import interface_languages

KEPT_DAYS = (0, 7, 30, 90, 365)
OWN = "own"
MOST_CHANNELS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What the panel shows. ``keep_days`` is what holds, ``own_days`` what the server set."""

    language: str | None
    private: bool
    plain: bool
    shared_library: bool
    results: int
    curator_role: int | None
    channels: tuple[int, ...]
    keep_days: int
    own_days: int | None


def panel_message(panel: Panel, say: Translator) -> Message:
    """The panel."""
    lines = [f"### {say('Settings of this server')}", *_lines(panel, say)]
    toggles = (
        _toggle(say("Private answers"), "private", panel.private, say),
        _toggle(say("Plain text"), "plain", panel.plain, say),
        _toggle(say("Shared library"), "shared_library", panel.shared_library, say),
    )
    return Message(
        parts=(
            Text(content="\n".join(lines)),
            Row(items=(_languages(panel, say),)),
            Row(items=(_results(panel, say),)),
            Row(items=(_days(panel, say),)),
            Row(items=(_role(panel, say),)),
            Row(items=(_channels(panel, say),)),
            Row(items=toggles),
        )
    )


def _lines(panel: Panel, say: Translator) -> list[str]:
    channels = ", ".join(f"<#{channel}>" for channel in panel.channels) or say("everywhere")
    return [
        say(
            "Language: {language}",
            language=_spoken().get(panel.language or "", say("that of each person's Discord")),
        ),
        say.plural("{n} quotation to a page", "{n} quotations to a page", panel.results),
        say("Answers are private: {state}", state=_state(panel.private, say)),
        say("Answers are plain text: {state}", state=_state(panel.plain, say)),
        say("The shared library is searched: {state}", state=_state(panel.shared_library, say)),
        say(
            "Curators: {who}",
            who=say(
                "members with {role}, and those who manage the server",
                role=f"<@&{panel.curator_role}>",
            )
            if panel.curator_role
            else say("those who manage the server"),
        ),
        say("I answer in: {channels}", channels=channels),
        say.plural(
            "Texts of questions are kept {n} day",
            "Texts of questions are kept {n} days",
            panel.keep_days,
        )
        if panel.keep_days
        else say("Texts of questions are not kept"),
    ]


def _state(on: bool, say: Translator) -> str:
    return say("yes") if on else say("no")


def _id(field: str) -> str:
    return str(CustomId(action="settings", argument=field))


def _keep(days: int, say: Translator) -> str:
    if not days:
        return say("Keep no questions")
    return say.plural("Keep questions {n} day", "Keep questions {n} days", days)


def _toggle(name: str, field: str, on: bool, say: Translator) -> Button:
    label = say("{name}: switch off", name=name) if on else say("{name}: switch on", name=name)
    return Button(label=label, custom_id=_id(f"{field}.{int(not on)}"))


def _languages(panel: Panel, say: Translator) -> Select:
    own = say("Language: {language}", language=say("that of each person's Discord"))
    options = [Option(label=own, value=OWN, chosen=panel.language is None)]
    options += [
        Option(
            label=say("Language: {language}", language=name),
            value=code,
            chosen=panel.language == code,
        )
        for code, name in _spoken().items()
    ]
    return Select(custom_id=_id("language"), placeholder=say("Language"), options=tuple(options))


def _results(panel: Panel, say: Translator) -> Select:
    return Select(
        custom_id=_id("results"),
        placeholder=say("Quotations to a page"),
        options=tuple(
            Option(
                label=say.plural("{n} quotation to a page", "{n} quotations to a page", number),
                value=str(number),
                chosen=number == panel.results,
            )
            for number in range(1, 11)
        ),
    )


def _days(panel: Panel, say: Translator) -> Select:
    own = say("As the bot's operator set it")
    if panel.own_days is None:  # Discord hides the placeholder behind what is chosen
        own = f"{_keep(panel.keep_days, say)} ({own})"
    options = [Option(label=own, value=OWN, chosen=panel.own_days is None)]
    options += [
        Option(
            label=_keep(days, say),
            value=str(days),
            chosen=days == panel.own_days,
        )
        for days in KEPT_DAYS
    ]
    return Select(
        custom_id=_id("keep_questions_days"),
        placeholder=say("How long texts of questions are kept"),
        options=tuple(options),
    )


def _role(panel: Panel, say: Translator) -> Select:
    return Select(
        custom_id=_id("curator_role"),
        placeholder=say("The curators' role; none: only those who manage the server"),
        kind="role",
        chosen=(panel.curator_role,) if panel.curator_role else (),
        least=0,
    )


def _channels(panel: Panel, say: Translator) -> Select:
    return Select(
        custom_id=_id("channels"),
        placeholder=say("Channels where I answer; none: everywhere"),
        kind="channel",
        chosen=panel.channels[:MOST_CHANNELS],
        least=0,
        most=MOST_CHANNELS,
    )


def _spoken() -> dict[str, str]:
    """The languages the bot speaks, each by its own name."""
    return {language.code: language.endonym for language in interface_languages()}
