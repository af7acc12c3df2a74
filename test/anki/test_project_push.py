"""`cardpress push` into the real Anki, by way of AnkiConnect's protocol."""

import os

from ankiconnect import AnkiConnect
from packages import V1, V2
from project import STORAGE, ProjectScenario, block, swap


class Push(ProjectScenario):
    def connect(self, **how):
        anki = AnkiConnect(self.reader, **how)
        self.addCleanup(anki.close)
        return anki

    def push(self, anki, *args, at, **env):
        return self.project.run("push", "notes", *args, at=at, ANKICONNECT_URL=anki.url, **env)

    def deck(self):
        return str(self.project.folder / "dist/deck.apkg")

    def test_brings_what_is_new_and_what_changed_and_keeps_history(self):
        anki = self.connect()
        said = self.push(anki, at=V1)
        self.assertIn("Importing the next deck: 6 new", said)
        self.assertIn("6 new, 0 updated, 0 unchanged", said)
        self.assertSays(self.deck())
        self.reader.review()
        before = self.reader.cards()
        self.project.edit("原子性靠 undo log 回滚", "原子性靠 undo 日志回滚")
        said = self.push(anki, at=V2)
        self.assertIn("Importing the next deck: 1 updated", said)
        self.assertIn("0 new, 1 updated, 5 unchanged", said)
        self.assertSays(self.deck())
        self.assertEqual(self.reader.cards(), before)
        self.assertWhole()

    def test_names_a_note_that_was_edited_in_anki(self):
        anki = self.connect()
        self.push(anki, at=V1)
        [nid] = self.reader.col.find_notes("undo")
        note = self.reader.col.get_note(nid)
        note["Answer"] = "my own"
        self.reader.col.update_note(note)
        self.project.edit("原子性靠 undo log 回滚", "原子性靠 undo 日志回滚")
        said = self.push(anki, at=V2)
        self.assertIn("Anki has 1 note otherwise than the deck", said)
        self.assertEqual(self.reader.col.get_note(nid)["Answer"], "my own")

    def test_deletes_retired_notes_only_if_told_to(self):
        anki = self.connect()
        self.push(anki, at=V1)
        self.reader.review()
        path = self.project.folder / "notes/storage.md"
        path.write_text(swap(path.read_text("utf8"), block(STORAGE, "幻读"), ""), "utf8")
        said = self.push(anki, at=V2)
        self.assertIn("Anki still has 1 note of retired questions", said)
        self.assertEqual(len(self.reader.col.find_notes("")), 6)
        said = self.push(anki, "--delete-retired", at=V2)
        self.assertIn("Deleted from Anki, with their history: 1 note", said)
        self.assertEqual((len(self.reader.col.find_notes("")), self.questions("幻读")), (5, []))
        self.assertNotIn("retired", self.push(anki, at=V2))

    def test_into_an_anki_that_cannot_read_the_file_and_wants_a_key(self):
        media = self.reader.col.media.dir()
        anki = self.connect(key="secret", reads=lambda path: path.startswith(media))
        said = self.push(anki, at=V1, ANKICONNECT_API_KEY="secret")
        self.assertIn("6 new, 0 updated, 0 unchanged", said)
        self.assertNotIn("_cardpress-push.apkg", os.listdir(media))
        self.assertWhole()
