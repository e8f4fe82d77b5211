"""Sign-up, log-in, reset and the second factor; nobody learns which addresses have an account."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client

PASSWORD = "silver-gelatin-1937"
pytestmark = pytest.mark.django_db


def sign_up(client: Client, email: str = "mara@studio.example"):
    return client.post("/accounts/signup/", {"email": email, "password1": PASSWORD})


def link_in_last_mail() -> str:
    return re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body).group(1)


@pytest.fixture
def photographer(client: Client) -> Client:
    """Someone who signed up, confirmed the address and is logged in."""
    sign_up(client)
    client.post(link_in_last_mail())
    client.post("/accounts/login/", {"login": "mara@studio.example", "password": PASSWORD})
    return client


def test_sign_up_confirm_log_in(client: Client) -> None:
    response = sign_up(client)
    assert response.headers["Location"] == "/accounts/confirm-email/"
    assert "Look into your mailbox" in client.get("/accounts/confirm-email/").content.decode()
    confirm = link_in_last_mail()
    assert "mara@studio.example" in client.get(confirm).content.decode()
    assert client.post(confirm).status_code == 302
    response = client.post("/accounts/login/", {"login": "Mara@studio.example", "password": PASSWORD})
    assert response.headers["Location"] == "/shoots/"


def test_without_a_confirmed_address_nobody_gets_in(client: Client) -> None:
    sign_up(client)
    response = client.post("/accounts/login/", {"login": "mara@studio.example", "password": PASSWORD})
    assert response.headers["Location"] == "/accounts/confirm-email/"
    assert "_auth_user_id" not in client.session


def test_opening_the_confirmation_changes_nothing(client: Client) -> None:
    """Mail scanners open every link."""
    sign_up(client)
    client.get(link_in_last_mail())
    assert not get_user_model().objects.get().emailaddress_set.get().verified


def test_signing_up_looks_the_same_for_known_and_unknown_addresses(photographer: Client) -> None:
    cache.clear()  # a while later: an address gets one such mail in three minutes
    answers = [sign_up(Client(), email) for email in ("mara@studio.example", "nobody@studio.example")]
    assert answers[0].headers["Location"] == answers[1].headers["Location"] == "/accounts/confirm-email/"
    assert "already has an account" in mail.outbox[-2].body
    assert "confirm your address" in mail.outbox[-1].body


def test_a_reset_looks_the_same_for_known_and_unknown_addresses(photographer: Client) -> None:
    answers = []
    for email in ("mara@studio.example", "nobody@studio.example"):
        client = Client()
        response = client.post("/accounts/password/reset/", {"email": email})
        page = client.get(response.headers["Location"]).content.decode()
        answers.append((response.status_code, response.headers["Location"], page))
    assert answers[0] == answers[1]
    assert "There is no account" in mail.outbox[-1].body


def test_a_wrong_log_in_does_not_say_what_was_wrong(photographer: Client) -> None:
    said = []
    for email in ("mara@studio.example", "nobody@studio.example"):
        page = Client().post("/accounts/login/", {"login": email, "password": "wrong-wrong-wrong"})
        said.append(re.findall(r"<li>(.*?)</li>", page.content.decode(), re.DOTALL))
    assert said[0] == said[1]
    assert said[0]


def test_reset_gives_a_new_password(photographer: Client) -> None:
    client = Client()
    client.post("/accounts/password/reset/", {"email": "mara@studio.example"})
    opened = client.get(link_in_last_mail())
    form = opened.headers["Location"]
    page = client.get(form).content.decode()
    assert "A new password" in page
    client.post(form, {"password1": "another-roll-of-film", "password2": "another-roll-of-film"})
    response = client.post(
        "/accounts/login/", {"login": "mara@studio.example", "password": "another-roll-of-film"}
    )
    assert response.headers["Location"] == "/shoots/"


def test_a_weak_password_is_refused_beside_its_field(client: Client) -> None:
    page = client.post("/accounts/signup/", {"email": "mara@studio.example", "password1": "password12"})
    text = page.content.decode()
    assert "error-summary" in text
    assert 'aria-describedby="id_password1_helptext id_password1_error"' in text
    assert get_user_model().objects.count() == 0


def test_guessing_is_slowed_down(client: Client) -> None:
    statuses = [
        client.post(
            "/accounts/login/", {"login": "mara@studio.example", "password": f"guess-{n}"}
        ).status_code
        for n in range(40)
    ]
    assert 429 in statuses


@pytest.fixture
def trusted(photographer: Client) -> Client:
    """A photographer who has just entered the password once more."""
    photographer.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return photographer


def test_security_settings_ask_for_the_password_once_more(photographer: Client) -> None:
    response = photographer.get("/accounts/2fa/totp/activate/")
    assert response.headers["Location"].startswith("/accounts/reauthenticate/")


def test_a_second_factor_is_asked_for_once_it_is_set_up(trusted: Client) -> None:
    page = trusted.get("/accounts/2fa/totp/activate/")
    secret = page.context["form"].secret
    counter = next(totp.yield_hotp_counters_from_time())
    code = totp.format_hotp_value(totp.hotp_value(secret, counter))
    assert trusted.post("/accounts/2fa/totp/activate/", {"code": code}).status_code == 302
    client = Client()
    response = client.post("/accounts/login/", {"login": "mara@studio.example", "password": PASSWORD})
    assert response.headers["Location"] == "/accounts/2fa/authenticate/"
    assert "authenticator app" in client.get("/accounts/2fa/authenticate/").content.decode()
    assert "_auth_user_id" not in client.session
    wrong = client.post("/accounts/2fa/authenticate/", {"code": "000000"}).content.decode()
    assert "That code does not fit." in wrong
    assert "<title>Error:" in wrong
    kept = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()[0]
    assert client.post("/accounts/2fa/authenticate/", {"code": kept}).headers["Location"] == "/shoots/"


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/2fa/",
        "/accounts/2fa/totp/activate/",
        "/accounts/2fa/recovery-codes/generate/",
        "/accounts/2fa/webauthn/",
        "/accounts/2fa/webauthn/add/",
        "/accounts/email/",
        "/accounts/password/change/",
        "/accounts/logout/",
        "/accounts/reauthenticate/",
    ],
)
def test_account_pages_wear_our_dress(trusted: Client, address: str) -> None:
    page = trusted.get(address)
    text = page.content.decode()
    assert page.status_code == 200
    assert 'class="wordmark"' in text
    assert text.count("<h1") == 1
    assert " style=" not in text
    assert not re.search(r"<script(?![^>]*(src=|application/json))", text)


def test_logging_out_takes_a_post(photographer: Client) -> None:
    photographer.get("/accounts/logout/")
    assert "_auth_user_id" in photographer.session
    photographer.post("/accounts/logout/")
    assert "_auth_user_id" not in photographer.session


def test_the_session_cookie_is_out_of_reach_of_scripts(photographer: Client) -> None:
    cookie = photographer.cookies["session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


class TestWithoutAMailServer:
    @pytest.fixture(autouse=True)
    def nobody_answers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(letter: EmailMessage, *args: object, **options: object) -> int:
            raise ConnectionRefusedError

        monkeypatch.setattr(EmailMessage, "send", refuse)

    @pytest.mark.parametrize("known", [True, False])
    def test_a_reset_says_so_and_tells_nobody_who_has_an_account(self, client: Client, known: bool) -> None:
        if known:
            get_user_model().objects.create_user("mara@studio.example", PASSWORD)
        answer = client.post("/accounts/password/reset/", {"email": "mara@studio.example"}, follow=True)
        assert answer.status_code == 200
        assert "could not be sent just now" in answer.content.decode()

    def test_signing_up_says_so_and_keeps_the_account(self, client: Client) -> None:
        answer = client.post(
            "/accounts/signup/", {"email": "mara@studio.example", "password1": PASSWORD}, follow=True
        )
        assert "could not be sent just now" in answer.content.decode()
        assert get_user_model().objects.filter(email="mara@studio.example").exists()
