"""From Markdown to Anki: what the lock is for, and what becomes of cards where it is lost, frozen or merged."""

import os
import shutil
import zipfile
from pathlib import Path

from packages import V1, V2, V3, contents
from project import ADDED, EXPIRY, INDEX, NETWORK, NOTES, QUIC, STORAGE, TCP, Notes, ProjectScenario, block

REWORDED = ("Why does TCP need three messages, and not two, to open a connection?",
            "Why is opening a TCP connection a handshake of three messages rather than two?")
ADDED_THERE = """
### What does the receive window tell the sender?

How many bytes the receiver still has room for. A window of zero stops the sender until the receiver opens it again.
"""


class Lost(ProjectScenario):
    """The lock is gone: what is left of a project is what git knows, or what was published."""

    def lose(self):
        (self.project.folder / "cardpress.lock").unlink()

    def test_without_git_all_starts_anew_and_nothing_is_touched(self):
        first = self.project.build()
        self.lose()
        then = self.project.build(at=V2)
        self.update(first, then, new=6)
        self.assertFalse(set(contents(first)["notes"]) & set(contents(then)["notes"]))
        self.assertEqual(len(self.reader.cards()), 12)

    def test_without_git_the_last_deck_knows_what_was_edited_moved_and_reworded(self):
        first = self.project.build()
        self.lose()
        index = block(STORAGE, INDEX)
        self.project.write({"notes/storage.md": STORAGE.replace(index, ""), "notes/network.md": NETWORK + "\n" + index})
        self.project.edit("哈希表只适合等值查询。", "哈希表只适合等值查询，也不支持最左前缀匹配。")
        self.project.edit(*REWORDED)
        then = self.project.build("--previous", first, at=V2)
        self.update(first, then, updated=2, duplicate=4)
        self.assertEqual(self.guid(then, TCP), self.guid(first, TCP))
        self.assertIn("最左前缀", self.reader.back(self.guid(then, INDEX)))
        # The lock that was written knows them by itself.
        self.follow(at=V3, duplicate=6)

    def test_without_git_an_id_of_the_lock_in_the_notes_keeps_its_card(self):
        first = self.project.build()
        heading = f"### {REWORDED[0]}\n"
        self.project.edit(heading, f"### {REWORDED[1]}\n<!-- id: {self.guid(first, TCP)} -->\n")
        self.lose()
        then = self.project.build(at=V2)
        self.assertEqual(self.guid(then, "rather than two"), self.guid(first, TCP))

    def test_in_git_the_history_of_the_notes_knows_what_was_reworded(self):
        self.project.commit()
        first = self.project.build()
        self.lose()
        self.project.edit(*REWORDED)
        self.project.commit(at=V2)
        self.update(first, self.project.build(at=V2), updated=1, duplicate=5)


class Frozen(ProjectScenario):
    def frozen(self, at):
        """A build as CI does it: the lock stays as it was committed."""
        lock = self.project.lock
        path = self.project.build(at=at, CI="true")
        self.assertEqual(self.project.lock, lock)
        return path

    def test_question_reworded_once_keeps_its_history(self):
        first = self.project.build()
        self.project.edit(*REWORDED)
        self.project.write({"notes/storage.md": STORAGE + ADDED})
        then = self.frozen(at=V2)
        self.update(first, then, new=1, updated=1, duplicate=5)
        self.assertEqual(self.guid(then, TCP), self.guid(first, TCP))

    def test_next_build_of_the_same_notes_brings_nothing(self):
        first = self.project.build()
        self.project.edit(*REWORDED)
        then = self.frozen(at=V2)
        self.update(first, then, updated=1, duplicate=5)
        again = self.frozen(at=V2)
        self.assertEqual(Path(again).read_bytes(), Path(then).read_bytes())

    def test_change_that_is_taken_back_before_the_lock_is_committed_does_not_arrive(self):
        first = self.project.build()
        self.project.edit("树只有三四层", "树只有一两层")
        self.update(first, self.frozen(at=V3), updated=1, duplicate=5)
        self.project.edit("树只有一两层", "树只有三四层")
        self.take(self.frozen(at=V3 + 1), duplicate=6)
        self.assertIn("一两层", self.reader.note(self.guid(first, INDEX))["Answer"])
        self.follow("--refresh", at=V3 + 2, updated=6)
        self.assertIn("三四层", self.reader.note(self.guid(first, INDEX))["Answer"])


