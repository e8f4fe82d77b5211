"""What is worked out about a page before it is laid out agrees with the page as it is laid out."""

import re
from itertools import pairwise

from .conftest import SIZES, printed

FILLED = 0.7
"""Share of a page's height that a shot takes at least: a floor plan may be wider than it is tall."""


def briefs():
    return [printed(story, size=size) for story, size in SIZES.items()]


def test_nearly_every_brief_is_laid_out_once():
    layouts = [brief.layouts for brief in briefs()]
    assert sum(layouts) <= len(layouts) + 2


def test_no_shot_is_set_closer_than_it_need_be(tmp_path):
    for number, brief in enumerate(briefs()):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(brief.content)
        for sheet in brief.tool("pdftotext", "-bbox", str(file), "-").split("<page ")[1:]:
            words = re.findall(r'yMax="([\d.]+)">([^<]*)', sheet)
            height = float(re.search(r'height="([\d.]+)"', sheet)[1])
            said = [word for _low, word in words]
            if any(one == "SHOT" and other.isdigit() for one, other in pairwise(said)):
                body = [float(low) for low, _word in words if float(low) < height - 45]
                assert max(body) > FILLED * height, (
                    f"{brief.plan.session.client}: {max(body):.0f} of {height:.0f}"
                )
