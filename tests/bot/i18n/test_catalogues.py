"""The bot's sentences in all its languages: complete, with the same values, and short enough."""

import string
from collections.abc import Iterable, Iterator
from pathlib import Path

import discord
import pytest
from babel.messages import Catalog
from babel.numbers import format_decimal
from discord import app_commands

from bot.app import App
from bot.commands.registry import commands
from bot.discord.replies.locale import CommandTranslator
from bot.discord.requests.context import Context
from bot.i18n.catalogues import Catalogues, read, translated
from bot.i18n.extraction import SOURCES, CatalogueSentence, UnmarkedError, sentences
from bot.i18n.template_sentences import template_sentences
from bot.i18n.update import renewed
from bot.render.errors import mistake_text, notice_text
from bot.render.labels import grade_names, kind_names
from bot.render.translator import ENGLISH
from store.library import publishers
from store.model import GuildSettings
from store.notices import CODES, Notice, Problem
from store.notices.errors import ArticleChangedError, ArticleNotFoundError, OperatorError
from tests.bot.clients import an_app

SAID = [*sentences(), *template_sentences(SOURCES)]
COUNTED_IN_WORDS = {"ar": (0, 1, 2)}  # forms of one number each, which may name it by a word


def placeholders(text: str) -> set[str]:
    """The names of the values that a sentence takes."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def translations(catalogue: Catalog, sentence: CatalogueSentence) -> tuple[str, ...]:
    """What a catalogue has for a sentence: one text, or one for each plural form."""
    message = catalogue.get(sentence.forms[0])
    assert message is not None, sentence
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[App]:
    opened = an_app(sqlite_url, tmp_path)
    yield opened
    opened.close()


def test_a_guild_can_choose_the_languages_there_are() -> None:
    for code in (*translated(), "en"):
        assert GuildSettings(language=code).language == code


@pytest.mark.parametrize("language", translated())
def test_every_sentence_is_translated_and_none_is_left_over(language: str) -> None:
    catalogue = read(language)
    said = {sentence.forms for sentence in SAID}

    kept = {
        (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for message in catalogue
        if message.id
    }

    assert kept == said
    assert [s.forms for s in SAID if not all(translations(catalogue, s))] == []


@pytest.mark.parametrize("language", translated())
def test_a_translation_takes_the_same_values(language: str) -> None:
    catalogue = read(language)

    wrong = [
        text
        for sentence in SAID
        for at, text in enumerate(translations(catalogue, sentence))
        if placeholders(text) != placeholders(sentence.forms[-1])
        and not (
            len(sentence.forms) == 2
            and at in COUNTED_IN_WORDS.get(language, ())
            and placeholders(text) == placeholders(sentence.forms[-1]) - {"n"}
        )
    ]

    assert wrong == []


@pytest.mark.parametrize("language", translated())
def test_a_plural_has_the_forms_of_the_language(language: str) -> None:
    catalogue = read(language)

    wrong = [
        sentence.forms
        for sentence in SAID
        if len(translations(catalogue, sentence))
        != (catalogue.num_plurals if len(sentence.forms) == 2 else 1)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", translated())
def test_a_translation_fits_where_it_stands(language: str) -> None:
    catalogue = read(language)

    too_long = [
        text
        for sentence in SAID
        for text in (*sentence.forms, *translations(catalogue, sentence))
        if sentence.most is not None and len(text) > sentence.most
    ]

    assert too_long == []


@pytest.mark.parametrize("language", translated())
def test_markdown_and_line_breaks_stay_as_they_are(language: str) -> None:
    catalogue = read(language)

    wrong = [
        text
        for sentence in SAID
        for text in translations(catalogue, sentence)
        if [text.count(mark) for mark in ("\n", "**", "###", "`")]
        != [sentence.forms[-1].count(mark) for mark in ("\n", "**", "###", "`")]
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["0 articles", "1 article", "2 articles", "1,005 articles"]),
        ("tr", ["0 makale", "1 makale", "2 makale", "1.005 makale"]),
        ("ru", ["0 статей", "1 статья", "2 статьи", "1\xa0005 статей"]),
        ("ar", ["0 مقال", "مقال واحد", "مقالان", "1,005 مقالات"]),
        ("ur", ["0 مضامین", "1 مضمون", "2 مضامین", "1,005 مضامین"]),
    ],
)
def test_a_number_takes_the_form_of_the_language(language: str, said: list[str]) -> None:
    words = Catalogues().words(language)

    spoken = [words.plural("{n} article", "{n} articles", n) for n in (0, 1, 2, 1005)]

    assert spoken == said


@pytest.mark.parametrize("language", ["en", "xx", "", "../tr"])
def test_what_is_not_one_of_the_languages_is_english(language: str) -> None:
    assert Catalogues().words(language) == ENGLISH


def test_a_language_is_read_once() -> None:
    catalogues = Catalogues()

    assert catalogues.words("tr").catalogue is catalogues.words("tr").catalogue


async def texts(app: App, locale: discord.Locale) -> list[tuple[str, str | None]]:
    """Every description and choice that Discord shows, in English and in that language."""
    translator = CommandTranslator(app.catalogues)
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    definitions = [
        await command.get_translated_payload(tree, translator)
        for command in commands(Context(app=app))
    ]
    return list(_texts(definitions, str(locale)))


def _texts(definitions: Iterable[object], locale: str) -> Iterator[tuple[str, str | None]]:
    for definition in definitions:
        assert isinstance(definition, dict)
        named = {**(definition.get("name_localizations") or {})}
        if definition.get("description"):
            assert named == {}  # what people type stays as it is
            told = definition.get("description_localizations") or {}
            yield definition["description"], told.get(locale)
        else:  # a choice, or a command in the menu of a message
            yield definition["name"], named.get(locale)
        yield from _texts(definition.get("options", ()), locale)
        yield from _texts(definition.get("choices", ()), locale)


@pytest.mark.parametrize(
    "locale", [discord.Locale.turkish, discord.Locale.russian, discord.Locale.hindi]
)
async def test_all_that_discord_shows_of_the_commands_is_translated(
    app: App, locale: discord.Locale
) -> None:
    shown = await texts(app, locale)

    assert len(shown) > 100
    assert [text for text, said in shown if said is None] == []
    assert [said for _, said in shown if said is not None and len(said) > 100] == []


async def test_discord_gets_nothing_in_languages_that_are_not_ours(app: App) -> None:
    shown = await texts(app, discord.Locale.german)

    assert {said for _, said in shown} == {None}


@pytest.mark.parametrize("language", translated())
def test_every_notice_of_the_store_is_said_in_the_persons_language(language: str) -> None:
    say = Catalogues().words(language)
    notices = [
        Notice(code, dict.fromkeys(placeholders(code), "x")) for each in CODES for code in each
    ]

    in_english = {one.code for one in notices if notice_text(one, say) == str(one)}

    assert in_english == {Problem.SAID}


def test_what_a_person_can_put_right_is_said_in_their_language() -> None:
    words = Catalogues().words("tr")

    said = [
        mistake_text(error, words)
        for error in (
            ArticleNotFoundError("A1"),
            ArticleChangedError("A1", 3),
            OperatorError("Only *English*."),
        )
    ]

    assert said == [
        "Burada A1 yok.",
        "A1 bu arada değiştirildi; güncel sürümü 3.",
        "Only \\*English\\*.",
    ]


def test_every_kind_of_publisher_has_a_name() -> None:
    assert list(kind_names(ENGLISH)) == list(publishers.KINDS)
    assert list(grade_names(ENGLISH)) == list(publishers.GRADES)


def test_a_sentence_put_together_in_the_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "greeting.py").write_text('say(f"Hello {name}")\n', encoding="utf-8")

    with pytest.raises(UnmarkedError, match=r"greeting.py:1: f'Hello {name}' is not a literal"):
        sentences(tmp_path)


def test_a_renewed_catalogue_keeps_what_is_known_and_drops_what_is_gone() -> None:
    known = Catalog(locale="hi")
    known.add("Cite", "हवाला")
    known.add("Gone", "गया")

    fresh = renewed(
        "hi",
        known,
        [
            CatalogueSentence(forms=("Cite",), place="a.py"),
            CatalogueSentence(forms=("{n} day", "{n} days"), place="b.py"),
        ],
    )

    assert {message.id: message.string for message in fresh if message.id} == {
        "Cite": "हवाला",
        ("{n} day", "{n} days"): ("", ""),
    }


@pytest.mark.parametrize("language", ["en", *translated()])
def test_a_number_is_written_as_the_language_writes_it(language: str) -> None:
    say = Catalogues().words(language)

    for number in (0, 7, 42, 999, 1000, 1900, 1_234_567):
        assert say.number(number) == format_decimal(number, locale=language)
