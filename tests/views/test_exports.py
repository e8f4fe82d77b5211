"""The plan in other forms: what is in each, and that a spreadsheet takes nothing in it for a formula."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime

import msgspec
import pytest

from planner.brief.calendar import as_calendar
from planner.brief.shot_list import as_csv
from planner.brief.text import as_text
from planner.plan.correcting import lines_behind_lights, lines_of
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Plan, Session
from planner.speech import say
from planner.words import verbatim
from tests.cast import Cast, approved
from tests.pdf.conftest import brief_of

MADE = datetime(2026, 11, 22, tzinfo=UTC)


def exported(cast: Cast, form: str) -> tuple[str, str]:
    """The content, and the name it is saved under."""
    answer = cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/export/{form}/")
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.content.decode("utf-8-sig"), answer.headers["Content-Disposition"]


def event(session: Session, **more: object) -> list[str]:
    """The lines of a calendar, unfolded."""
    content = as_calendar(session, identity="x", made=MADE, **more).decode()
    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))
    return content.replace("\r\n ", "").split("\r\n")


class TestCalendar:
    def test_it_says_when_where_and_whose(self) -> None:
        session = Session(
            studio="S", client="Ama; & Jonas, Ltd", when="2026-12-03T10:00", minutes=90, place="1 Row\nGate"
        )
        lines = event(session)
        assert "DTSTART:20261203T100000" in lines
        assert "DTEND:20261203T113000" in lines
        assert "SUMMARY:Ama\\; & Jonas\\, Ltd: portraits" in lines
        assert "LOCATION:1 Row\\nGate" in lines

    def test_a_day_without_an_hour_is_a_whole_day_and_no_day_is_no_time(self) -> None:
        assert "DTSTART;VALUE=DATE:20261203" in event(Session(studio="S", client="C", when="2026-12-03"))
        undated = event(Session(studio="", client="", when="soon"))
        assert not any(line.startswith("DTSTART") for line in undated)
        # An event has to begin: what has no day is a thing to do.
        assert "BEGIN:VTODO" in undated
        assert "BEGIN:VEVENT" not in undated

    def test_long_lines_are_folded_without_breaking_a_letter(self) -> None:
        assert f"SUMMARY:{'é' * 90}: portraits" in event(Session(studio="S", client="é" * 90))

    def test_the_client_reads_the_studios_name_and_nothing_of_the_plan(self, cast: Cast) -> None:
        answer = cast.browsers["client"].get(f"/c/{cast.shoot.uuid}/calendar/")
        assert answer.headers["Content-Type"].startswith("text/calendar")
        assert "SUMMARY:Portraits with Harbour Light Studio" in answer.content.decode()
        assert f"DTSTART:{cast.shoot.starts_at:%Y%m%dT%H%M%SZ}" in answer.content.decode()


class TestShotList:
    def test_a_row_a_shot_under_named_columns(self, cast: Cast) -> None:
        content, name = exported(cast, "shots")
        rows = list(csv.DictReader(io.StringIO(content)))
        assert [row["No."] for row in rows] == ["01"]
        assert re.match(r"f/", rows[0]["Aperture"])
        assert all(rows[0][head] for head in ("Shot", "Frame", "Light", "Lens", "Lights", "Poses"))
        assert 'filename="priya-raman-shots-draft.csv"' in name

    @pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    def test_what_a_person_typed_is_no_formula(self, typed: str) -> None:
        plan = make_plan(Brief(answers={}, session=Session(studio="", client="")))
        shot = msgspec.structs.replace(plan.shots[0], title=verbatim(typed))
        table = as_csv(msgspec.structs.replace(plan, shots=(shot,))).decode("utf-8-sig")
        for row in csv.reader(io.StringIO(table)):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


class TestPlan:
    def test_json_is_the_plan_that_was_approved(self, cast: Cast) -> None:
        revision = approved(cast.shoot)
        content, name = exported(cast, "plan")
        assert msgspec.json.decode(content, type=Plan) == msgspec.json.decode(revision.frozen_plan, type=Plan)
        assert 'filename="priya-raman-plan-revision-1.json"' in name

    @pytest.mark.parametrize("form", ["plan", "text", "shots", "calendar"])
    def test_no_file_holds_what_was_told_in_confidence(self, cast: Cast, form: str) -> None:
        told = {"features": ["hair-not-my-own"], "needs": ["recent-loss"], "anything_else": "My mother died."}
        cast.shoot.save_answers({"people": "just-me", **told}, by="client", revision=cast.shoot.revision)
        content, _name = exported(cast, form)
        for words in ("A wig", "lost someone", "My mother died", "photographer alone"):
            assert words not in content

    def test_text_is_in_the_studios_units(self, cast: Cast) -> None:
        cast.studio.units = "imperial"
        cast.studio.save()
        content, name = exported(cast, "text")
        assert content.startswith("Priya Raman\n")
        assert "\N{NO-BREAK SPACE}ft" in content
        assert 'filename="priya-raman-text-draft.txt"' in name

    @pytest.mark.parametrize("story", ["headshot", "family", "author"])
    def test_text_holds_every_recommendation_with_its_reasons(self, story: str) -> None:
        plan = make_plan(brief_of(story))
        told = "".join(as_text(plan).split())
        numbers = {line.key for shot in plan.shots for line in lines_behind_lights(shot)}
        lines = [line for line in lines_of(plan) if line.key not in numbers]
        said = [say(one) for line in lines for one in (line.what, *line.because)]
        assert [text for text in said if "".join(text.split()) not in told] == []

    def test_an_unknown_form_is_not_found(self, cast: Cast) -> None:
        assert cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/export/docx/").status_code == 404

    def test_the_desk_links_to_every_form(self, cast: Cast) -> None:
        desk = cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/").content.decode()
        for form in ("calendar", "shots", "plan", "text"):
            assert f"/shoots/{cast.shoot.uuid}/export/{form}/" in desk
