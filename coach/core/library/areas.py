"""What bothers, in words: the areas, and what is asked for together."""

from coach.core.message import Message
from coach.core.routine.area import Area

AREA_NAMES = {
    Area.LOWER_BACK: Message("lower back"),
    Area.UPPER_BACK: Message("upper back"),
    Area.NECK: Message("neck"),
    Area.SHOULDERS: Message("shoulders"),
    Area.WRISTS: Message("wrists"),
    Area.HIPS: Message("hips"),
    Area.HAMSTRINGS: Message("hamstrings"),
    Area.CALVES: Message("calves"),
    Area.FEET: Message("feet"),
    Area.SLEEP: Message("sleep"),
    Area.RESTLESS: Message("restless"),
}
