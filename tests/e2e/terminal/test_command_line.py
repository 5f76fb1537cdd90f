"""The command line as scripts use it: files written, mistakes told in one line."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from support.programs.program import Home, read_trace, when
from support.programs.short import SHORT

from coach.core.routine.language import Language
from coach.speech.voices import find_voices

pytestmark = pytest.mark.voice
WRITE = ("render", "--yes", SHORT, "--output", "a.wav")


def test_a_session_is_written_with_captions_and_trace(home: Home) -> None:
    folder = home.folder
    home.coach(
        "render", "--yes", SHORT, "--output", f"{folder}/a.wav", "--captions", f"{folder}/a.vtt",
        "--trace", f"{folder}/a.jsonl",
    )  # fmt: skip
    sound, rate = soundfile.read(folder / "a.wav")
    events = read_trace(folder / "a.jsonl")
    assert (rate, sound.shape[1]) == (48_000, 2)
    assert len(sound) == events[-1]["frame"]
    assert np.abs(sound).max() < 10 ** (-1 / 20)
    assert events[-1]["state"] == "finished"
    belly = next(e for e in events if e.get("cue") == "belly")
    assert belly["text"] in (folder / "a.vtt").read_text()
    assert sorted(path.name for path in folder.glob(".*.part")) == []


def test_a_session_in_german_has_german_captions_and_a_german_voice(home: Home) -> None:
    folder = home.folder
    german = ("--language", "de", "--rounds", "1")
    output = ("--output", f"{folder}/a.wav", "--captions", f"{folder}/a.vtt")
    done = home.coach("render", "--yes", "quiet-breath", *german, *output)
    assert find_voices(Language.DE)[0].name in done.stderr
    captions = (folder / "a.vtt").read_text("utf-8")
    assert "Willkommen. Hier gibt es nichts zu erreichen, nur zu atmen." in captions
    assert "Atme aus, und lass die Schultern sinken." in captions
    assert "Breathe" not in captions
    assert "quiet-breath: Ruhiger Atem." in home.coach("list", "--language", "de").stdout


def voice_of(home: Home, *options: str) -> str:
    done = home.coach(*WRITE[:-1], f"{home.folder}/a.wav", *options)
    return next(line for line in done.stderr.splitlines() if line.startswith("Voice:"))


def choose(home: Home, **fields: object) -> None:
    """Leave settings as the window would."""
    kept = home.folder / "xdg_config_home" / "breath-coach" / "settings.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps(fields))


def sound_of(home: Home, *options: str) -> NDArray[np.float64]:
    home.coach("render", "--yes", SHORT, "--output", f"{home.folder}/a.flac", *options)
    sound: NDArray[np.float64] = soundfile.read(home.folder / "a.flac")[0]
    return sound


def test_a_file_sounds_as_was_chosen_in_the_window(home: Home) -> None:
    asked = sound_of(home, "--sounds", "breath", "--tempo", "10", "--get-ready", "5")
    plain = sound_of(home, "--sounds", "breath")
    choose(home, sounds="breath", tempo=10.0, get_ready=5)
    assert np.array_equal(sound_of(home), asked)
    # And what is asked for holds in place of it.
    back = sound_of(home, "--tempo", "6", "--get-ready", "10")
    assert np.array_equal(back, plain)
    choose(home, sounds="breath", breath_volume=0.25)
    softer = sound_of(home)
    assert np.allclose(softer * 2.0, plain, atol=1e-3)


def test_the_terminal_is_in_the_language_of_the_window(home: Home) -> None:
    choose(home, language="es")
    assert "Respiración tranquila" in home.coach("list").stdout
    assert "Ruhiger Atem" in home.coach("list", "--language", "de").stdout


def test_the_voice_chosen_in_the_window_speaks_in_the_terminal_too(home: Home) -> None:
    best = find_voices()[0].name
    assert voice_of(home) == f"Voice: {best}"
    choose(home, voices={"en": "bundled-espeak", "de": "sold"})
    assert voice_of(home) == "Voice: eSpeak"
    assert voice_of(home, "--voice", find_voices()[0].id) == f"Voice: {best}"


def test_a_voice_that_there_is_not_is_answered_with_those_there_are(home: Home) -> None:
    done = home.coach(*WRITE, "--voice", "list", check=False)
    assert done.returncode == 2
    assert "bundled-espeak (English, man, robotic)" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_format_holds_the_same_session(home: Home) -> None:
    folder = home.folder
    lengths = []
    for ending in ("wav", "flac", "ogg", "mp3"):
        home.coach("render", "--yes", SHORT, "--output", f"{folder}/a.{ending}")
        lengths.append(soundfile.info(folder / f"a.{ending}").duration)
    wav, _ = soundfile.read(folder / "a.wav")
    flac, _ = soundfile.read(folder / "a.flac")
    assert np.array_equal(wav, flac)
    assert max(lengths) - min(lengths) < 0.1


def test_voice_and_breath_add_up_to_both(home: Home) -> None:
    """But for the breath stepping back under the voice."""
    loud = {}
    for sounds in ("voice", "breath", "both"):
        path = home.folder / f"{sounds}.wav"
        home.coach("render", "--yes", SHORT, "--sounds", sounds, "--output", str(path))
        loud[sounds], _ = soundfile.read(path)
    assert not loud["voice"][: 48_000 // 2].any()
    spoken = np.cumsum(loud["voice"].any(axis=1))
    # In the middle of a second in which nothing is said.
    silent = np.flatnonzero(spoken[48_000:] == spoken[:-48_000]) + 24_000
    assert len(silent) > 48_000
    assert np.allclose(loud["both"][silent], loud["breath"][silent], atol=2e-3)


def test_a_pause_is_silence_in_the_file(home: Home) -> None:
    path = home.folder / "a.wav"
    at = round(when(home, SHORT, step="arrive", phase="inhale")) + 1
    deeds = ("--do", f"{at} pause", "--do", f"{at + 10} resume")
    home.coach("render", "--yes", SHORT, *deeds, "--sounds", "breath", "--output", str(path))
    sound, _ = soundfile.read(path)
    assert not sound[round((at + 0.02) * 48_000) : round((at + 9.99) * 48_000)].any()


def test_a_stop_in_the_fold_brings_up(home: Home) -> None:
    trace = home.folder / "a.jsonl"
    at = when(home, SHORT, step="hang", phase="exhale") + 2.0
    output = ("--output", f"{home.folder}/a.wav", "--trace", str(trace))
    home.coach("render", "--yes", SHORT, "--do", f"{at} stop", *output)
    events = read_trace(trace)
    states = [e["state"] for e in events if e["event"] == "state"]
    assert states == ["preparing", "running", "recovering", "stopped"]
    first = next(e for e in events if e["event"] == "cue" and e["time"] >= at)
    assert first["step"] == "come-up"
    assert first["time"] <= at + 0.5


def test_a_whole_session_is_written(home: Home) -> None:
    path = home.folder / "a.wav"
    home.coach("render", "--yes", "--output", str(path))
    assert soundfile.info(path).duration > 180.0


MISTAKES = [
    (["render", "--output", "a.xyz"], "expected a name ending in .wav, .flac, .ogg, .mp3"),
    (["render", "--output", "none/a.wav"], "make the folder"),
    (["render", "--output", "a.wav", "--captions", "a.txt"], "ending in .vtt, .srt"),
    (["render"], "Missing option '--output'"),
    (["render", "nobody", "--output", "a.wav"], 'no routine "nobody"'),
    ([*WRITE, "--tempo", "99"], "99.0 is not in the range"),
    ([*WRITE, "--rounds", "0"], "0 is not in the range"),
    ([*WRITE, "--do", "10 dance"], "expected one of tempo"),
    ([*WRITE, "--do", "10 resume"], "cannot resume while"),
    ([*WRITE, "--do", "10 pause"], "stays paused for ever"),
    ([*WRITE, "--do", "999 stop"], "cannot stop while finished"),
    (["dance"], "No such command 'dance'"),
]  # fmt: skip
# Each as a script would have it, but in one process: to start costs more than to be told.
EACH = """\
import json, sys
from coach import cli
for sys.argv[1:] in json.loads(sys.argv[1]):
    try:
        cli.main()
    except SystemExit as ended:
        print(json.dumps(ended.code), flush=True)
        print(end="\\0", file=sys.stderr, flush=True)
