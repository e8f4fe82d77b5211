"""What is stored: people, studios, shoots with every answer ever given, approved plans, papers, private links.

Plan and brief are never stored here except as frozen revisions; they are worked out from the answers.
"""

from planner.models.invitation import Invitation
from planner.models.paper import Paper
from planner.models.revision import PlanRevision
from planner.models.shoot import CLIENT, FOR_CLIENT, PHOTOGRAPHER, STUDIO, Shoot, Stale
from planner.models.studio import Membership, Room, Studio
from planner.models.user import User

__all__ = [
    "CLIENT",
    "FOR_CLIENT",
    "PHOTOGRAPHER",
    "STUDIO",
    "Invitation",
    "Membership",
    "Paper",
    "PlanRevision",
    "Room",
    "Shoot",
    "Stale",
    "Studio",
    "User",
]
