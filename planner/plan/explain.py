"""Everything behind one plan: each decision with all its candidates, each number with its limits, each source.

The account on the page says what a photographer wants to know about one line. This says all there is, for
whoever writes rules or doubts one: it names the rule behind every sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from planner.craft import SOURCES
from planner.interview.answers import Answers
from planner.interview.script import BY_KEY
from planner.plan.account import Basis, bases_of, named
from planner.plan.correcting import lines_of
from planner.plan.plan import Line, Plan, Shot, Weighs
from planner.rules.engine import Decision, Judged, Reason
from planner.rules.limits import Limit, Settled
from planner.words import Message, Quantity, _

BOUND: Mapping[str, Message] = {"at-least": _("at least"), "at-most": _("at most"), "rather": _("rather")}

WAYS: Mapping[Weighs, Message] = {
    "headshot": _("for a headshot"),
    "portrait": _("for a portrait"),
    "borderline": _("borderline"),
    "neither": _("for neither"),
}


Bases = Mapping[str, Basis]
"""Every question with its answer, by its key."""


class Row(msgspec.Struct, frozen=True):
    """One sentence, with what stands before it (a weight, a place, a bound) and how far in it stands."""

    text: Message
    mark: Message = Message("")
    depth: int = 1


class Part(msgspec.Struct, frozen=True):
    """All that stands behind one line of the plan, or one list at the end."""

    title: Message
    rows: tuple[Row, ...]


def explain(plan: Plan, told: Answers) -> Iterator[Part]:
    """The verdicts, the decisions and numbers in the order of the plan, what could not be met, the sources."""
    bases = {basis.key: basis for basis in bases_of(BY_KEY, told)}
    for shot in plan.shots:
        yield _judged(shot, bases)
    listed: set[tuple[str, str]] = set()
    for line in lines_of(plan):
        if isinstance(line.account, Decision):
            of_one_shot = (line.key.split(".")[0], line.account.key)
            yield _part(line, bases, _decided(line.account, with_others=of_one_shot not in listed))
            listed.add(of_one_shot)
        elif isinstance(line.account, Settled):
            yield _part(line, bases, _settled(line.account))
    yield Part(_("What could not be met"), tuple(_conflicts(plan)) or (Row(_("Nothing.")),))
    yield Part(_("Sources"), tuple(_sources(plan)))


def _judged(shot: Shot, bases: Bases) -> Part:
    """The verdict on one picture, test by test."""
    verdict = shot.verdict
    tests = (
        Row(
            _("{finding} [{source}]", finding=one.finding, source=one.source),
            _("{name}: {way}", name=one.name, way=WAYS[one.speaks_for]),
        )
        for one in verdict.criteria
    )
    flips = [Row(verdict.flips)] if verdict.flips else []
    title = _("{address}: {kind}", address=f"{shot.key}.verdict", kind=verdict.kind)
    return Part(title, (*tests, *flips, *_bases(_("Rests on"), verdict.rests_on, bases)))


def _part(line: Line, bases: Bases, rows: Iterable[Row]) -> Part:
    title = _("{address}: {label}: {what}", address=line.key, label=line.label, what=line.what)
    return Part(title, (*_corrected(line), *rows, *_answers(line, bases)))


def _corrected(line: Line) -> Iterator[Row]:
    if line.original:
        yield Row(_("Corrected by hand; the rules chose: {original}.", original=line.original))


def _decided(decision: Decision, *, with_others: bool) -> Iterator[Row]:
    """The winner, then the others; those are listed once where several lines take from one decision."""
    yield Row(_("Wins with {score}.", score=_number(decision.chosen.score)))
    if decision.forced:
        yield Row(_("CONFLICT: every candidate is ruled out; this one is hindered least."))
    yield from _heard(decision.chosen, 2)
    if not with_others:
        yield Row(_("The other candidates are listed where the decision stands first."))
        return
    if decision.runners_up:
        yield Row(_("Runners-up"))
    for place, one in enumerate(decision.runners_up, start=2):
        yield from _candidate(decision, one, _("{place}.", place=place))
    if decision.ruled_out:
        yield Row(_("Ruled out"))
    for one in decision.ruled_out:
        yield from _candidate(decision, one, _("×"))


def _candidate(decision: Decision, judged: Judged, mark: Message) -> Iterator[Row]:
    name = named(decision.key, judged.key)
    yield Row(_("{name}, {score}", name=name, score=_number(judged.score)), mark, 2)
    yield from _heard(judged, 3)


def _heard(judged: Judged, depth: int) -> Iterator[Row]:
    """All that was said about one candidate: what rules it out, then for it, then against it, strongest first."""
    for reason in judged.ruled_out_by:
        yield Row(_cited(reason), _("out"), depth)
    for reason in sorted((*judged.speaks_for, *judged.speaks_against), key=lambda one: -one.weight):
        yield Row(_cited(reason), _("{weight}", weight=f"{reason.weight:+g}"), depth)


def _settled(settled: Settled) -> Iterator[Row]:
    for limit in settled.limits:
        bound = _("{bound} {value}", bound=BOUND[limit.kind], value=Quantity(limit.value, settled.unit))
        yield Row(_cited(limit), _("{bound} (hard)", bound=bound) if limit.hard else bound, 2)
        if limit.is_broken_by(settled.value):
            yield Row(_("The value does not keep this."), depth=3)
    yield Row(_("Bounds: {bounds}.", bounds=_bounds(settled)))
    if settled.conflict:
        yield Row(_("CONFLICT: no value keeps both bounds."))


def _bounds(settled: Settled) -> Message:
    least, most, unit = settled.least, settled.most, settled.unit
    if least is not None and most is not None:
        return _("{least} to {most}", least=Quantity(least, unit), most=Quantity(most, unit))
    if least is not None:
        return _("at least {least}", least=Quantity(least, unit))
    return _("none") if most is None else _("at most {most}", most=Quantity(most, unit))


def _answers(line: Line, bases: Bases) -> Iterator[Row]:
    """The answers behind the line, then what else was looked at; a missing answer may have decided as well."""
    read = line.account.rests_on if line.account else ()
    yield from _bases(_("Rests on"), line.rests_on, bases)
    yield from _bases(_("Also looked at"), [key for key in read if key not in line.rests_on], bases)


def _bases(title: Message, keys: Iterable[str], bases: Bases) -> Iterator[Row]:
    found = [bases[key] for key in sorted(keys) if key in bases]
    if found:
        yield Row(title)
    for basis in found:
        yield Row(basis.answer or _("not told"), _("{key}", key=basis.key), 2)


def _conflicts(plan: Plan) -> Iterator[Row]:
    """Numbers without a common value, decisions without a candidate, and the checks that found a conflict."""
    for line in lines_of(plan):
        if isinstance(line.account, Settled) and line.account.conflict:
            yield Row(_("No value keeps both bounds."), _("{address}", address=line.key))
        if isinstance(line.account, Decision) and line.account.forced:
            yield Row(_("Every candidate is ruled out."), _("{address}", address=line.key))
    for check in plan.checks:
        if check.outcome == "conflict":
            yield Row(check.finding, _("{check}", check=check.key))


def _sources(plan: Plan) -> Iterator[Row]:
    """Every source that is named above, with its title, its author and where it is found."""
    cited = {heard.source for line in lines_of(plan) for heard in _all_heard(line)}
    cited |= {one.source for shot in plan.shots for one in shot.verdict.criteria}
    for key in sorted(cited & set(SOURCES)):
        source = SOURCES[key]
        found = _(
            "“{title}”, {author}, {where}", title=source.title, author=source.author, where=source.where
        )
        yield Row(found, _("[{source}]", source=key))


def _all_heard(line: Line) -> Iterator[Reason | Limit]:
    if isinstance(line.account, Settled):
        yield from line.account.limits
    elif isinstance(line.account, Decision):
        for one in (line.account.chosen, *line.account.runners_up, *line.account.ruled_out):
            yield from (*one.speaks_for, *one.speaks_against, *one.ruled_out_by)


def _cited(heard: Reason | Limit) -> Message:
    return _("{says} ({rule}) [{source}]", says=heard.says, rule=heard.rule, source=heard.source)


def _number(score: float) -> str:
    return f"{score:g}"