"""


def check_mistake(code: int, said: str, words: str) -> None:
    last = said.splitlines()[-1]
    assert code == 2, said
    assert last.startswith("coach: ")
    assert words in last


def test_a_mistake_is_one_line_and_writes_nothing(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home.folder)
    arguments, words = MISTAKES[0]
    done = home.coach(*arguments, check=False)
    check_mistake(done.returncode, done.stderr, words)
    told = subprocess.run(
        [sys.executable, "-c", EACH, json.dumps([each for each, _ in MISTAKES])],
        env=home.env,
        check=True,
        capture_output=True,
        text=True,
        timeout=300.0,
    )
    codes, said = told.stdout.splitlines(), told.stderr.split("\0")[:-1]
    for (_, words), code, lines in zip(MISTAKES, codes, said, strict=True):
        check_mistake(int(code), lines, words)
    assert list(home.folder.glob("*.wav")) == []


def test_every_error_of_every_file_is_shown(home: Home) -> None:
    one, two = home.folder / "one.toml", home.folder / "two.toml"
    one.write_text(Path(SHORT).read_text().replace("breaths = 3", 'breaths = "three"'))
    two.write_text("nonsense")
    done = home.coach("check", SHORT, str(one), str(two), check=False)
    assert done.returncode == 1
    assert 'one.toml: steps[2].breaths: expected a whole number from 1 to 20, got "three"' in (
        done.stderr
    )
    assert "two.toml" in done.stderr


def test_the_list_has_the_routines_that_ship(home: Home) -> None:
    assert "hamstring-rolldown: " in home.coach("list").stdout


def test_the_doctor_names_what_there_is(home: Home) -> None:
    home.extra["PULSE_SERVER"] = f"unix:{home.folder}/nobody"
    done = home.coach("doctor", check=False)
    assert done.returncode == 1
    assert "ok  Voice for English, Hibari: speaks" in done.stdout
    assert f"ok  Voice for German, {find_voices(Language.DE)[0].name}: speaks" in done.stdout
    assert f"ok  Voice for Spanish, {find_voices(Language.ES)[0].name}: speaks" in done.stdout
    assert "FIX Sound: does not play" in done.stdout
    assert str(home.folder) in done.stdout


def test_the_screening_is_asked_and_not_assumed(home: Home) -> None:
    done = home.coach("play", "--rounds", "1", check=False)
    assert "Does any of this apply to you?" in done.stdout
    assert done.returncode != 0


def test_a_trace_is_json_lines(home: Home) -> None:
    trace = home.folder / "a.jsonl"
    home.coach("render", "--yes", SHORT, "--output", f"{home.folder}/a.wav", "--trace", str(trace))
    events = [json.loads(line) for line in trace.read_text().splitlines()]
    assert {e["event"] for e in events} == {"state", "tempo", "block", "step", "phase", "cue"}
    assert [e["time"] for e in events] == sorted(e["time"] for e in events)
