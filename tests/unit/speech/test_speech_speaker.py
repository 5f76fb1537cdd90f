"""A voice may hang, crash, lie or be missing: every line still gets its clip."""

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from support.speech import fake_workers
from support.speech.fake_workers import fake_clip, fake_voice
from support.speech.patience import FakeClock, wait_until_done, wait_until_finished

from coach.speech import speaker as speaker_module
from coach.speech.cache import ClipCache
from coach.speech.clips import Clip
from coach.speech.speaker import Progress, Speaker
from coach.speech.tones import tone_clip
from coach.speech.voices import TONES, Voice

pytestmark = pytest.mark.slow

LINES = ("Breathe out, belly in.", "Roll up.", "Let the head hang.", "Three more.", "Well done.")
GOOD = fake_voice("good")

FakeSpeaker = partial(Speaker, main=fake_workers.main)


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    return ClipCache(tmp_path / "clips")


@pytest.fixture(autouse=True)
def no_process_stays() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def read(cache: ClipCache, *voices: Voice) -> tuple[Progress, dict[str, Clip]]:
    with FakeSpeaker(LINES, cache=cache, voices=voices) as speaker:
        return wait_until_finished(speaker), speaker.clips


def assert_spoken_by(voice: Voice, clips: dict[str, Clip]) -> None:
    """16 bits on the disk leave every sample within one step."""
    assert set(clips) == set(LINES)
    for text, clip in clips.items():
        expected = tone_clip(text) if voice == TONES else fake_clip(voice, text)
        np.testing.assert_allclose(clip, expected, atol=1 / 32768)


def the_worker() -> int:
    [process] = multiprocessing.active_children()
    assert process.pid
    return process.pid


def test_the_first_voice_speaks_every_line_and_nothing_is_noticed(cache: ClipCache) -> None:
    progress, clips = read(cache, GOOD, fake_voice("crashes"))
    assert progress == Progress(5, 5, GOOD, finished=True, notice=None)
    assert_spoken_by(GOOD, clips)


def test_a_line_that_comes_twice_is_rendered_once(cache: ClipCache) -> None:
    with FakeSpeaker([*LINES, *LINES], cache=cache, voices=[GOOD]) as speaker:
        assert wait_until_finished(speaker).total == 5


def test_lines_known_from_before_start_no_process(
    cache: ClipCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first = read(cache, GOOD)
    monkeypatch.setattr(speaker_module, "WorkerProcess", None)
    progress, second = read(cache, GOOD)
    assert progress.finished
    assert all(np.array_equal(first[text], second[text]) for text in LINES)


def test_what_another_voice_has_spoken_before_is_never_heard_beside_this_one(
    cache: ClipCache,
) -> None:
    other = replace(GOOD, id="other voice")
    with FakeSpeaker(LINES[:3], cache=cache, voices=[other]) as speaker:
        wait_until_finished(speaker)
    progress, clips = read(cache, GOOD)
    assert progress.voice == GOOD
    assert_spoken_by(GOOD, clips)


def test_a_chosen_voice_that_went_does_not_speak_what_it_once_spoke(cache: ClipCache) -> None:
    gone = replace(fake_voice("good"), id="gone voice", mend="Install it.")
    read(cache, gone)
    progress, clips = read(cache, replace(gone, here=False), GOOD)
    assert progress.voice == GOOD
    assert progress.notice == "The voice that you chose is missing, so Good speaks. Install it."
    assert_spoken_by(GOOD, clips)


def test_a_chosen_voice_that_nothing_brings_back_can_be_replaced(cache: ClipCache) -> None:
    progress, _ = read(cache, Voice("sold", "Sold", "", "", here=False), GOOD)
    assert progress.notice == (
        "The voice that you chose is missing, so Good speaks. "
        "Choose another voice in the preferences."
    )


def test_where_no_voice_is_left_the_one_that_could_speak_here_is_to_be_mended(
    cache: ClipCache,
) -> None:
    gone, broken = Voice("sold", "Sold", "", "", here=False), fake_voice("crashes")
    progress, _ = read(cache, gone, broken)
    assert progress.voice == TONES
    assert progress.notice
    assert "Crashes stopped unexpectedly. Mend it." in progress.notice


def test_only_new_lines_are_rendered(cache: ClipCache) -> None:
    read(cache, GOOD)
    with FakeSpeaker([*LINES, "New."], cache=cache, voices=[GOOD], now=FakeClock()) as speaker:
        assert speaker.poll().done == 5
        assert wait_until_finished(speaker).done == 6


def test_no_lines_are_soon_spoken(cache: ClipCache) -> None:
    with FakeSpeaker([], cache=cache, voices=[GOOD]) as speaker:
        assert speaker.poll() == Progress(0, 0, GOOD, finished=True, notice=None)


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        ("crashes", "stopped unexpectedly"),
        ("crashes_at_second_line", "stopped unexpectedly"),
        ("talks_nonsense", "gave an unusable answer"),
        ("answers_unasked", "gave an answer to something else"),
        ("refuses", "could not be loaded: no such voice"),
        ("silent", "stayed silent"),
        ("saves_nothing", "no readable sound"),
    ],
)
def test_a_voice_that_fails_gives_way_to_the_next_and_says_why(
    cache: ClipCache, behaviour: str, why: str
) -> None:
    progress, clips = read(cache, fake_voice(behaviour), GOOD)
    assert progress.voice == GOOD
    assert_spoken_by(GOOD, clips)
    assert progress.notice is not None
    assert progress.notice.startswith(f"Good speaks in place of {behaviour.title()}.")
    assert why in progress.notice
    assert progress.notice.endswith("Mend it.")


