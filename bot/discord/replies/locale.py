"""In which language a person is answered, and in which one the commands present themselves."""

import discord
from discord import app_commands

from bot.discord.replies.sending import Interaction
from bot.i18n.catalogues import Catalogues, translated
from bot.render.translator import ENGLISH, Translator

DISCORDS = {
    discord.Locale.turkish: "tr",
    discord.Locale.russian: "ru",
    discord.Locale.hindi: "hi",
}
_KEY = "say"


def language_for(locale: str, chosen: str | None) -> str:
    """The language of the person's Discord where we have it, else the guild's, else English.

    Discord can be set to Turkish, Russian, Hindi or English, but not to Arabic, Persian, Pashto
    or Urdu: who reads those has Discord in another language, mostly English. So a guild that chose
    one of them is answered in it even where Discord is in English; otherwise nobody could have it.
    The locale is text and not the library's list, because Discord may send one that is newer.
    """
    own = locale.partition("-")[0].lower()
    if own in translated():
        return own
    if chosen is None or (own == ENGLISH.language and chosen in DISCORDS.values()):
        return ENGLISH.language
    return chosen


def greet(
    interaction: Interaction, catalogues: Catalogues, chosen: str | None = None
) -> Translator:
    """The words for the person; they stay with the interaction, for whatever goes wrong later."""
    words = catalogues.words(language_for(str(interaction.locale), chosen))
    interaction.extras[_KEY] = words
    return words


def said_to(interaction: Interaction) -> Translator:
    """The words in which the person was greeted; English before that."""
    words = interaction.extras.get(_KEY)
    return words if isinstance(words, Translator) else ENGLISH


class CommandTranslator(app_commands.Translator):
    """Says descriptions, choices and the names in message menus in the languages of Discord.

    The names of slash commands and of their options stay as they are: the help, the manual and
    other people name them so.
    """

    def __init__(self, catalogues: Catalogues) -> None:
        self.catalogues = catalogues

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The translation; None where there is none, which makes Discord show English."""
        language = DISCORDS.get(locale)
        if language is None or _is_typed(context):
            return None
        said = self.catalogues.words(language).catalogue.gettext(string.message)
        return None if said == string.message else said


def _is_typed(context: app_commands.TranslationContextTypes) -> bool:
    """Whether people type this name after a slash."""
    location = app_commands.TranslationContextLocation
    return context.location in (location.group_name, location.parameter_name) or (
        context.location is location.command_name
        and not isinstance(context.data, app_commands.ContextMenu)
    )
