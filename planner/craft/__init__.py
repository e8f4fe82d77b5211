"""What portrait photographers know, as tables that are read once; each row has its key and its source."""

from planner.craft.backdrops import Backdrop, BackdropWidth, Tone, Wardrobe
from planner.craft.cameras import Exposure, Sensor, ShutterFloor
from planner.craft.care import Adaptation, Tag, Together
from planner.craft.crops import Crop, Landmark
from planner.craft.day import Preparation, ScheduleBlock, Yield
from planner.craft.lightings import Light, Lighting, Modifier, RoomNeed
from planner.craft.moods import Mood
from planner.craft.poses import Adjustment, Age, Formation, Pose
from planner.craft.purposes import Licence, Purpose, Use
from planner.craft.sources import Source
from planner.craft.table import CraftError, Row, load

SOURCES = load("sources", Source)
PURPOSES = load("purposes", Purpose)
USES = load("uses", Use)
LICENCES = load("licences", Licence)
MOODS = load("moods", Mood)
CROPS = load("crops", Crop)
LANDMARKS = load("landmarks", Landmark)
LIGHTINGS = load("lightings", Lighting)
MODIFIERS = load("modifiers", Modifier)
BACKDROPS = load("backdrops", Backdrop)
BACKDROP_WIDTHS = load("backdrop_widths", BackdropWidth)
TONES = load("tones", Tone)
WARDROBE = load("wardrobe", Wardrobe)
SENSORS = load("sensors", Sensor)
EXPOSURES = load("exposures", Exposure)
SHUTTER_FLOORS = load("shutter_floors", ShutterFloor)
ADJUSTMENTS = load("adjustments", Adjustment)
POSES = load("poses", Pose)
AGES = load("ages", Age)
FORMATIONS = load("formations", Formation)
TAGS = load("tags", Tag)
ADAPTATIONS = load("adaptations", Adaptation)
WISHES_TOGETHER = load("wishes_together", Together)
PREPARATION = load("preparation", Preparation)
SCHEDULE = load("schedule", ScheduleBlock)
YIELDS = load("yields", Yield)

__all__ = [
    "ADAPTATIONS",
    "ADJUSTMENTS",
    "AGES",
    "BACKDROPS",
    "BACKDROP_WIDTHS",
    "CROPS",
    "EXPOSURES",
    "FORMATIONS",
    "LANDMARKS",
    "LICENCES",
    "LIGHTINGS",
    "MODIFIERS",
    "MOODS",
    "POSES",
    "PREPARATION",
    "PURPOSES",
    "SCHEDULE",
    "SENSORS",
    "SHUTTER_FLOORS",
    "SOURCES",
    "TAGS",
    "TONES",
    "USES",
    "WARDROBE",
    "WISHES_TOGETHER",
    "YIELDS",
    "Adaptation",
    "Adjustment",
    "Age",
    "Backdrop",
    "BackdropWidth",
    "CraftError",
    "Crop",
    "Exposure",
    "Formation",
    "Landmark",
    "Licence",
    "Light",
    "Lighting",
    "Modifier",
    "Mood",
    "Pose",
    "Preparation",
    "Purpose",
    "RoomNeed",
    "Row",
    "ScheduleBlock",
    "Sensor",
    "ShutterFloor",
    "Source",
    "Tag",
    "Together",
    "Tone",
    "Use",
    "Wardrobe",
    "Yield",
    "load",
]
