"""The list of shoots; planning, changing and deleting one."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from planner.models import CLIENT, Invitation, PlanRevision, Shoot
from planner.views.standing import Standing
from tests.cast import Cast, shoot

COMING = timezone.localdate() + timedelta(days=9)
PLANNED = {
    "client_name": "Jonah Field",
    "client_email": "jonah@example.org",
    "date": COMING.isoformat(),
    "time": "14:30",
    "minutes": "90",
    "room": "",
    "place": "Pier 4",
}


class TestPlanning:
    def test_it_copies_the_kit_and_invites_the_client(self, cast: Cast) -> None:
        cast.room.answers = {"ceiling_m": 3}
        cast.room.save()
        answer = cast.browsers["colleague"].post("/shoots/new/", PLANNED | {"room": cast.room.pk})
        planned = Shoot.objects.get(client_name="Jonah Field")
        assert answer.headers["Location"] == f"/shoots/{planned.uuid}/link/"
        assert planned.studio == cast.studio
        assert timezone.localtime(planned.starts_at).isoformat()[:16] == f"{COMING}T14:30"
        assert planned.raw_answers == {"bodies": [], "ceiling_m": 3}
        link = Invitation.objects.get(shoot=planned)
        assert mail.outbox[0].to == ["jonah@example.org"]
        assert link.token in mail.outbox[0].body

    @pytest.mark.parametrize(
        ("wrong", "sentence"),
        [
            ({"client_name": ""}, "Please give the client’s name."),
            ({"client_email": "jonah"}, "Please give an e-mail address, such as priya@example.org."),
            ({"date": ""}, "Please give the date."),
            ({"date": "soon"}, "Please give the date as year-month-day"),
            ({"date": "2020-01-01"}, "That day has passed."),
            ({"date": "9999-12-31"}, "Please check the year."),
            ({"time": "25:00"}, "Please give the time as hours and minutes"),
            ({"minutes": "5"}, "Please give at least 10 minutes."),
            ({"minutes": "many"}, "whole number of minutes"),
            ({"place": "x" * 201}, "Please keep the place to 200 characters."),
            ({"room": "999"}, "Please choose one of your own rooms."),
        ],
    )
    def test_what_cannot_be_used_is_said_and_nothing_typed_is_lost(
        self, cast: Cast, wrong: dict[str, str], sentence: str
    ) -> None:
        answer = cast.browsers["owner"].post("/shoots/new/", PLANNED | wrong)
        assert answer.status_code == 422
        assert sentence in answer.text
        for name, typed in (PLANNED | wrong).items():
            assert name == "room" or not typed or f'value="{typed}"' in answer.text
        assert mail.outbox == []

    def test_a_room_of_another_studio_cannot_be_taken(self, cast: Cast) -> None:
        answer = cast.browsers["stranger"].post("/shoots/new/", PLANNED | {"room": cast.room.pk})
        assert answer.status_code == 422

    def test_only_the_fields_of_the_form_are_taken(self, cast: Cast) -> None:
        smuggled = {"studio": "2", "answers": "{}", "revision": "7", "sent_at": "2020-01-01", "uuid": "0"}
        cast.browsers["owner"].post("/shoots/new/", PLANNED | smuggled)
        planned = Shoot.objects.get(client_name="Jonah Field")
        assert (planned.studio, planned.sent_at) == (cast.studio, None)
        assert planned.raw_answers == {"bodies": []}


class TestChanging:
    def test_another_room_brings_its_measures(self, cast: Cast) -> None:
        cast.room.answers = {"ceiling_m": 3}
        cast.room.save()
        address = f"/shoots/{cast.shoot.uuid}/edit/"
        cast.browsers["owner"].post(address, PLANNED | {"room": cast.room.pk})
        assert Shoot.objects.get(pk=cast.shoot.pk).raw_answers == {"bodies": [], "ceiling_m": 3}

    def test_a_shoot_that_is_over_can_still_be_changed(self, cast: Cast) -> None:
        Shoot.objects.update(starts_at=timezone.now() - timedelta(days=3))
        begins = timezone.localtime(Shoot.objects.get(pk=cast.shoot.pk).starts_at)
        given = PLANNED | {"date": begins.date().isoformat(), "time": begins.strftime("%H:%M")}
        assert cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/edit/", given).status_code == 302

    def test_the_link_lives_on_when_the_shoot_is_put_off(self, cast: Cast) -> None:
        later = PLANNED | {"date": (COMING + timedelta(days=200)).isoformat()}
        cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/edit/", later)
        moved = Shoot.objects.get(pk=cast.shoot.pk)
        assert Invitation.objects.by_token(cast.invitation.token).expires_at == moved.starts_at + timedelta(
            days=90
        )

    def test_kit_and_room_are_copied_again_when_asked(self, cast: Cast) -> None:
        cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/studio/")
        assert Shoot.objects.get(pk=cast.shoot.pk).raw_answers == {"bodies": []}


def test_deleting_asks_first_and_takes_everything_with_it(cast: Cast) -> None:
    owner, address = cast.browsers["owner"], f"/shoots/{cast.shoot.uuid}/delete/"
    assert "nothing of it can be brought back" in owner.get(address).text
    assert Shoot.objects.filter(pk=cast.shoot.pk).exists()
    owner.post(address)
    assert not Shoot.objects.filter(pk=cast.shoot.pk).exists()
    assert not Invitation.objects.filter(shoot=cast.shoot.pk).exists()


class TestTheList:
    def test_it_says_what_to_do_when_it_is_empty(self, cast: Cast) -> None:
        Shoot.objects.all().delete()
        assert "No shoot yet." in cast.browsers["owner"].get("/shoots/").text

    def test_the_next_shoot_comes_first_and_past_ones_last(self, cast: Cast) -> None:
        later = shoot(cast.studio, client_name="Later")
        Shoot.objects.filter(pk=later.pk).update(starts_at=timezone.now() + timedelta(days=20))
        over = shoot(cast.studio, client_name="Long ago")
        Shoot.objects.filter(pk=over.pk).update(starts_at=timezone.now() - timedelta(days=20))
        page = cast.browsers["owner"].get("/shoots/").text
        assert page.index("Priya Raman") < page.index("Later") < page.index("Long ago")
        assert "Noor" not in page

    def test_it_says_how_far_each_has_come(self, cast: Cast) -> None:
        planned = shoot(cast.studio)

        def state() -> str:
            return Standing(Shoot.objects.get(pk=planned.pk)).state.text

        assert state() == "Draft"
        Invitation.objects.renew(planned)
        Invitation.objects.filter(shoot=planned).update(sent_at=timezone.now())
        assert state() == "Invited"
        planned.save_answers({"people": "just-me"}, by=CLIENT, revision=0)
        assert state() == "Answering, {settled} of {total}"
        planned.mark_sent()
        assert state() == "Answers are in"
        PlanRevision.objects.create(shoot=planned, number=1, plan=b"", rules_version="1", answers={})
        assert state() == "Approved"
