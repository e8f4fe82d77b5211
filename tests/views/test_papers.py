"""Ordering, waiting for, stopping and downloading papers; who may, and what a failure says."""

from __future__ import annotations

from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from planner.brief import papers, press
from planner.models import Paper, PlanRevision
from planner.plan.freeze import freeze
from planner.views.plans import plan_of
from tests.cast import PDF, Cast


def approve(cast: Cast, *, shared: bool = False) -> PlanRevision:
    return PlanRevision.objects.create(
        shoot=cast.shoot,
        number=(cast.shoot.plan_revisions.count() + 1),
        plan=freeze(plan_of(cast.shoot)),
        rules_version="1",
        answers={},
        shared_at=timezone.now() if shared else None,
    )


def page_of(cast: Cast, kind: str = "brief") -> str:
    return f"/shoots/{cast.shoot.uuid}/papers/{kind}/"


def clients_page(cast: Cast) -> str:
    return f"/c/{cast.shoot.uuid}/preparation/"


class TestThePhotographersPapers:
    @pytest.mark.parametrize("kind", ["brief", "preparation"])
    def test_ordered_made_and_downloaded(self, cast: Cast, pressed: list[str], kind: str) -> None:
        owner, page = cast.browsers["owner"], page_of(cast, kind)
        assert "Make the PDF" in owner.get(page).content.decode()
        assert owner.get(page + "file/").headers["Location"] == page
        assert owner.post(page).headers["Location"] == page
        assert "Download the PDF" in owner.get(page).content.decode()
        answer = owner.get(page + "file/")
        assert answer.content == PDF
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Content-Disposition"] == f'attachment; filename="priya-raman-{kind}-draft.pdf"'
        assert answer.headers["Cache-Control"] == "no-store"

    def test_looking_makes_nothing(self, cast: Cast, pressed: list[str]) -> None:
        for _time in range(2):
            cast.browsers["owner"].get(page_of(cast))
        assert (pressed, Paper.objects.count()) == ([], 0)

    def test_the_same_paper_is_made_once(self, cast: Cast, pressed: list[str]) -> None:
        for _time in range(3):
            cast.browsers["owner"].post(page_of(cast))
        assert len(pressed) == 1

    def test_before_approval_it_is_a_draft_and_afterwards_the_revision(
        self, cast: Cast, pressed: list[str]
    ) -> None:
        cast.browsers["owner"].post(page_of(cast))
        approve(cast)
        cast.browsers["owner"].post(page_of(cast))
        assert [("Draft" in page, "Revision 1" in page) for page in pressed] == [(True, False), (False, True)]
        assert Paper.objects.filter(revision=None).count() == 0

    def test_an_approved_plan_is_printed_as_it_was_whatever_is_answered_later(
        self, cast: Cast, pressed: list[str]
    ) -> None:
        approve(cast)
        cast.browsers["owner"].post(page_of(cast))
        cast.shoot.save_answers({"anything_else": "Something new"}, by="client", revision=cast.shoot.revision)
        assert "Download the PDF" in cast.browsers["owner"].get(page_of(cast)).content.decode()
        assert "Something new" not in pressed[0]

    def test_the_private_page_is_printed_only_when_asked_for(self, cast: Cast, pressed: list[str]) -> None:
        cast.shoot.save_answers({"features": ["my-nose"]}, by="client", revision=0)
        cast.browsers["owner"].post(page_of(cast))
        answer = cast.browsers["owner"].post(page_of(cast), {"private": "1"})
        assert answer.headers["Location"] == page_of(cast) + "?private=1"
        assert ["For the photographer alone" in page for page in pressed] == [False, True]

    def test_units_paper_size_and_accent_are_the_studios(self, cast: Cast, pressed: list[str]) -> None:
        cast.studio.units, cast.studio.paper, cast.studio.accent = "imperial", "Letter", "#123456"
        cast.studio.save()
        cast.browsers["owner"].post(page_of(cast))
        assert 'class="letter brief"' in pressed[0]
        assert "--accent: #123456" in pressed[0]
        assert "ft" in pressed[0]

    def test_an_unknown_paper_is_not_found(self, cast: Cast) -> None:
        assert cast.browsers["owner"].get(page_of(cast, "poster")).status_code == 404


