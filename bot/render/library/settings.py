"""A server's settings as one panel: what holds now in words, and what changes it."""

from dataclasses import replace

from bot.render.markup.arguments import SettingArgument
from bot.render.markup.custom_id import CustomId
from bot.render.markup.message import Button, Message, Option, Row, Select, Text
from bot.render.translator import Translator
from store.languages import interface_languages
from store.model import GuildSettings

KEPT_DAYS = (0, 7, 30, 90, 365)
OWN = "own"
MOST_CHANNELS = 25


def panel_message(
    settings: GuildSettings,
    default_days: int,
    gone: frozenset[int],
    say: Translator,
    *,
    saved: bool = False,
) -> Message:
    """The panel; ``default_days`` is how long questions are kept unless the server says.

    What is ``gone`` from the server is not chosen, and said to be gone. ``saved`` says that
    something was just changed.
    """
    lost = (role_gone(settings, gone, say), channels_gone(settings, gone, say))
    warnings = [f"⚠️ {warning}" for warning in lost if warning]
    settings = _held(settings, gone)
    own = settings.keep_questions_days
    days = default_days if own is None else own
    lines = [f"### {say('Settings of this server')}", *warnings, *_lines(settings, days, say)]
    if saved:
        lines.insert(1, f"✅ {say('Saved.')}")
    if settings.curator_role:
        lines.append(f"-# {_shown_to_role(settings.curator_role, say)}")
    toggles = (
        _toggle(say("Private answers"), "private", say, on=settings.private),
        _toggle(say("Plain text"), "plain", say, on=settings.plain),
        _toggle(say("Shared library"), "shared_library", say, on=settings.shared_library),
    )
    return Message(
        parts=(
            Text(content="\n".join(lines)),
            Row(items=(_languages(settings, say),)),
            Row(items=(_results(settings, say),)),
            Row(items=(_days(settings, days, say),)),
            Row(items=(_role(settings, say),)),
            Row(items=(_channels(settings, say),)),
            Row(items=toggles),
        )
    )


def role_gone(settings: GuildSettings, gone: frozenset[int], say: Translator) -> str:
    """Says that the curators' role is in the server no more, where that is so."""
    return say("The role chosen for curators is gone.") if settings.curator_role in gone else ""


def channels_gone(settings: GuildSettings, gone: frozenset[int], say: Translator) -> str:
    """Says how many of the chosen channels are in the server no more, where some are not."""
    if not (missing := gone.intersection(settings.channels)):
        return ""
    return say.plural(
        "{n} of the channels chosen for answers is gone, or I do not see it.",
        "{n} of the channels chosen for answers are gone, or I do not see them.",
        len(missing),
    )


def _held(settings: GuildSettings, gone: frozenset[int]) -> GuildSettings:
    role = settings.curator_role
    return replace(
        settings,
        channels=tuple(one for one in settings.channels if one not in gone),
        curator_role=None if role in gone else role,
    )


def _lines(settings: GuildSettings, days: int, say: Translator) -> list[str]:
    channels = ", ".join(f"<#{channel}>" for channel in settings.channels) or say("everywhere")
    return [
        say(
            "Language: {language}",
            language=_spoken().get(settings.language or "", say("that of each person's Discord")),
        ),
        say.plural("{n} quotation to a page", "{n} quotations to a page", settings.results),
        say("Answers are private: {state}", state=_state(say, on=settings.private)),
        say("Answers are plain text: {state}", state=_state(say, on=settings.plain)),
        say(
            "The shared library is searched: {state}", state=_state(say, on=settings.shared_library)
        ),
        say(
            "Curators: {who}",
            who=say(
                "members with {role}, and those who manage the server",
                role=f"<@&{settings.curator_role}>",
            )
            if settings.curator_role
            else say("those who manage the server"),
        ),
        say("I answer in: {channels}", channels=channels),
        say.plural(
            "Texts of questions are kept {n} day",
            "Texts of questions are kept {n} days",
            days,
        )
        if days
        else say("Texts of questions are not kept"),
    ]


def _shown_to_role(role: int, say: Translator) -> str:
    """What Discord hides from everybody else, and where a server changes that."""
    return say(
        "Discord still shows {commands} only to those who manage the server. So that {role} sees "
        "them: Server Settings → Integrations → this bot → each of the two → add the role.",
        commands="`/articles`, `/library`",
        role=f"<@&{role}>",
    )


def _state(say: Translator, *, on: bool) -> str:
    return say("yes") if on else say("no")


def _id(name: str, *, switch: bool | None = None) -> CustomId:
    argument = SettingArgument(name, on=bool(switch), is_switch=switch is not None)
    return CustomId(action="settings", argument=argument)


def _keep(days: int, say: Translator) -> str:
    if not days:
        return say("Keep no questions")
    return say.plural("Keep questions {n} day", "Keep questions {n} days", days)


def _toggle(name: str, field: str, say: Translator, *, on: bool) -> Button:
    label = say("{name}: switch off", name=name) if on else say("{name}: switch on", name=name)
    return _id(field, switch=not on).button(label)


def _languages(settings: GuildSettings, say: Translator) -> Select:
    own = say("Language: {language}", language=say("that of each person's Discord"))
    options = [Option(label=own, value=OWN, chosen=settings.language is None)]
    options += [
        Option(
            label=say("Language: {language}", language=name),
            value=code,
            chosen=settings.language == code,
        )
        for code, name in _spoken().items()
    ]
    return Select(
        custom_id=str(_id("language")), placeholder=say("Language"), options=tuple(options)
    )


def _results(settings: GuildSettings, say: Translator) -> Select:
    return Select(
        custom_id=str(_id("results")),
        placeholder=say("Quotations to a page"),
        options=tuple(
            Option(
                label=say.plural("{n} quotation to a page", "{n} quotations to a page", number),
                value=str(number),
                chosen=number == settings.results,
            )
            for number in range(1, 11)
        ),
    )


def _days(settings: GuildSettings, kept: int, say: Translator) -> Select:
    options = [
        Option(
            label=_keep(kept, say),
            value=OWN,
            description=say("As the bot's operator set it"),
            chosen=settings.keep_questions_days is None,
        )
    ]
    options += [
        Option(
            label=_keep(days, say),
            value=str(days),
            chosen=days == settings.keep_questions_days,
        )
        for days in KEPT_DAYS
    ]
    return Select(
        custom_id=str(_id("keep_questions_days")),
        placeholder=say("Keeping questions"),
        options=tuple(options),
    )


def _role(settings: GuildSettings, say: Translator) -> Select:
    return Select(
        custom_id=str(_id("curator_role")),
        placeholder=say("The curators' role"),
        kind="role",
        chosen=(settings.curator_role,) if settings.curator_role else (),
        least=0,
    )


def _channels(settings: GuildSettings, say: Translator) -> Select:
    return Select(
        custom_id=str(_id("channels")),
        placeholder=say("Channels where I answer"),
        kind="channel",
        chosen=settings.channels[:MOST_CHANNELS],
        least=0,
        most=MOST_CHANNELS,
    )


def _spoken() -> dict[str, str]:
    """The languages the bot speaks, each by its own name."""
    return {language.code: language.endonym for language in interface_languages()}
