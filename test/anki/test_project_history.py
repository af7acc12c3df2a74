"""From Markdown to Anki where no lock says what was before: history, the last deck, and other projects in the collection."""

from packages import V1, V2, V3, contents
from project import ADDED, INDEX, NETWORK, NOTES, TCP, Notes, ProjectScenario

ASKED = "Why does TCP need three messages, and not two, to open a connection?"
FIRST = "Why is opening a TCP connection a handshake of three messages rather than two?"
SECOND = "What would go wrong if two messages opened a TCP connection?"
KNN = "# KNN\n\n## 优缺点\n\n不用训练，预测时要算与所有样本的距离，维数高时失效。\n"
SVM = "# SVM\n\n## 优缺点\n\n间隔最大，小样本上稳，核函数难选，样本多时训练慢。\n"
BAYES = "# Bayes\n\n## 优缺点\n\n参数少，训练快，特征独立的假设几乎从不成立。\n"


class InGit(ProjectScenario):
    notes = NOTES

    def setUp(self):
        super().setUp()
        self.project = Notes(self.notes)
        self.project.commit()

    def guids(self, package):
        """The GUID by the first words of the answer."""
        return {note["fields"][1][:8]: guid for guid, note in contents(package)["notes"].items()}

    def same_guids(self, first, then):
        before, after = self.guids(first), self.guids(then)
        self.assertEqual({answer: after.get(answer) for answer in before}, before)


class Lockless(InGit):
    """CI that never has a lock, over three versions, each built in a clone of its own."""

    def test_reworded_twice_with_questions_added_and_taken_back(self):
        first = self.project.ci()
        self.project.edit(ASKED, FIRST)
        self.project.write({"notes/a.md": f"# 缓存\n{ADDED}"})
        self.project.commit(at=V2)
        second = self.project.ci()
        self.update(first, second, new=1, updated=1, duplicate=5)
        self.assertEqual(self.guid(second, FIRST), self.guid(first, ASKED))
        self.project.edit(FIRST, SECOND)
        self.project.edit("树只有三四层", "树通常只有三层")
        self.project.commit(at=V3 + 100)
        third = self.take(self.project.ci(), updated=2, duplicate=5)
        self.assertSays(third)
        self.assertEqual(self.guid(third, SECOND), self.guid(first, ASKED))
        self.project.git("revert", "--no-edit", "HEAD", at=V3 + 200)
        fourth = self.take(self.project.ci(), updated=2, duplicate=5)
        self.assertSays(fourth)
        self.assertIn("三四层", self.reader.back(self.guid(fourth, INDEX)))
        self.assertWhole()

    def test_first_lock_after_that_goes_on_with_the_same_cards(self):
        first = self.project.ci()
        self.project.edit(ASKED, FIRST)
        self.project.commit(at=V3)
        self.update(first, self.project.ci(), updated=1, duplicate=5)
        self.project.edit(FIRST, SECOND)
        self.project.commit(at=V3 + 100)
        locked = self.follow(at=V3 + 200, updated=1, duplicate=5)
        self.assertEqual(contents(self.project.build(at=V3 + 300)), contents(locked))

    def test_tags_and_a_renamed_file_arrive(self):
        first = self.project.ci()
        self.project.write({"notes/net.md": "---\ntags: [exam]\n---\n\n" + NETWORK}, without=["notes/network.md"])
        self.project.commit(at=V2)
        then = self.project.ci()
        self.update(first, then, updated=2, duplicate=4)
        self.assertIn("exam", self.reader.note(self.guid(then, TCP)).tags)
        self.assertIn("notes/net.md", self.reader.back(self.guid(then, TCP)))


class Twins(InGit):
    notes = {"notes/knn.md": KNN, "notes/svm.md": SVM}

    def test_a_file_that_asks_the_same_comes_in_front(self):
        first = self.project.ci()
        self.project.write({"notes/bayes.md": BAYES})
        self.project.commit(at=V2)
        then = self.project.ci()
        self.update(first, then, new=1, duplicate=2)
        self.same_guids(first, then)

    def test_numbered_files_shift(self):
        self.project.write({"notes/01.md": SVM, "notes/02.md": KNN}, without=["notes/knn.md", "notes/svm.md"])
        self.project.commit(at=V1 + 10)
        first = self.project.build(at=V1 + 20)
        self.project.write({"notes/01.md": BAYES, "notes/02.md": SVM, "notes/03.md": KNN})
        then = self.project.build(at=V2)
        # The back names the file.
        self.update(first, then, new=1, updated=2)
        self.same_guids(first, then)


class Other(ProjectScenario):
    """A question with a qualifier and another answer is another question."""

    def replaced(self, old, new):
        heap = "\n## What is a heap?\n\nA tree in which no child is larger than its parent.\n"
        self.project = Notes({"notes/a.md": f"# A\n\n{old}{heap}"})
        first = self.project.build()
        self.project.write({"notes/a.md": f"# A\n\n{new}{heap}"})
        self.update(first, self.project.build(at=V2), new=1, duplicate=1)
        self.assertEqual(len(self.reader.cards()), 3)

    def test_react_native(self):
        self.replaced("## What is React?\n\nA library that renders components when their state changes.\n",
                      "## What is React Native?\n\nA way to build apps for phones out of native widgets driven by JavaScript.\n")

    def test_interprocess_communication(self):
        self.replaced("## 什么是进程？\n\n正在运行的程序的实例，有自己的地址空间和资源。\n",
                      "## 什么是进程通信？\n\n管道、消息队列、共享内存、信号量与套接字等几种办法。\n")

    def test_retired_three_builds_ago(self):
        promise = "\n## What is a promise?\n\nA value that will be there later, or the reason why it will not.\n"
        chain = "\n## What is promise chaining?\n\nEach then gives back another promise, so that steps follow one another.\n"
        self.project = Notes({"notes/a.md": NETWORK + promise})
        first = self.project.build()
        for number in range(3):
            self.project.write({"notes/a.md": f"{NETWORK}\nEdit {number}.\n"})
            self.project.build(at=V2 + number)
        self.project.write({"notes/a.md": NETWORK + chain})
        then = self.project.build(at=V3)
        self.take(first, new=3)
        self.reader.review()
        self.assertEqual(self.reader.take(then).new, 1)
        self.assertNotEqual(self.guid(then, "chaining"), self.guid(first, "a promise"))


