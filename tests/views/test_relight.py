"""The light table: a light put together by hand is written in all at once, or not at all, and can be given back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client

from planner.models import CLIENT, Shoot, Studio
from planner.plan.correcting import line_of
from planner.stage.basis import exists
from planner.views.plans import plan_of
from tests.cast import Cast
from tests.page import text_of

INPUT = re.compile(r'<input class="input-short"\s+id="set-([^"]+)"\s+name="[^"]+"\s+value="([^"]*)"')
SELECTED = re.compile(r'<select id="set-([^"]+)".*?<option value="([^"]+)" selected', re.DOTALL)


@dataclass
class Table:
    """The main picture's light table under the owner's hands."""

    browser: Client
    shoot: Shoot

    def html(self, query: str = "?shot=lead") -> str:
        return self.browser.get(f"/shoots/{self.shoot.uuid}/{query}").content.decode()

    def fields(self, html: str | None = None) -> dict[str, str]:
        """Every field of the form with what it holds; a browser sends none that is disabled."""
        form = re.search(r'<form class="light-form".*?</form>', html or self.html(), re.DOTALL)
        assert form is not None
        sent = re.sub(r'<fieldset class="light-fields" disabled>.*?</fieldset>', "", form[0], flags=re.DOTALL)
        return {key: unescape(value) for key, value in (*INPUT.findall(sent), *SELECTED.findall(sent))}

    def use(self, revision: int | None = None, **moved: str) -> HttpResponse:
        """Presses “Use this” with some fields written over, such as `light__key__azimuth`."""
        typed = {f"lead.{key.replace('__', '.').replace('_', '-')}": value for key, value in moved.items()}
        return self.post(revision, **{**self.fields(), **typed})

    def post(self, revision: int | None = None, **fields: str) -> HttpResponse:
        self.shoot.refresh_from_db()
        at = self.shoot.revision if revision is None else revision
        answer = self.browser.post(
            f"/shoots/{self.shoot.uuid}/lights/", {"shot": "lead", "revision": at, **fields}
        )
        self.shoot.refresh_from_db()
        return answer


@pytest.fixture
def table(cast: Cast) -> Table:
    told = {"people": "just-me", "purpose": ["profile"]}
    cast.shoot.save_answers(told, by=CLIENT, revision=0)
    cast.shoot.save_corrections({"lead.lighting": "loop"}, by="owner", revision=1)
    return Table(cast.browsers["owner"], cast.shoot)


def moved(shoot: Shoot) -> dict[str, object]:
    return {key: value for key, value in shoot.raw_corrections.items() if key != "lead.lighting"}


class TestUsingIt:
    def test_every_number_of_every_light_is_there_to_be_typed(self, table: Table) -> None:
        shown = table.fields()
        for light in plan_of(table.shoot).shots[0].lights:
            assert {line.key for line in light.numbers} <= shown.keys()
        assert {"lead.backdrop", "lead.reflector"} <= shown.keys()

    def test_all_that_was_moved_is_written_in_at_once(self, table: Table) -> None:
        before = table.shoot.revision
        answer = table.use(light__key__azimuth="-50", light__key__distance="1,4", light__fill__azimuth="55")
        assert answer.headers["Location"].endswith("?shot=lead&open=light-table#light-table")
        assert moved(table.shoot) == {
            "lead.light.key.azimuth": -50,
            "lead.light.key.distance": 1.4,
            "lead.light.fill.azimuth": 55,
        }
        assert table.shoot.revision == before + 1
        assert "3 corrections written in." in text_of(table.html())

    def test_what_was_not_moved_is_not_corrected(self, table: Table) -> None:
        table.use()
        assert moved(table.shoot) == {}
        assert "Nothing was moved" in text_of(table.html())

    def test_the_struck_number_stands_beside_the_new_one(self, table: Table) -> None:
        table.use(light__key__azimuth="-50")
        html = table.html("?shot=lead&open=lead.light.key.azimuth")
        assert "<del>35° to camera left</del>" in html
        assert '<details class="numbers" id="numbers" open>' in html
        assert "60" not in table.fields()["lead.light.key.azimuth"]

    def test_inches_and_feet_are_read_where_the_studio_measures_in_them(self, table: Table) -> None:
        Studio.objects.filter(pk=table.shoot.studio_id).update(units="imperial")
        table.use(light__key__distance="4", light__key__size="40")
        assert moved(table.shoot) == pytest.approx(
            {"lead.light.key.distance": 1.2192, "lead.light.key.size": 101.6}
        )

    def test_a_reflector_is_added_and_taken_away(self, table: Table) -> None:
        table.use(reflector="none")
        assert [light.role for light in plan_of(table.shoot).shots[0].lights if light.role == "fill"] == []
        table.use(reflector="white-panel")
        assert moved(table.shoot) == {}

    def test_each_of_them_can_be_taken_back_like_any_correction(self, table: Table) -> None:
        table.use(light__key__azimuth="-50", light__key__elevation="20")
        posted = {"line": "lead.light.key.azimuth", "revision": table.shoot.revision, "undo": "1"}
        table.browser.post(f"/shoots/{table.shoot.uuid}/corrections/", posted)
        table.shoot.refresh_from_db()
        assert moved(table.shoot) == {"lead.light.key.elevation": 20}

    def test_all_of_them_can_be_given_back_at_once(self, table: Table) -> None:
        assert "Back to where the rules put them" not in table.html()
        table.use(light__key__azimuth="-50", reflector="none")
        assert "Back to where the rules put them" in table.html()
        table.post(undo="1")
        assert table.shoot.raw_corrections == {"lead.lighting": "loop"}

    def test_it_survives_changed_answers(self, table: Table) -> None:
        table.use(light__key__azimuth="-50")
        table.shoot.save_answers({"mood": ["serious"], "glasses": "always"}, by=CLIENT, revision=99)
        line = line_of(plan_of(table.shoot), "lead.light.key.azimuth")
        assert line is not None
        assert (line.account.value, line.origin) == (-50, "corrected")


class TestAllOrNothing:
    @pytest.mark.parametrize("typed", ["soup", "", "400", "nan"])
    def test_one_wrong_number_and_nothing_is_written(self, typed: str, table: Table) -> None:
        answer = table.use(light__key__azimuth=typed, light__key__distance="2")
        html = answer.content.decode()
        assert answer.status_code == 422
        assert "Please give a number from -180 to 180 °." in html
        assert "Nothing was written in yet" in html
        assert table.fields(html)["lead.light.key.distance"] == "2"
        assert moved(table.shoot) == {}

    def test_what_someone_else_wrote_meanwhile_is_not_overwritten(self, table: Table) -> None:
        shown = table.shoot.revision
        table.use(light__key__azimuth="-50")
        answer = table.use(revision=shown, light__key__azimuth="70", light__key__distance="2")
        html = answer.content.decode()
        assert answer.status_code == 409
        assert "Someone else has corrected this light meanwhile" in html
        assert table.fields(html)["lead.light.key.azimuth"] == "70"
        assert moved(table.shoot) == {"lead.light.key.azimuth": -50}

    @pytest.mark.parametrize("field", ["lead.light.hair-3.azimuth", "lead.light.rim.size"])
    def test_a_light_that_has_left_the_plan_changes_nothing(self, field: str, table: Table) -> None:
        answer = table.post(**{**table.fields(), "lead.light.key.azimuth": "10", field: "20"})
        assert answer.headers["Location"] == f"/shoots/{table.shoot.uuid}/"
        assert moved(table.shoot) == {}

    def test_what_is_no_part_of_the_light_is_not_written(self, table: Table) -> None:
        table.post(
            **{**table.fields(), "lead.aperture": "2", "close.light.key.azimuth": "3", "lead.focus": "x"}
        )
        assert moved(table.shoot) == {}


class TestWhereItIs:
    def test_it_is_not_on_an_approved_plan_that_lies_over_another(self, table: Table) -> None:
        table.browser.post(f"/shoots/{table.shoot.uuid}/approval/", {"revision": table.shoot.revision})
        assert 'id="light-table"' in table.html()
        table.use(light__key__azimuth="-50")
        assert 'id="light-table"' not in table.html()
        assert 'id="light-table"' in table.html("?shot=lead&draft=1")
        assert 'id="light-table"' not in table.html("revisions/1/")

    def test_the_browser_is_told_where_everything_stands(self, table: Table) -> None:
        found = re.search(r'<script id="light-data" type="application/json">(.*?)</script>', table.html())
        assert found is not None
        data = json.loads(found[1])
        lights = plan_of(table.shoot).shots[0].lights
        assert [data["lamps"][light.line.key]["azimuth"] for light in lights] == [
            light.azimuth_deg for light in lights
        ]
        assert exists("clay", data["view"])

    def test_a_stored_light_is_described_for_the_browser(self, client: Client) -> None:
        told = client.get("/pictures/light/clay/front.json")
        corners = {corner for triangle in told.json()["triangles"] for corner in triangle}
        assert corners == set(range(len(told.json()["lights"])))
        assert client.get("/pictures/light/nobody/front.json").status_code == 404
        assert client.get("/pictures/light/clay/above.json").status_code == 404
