"""Damaged files, by the thousand: none ends the program, holds it up, or is lost."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from math import isfinite
from pathlib import Path
from random import Random

import msgspec
import numpy as np
import platformdirs
import pytest
from faults.limit import at_most
from faults.mutations import (
    ODD,
    SEED,
    VALUES,
    damaged,
    damaged_binary,
    each_value,
    seeded,
    what_is_at,
)
from faults.table import simulated
from support.chosen import changed, settings_of
from support.machine.nightly import EVERYTHING
from support.programs.short import SHORT

from coach import resources
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.score.plan import Plan
from coach.core.session.session import Session
from coach.speech.cache import ClipCache
from coach.speech.clips import Clip, write_clip
from coach.speech.tones import tone_clip
from coach.speech.voices import TONES
from coach.storage import journal
from coach.storage import settings_file as settings
from coach.storage.journal import Entry, Outcome
from coach.storage.routines import BrokenRoutine, library, load
from coach.storage.settings import Settings

Count = Callable[[str, float], None]
# Seconds that any one file may take; in fact it is some thousandths.
LIMIT = 5.0
SHARES = range(8)
ROUTINES, SETTINGS, JOURNALS, CLIPS = (
    (10_000, 1_000, 1_000, 400) if EVERYTHING else (2_000, 400, 400, 200)
)
# Of texts in another language, and how many settings of each wrong kind are tried.
TEXTS, WRONG = (300, 500) if EVERYTHING else (100, 200)

KEPT = settings_of(
    tempo=5.5, rounds={"rolldown": 3}, props={"rolldown": "books"}, voices={"en": "Änne"}
)
EVENING = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
DONE = tuple(
    Entry(
        EVENING + timedelta(days=day),
        "rolldown",
        Outcome.FINISHED,
        2,
        16,
        223.5,
        ((0.0, 6.0),),
        id=f"{day:032x}",
    )
    for day in range(60)
)
NEW = Entry(EVENING + timedelta(days=99), "quiet-breath", Outcome.STOPPED, id="new")


def share(of: int, number: int) -> range:
    """The seeds of one of several equal shares."""
    return range(SEED + number * of // len(SHARES), SEED + (number + 1) * of // len(SHARES))


# -- Routines -------------------------------------------------------------------------------


def good_routines() -> list[bytes]:
    built_in = [path.read_bytes() for path in resources.files("routines", ".toml")]
    return [Path(SHORT).read_bytes(), *built_in]


def check_routine(path: Path, data: bytes) -> bool:
    """Load it as any page would; tell whether it is taken for a routine."""
    # Anew: some file systems write at once what takes the place of a file's bytes.
    path.unlink(missing_ok=True)
    path.write_bytes(data)
    with at_most(LIMIT, f"a routine of {len(data)} bytes"):
        entry = load(path)
        if isinstance(entry, BrokenRoutine):
            assert entry.errors
            assert all(error.startswith("mine.toml: ") for error in entry.errors)
            assert all(error.isprintable() for error in entry.errors)
        else:
            perform(entry)
    assert path.read_bytes() == data
    return isinstance(entry, Routine)


def perform(routine: Routine) -> None:
    """Have the routine done, and stopped at some places, without a sound."""
    chosen = routine.with_prop(next(iter(routine.props), None))
    of = Session(Plan(chosen, min(routine.rounds, 2), {}, Guidance(get_ready=3.0)), Breathing())
    whole = of.timeline
    assert isfinite(whole.end)
    for part in (0.3, 0.6, 0.9):
        of.timeline = whole
        of.stop(part * whole.end)
        assert isfinite(of.timeline.end)


@pytest.mark.parametrize("number", SHARES)
@simulated("a damaged routine file", "when it is loaded")
def test_a_damaged_routine_is_a_routine_or_a_broken_entry(
    tmp_path: Path, number: int, count: Count
) -> None:
    good, path, taken = good_routines(), tmp_path / "mine.toml", 0
    for seed in share(ROUTINES, number):
        random = seeded(seed)
        taken += check_routine(path, damaged(random.choice(good), random))
    count("files", len(share(ROUTINES, number)))
    count("still routines", taken)


@simulated("a damaged routine file", "each value of each other kind")
def test_each_value_of_the_wrong_kind_is_told(tmp_path: Path, count: Count) -> None:
    files = each_value(Path(SHORT).read_bytes())
    for data in files:
        check_routine(tmp_path / "mine.toml", data)
    count("files", len(files))


@simulated("a damaged routine file", "as texts in another language")
def test_damaged_texts_take_no_routine_away(tmp_path: Path, count: Count) -> None:
    built_in = Path(resources.path("routines", "hamstring-rolldown", "hamstring-rolldown.toml"))
    (tmp_path / "hamstring-rolldown.toml").write_bytes(built_in.read_bytes())
    texts = built_in.with_name("hamstring-rolldown.de.toml").read_bytes()
    for seed in range(SEED, SEED + TEXTS):
        data = damaged(texts, seeded(seed))
        (tmp_path / "hamstring-rolldown.de.toml").write_bytes(data)
        with at_most(LIMIT, "texts"):
            entry = load(tmp_path / "hamstring-rolldown.toml", Language.DE)
        # With whatever texts, it is there: in its own language, if not in that one.
        assert isinstance(entry, Routine)
        perform(entry)
    count("files", TEXTS)


@pytest.mark.parametrize("odd", ODD)
@simulated("something that is no file", "in the place of a routine")
def test_what_is_no_file_is_one_broken_entry_among_the_good(tmp_path: Path, odd: str) -> None:
    (tmp_path / "good.toml").write_bytes(Path(SHORT).read_bytes())
    ODD[odd](tmp_path / "odd.toml")
    before = what_is_at(tmp_path / "odd.toml")
    with at_most(LIMIT, odd):
        entries = library(tmp_path)
    broken = [entry for entry in entries if isinstance(entry, BrokenRoutine)]
    assert [entry.path.name for entry in broken] == ["odd.toml"]
    assert "short" in [entry.id for entry in entries if isinstance(entry, Routine)]
    assert what_is_at(tmp_path / "odd.toml") == before


# -- Settings -------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where settings and journal are kept; each file begins in a folder of its own."""
    for function in ("user_config_path", "user_data_path"):
        monkeypatch.setattr(
            platformdirs, function, lambda *_, **__: Path(os.environ["FAULTS_HOME"])
        )
    monkeypatch.setenv("FAULTS_HOME", str(tmp_path))
    return tmp_path


