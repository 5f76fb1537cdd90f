"""Bodies in space for tests: any posture that a person could be asked for."""

from hypothesis import strategies as st

from coach.core.anatomy.bones import SEGMENTS
from coach.core.anatomy.posture import Arm, Bend, Leg, Posture


def _within(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most)


arms = st.builds(
    Arm,
    flex=_within(-60, 175),
    abd=_within(-20, 170),
    turn=_within(-90, 70),
    elbow=_within(0, 145),
    pron=_within(-80, 80),
    wrist=_within(-75, 70),
    dev=_within(-30, 20),
    fingers=_within(0, 90),
    lift=_within(-0.01, 0.05),
    fwd=_within(-0.02, 0.03),
    hung=_within(0, 1),
)
legs = st.builds(
    Leg,
    flex=_within(-30, 130),
    abd=_within(-30, 45),
    turn=_within(-45, 45),
    knee=_within(0, 150),
    ankle=_within(-75, 20),
    toes=_within(-45, 70),
    flat=_within(0, 1),
    out=_within(-20, 40),
    heel=_within(0, 40),
)
bends = st.builds(Bend, flex=_within(-45, 45), side=_within(-45, 45), turn=_within(-70, 70))


def postures() -> st.SearchStrategy[Posture]:
    """Return postures of all kinds, standing on the feet, without pins."""
    return st.builds(
        Posture,
        pitch=_within(-100, 120),
        lean=_within(-30, 30),
        spin=_within(-90, 90),
        yaw=_within(-180, 180),
        spine=st.tuples(*[_within(-5, 10)] * SEGMENTS),
        side=_within(-35, 35),
        twist=_within(-50, 50),
        neck=bends,
        head=bends,
        glide=_within(-0.02, 0.02),
        arms=st.tuples(arms, arms),
        legs=st.tuples(legs, legs),
        breath=_within(0, 1),
    )
