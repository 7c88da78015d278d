"""/library aliases: names of one thing, so that a question with one finds the others."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from discord import app_commands

from bot.commands.library.review import review_command
from bot.discord.access.doors import Who, handles, opens_to
from bot.discord.access.rights import actor
from bot.discord.inputs.choices import Autocomplete, offered
from bot.discord.inputs.types import Slash
from bot.discord.replies.errors import RefusedError
from bot.discord.replies.paging import page_of
from bot.discord.replies.sending import Interaction, complete, defer, defer_click
from bot.discord.requests.context import Context, Request
from bot.discord.requests.showing import show_instead, show_privately
from bot.render.foreign_text import foreign
from bot.render.library.aliases import NameLine, names_message, taken_message
from bot.render.markup.custom_id import CustomId
from bot.render.markup.escape import clean
from bot.render.markup.message import Message
from store.aliases.book import group_key
from store.db.database import Session
from store.library import alias_groups, libraries

MOST_FORMS = 25
LONGEST = 100
_TAKEN = "names"  # what a reply that tells of names taken away keeps of them
_BETWEEN = re.compile(r"[,،;؛\n]")


def aliases_group(context: Context) -> app_commands.Group:
    """Build /library aliases."""
    group = app_commands.Group(name="aliases", description="Names of one thing")
    for command in (add_command, remove_command, list_command, review_command):
        group.add_command(command(context))
    return group


def add_command(context: Context) -> Slash:
    """Build /library aliases add."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="add", description="Say that names mean one thing")
    @app_commands.describe(
        name="Its main name",
        others="Its other names, with commas between them",
        weak="These names also mean other things, so they count only in fitting surroundings",
    )
    async def add(
        interaction: Interaction,
        name: app_commands.Range[str, 1, 100],
        others: app_commands.Range[str, 1, 2000],
        *,
        weak: bool = False,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)
        main, forms = _one(name, request), _several(others, request)

        def work(session: Session) -> Message:
            library = libraries.of_guild(session, request.guild)
            group = _group(session, library, main)
            kind = "weak" if weak else "strong"
            known = {group_key(form) for form in _forms(group, "strong") + _forms(group, "weak")}
            new = [form for form in forms if group_key(form) not in {*known, group_key(main)}]
            if len(_forms(group, kind)) + len(new) > MOST_FORMS * 4:
                raise RefusedError(request.say("This group has too many names already."))
            group = {**group, kind: [*_listed(group, kind), *new]}
            if new or not known:
                alias_groups.put(session, library, group, by=actor(request))
            return names_message([_line(group)], 0, request.say)

        await complete(interaction, await context.write(work))

    add.autocomplete("name")(name_choices(context))
    return add


def remove_command(context: Context) -> Slash:
    """Build /library aliases remove."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="remove", description="Take a name away, or a whole group of them")
    @app_commands.describe(
        name="The main name of the group", other="Only this name of it; the whole group without it"
    )
    async def remove(
        interaction: Interaction,
        name: app_commands.Range[str, 1, 100],
        other: app_commands.Range[str, 1, 100] | None = None,
    ) -> None:
        request = await context.request(interaction)
        await defer(interaction, private=True)

        def work(session: Session) -> dict[str, object]:
            library = libraries.of_guild(session, request.guild)
            group = _group(session, library, clean(name))
            if other is None:
                alias_groups.remove(session, library, clean(name), by=actor(request))
            else:
                left = _without(group, clean(other), request)
                alias_groups.put(session, library, left, by=actor(request))
            return group

        group = await context.write(work)
        body = json.dumps({_TAKEN: group}, default=str)
        place = (request.guild, request.channel, request.user)
        kept = await context.app.run_quick(context.kept.keep, *place, body)
        await complete(interaction, taken_message(_line(group), other, kept, request.say))

    remove.autocomplete("name")(name_choices(context))
    return remove


@handles("names-undo", Who.CURATORS)
async def undo_taking(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Put the names back of which the clicked message tells that they were taken away."""
    request = await context.request(interaction)
    await defer_click(interaction)

    def work(session: Session) -> Message:
        known = context.kept.reply(session, control.reply, request.guild)
        group = json.loads(known.body).get(_TAKEN) if known else None
        if group is None:
            raise RefusedError(request.say("This button is not one of mine."))
        library = libraries.of_guild(session, request.guild)
        alias_groups.put(session, library, group, by=actor(request))
        return names_message([_line(group)], 0, request.say)

    await complete(interaction, await context.write(work))


