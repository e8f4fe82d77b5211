"""`manage.py plan`: every format, many at once, and wrong input refused with key, value and what is allowed."""

import io
import json
import sys
from pathlib import Path

import msgspec
import pikepdf
import pytest
from django.core.management import call_command

from planner.plan.plan import Plan

EXAMPLE = Path(__file__).parents[2] / "examples" / "priya.json"


def run(*arguments):
    """What the command wrote to standard output."""
    out = io.StringIO()
    call_command("plan", *map(str, arguments), stdout=out)
    return out.getvalue()


def refused(capsys, *arguments):
    """The lines with which it refused."""
    with pytest.raises(SystemExit) as end:
        call_command("plan", *map(str, arguments), stderr=sys.stderr)
    assert end.value.code == 2
    return capsys.readouterr().err.splitlines()


@pytest.fixture
def wrong(tmp_path):
    file = tmp_path / "wrong.json"
    file.write_text(
        json.dumps({"answers": {"minutes": 100000, "moood": ["calm"]}, "session": {"colour": "red"}})
    )
    return file


def test_text_is_the_whole_plan():
    text = run(EXAMPLE)
    assert text.startswith("Priya Raman\n")
    assert "Shot 01" in text
    assert max(map(len, text.splitlines())) <= 90
    assert "{" not in text


def test_units_are_as_asked():
    assert " ft" in run(EXAMPLE, "--units", "imperial").replace("\N{NO-BREAK SPACE}", " ")


def test_json_is_a_plan(tmp_path):
    run(EXAMPLE, "--format", "json", "-o", tmp_path / "plan.json")
    plan = msgspec.json.decode((tmp_path / "plan.json").read_bytes(), type=Plan)
    assert plan.session.client == "Priya Raman"


@pytest.mark.parametrize(("edition", "paper"), [("brief", "a4"), ("preparation", "letter")])
def test_pdf_in_either_edition_and_size(tmp_path, edition, paper):
    file = tmp_path / "plan.pdf"
    run(EXAMPLE, "--format", "pdf", "--edition", edition, "--paper", paper, "-o", file)
    assert file.read_bytes().startswith(b"%PDF-1.7")


def test_the_date_can_be_fixed_for_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        run(EXAMPLE, "--format", "pdf", "--edition", "preparation", "-o", file)
    assert files[0].read_bytes() == files[1].read_bytes()
    with pikepdf.open(files[0]) as pdf:
        assert str(pdf.docinfo.CreationDate).startswith("D:20261122")


def test_a_file_of_lines_makes_a_plan_a_line(tmp_path):
    line = json.dumps(json.loads(EXAMPLE.read_text()))
    (tmp_path / "many.jsonl").write_text(f"{line}\n\n{line}\n")
    run(tmp_path / "many.jsonl", "-o", tmp_path / "plans.jsonl")
    plans = (tmp_path / "plans.jsonl").read_bytes().splitlines()
    assert [msgspec.json.decode(plan, type=Plan).session.client for plan in plans] == ["Priya Raman"] * 2


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(EXAMPLE.read_bytes())))
    assert run("-").startswith("Priya Raman\n")


def test_the_schema_describes_what_goes_in_and_what_comes_out():
    schema = json.loads(run("--schema"))
    assert set(schema) == {"input", "output"}
    assert "purpose" in schema["input"]["properties"]["answers"]["properties"]


def test_wrong_input_is_refused_with_a_line_for_each_key(wrong, capsys):
    lines = refused(capsys, wrong)
    assert [line.split(": ")[:2] for line in lines] == [
        ["answers.minutes", "100000"],
        ["answers.moood", "['calm']"],
        ["session.colour", "red"],
    ]
    assert "mood" in lines[1].split(": ", 2)[2]


def test_one_wrong_line_writes_nothing_and_names_the_line(tmp_path, capsys):
    (tmp_path / "many.jsonl").write_text('{"answers": {}}\n{"answers": 3}\nnonsense\n')
    lines = refused(capsys, tmp_path / "many.jsonl", "--format", "json", "-o", tmp_path / "out")
    assert [line.split(":")[0] for line in lines] == ["line 2", "line 3"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not JSON"),
        (b"[1", "not JSON"),
        (b"[]", "the whole"),
        (b"\xff", "UTF-8"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_line(tmp_path, capsys, content, said):
    (tmp_path / "file.json").write_bytes(content)
    (line,) = refused(capsys, tmp_path / "file.json")
    assert said in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere.json"],
        [],
        ["many.jsonl", "--format", "text"],
        [str(EXAMPLE), "-o", "/nowhere/plan.txt"],
        ["--schema", "-o", "/nowhere/plan.json"],
    ],
    ids=["no file", "nothing", "lines as text", "nowhere to write", "nowhere to write the schema"],
)
def test_a_wrong_call_is_refused_in_a_line(capsys, arguments):
    assert len(refused(capsys, *arguments)) == 1


def test_a_table_of_shots_and_a_calendar_entry(tmp_path):
    run(EXAMPLE, "--format", "csv", "-o", tmp_path / "shots.csv")
    assert (tmp_path / "shots.csv").read_text(encoding="utf-8-sig").startswith("No.,Shot,")
    run(EXAMPLE, "--format", "ics", "-o", tmp_path / "shoot.ics")
    assert "DTSTART:20261203T100000\n" in (tmp_path / "shoot.ics").read_text(encoding="utf-8")
