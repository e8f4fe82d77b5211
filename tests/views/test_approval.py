"""Approving, sharing, and what the desk says when the answers change afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.http import HttpResponse

from planner.models import CLIENT, Invitation
from planner.plan.freeze import freeze, thaw
from planner.views.plans import plan_of
from tests.cast import Cast, approved
from tests.page import text_of

ANSWERS = {"people": "just-me", "purpose": ["corporate"]}
ASKS = "You see the plan as you approved it."
LATER = {"frame": "full-length", "place_role": "story"}


@pytest.fixture
def told(cast: Cast) -> Cast:
    """The cast, with a few answers given."""
    cast.shoot.save_answers(ANSWERS, by=CLIENT, revision=0)
    return cast


def press(cast: Cast, path: str, **posted: Any) -> HttpResponse:
    cast.shoot.refresh_from_db()
    data = {"revision": cast.shoot.revision, **posted}
    return cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/{path}", data)


def desk(cast: Cast, query: str = "") -> str:
    return text_of(cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/{query}").content.decode())


def nobody_answers(letter: EmailMessage, *args: Any, **options: Any) -> int:
    raise ConnectionRefusedError


def change_the_answers(cast: Cast) -> None:
    cast.shoot.refresh_from_db()
    cast.shoot.save_answers(LATER, by=CLIENT, revision=cast.shoot.revision)


class TestApproving:
    def test_it_freezes_the_plan_with_its_answers(self, told: Cast) -> None:
        assert press(told, "approval/", confirmed="yes").status_code == 302
        revision = told.shoot.plan_revisions.get()
        assert thaw(revision.frozen_plan) == plan_of(told.shoot)
        assert revision.answers == told.shoot.raw_answers
        assert str(revision.approved_by) == "owner@example.org"
        assert "Approved" in desk(told)

    def test_pressing_twice_makes_one_revision(self, told: Cast) -> None:
        for _press in range(2):
            press(told, "approval/", confirmed="yes")
        assert told.shoot.plan_revisions.count() == 1

    def test_conflicts_are_confirmed_first(self, told: Cast) -> None:
        small = {"room_length_m": 1.5, "room_width_m": 1.5}
        told.shoot.save_answers(small, by="photographer", revision=told.shoot.revision)
        answer = press(told, "approval/")
        assert answer.status_code == 422
        assert "Approve all the same" in answer.content.decode()
        assert not told.shoot.plan_revisions.exists()
        press(told, "approval/", confirmed="yes")
        assert told.shoot.plan_revisions.count() == 1

    def test_a_plan_that_moved_on_is_not_approved_unseen(self, told: Cast) -> None:
        shown = told.shoot.revision
        change_the_answers(told)
        answer = press(told, "approval/", revision=shown, confirmed="yes")
        assert answer.status_code == 409
        assert "Nothing was approved." in answer.content.decode()
        assert not told.shoot.plan_revisions.exists()


class TestAfterwards:
    @pytest.fixture
    def changed(self, told: Cast) -> Cast:
        """An approved plan, and answers that now give another one."""
        approved(told.shoot)
        change_the_answers(told)
        return told

    def test_the_desk_keeps_the_approved_plan_and_asks(self, changed: Cast) -> None:
        assert ASKS in desk(changed)
        before = thaw(changed.shoot.plan_revisions.get().frozen_plan).shots[0].crop
        html = changed.browsers["owner"].get(f"/shoots/{changed.shoot.uuid}/").content.decode()
        assert before.what.text in html

    def test_each_difference_stands_before_and_after(self, changed: Cast) -> None:
        html = changed.browsers["owner"].get(f"/shoots/{changed.shoot.uuid}/?part=changes").content.decode()
        assert html.count("<del>") > 0
        assert html.count("<ins>") > 0

    def test_taking_the_changes_makes_the_next_revision(self, changed: Cast) -> None:
        press(changed, "approval/", confirmed="yes")
        assert [one.number for one in changed.shoot.plan_revisions.all()] == [1, 2]
        assert ASKS not in desk(changed)

    def test_keeping_ends_the_question_until_something_changes_again(self, changed: Cast) -> None:
        press(changed, "approval/keep/")
        assert ASKS not in desk(changed)
        changed.shoot.refresh_from_db()
        changed.shoot.save_answers({"people": "couple"}, by=CLIENT, revision=changed.shoot.revision)
        assert ASKS in desk(changed)

    def test_every_revision_can_be_read_and_not_written(self, changed: Cast) -> None:
        html = changed.browsers["owner"].get(f"/shoots/{changed.shoot.uuid}/revisions/1/").content.decode()
        assert "Revision 1" in text_of(html)
        assert "/corrections/" not in html

    def test_the_draft_shows_the_plan_as_it_would_be(self, changed: Cast) -> None:
        assert "You see the plan as it would be." in desk(changed, "?draft=1")

    def test_a_correction_goes_into_the_draft(self, changed: Cast) -> None:
        answer = press(changed, "corrections/", line="lead.aperture", typed="4")
        assert "draft=1" in answer.headers["Location"]


class TestSharing:
    def test_the_client_is_told_once_and_reads_the_plan(self, told: Cast) -> None:
        approved(told.shoot)
        for _press in range(2):
            press(told, "revisions/1/share/")
        assert len(mail.outbox) == 1
        assert mail.outbox[0].to == ["priya@example.org"]
        text = text_of(told.browsers["client"].get(f"/c/{told.shoot.uuid}/plan/").content.decode())
        assert "this is the plan" in text

    @pytest.mark.parametrize(
        ("problem", "sentence"), [("link", "no link opens it"), ("mail", "the e-mail could not be sent")]
    )
    def test_what_kept_the_client_from_hearing_is_said(
        self, told: Cast, problem: str, sentence: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        approved(told.shoot)
        if problem == "link":
            Invitation.objects.revoke(told.shoot)
        else:
            monkeypatch.setattr(EmailMessage, "send", nobody_answers)
        answer = press(told, "revisions/1/share/")
        assert answer.headers["Location"] == f"/shoots/{told.shoot.uuid}/link/"
        page = told.browsers["owner"].get(answer.headers["Location"])
        assert sentence in text_of(page.content.decode())

    def test_before_that_the_client_reads_that_it_is_not_ready(self, told: Cast) -> None:
        approved(told.shoot)
        text = text_of(told.browsers["client"].get(f"/c/{told.shoot.uuid}/plan/").content.decode())
        assert "The plan is not ready yet." in text

    def test_no_gear_and_nothing_private_reaches_the_client(self, told: Cast) -> None:
        private = {"features": ["glasses"], "needs": ["seated"], "anything_else": "canary words"}
        told.shoot.save_answers(private, by=CLIENT, revision=told.shoot.revision)
        plan = thaw(approved(told.shoot).frozen_plan)
        press(told, "revisions/1/share/")
        html = told.browsers["client"].get(f"/c/{told.shoot.uuid}/plan/").content.decode()
        assert "canary" not in html
        lines = [*plan.private, *plan.care, *(line for shot in plan.shots for line in shot.camera)]
        lines += [light.line for shot in plan.shots for light in shot.lights]
        text = text_of(html)
        assert lines
        assert not [line.key for line in lines if len(line.what.text) > 12 and line.what.text in text]

    def test_what_was_shared_stays_until_the_next_is_shared(self, told: Cast) -> None:
        approved(told.shoot).share()
        change_the_answers(told)
        approved(told.shoot)
        first = thaw(told.shoot.plan_revisions.get(number=1).frozen_plan)
        html = told.browsers["client"].get(f"/c/{told.shoot.uuid}/plan/").content.decode()
        assert first.verdict.kind.text in html
        assert freeze(first) != freeze(plan_of(told.shoot))