def test_when_all_voices_fail_there_are_tones_and_a_notice(cache: ClipCache) -> None:
    progress, clips = read(cache, fake_voice("crashes"), fake_voice("refuses"))
    assert progress.voice == TONES
    assert progress.finished
    assert_spoken_by(TONES, clips)
    assert progress.notice is not None
    assert progress.notice.startswith(
        "No voice for English could be started, so tones and words on"
    )
    assert progress.notice.endswith("Crashes stopped unexpectedly. Mend it.")


def test_who_asks_for_tones_gets_them_without_a_notice(cache: ClipCache) -> None:
    progress, clips = read(cache, TONES, GOOD)
    assert progress == Progress(5, 5, TONES, finished=True, notice=None)
    assert_spoken_by(TONES, clips)


def test_a_crash_in_the_middle_is_mended_once_without_a_word(
    cache: ClipCache, tmp_path: Path
) -> None:
    voice = fake_voice("crashes_once", tmp_path / "crashed")
    progress, clips = read(cache, voice, GOOD)
    assert (tmp_path / "crashed").exists()
    assert (progress.voice, progress.notice) == (voice, None)
    assert_spoken_by(voice, clips)


def test_a_line_that_fails_once_is_tried_again(cache: ClipCache) -> None:
    voice = fake_voice("stumbles")
    progress, clips = read(cache, voice, GOOD)
    assert progress.voice == voice
    assert_spoken_by(voice, clips)


@pytest.mark.parametrize("where", [0, 5])
@pytest.mark.parametrize(
    "wrong", ["refuse", "silence", "endless", "nothing", "crash", "nonsense", "hang"]
)
def test_a_line_that_cannot_be_said_takes_no_other_line_along(
    cache: ClipCache, wrong: str, where: int
) -> None:
    voice, bad = fake_voice("trips"), f"A line of its own: {wrong}"
    lines = [*LINES[:where], bad, *LINES[where:]]
    clock = FakeClock()
    with FakeSpeaker(lines, cache=cache, voices=[voice, GOOD], now=clock) as speaker:
        while not (progress := speaker.wait(0.2)).finished:
            clock.forward(0.5 if wrong == "hang" else 0.0)
        assert progress.voice == voice
        clips = dict(speaker.clips)
    np.testing.assert_allclose(clips.pop(bad), tone_clip(bad), atol=1 / 32768)
    assert_spoken_by(voice, clips)
    assert progress.notice == (
        f"Trips cannot say “{bad}”: a tone and the words on the screen take its place. "
        "Word it differently."
    )


