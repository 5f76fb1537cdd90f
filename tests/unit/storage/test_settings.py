"""Settings outlive the session, a crash, a typing error and a newer version."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st
from support.chosen import changed, settings_of

from coach.core.reminding.reminder import Reminder, Weekday
from coach.core.routine.guidance import Verbosity
from coach.core.routine.language import Language
from coach.storage import settings_file as settings
from coach.storage.appearance import Complexion, LookSettings, Movement, Scheme
from coach.storage.settings import (
    GROUPS,
    BreathSettings,
    Gates,
    ReadySettings,
    SessionSettings,
    Settings,
    Sounds,
    SoundSettings,
    VoiceSettings,
    WordsSettings,
)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="folders follow XDG there")


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "breath-coach" / "settings.json"
    file.parent.mkdir()
    monkeypatch.setattr(settings.platformdirs, "user_config_path", lambda *_, **__: file.parent)
    return file


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_the_first_time_everything_is_as_usual(kept: Path) -> None:
    assert settings.load() == settings.Loaded(Settings())
    assert names(kept.parent) == set()


def test_what_was_saved_is_there_again(kept: Path) -> None:
    chosen = settings_of(sounds=Sounds.BREATH, voice_volume=0.25, routine="rolldown", rate=0.8)
    chosen = changed(chosen, tempo=4.5, inhale_share=1 / 3, hold_in=0.5, hold_out=1.0)
    chosen = chosen.with_rounds("rolldown", 3).with_prop("rolldown", "books")
    assert settings.save(chosen) is None
    assert settings.load() == settings.Loaded(chosen)
    assert names(kept.parent) == {"settings.json"}


def test_saving_makes_the_folder(kept: Path) -> None:
    kept.parent.rmdir()
    assert settings.save(Settings()) is None
    assert kept.exists()


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[1]", b"\xff\xfe", b'{"tempo": NaN}', b"[" * 100_000, b" " * 300_000]
)
def test_a_broken_file_is_kept_aside_and_said(kept: Path, broken: bytes) -> None:
    kept.write_bytes(broken)
    loaded = settings.load()
    assert loaded.settings == Settings()
    assert loaded.notice
    assert loaded.notice.where == kept.with_name("settings.json.broken-1")
    assert loaded.notice.where.read_bytes() == broken
    assert "could not be read" in str(loaded.notice)
    assert "The old file is kept" in str(loaded.notice)


def test_an_earlier_broken_file_is_never_overwritten(kept: Path) -> None:
    for text in ("first", "second", "third"):
        kept.write_text(text)
        settings.load()
    for number, text in enumerate(("first", "second", "third"), 1):
        assert kept.with_name(f"settings.json.broken-{number}").read_text() == text


def test_a_byte_order_mark_is_no_mistake(kept: Path) -> None:
    kept.write_bytes(b'\xef\xbb\xbf{"tempo": 5.0}')
    assert settings.load() == settings.Loaded(settings_of(tempo=5.0))


@contextmanager
def somebody_else() -> Iterator[None]:
    """Be a user to whom something can be forbidden: to root nothing is."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="files are protected in another way there")
def test_what_cannot_be_read_today_is_there_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    # Not pytest's folder, into which nobody else may look.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        monkeypatch.setattr(settings.platformdirs, "user_config_path", lambda *_, **__: folder)
        settings.save(settings_of(tempo=5.0))
        folder.chmod(0o777)
        settings.path().chmod(0o000)
        with somebody_else():
            loaded = settings.load()
            saved = settings.save(settings_of(tempo=9.0))
        settings.path().chmod(0o600)
        assert names(folder) == {"settings.json"}
        assert settings.load() == settings.Loaded(settings_of(tempo=5.0))
    assert loaded.settings == Settings()
    assert "Permission denied" in str(loaded.notice)
    assert "nothing new is saved" in str(loaded.notice)
    assert "could not be saved: Permission denied" in str(saved)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes there")
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir] if sys.platform != "win32" else [])
def test_what_is_no_file_is_left_alone_and_waits_for_nobody(
    kept: Path, make: Callable[[Path], None]
) -> None:
    make(kept)
    assert "a folder or a device" in str(settings.load().notice)
    assert "a folder or a device" in str(settings.save(Settings()))
    assert names(kept.parent) == {"settings.json"}


@pytest.mark.parametrize("bad", ['"huge"', "3", "null", '["broad"]'])
def test_a_figure_that_there_is_not_is_the_usual_one(kept: Path, bad: str) -> None:
    kept.write_text(f'{{"build": {bad}, "complexion": "dark"}}')
    loaded = settings.load()
    assert loaded.settings == settings_of(complexion=Complexion.DARK)
    assert loaded.notice
    assert "cannot use build" in loaded.notice.what