def list_command(context: Context) -> Slash:
    """Build /library aliases list."""

    @opens_to(Who.CURATORS)
    @app_commands.command(name="list", description="List this server's own names")
    async def list_(interaction: Interaction) -> None:
        await show_privately(context, interaction, partial(_page, page=0))

    return list_


@handles("library-names", Who.CURATORS)
async def turn_names(context: Context, interaction: Interaction, control: CustomId) -> None:
    """Show another page of the names."""
    await show_instead(context, interaction, partial(_page, page=page_of(control)))


def name_choices(context: Context) -> Autocomplete:
    """The main names of the server's own groups."""

    def find(session: Session, guild: int, text: str) -> Iterator[tuple[str, str]]:
        wanted = group_key(text)
        for group in _own(session, guild):
            name = str(group["name"])
            if wanted in group_key(name):
                yield name, name

    return offered(context, find)


def _page(session: Session, request: Request, page: int) -> Message:
    return names_message(
        [_line(group) for group in _own(session, request.guild)], page, request.say
    )


def _own(session: Session, guild: int) -> list[Mapping[str, object]]:
    scope = libraries.own_scope(session, guild)
    return [group for library in scope.libraries for group in alias_groups.groups(session, library)]


def _group(session: Session, library: int, name: str) -> dict[str, object]:
    """The group of that name as it stands, or a new one."""
    for group in alias_groups.groups(session, library):
        if group_key(str(group["name"])) == group_key(name):
            return dict(group)
    return {"name": name}


def _without(group: dict[str, object], other: str, request: Request) -> dict[str, object]:
    left = {kind: _listed(group, kind) for kind in ("strong", "weak")}
    kept = {
        kind: [entry for entry in entries if group_key(_form(entry)) != group_key(other)]
        for kind, entries in left.items()
    }
    if kept == left:
        raise RefusedError(
            request.say("“{name}” is not among these names.", name=foreign(other, 100))
        )
    return {**group, **kept}


def _one(name: str, request: Request) -> str:
    if not group_key(clean(name)):
        raise RefusedError(request.say("A name needs at least one letter or digit."))
    return clean(name)


def _several(others: str, request: Request) -> list[str]:
    found = [form for part in _BETWEEN.split(others) if group_key(form := clean(part))]
    if not found or len(found) > MOST_FORMS or any(len(form) > LONGEST for form in found):
        raise RefusedError(
            request.say(
                "Give one to {most} names of at most {longest} characters, with commas between "
                "them.",
                most=MOST_FORMS,
                longest=LONGEST,
            )
        )
    return list(dict.fromkeys(found))


def _line(group: Mapping[str, object]) -> NameLine:
    return NameLine(
        name=str(group["name"]),
        strong=tuple(_forms(group, "strong")),
        weak=tuple(_forms(group, "weak")),
    )


def _forms(group: Mapping[str, object], kind: str) -> list[str]:
    return [_form(entry) for entry in _listed(group, kind)]


def _form(entry: object) -> str:
    return str(entry.get("form", "")) if isinstance(entry, Mapping) else str(entry)


def _listed(group: Mapping[str, object], kind: str) -> Sequence[object]:
    found = group.get(kind)
    if isinstance(found, list):
        return found
    return [] if found is None else [found]
