"""Public lists of names become groups of ours; what two things share names neither."""

import json

import pytest

from store.aliases.public_lists import read_geonames, read_misp
from store.aliases.yaml_file import read_aliases
from store.library.alias_groups import read_file
from store.notices.errors import InvalidInputError

CLUSTER = {
    "name": "Invented actors",
    "values": [
        {"value": "River Band", "meta": {"synonyms": ["Band of the River", "RB", "Shared Name"]}},
        {"value": "Hill Band", "meta": {"synonyms": ["Shared Name"]}},
        {"value": "Lone Band"},
        "nonsense",
    ],
}
PLACES = [
    "1\t77\ten\tZarghun\t1\t\t\t\t\t",
    "2\t77\tps\tزرغون\t\t\t\t\t\t",
    "3\t77\t\tZarghoon\t\t\t\t\t\t",
    "4\t77\tlink\thttps://example.org\t\t\t\t\t\t",
    "5\t77\ten\tOld Zarghun\t\t\t\t1\t\t",
    "6\t78\ten\tDara\t1\t\t\t\t\t",
]


def test_a_misp_cluster_gives_groups_without_what_two_share() -> None:
    [group] = read_misp(json.dumps(CLUSTER))

    assert group["name"] == "River Band"
    assert group["strong"] == ["Band of the River"]
    assert group["weak"] == ["RB"]
    assert group["source"] == "MISP galaxy, Invented actors"


def test_geonames_gives_places_with_their_names_in_our_languages() -> None:
    [group] = read_geonames(PLACES)

    assert group["name"] == "Zarghun"
    assert group["strong"] == [{"form": "زرغون", "language": "ps"}, "Zarghoon"]


@pytest.mark.parametrize("text", [json.dumps(CLUSTER), "\n".join(PLACES)])
def test_the_kind_of_list_is_told_by_its_content_and_reads_as_ours(text: str) -> None:
    groups = read_file(text)

    assert len(groups) == 1
    assert read_aliases(json.dumps(groups, ensure_ascii=False))


@pytest.mark.parametrize("text", ['{"values": 7}', '{"values": [', '{"values": ' + "[" * 9000])
def test_a_damaged_cluster_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="MISP"):
        read_file(text)
