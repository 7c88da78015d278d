"""The limits the loopback Discord keeps: one example just inside and one just outside of each."""

import pytest

from tests.discord.loopback.definitions import definition_problems
from tests.discord.loopback.forms import choice_problems, modal_problems
from tests.discord.loopback.limits import COMPONENTS_V2, message_problems
from tests.discord.loopback.openapi import FILE, description
from tests.discord.loopback.wire import Payload

SAFE: Payload = {"allowed_mentions": {"parse": []}}


def text(length: int) -> Payload:
    return {"type": 10, "content": "x" * length}


def button(**changes: object) -> Payload:
    return {"type": 2, "style": 2, "label": "Next", "custom_id": "next"} | changes


def link(url: str) -> Payload:
    return {"type": 2, "style": 5, "label": "Open", "url": url}


def row(*components: Payload) -> Payload:
    return {"type": 1, "components": list(components)}


def select(count: int, **changes: object) -> Payload:
    options = [{"label": f"{n}", "value": f"{n}"} for n in range(count)]
    return {"type": 3, "custom_id": "menu", "options": options} | changes


def buttons(count: int) -> Payload:
    return row(*(button(custom_id=f"b{n}") for n in range(count)))


def embed(**changes: object) -> Payload:
    return {"embeds": [{"title": "t"} | changes]}


V1 = [
    ({"content": "x" * 2000}, {"content": "x" * 2001}),
    ({"content": "x"}, {"content": "  \n "}),
    ({"content": "x"} | SAFE, {"content": "x", "allowed_mentions": {"parse": ["users"]}}),
    (
        {"content": "<@7>", "allowed_mentions": {"parse": [], "users": ["7"]}},
        {"content": "x", "allowed_mentions": {"parse": [], "users": ["7"]}},
    ),
    ({"content": "x"} | SAFE, {"content": "x", "allowed_mentions": None}),
    ({"components": [buttons(5)]}, {"components": [buttons(6)]}),
    ({"components": [row(button(label="x" * 80))]}, {"components": [row(button(label="x" * 81))]}),
    (
        {"components": [row(button(custom_id="x" * 100))]},
        {"components": [row(button(custom_id="x" * 101))]},
    ),
    ({"components": [row(button())]}, {"components": [row(button(), button())]}),
    ({"components": [row(button())]}, {"components": [row(button(label=""))]}),
    (
        {"components": [row(link("https://e.org/" + "x" * 498))]},
        {"components": [row(link("https://e.org/" + "x" * 499))]},
    ),
    (
        {"components": [row(link("https://e.org"))]},
        {"components": [row(link("javascript:alert(1)"))]},
    ),
    ({"components": [row(select(25))]}, {"components": [row(select(26))]}),
    (
        {"components": [row(select(1, placeholder="x" * 150))]},
        {"components": [row(select(1, placeholder="x" * 151))]},
    ),
    ({"components": [row(select(1))]}, {"components": [row(select(1), button())]}),
    ({"components": [buttons(1)] * 1}, {"components": [text(1)]}),
    (embed(title="x" * 256), embed(title="x" * 257)),
    (embed(description="x" * 4096), embed(description="x" * 4097)),
    (
        embed(description="x" * 4000, footer={"text": "x" * 1999}),
        embed(description="x" * 4000, footer={"text": "x" * 2000}),
    ),
]
V2 = [
    ([text(4000)], [text(3999), text(2)]),
    ([text(1)] * 40, [text(1)] * 41),
    ([text(1)], [{"type": 10, "content": " "}]),
    ([{"type": 17, "components": [text(1)]}], [{"type": 17, "components": []}]),
    (
        [{"type": 9, "components": [text(1)] * 3, "accessory": button()}],
        [{"type": 9, "components": [text(1)] * 4, "accessory": button()}],
    ),
    ([row(button())], [button()]),
]


@pytest.mark.parametrize(("good", "bad"), V1)
def test_the_limits_of_a_message(good: Payload, bad: Payload) -> None:
    assert message_problems(SAFE | good, flags=0) == []
    assert message_problems(SAFE | bad, flags=0) != []


