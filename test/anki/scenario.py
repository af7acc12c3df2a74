"""What every scenario has: a reader with an empty collection, and the promise that an import leaves study alone."""

import shutil
import tempfile
import unittest

from packages import Deck, contents
from reader import Counts, Reader


class Scenario(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        self.reader = Reader(folder)
        self.addCleanup(self.reader.close)

    def take(self, package, **counts):
        """Imports a package, expects these counts (0 where not named), and that study and collection are whole."""
        path = package.path if isinstance(package, Deck) else package
        before, schema_time = self.reader.cards(), self.reader.schema_time
        self.assertEqual(self.reader.take(path), Counts(*(counts.get(name, 0) for name in Counts._fields)))
        after = self.reader.cards()
        self.assertEqual({key: after.get(key) for key in before}, before, "an import touched a card")
        if before:
            self.assertEqual(self.reader.schema_time, schema_time, "an import forces a full sync")
        return path

    def update(self, first, then, *, before=None, unused=0, stale=(), **counts):
        """
        v1, reviews, v2: expects these counts of the second import, and the package's fields and tags in every note
        but the `stale` ones.
        before: what the reader does between the reviews and the second import
        unused: number of pictures that no note shows any more
        """
        path = first.path if isinstance(first, Deck) else first
        self.take(path, new=len(contents(path)["notes"]))
        self.reader.review()
        if before:
            before(self.reader)
        path = self.take(then, **counts)
        self.assertSays(path, stale)
        self.assertWhole(unused)

    def assertSays(self, path, stale=()):
        for guid, note in contents(path)["notes"].items():
            if guid not in stale:
                own = self.reader.note(guid)
                self.assertEqual((own.fields, own.tags), (note["fields"], note["tags"]), guid)

    def assertWhole(self, unused=0):
        media = self.reader.col.media.check()
        self.assertEqual((list(media.missing), len(media.unused)), ([], unused))
        self.assertEqual(list(self.reader.col.get_empty_cards().notes), [])
        # Last: it moves the time of the schema by itself.
        problems, sound = self.reader.col.fix_integrity()
        self.assertTrue(sound, problems)
        self.assertNotIn("\n", problems, "Anki found something to mend")

    def numbers(self, guid):
        """Numbers of a note's cards."""
        return sorted(number for own, number in self.reader.cards() if own == guid)
