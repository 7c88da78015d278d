"""/library aliases: names of one thing, so that a question with one finds the others."""

import re
from collections.abc import Mapping, Sequence

from discord import app_commands
from sqlmodel import Session

from bot.commands.articles.own import own_scope
from bot.commands.library.review import review_command
from bot.commands.sources import MAX_CHOICE, MOST_CHOICES, Autocomplete, Choices
from bot.discord.context import Desk, Visit
from bot.discord.curators import clicking_curator, private_curator
from bot.discord.errors import RefusedError
from bot.discord.paging import page_of
from bot.discord.rights import actor, is_curator
from bot.discord.sending import Interaction, complete
from bot.discord.types import Slash
from bot.render.articles.confirmations import told
from bot.render.custom_id import Control
from bot.render.escape import clean
from bot.render.foreign_text import foreign
from bot.render.library.aliases import NameLine, names_message
from bot.render.message import Message
from store.aliases.book import group_key
from store.library import alias_groups, libraries

MOST_FORMS = 25
LONGEST = 100
_BETWEEN = re.compile(r"[,،;؛\n]")


def aliases_group(desk: Desk) -> app_commands.Group:
    """Build /library aliases."""
    group = app_commands.Group(name="aliases", description="Names of one thing")
    for command in (add_command, remove_command, list_command, review_command):
        group.add_command(command(desk))
    return group


def add_command(desk: Desk) -> Slash:
    """Build /library aliases add."""

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
        weak: bool = False,
    ) -> None:
        visit = await private_curator(desk, interaction)
        main, forms = _one(name, visit), _several(others, visit)

        def work(session: Session) -> Message:
            library = libraries.of_guild(session, visit.guild)
            group = _group(session, library, main)
            kind = "weak" if weak else "strong"
            known = {group_key(form) for form in _forms(group, "strong") + _forms(group, "weak")}
            new = [form for form in forms if group_key(form) not in {*known, group_key(main)}]
            if len(_forms(group, kind)) + len(new) > MOST_FORMS * 4:
                raise RefusedError(visit.say("This group has too many names already."))
            group = {**group, kind: [*_listed(group, kind), *new]}
            if new or not known:
                alias_groups.put(session, library, group, by=actor(visit))
            return names_message([_line(group)], 0, visit.say)

        await complete(interaction, await desk.write(work))

    add.autocomplete("name")(name_choices(desk))
    return add


def remove_command(desk: Desk) -> Slash:
    """Build /library aliases remove."""

    @app_commands.command(name="remove", description="Take a name away, or a whole group of them")
    @app_commands.describe(
        name="The main name of the group", other="Only this name of it; the whole group without it"
    )
    async def remove(
        interaction: Interaction,
        name: app_commands.Range[str, 1, 100],
        other: app_commands.Range[str, 1, 100] | None = None,
    ) -> None:
        visit = await private_curator(desk, interaction)

        def work(session: Session) -> Message:
            library = libraries.of_guild(session, visit.guild)
            if other is None:
                alias_groups.remove(session, library, clean(name), by=actor(visit))
                return told(
                    visit.say("The names of “{name}” are removed.", name=foreign(name, 100))
                )
            group = _without(_group(session, library, clean(name)), clean(other), visit)
            alias_groups.put(session, library, group, by=actor(visit))
            return names_message([_line(group)], 0, visit.say)

        await complete(interaction, await desk.write(work))

    remove.autocomplete("name")(name_choices(desk))
    return remove


def list_command(desk: Desk) -> Slash:
    """Build /library aliases list."""

    @app_commands.command(name="list", description="List this server's own names")
    async def list_(interaction: Interaction) -> None:
        visit = await private_curator(desk, interaction)
        await complete(interaction, await desk.read(lambda session: _page(session, visit, 0)))

    return list_


async def turn_names(desk: Desk, interaction: Interaction, control: Control) -> None:
    """Show another page of the names."""
    visit = await clicking_curator(desk, interaction)
    page = page_of(control)
    await complete(interaction, await desk.read(lambda session: _page(session, visit, page)))


def name_choices(desk: Desk) -> Autocomplete:
    """The main names of the server's own groups; nothing for a plain member."""

    async def choices(interaction: Interaction, current: str) -> Choices:
        if interaction.guild_id is None:
            return []
        visit = await desk.visit(interaction)
        if not is_curator(interaction, visit):
            return []
        wanted = group_key(clean(current)[:MAX_CHOICE])
        found = await desk.glance(lambda session: _own(session, visit))
        listed = [str(group["name"]) for group in found]
        return [
            app_commands.Choice(name=shown, value=name)
            for name in listed
            if wanted in group_key(name) and len(name) <= MAX_CHOICE and (shown := clean(name))
        ][:MOST_CHOICES]

    return choices


def _page(session: Session, visit: Visit, page: int) -> Message:
    return names_message([_line(group) for group in _own(session, visit)], page, visit.say)


def _own(session: Session, visit: Visit) -> list[Mapping[str, object]]:
    scope = own_scope(session, visit)
    return [group for library in scope.libraries for group in alias_groups.groups(session, library)]


def _group(session: Session, library: int, name: str) -> dict[str, object]:
    """The group of that name as it stands, or a new one."""
    for group in alias_groups.groups(session, library):
        if group_key(str(group["name"])) == group_key(name):
            return dict(group)
    return {"name": name}


def _without(group: dict[str, object], other: str, visit: Visit) -> dict[str, object]:
    left = {kind: _listed(group, kind) for kind in ("strong", "weak")}
    kept = {
        kind: [entry for entry in entries if group_key(_form(entry)) != group_key(other)]
        for kind, entries in left.items()
    }
    if kept == left:
        raise RefusedError(
            visit.say("“{name}” is not among these names.", name=foreign(other, 100))
        )
    return {**group, **kept}


def _one(name: str, visit: Visit) -> str:
    if not group_key(clean(name)):
        raise RefusedError(visit.say("A name needs at least one letter or digit."))
    return clean(name)


def _several(others: str, visit: Visit) -> list[str]:
    found = [form for part in _BETWEEN.split(others) if group_key(form := clean(part))]
    if not found or len(found) > MOST_FORMS or any(len(form) > LONGEST for form in found):
        raise RefusedError(
            visit.say(
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
