"""The icon as Windows and macOS want it: their containers, made of the PNG files we have."""

import struct
from pathlib import Path

# What macOS calls each size, in pixels.
# The largest picture that Windows's format knows.
LARGEST = 256
APPLE = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def write(folder: Path, target: Path) -> None:
    """Write breath-coach.ico and breath-coach.icns into `target`, from coach-SIZE.png."""
    target.mkdir(parents=True, exist_ok=True)
    pictures = {
        int(path.stem.rpartition("-")[2]): path.read_bytes() for path in folder.glob("coach-*.png")
    }
    pictures = dict(sorted(pictures.items()))
    (target / "breath-coach.ico").write_bytes(ico(pictures))
    (target / "breath-coach.icns").write_bytes(icns(pictures))


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico; its format knows no picture above 256 pixels, and calls that one 0."""
    small = {size: data for size, data in pictures.items() if size <= LARGEST}
    entries, offset = [struct.pack("<3H", 0, 1, len(small))], 6 + 16 * len(small)
    for size, data in small.items():
        entries.append(
            struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        )
        offset += len(data)
    return b"".join([*entries, *small.values()])


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return an .icns."""
    chunks = b"".join(
        APPLE[size] + struct.pack(">I", len(data) + 8) + data
        for size, data in pictures.items()
        if size in APPLE
    )
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks
