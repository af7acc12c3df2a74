"""From the registry to the disk: npm and pnpm, with and without scripts and optional packages, and no other host."""

import json
import os
import platform
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from newcomer import NOTE, Folder, installed, pnpm, tarball, tell
from registry import SEALS, Registry

PACKAGED = (platform.system(), platform.machine()) == ("Linux", "x86_64")
LINUX = platform.system() == "Linux"
# No browser of this machine, whatever one it has: node and git alone.
BARE = tempfile.mkdtemp()
for name in ("node", "git"):
    os.symlink(os.path.realpath(shutil.which(name)), Path(BARE) / name)


def builds(folder, *command):
    """All three artifacts, the sheet by the packaged browser where there is one for this machine."""
    folder.write({"notes/networks.md": NOTE})
    result = folder.result(*command, "build")
    assert [written["artifact"] for written in result["written"]] == ["deck", "sheet", "bank"], result
    for written in result["written"]:
        assert Path(written["path"]).stat().st_size == written["size"] > 0, written
    [sheet] = [written for written in result["written"] if written["artifact"] == "sheet"]
    assert not PACKAGED or "(packaged: " in sheet["madeBy"], sheet


class Network(unittest.TestCase):
    def test_has_the_registry_alone(self):
        folder = Folder()
        with Registry() as registry:
            folder.run(*registry.seal, "npm", "view", "unified", "name")
            self.assertEqual(registry.refused, [])
            folder.run(*registry.seal, "npm", "pack", "--fetch-retries=0", "https://downloads.example/browser.tgz", code=1)
            self.assertEqual(registry.refused, ["downloads.example:443"])
            if not SEALS:
                self.skipTest("this system gives no networks to this user: only programs that heed a proxy are held back")
            # Past the proxy: the name of a host cannot be looked up, and an address cannot be reached.
            for place in ("downloads.example", "192.0.2.1"):
                folder.run(*registry.seal, "node", "-e", f"net.connect(443, '{place}').on('error', () => process.exit(7))", code=7)


class Npm(unittest.TestCase):
    def test_installs_with_scripts_on(self):
        package = json.loads((installed().path / "package.json").read_text())
        self.assertEqual(list(package["devDependencies"]), ["cardpress"])
        lock = json.loads((installed().path / "package-lock.json").read_text())
        self.assertEqual([path for path, entry in lock["packages"].items() if entry.get("hasInstallScript")], [])
        tell(f"npm: {len(lock['packages']) - 1} packages, {installed().on_disk() / 2**20:.0f} MB on the disk")

    def test_builds_all_three(self):
        builds(Folder(beside=installed()), installed().path / "node_modules/.bin/cardpress")

    def test_ci_without_scripts_gives_the_same_tree(self):
        """With scripts, test_first_day has it."""
        clone = Folder(installed().read("package.json", "package-lock.json"), beside=installed())
        clone.online("npm", "ci", "--ignore-scripts")
        tree = clone.listing()
        self.assertEqual(tree, installed().listing())
        tell(f"npm ci: {len(tree)} files, without scripts")


class Pnpm(unittest.TestCase):
    def test_installs_the_same_with_scripts_and_without_and_builds(self):
        trees = []
        for flags in (["--ignore-scripts"], []):
            folder = Folder({"package.json": '{"private": true}\n'})
            said = folder.online(*pnpm(), "add", "--save-dev", *flags, tarball())
            trees.append({path: found for path, found in folder.listing().items() if not path.startswith((".modules", ".pnpm-"))})
        self.assertEqual(*trees)
        # Scripts that were not run since nobody approved them, which pnpm would ask its user about.
        self.assertNotIn("Ignored build scripts", said)
        self.assertFalse(json.loads((folder.path / "node_modules/.modules.yaml").read_text()).get("ignoredBuilds"))
        builds(folder, *pnpm(), "exec", "cardpress")


class Slim(unittest.TestCase):
    """Without the packaged browser and fonts, on a machine that has no other browser."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Folder({"notes/networks.md": NOTE})
        cls.folder.online("npm", "install", "--save-dev", "--omit=optional", "--ignore-scripts", tarball())

    def build(self, **rest):
        return self.folder.run("node_modules/.bin/cardpress", "build", PATH=BARE, **rest)

    def test_takes_at_most_60_mb(self):
        size = self.folder.on_disk() / 2**20
        tell(f"slim: {len(self.folder.listing())} files, {size:.1f} MB on the disk")
        self.assertLessEqual(size, 60)

    @unittest.skipUnless(LINUX, "elsewhere a browser is looked for at fixed places, and this machine may have one")
    def test_deck_and_bank_are_written_and_the_sheet_says_what_to_do(self):
        said = self.build(code=1)
        self.assertEqual(sorted(path.name for path in (self.folder.path / "dist").iterdir()), ["bank.json", "deck.apkg"])
        self.assertIn("no browser to print the sheet with", said)
        if not PACKAGED:
            self.assertIn("Install Chrome, Chromium or Edge", said)
            return
        remedy = "npm install --include=optional"
        self.assertIn(f"Run `{remedy}`", said)
        # On a copy, since the next scenario wants a slim one.
        full = Folder(self.folder.read("package.json", "package-lock.json", "notes/networks.md"))
        shutil.copytree(self.folder.path / "node_modules", full.path / "node_modules", symlinks=True)
        full.online(*remedy.split())
        builds(full, "node_modules/.bin/cardpress")


class Sandbox(unittest.TestCase):
    # A user that is not root, in a user namespace that allows no others.
    user = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--keep-caps", "sh", "-c",
            'echo 0 >/proc/sys/user/max_user_namespaces && exec setpriv --inh-caps=-all --ambient-caps=-all "$@"', "sh"]

    def setUp(self):
        if not PACKAGED:
            self.skipTest("the packaged browser is for Linux on x64")
        if subprocess.run([*self.user, "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("no user namespace can be made here to take user namespaces away in")
        self.folder = Folder({"notes/networks.md": NOTE}, beside=installed())
        self.build = [*self.user, installed().path / "node_modules/.bin/cardpress", "build"]

    def test_user_without_namespaces_is_told_what_to_do(self):
        said = self.folder.run(*self.build, code=1)
        self.assertIn("cannot create its sandbox", said)
        self.assertIn("CARDPRESS_NO_SANDBOX=1", said)
        self.assertEqual(sorted(path.name for path in (self.folder.path / "dist").iterdir()), ["bank.json", "deck.apkg"])
        self.folder.run(*self.build, CARDPRESS_NO_SANDBOX="1")
        self.assertTrue((self.folder.path / "dist/cheatsheet.pdf").exists())