def test_half_of_all_lines_take_the_other_half_not_along(cache: ClipCache) -> None:
    voice, bad = fake_voice("trips"), [f"Line {number} refuse" for number in range(12)]
    with FakeSpeaker([*bad, *LINES], cache=cache, voices=[voice, GOOD]) as speaker:
        progress = wait_until_finished(speaker)
        clips = {text: speaker.clips[text] for text in LINES}
    assert_spoken_by(voice, clips)
    assert progress.notice is not None
    assert progress.notice.startswith("Trips cannot say “Line 0 refuse” and 11 more: tones")


def test_a_long_line_that_cannot_be_said_is_named_by_its_beginning(cache: ClipCache) -> None:
    bad = "Let the head be heavy\nand the neck be long and the jaw be soft and refuse"
    with FakeSpeaker([bad, *LINES], cache=cache, voices=[fake_voice("trips")]) as speaker:
        notice = wait_until_finished(speaker).notice
    assert notice is not None
    assert notice.startswith("Trips cannot say “Let the head be heavy and the neck be lo…”:")


def test_a_voice_that_stands_in_may_fail_at_a_line_too(cache: ClipCache) -> None:
    lines = [*LINES, "One more refuse"]
    voices = [fake_voice("crashes"), fake_voice("trips")]
    with FakeSpeaker(lines, cache=cache, voices=voices) as speaker:
        notice = wait_until_finished(speaker).notice
    assert notice is not None
    assert notice.startswith("Trips cannot say “One more refuse”:")
    assert "Word it differently. Trips speaks in place of Crashes." in notice


def test_a_worker_that_is_gone_is_not_waited_for(cache: ClipCache) -> None:
    """Not even where a process that it began keeps the pipe open: waiting would be in vain."""
    voice = fake_voice("leaves_a_child")
    begin, busy = time.monotonic(), time.process_time()
    with FakeSpeaker(LINES[:1], cache=cache, voices=[voice, GOOD]) as speaker:
        assert wait_until_finished(speaker).voice == GOOD
    assert time.process_time() - busy < 0.5 * max(1.0, time.monotonic() - begin)


def test_who_waits_for_a_speaker_that_was_closed_waits_no_longer(cache: ClipCache) -> None:
    speaker = FakeSpeaker(LINES, cache=cache, voices=[fake_voice("hangs")])
    speaker.poll()
    speaker.close()
    assert not speaker.finish().finished


def test_one_voice_speaks_the_whole_session(cache: ClipCache) -> None:
    bad = fake_voice("hangs_at_second_line")
    clock = FakeClock()
    with FakeSpeaker(LINES, cache=cache, voices=[bad, GOOD], now=clock) as speaker:
        assert wait_until_done(speaker, 1).voice == bad
        while speaker.wait(0.2).voice == bad:
            clock.forward(1.0)
        assert wait_until_finished(speaker).voice == GOOD
        assert_spoken_by(GOOD, speaker.clips)


def test_a_worker_that_hangs_is_killed_and_replaced_once(cache: ClipCache) -> None:
    clock = FakeClock()
    with FakeSpeaker(LINES, cache=cache, voices=[fake_voice("hangs")], now=clock) as speaker:
        speaker.poll()
        first = the_worker()
        clock.forward(9.9)
        speaker.poll()
        assert the_worker() == first
        clock.forward(0.2)
        speaker.poll()
        assert the_worker() != first
        clock.forward(10.1)
        progress = speaker.poll()
        assert (progress.voice, progress.finished) == (TONES, True)
        assert "gave no answer for 10 s" in (progress.notice or "")


def test_a_worker_that_hangs_at_a_line_is_given_five_seconds(cache: ClipCache) -> None:
    clock = FakeClock()
    voice = fake_voice("hangs_at_second_line")
    with FakeSpeaker(LINES, cache=cache, voices=[voice], now=clock) as speaker:
        wait_until_done(speaker, 1)
        first = the_worker()
        clock.forward(4.9)
        speaker.poll()
        assert the_worker() == first
        clock.forward(0.2)
        speaker.poll()
        assert the_worker() != first


