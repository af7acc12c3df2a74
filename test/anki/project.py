"""Notes as people write them, and the project around them: its command line, its git, its lock."""

import hashlib
import os
import pickle
import re
import subprocess
from pathlib import Path

from packages import V1, Project, cardpress, contents
from scenario import Scenario

STORAGE = """# 存储

## 数据库

### Q1：事务的四个特性 ACID 分别指什么，数据库靠什么来保证？

答案：原子性靠 undo log 回滚，持久性靠 redo log 在崩溃后重放，隔离性靠锁和 MVCC，一致性由前三者与应用自己的约束共同保证。

### Q2：为什么 MySQL 的索引用 B+ 树而不用哈希表？

答案：B+ 树的叶子节点按键有序并且相连，范围查询和排序只要顺着读下去；一个节点正好装满一页，树只有三四层，磁盘读取次数少。哈希表只适合等值查询。

### Q3：可重复读隔离级别下，InnoDB 怎样避免幻读？

答案：快照读依靠 MVCC 的一致性视图，看不到之后提交的行；当前读会加 next-key lock，锁住记录和它前面的间隙，别的事务插不进来。

### Q4：Redis 的过期键是什么时候真正被删除的？
"""
CLOZE = "\n### 队列\n\n<!-- card: cloze -->\n\n先进{{c1::先出::顺序}}，\"两端\"\t各管一件事。\n"
REVERSED = "\n### ACID\n\n<!-- card: reversed -->\n\n四个特性\n\n- `a < b && c`\n- 第二行\n"

NETWORK = """# Networks

## Transport layer

### Why does TCP need three messages, and not two, to open a connection?

Each side has to learn that the other one received its initial sequence number. With two messages the server could not
tell a fresh request from an old duplicate that was delayed on the way, and would keep half-open connections for it.

### What is head-of-line blocking, and how does QUIC get around it?

One lost packet stops every byte that was sent after it, because TCP hands data over in order. QUIC numbers each stream
by itself, so that a loss holds up only the stream that it belongs to.
"""

ADDED = """
### 什么是缓存穿透，布隆过滤器怎样挡住它？

答案：查询的键在缓存和数据库里都没有，每次请求都会打到数据库。布隆过滤器能确定某个键一定不存在，这样的请求在它那里就被拒绝了。
"""

NOTES = {"notes/storage.md": STORAGE, "notes/network.md": NETWORK}
INDEX, PHANTOM, EXPIRY, TCP, QUIC = "B+ 树", "幻读", "过期键", "three messages", "head-of-line"


def swap(text, old, new):
    """The text with its only `old` replaced."""
    assert text.count(old) == 1, f"{text.count(old)} times {old!r}"
    return text.replace(old, new)


def block(text, word):
    """A question with its answer, by a word of its heading."""
    return next(part for part in re.split(r"(?m)^(?=#{1,3} )", text) if word in part.partition("\n")[0])


class Notes(Project):
    """`build` and `diff` take further variables of the environment by name; None takes one away."""

    def build(self, *args, at=V1, **env):
        self.builds += 1
        out = f"out/{self.builds}"
        self.run("build", "notes", "--out-dir", out, "--only", "deck", *args, at=at, **env)
        return str(self.folder / out / "deck.apkg")

    def run(self, *args, at, **env):
        """What the command line prints. What it does to the same files is done once and kept for the next Anki version."""
        env = {"SOURCE_DATE_EPOCH": str(at), "CI": None, **env}
        before = self.files()
        key = hashlib.sha256(pickle.dumps((args, sorted(env.items()), sorted(before.items()), self.head))).hexdigest()
        kept = Path(os.environ["CARDPRESS_PACKAGES"]) / f"{key}.run"
        if kept.exists():
            said, made = pickle.loads(kept.read_bytes())
            self.write(made)
            return said
        said = cardpress(*args, cwd=self.folder, env=env)
        kept.write_bytes(pickle.dumps((said, {name: data for name, data in self.files().items() if before.get(name) != data})))
        return said

    def files(self):
        """Everything in the folder but what is git's own, by path."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        names = {path.relative_to(self.folder).as_posix(): path for path in paths}
        return {name: path.read_bytes() for name, path in names.items() if not name.startswith(".git/")}

    def diff(self, at):
        return self.run("diff", "notes", at=at)

    def edit(self, old, new):
        """Replaces a text that the notes have once."""
        [path] = [path for path in sorted((self.folder / "notes").rglob("*.md")) if old in path.read_text("utf8")]
        path.write_text(swap(path.read_text("utf8"), old, new), "utf8")

    @property
    def lock(self):
        return (self.folder / "cardpress.lock").read_text("utf8")

    @property
    def head(self):
        """What is checked out of which commits, which says what git knows; None without git."""
        git = self.folder / ".git"
        if not git.exists():
            return None
        shallow = git / "shallow"
        return (git / "HEAD").read_text(), self.git("for-each-ref"), shallow.exists() and shallow.read_text()

    def commit(self, at=V1):
        """Commits all there is, at that time; the first one makes the repository."""
        if not (self.folder / ".git").exists():
            self.write({".gitignore": "out\n"})
            self.git("init", "-qb", "main")
        self.git("add", "-A", at=at)
        self.git("commit", "-qm", "change", at=at)

    def ci(self, *args, **clone):
        """The package that CI builds in a clone of its own: without writing a lock, at the time that git says."""
        copy = Notes({})
        self.git("clone", "-q", *(f"--{name}={value}" for name, value in clone.items()), f"file://{self.folder}", str(copy.folder))
        return copy.build(*args, SOURCE_DATE_EPOCH=None, CI="true")

    def git(self, *args, at=V1):
        own = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false", *args]
        env = {**os.environ, "GIT_AUTHOR_DATE": f"{at} +0000", "GIT_COMMITTER_DATE": f"{at} +0000"}
        run = subprocess.run(own, cwd=self.folder, env=env, capture_output=True, text=True, check=False)
        assert run.returncode == 0, f"{args}\n{run.stdout}{run.stderr}"
        return run.stdout.strip()


class ProjectScenario(Scenario):
    def setUp(self):
        super().setUp()
        self.project = Notes(NOTES)

    def guid(self, package, word):
        """The GUID of the only note in a package whose question says a word."""
        [guid] = [guid for guid, note in contents(package)["notes"].items() if word in note["fields"][0]]
        return guid

    def follow(self, *args, at, **counts):
        """One more build, imported: these counts, and what it says arrives."""
        path = self.take(self.project.build(*args, at=at), **counts)
        self.assertSays(path)
        return path

    def build_beside_deck(self, artifact, name, at):
        """One more build, of the deck and another artifact: where both are."""
        project = self.project
        project.builds += 1
        out = f"out/{project.builds}"
        project.run("build", "notes", "--out-dir", out, "--only", "deck", "--only", artifact, at=at)
        return str(project.folder / out / "deck.apkg"), str(project.folder / out / name)

    def questions(self, search):
        """What the notes ask that a search of Anki's browser finds."""
        return sorted(self.reader.col.get_note(nid)["Question"] for nid in self.reader.col.find_notes(search))