def each_in_a_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch, seeds: range
) -> Iterator[tuple[Random, Path]]:
    for seed in seeds:
        folder = home / str(seed)
        folder.mkdir()
        monkeypatch.setenv("FAULTS_HOME", str(folder))
        yield seeded(seed), folder


def is_kept(data: bytes, folder: Path) -> bool:
    """Whether these bytes are still there, under whatever name."""
    return any(path.is_file() and path.read_bytes() == data for path in folder.iterdir())


def was_understood(data: bytes, loaded: Settings) -> bool:
    """Whether everything that the file says is in the settings."""
    said = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    # Of an older version; the voices that were chosen since overrule it.
    said.pop("voice", None)
    kept = {name: json.loads(bytes(value)) for name, value in loaded.unknown.items()}
    fields = json.loads(msgspec.json.encode(loaded.flat())) | kept
    return all(fields.get(name) == value for name, value in said.items())


def use_settings(folder: Path, data: bytes) -> bool:
    """Load what is damaged, save what was loaded; tell whether a notice was given."""
    with at_most(LIMIT, f"settings of {len(data)} bytes"):
        loaded = settings.load()
        assert loaded.settings.breathing().cycle > 0.0
        loaded.settings.guidance()
        assert settings.save(changed(loaded.settings, tempo=4.5)) is None
        assert settings.load() == settings.Loaded(changed(loaded.settings, tempo=4.5))
    if not is_kept(data, folder):
        assert not loaded.notice, "the notice says that the old file is kept"
        assert was_understood(data, loaded.settings)
    return loaded.notice is not None


@pytest.mark.parametrize("number", SHARES)
@simulated("damaged settings", "when they are loaded, and saved")
def test_damaged_settings_are_used_as_far_as_they_go_and_never_lost(
    home: Path, monkeypatch: pytest.MonkeyPatch, number: int, count: Count
) -> None:
    settings.save(KEPT)
    good, told = settings.path().read_bytes(), 0
    for random, folder in each_in_a_folder(home, monkeypatch, share(SETTINGS, number)):
        data = damaged(good, random)
        settings.path().write_bytes(data)
        told += use_settings(folder, data)
    count("files", len(share(SETTINGS, number)))
    count("told", told)


