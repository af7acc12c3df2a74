"""Somebody new: a folder of their own, the tarball that npm would publish, and a network that has npm's registry alone."""

import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from registry import Registry

ROOT = Path(os.environ["CARDPRESS_ROOT"])
CACHE = ROOT / "node_modules/.cache/cardpress-stranger"
# Runs on Node 20, as later ones do not.
PNPM = "10.34.8"

NOTE = """# Networks

## What is a socket?

An end of a connection, named by an address and a port.

## What does `TIME_WAIT` wait for?
"""


class Folder:
    """A folder in which commands are typed. Those that stand beside one another share what lies in the folder above."""

    def __init__(self, files=None, beside=None):
        self.path = Path(tempfile.mkdtemp(dir=beside.path.parent if beside else tempfile.mkdtemp()))
        self.write(files or {})

    def write(self, files):
        for name, content in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def read(self, *names):
        return {name: (self.path / name).read_bytes() for name in names}

    def files(self):
        """What lies in the folder, without git's own, packages and what was built."""
        paths = (path.relative_to(self.path) for path in self.path.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in paths if path.parts[0] not in (".git", "node_modules", "dist"))

    def run(self, *command, code=0, stderr=subprocess.STDOUT, **env):
        """What a command says, which has to end with this exit code."""
        run = subprocess.run(list(map(str, command)), cwd=self.path, env={**os.environ, **env}, text=True, check=False,
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr)
        assert run.returncode == code, f"{command} ended with {run.returncode}:\n{run.stdout}{run.stderr or ''}"
        return run.stdout

    def result(self, *command, **rest):
        """The JSON that a command prints; what it says meanwhile goes elsewhere."""
        return json.loads(self.run(*command, "--json", stderr=subprocess.PIPE, **rest))

    def online(self, *command, **rest):
        """The same with a network that has npm's registry alone; to ask for any other host is a failure."""
        with Registry() as registry:
            said = self.run(*registry.seal, *command, **rest)
        assert registry.refused == [], f"{command} asked for {registry.refused}"
        return said

    def listing(self, under="node_modules"):
        """The size of each file, and where each link leads, by path."""
        base = self.path / under
        paths = [Path(folder) / name for folder, folders, files in os.walk(base) for name in folders + files
                 if ".cache" not in Path(folder).relative_to(base).parts]
        return {str(path.relative_to(base)): os.readlink(path) if path.is_symlink() else path.stat().st_size
                for path in paths if path.is_symlink() or path.is_file()}

    def on_disk(self, under="node_modules"):
        """Bytes that a folder takes on the disk, as du counts them."""
        paths = [self.path / under, *(self.path / under).rglob("*")]
        return sum(path.lstat().st_blocks * 512 for path in paths)


@cache
def tarball():
    folder = tempfile.mkdtemp()
    # It compiles what was compiled, under the feet of who uses it.
    as_is = ["--ignore-scripts"] if "CARDPRESS_COMPILED" in os.environ else []
    pack = ["npm", "pack", "--silent", *as_is, "--pack-destination", folder]
    run = subprocess.run(pack, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"npm pack failed:\n{run.stdout}{run.stderr}"
    return Path(folder) / run.stdout.split()[-1]


@cache
def pnpm():
    """pnpm's program, which is kept for the next run."""
    folder = CACHE / f"pnpm-{PNPM}"
    program = folder / "node_modules/pnpm/bin/pnpm.cjs"
    if not program.exists():
        Folder().online("npm", "install", "--no-save", "--prefix", folder, f"pnpm@{PNPM}")
    return "node", program, f"--config.store-dir={CACHE / 'pnpm-store'}"


@cache
def installed():
    """A folder that was empty, in which somebody typed the README's first line; npm runs install scripts as it is set to."""
    folder = Folder()
    name = tarball().name
    (folder.path.parent / name).write_bytes(tarball().read_bytes())
    folder.online("npm", "install", "--save-dev", f"../{name}")
    return folder


def tell(text):
    """A line of what was measured, above the scenario's own."""
    print(f"     {text}", file=sys.__stdout__, flush=True)
