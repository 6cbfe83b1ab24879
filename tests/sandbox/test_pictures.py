"""The size of a picture, from its first bytes."""

import struct

import pytest

from sandbox.pictures import picture_size

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 480, 640) + bytes(8)


@pytest.mark.parametrize(("content", "size"), [(PNG, (640, 480)), (JPEG, (640, 480)), (b"GIF89a", None), (b"", None)])
def test_sizes(content: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(content) == size


@pytest.mark.parametrize("length", range(len(JPEG)))
def test_a_picture_cut_short_is_no_picture_and_no_error(length: int) -> None:
    assert picture_size(JPEG[:length]) in {None, (640, 480)}
