"""The desk: the verdict with its criteria, one shot at a time, and everything that stands behind each line."""

from __future__ import annotations

import re
from itertools import groupby

import pytest
from django.test import Client

from planner.models import CLIENT, Shoot
from planner.plan.correcting import lines_of
from planner.plan.schedule import needed_minutes
from planner.speech import say
from planner.views.plans import plan_of
from planner.views.shown import SETTINGS
from tests.cast import Cast
from tests.page import text_of

WORK = {"people": "just-me", "purpose": ["corporate"], "uses": ["linkedin-profile"], "glasses": "always"}


@pytest.fixture
def shoot(cast: Cast) -> Shoot:
    """A shoot with a few answers."""
    cast.shoot.save_answers(WORK, by=CLIENT, revision=0)
    return cast.shoot


@pytest.fixture
def owner(cast: Cast) -> Client:
    return cast.browsers["owner"]


def page(owner: Client, shoot: Shoot, query: str = "") -> str:
    answer = owner.get(f"/shoots/{shoot.uuid}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


class TestThePlan:
    def test_the_verdict_stands_with_its_criteria_one_by_one(self, owner: Client, shoot: Shoot) -> None:
        text = text_of(page(owner, shoot))
        verdict = plan_of(shoot).verdict
        assert say(verdict.kind) in text
        assert verdict.criteria
        for criterion in verdict.criteria:
            assert say(criterion.finding) in text

    def test_every_line_of_a_shot_is_there_with_its_reason(self, owner: Client, shoot: Shoot) -> None:
        plan = plan_of(shoot)
        html = page(owner, shoot, f"?shot={plan.shots[0].key}")
        for line in (plan.shots[0].crop, plan.shots[0].lighting, *plan.shots[0].camera):
            assert f'id="line-{line.key}"' in html
            assert line.because

    def test_every_line_of_the_plan_stands_somewhere_on_the_desk(self, owner: Client, shoot: Shoot) -> None:
        plan = plan_of(shoot)
        queries = [f"?shot={shot.key}" for shot in plan.shots]
        queries += [f"?part={part}" for part in ("deliverables", "preparation", "private")]
        everything = "".join(page(owner, shoot, query) for query in queries)
        asked_beside = {line.key for line in plan.still_open}
        for line in lines_of(plan):
            assert f'id="line-{line.key}"' in everything or line.key in asked_beside

    def test_light_and_settings_stand_in_one_line_over_the_drawings(
        self, owner: Client, shoot: Shoot
    ) -> None:
        first = plan_of(shoot).shots[0]
        figures = [" ".join(say(line.what).split()) for line in first.camera if line.key.endswith(SETTINGS)]
        assert len(figures) == len(SETTINGS)
        assert f"{', '.join(figures[:-1])} and {figures[-1]} " in text_of(page(owner, shoot))

    def test_an_account_links_the_answers_it_rests_on(self, owner: Client, shoot: Shoot) -> None:
        assert f'href="/shoots/{shoot.uuid}/answers/#told-purpose"' in page(owner, shoot)

    def test_a_link_may_open_one_account(self, owner: Client, shoot: Shoot) -> None:
        html = page(owner, shoot, "?shot=lead&open=lead.aperture")
        assert 'id="line-lead.aperture" open' in html

    @pytest.mark.parametrize("part", ["deliverables", "schedule", "preparation", "private", "changes"])
    def test_every_part_opens(self, part: str, owner: Client, shoot: Shoot) -> None:
        assert "<h2>" in page(owner, shoot, f"?part={part}")

    def test_a_shot_that_is_no_longer_planned_gives_the_first(self, owner: Client, shoot: Shoot) -> None:
        assert "Shot 01" in text_of(page(owner, shoot, "?shot=gone&part=nowhere"))

    def test_a_plan_from_nothing_says_so(self, owner: Client, cast: Cast) -> None:
        text = text_of(page(owner, cast.shoot))
        assert "Everything here is assumed until the first answer." in text
        assert "assumed" in text


class TestWhatIsTyped:
    def test_a_name_with_markup_stays_text(self, owner: Client, shoot: Shoot) -> None:
        Shoot.objects.filter(pk=shoot.pk).update(client_name="<b>Priya</b> & “Sons”")
        for query in ("", "?part=changes", "answers/", "kit/", "approval/"):
            html = page(owner, shoot, query)
            assert "<b>Priya</b>" not in html
            assert "&lt;b&gt;Priya&lt;/b&gt;" in html

    def test_the_clients_words_keep_their_lines_and_no_markup(self, owner: Client, shoot: Shoot) -> None:
        words = {"anything_else": "First.\n<script>alert(1)</script>"}
        shoot.save_answers(words, by=CLIENT, revision=shoot.revision)
        html = page(owner, shoot, "?part=private")
        assert "First.<br>&lt;script&gt;" in html


class TestGrowing:
    def test_nothing_new_is_an_empty_answer(self, owner: Client, shoot: Shoot) -> None:
        assert owner.get(f"/shoots/{shoot.uuid}/?since={shoot.revision}").status_code == 204

    def test_new_answers_are_told_and_shown(self, owner: Client, shoot: Shoot) -> None:
        before = shoot.revision
        shoot.save_answers({"mood": ["approachable"], "smile": "small"}, by=CLIENT, revision=before)
        assert "Priya Raman answered 2 more questions." in text_of(page(owner, shoot, f"?since={before}"))

    def test_what_the_photographer_answers_is_no_news(self, owner: Client, shoot: Shoot) -> None:
        before = shoot.revision
        shoot.save_answers({"mood": ["approachable"]}, by="photographer-for-client", revision=before)
        assert "Priya Raman answered" not in text_of(page(owner, shoot, f"?since={before}"))

    @pytest.mark.parametrize("since", ["", "x", "-1", "9" * 40, "１"])
    def test_a_revision_that_no_page_sent_is_a_bad_request(
        self, since: str, owner: Client, shoot: Shoot
    ) -> None:
        assert owner.get(f"/shoots/{shoot.uuid}/", {"since": since}).status_code == 400


class TestTheTime:
    def test_list_and_check_count_against_the_booking(self, owner: Client, shoot: Shoot) -> None:
        shoot.save_answers({"minutes": 45}, by=CLIENT, revision=shoot.revision)
        text, plan = text_of(page(owner, shoot)), plan_of(shoot)
        needed = needed_minutes(plan.schedule)
        assert f"{needed} of 60 min" in text
        assert f"The plan takes {needed} min of 60 min." in text
        assert "Priya Raman said 45 min." in text

    def test_an_answer_that_is_the_booking_is_not_repeated(self, owner: Client, shoot: Shoot) -> None:
        shoot.save_answers({"minutes": 60}, by=CLIENT, revision=shoot.revision)
        assert "said 60 min" not in text_of(page(owner, shoot))


def test_each_kind_of_advice_to_the_client_stands_in_one_place(owner: Client, shoot: Shoot) -> None:
    rows = re.findall(r'class="line-label">([^<]+)<', page(owner, shoot, "?part=preparation"))
    assert len([label for label, _rows in groupby(rows)]) == len(set(rows))


@pytest.mark.parametrize(("units", "side"), [("metric", "0.5 m"), ("imperial", "2 ft")])
def test_the_floor_plan_is_measured_as_the_studio_measures(
    owner: Client, shoot: Shoot, units: str, side: str
) -> None:
    shoot.studio.units = units
    shoot.studio.save()
    assert f"Floor plan, in squares of {side}" in text_of(page(owner, shoot))
