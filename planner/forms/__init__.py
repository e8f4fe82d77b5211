"""What is posted, read into what is stored; what is stored, laid out for a form."""

from planner.forms.reading import raw_from_post
from planner.forms.sheet import Sheet
from planner.forms.shoot import ShootForm
from planner.forms.studio import RoomForm, StudioForm

__all__ = ["RoomForm", "Sheet", "ShootForm", "StudioForm", "raw_from_post"]