class TestWaiting:
    @pytest.fixture
    def making(self, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Paper:
        """A paper that waits for its worker."""
        monkeypatch.setattr("planner.views.orders.make_paper", Mock())
        cast.browsers["owner"].post(page_of(cast))
        return Paper.objects.get()

    def test_the_page_asks_again_with_and_without_scripts(self, cast: Cast, making: Paper) -> None:
        page = cast.browsers["owner"].get(page_of(cast)).content.decode()
        assert "being made" in page
        assert 'data-hx-trigger="load delay:1s"' in page
        assert '<noscript><meta http-equiv="refresh"' in page

    def test_what_asks_again_is_small_and_stops_at_the_end(self, cast: Cast, making: Paper) -> None:
        asking = {"HX-Request": "true", "HX-Target": "paper-state"}
        part = cast.browsers["owner"].get(page_of(cast), headers=asking).content.decode()
        assert "<html" not in part
        assert "data-hx-get" in part
        Paper.objects.update(state=Paper.State.FAILED, sentence="It is broken.")
        part = cast.browsers["owner"].get(page_of(cast), headers=asking).content.decode()
        assert "data-hx-get" not in part
        assert "It is broken." in part

    def test_it_can_be_stopped_and_leaves_nothing(self, cast: Cast, making: Paper) -> None:
        answer = cast.browsers["owner"].post(page_of(cast) + "cancel/")
        assert answer.headers["Location"] == page_of(cast)
        assert Paper.objects.count() == 0
        assert "Make the PDF" in cast.browsers["owner"].get(page_of(cast)).content.decode()

    def test_a_paper_whose_worker_was_lost_can_be_ordered_again(
        self, cast: Cast, making: Paper, pressed: list[str]
    ) -> None:
        Paper.objects.update(ordered_at=timezone.now() - timedelta(minutes=5))
        page = cast.browsers["owner"].get(page_of(cast)).content.decode()
        assert "was not finished" in page
        assert "Try again" in page


class TestOnApproval:
    def test_every_paper_is_made_so_that_nobody_waits_for_one(self, cast: Cast, pressed: list[str]) -> None:
        revision = {"revision": cast.shoot.revision, "confirmed": "1"}
        cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/approval/", revision)
        assert {paper.kind for paper in Paper.objects.all() if paper.is_ready} == set(papers.PAPERS)
        assert all("Revision 1" in page for page in pressed)
        assert "Download the PDF" in cast.browsers["owner"].get(page_of(cast)).content.decode()


class TestFailure:
    def test_it_is_told_with_a_sentence_and_can_be_tried_again(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def jammed(html: str) -> bytes:
            raise press.PaperFailed(press.COULD_NOT_BE_MADE)

        monkeypatch.setattr(press, "printed", jammed)
        owner = cast.browsers["owner"]
        owner.post(page_of(cast))
        assert "The paper could not be made." in owner.get(page_of(cast)).content.decode()
        monkeypatch.setattr(press, "printed", lambda html: PDF)
        owner.post(page_of(cast))
        assert "Download the PDF" in owner.get(page_of(cast)).content.decode()


class TestTheClientsSheet:
    def test_there_is_none_until_a_plan_is_shared(self, cast: Cast) -> None:
        approve(cast)
        for address in (clients_page(cast), clients_page(cast) + "file/"):
            assert cast.browsers["client"].get(address).status_code == 404

    def test_ordered_and_downloaded_by_the_client(self, cast: Cast, pressed: list[str]) -> None:
        approve(cast, shared=True)
        client, page = cast.browsers["client"], clients_page(cast)
        assert client.post(page).headers["Location"] == page
        assert "Download the PDF" in client.get(page).content.decode()
        answer = client.get(page + "file/")
        assert answer.content == PDF
        assert answer.headers["Content-Disposition"].endswith('"priya-raman-preparation-revision-1.pdf"')
        assert answer.headers["Cache-Control"] == "no-store"

    @pytest.mark.parametrize("role", ["anyone", "stranger", "other_client", "revoked_client", "owner"])
    def test_nobody_else_gets_it(self, cast: Cast, role: str) -> None:
        approve(cast, shared=True)
        assert cast.browsers[role].get(clients_page(cast)).status_code == 404


@pytest.mark.parametrize(("role", "status"), [("stranger", 404), ("client", 302), ("anyone", 302)])
def test_nobody_else_gets_the_brief(cast: Cast, role: str, status: int) -> None:
    for address in (page_of(cast), page_of(cast) + "file/"):
        assert cast.browsers[role].get(address).status_code == status


def test_a_deleted_shoot_leaves_no_file_behind(cast: Cast, pressed: list[str]) -> None:
    cast.browsers["owner"].post(page_of(cast))
    name = Paper.objects.get().file.name
    assert default_storage.exists(name)
    cast.shoot.delete()
    assert not default_storage.exists(name)
