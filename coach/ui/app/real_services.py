"""The real things that the window is given, each loaded when it is first used."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from coach.core.routine.language import Language
from coach.storage.settings import Settings
from coach.ui.app.history import kept
from coach.ui.app.services import KeptAwake, Services, Speaking, mix_of

if TYPE_CHECKING:
    from coach.audio.playback.device import Device
    from coach.audio.synthesis.mix import Clips
    from coach.core.routine.guidance import Guidance
    from coach.core.routine.routine import Routine
    from coach.desktop.mpris import MediaControls
    from coach.live.conductor import Conductor, Follower
    from coach.speech.voices import Voice
    from coach.storage.library.pictures import PictureCache


def services(follower: "Follower | None" = None) -> Services:
    """Return the real things; `follower` is told each session as it goes."""

    def conductor(
        routine: "Routine",
        wishes: Settings,
        guidance: "Guidance",
        clips: "Clips",
        awaited: Collection[str],
    ) -> "Conductor":
        from coach.live.conductor import Conductor  # noqa: PLC0415 - after the first painted frame

        return Conductor(
            routine,
            wishes.breathing(),
            wishes.rounds_of(routine),
            clips,
            open_device=_open_device,
            awaited=awaited,
            guidance=guidance,
            mix=mix_of(wishes),
            lag=wishes.lag_seconds,
            follower=follower,
        )

    return Services(
        speaker=_speaker,
        open_device=_open_device,
        conductor=conductor,
        awake=_awake,
        media_controls=_media_controls,
        voices=_voices,
        note_down=kept.note_down,
        sessions=kept.sessions,
        span=kept.span,
        unread=kept.problem,
        last=kept.last,
        forget=kept.forget,
        bring_in=kept.bring_in,
        record=_record,
        pictures=_pictures,
    )


def _awake() -> KeptAwake:
    from coach.desktop.sleep_inhibitor import Awake  # noqa: PLC0415 - after the first painted frame

    return Awake()


def _media_controls() -> "MediaControls | None":
    from coach.desktop.media_controls import media_controls  # noqa: PLC0415 - as above

    return media_controls()


def _speaker(texts: Sequence[str], kept: Settings, language: Language) -> Speaking:
    from coach.speech.cache import ClipCache, clips_folder  # noqa: PLC0415 - as above
    from coach.speech.speaker import Speaker  # noqa: PLC0415 - as above
    from coach.speech.voices import voices_for  # noqa: PLC0415 - as above

    voices = voices_for(kept.voice_for(language), language)
    cache, rate = ClipCache(clips_folder()), kept.voice.rate
    return Speaker(texts, cache=cache, voices=voices, rate=rate, language=language)


def _voices(language: Language) -> "Sequence[Voice]":
    from coach.speech.voices import known_voices  # noqa: PLC0415 - as above

    return known_voices(language)


def _record(fault: BaseException) -> None:
    from coach.storage import fault_log  # noqa: PLC0415 - as above

    fault_log.record(fault)


def _pictures() -> "PictureCache":
    from coach.storage.library.pictures import PictureCache, folder  # noqa: PLC0415 - as above

    return PictureCache(folder())


def _open_device() -> "Device":
    from coach.audio.playback.loudspeaker import open_loudspeaker  # noqa: PLC0415 - as above

    return open_loudspeaker()
