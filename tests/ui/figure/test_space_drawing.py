"""A body in space on a picture: whole, in its own colours, and the same from left and right."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from support.figure.poses import poses, props_for
from support.window.stage import DAY, NIGHT

from coach.core.anatomy.skeleton import Skeleton, skeleton_of
from coach.core.routine.staging import Attention
from coach.storage.appearance import Build, Complexion, LookSettings
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import Frame, frame_of
from coach.ui.figure.space.glow import PARTS, paint_glow, spots_of
from coach.ui.figure.space.painting import paint_body
from coach.ui.figure.space.room.props import Kind, Prop, pieces_of
from coach.ui.figure.space.scene import BodyPicture, Scene, paint_room
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.figure.space.view import ABOVE, BACK, FRONT, LEFT_PROFILE, RIGHT_PROFILE, View
from coach.ui.look.theme import Look

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = 160
POSES = poses()
SKELETONS = {name: skeleton_of(posture, 0.5) for name, (posture, _) in POSES.items()}
AROUND = (FRONT, BACK, ABOVE, View(48.0, 8.0), LEFT_PROFILE)


def picture(body: Drawn, scheme: Qt.ColorScheme = DAY, frame: Frame | None = None) -> np.ndarray:
    """Paint a body alone: (rows, columns, 4) uint8, blue, green, red, opacity."""
    frame = frame or frame_of([body])
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(frame.onto(QRectF(0, 0, SIZE, SIZE)))
    paint_body(painter, body, Tones(figure_colours(Look(scheme))))
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4).copy()


def shape_of(skeleton: Skeleton, view: View, build: Build = Build.SLENDER) -> np.ndarray:
    return picture(Drawn(Seen(skeleton, view, build)))[..., 3] > 100


def in_one_piece(shape: np.ndarray) -> bool:
    """Tell whether every pixel of a shape is reached from any other."""
    reached = np.zeros_like(shape)
    reached[tuple(np.argwhere(shape)[0])] = True
    while True:
        grown = reached.copy()
        for axis in (0, 1):
            for step in (1, -1):
                grown |= np.roll(grown, step, axis)
        grown &= shape
        if (grown == reached).all():
            return bool((reached == shape).all())
        reached = grown


@pytest.mark.parametrize("name", POSES)
def test_a_body_is_in_one_piece_from_wherever_it_is_seen(name: str) -> None:
    for view in (POSES[name][1], AROUND[len(name) % len(AROUND)]):
        shape = shape_of(SKELETONS[name], view)
        assert shape.sum() > SIZE
        assert in_one_piece(shape)


@pytest.mark.parametrize("build", Build)
def test_every_build_is_in_one_piece_all_round(build: Build) -> None:
    for azimuth in range(0, 360, 40):
        assert in_one_piece(shape_of(SKELETONS["seated"], View(azimuth, 6.0), build))


@pytest.mark.parametrize(
    "name", ["standing", "hinged", "seated", "all-fours", "sphinx", "kneeling"]
)
def test_from_the_left_a_body_is_what_it_is_from_the_right_in_a_mirror(name: str) -> None:
    right = picture(Drawn(Seen(SKELETONS[name], RIGHT_PROFILE)))[..., 3].astype(int)
    mirrored = skeleton_of(POSES[name][0].mirrored(), 0.5)
    left = picture(Drawn(Seen(mirrored, LEFT_PROFILE)))[:, ::-1, 3]
    # The light comes from the left in both: edges there are a little bolder.
    assert (np.abs(right - left) > 120).sum() <= 0.003 * (right > 0).sum()


@pytest.mark.parametrize("scheme", [DAY, NIGHT], ids=["day", "night"])
def test_every_colour_is_one_of_the_scheme_in_light_or_shade(scheme: Qt.ColorScheme) -> None:
    colours = figure_colours(Look(scheme))
    for name in ("half-kneeling", "seated-twist"):
        painted = picture(Drawn(Seen(SKELETONS[name], POSES[name][1])), scheme)
        solid = painted[painted[..., 3] == 255][:, 2::-1].astype(float)
        rows = [colours[n] for n in ("skin", "hair", "cloth", "legs", "blush")]
        base = np.array([(c.red(), c.green(), c.blue()) for c in rows], float)
        # Shade only darkens: a pixel is a share of its colour, which keeps about its hue.
        lightest = base.max(axis=0) + 3
        assert (solid <= lightest).all()
        for colour in rows[:4]:
            near = np.abs(solid - [colour.red(), colour.green(), colour.blue()]).max(axis=1)
            assert (near <= 2).sum() > 10


def test_a_small_turn_of_the_view_changes_little() -> None:
    for name in ("seated-twist", "knee-to-chest", "half-kneeling", "childs-pose"):
        bodies = [Drawn(Seen(SKELETONS[name], View(30.0 + more, 10.0))) for more in (0.0, 1.0)]
        frame = frame_of(bodies)
        one, other = (picture(body, frame=frame)[..., :3].astype(int) for body in bodies)
        changed = (np.abs(one - other).max(axis=2) > 60).sum()
        assert changed < 0.12 * (one.max(axis=2) > 0).sum()


def test_everything_keeps_within_its_circle() -> None:
    for name, (_, view) in POSES.items():
        body = Drawn(Seen(SKELETONS[name], view), props_for(name))
        frame = frame_of([body])
        points = body.outlines.edge * [0.001, -0.001] - [frame.x, frame.y]
        assert (np.hypot(*points.T) * frame.scale).max() <= 0.5


def test_what_stands_before_a_body_is_painted_over_it_and_what_is_behind_is_not() -> None:
    chair = props_for("seated")
    from_behind = Drawn(Seen(SKELETONS["seated"], BACK), chair)
    from_before = Drawn(Seen(SKELETONS["seated"], FRONT), chair)
    wood = QColor(figure_colours(Look(DAY))["wood"])
    seen = []
    for body in (from_behind, from_before):
        off = np.abs(
            picture(body)[..., 2::-1].astype(int) - [wood.red(), wood.green(), wood.blue()]
        )
        seen.append(int((off.max(axis=2) < 40).sum()))
    assert seen[0] > 60
    assert seen[1] < seen[0] / 2


def test_a_leg_that_is_crossed_toward_the_viewer_lies_over_the_shirt() -> None:
    pose = shared().poses["ankle-on-knee"]
    for posture, view, side in (
        (pose.posture, View(132.0, 8.0), "L"),
        (pose.posture.mirrored(), View(48.0, 8.0), "R"),
    ):
        items = Drawn(Seen(skeleton_of(posture, 0.5), view)).order.items
        assert items.index("trunk") < items.index(f"shank{side}") < items.index(f"foot{side}")


def test_furniture_is_in_the_same_order_each_time_it_is_drawn() -> None:
    view = View(44.0, 28.0)
    table = pieces_of(Prop(Kind.TABLE, (-0.1, 0.0, 0.0), 0.38))
    orders = {Drawn(Seen(SKELETONS["seated"], view), table).order.items for _ in range(2)}
    assert len(orders) == 1
    (order,) = orders
    # A leg, and the top that lies on it.
    assert order.index("3") < order.index("4")


def drawn_by(kept: BodyPicture, scene: Scene, body: Drawn) -> np.ndarray:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    kept.draw(painter, scene, body)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4).copy()


def scene_for(body: Drawn) -> Scene:
    return Scene(QRectF(0, 0, SIZE, SIZE), frame_of([body]), Tones(figure_colours(Look(DAY))))


def test_a_picture_that_is_painted_in_part_is_the_one_that_is_painted_whole() -> None:
    posture, view = POSES["all-fours"]
    kept, scene = BodyPicture(), None
    for breath in (0.0, 0.3, 0.35, 0.8, 1.0):
        body = Drawn(Seen(skeleton_of(posture, breath), view))
        scene = scene or scene_for(body)
        in_part = drawn_by(kept, scene, body).astype(int)
        whole = drawn_by(BodyPicture(), scene, body).astype(int)
        # What moved by less than is seen may wait.
        assert (np.abs(in_part - whole).max(axis=2) > 90).sum() <= 6


def test_what_hardly_moved_is_not_painted_anew_and_what_moved_is() -> None:
    posture, view = POSES["standing"]
    bodies = [Drawn(Seen(skeleton_of(posture, breath), view)) for breath in (0.0, 0.002, 0.9)]
    kept, scene = BodyPicture(), scene_for(bodies[0])
    first, same, other = (drawn_by(kept, scene, body) for body in bodies)
    assert (first == same).all()
    assert (first != other).any()


def test_a_pose_that_is_seen_from_the_same_side_is_known_again() -> None:
    posture, view = POSES["seated"]
    one, other = (Seen(skeleton_of(posture, 0.5), view) for _ in range(2))
    assert one == other
    assert one != Seen(skeleton_of(posture, 0.6), view)
    assert one != Seen(one.skeleton, FRONT)


def test_a_ghost_is_pale_within_and_has_an_edge() -> None:
    body = Drawn(Seen(SKELETONS["seated"], RIGHT_PROFILE))
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    BodyPicture().draw(painter, scene_for(body), body, QColor("white"))
    painter.end()
    seen = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4)[..., 3]
    pale = (seen > 60) & (seen < 80)
    assert pale.sum() > 400
    assert (seen > 150).sum() > 100


@pytest.mark.parametrize("pose", ["standing", "seated"])
def test_the_glow_of_a_neck_leaves_the_mouth_free(pose: str) -> None:
    seen = Seen(SKELETONS[pose], FRONT)
    (neck,), (jaw,) = spots_of(seen, "neck"), spots_of(seen, "jaw")
    assert neck.y - 1.1 * neck.high > jaw.y


@pytest.mark.parametrize("part", PARTS)
def test_each_part_glows_on_the_body_and_on_the_side_that_is_meant(part: str) -> None:
    body = Drawn(Seen(SKELETONS["standing"], FRONT))
    spots = spots_of(body.seen, part)
    assert all(body.bounds.contains(spot.x, spot.y) for spot in spots)
    if len(spots) > 1:
        # From before, the person's right is on the left of the picture.
        assert spots_of(body.seen, part, "R")[0].x < spots_of(body.seen, part, "L")[0].x
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setTransform(frame_of([body]).onto(QRectF(0, 0, SIZE, SIZE)))
    for spot in spots:
        paint_glow(painter, spot, QColor("yellow"), 1.0, 0.0)
    painter.end()
    assert np.frombuffer(image.constBits(), np.uint8).any()


def test_every_word_for_attention_in_a_routine_is_a_part_that_can_glow() -> None:
    assert {str(part) for part in Attention} <= set(PARTS)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("view", [RIGHT_PROFILE, FRONT, BACK, View(48.0, 10.0)])
def test_each_prop_is_seen_beside_its_body_from_everywhere(kind: Kind, view: View) -> None:
    body = Drawn(Seen(SKELETONS["standing"], view), pieces_of(Prop(kind, (0.35, 0.0, 0.3), 0.25)))
    alone = Drawn(body.seen)
    rooms = []
    for shown in (body, alone):
        image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        paint_room(painter, scene_for(body), shown)
        painter.end()
        rooms.append(np.frombuffer(image.constBits(), np.uint8).copy())
    assert (rooms[0] != rooms[1]).sum() > 100


def test_skin_and_hair_have_three_tones_and_nothing_else_changes() -> None:
    look, found = Look(DAY), []
    for complexion in Complexion:
        look.wish(LookSettings(complexion=complexion))
        found.append(figure_colours(look))
    light, medium, dark = found
    for name in ("skin", "hair", "skin_shade"):
        assert light[name].lightness() > medium[name].lightness() > dark[name].lightness()
    assert all(light[name] == dark[name] for name in ("cloth", "legs", "wood", "glow"))