class Merged(ProjectScenario):
    def commit(self, at):
        path = self.project.build(at=at)
        self.project.commit(at)
        return path

    def merge(self, theirs, ours):
        """The package before two branches, and the one after both were merged: each branch builds what it edits."""
        self.project.write({".gitattributes": "cardpress.lock merge=union\n"})
        first = self.commit(V1)
        self.project.git("checkout", "-qb", "other")
        theirs()
        self.commit(V2)
        self.project.git("checkout", "-q", "main")
        ours()
        self.commit(V2 + 100)
        self.project.git("merge", "-q", "--no-edit", "other")
        return first, self.project.build(at=V3)

    def test_each_branch_added_questions(self):
        first, then = self.merge(lambda: self.project.write({"notes/network.md": NETWORK + ADDED_THERE}),
                                 lambda: self.project.write({"notes/storage.md": STORAGE + ADDED}))
        self.update(first, then, new=2, duplicate=6)
        times = {note["mod"] for note in contents(then)["notes"].values()}
        self.assertEqual(times, {V1, V2, V2 + 100})

    def test_one_renamed_a_file_and_reworded_while_the_other_edited_an_answer(self):
        def renamed():
            self.project.edit(*REWORDED)
            (self.project.folder / "notes/network.md").rename(self.project.folder / "notes/net.md")
        first, then = self.merge(lambda: self.project.edit("hands data over in order", "delivers bytes in order"), renamed)
        self.assertEqual(len(self.project.lock.splitlines()), len(set(self.project.lock.splitlines())))
        self.update(first, then, updated=2, duplicate=4)
        self.assertIn("delivers bytes", self.reader.back(self.guid(then, QUIC)))


class Carried(ProjectScenario):
    def test_the_lock_in_a_package_does_not_get_into_the_collection(self):
        package = self.project.build()
        self.assertIn("cardpress.lock", zipfile.ZipFile(package).namelist())
        self.take(package, new=6)
        self.assertNotIn("cardpress", self.reader.col.all_config())
        self.assertEqual([name for name in os.listdir(self.reader.col.media.dir()) if "lock" in name], [])


class Machines(ProjectScenario):
    def test_built_in_two_time_zones(self):
        first = self.project.build(at=V1, TZ="Asia/Shanghai")
        there = Notes({})
        for name in ("notes", "cardpress.lock"):
            copy = shutil.copytree if (self.project.folder / name).is_dir() else shutil.copy
            copy(self.project.folder / name, there.folder / name)
        then = there.build(at=V2, TZ="America/Los_Angeles")
        self.assertEqual(Path(then).read_bytes(), Path(first).read_bytes())
        self.update(first, then, duplicate=6)

    def test_built_without_a_lock_on_two_machines(self):
        self.project.commit()
        first, then = (self.project.ci() for _ in range(2))
        self.assertEqual(Path(then).read_bytes(), Path(first).read_bytes())
        self.update(first, then, duplicate=6)


class Reader(ProjectScenario):
    """What the reader does with the notes in Anki between two builds."""

    def test_tagged_after_our_change_and_stamped_anew(self):
        first = self.project.build()
        index = self.guid(first, INDEX)
        self.project.edit("树只有三四层", "树通常只有三层")
        self.update(first, self.project.build(at=V2), duplicate=6, stale=[index],
                    before=lambda reader: reader.col.tags.bulk_add([reader.note(index).id], "hard"))
        self.assertNotIn("通常", self.reader.note(index)["Answer"])
        self.follow("--refresh", at=V3, updated=6)
        self.assertIn("通常", self.reader.note(index)["Answer"])
        self.assertWhole()

    def test_tagged_before_our_change(self):
        first = self.project.build()
        index = self.guid(first, INDEX)
        self.project.edit("树只有三四层", "树通常只有三层")
        self.update(first, self.project.build(at=V3), updated=1, duplicate=5,
                    before=lambda reader: reader.col.tags.bulk_add([reader.note(index).id], "marked"))

    def test_leech_before_our_change(self):
        def fail_often(reader):
            card = reader.card(expiry)
            for _ in range(12):
                reader.col.sched.set_due_date([card.id], "0")
                card.load()
                card.start_timer()
                reader.col.sched.answerCard(card, 1)
            assert "leech" in reader.note(expiry).tags

        first = self.project.build()
        expiry = self.guid(first, EXPIRY)
        self.project.edit("什么时候真正被删除的？\n", "什么时候真正被删除的？\n\n答案：访问时惰性删除，后台再定期抽查一部分。\n")
        self.update(first, self.project.build(at=V3), updated=1, duplicate=5, before=fail_often)
        self.assertIn("惰性删除", self.reader.note(expiry)["Answer"])

    def test_deleted_a_note_that_we_changed(self):
        first = self.project.build()
        index = self.guid(first, INDEX)
        self.project.edit("树只有三四层", "树通常只有三层")
        self.update(first, self.project.build(at=V2), new=1, duplicate=5,
                    before=lambda reader: reader.col.remove_notes([reader.note(index).id]))

    def test_renamed_deck_takes_what_is_changed_but_not_what_is_new(self):
        def rename(reader):
            reader.col.decks.rename(reader.col.decks.by_name("存储"), "Mine")

        first = self.project.build()
        self.project.edit("树只有三四层", "树通常只有三层")
        self.project.write({"notes/storage.md": (self.project.folder / "notes/storage.md").read_text("utf8") + ADDED})
        then = self.project.build(at=V2)
        self.update(first, then, before=rename, new=1, updated=1, duplicate=5)
        cards = self.reader.cards()
        self.assertEqual(cards[self.guid(then, INDEX), 0].deck, "Mine")
        self.assertEqual(cards[self.guid(then, "缓存穿透"), 0].deck, "存储")
