"""What is stored behaves: answers under two hands, frozen plans, private links, the studio's copy."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from planner.models import (
    CLIENT,
    PHOTOGRAPHER,
    STUDIO,
    Invitation,
    PlanRevision,
    Room,
    Shoot,
    Stale,
    Studio,
    User,
)
from planner.models.revision import Frozen
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def studio() -> Studio:
    return Studio.objects.create(name="Harbour Light Studio", kit={"crew": "alone"})


@pytest.fixture
def shoot(studio: Studio) -> Shoot:
    return cast.shoot(studio)


class TestAnswers:
    def test_an_answer_is_one_update(self, shoot: Shoot) -> None:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            shoot.save_answers({"people": "just-me"}, by=CLIENT, revision=0)
        assert [query["sql"].split()[0] for query in queries] == ["UPDATE"]

    def test_it_keeps_who_said_it_and_when_and_what_it_was_before(self, shoot: Shoot) -> None:
        shoot.save_answers({"people": "just-me"}, by=CLIENT, revision=0)
        shoot.save_answers({"people": "couple"}, by=PHOTOGRAPHER, revision=1)
        stored = Shoot.objects.get(pk=shoot.pk)
        assert stored.raw_answers == {"people": "couple"}
        assert [(entry["value"], entry["by"]) for entry in stored.answers["people"]] == [
            ("just-me", CLIENT),
            ("couple", PHOTOGRAPHER),
        ]
        assert all(entry["at"].startswith("20") for entry in stored.answers["people"])

    def test_the_same_answer_twice_is_one_answer(self, shoot: Shoot) -> None:
        shoot.save_answers({"people": "just-me"}, by=CLIENT, revision=0)
        with CaptureQueriesContext(connection) as queries:
            shoot.save_answers({"people": "just-me"}, by=CLIENT, revision=0)
        assert len(queries) == 0
        assert shoot.revision == 1

    def test_two_tabs_on_one_question_do_not_overwrite_in_silence(self, shoot: Shoot) -> None:
        other_tab = Shoot.objects.get(pk=shoot.pk)
        other_tab.save_answers({"people": "couple"}, by=CLIENT, revision=0)
        with pytest.raises(Stale) as stale:
            shoot.save_answers({"people": "family", "glasses": "never"}, by=CLIENT, revision=0)
        assert stale.value.keys == ["people"]
        assert Shoot.objects.get(pk=shoot.pk).raw_answers == {"people": "couple"}

    def test_two_people_on_different_questions_do_not_disturb_each_other(self, shoot: Shoot) -> None:
        client_side = Shoot.objects.get(pk=shoot.pk)
        client_side.save_answers({"people": "couple"}, by=CLIENT, revision=0)
        shoot.save_answers({"crew": "alone"}, by=PHOTOGRAPHER, revision=0)
        assert Shoot.objects.get(pk=shoot.pk).raw_answers == {"people": "couple", "crew": "alone"}
        assert shoot.raw_answers == {"people": "couple", "crew": "alone"}

    def test_corrections_are_kept_in_the_same_way(self, shoot: Shoot) -> None:
        shoot.save_corrections({"lead.aperture": 5.6}, by=PHOTOGRAPHER, revision=0)
        shoot.save_corrections({"lead.aperture": None}, by=PHOTOGRAPHER, revision=1)
        assert shoot.raw_corrections == {}
        assert [entry["value"] for entry in shoot.corrections["lead.aperture"]] == [5.6, None]

    def test_sending_counts_once(self, shoot: Shoot) -> None:
        assert shoot.mark_sent()
        assert not Shoot.objects.get(pk=shoot.pk).mark_sent()


class TestTheCopyOfTheStudio:
    def test_a_shoot_takes_kit_and_room(self, studio: Studio) -> None:
        room = Room.objects.create(studio=studio, name="Studio A", answers={"room_length_m": 6})
        shoot = cast.shoot(studio, room=room)
        shoot.take_copy_of_studio()
        assert shoot.raw_answers == {"crew": "alone", "room_length_m": 6}
        assert shoot.answers["crew"][0]["by"] == STUDIO

    def test_later_changes_of_the_studio_do_not_reach_it_until_it_is_asked(self, studio: Studio) -> None:
        shoot = cast.shoot(studio)
        shoot.take_copy_of_studio()
        studio.kit = {"crew": "assistant"}
        studio.save()
        shoot = Shoot.objects.get(pk=shoot.pk)
        assert shoot.raw_answers == {"crew": "alone"}
        shoot.take_copy_of_studio()
        assert shoot.raw_answers == {"crew": "assistant"}

    def test_what_the_former_room_said_goes_with_it(self, studio: Studio) -> None:
        shoot = cast.shoot(
            studio, room=Room.objects.create(studio=studio, name="A", answers={"ceiling_m": 3})
        )
        shoot.take_copy_of_studio()
        shoot.room = None
        shoot.take_copy_of_studio()
        assert shoot.raw_answers == {"crew": "alone"}


class TestAnApprovedPlan:
    def test_it_cannot_be_saved_again(self, shoot: Shoot) -> None:
        revision = PlanRevision.objects.create(
            shoot=shoot, number=1, plan=b"{}", rules_version="1", answers={}
        )
        revision.rules_version = "2"
        with pytest.raises(Frozen):
            revision.save()
        assert PlanRevision.objects.get().rules_version == "1"
        assert PlanRevision.objects.get().frozen_plan == b"{}"

    def test_it_is_shared_once(self, shoot: Shoot) -> None:
        revision = PlanRevision.objects.create(
            shoot=shoot, number=1, plan=b"{}", rules_version="1", answers={}
        )
        assert revision.share()
        assert not PlanRevision.objects.get().share()

    def test_a_number_is_given_once(self, shoot: Shoot) -> None:
        PlanRevision.objects.create(shoot=shoot, number=1, plan=b"", rules_version="1", answers={})
        with pytest.raises(IntegrityError):
            PlanRevision.objects.create(shoot=shoot, number=1, plan=b"", rules_version="1", answers={})


class TestThePrivateLink:
    def test_it_has_256_bits_and_only_its_digest_is_stored(self, shoot: Shoot) -> None:
        link = Invitation.objects.renew(shoot)
        assert len(link.token) == 43
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM planner_invitation")
            assert link.token not in str(cursor.fetchall())
        assert Invitation.objects.by_token(link.token) == link

    def test_the_photographer_sees_the_same_token_every_time(self, shoot: Shoot) -> None:
        link = Invitation.objects.renew(shoot)
        assert Invitation.objects.get().token == link.token

    def test_the_database_alone_cannot_make_it(self, shoot: Shoot, settings: LazySettings) -> None:
        link = Invitation.objects.renew(shoot)
        settings.SECRET_KEY = "another server's secret, which is long enough to be one"
        settings.SECRET_KEY_FALLBACKS = []
        assert link.token is None

    def test_a_new_secret_keeps_old_links_while_the_former_is_a_fallback(
        self, shoot: Shoot, settings: LazySettings
    ) -> None:
        link = Invitation.objects.renew(shoot)
        token, settings.SECRET_KEY_FALLBACKS = link.token, [settings.SECRET_KEY]
        settings.SECRET_KEY = "another server's secret, which is long enough to be one"
        assert link.token == token

    def test_it_opens_until_90_days_after_the_shoot(self, shoot: Shoot) -> None:
        link = Invitation.objects.renew(shoot)
        assert link.expires_at == shoot.starts_at + timedelta(days=90)
        assert link.stands(link.expires_at - timedelta(seconds=1))
        assert not link.stands(link.expires_at)

    def test_a_link_made_after_the_shoot_opens_for_90_days(self, studio: Studio) -> None:
        shoot = cast.shoot(studio)
        shoot.starts_at = timezone.now() - timedelta(days=400)
        assert Invitation.objects.renew(shoot).expires_at > timezone.now() + timedelta(days=89)

    def test_renewed_revoked_and_expired_links_do_not_open(self, shoot: Shoot) -> None:
        former, link = Invitation.objects.renew(shoot), Invitation.objects.renew(shoot)
        assert Invitation.objects.by_token(former.token) is None
        Invitation.objects.filter(pk=link.pk).update(expires_at=timezone.now())
        assert Invitation.objects.by_token(link.token) is None
        latest = Invitation.objects.renew(shoot)
        Invitation.objects.revoke(shoot)
        assert Invitation.objects.by_token(latest.token) is None


def test_one_mailbox_is_one_account() -> None:
    User.objects.create_user("Mara@Example.org")
    with pytest.raises(IntegrityError):
        User.objects.create_user("mara@example.ORG")
