"""The photographer's own hand: a correction stands beside what it struck, and is never lost or overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from planner.models import CLIENT, Shoot, Studio
from planner.plan.correcting import line_of, lines_of, takes_words
from planner.plan.plan import Line
from planner.rules.engine import Decision
from planner.rules.limits import Settled
from planner.views.plans import plan_of
from tests.cast import Cast
from tests.page import text_of


@dataclass
class Desk:
    """A shoot's desk under the owner's hands."""

    browser: Client
    shoot: Shoot

    def correct(self, line: str, revision: int | None = None, **posted: Any) -> HttpResponse:
        self.shoot.refresh_from_db()
        at = self.shoot.revision if revision is None else revision
        data = {"line": line, "revision": at, **posted}
        answer = self.browser.post(f"/shoots/{self.shoot.uuid}/corrections/", data)
        self.shoot.refresh_from_db()
        return answer

    def text(self, query: str = "") -> str:
        return text_of(self.browser.get(f"/shoots/{self.shoot.uuid}/{query}").content.decode())

    def html(self, query: str = "") -> str:
        return self.browser.get(f"/shoots/{self.shoot.uuid}/{query}").content.decode()


@pytest.fixture
def desk(cast: Cast) -> Desk:
    cast.shoot.save_answers({"people": "just-me", "purpose": ["corporate"]}, by=CLIENT, revision=0)
    return Desk(cast.browsers["owner"], cast.shoot)


def another(line: Line) -> dict[str, str]:
    """What to post so that the line says something else."""
    if isinstance(line.account, Settled):
        return {"typed": str(line.account.value * 0.9 or 5)}
    if isinstance(line.account, Decision) and not takes_words(line):
        return {"value": line.account.candidates[-1]}
    return {"typed": "Something else"}


class TestWritingIn:
    def test_a_choice_is_swapped_by_one_press(self, desk: Desk) -> None:
        answer = desk.correct("lead.lighting", value="split")
        assert answer.status_code == 302
        assert answer.headers["Location"].endswith("?shot=lead&open=lead.lighting#line-lead.lighting")
        line = line_of(plan_of(desk.shoot), "lead.lighting")
        assert line is not None
        assert line.origin == "corrected"
        assert line.original is not None

    def test_any_other_candidate_can_be_taken_from_the_list(self, desk: Desk) -> None:
        desk.correct("lead.lighting", other="split", take="other")
        assert desk.shoot.raw_corrections == {"lead.lighting": "split"}

    @pytest.mark.parametrize(
        ("line", "typed", "kept"),
        [
            ("lead.aperture", "f/5.6", 5.6),
            ("lead.aperture", " 5,6 ", 5.6),
            ("lead.distance", "2.4 m", 2.4),
            ("lead.shutter", "1/125 s", 0.008),
            ("lead.iso", "ISO 400", 400),
            ("lead.white-balance", "5200 K", 5200),
        ],
    )
    def test_a_number_is_typed_with_or_without_its_unit(
        self, line: str, typed: str, kept: float, desk: Desk
    ) -> None:
        assert desk.correct(line, typed=typed).status_code == 302
        assert desk.shoot.raw_corrections[line] == pytest.approx(kept)

    @pytest.mark.parametrize("typed", ["6 ft 3 in", "6'3\"", "6.25", "6.25 ft"])
    def test_feet_are_read_where_the_studio_measures_in_feet(self, typed: str, desk: Desk) -> None:
        Studio.objects.filter(pk=desk.shoot.studio_id).update(units="imperial")
        desk.correct("lead.distance", typed=typed)
        assert desk.shoot.raw_corrections["lead.distance"] == pytest.approx(1.905)

    def test_other_lines_are_written_anew_in_words(self, desk: Desk) -> None:
        desk.correct("lead.focus", typed="Manual, on the <b>near</b> eye")
        html = desk.html("?shot=lead")
        assert "<ins>Manual, on the &lt;b&gt;near&lt;/b&gt; eye</ins>" in html
        assert "<del>" in html

    def test_a_pose_takes_another_pose_or_words(self, desk: Desk) -> None:
        line = line_of(plan_of(desk.shoot), "lead.pose.1")
        assert line is not None
        other = line.account.runners_up[0].key
        assert desk.correct("lead.pose.1", value=other).status_code == 302
        assert desk.correct("lead.pose.1", typed="Sit on the floor").status_code == 302
        assert "Sit on the floor" in desk.text("?shot=lead")

    def test_who_and_when_are_kept(self, desk: Desk) -> None:
        desk.correct("lead.aperture", typed="4")
        desk.correct("lead.aperture", typed="5.6")
        history = desk.shoot.corrections["lead.aperture"]
        assert [entry["value"] for entry in history] == [4, 5.6]
        assert history[0]["by"] == "owner@example.org"
        assert "Corrected by owner@example.org" in desk.text("?shot=lead")

    def test_it_survives_changed_answers(self, desk: Desk) -> None:
        desk.correct("lead.lighting", value="split")
        desk.shoot.save_answers({"mood": ["approachable"]}, by=CLIENT, revision=desk.shoot.revision)
        line = line_of(plan_of(desk.shoot), "lead.lighting")
        assert line is not None
        assert line.origin == "corrected"

    def test_every_line_can_be_corrected(self, desk: Desk) -> None:
        for line in lines_of(plan_of(desk.shoot)):
            assert desk.correct(line.key, **another(line)).status_code == 302
            corrected = line_of(plan_of(desk.shoot), line.key)
            assert corrected is not None
            assert corrected.origin == "corrected", line.key
            desk.correct(line.key, undo="1")

    def test_one_that_fits_no_longer_sleeps(self, desk: Desk) -> None:
        gone = {"lead.lighting": "a-set-up-of-long-ago", "look-3.aperture": 4}
        desk.shoot.save_corrections(gone, by="owner", revision=desk.shoot.revision)
        assert "2 more wait for lines that the plan does not have now." in desk.text("?part=changes")

    def test_it_can_be_taken_back(self, desk: Desk) -> None:
        before = plan_of(desk.shoot)
        desk.correct("lead.lighting", value="split")
        desk.correct("lead.lighting", undo="1")
        assert desk.shoot.raw_corrections == {}
        assert line_of(plan_of(desk.shoot), "lead.lighting") == line_of(before, "lead.lighting")

    def test_what_a_number_goes_beyond_is_said(self, desk: Desk) -> None:
        desk.correct("lead.distance", typed="0.4")
        assert "What your correction goes beyond" in desk.text("?shot=lead")


class TestNonsense:
    @pytest.mark.parametrize(
        "typed", ["soup", "", "-4", "0", "nan", "inf", "1e400", "1/0", "f/" + "9" * 400, "١٢٣٤٥٦٧"]
    )
    def test_a_number_that_makes_no_sense_is_refused_and_kept_in_the_field(
        self, typed: str, desk: Desk
    ) -> None:
        answer = desk.correct("lead.aperture", typed=typed)
        assert answer.status_code == 422
        html = answer.content.decode()
        assert "Please give a number from 0.7 to 64." in html
        assert 'aria-invalid="true" aria-describedby="wrong-lead.aperture"' in html
        assert f'value="{typed}"' in html
        assert desk.shoot.raw_corrections == {}

    def test_a_candidate_that_does_not_exist_is_refused(self, desk: Desk) -> None:
        answer = desk.correct("lead.lighting", value="moonlight")
        assert answer.status_code == 422
        assert "That is none of the choices here." in answer.content.decode()

    def test_words_that_are_too_long_are_refused_and_kept(self, desk: Desk) -> None:
        answer = desk.correct("lead.focus", typed="near " * 200)
        assert answer.status_code == 422
        assert "please keep to 600" in answer.content.decode()
        assert "near near" in answer.content.decode()

    def test_a_line_that_has_left_the_plan_changes_nothing(self, desk: Desk) -> None:
        answer = desk.correct("gone.lighting", value="split")
        assert answer.headers["Location"] == f"/shoots/{desk.shoot.uuid}/"
        assert "no longer in the plan" in desk.text()


class TestTwoHands:
    def test_the_second_sees_both_texts_and_decides(self, desk: Desk) -> None:
        shown = desk.shoot.revision
        desk.correct("lead.aperture", typed="4", revision=shown)
        answer = desk.correct("lead.aperture", typed="8", revision=shown)
        assert answer.status_code == 409
        text = text_of(answer.content.decode())
        assert "Someone else corrected this line." in text
        assert "f/4" in text
        assert 'name="value" value="8"' in answer.content.decode()
        assert desk.shoot.raw_corrections == {"lead.aperture": 4}

    def test_two_lines_do_not_disturb_each_other(self, desk: Desk) -> None:
        shown = desk.shoot.revision
        desk.correct("lead.aperture", typed="4", revision=shown)
        assert desk.correct("lead.distance", typed="2.2", revision=shown).status_code == 302

    def test_the_same_correction_twice_is_one(self, desk: Desk) -> None:
        shown = desk.shoot.revision
        for _press in range(2):
            assert desk.correct("lead.aperture", typed="4", revision=shown).status_code == 302
        assert len(desk.shoot.corrections["lead.aperture"]) == 1