def test_one_bad_value_leaves_the_others_as_they_are(kept: Path) -> None:
    kept.write_text('{"tempo": 99, "hold_in": "long", "rounds": {"rolldown": 3}}')
    loaded = settings.load()
    assert loaded.settings == settings_of(rounds={"rolldown": 3})
    assert loaded.notice
    assert "tempo, hold_in" in loaded.notice.what
    assert settings.load() == settings.Loaded(loaded.settings)


@pytest.mark.parametrize("bad", ["7", "null", '["pico"]', '"%s"' % ("x" * 10_000)])
def test_one_bad_choice_of_a_language_or_a_routine_leaves_the_others(kept: Path, bad: str) -> None:
    kept.write_text(f'{{"voices": {{"es": {bad}, "de": "pico"}}, "rounds": {{"a": 2, "b": "x"}}}}')
    loaded = settings.load()
    assert loaded.settings == settings_of(rounds={"a": 2}, voices={"de": "pico"})
    assert loaded.notice
    assert "rounds, voices" in loaded.notice.what


@pytest.mark.parametrize("bad", ["7", "null", '["neck"]', '"%s"' % ("x" * 10_000)])
def test_one_bad_favourite_leaves_the_others(kept: Path, bad: str) -> None:
    kept.write_text(f'{{"favourites": ["neck", {bad}, "back"]}}')
    loaded = settings.load()
    assert loaded.settings.library.favourites == ("neck", "back")
    assert loaded.notice
    assert "favourites" in loaded.notice.what


def test_a_favourite_stays_one_until_it_is_unmarked() -> None:
    chosen = Settings().with_favourite("neck", on=True).with_favourite("back", on=True)
    assert chosen.with_favourite("neck", on=True).library.favourites == ("back", "neck")
    assert chosen.as_at_first().library.favourites == ("neck", "back")
    assert chosen.with_favourite("neck", on=False).library.favourites == ("back",)


def test_a_voice_is_chosen_for_each_language(kept: Path) -> None:
    chosen = Settings().with_voice(Language.ES, "kokoro-ef-dora").with_voice(Language.EN, "pico")
    assert settings.save(chosen) is None
    again = settings.load().settings
    assert [again.voice_for(language) for language in Language] == ["pico", "", "kokoro-ef-dora"]
    assert settings.path() == kept


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("hibari", {"en": "hibari"}),
        ("espeak", {"en": "espeak", "de": "espeak", "es": "espeak"}),
        ("sold", {"en": "sold", "de": "sold", "es": "sold"}),
        ("", {}),
    ],
)
def test_the_one_voice_of_an_older_version_is_taken_over(
    kept: Path, old: str, expected: dict[str, str]
) -> None:
    kept.write_text(json.dumps({"voice": old, "tempo": 5}))
    assert settings.load() == settings.Loaded(settings_of(tempo=5.0, voices=expected))
    assert names(kept.parent) == {"settings.json"}


def test_what_was_chosen_since_is_not_overruled_by_an_older_version(kept: Path) -> None:
    kept.write_text('{"voice": "espeak", "voices": {"de": "pico"}}')
    assert settings.load() == settings.Loaded(settings_of(voices={"de": "pico"}))


@pytest.mark.parametrize("voices", [["pico"], {"de": 5}, {"de": "x" * 301}, {"x" * 301: "pico"}])
@pytest.mark.parametrize("field", ["voice", "voices"])
def test_voices_that_are_none_leave_the_rest_as_it_is(
    kept: Path, field: str, voices: object
) -> None:
    kept.write_text(json.dumps({field: voices, "tempo": 5}))
    loaded = settings.load()
    assert loaded.settings == settings_of(tempo=5.0)
    assert loaded.notice
    assert "cannot use voices" in loaded.notice.what


@pytest.mark.parametrize("language", ["fr", "deutsch", "de\n", 5])
def test_a_language_that_there_is_not_is_the_systems(kept: Path, language: object) -> None:
    kept.write_text(json.dumps({"language": language, "tempo": 5}))
    loaded = settings.load()
    assert loaded.settings == settings_of(tempo=5.0)
    assert loaded.notice


def test_what_a_newer_version_wrote_is_kept_as_it_is(kept: Path) -> None:
    haptics = '{"strength": 1.50e300, "times": 123456789012345678901234567890}'
    kept.write_text(f'{{"tempo": 5, "haptics": {haptics}}}')
    loaded = settings.load()
    assert loaded.notice is None
    settings.save(changed(loaded.settings, tempo=6.5))
    assert json.loads(kept.read_text())["tempo"] == 6.5
    assert "".join(haptics.split()) in "".join(kept.read_text().split())
    # Whatever this version resets, it is not its to reset.
    settings.save(settings.load().settings.as_at_first())
    assert "haptics" in kept.read_text()


def test_how_a_file_is_laid_out_makes_no_difference(kept: Path) -> None:
    kept.write_text('{"haptics":\n\r\t[1,   {"a" : 2}]}')
    loaded = settings.load()
    settings.save(loaded.settings)
    assert settings.load() == loaded


