"""What stands in the papers: complete, private where it must be, and the same each time."""

import re
from pathlib import Path

import msgspec
import pytest

from planner import speech
from planner.brief import card_fitting, papers
from planner.brief.card import for_set
from planner.plan.correcting import lines_behind_lights, lines_of
from planner.plan.make import make_plan
from planner.speech import say
from planner.words import verbatim

from .conftest import EDITIONS, SIZES, brief_of, printed


def squeezed(text):
    """Without white space and soft differences of line breaks."""
    return re.sub(r"\s+", "", text).lower()


@pytest.mark.parametrize("story", SIZES)
def test_every_recommendation_of_the_plan_is_in_the_brief_with_its_first_reason(story):
    paper = printed(story, size=SIZES[story])
    found = squeezed(paper.text)
    lost = []
    with speech.units(paper.edition.units):
        # A light's line says all of its numbers at once.
        numbers = {line.key for shot in paper.plan.shots for line in lines_behind_lights(shot)}
        for line in lines_of(paper.plan):
            if line.key in numbers:
                continue
            if line.private and not paper.edition.with_private:
                continue
            said = [say(line.what), *(say(reason) for reason in line.because[:1])]
            lost += [text for text in said if squeezed(text) not in found]
    assert lost == []


def test_a_correction_stands_beside_the_struck_original():
    line = next(line for line in lines_of(printed("corrected").plan) if line.key == "lead.lighting")
    assert line.original is not None
    assert f"{say(line.original)} {say(line.what)}" in printed("corrected").text


def private_words(plan):
    """What gives away why: the wishes that the client ticked. What to do about them may stand anywhere."""
    return [say(line.label) for line in (*plan.private, *(line for line in lines_of(plan) if line.private))]


def test_what_is_private_is_on_the_last_page_alone_or_nowhere():
    with_page, without = printed("long-words", size="A4"), printed("long-words", size="Letter")
    assert private_words(with_page.plan)
    for words in private_words(with_page.plan):
        assert squeezed(words) in squeezed(with_page.pages[-1])
        assert squeezed(words) not in squeezed("".join(with_page.pages[:-1]))
        assert squeezed(words) not in squeezed(without.text)


def test_the_clients_own_words_are_for_the_photographer_alone():
    with_page, without = printed("long-words", size="A4"), printed("long-words", size="Letter")
    words = squeezed(say(with_page.plan.own_words))
    assert words in squeezed(with_page.pages[-1])
    assert words not in squeezed("".join(with_page.pages[:-1]))
    assert words not in squeezed(without.text)
    assert words not in squeezed(printed("long-words", "preparation").text)


def test_what_to_do_with_less_stands_once_and_with_all_its_reasons():
    paper = printed("priya")
    for line in paper.plan.shots[0].plan_b:
        for reason in line.because:
            assert squeezed(say(reason)) in squeezed(paper.text)
    html = papers.html(paper.plan, papers.BRIEF, EDITIONS["A4"])
    assert html.count(f">{say(paper.plan.shots[0].plan_b[0].label)}</th>") == 1


def test_what_is_alike_stands_once_for_all_its_cases():
    alike = squeezed(printed("actor", size=SIZES["actor"]).text)
    assert squeezed("With one light · By a window") in alike
    found = printed("author", size=SIZES["author"]).text
    assert found.count("The place lies about 6 stops under the face") == 1
    assert "01 03 04 THE ROOM'S OWN LIGHT" in found


def test_lines_that_have_the_same_reasons_lead_to_one_note():
    html = papers.html(printed("priya").plan, papers.BRIEF, EDITIONS["A4"])
    number = re.search(r'<b id="(r[0-9]+)"> *[0-9]+ </b><strong>Shutter\xa0· ISO\.</strong>', html)[1]
    for label in ("Shutter", "ISO"):
        assert f'{label}<a class="n" href="#{number}">' in html
    links, notes = (set(re.findall(end + r'="#?(r[0-9]+)"', html)) for end in ("href", "id"))
    assert links == notes


def test_each_kind_of_advice_stands_in_one_place():
    html = papers.html(printed("priya").plan, papers.PREPARATION, EDITIONS["A4"])
    assert html.count(">Bring<") == 1


@pytest.mark.parametrize("story", SIZES)
def test_nothing_private_and_no_gear_reaches_the_client(story):
    paper = printed(story, "preparation", SIZES[story])
    text = squeezed(paper.text)
    plan = paper.plan
    for words in private_words(plan):
        assert squeezed(words) not in text
    for light in (light for shot in plan.shots for light in shot.lights):
        assert squeezed(say(light.modifier)) not in text


def test_the_same_plan_gives_the_same_bytes():
    plan, edition = printed("priya").plan, EDITIONS["A4"]
    assert papers.make(plan, papers.BRIEF, edition) == printed("priya").content