@simulated("damaged settings", "each value of each other kind")
def test_each_setting_of_the_wrong_kind_is_told_and_kept(
    home: Path, monkeypatch: pytest.MonkeyPatch, count: Count
) -> None:
    settings.save(KEPT)
    files = each_value(settings.path().read_bytes())
    chosen = files[:: max(1, len(files) // WRONG)]
    for number, data in enumerate(chosen):
        folder = home / f"{number}"
        folder.mkdir()
        monkeypatch.setenv("FAULTS_HOME", str(folder))
        settings.path().write_bytes(data)
        use_settings(folder, data)
    assert len(files) > len(VALUES) * 20
    count("files", len(chosen))


@pytest.mark.parametrize("odd", ODD)
@simulated("something that is no file", "in the place of the settings")
def test_what_is_no_file_is_not_waited_for_and_not_lost(home: Path, odd: str) -> None:
    ODD[odd](settings.path())
    before = what_is_at(settings.path())
    with at_most(LIMIT, odd):
        loaded = settings.load()
        assert loaded.settings == Settings()
        notice = settings.save(KEPT)
        again = settings.load()
    assert notice or again.settings == KEPT
    there = [what_is_at(path) for path in home.iterdir()]
    assert before in there, "it is gone"


# -- The journal ----------------------------------------------------------------------------


@pytest.fixture
def full_journal(home: Path) -> bytes:
    """The bytes of a journal of two months."""
    assert journal.keep(DONE[0]) is None
    with closing(sqlite3.connect(journal.path())) as database:
        rows = [
            (entry.id, entry.began.isoformat(), entry.routine, entry.outcome.value, entry.rounds,
             entry.breaths, entry.seconds, "[[0.0,6.0]]", None, 0, "{}", 1)
            for entry in DONE[1:]
        ]  # fmt: skip
        database.executemany("INSERT INTO sessions VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", rows)
        database.commit()
    assert journal.entries() == DONE
    assert home == journal.path().parent
    return journal.path().read_bytes()


def use_journal(folder: Path, data: bytes) -> bool:
    """Read what is damaged, and keep a session; tell whether a notice was given."""
    with at_most(LIMIT, f"a journal of {len(data)} bytes"):
        before = journal.entries()
        notice = journal.keep(NEW)
        after = journal.entries()
    if not is_kept(data, folder):
        assert set(before) <= set(after), "what could be read before is gone"
    kept = notice is None or "new one has been begun" in notice.mend
    if kept:
        assert NEW in after, "the session is not in the journal, and nobody says so"
    else:
        assert is_kept(data, folder), "what could not be written to has changed"
    return notice is not None


@pytest.mark.parametrize("number", SHARES)
@simulated("a damaged journal", "when a session is kept")
def test_a_damaged_journal_loses_nothing_that_could_be_read(
    home: Path,
    full_journal: bytes,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    count: Count,
) -> None:
    told = 0
    for random, folder in each_in_a_folder(home, monkeypatch, share(JOURNALS, number)):
        data = damaged_binary(full_journal, random)
        journal.path().write_bytes(data)
        told += use_journal(folder, data)
    count("files", len(share(JOURNALS, number)))
    count("told", told)


@pytest.mark.parametrize("odd", ODD)
@simulated("something that is no file", "in the place of the journal")
def test_a_journal_that_is_no_file_is_not_waited_for_and_not_lost(home: Path, odd: str) -> None:
    ODD[odd](journal.path())
    before = what_is_at(journal.path())
    with at_most(LIMIT, odd):
        assert journal.entries() == ()
        notice = journal.keep(NEW)
    assert notice or journal.entries() == (NEW,)
    there = [what_is_at(path) for path in home.iterdir()]
    assert before in there, "it is gone"


# -- Clips ----------------------------------------------------------------------------------

TEXT = "Roll up slowly."


@pytest.fixture
def clip_file(tmp_path: Path) -> tuple[ClipCache, Path, Clip]:
    cache = ClipCache(tmp_path / "clips")
    shelf = cache.shelf(TONES, 1.0)
    clip, part = tone_clip(TEXT), tmp_path / "clip.part"
    write_clip(part, clip)
    shelf.adopt(part, TEXT)
    [path] = cache.folder.iterdir()
    return cache, path, clip


@simulated("a damaged clip", "when it is about to be heard")
def test_a_damaged_clip_is_never_heard_as_noise(
    clip_file: tuple[ClipCache, Path, Clip], count: Count
) -> None:
    cache, path, clip = clip_file
    good, taken = path.read_bytes(), 0
    for seed in range(SEED, SEED + CLIPS):
        path.write_bytes(damaged_binary(good, seeded(seed)))
        with at_most(LIMIT, "a clip"):
            read = cache.shelf(TONES, 1.0).get(TEXT)
        if read is not None:
            taken += 1
            assert read.shape == clip.shape
            assert np.abs(read - clip).max() < 1e-3, "another sound than was rendered"
    count("clips", CLIPS)
    count("as they were", taken)


@pytest.mark.parametrize("odd", ODD)
@simulated("something that is no file", "in the place of a clip")
def test_what_is_no_clip_is_not_waited_for(
    clip_file: tuple[ClipCache, Path, Clip], odd: str
) -> None:
    cache, path, _ = clip_file
    path.unlink()
    ODD[odd](path)
    with at_most(LIMIT, odd):
        again = ClipCache(cache.folder)
        assert again.shelf(TONES, 1.0).get(TEXT) is None


@pytest.mark.parametrize("odd", [name for name in ODD if name != "folder"])
@simulated("something that is no file", "in the place of the clips' folder")
def test_where_clips_cannot_be_kept_they_are_spoken_all_the_same(tmp_path: Path, odd: str) -> None:
    ODD[odd](tmp_path / "clips")
    before = what_is_at(tmp_path / "clips")
    with at_most(LIMIT, odd):
        cache = ClipCache(tmp_path / "clips")
        assert cache.folder.is_dir()
    assert what_is_at(tmp_path / "clips") == before