def test_however_much_a_newer_version_wrote_it_is_read_again(kept: Path) -> None:
    kept.write_text(json.dumps({"many": [1] * 60_000}, separators=(",", ":")))
    settings.save(settings.load().settings)
    loaded = settings.load()
    assert loaded.notice is None
    assert set(loaded.settings.unknown) == {"many"}


def test_where_nothing_can_be_written_a_notice_says_so(kept: Path) -> None:
    kept.parent.rmdir()
    kept.parent.write_text("a file where the folder should be")
    notice = settings.save(Settings())
    assert notice
    assert "could not be saved" in str(notice)


def test_a_failed_save_leaves_the_old_settings_and_no_litter(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save(settings_of(tempo=5.0))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    notice = settings.save(settings_of(tempo=9.0))
    assert notice
    assert "No space left on device" in notice.what
    assert settings.load().settings.breath.tempo == 5.0
    assert names(kept.parent) == {"settings.json"}


def test_a_linked_file_stays_a_link(kept: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.json"
    try:
        kept.symlink_to(real)
    except OSError:
        pytest.skip("this system lets nobody make links")
    settings.save(settings_of(tempo=5.0))
    assert kept.is_symlink()
    assert json.loads(real.read_text())["tempo"] == 5.0


@on_linux
def test_they_lie_where_the_system_keeps_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings.path() == tmp_path / "breath-coach" / "settings.json"


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@profile(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(Settings().flat())) | st.text(), JUNK))
def test_whatever_the_file_says_there_are_settings_to_breathe_by(
    kept: Path, content: dict[str, object]
) -> None:
    kept.write_text(json.dumps(content))
    loaded = settings.load()
    assert loaded.settings.breathing().cycle > 0
    assert settings.load().notice is None


def test_what_the_first_version_wrote_is_all_there(kept: Path) -> None:
    written = Path(__file__).with_name("settings-0.1.0.json").read_bytes()
    kept.write_bytes(written)
    loaded = settings.load()
    assert loaded.notice is None
    assert loaded.settings == Settings(
        BreathSettings(tempo=4.5, inhale_share=0.35, hold_in=0.5, hold_out=1.0),
        SessionSettings("quiet-breath", {"hamstring-rolldown": 3}, {"hamstring-rolldown": "books"}),
        SoundSettings(Sounds.VOICE, voice_volume=0.7, breath_volume=0.2, lag=120),
        VoiceSettings({"de": "pico", "en": "kokoro-am-michael"}, rate=0.9),
        WordsSettings(Verbosity.KEY, less_later=False),
        ReadySettings(Gates.COUNTDOWN, get_ready=20),
        LookSettings(Scheme.NIGHT, Movement.REDUCED, turned=True, language="de"),
    )
    # And the first version reads what is saved now, and leaves what it does not know.
    settings.save(loaded.settings)
    since = {"asked": {}, "last": {}, "favourites": [], "reminders": []}
    since |= {"pattern": "", "pattern_tempo": None, "patterns": {}, "aim_days": 0, "aim_minutes": 0}
    since |= {"build": "slender", "complexion": "medium"}
    assert json.loads(kept.read_bytes()) == json.loads(written) | since


def test_no_two_groups_have_a_field_of_one_name() -> None:
    names = [field.name for group in GROUPS.values() for field in fields(group)]
    assert len(names) == len(set(names)) == len(Settings().flat())


@pytest.mark.parametrize(
    ("chosen", "gains", "voiceless"),
    [
        ({}, (0.9, 0.5), False),
        ({"sounds": Sounds.VOICE}, (0.9, 0.0), False),
        ({"sounds": Sounds.BREATH}, (0.0, 0.5), True),
        ({"voice_volume": 0.0}, (0.0, 0.5), True),
        ({"verbosity": Verbosity.TONES}, (0.9, 0.5), True),
    ],
)
def test_what_is_heard_follows_from_what_was_chosen(
    chosen: dict[str, object], gains: tuple[float, float], *, voiceless: bool
) -> None:
    wished = settings_of(**chosen)
    assert (wished.gains, wished.voiceless) == (gains, voiceless)


def test_a_reminder_that_is_none_takes_no_other_along(kept: Path) -> None:
    reminders = [
        {"at": "07:30", "days": ["fri", "mon"], "routine": "neck"},
        {"at": "25:00"},
        {"at": "18:00", "days": []},
        {"at": "18:00", "days": ["someday"]},
        "daily",
        {"at": "18:00"},
    ]
    kept.write_text(json.dumps({"reminders": reminders}))
    loaded = settings.load()
    assert loaded.notice
    monday, friday = Weekday.MONDAY, Weekday.FRIDAY
    assert loaded.settings.remind.reminders == (
        Reminder("07:30", (monday, friday), "neck"),
        Reminder("18:00"),
    )
    assert loaded.settings.as_at_first().remind == loaded.settings.remind