def test_the_key_tells_apart_all_that_changes_a_paper():
    plan = b"{}"
    key = papers.key_of(plan, papers.BRIEF, EDITIONS["A4"])
    others = [
        papers.key_of(b"{ }", papers.BRIEF, EDITIONS["A4"]),
        papers.key_of(plan, papers.PREPARATION, EDITIONS["A4"]),
        papers.key_of(plan, papers.BRIEF, EDITIONS["Letter"]),
    ]
    assert len({key, *others}) == 4
    assert papers.key_of(plan, papers.BRIEF, EDITIONS["A4"]) == key


def test_a_file_name_holds_only_letters_digits_and_hyphens():
    name = papers.file_name(make_plan(brief_of("long-words")), "brief", 3)
    assert re.fullmatch(r"[a-z0-9-]{1,90}\.pdf", name)
    nameless = make_plan(brief_of("nothing-told"))
    assert papers.file_name(nameless, "shots", None, "csv") == "session-shots-draft.csv"


def test_three_looks_stand_on_one_card_that_says_once_what_holds_for_all():
    card = printed("actor", "card")
    assert len(card.plan.shots) == 3
    (page,) = card.pages
    for shot in card.plan.shots:
        assert squeezed(say(shot.title)) in squeezed(page)
    assert page.count("Settings as for shot 01.") == page.count("Lights as for shot 01.") == 2
    assert squeezed(page).count(squeezed(say(card.plan.shots[0].camera[0].what))) == 1


@pytest.mark.parametrize("story", SIZES)
def test_a_card_has_one_page_or_one_for_each_shot(story):
    card = printed(story, "card", SIZES[story])
    assert len(card.pages) in (1, len(card.plan.shots))
    assert card.layouts == 1


@pytest.mark.parametrize("story", SIZES)
def test_settings_on_a_card_can_be_read_from_two_metres(story):
    """Their capitals are 5 mm tall or nearly so: 0.7 of a size of 14 points at 1.4, which is 4.8 mm."""
    card = printed(story, "card", SIZES[story])
    html = papers.html(card.plan, papers.CARD, card.edition)
    assert re.search(r'class="card fit-[0-3]"', html)
    sheet = (Path(__file__).parents[2] / "static/css/paper.css").read_text(encoding="utf-8")
    sizes = re.findall(r"section\.card(?:\.fit-\d)? \{ font-size: ([\d.]+)pt", sheet)
    assert [float(size) for size in sizes] == list(card_fitting.POINTS)
    assert min(card_fitting.POINTS) * 1.4 * 0.7 * 25.4 / 72 > 4.8


@pytest.mark.parametrize("story", SIZES)
def test_labels_of_the_set_on_a_card_are_as_large_as_its_text(story):
    """Printed in 14 points, in every unit; only where several shots share the card there is no drawing."""
    card = printed(story, "card", SIZES[story])
    with speech.units(card.edition.units):
        shots = for_set(card.plan, card.edition)["shots"]
    drawn = [shot for shot in shots if shot.drawn]
    assert len(drawn) == (0 if len(card.pages) < len(shots) else len(shots))
    for shot in drawn:
        size = re.search(r'font-size="([\d.]+)"', shot.drawn.svg)[1]
        wide = re.search(r'viewBox="0 0 ([\d.]+)', shot.drawn.svg)[1]
        assert float(size) * shot.drawn_mm / float(wide) / 25.4 * 72 >= 14


def test_what_differs_from_an_earlier_shot_stands_on_the_card():
    plan = printed("priya").plan
    first = plan.shots[0]
    wider = msgspec.structs.replace(
        first,
        key="wider",
        camera=tuple(
            msgspec.structs.replace(line, key=f"wider.{line.key.partition('.')[2]}")
            if not line.key.endswith(".aperture")
            else msgspec.structs.replace(line, key="wider.aperture", what=verbatim("f/16"))
            for line in first.camera
        ),
        lights=first.lights[:1],
    )
    both = msgspec.structs.replace(plan, shots=(first, wider))
    html = papers.html(both, papers.CARD, EDITIONS["A4"])
    second = html.partition("</span>02 ")[2]
    assert "Settings as for shot 01, but:" in second
    assert re.findall(r"<b>(.*?)</b>", second) == ["f/16"]
    # Its one light is not all that stands for the first shot.
    assert "Lights as for" not in second
    assert second.count('<th scope="row">') == 1


@pytest.mark.parametrize("size", EDITIONS)
def test_page_one_holds_the_session_and_each_shot_keeps_to_one_page(size):
    paper = printed("priya", size=size)
    assert "The day" in paper.pages[0]
    for number, shot in enumerate(paper.plan.shots, start=1):
        sheet = paper.pages[number]
        assert f"SHOT {number:02}" in sheet
        with speech.units(paper.edition.units):
            assert squeezed(say(shot.poses[-1].line.what)) in squeezed(sheet)
        assert squeezed(say(shot.title)) in squeezed(sheet)
