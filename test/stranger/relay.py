"""Runs a command whose only way out is a proxy that listens on a Unix socket, which other networks' processes reach too.

usage: relay.py SOCKET COMMAND …
"""

import fcntl
import os
import socket
import struct
import subprocess
import sys
import threading
from contextlib import suppress


def serve(listener, answer):
    """Answers each connection in a thread of its own, until the listener is closed."""
    def one(client):
        with client, suppress(OSError):
            answer(client)

    def all():
        with suppress(OSError):
            while True:
                threading.Thread(target=one, args=[listener.accept()[0]], daemon=True).start()

    listener.listen(128)
    threading.Thread(target=all, daemon=True).start()


def relay(one, other):
    """Carries bytes both ways until both sides have ended."""
    back = threading.Thread(target=carry, args=[other, one], daemon=True)
    back.start()
    carry(one, other)
    back.join()


def carry(source, target):
    with suppress(OSError):
        while part := source.recv(65536):
            target.sendall(part)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def raise_loopback():
    """A new network begins with its loopback down (ioctl SIOCSIFFLAGS, IFF_UP)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket, suppress(OSError):
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh", b"lo", 1))


def main(path, command):
    def answer(client):
        with socket.socket(socket.AF_UNIX) as proxy:
            proxy.connect(path)
            relay(client, proxy)

    raise_loopback()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serve(listener, answer)
        proxy = f"http://127.0.0.1:{listener.getsockname()[1]}"
        names = [f"{name}_proxy" for name in ("http", "https")]
        env = {**os.environ, **{name: proxy for each in names for name in (each, each.upper())}, "NO_PROXY": "", "no_proxy": ""}
        return subprocess.run(command, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