def test_a_window_that_froze_for_long_does_not_blame_the_voice(cache: ClipCache) -> None:
    clock = FakeClock()
    with FakeSpeaker(LINES, cache=cache, voices=[GOOD], now=clock) as speaker:
        while not (progress := speaker.wait(30.0)).finished:
            clock.forward(60)
        assert progress.notice is None


def test_asking_a_hung_voice_takes_no_time(cache: ClipCache) -> None:
    with FakeSpeaker(LINES, cache=cache, voices=[fake_voice("hangs")]) as speaker:
        speaker.poll()
        begin = time.perf_counter()
        for _ in range(100):
            speaker.poll()
        assert time.perf_counter() - begin < 0.5


def test_waiting_takes_no_longer_than_told(cache: ClipCache) -> None:
    with FakeSpeaker(LINES, cache=cache, voices=[fake_voice("hangs")]) as speaker:
        speaker.poll()
        begin = time.perf_counter()
        speaker.wait(0.05)
        assert 0.04 < time.perf_counter() - begin < 2


@pytest.mark.parametrize("behaviour", ["good", "hangs", "is_stuck"])
def test_closing_ends_the_speech_process(cache: ClipCache, behaviour: str) -> None:
    speaker = FakeSpeaker(LINES, cache=cache, voices=[fake_voice(behaviour)])
    speaker.poll()
    worker = the_worker()
    speaker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    speaker.close()
    assert not speaker.poll().finished


def test_closing_leaves_no_half_written_file(cache: ClipCache) -> None:
    with FakeSpeaker(LINES, cache=cache, voices=[fake_voice("silent"), GOOD]) as speaker:
        wait_until_done(speaker, 1)
    assert list(cache.folder.glob("*.part")) == []


def test_a_spoilt_file_is_rendered_again(cache: ClipCache) -> None:
    read(cache, GOOD)
    for path in cache.folder.iterdir():
        path.write_bytes(path.read_bytes()[:1000])
    progress, clips = read(cache, GOOD)
    assert progress.notice is None
    assert_spoken_by(GOOD, clips)
    assert_spoken_by(GOOD, read(cache, GOOD)[1])


def test_where_nothing_can_be_kept_lines_are_spoken_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    progress, clips = read(ClipCache(tmp_path / "file" / "clips"), GOOD)
    assert progress.notice is None
    assert_spoken_by(GOOD, clips)


def test_a_line_without_words_does_not_silence_a_voice(cache: ClipCache) -> None:
    with FakeSpeaker(["...", "", "Roll up."], cache=cache, voices=[GOOD]) as speaker:
        assert wait_until_finished(speaker).voice == GOOD
        assert np.allclose(speaker.clips["..."], tone_clip("..."), atol=1 / 32768)
        assert np.allclose(speaker.clips[""], tone_clip(""), atol=1 / 32768)
        np.testing.assert_allclose(
            speaker.clips["Roll up."], fake_clip(GOOD, "Roll up."), atol=1 / 32768
        )


@pytest.mark.parametrize("rate", [0.79, 1.21, float("nan")])
def test_a_rate_at_which_nobody_is_understood_is_refused(cache: ClipCache, rate: float) -> None:
    with pytest.raises(ValueError, match=r"expected a rate from 0\.8 to 1\.2"):
        Speaker(LINES, cache=cache, rate=rate)


def test_the_system_refusing_a_process_is_a_voice_that_fails(
    cache: ClipCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("too many processes")

    monkeypatch.setattr(speaker_module, "WorkerProcess", refuse)
    progress, _ = read(cache, GOOD)
    assert progress.voice == TONES
    assert "could not be started: too many processes" in (progress.notice or "")


def test_the_window_loads_no_speech_library() -> None:
    heavy = ("pyttsx3", "hibari", "onnxruntime", "espeakng_loader", "soxr", "PySide6")
    program = (
        "import sys; from coach.speech import self_test, speaker, voices; voices.find_voices();"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
