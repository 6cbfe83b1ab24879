"""sandbox/README.md: the stand-in is started as it says."""

from tests.docs.conftest import Reads


async def test_the_stand_in_starts_and_ends(reads: Reads) -> None:
    developer = await reads("sandbox/README.md")
    [line] = developer.left
    # At any free port: that of the page may be taken by somebody's demo.
    async with developer.with_another_terminal() as other:
        await other.begins(line.replace("8765", "0"))
        assert "http://127.0.0.1" in await other.reads("sandbox ready")
        developer.forked.terminate()
        assert (await other.ends())[0] == 0
