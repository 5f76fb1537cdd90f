"""Has the small pictures at hand that cards ask for: kept ones, or drawn, one at a time."""

from collections import deque
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage, QImageReader

from coach.core.library.listing import Listing
from coach.core.routine.routine import Routine
from coach.ui.controls.finding.thumbs import Style, Thumbs, Wish
from coach.ui.look.theme import Look

# Milliseconds until it is asked again whether there is something more important.
_LATER = 1000


class Shelf(Protocol):
    """Where routines are found; see coach.ui.pages.choose.ChoosePage."""

    def listed(self, routine: str) -> Listing | None:
        """Return a routine that can be used by its id, if it is there."""

    def entry(self, listing: Listing) -> object:
        """Return the routine that a listing stands for, or what is wrong with it."""


class PictureStore(Protocol):
    """Keeps pictures; see coach.storage.library.pictures.PictureCache."""

    def key(self, file: Path, wish: object) -> str | None:
        """Return the key of what is in a file now, drawn as is wished for."""

    def get(self, key: str) -> bytes | None:
        """Return a picture that was kept."""

    def put(self, key: str, picture: bytes) -> None:
        """Keep a picture."""


class Gallery(QObject):
    """Serves one picture after the other, so that the window goes on meanwhile.

    A picture that cannot be drawn is a fault to `record`, and an empty one. None is drawn
    while `busy`.
    """

    def __init__(
        self,
        look: Look,
        shelf: Shelf,
        kept: Callable[[], PictureStore],
        record: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look, self._shelf, self._record = look, shelf, record
        self._kept = cache(kept)
        self.busy: Callable[[], bool] = lambda: False
        self._queue: deque[tuple[Thumbs, Wish]] = deque()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._serve_one)

    def serve(self, thumbs: Thumbs) -> None:
        """Serve these from now on, first with what was asked for before."""
        thumbs.wanted.connect(partial(self._take, thumbs))
        for wish in thumbs.pending:
            self._take(thumbs, wish)

    def _take(self, thumbs: Thumbs, wish: Wish) -> None:
        self._queue.append((thumbs, wish))
        if not self._next.isActive():
            self._next.start(0)

    def _serve_one(self) -> None:
        if self.busy():
            self._next.start(_LATER)
            return
        thumbs, wish = self._queue.popleft()
        if self._queue:
            self._next.start(0)
        # One in a look that is another by now has been asked for anew.
        if wish.style == Style.now(self._look):
            thumbs.put(wish, self._picture(wish))

    def _picture(self, wish: Wish) -> QImage:
        try:
            return self._kept_or_drawn(wish)
        except Exception as fault:  # noqa: BLE001 - the card is good for all else
            self._record(fault)
            return QImage()

    def _kept_or_drawn(self, wish: Wish) -> QImage:
        listing = self._shelf.listed(wish.of)
        if listing is None:
            return QImage()
        # Several are shown by the first of them.
        first = next(filter(None, map(self._shelf.listed, listing.parts)), listing)
        keeper = self._kept()
        key = keeper.key(Path(first.file), (wish.pixels, wish.style))
        data = keeper.get(key) if key else None
        if data and not (kept := read(data, wish.pixels)).isNull():
            return kept
        entry = self._shelf.entry(first)
        if not isinstance(entry, Routine):
            return QImage()
        from coach.ui.picture.thumbnail import thumbnail  # noqa: PLC0415 - most are kept

        drawn = thumbnail(entry, self._look, wish.pixels)
        if key and not drawn.isNull():
            keeper.put(key, written(drawn))
        return drawn


def read(data: bytes, pixels: int) -> QImage:
    """Return a picture that was kept; an empty one where it is none, or of another size."""
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer, b"png")
    size = reader.size()
    if (size.width(), size.height()) != (pixels, pixels):
        return QImage()
    return reader.read()


def written(picture: QImage) -> bytes:
    """Return a picture as a file has it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes
    return bytes(data.data())