class Reverted(InGit):
    def publish(self, at):
        """A build whose lock is committed with the notes."""
        path = self.project.build(at=at)
        self.project.commit(at)
        return path

    def test_notes_and_lock_in_one_commit(self):
        first = self.publish(V1)
        self.project.edit("树只有三四层", "树只有一两层")
        self.project.edit(ASKED, FIRST)
        self.update(first, self.publish(V3), updated=2, duplicate=4)
        self.project.git("revert", "--no-edit", "HEAD", at=V3 + 100)
        self.assertIn(ASKED, (self.project.folder / "notes/network.md").read_text("utf8"))
        then = self.take(self.project.ci(), updated=2, duplicate=4)
        self.assertSays(then)
        self.assertIn("三四层", self.reader.back(self.guid(then, INDEX)))
        self.assertEqual(contents(self.project.build(at=V3 + 200)), contents(then))

    def test_card_faces(self):
        def css():
            return {model["css"].split("/*")[0].strip() for model in self.reader.note_types()}

        def faces(colour):
            return {"faces/style.css": f".card {{ color: {colour} }}\n"}

        sides = {f"faces/{name}": f"{{{{Question}}}}{{{{#TypeIn}}}}{{{{type:TypeIn}}}}{{{{/TypeIn}}}}{more}"
                 for name, more in (("front.html", ""), ("back.html", "{{Answer}}"))}
        self.project.write({**sides, **faces("red"), "cardpress.config.json": '{"templates": {"anki": "faces"}}'})
        self.take(self.publish(V1), new=6)
        self.reader.review()
        red = css()
        self.project.write(faces("blue"))
        self.take(self.publish(V3), duplicate=6)
        self.assertNotEqual(css(), red)
        self.project.git("revert", "--no-edit", "HEAD", at=V3 + 100)
        self.take(self.project.ci(), duplicate=6)
        self.assertEqual(css(), red)


class Previous(InGit):
    """CI whose only memory is what it published last."""

    def test_three_publications(self):
        first = self.project.ci()
        self.project.edit(ASKED, FIRST)
        self.project.write({"notes/a.md": f"# 缓存\n{ADDED}"})
        self.project.commit(at=V2)
        second = self.project.ci("--previous", first, depth=1)
        self.update(first, second, new=1, updated=1, duplicate=5)
        self.project.edit(FIRST, SECOND)
        self.project.write({"notes/a.md": "# 缓存\n\n## 什么是缓存雪崩？\n"})
        self.project.commit(at=V3 + 100)
        third = self.take(self.project.ci("--previous", second, depth=1), new=1, updated=1, duplicate=5)
        self.assertSays(third)
        self.assertEqual(self.guid(third, SECOND), self.guid(first, ASKED))
        self.project.git("revert", "--no-edit", "HEAD", at=V3 + 200)
        fourth = self.take(self.project.ci("--previous", third, depth=1), updated=2, duplicate=5)
        self.assertSays(fourth)
        self.assertEqual(self.guid(fourth, "缓存穿透"), self.guid(second, "缓存穿透"))


class TwoProjects(ProjectScenario):
    """Two projects with the same folders, titles and headings in one collection."""

    ours = {"notes/knn.md": KNN + "\n## What is a map?\n\nA function of keys.\n", "notes/svm.md": SVM}
    theirs = {"notes/knn.md": KNN.replace("不用训练", "懒惰学习") + "\n## What is a map?\n\nA picture of the world.\n",
              "notes/svm.md": SVM.replace("间隔最大", "只看支持向量")}

    def nothing_touched(self, first, second):
        self.take(first, new=3)
        self.reader.review()
        before = self.reader.cards()
        self.take(second, new=3)
        for package in (first, second):
            self.assertSays(package)
        after = self.reader.cards()
        self.assertEqual({key: after[key] for key in before}, before)
        self.assertEqual(len(after), 6)
        self.assertWhole()

    def test_each_with_a_lock(self):
        self.nothing_touched(Notes(self.ours).build(at=V1), Notes(self.theirs).build(at=V3))

    def test_each_built_by_ci_without_a_lock(self):
        ours, theirs = Notes(self.ours), Notes(self.theirs)
        ours.commit(at=V1)
        theirs.commit(at=V3)
        self.nothing_touched(ours.ci(), theirs.ci())

    def test_both_in_one_repository(self):
        both = Notes({**{f"x/{name}": text for name, text in self.ours.items()}, "x/cardpress.config.json": "{}",
                      **{f"y/{name}": text for name, text in self.theirs.items()}, "y/cardpress.config.json": "{}"})
        both.commit(at=V3)
        packages = []
        for name in ("x", "y"):
            project = Notes({})
            both.git("clone", "-q", f"file://{both.folder}", str(project.folder))
            project.run("build", "--config", f"{name}/cardpress.config.json", "--out-dir", "out", "--only", "deck",
                        at=V3, SOURCE_DATE_EPOCH=None, CI="true")
            packages.append(str(project.folder / "out/deck.apkg"))
        self.nothing_touched(*packages)
