"""What kind of file some bytes are, by how they begin: what a sender says of a file need not be so."""

# Of a RIFF file the kind stands after its length.
BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"OggS", "audio/ogg"),
    (0, b"%PDF-", "application/pdf"),
    # What is run rather than read; no practice asks for it.
    (0, b"MZ", "application/x-msdownload"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"#!", "text/x-script"),
)
KNOWN = frozenset(kind for _, _, kind in BEGINNINGS)


def kind_of(content: bytes) -> str | None:
    """The kind of a file, where its beginning tells."""
    for start, beginning, kind in BEGINNINGS:
        if content.startswith(beginning, start):
            return kind
    return None


def agrees(said: str | None, content: bytes) -> bool:
    """Whether the bytes may be what was said of them: nothing speaks against it, as far as can be told."""
    kind = kind_of(content)
    return kind == said if kind is not None and said is not None else said not in KNOWN
