"""The e-mails: to whom, in which words, with which address; nothing a person typed can bend them."""

import pytest
from django.conf import LazySettings
from django.core import mail

from planner import emails, tasks
from planner.models import Invitation
from tests.cast import Cast


@pytest.fixture(autouse=True)
def _address(settings: LazySettings) -> None:
    settings.BASE_URL = "https://plan.example"


def test_the_invitation_asks_in_the_studios_name(cast: Cast) -> None:
    letter = emails.invitation(cast.invitation)
    assert letter.subject == "Harbour Light Studio would like to plan your pictures with you"
    assert letter.to == ["priya@example.org"]
    assert letter.reply_to == ["owner@example.org"]
    assert f"https://plan.example/i/{cast.invitation.token}/" in letter.body
    assert f"https://plan.example/i/{cast.invitation.token}/" in letter.alternatives[0].content


def test_the_photographers_hear_that_the_answers_are_in(cast: Cast) -> None:
    tasks.send_answers_are_in.enqueue(cast.shoot.pk)
    assert mail.outbox[0].to == ["owner@example.org", "colleague@example.org"]
    assert f"https://plan.example/shoots/{cast.shoot.uuid}/" in mail.outbox[0].body


def test_the_client_hears_that_the_plan_is_ready(cast: Cast) -> None:
    tasks.send_plan_is_ready.enqueue(cast.shoot.pk)
    assert mail.outbox[0].to == ["priya@example.org"]
    assert cast.invitation.token in mail.outbox[0].body


def test_a_link_that_was_closed_meanwhile_is_not_sent(cast: Cast) -> None:
    Invitation.objects.revoke(cast.shoot)
    tasks.send_invitation.enqueue(str(cast.invitation.uuid))
    tasks.send_plan_is_ready.enqueue(cast.shoot.pk)
    assert mail.outbox == []


def test_what_waits_in_the_queue_opens_nothing(cast: Cast) -> None:
    result = tasks.send_invitation.enqueue(str(cast.invitation.uuid))
    assert cast.invitation.token not in f"{result.args}{result.kwargs}{result.task}"
    assert Invitation.objects.get(pk=cast.invitation.pk).sent_at is not None


def test_a_name_with_line_breaks_makes_no_new_header(cast: Cast) -> None:
    cast.studio.name = "Harbour\r\nBcc: everyone@example.org"
    cast.invitation.shoot.studio = cast.studio
    letter = emails.invitation(cast.invitation)
    assert "\n" not in letter.subject
    assert letter.message()["Bcc"] is None


def test_names_are_plain_in_the_text_and_escaped_in_the_page(cast: Cast) -> None:
    cast.invitation.shoot.client_name = "Ada & <b>Co</b> &amp; O’Hara"
    letter = emails.invitation(cast.invitation)
    assert "Hello Ada & <b>Co</b> &amp; O’Hara," in letter.body
    assert "Hello Ada &amp; &lt;b&gt;Co&lt;/b&gt; &amp;amp; O’Hara," in letter.alternatives[0].content
