"""One line of the README after another, from an empty folder to a deck that CI builds of the commit."""


from newcomer import Folder, installed, tell
from packages import contents
from project import ProjectScenario

GIT = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]


class FirstDay(ProjectScenario):
    def test_from_an_empty_folder_to_the_deck_of_ci(self):
        folder = installed()
        given = folder.files()
        said = folder.run("npx", "--no-install", "cardpress", "init")
        written = [name for name in folder.files() if name not in given]
        self.assertLessEqual({"cardpress.config.json", ".gitignore", ".gitattributes", ".github/workflows/cardpress.yml"}, set(written))
        notes = [name for name in written if name.endswith(".md")]
        self.assertEqual(len(notes), 1, "a sample note")
        for name in written:
            self.assertIn(name, said)
        tell(f"init: {', '.join(written)}")

        before = folder.read(*folder.files())
        folder.run("npx", "--no-install", "cardpress", "init")
        self.assertEqual(folder.read(*folder.files()), before, "a second init changed something")

        result = folder.result("npx", "--no-install", "cardpress", "build")
        self.assertEqual((result["summary"]["errors"], result["summary"]["warnings"]), (0, 0), result["messages"])
        self.assertEqual(result["summary"]["questions"], len(result["plan"]["new"]))
        folder.run("npx", "--no-install", "cardpress", "doctor")

        folder.run("git", "init", "--quiet", "--initial-branch=main")
        folder.run(*GIT, "add", ".")
        folder.run(*GIT, "commit", "--quiet", "--message=Notes")
        committed = folder.run("git", "ls-files").split()
        self.assertEqual(sorted(committed), sorted([*written, "cardpress.lock", *given]))

        clone = Folder(beside=folder)
        clone.run("git", "clone", "--quiet", "--depth=1", f"file://{folder.path}", ".")
        clone.online("npm", "ci")
        self.assertEqual(clone.listing(), installed().listing(), "npm ci gives another tree than npm install")
        clone.run("npx", "--no-install", "cardpress", "build", CI="true")
        self.assertEqual(clone.run("git", "status", "--porcelain"), "")

        deck, again = (f"{each.path}/dist/deck.apkg" for each in (folder, clone))
        count = len(contents(deck)["notes"])
        self.assertEqual(count, result["summary"]["questions"])
        self.take(deck, new=count)
        self.reader.review()
        self.take(again, duplicate=count)
        self.assertSays(again)
        self.assertWhole()
