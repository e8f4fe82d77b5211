"""What one table says of another exists there, and every row says on whose word it stands."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

import planner.craft as craft
from planner.craft import (
    ADAPTATIONS,
    BACKDROPS,
    CROPS,
    EXPOSURES,
    LANDMARKS,
    LICENCES,
    LIGHTINGS,
    MODIFIERS,
    MOODS,
    POSES,
    PREPARATION,
    PURPOSES,
    SOURCES,
    TAGS,
    USES,
    WARDROBE,
    WISHES_TOGETHER,
    YIELDS,
    Row,
)

TABLES: dict[str, Mapping[str, Row]] = {
    name: getattr(craft, name) for name in craft.__all__ if name.isupper()
}
ROWS = [pytest.param(row, id=f"{name} {row.key}") for name, table in TABLES.items() for row in table.values()]

# Table, field, and the table that the field's keys belong to.
REFERENCES: list[tuple[Mapping[str, Any], str, Mapping[str, Row]]] = [
    (PURPOSES, "moods", MOODS),
    (PURPOSES, "crop", CROPS),
    (PURPOSES, "looser_crops", CROPS),
    (PURPOSES, "backdrops", BACKDROPS),
    (PURPOSES, "lightings", LIGHTINGS),
    (PURPOSES, "licence", LICENCES),
    (PURPOSES, "deliverables", USES),
    (USES, "crop", CROPS),
    (USES, "licence", LICENCES),
    (MOODS, "backdrops", BACKDROPS),
    (MOODS, "lightings", LIGHTINGS),
    (CROPS, "looser", CROPS),
    (CROPS, "never_cuts", LANDMARKS),
    (LIGHTINGS, "moods", MOODS),
    (LIGHTINGS, "suits", PURPOSES),
    (LIGHTINGS, "not_for", TAGS),
    (LIGHTINGS, "fallbacks", LIGHTINGS),
    (BACKDROPS, "moods", MOODS),
    (BACKDROPS, "purposes", PURPOSES),
    (BACKDROPS, "wardrobe", WARDROBE),
    (EXPOSURES, "lightings", LIGHTINGS),
    (POSES, "crops", CROPS),
    (POSES, "moods", MOODS),
    (POSES, "avoid_for", TAGS),
    (ADAPTATIONS, "against_lightings", LIGHTINGS),
    (ADAPTATIONS, "favours_lightings", LIGHTINGS),
    (ADAPTATIONS, "against_poses", POSES),
    (ADAPTATIONS, "favours_poses", POSES),
    (WISHES_TOGETHER, "both", ADAPTATIONS),
    (PREPARATION, "purposes", PURPOSES),
    (YIELDS, "purposes", PURPOSES),
]


def keys(value: str | Iterable[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


@pytest.mark.parametrize("row", ROWS)
def test_every_row_cites_a_source_that_exists(row: Row) -> None:
    assert row.source in SOURCES


@pytest.mark.parametrize(
    ("table", "field", "target"),
    REFERENCES,
    ids=[
        f"{next(name for name, t in TABLES.items() if t is table)}.{field}" for table, field, _ in REFERENCES
    ],
)
def test_references_lead_somewhere(table: Mapping[str, Any], field: str, target: Mapping[str, Row]) -> None:
    lost = {row.key: set(keys(getattr(row, field))) - set(target) for row in table.values()}
    assert not {key: missing for key, missing in lost.items() if missing}
    doubled = [
        row.key
        for row in table.values()
        if len(set(keys(getattr(row, field)))) < len(keys(getattr(row, field)))
    ]
    assert [key for key in doubled if key != "identity-document"] == []


def test_lights_name_modifiers_that_exist() -> None:
    wanted = {(row.key, name) for row in LIGHTINGS.values() for one in row.lights for name in one.wants}
    assert not {pair for pair in wanted if pair[1] not in MODIFIERS}


def test_the_tag_of_a_wish_exists() -> None:
    assert not {row.tag for row in ADAPTATIONS.values() if row.tag} - set(TAGS)


@pytest.mark.parametrize("key", PURPOSES)
def test_a_purpose_and_its_lights_agree(key: str) -> None:
    lit = PURPOSES[key].lightings
    assert any(key in LIGHTINGS[name].suits for name in lit), "no set-up of this purpose names it in return"


@pytest.mark.parametrize("key", list(LIGHTINGS))
def test_every_set_up_serves_a_purpose(key: str) -> None:
    listed = any(key in row.lightings for row in PURPOSES.values())
    assert listed or LIGHTINGS[key].suits


@pytest.mark.parametrize("key", BACKDROPS)
def test_every_backdrop_has_someone_to_stand_before_it(key: str) -> None:
    assert BACKDROPS[key].purposes
