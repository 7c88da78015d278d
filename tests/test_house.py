"""The house in numbers: none of them may get worse."""

import ast
import fnmatch
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONG = 30  # lines of a function's own, without its docstring and the functions inside it
MOST_LONG = 18
MOST_ROOMS = 12  # directly under the store
MOST_ARROWS = {"store": 43, "bot": 43}
MOST_MODULES = 14  # in one folder, its ``__init__`` not counted
LARGE = {"store/languages", "store/search"}
TOP = {  # what the house shows to who opens it
    "bot", "store", "deploy", "tests", "seeds", "pyproject.toml", "Makefile",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "PRIVACY.md", "SECURITY.md", "LICENSE",
}  # fmt: skip
RIDDLES = ("What", "Whether", "Which", "How", "Why", "Where", "When")
MOST_RIDDLES = 5

Function = ast.FunctionDef | ast.AsyncFunctionDef
House = Mapping[str, Mapping[Path, ast.Module]]


@pytest.fixture(scope="module")
def house() -> House:
    """Every module of each package but the migrations, which are never changed."""
    return {
        top: {
            path: ast.parse(path.read_text(encoding="utf-8"))
            for path in sorted((ROOT / top).rglob("*.py"))
            if path.parent.name != "versions"
        }
        for top in ("bot", "store")
    }


def nodes(house: House) -> Iterator[tuple[Path, ast.AST]]:
    """Whatever stands in a module."""
    for package in house.values():
        for path, module in package.items():
            yield from ((path, node) for node in ast.walk(module))


def length(function: Function) -> int:
    """How many lines a function has of its own."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    inside = (one for one in body if isinstance(one, Function))
    nested = sum((one.end_lineno or 0) - one.lineno + 1 for one in inside)
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 - nested


def arrows(house: House, top: str) -> set[tuple[str, str]]:
    """Which room of a package imports which other."""
    found = set()
    for path, node in nodes({top: house[top]}):
        if isinstance(node, ast.Import):
            named = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == top:
            named = [f"{top}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            named = [node.module or ""]
        else:
            continue
        room = path.relative_to(ROOT / top).parts[0].removesuffix(".py")
        for name in named:
            parts = name.split(".")
            if len(parts) > 1 and parts[0] == top and parts[1] != room != "__init__":
                found.add((room, parts[1]))
    return found


def test_few_functions_are_long(house: House) -> None:
    long = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path, node in nodes(house)
        if isinstance(node, Function) and length(node) > LONG
    ]

    assert len(long) <= MOST_LONG, long


def test_the_store_has_few_rooms(house: House) -> None:
    rooms = {path.relative_to(ROOT / "store").parts[0] for path in house["store"]}

    assert len(rooms - {"__init__.py"}) <= MOST_ROOMS, sorted(rooms)


@pytest.mark.parametrize("top", ["bot", "store"])
def test_rooms_know_few_others_and_none_each_other(top: str, house: House) -> None:
    found = arrows(house, top)

    assert {pair for pair in found if pair[::-1] in found} == set()
    assert len(found) <= MOST_ARROWS[top], sorted(found)


def test_no_folder_is_larger_than_what_somebody_reads_at_once(house: House) -> None:
    folders = Counter(
        str(path.parent.relative_to(ROOT))
        for package in house.values()
        for path in package
        if path.name != "__init__.py"
    )

    assert {folder for folder, count in folders.items() if count > MOST_MODULES} == LARGE


def test_no_name_of_a_class_means_two_things(house: House) -> None:
    names = Counter(
        node.name.lstrip("_") for _, node in nodes(house) if isinstance(node, ast.ClassDef)
    )

    assert [name for name, count in names.items() if count > 1] == []


def test_a_module_is_named_by_what_somebody_would_search_for(house: House) -> None:
    lines = {
        str(path.relative_to(ROOT)): (ast.get_docstring(module) or "")
        for package in house.values()
        for path, module in package.items()
    }

    riddles = [path for path, line in lines.items() if line.startswith(RIDDLES)]

    assert len(riddles) <= MOST_RIDDLES, riddles


def test_the_top_level_shows_the_house_and_nothing_else() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}

    shown = {
        name for name in names if not any(fnmatch.fnmatch(name, one.strip("/")) for one in ignored)
    }

    assert shown == TOP
