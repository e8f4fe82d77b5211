"""What a rule may look at: the answers, the shot in hand, and what has been decided for it so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from planner.craft import PURPOSES, USES, Purpose, Use
from planner.interview.answers import Answers, Known, Reading, Reads
from planner.interview.script.people import HEAD_COUNT, PEOPLE
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.uses import USES as USES_QUESTION
from planner.words import Message, _

if TYPE_CHECKING:
    from planner.rules.engine import Choice, Decision
    from planner.rules.limits import Measure, Settled

Row = TypeVar("Row")

OF_THE_PURPOSE = frozenset((PURPOSE.key,))
OF_THE_USES = frozenset((USES_QUESTION.key,))
OF_A_FEW = frozenset((PEOPLE.key,))
OF_MANY = frozenset((PEOPLE.key, HEAD_COUNT.key))

NOT_SURE = "not-sure"
"""The purpose that is planned for until one is told."""


class ShotNeed(msgspec.Struct, frozen=True):
    """What one shot is for, before anything is decided about it; `key` stays the same when answers change."""

    key: str
    purpose: str
    uses: tuple[str, ...]
    frame: str | None = None
    """The crop that the need itself asks for, as a key of the crops table; None leaves it to the rules."""
    people: int = 1
    title: Message = _("The main picture")
    must_have: bool = True
    sets_aside: frozenset[str] = frozenset()
    """Answers that do not count for this shot, such as the place for a plain one; they are not read."""
    turn: int = 0
    """0 for the first look; each further one puts the next mood first."""
    rests_on: frozenset[str] = frozenset()
    """The answers by which the shot is there at all."""


class Undecided(LookupError):
    """A rule asked for a decision that has not been made yet: the order of decisions is wrong."""


class Case:
    """One shot under consideration.

    Whatever a rule reads here is noted: answers, and through earlier decisions the answers those rest on.
    `corrections` are the photographer's own, by line key.
    """

    def __init__(
        self, told: Answers, shot: ShotNeed, corrections: Mapping[str, object] | None = None
    ) -> None:
        self.told = told.without(shot.sets_aside) if shot.sets_aside else told
        self.corrections = corrections or {}
        self.note: Callable[[Reads], None] = self.told.note
        self.known: Known = {}
        self._shot = shot
        self._purpose = PURPOSES[shot.purpose]
        self._purpose_rests_on = OF_THE_PURPOSE | shot.rests_on
        self._people_rest_on = OF_A_FEW if shot.people <= 2 else OF_MANY
        self._decisions: dict[str, Decision] = {}
        self._decided_by: dict[str, Reads] = {}
        self._settled: dict[str, Settled] = {}
        self._settled_by: dict[str, Reads] = {}

    @property
    def shot(self) -> ShotNeed:
        self.note(self._shot.rests_on)
        return self._shot

    @property
    def purpose(self) -> Purpose:
        """What the shot is for, as its row of the craft table."""
        self.note(self._purpose_rests_on)
        return self._purpose

    @property
    def for_what(self) -> Message:
        """The purpose as it stands in the middle of a sentence."""
        if self.purpose.key == NOT_SURE:
            return _("pictures whose purpose is still open")
        return _("“{purpose}”", purpose=self.purpose.words)

    @property
    def uses(self) -> tuple[Use, ...]:
        """Where the shot will appear, as rows of the craft table."""
        self.note(OF_THE_USES)
        return tuple(USES[key] for key in self.shot.uses)

    @property
    def people(self) -> int:
        """How many people are in the frame."""
        self.note(self._people_rest_on)
        return self.shot.people

    def line_key(self, part: str) -> str:
        """The address of one line of this shot's plan, such as `lead.lighting`."""
        return f"{self._shot.key}.{part}"

    def correction(self, part: str) -> object | None:
        """What the photographer wrote in instead, if anything."""
        return self.corrections.get(self.line_key(part))

    def keep(self, decision: Decision) -> None:
        self._decisions[decision.key] = decision
        self._decided_by[decision.key] = decision.decided_by

    def keep_settled(self, settled: Settled) -> None:
        self._settled[settled.key] = settled
        self._settled_by[settled.key] = frozenset(settled.rests_on)

    def decision(self, choice: Choice[Row]) -> Decision:
        """The decision with its reasons; raises Undecided."""
        decision = self._decisions.get(choice.key)
        if decision is None:
            raise Undecided(choice.key)
        self.note(self._decided_by[choice.key])
        return decision

    def decided(self, choice: Choice[Row]) -> Row:
        """The chosen row of the craft table; raises Undecided."""
        return choice.rows[self.decision(choice).winner]

    def account(self, measure: Measure) -> Settled:
        """A settled number with the whole account of it; raises Undecided."""
        settled = self._settled.get(measure.key)
        if settled is None:
            raise Undecided(measure.key)
        self.note(self._settled_by[measure.key])
        return settled

    def settled(self, measure: Measure) -> float:
        """The value settled for a measure, in its unit; raises Undecided."""
        return self.account(measure).value

    def reading(self, also: Iterable[str] = ()) -> Reading:
        """Collects the keys of the answers read while it is open."""
        return self.told.reading(also)

    def work_out(self, key: object, work: Callable[[Case], object]) -> tuple[Any, Reads]:
        """What `work` makes of this case, kept with what it read; only for what no later decision changes."""
        with self.reading() as reads:
            value = work(self)
        self.known[key] = value, frozenset(reads)
        return self.known[key]
