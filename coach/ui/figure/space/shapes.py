"""The shapes that a body is painted in, and the tubes that each is made of."""

from functools import cache

import numpy as np

from coach.storage.appearance import Build
from coach.ui.figure.space.shape.outline import net_of
from coach.ui.figure.space.shape.paths import chained

_FINGERS, _TOES = (
    tuple(f"{kind}{number}" for number in range(count))
    for kind, count in (("finger", 4), ("toe", 5))
)
_DIGITS = (*_FINGERS, *_TOES)
_HAND, _FOOT = (*_FINGERS, "thumb"), ("calf", "instep", "foot", "ball", *_TOES)
# Each is painted in one colour.
_LIMB = {
    "leg": ("leg",),
    "thigh": ("thigh",),
    "shank": ("low",),
    "foot": _FOOT,
    "arm": ("arm", *_HAND),
    "bare": ("bare",),
    "fore": ("fore", *_HAND),
    "sleeve": ("sleeve",),
    "shoulder": ("yoke", "pit", "sleeve"),
    "ear": ("ear",),
}
SHAPES: dict[str, tuple[str, ...]] = {
    "pelvis": ("pelvis",),
    # The shirt with both shoulders, with one, with none.
    "trunkRL": ("shirt", "yokeR", "yokeL", "pitR", "pitL"),
    "trunkR": ("shirt", "yokeR", "pitR"),
    "trunkL": ("shirt", "yokeL", "pitL"),
    "neck": ("neck",),
    "face": ("face", "lips"),
    "nose": ("nose",),
    "hair": ("hair",),
    "bun": ("bun",),
    **{
        f"{shape}{side}": tuple(f"{tube}{side}" for tube in tubes)
        for shape, tubes in _LIMB.items()
        for side in "RL"
    },
}
# The tubes whose shade and whose shadows show; what the others have is as good as hidden.
SHADED = frozenset(
    ("shirt", "neck", "face", "nose", "bun", "leg", "thigh", "low", "foot", "calf", "bare")
) | {"arm", "fore", "sleeve", "thumb", "ear", *_FINGERS}
CASTING = frozenset(("shirt", "face", "leg", "thigh", "low", "bare", "arm", "fore", "sleeve"))
# Small tubes go into one path. Large ones that overlap do not: to fill what lies over itself
# takes several times as long as to fill both.
_SMALL = frozenset(("thumb", "ball", "lips", "nose", *_DIGITS))


@cache
def paths_of(build: Build, shape: str) -> tuple[np.ndarray, ...]:
    """Return which points of a body's pool go round a shape, path by path."""
    loops, tubes = net_of(build).loops, SHAPES[shape]
    small = [loops[tube] for tube in tubes if tube.rstrip("RL") in _SMALL]
    large = [loops[tube] for tube in tubes if tube.rstrip("RL") not in _SMALL]
    return (*large, chained(small)) if small else tuple(large)
