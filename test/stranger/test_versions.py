"""Four versions of somebody's notes, each built by CI and imported, with reviews between: no card loses its history."""

import os
from functools import cache

from newcomer import Folder, installed, tell
from packages import V1, contents
from project import ADDED, NETWORK, STORAGE, Notes, ProjectScenario, block

DAY = 86_400
DESIGN = """---
tags: [design]
---

# 系统设计

## 一致性

Q: 什么是 CAP 定理？
A: 网络分区发生时，一致性和可用性只能保住一个；没有分区时两者可以兼得。

Q: 什么是最终一致性？
A: 副本之间允许短时间不一致，停止写入之后，过一段时间所有副本会收敛到同一个值。
"""
LIMITS = """# Rate limiting

## How does a token bucket differ from a leaky bucket?
<!-- card: reversed -->

A token bucket lets a burst through as long as tokens are left; a leaky bucket sends at one even rate, whatever comes in.

## 滑动窗口限流怎么实现？
"""
NOTES = {"notes/storage.md": STORAGE, "notes/network.md": NETWORK, "notes/面试/系统 设计.md": DESIGN, "notes/limits.md": LIMITS}

# A word that a question keeps through all of its wordings.
WORDS = {"acid": "ACID", "index": "B+ 树", "phantom": "幻读", "expiry": "过期键", "tcp": "TCP", "quic": "QUIC", "cap": "CAP",
         "eventual": "最终一致性", "bucket": "leaky bucket", "window": "滑动窗口", "penetration": "缓存穿透", "mutex": "mutex"}
MUTEX = """# Locks

## What does a mutex protect?

A piece of data, for as long as one thread holds it: not the lines of code between lock and unlock.
"""


def begin(project):
    """Ten questions, two of them without an answer, eleven cards."""
    project.write(NOTES)


def edit(project):
    """An answer is edited, another one is written, a heading is reworded, a question comes at the end."""
    project.edit("树只有三四层", "树通常只有三层")
    project.edit("什么时候真正被删除的？\n", "什么时候真正被删除的？\n\n答案：访问时惰性检查，后台再定期抽样删除。\n" + ADDED)
    project.edit("Why does TCP need three messages, and not two, to open a connection?",
                 "Why is opening a TCP connection a handshake of three messages rather than two?")


def move(project):
    """A question moves to another file, one is deleted, those behind it get other numbers, a heading is reworded."""
    storage = (project.folder / "notes/storage.md").read_text("utf8")
    phantom, quic = block(storage, "幻读"), block(NETWORK, "QUIC")
    project.edit(phantom, "")
    project.edit("Q4：", "Q3：")
    project.write({"notes/limits.md": LIMITS + "\n" + phantom.replace("### Q3：", "## ")})
    project.edit(quic, "")
    project.edit("什么是 CAP 定理？", "CAP 定理说的是什么？")


def rename(project):
    """A file gets another name, another an answer, a new one comes; what was deleted comes back."""
    network = (project.folder / "notes/network.md").read_text("utf8")
    project.write({"notes/computer-networks.md": network + block(NETWORK, "QUIC"), "notes/locks.md": MUTEX}, without=["notes/network.md"])
    project.edit("## 滑动窗口限流怎么实现？\n", "## 滑动窗口限流怎么实现？\n\n按小格计数，只加窗口里的格子，过期的格子清零。\n")


VERSIONS = [
    (begin, {"new": 10}),
    (edit, {"new": 1, "updated": 3, "duplicate": 7}),
    (move, {"updated": 3, "duplicate": 7}),
    (rename, {"new": 1, "updated": 3, "duplicate": 8}),
]


@cache
def started():
    """What a folder holds after `init`, without the sample note."""
    folder = Folder({"notes/storage.md": STORAGE})
    folder.run(installed().path / "node_modules/.bin/cardpress", "init")
    files = {**folder.read(*folder.files()), "package.json": b"{}"}
    return {**files, ".gitignore": files[".gitignore"] + b"/out/\n"}


class Life:
    """A way to publish: what the author commits beside the notes, and what CI has to go by."""

    def setUp(self):
        super().setUp()
        os.environ["CARDPRESS_LIB"] = str(installed().path / "node_modules/cardpress/lib")
        self.project = Notes(started())
        self.project.git("init", "-qb", "main")
        self.decks = []

    def committed(self, at):
        """What the author does before committing."""

    def publish(self):
        """The deck that CI builds."""
        raise NotImplementedError

    def test_no_history_is_lost(self):
        ids, kept = {}, 0
        for number, (change, counts) in enumerate(VERSIONS):
            at = V1 + number * DAY
            change(self.project)
            self.committed(at)
            self.project.commit(at)
            deck = self.take(self.publish(), **counts)
            self.assertSays(deck)
            now = self.ids(deck)
            self.assertEqual({key: ids.get(key, now[key]) for key in now}, now, f"histories lost in version {number + 1}")
            kept += len(now.keys() & ids.keys())
            ids.update(now)
            self.reader.review()
            self.decks.append(deck)
        self.assertWhole()
        tell(f"{kept} of {kept} questions kept their history over {len(self.decks)} decks")

    def ids(self, deck):
        """The GUID of each question, by its key."""
        fronts = [note["fields"][0] for note in contents(deck)["notes"].values()]
        found = {key: self.guid(deck, word) for key, word in WORDS.items() if any(word in front for front in fronts)}
        self.assertEqual(len(found), len(fronts), "a question that WORDS does not have")
        return found


class Lockless(Life):
    """An author who never builds: nobody ever commits a lock."""


class FromHistory(Lockless, ProjectScenario):
    """Nothing but the history of the notes."""

    def publish(self):
        return self.project.ci()


class FromLastDeck(Lockless, ProjectScenario):
    """The deck that was published last, and no history."""

    def publish(self):
        return self.project.ci(*(["--previous", self.decks[-1]] if self.decks else []), depth=1)


class FromLastDeckAndHistory(Lockless, ProjectScenario):
    def publish(self):
        return self.project.ci(*(["--previous", self.decks[-1]] if self.decks else []))


class Locked(Life):
    def committed(self, at):
        self.project.build(at=at)


class FromLock(Locked, ProjectScenario):
    """A lock in every commit, and no history."""

    def publish(self):
        return self.project.ci(depth=1)


class FromLockAndHistory(Locked, ProjectScenario):
    def publish(self):
        return self.project.ci()


class FromFirstLock(Life, ProjectScenario):
    """The lock of the first day, which nobody has committed since."""

    def committed(self, at):
        if not self.decks:
            self.project.build(at=at)

    def publish(self):
        return self.project.ci()


class FromNothing(Lockless, ProjectScenario):
    def test_no_history_is_lost(self):
        """A shallow clone that has neither lock nor deck builds none, and says what the workflow lacks."""
        begin(self.project)
        self.project.commit(V1)
        edit(self.project)
        self.project.commit(V1 + DAY)
        with self.assertRaisesRegex(AssertionError, "fetch-depth: 0"):
            self.project.ci(depth=1)
