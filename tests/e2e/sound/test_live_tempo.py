"""The tempo of a session in a real window, changed by a click."""

import pytest
from support.desktop.display import Display
from support.programs.program import Home, Window
from support.programs.short import SHORT
from support.programs.walking import choose, walk_to_the_session
from support.sound.soundserver import SoundServer

from coach.core.routine.breathing import Breathing

pytestmark = [
    pytest.mark.waits(80),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]
TEMPO = 10.0


def test_the_tempo_is_changed_live_and_at_once(
    home: Home, sound: SoundServer, screen: Display
) -> None:
    home.extra |= {**screen.env, "PULSE_SERVER": sound.env["PULSE_SERVER"]}
    choose(home, gates="countdown", get_ready=3)
    with Window(home, SHORT, "--tempo", str(TEMPO)) as window:
        walk_to_the_session(window, screen)
        window.wait_for("phase", step="hang", breath=1, phase="exhale")
        slider = window.wait_for_control("Tempo")
        at = slider["x"] + round(slider["width"] * 0.75)
        screen.click(at, slider["y"] + slider["height"] // 2)
        # At once: before any sound of the new tempo has left the loudspeaker.
        screen.key("b")
        window.wait_for("phase", step="arrive", phase="exhale")
        first, changed = window.events("tempo")
        phases = window.events("phase")
        hang = [e for e in phases if e["phase"] == "inhale" and e["step"] == "hang"]
    assert len(hang) == 4
    assert first["tempo"] == TEMPO
    assert changed["tempo"] > TEMPO
    # Where the head is up again: with it down no exhale is as quick as this tempo's.
    inhale, exhale = phases[-2:]
    inhales = Breathing(changed["tempo"]).phases()[0][1]
    assert exhale["time"] - inhale["time"] == pytest.approx(inhales, abs=0.01)
