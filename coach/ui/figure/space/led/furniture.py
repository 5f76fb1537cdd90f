"""What stands around a body in a session: each thing as a prop at its place in the room."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from coach.core.anatomy.skeleton import Skeleton
from coach.core.routine.staging import Furniture
from coach.ui.figure.space.room.props import Kind, Piece, Prop, pieces_of

# As the poses in resources/poses.toml mean them, in body heights.
_PLACES = {
    Furniture.CHAIR: Prop(Kind.CHAIR, (-0.245, 0.0, 0.0), 0.24),
    # Beside the one who holds on to it, so that its back is at hand standing, its seat kneeling.
    Furniture.CHAIR_ON_THE_LEFT: Prop(Kind.CHAIR, (-0.17, 0.0, -0.305), 0.24, turned=True),
    Furniture.CHAIR_ON_THE_RIGHT: Prop(Kind.CHAIR, (-0.17, 0.0, 0.305), 0.24, turned=True),
    Furniture.MAT: Prop(Kind.MAT, (-0.3, 0.0, 0.0)),
    Furniture.CUSHION: Prop(Kind.CUSHION, (-0.515, 0.0, 0.0), 0.115),
    Furniture.WALL: Prop(Kind.WALL, (0.314, 0.0, 0.0)),
    Furniture.DOORWAY: Prop(Kind.DOORWAY, (0.06, 0.0, 0.0)),
    Furniture.DESK: Prop(Kind.TABLE, (0.25, 0.0, 0.0), 0.43),
    Furniture.TABLE: Prop(Kind.TABLE, (-0.13, 0.0, 0.0), 0.384),
}
_BALL = 0.036
_READY = Prop(Kind.BALL, (0.2, 0.0, -0.09), _BALL)


def around(things: Mapping[Furniture, float], body: Skeleton) -> tuple[Piece, ...]:
    """Return the pieces of all that stands there, each as clear as it is seen, 0 to 1.

    A ball lies under the foot that is higher.
    """
    return tuple(
        replace(piece, clear=clear)
        for thing, clear in things.items()
        for piece in pieces_of(_ball(body) if thing is Furniture.BALL else _PLACES[thing])
    )


def laid_out(things: Iterable[Furniture]) -> tuple[Piece, ...]:
    """Return the pieces of all that will be used; a ball lies ready by the left foot."""
    props = (_READY if thing is Furniture.BALL else _PLACES[thing] for thing in things)
    return tuple(piece for prop in props for piece in pieces_of(prop))


def _ball(body: Skeleton) -> Prop:
    feet = (body.place(f"foot{side}")[0] for side in "RL")
    _, _, z = max(feet, key=lambda foot: foot[1])
    return Prop(Kind.BALL, (0.04, 0.0, z), _BALL)
