"""A network in which only npm's registry can be reached."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from relay import relay, serve

RELAY = Path(__file__).parent / "relay.py"
# A network of its own for a command. Root makes one as it is; others as the root of a user namespace.
UNSHARE = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
SEALS = shutil.which("unshare") is not None and subprocess.run([*UNSHARE, "true"], capture_output=True, check=False).returncode == 0


class Registry:
    """
    A proxy that refuses every host but the registry's. Commands that `seal` stands before are in a network that has
    nothing but this proxy; where the system gives no such network, the proxy's variables have to do.
    """

    def __init__(self):
        self.refused = []
        url = urlsplit(os.environ["npm_config_registry"])
        self.host = f"{url.hostname}:{url.port or (80 if url.scheme == 'http' else 443)}"
        proxy = os.environ.get(f"{url.scheme}_proxy") or os.environ.get(f"{url.scheme.upper()}_PROXY")
        self.proxy = urlsplit(proxy) if proxy else None
        # In the shortest folder there is: the path of a socket has some hundred characters at most.
        self.folder = tempfile.TemporaryDirectory(dir="/tmp")
        self.path = f"{self.folder.name}/registry"

    def __enter__(self):
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        serve(self.listener, self.answer)
        return self

    def __exit__(self, *_):
        self.listener.close()
        self.folder.cleanup()

    @property
    def seal(self):
        return [*(UNSHARE if SEALS else []), sys.executable, str(RELAY), self.path]

    def answer(self, client):
        head = b""
        while b"\r\n\r\n" not in head:
            part = client.recv(65536)
            if not part:
                return
            head += part
        method, target = head.split(b"\r\n")[0].decode("latin1").split(" ")[:2]
        url = urlsplit(f"//{target}" if method == "CONNECT" else target)
        host = f"{url.hostname}:{url.port or 80}"
        if host != self.host:
            self.refused.append(host)
            client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        far = self.proxy or url
        with suppress(OSError), socket.create_connection((far.hostname, far.port or 80), timeout=60) as server:
            server.settimeout(None)
            if method == "CONNECT" and not self.proxy:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                server.sendall(head)
            relay(client, server)
