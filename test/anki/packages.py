"""Packages to import, built by the compiled cardpress: from a described bank, or from notes by the command line."""

import atexit
import copy
import functools
import hashlib
import json
import os
import sqlite3
import subprocess
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
# Seconds at which versions of the notes were built. Anki 2.1.66 to 24.11 store the time of the import with an updated
# note, so that a version which follows an update has to come after now.
V1, V2, V3 = 1_700_000_000, 1_710_000_000, 4_000_000_000


def question(guid, text, answer="", **rest):
    """A question of a bank; sides are Markdown, an empty answer is an unanswered question."""
    number = int(hashlib.sha256(guid.encode()).hexdigest()[:10], 16) % 10**11
    return {"id": guid, "noteId": 1_400_000_000_000 + number, "question": text, "answer": answer, "modified": V1, **rest}


class Deck:
    """A bank to emit. `but` gives the next version of it."""

    def __init__(self, *questions, **bank):
        self.spec = {"title": "Sample", "namespace": "sample", "modified": V1, **bank, "questions": list(questions)}

    def but(self, *, bank=None, without=(), more=(), order=None, at=V2, **changes):
        """The bank with these questions changed, left out, added or put in this order; what changed is as new as `at`."""
        spec = copy.deepcopy(self.spec)
        spec.update(bank or {}, modified=at)
        kept = [q for q in spec["questions"] if q["id"] not in without]
        for q in kept:
            if q["id"] in changes:
                q.update({"modified": at, **changes[q["id"]]})
        kept += more
        if order:
            kept.sort(key=lambda q: order.index(q["id"]))
        deck = Deck()
        deck.spec = {**spec, "questions": kept}
        return deck

    @property
    def path(self):
        """The package; built once, whatever number of Anki versions asks for it."""
        text = json.dumps(self.spec, sort_keys=True)
        base = Path(os.environ["CARDPRESS_PACKAGES"]) / hashlib.sha256(text.encode()).hexdigest()[:20]
        package = base.with_suffix(".apkg")
        if not package.exists():
            build(self.spec, package)
        return str(package)


class Server:
    """A script of this folder that answers each line of JSON with another, as long as the scenarios run."""

    def __init__(self, script):
        self.script = script
        self.process = subprocess.Popen(
            [os.environ["CARDPRESS_NODE"], str(HERE / script), os.environ["CARDPRESS_LIB"]],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        atexit.register(self.end)

    def ask(self, **question):
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise AssertionError(f"{self.script} ended.")
        return json.loads(answer)

    def end(self):
        self.process.stdin.close()
        self.process.wait()


server = functools.cache(Server)


def build(spec, path):
    """Builds the package of a described bank."""
    problem = server("build-deck.mjs").ask(spec=spec, path=str(path))
    if problem:
        raise AssertionError(f"{path} was not built:\n{problem}")


def cardpress(*args, cwd, env):
    """What the command line prints in a folder, with these variables changed, or taken away if they are None."""
    run = server("run-commands.mjs").ask(args=args, cwd=str(cwd), env=environment(env))
    if run["code"] != 0:
        raise AssertionError(f"{args} failed:\n{run['stdout']}{run['stderr']}")
    return run["stdout"]


def environment(changed):
    return {key: value for key, value in {**os.environ, **changed}.items() if value is not None}


class Project:
    """A folder of notes that is built by the command line, again and again."""

    def __init__(self, files, **rest):
        self.folder = Path(tempfile.mkdtemp(dir=os.environ["CARDPRESS_PACKAGES"]))
        self.builds = 0
        self.write(files, **rest)

    def write(self, files, without=()):
        for name in without:
            (self.folder / name).unlink()
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def build(self, *args, at=V1):
        """The package of the notes as they are now, built at that time."""
        self.builds += 1
        out = f"out/{self.builds}"
        # On a build server the lock would be frozen: what is tried here is what people do on their own machine.
        env = {"SOURCE_DATE_EPOCH": str(at), "CI": None}
        cardpress("build", "notes", "--out-dir", out, "--only", "deck", *args, cwd=self.folder, env=env)
        return str(self.folder / out / "deck.apkg")


def node(*args):
    """What a script prints."""
    run = subprocess.run([os.environ["CARDPRESS_NODE"], *map(str, args)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise AssertionError(f"{args} failed:\n{run.stdout}{run.stderr}")
    return run.stdout


def contents(package):
    """What a package says: note rows by GUID, note types, and the pictures' names."""
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extract("collection.anki2", folder)
        db = sqlite3.connect(Path(folder) / "collection.anki2")
        try:
            notes = {guid: {"tags": tags.split(), "fields": fields.split("\x1f"), "sfld": str(sfld), "csum": csum, "mod": mod}
                     for guid, tags, fields, sfld, csum, mod in db.execute("select guid, tags, flds, sfld, csum, mod from notes")}
            models = json.loads(db.execute("select models from col").fetchone()[0])
        finally:
            db.close()
        return {"notes": notes, "models": models, "media": set(json.loads(archive.read("media")).values())}
