"""From Markdown to Anki with a lock: what people do to the text and the place of their questions."""

import struct
import zlib

from packages import V1, V2, V3, contents
from project import (ADDED, EXPIRY, INDEX, NETWORK, NOTES, PHANTOM, QUIC, STORAGE, TCP, Notes, ProjectScenario, block,
                     swap)


def png(grey):
    """A picture of one pixel."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixel = zlib.compress(bytes([0, grey]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


class Text(ProjectScenario):
    def change(self, old, new, **counts):
        """v1, review, one edit, v2; returns v2's package."""
        first = self.project.build()
        self.project.edit(old, new)
        then = self.project.build(at=V2)
        self.update(first, then, **counts)
        return then

    def test_nothing_changed(self):
        self.update(self.project.build(), self.project.build(at=V2), duplicate=6)

    def test_answer_edited(self):
        then = self.change("哈希表只适合等值查询。", "哈希表只适合等值查询，也不支持最左前缀匹配。", updated=1, duplicate=5)
        self.assertIn("最左前缀", self.reader.back(self.guid(then, INDEX)))

    def test_question_reworded(self):
        then = self.change("Why does TCP need three messages, and not two, to open a connection?",
                           "Why is opening a TCP connection a handshake of three messages rather than two?",
                           updated=1, duplicate=5)
        self.assertIn("rather than two", self.reader.front(self.guid(then, TCP)))

    def test_question_reworded_in_chinese(self):
        then = self.change("为什么 MySQL 的索引用 B+ 树而不用哈希表？", "MySQL 索引为何选择 B+ 树，而不是哈希结构？",
                           updated=1, duplicate=5)
        self.assertIn("哈希结构", self.reader.front(self.guid(then, INDEX)))

    def test_question_and_answer_both_edited_a_little(self):
        first = self.project.build()
        self.project.edit("可重复读隔离级别下，InnoDB 怎样避免幻读？", "可重复读隔离级别下，InnoDB 是如何避免幻读的？")
        self.project.edit("别的事务插不进来。", "别的事务就无法在其中插入新行。")
        self.project.edit("how does QUIC get around it?", "how does QUIC avoid it?")
        self.project.edit("the stream that it belongs to", "the one stream that it belongs to")
        then = self.project.build(at=V2)
        self.update(first, then, updated=2, duplicate=4)
        self.assertIn("插入新行", self.reader.back(self.guid(then, PHANTOM)))
        self.assertIn("the one stream", self.reader.back(self.guid(then, QUIC)))

    def test_same_question_elsewhere_goes_before_its_answer_under_another_question(self):
        first = self.project.build()
        asked = "为什么 MySQL 的索引用 B+ 树而不用哈希表？"
        self.project.edit(asked, "数据库里的有序结构胜在哪里？")
        self.project.write({"notes/network.md": f"{NETWORK}\n### {asked}\n\n见数据库一章的有序结构。\n"})
        then = self.project.build(at=V2)
        self.update(first, then, new=1, updated=1, duplicate=5)
        self.assertEqual(self.guid(then, "而不用哈希表"), self.guid(first, INDEX))

    def test_question_and_answer_both_replaced_under_an_id(self):
        heading = "### Q4：Redis 的过期键是什么时候真正被删除的？\n"
        self.project.edit(heading, heading + "<!-- id: expiry -->\n")
        first = self.project.build()
        self.project.edit(heading, "### Which keys does a cache drop first?\n")
        self.project.write({"notes/storage.md": (self.project.folder / "notes/storage.md").read_text("utf8") + "\nOld ones.\n"})
        then = self.project.build(at=V2)
        self.update(first, then, updated=1, duplicate=5)
        self.assertEqual(self.guid(then, "drop first"), self.guid(first, EXPIRY))

    def test_one_question_rewritten_as_two(self):
        first = self.project.build()
        old = block(STORAGE, PHANTOM)
        head, answer = old.partition("\n")[::2]
        twice = f"### Q3：InnoDB 在可重复读级别下怎样避免幻读？\n{answer}### Q5：可重复读下，InnoDB 怎样避免幻读现象？\n{answer}"
        self.project.edit(old, twice)
        then = self.project.build(at=V2)
        self.update(first, then, new=1, updated=1, duplicate=5)
        self.assertEqual(head, "### Q3：可重复读隔离级别下，InnoDB 怎样避免幻读？")
        self.assertEqual(len(self.reader.cards()), 7)

    def test_empty_answer_filled_in(self):
        heading = "### Q4：Redis 的过期键是什么时候真正被删除的？\n"
        then = self.change(heading, heading + "\n答案：访问时惰性删除，后台再定期抽查一部分；内存不足时由淘汰策略补上。\n",
                           updated=1, duplicate=5)
        note = self.reader.note(self.guid(then, EXPIRY))
        self.assertEqual(note.tags, ["数据库"])
        self.assertIn("惰性删除", note["Answer"])

    def test_answer_emptied(self):
        old = block(STORAGE, PHANTOM)
        then = self.change(old, old.split("\n")[0] + "\n\n", updated=1, duplicate=5)
        note = self.reader.note(self.guid(then, PHANTOM))
        self.assertEqual(note.tags, ["unanswered", "数据库"])
        self.assertEqual(note["Answer"].count("MVCC"), 0)

    def test_answer_changed_and_changed_back(self):
        right, wrong = "树只有三四层", "树只有一两层"
        first = self.project.build()
        self.project.edit(right, wrong)
        second = self.project.build(at=V3)
        self.update(first, second, updated=1, duplicate=5)
        self.project.edit(wrong, right)
        # On a machine whose clock is behind.
        third = self.follow(at=V1, updated=1, duplicate=5)
        times = [contents(path)["notes"][self.guid(path, INDEX)]["mod"] for path in (first, second, third)]
        self.assertEqual(times, [V1, V3, V3 + 1])
        self.assertWhole()

    def test_picture_replaced_under_the_same_name(self):
        self.project = Notes({
            "notes/storage.md": swap(STORAGE, "哈希表只适合等值查询。", "哈希表只适合等值查询。\n\n![B+ 树](img/tree.png)"),
            "notes/img/tree.png": png(0),
        })
        first = self.project.build()
        self.project.write({"notes/img/tree.png": png(255)})
        then = self.project.build(at=V2)
        self.update(first, then, updated=1, duplicate=3, unused=1)
        [name] = contents(then)["media"]
        self.assertIn(f'src="{name}"', self.reader.back(self.guid(then, INDEX)))
        with open(self.reader.col.media.dir() + "/" + name, "rb") as file:
            self.assertEqual(file.read(), png(255))


