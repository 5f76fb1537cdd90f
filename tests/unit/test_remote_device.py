"""What a session tells its device can be told to a device in another process."""

import pickle
from operator import methodcaller

import builders
import numpy as np

from coach.audio.device import Mix
from coach.audio.remote_child import Desk
from coach.audio.remote_device import RemoteDevice
from coach.audio.silent import SilentDevice
from coach.speech.compact import CompactClips


def sent(order: methodcaller) -> methodcaller:
    travelled: methodcaller = pickle.loads(pickle.dumps(order))  # noqa: S301 - our own
    return travelled


def test_a_timeline_arrives_as_it_was() -> None:
    session = builders.session()
    desk = Desk(SilentDevice(lambda: 20.0))
    sent(methodcaller("play", 1, session.timeline, 0))(desk)
    session.tempo(9.0, 20.0)
    kept: list[object] = []

    class Keeper(SilentDevice):
        def replace(self, timeline: object, frame: int) -> None:
            kept.append((timeline, frame))

    sent(methodcaller("replace", session.timeline, 960_000))(Desk(Keeper(lambda: 20.0)))
    assert kept == [(session.timeline, 960_000)]


def test_clips_arrive_as_they_were() -> None:
    clips = CompactClips()
    clips["Aah."] = np.sin(np.arange(4_800, dtype=np.float32) / 20)
    kept: list[object] = []

    class Keeper(Desk):
        def add(self, clips: object) -> None:
            kept.append(clips)

    sent(methodcaller("add", clips))(Keeper(SilentDevice(lambda: 0.0)))
    assert np.array_equal(kept[0]["Aah."], clips["Aah."])


def test_a_device_that_was_never_played_closes_at_once() -> None:
    device = RemoteDevice(lambda: SilentDevice(lambda: 0.0))
    device.mix(Mix())
    device.close()
    device.close()
    assert device.reports() == []
