"""A session's clips: as they were, out of the memory, and there whatever becomes of the disk."""

import mmap
from pathlib import Path

import numpy as np
import pytest

from coach.speech.clip_store import CompactClips
from coach.speech.tones import canned_clips

LINES = ("Breathe out.", "Let the head hang.", "And up.")


def kept(folder: Path | None = None) -> CompactClips:
    clips = CompactClips(folder)
    clips.update(canned_clips(LINES))
    return clips


def assert_as_they_were(clips: CompactClips) -> None:
    assert list(clips) == list(LINES)
    for text, tone in canned_clips(LINES).items():
        assert np.abs(clips[text] - tone).max() <= 0.5 / 32768


def held(pages: str) -> int:
    """Return how much of our memory is of a kind, in bytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith(pages))


def test_clips_come_out_as_they_went_in(tmp_path: Path) -> None:
    assert_as_they_were(kept(tmp_path))


def test_clips_are_there_when_their_folder_is_cleared_away(tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    clips = kept(folder)
    for path in folder.iterdir():
        path.unlink()
    assert_as_they_were(clips)


def test_clips_are_kept_in_memory_where_the_disk_has_no_place(tmp_path: Path) -> None:
    assert_as_they_were(kept(tmp_path / "not there"))


def test_clips_are_kept_in_memory_when_the_disk_is_full(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows sets no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    first = len(canned_clips(LINES[:1])[LINES[0]]) * 2
    resource.setrlimit(resource.RLIMIT_FSIZE, (first + mmap.PAGESIZE + 1000, before[1]))
    try:
        clips = kept(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert_as_they_were(clips)


def test_what_is_picked_stays_when_the_rest_grows_and_goes(tmp_path: Path) -> None:
    clips = kept(tmp_path)
    picked = clips.picked(LINES)
    clips.update(canned_clips(["Well done."]))
    clips.clear()
    del clips
    assert_as_they_were(picked)


def test_an_empty_clip_is_one() -> None:
    clips = CompactClips()
    clips["…"] = np.zeros(0, np.float32)
    assert len(clips["…"]) == 0


def test_nobody_changes_what_others_play() -> None:
    clips = kept()
    with pytest.raises(ValueError, match="read-only"):
        clips[LINES[0]][0] = 1.0


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for its memory")
def test_many_clips_take_no_memory_to_speak_of(tmp_path: Path) -> None:
    clip = np.zeros(48_000 * 5, np.float32)
    clips = CompactClips(tmp_path)
    clips["first"] = clip
    before = held("RssAnon") + held("RssFile")
    for number in range(100):
        clips[str(number)] = clip
    for text in clips:
        assert clips[text][0] == 0.0
    # They are 48 MB.
    assert held("RssAnon") + held("RssFile") - before < 8e6
