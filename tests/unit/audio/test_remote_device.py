"""What a session tells its device can be told to a device in another process."""

import pickle
from operator import methodcaller

import numpy as np
from support.score import builders

from coach.audio.playback.remote_device import RemoteDevice
from coach.audio.playback.remote_process import Desk
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.mix import Mix
from coach.speech.clip_store import CompactClips


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
