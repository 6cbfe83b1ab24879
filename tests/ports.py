"""A port for a server that a test starts by number."""

import random
import socket

# Below those that the system gives to whoever asks for any: between this look and the server's start, no connection of
# another test takes it.
NOT_GIVEN = range(20_000, 30_000)


def free_port() -> int:
    """A port that nobody listens on."""
    while True:
        port = random.choice(NOT_GIVEN)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