@pytest.mark.parametrize(("good", "bad"), V2)
def test_the_limits_of_a_layout(good: list[Payload], bad: list[Payload]) -> None:
    assert message_problems(SAFE | {"components": good}, flags=COMPONENTS_V2) == []
    assert message_problems(SAFE | {"components": bad}, flags=COMPONENTS_V2) != []


def test_content_beside_a_layout() -> None:
    body = SAFE | {"components": [text(1)], "content": "x"}

    assert message_problems(body, flags=COMPONENTS_V2) == ["content: not beside Components V2"]


def command(**changes: object) -> Payload:
    return {"name": "ask", "type": 1, "description": "Ask"} | changes


def option(name: str = "question", **changes: object) -> Payload:
    return {"type": 3, "name": name, "description": "What"} | changes


DEFINITIONS = [
    ([command(description="x" * 100)], [command(description="x" * 101)]),
    ([command(name="x" * 32)], [command(name="x" * 33)]),
    ([command(name="сор")], [command(name="Ask")]),
    ([command()], [command(description="")]),
    ([command()], [command(), command()]),
    (
        [command(options=[option("a", required=True), option("b")])],
        [command(options=[option("a"), option("b", required=True)])],
    ),
    (
        [command(options=[option(f"o{n}") for n in range(25)])],
        [command(options=[option(f"o{n}") for n in range(26)])],
    ),
    ([command(options=[option()])], [command(options=[option(), option()])]),
    (
        [command(options=[option(choices=[{"name": "x" * 100, "value": "x"}])])],
        [command(options=[option(choices=[{"name": "x" * 101, "value": "x"}])])],
    ),
    (
        [command(options=[option(autocomplete=True)])],
        [command(options=[option(autocomplete=True, choices=[{"name": "x", "value": "x"}])])],
    ),
    (
        [command(options=[option(max_length=6000)])],
        [command(options=[option(max_length=6001)])],
    ),
    ([command(type=3, name="Find Sources", description="")], [command(type=3)]),
]


@pytest.mark.parametrize(("good", "bad"), DEFINITIONS)
def test_the_limits_of_a_command(good: list[Payload], bad: list[Payload]) -> None:
    assert definition_problems(good) == []
    assert definition_problems(bad) != []


def test_the_text_of_a_whole_command() -> None:
    choices = [{"name": "x" * 100, "value": f"{n:0100}"} for n in range(25)]
    wide = command(options=[option("a", choices=choices), option("b", choices=choices)])

    [problem] = definition_problems([wide])

    assert "at most 8000" in problem


def form(**changes: object) -> Payload:
    line = {"type": 4, "custom_id": "line", "style": 1}
    part = {"type": 18, "label": "Title", "component": line}
    return {"custom_id": "form", "title": "Add", "components": [part]} | changes


def test_the_limits_of_a_form() -> None:
    long_label = form()["components"][0] | {"label": "x" * 46}
    five = [{"type": 10, "content": "x"}] * 5

    assert modal_problems(form(title="x" * 45)) == []
    assert modal_problems(form(components=five)) == []
    assert modal_problems(form(title="x" * 46)) == ["modal title: 1-45 characters"]
    assert modal_problems(form(components=[*five, *five])) == ["modal: 10 components, 1-5"]
    assert modal_problems(form(components=[long_label])) == ["modal label: 1-45 characters"]


def test_the_limits_of_a_completion() -> None:
    assert choice_problems([{"name": "x" * 100, "value": "x"}] * 25) == []
    assert len(choice_problems([{"name": "x" * 101, "value": "x"}] * 26)) == 27


@pytest.mark.skipif(not FILE.is_file(), reason=f"Discord's description is not at {FILE}")
def test_the_description_refuses_unknown_fields_and_wrong_types() -> None:
    known = description()
    assert known is not None
    schemas = ["CreateMessageInteractionCallbackRequest"]
    part = {"type": 17, "components": [{"type": 10, "content": "x"}]}

    good = known.problems(schemas, {"type": 4, "data": {"components": [part], "tts": False}})
    strange = known.problems(schemas, {"type": 4, "data": {"text": "x"}})
    wrong = known.problems(schemas, {"type": 4, "data": {"components": [part | {"spoiler": 3}]}})

    assert good == []
    assert strange == ["OpenAPI: data: unknown field 'text'"]
    assert wrong == ["OpenAPI: data.components.0.spoiler: 3 is not of type 'boolean', 'null'"]
