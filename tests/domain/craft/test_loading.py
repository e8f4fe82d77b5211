"""Tables are read strictly: what is wrong is named by file, row and field."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from planner.craft import table
from planner.craft.backdrops import Wardrobe
from planner.craft.table import CraftError, load
from planner.words import Message

GOOD = """
[light]
words = "on a light ground"
best = "Navy."
leave_at_home = "Grey."
note = "Easy."
source = "house-judgement"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(table, "FOLDER", tmp_path)
    return tmp_path


def read(folder: Path, text: str) -> Mapping[str, Wardrobe]:
    (folder / "wardrobe.toml").write_text(text)
    return load("wardrobe", Wardrobe)


def test_sentences_become_messages_and_the_key_is_the_row_s_name(folder: Path) -> None:
    rows = read(folder, GOOD)
    assert rows["light"].words == Message("on a light ground")
    assert rows["light"].key == "light"


def test_a_table_cannot_be_changed(folder: Path) -> None:
    rows = read(folder, GOOD)
    with pytest.raises(TypeError):
        rows["light"] = rows["light"]
    with pytest.raises(AttributeError):
        rows["light"].note = Message("Hard.")


def test_a_table_may_be_a_folder_of_files(folder: Path) -> None:
    (folder / "wardrobe").mkdir()
    (folder / "wardrobe" / "a.toml").write_text(GOOD)
    (folder / "wardrobe" / "b.toml").write_text(GOOD.replace("[light]", "[dark]"))
    assert list(load("wardrobe", Wardrobe)) == ["light", "dark"]


def test_the_same_key_in_two_files_is_refused(folder: Path) -> None:
    (folder / "wardrobe").mkdir()
    (folder / "wardrobe" / "a.toml").write_text(GOOD)
    (folder / "wardrobe" / "b.toml").write_text(GOOD)
    with pytest.raises(CraftError, match=r"wardrobe/b\.toml, row light: there is already a row"):
        load("wardrobe", Wardrobe)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD + 'colour = "blue"', r"wardrobe\.toml, row light: .*unknown field `colour`"),
        (GOOD.replace('note = "Easy."', ""), r"row light: .*missing required field `note`"),
        (GOOD.replace('"Navy."', "7"), r"row light: .*\$\.best"),
    ],
)
def test_what_is_wrong_is_named(folder: Path, text: str, complaint: str) -> None:
    with pytest.raises(CraftError, match=complaint):
        read(folder, text)
