"""What goes wrong on the way: twice, at once, cut off, too long, nonsense. It is said, and nothing is lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Request, Response, Route, expect

from tests.browser.acts import answer, asked, choose, enter, plan_shoot

WORDS = "My sister married a photographer, so I know how this goes."


@pytest.fixture
def answering(phone: Page, invitation: str) -> Page:
    """A client's phone at the first question."""
    enter(phone, invitation)
    return phone


@pytest.fixture
def writing(answering: Page) -> Page:
    """A client's phone at the question that is answered in one's own words."""
    answering.goto(answering.url.replace("/people/", "/anything_else/"))
    return answering


def posts(page: Page) -> list[Request]:
    """Every answer that the page sends from now on."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    return sent


def is_post(reply: Response) -> bool:
    return reply.request.method == "POST"


def times_answered(desk: Page, key: str) -> int:
    """How often the client's answers say that this was answered, as the photographer sees them."""
    if not desk.url.endswith("/answers/"):
        desk.goto(desk.url.replace("/link/", "/answers/"))
    else:
        desk.reload()
    return desk.locator(f"#told-{key} .told-when").count()


class TestTwice:
    def test_pressed_twice_it_is_sent_once(self, answering: Page, maras_desk: Page) -> None:
        sent = posts(answering)
        answering.locator('button[value="just-me"]').dblclick()
        expect(answering.locator("h1")).to_have_text("What are the pictures for?")
        assert len(sent) == 1
        assert times_answered(maras_desk, "people") == 1

    def test_without_script_it_counts_once(
        self, invitation: str, phone_without_script: Page, maras_desk: Page
    ) -> None:
        enter(phone_without_script, invitation)
        phone_without_script.locator('button[value="just-me"]').dblclick()
        expect(phone_without_script.locator("h1")).to_have_text("What are the pictures for?")
        assert times_answered(maras_desk, "people") == 1


class TestTwoTabs:
    def test_both_answers_are_shown_and_the_client_decides(self, answering: Page) -> None:
        other = answering.context.new_page()
        other.goto(answering.url)
        answer(answering, "family")
        choose(other, "couple")
        expect(other.get_by_role("alert")).to_contain_text("It now says: “My family”")
        expect(other.locator('button[value="couple"]')).to_have_attribute("aria-pressed", "true")
        answer(other, "couple")
        other.get_by_role("link", name="Back").tap()
        expect(other.locator('button[value="couple"]')).to_have_attribute("aria-pressed", "true")

    def test_or_keeps_what_is_there(self, answering: Page) -> None:
        other = answering.context.new_page()
        other.goto(answering.url)
        answer(answering, "just-me")
        choose(other, "couple")
        other.get_by_role("link", name="Keep “Just me”").tap()
        expect(other.locator("h1")).to_have_text("What are the pictures for?")
        expect(other.locator(".talk-answer")).to_have_text("Just me")


class TestCutOff:
    def test_offline_the_words_stay_and_go_out_later(self, writing: Page, maras_desk: Page) -> None:
        writing.context.set_offline(True)
        choose(writing, WORDS)
        expect(writing.locator("#unsent")).to_contain_text("Not sent yet. Your words are still here.")
        expect(writing.get_by_label("Your words")).to_have_value(WORDS)
        writing.context.set_offline(False)
        sent = posts(writing)
        writing.get_by_role("button", name="Try again").tap()
        expect(writing.locator("#unsent")).to_be_hidden()
        writing.wait_for_url(lambda address: "/anything_else/" not in address)
        assert len(sent) == 1
        assert times_answered(maras_desk, "anything_else") == 1

    def test_a_slow_line_says_so_and_takes_no_words_that_the_answer_would_replace(
        self, writing: Page
    ) -> None:
        held: list[Route] = []
        writing.route("**/anything_else/", lambda route: held.append(route), times=1)
        choose(writing, "so " * 700)
        words = writing.get_by_label("Your words")
        expect(words).not_to_be_editable()
        expect(writing.get_by_role("button", name="Saving")).to_be_disabled()
        held[0].continue_()
        expect(writing.get_by_role("alert")).to_contain_text("please keep to 2000")
        expect(words).to_be_editable()
        answer(writing, WORDS)

    def test_a_choice_is_sent_again_as_the_same_choice(self, answering: Page) -> None:
        answering.context.set_offline(True)
        answering.locator('button[value="couple"]').tap()
        expect(answering.locator("#unsent")).to_be_visible()
        answering.context.set_offline(False)
        answering.get_by_role("button", name="Try again").tap()
        expect(answering.locator(".talk-answer")).to_have_text("Two of us")

    def test_an_answer_that_arrived_unnoticed_counts_once(self, writing: Page, maras_desk: Page) -> None:
        def lose_the_reply(route: Route) -> None:
            route.fetch()
            route.abort()

        writing.route("**/anything_else/", lose_the_reply, times=1)
        choose(writing, WORDS)
        expect(writing.locator("#unsent")).to_be_visible()
        writing.get_by_role("button", name="Try again").tap()
        writing.wait_for_url(lambda address: "/anything_else/" not in address)
        assert times_answered(maras_desk, "anything_else") == 1

    def test_a_failing_server_is_a_lost_line(self, writing: Page) -> None:
        writing.route("**/anything_else/", lambda route: route.fulfill(status=500, body="no"), times=1)
        choose(writing, WORDS)
        expect(writing.locator("#unsent")).to_be_visible()
        expect(writing.get_by_label("Your words")).to_have_value(WORDS)

    def test_a_link_that_was_closed_meanwhile_is_no_lost_line(self, writing: Page, maras_desk: Page) -> None:
        maras_desk.goto(maras_desk.url.replace("/link/", "/link/revoke/"))
        maras_desk.locator("main form button.button").click()
        expect(maras_desk.get_by_role("status")).to_contain_text("The link is closed")
        choose(writing, WORDS)
        expect(writing.locator("#unsent")).to_contain_text("this link has been closed")
        expect(writing.get_by_role("button", name="Try again")).to_be_hidden()
        expect(writing.get_by_label("Your words")).to_have_value(WORDS)