class Place(ProjectScenario):
    def move(self, files, without=(), **counts):
        first = self.project.build()
        self.project.write(files, without)
        then = self.project.build(at=V2)
        self.update(first, then, **counts)
        return then

    def test_questions_reordered(self):
        head = STORAGE[:STORAGE.index("### Q1")]
        one, index, phantom, expiry = (block(STORAGE, word) for word in ("ACID", INDEX, PHANTOM, EXPIRY))
        self.move({"notes/storage.md": head + phantom + expiry + "\n" + index + one}, duplicate=6)

    def test_renumbered_when_one_before_is_deleted(self):
        text = STORAGE.replace(block(STORAGE, INDEX), "").replace("Q3：", "Q2：").replace("Q4：", "Q3：")
        then = self.move({"notes/storage.md": text}, updated=2, duplicate=3)
        self.assertEqual(self.reader.note(self.guid(then, PHANTOM))["Label"], "Q2")
        self.assertEqual(len(self.reader.cards()), 6)

    def test_question_moved_to_another_file(self):
        index = block(STORAGE, INDEX)
        then = self.move({"notes/storage.md": swap(STORAGE, index, ""), "notes/indexes.md": "# 索引\n\n" + index},
                         updated=1, duplicate=5)
        note = self.reader.note(self.guid(then, INDEX))
        self.assertEqual((note["Source"], note.tags), ("notes/indexes.md", []))

    def test_unanswered_question_moved_to_another_file(self):
        expiry = block(STORAGE, EXPIRY)
        then = self.move({"notes/storage.md": swap(STORAGE, expiry, ""), "notes/cache.md": "# 缓存\n\n" + expiry},
                         updated=1, duplicate=5)
        self.assertEqual(self.reader.note(self.guid(then, EXPIRY))["Source"], "notes/cache.md")

    def test_file_renamed(self):
        then = self.move({"notes/transport/tcp.md": NETWORK}, without=["notes/network.md"], updated=2, duplicate=4)
        self.assertEqual(self.reader.note(self.guid(then, TCP))["Source"], "notes/transport/tcp.md")

    def test_question_deleted_and_restored(self):
        first = self.project.build()
        index = block(STORAGE, INDEX)
        self.project.write({"notes/storage.md": swap(STORAGE, index, "")})
        self.update(first, self.project.build(at=V2), duplicate=5)
        self.project.write(NOTES)
        self.assertIn("restored, with its history", self.project.diff(at=V3))
        then = self.follow(at=V3, updated=1, duplicate=5)
        self.assertEqual(self.guid(then, INDEX), self.guid(first, INDEX))
        self.assertWhole()

    def test_duplicate_question_added(self):
        first = self.project.build()
        [tcp] = [self.guid(first, TCP)]
        copy = "### Why does TCP need three messages, and not two, to open a connection?\n\nSee the slides of week 3.\n\n"
        # The copy stands above the one that has a history.
        self.project.edit("## Transport layer\n\n", "## Transport layer\n\n" + copy)
        then = self.project.build(at=V2)
        self.update(first, then, new=1, duplicate=6)
        self.assertIn("half-open connections", self.reader.note(tcp)["Answer"])
        self.assertEqual(len(self.questions(f'Question:*"{TCP}"*')), 2)

    def test_question_added_above_the_others(self):
        first = self.project.build()
        self.project.edit("## 数据库\n", "## 数据库\n" + ADDED)
        self.update(first, self.project.build(at=V2), new=1, duplicate=6)