class TestNotUsable:
    def test_too_long(self, writing: Page) -> None:
        choose(writing, "so " * 700)
        expect(writing.get_by_role("alert")).to_contain_text("please keep to 2000")
        assert writing.get_by_label("Your words").input_value().startswith("so so so")
        answer(writing, WORDS)

    def test_nonsense_in_place_of_a_number(self, answering: Page) -> None:
        answering.goto(answering.url.replace("/people/", "/minutes/"))
        for nonsense in ("ten minutes, or so", "-5", "1e9", "45; DROP TABLE"):
            with answering.expect_response(is_post) as reply:
                choose(answering, nonsense)
            assert reply.value.status == 422
            expect(answering.get_by_role("alert")).to_contain_text(
                "Please give a whole number from 10 to 480"
            )
            expect(answering.get_by_label("Minutes")).to_have_value(nonsense)
        answer(answering, "45")

    def test_nothing_given(self, answering: Page) -> None:
        answer(answering, "just-me")
        answering.get_by_role("button", name="Continue").tap()
        expect(answering.get_by_role("alert")).to_have_text("Please give an answer, or leave this one to us.")


class TestMarkup:
    NAME = '<i id="born">Noor</i>'

    def test_a_name_is_never_markup(self, maras_desk: Page, phone: Page) -> None:
        link = plan_shoot(maras_desk, self.NAME, "noor@client.example")
        shoot = re.search("/shoots/[^/]+/", maras_desk.url)[0]
        for place in ("link/", "", "?part=private", "answers/", "kit/", "edit/", "approval/", "delete/"):
            maras_desk.goto(shoot + place)
            self._is_text(maras_desk)
        phone.goto(link)
        self._is_text(phone)
        enter(phone, link)
        phone.goto(phone.url.replace("/people/", "/anything_else/"))
        answer(phone, self.NAME)
        phone.goto(re.sub("/questions/.*|/review/.*", "/review/", phone.url))
        self._is_text(phone)

    def _is_text(self, page: Page) -> None:
        expect(page.get_by_role("heading", level=1)).not_to_have_text("Something failed on our side")
        assert page.locator("#born").count() == 0
        assert "&lt;i id=" in page.content()


class TestLink:
    def test_opening_it_changes_nothing(self, invitation: str, maras_desk: Page, phone: Page) -> None:
        maras_desk.goto(maras_desk.url.replace("link/", ""))
        before = maras_desk.locator("#status").inner_text()
        for _time in range(3):
            phone.goto(invitation)
        assert [cookie["name"] for cookie in phone.context.cookies()] == ["csrf"]
        maras_desk.reload()
        expect(maras_desk.locator("#status")).to_have_text(before)
        enter(phone, invitation)
        assert asked(phone) == "people"

    @pytest.mark.parametrize("token", ["x", "wERgtsYwq1qTHXK-MSLTJRevnsTY-s4j58R97cm4D-E", "%3Cb%3E"])
    def test_an_unknown_one_says_so(self, phone: Page, token: str) -> None:
        assert phone.goto(f"/i/{token}/").status == 404
        expect(phone.locator("h1")).to_have_text("This link does not open.")

    def test_a_closed_one_says_so_to_those_inside_too(self, answering: Page, maras_desk: Page) -> None:
        link = maras_desk.get_by_label("Link", exact=True).input_value()
        maras_desk.goto(maras_desk.url.replace("/link/", "/link/revoke/"))
        maras_desk.locator("main form button.button").click()
        expect(maras_desk.get_by_role("status")).to_contain_text("The link is closed")
        for address in (link, answering.url):
            assert answering.goto(address).status == 404
            expect(answering.locator("h1")).to_have_text("This link does not open.")


class TestToAndFro:
    def test_reload_and_the_browsers_own_back(self, answering: Page) -> None:
        answer(answering, "just-me")
        answer(answering, ["profile"])
        answering.reload()
        expect(answering.locator("h1")).to_have_text("Where will people see them?")
        answering.go_back()
        expect(answering.locator("h1")).to_have_text("What are the pictures for?")
        expect(answering.locator('input[value="profile"]')).to_be_checked()
        answering.go_back()
        expect(answering.locator("h1")).to_have_text("Who is in the picture?")
        answer(answering, "couple")
        expect(answering.locator("h1")).to_have_text("Where will people see them?")
        answering.go_back()
        expect(answering.locator('button[value="couple"]')).to_have_attribute("aria-pressed", "true")
        answering.go_forward()
        expect(answering.locator("h1")).to_have_text("Where will people see them?")


class TestOneStep:
    def test_is_one_request_of_less_than_three_kilobytes(self, answering: Page) -> None:
        asked_for: list[Request] = []

        def note(request: Request) -> None:
            # At every new address Chromium asks its own cache for the icon.
            if "/static/icon" not in request.url:
                asked_for.append(request)

        answering.on("request", note)
        answer(answering, "just-me")
        answer(answering, ["profile"])
        answering.wait_for_load_state("networkidle")
        assert [request.method for request in asked_for] == ["POST", "POST"]
        for request in asked_for:
            assert request.sizes()["responseBodySize"] < 3000
