"""From Markdown to Anki with a lock: card faces, kinds of cards, and what is said before a card starts anew."""

import re

from packages import V2, V3, contents
from project import INDEX, NETWORK, NOTES, QUIC, STORAGE, Notes, ProjectScenario, block, swap

HEADING = "### What is head-of-line blocking, and how does QUIC get around it?\n"
FACES = {
    "cardpress.config.json": '{ "templates": { "anki": "faces" } }',
    "faces/front.html": '<p class="mine">{{Question}}</p>{{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}',
    "faces/back.html": "{{FrontSide}}<hr>{{Answer}}{{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}",
    "faces/style.css": ".card { color: teal }",
}


class Faces(ProjectScenario):
    def test_templates_and_style_changed(self):
        first = self.project.build()
        self.project.write(FACES)
        then = self.project.build(at=V2)
        self.update(first, then, duplicate=6)
        self.assertIn('<p class="mine">', self.reader.front(self.guid(then, INDEX)))
        self.assertEqual(self.reader.note_types()[0]["css"], ".card { color: teal }")

    def test_style_changed_and_changed_back(self):
        self.project.write(FACES)
        first = self.project.build()
        self.project.write({"faces/style.css": ".card { color: red }"})
        self.update(first, self.project.build(at=V3), duplicate=6)
        self.assertEqual(self.reader.note_types()[0]["css"], ".card { color: red }")
        self.project.write(FACES)
        self.follow(at=V2, duplicate=6)
        self.assertEqual(self.reader.note_types()[0]["css"], ".card { color: teal }")

    def test_another_project_with_the_same_questions_and_other_faces(self):
        other = Notes(NOTES | FACES | {"cardpress.config.json": '{ "namespace": "other", "templates": { "anki": "faces" } }'})
        first = self.project.build()
        self.update(first, other.build(at=V2), new=6)
        styles = [model["css"] for model in self.reader.note_types()]
        self.assertEqual((len(styles), styles.count(".card { color: teal }")), (2, 1))
        self.assertNotIn('class="mine"', self.reader.front(self.guid(first, QUIC)))
        # Each goes on by itself.
        for project in (self.project, other):
            project.edit("One lost packet stops every byte", "One lost packet holds up every byte")
            self.assertSays(self.take(project.build(at=V3), updated=1, duplicate=5))
        self.assertEqual(len(self.reader.cards()), 12)
        self.assertWhole()


class Kinds(ProjectScenario):
    def kind(self, name):
        comment = f"<!-- card: {name} -->\n" if name else ""
        self.project.write({"notes/network.md": swap(NETWORK, HEADING, HEADING + comment)})

    def test_basic_to_reversed_to_type_in_and_back(self):
        first = self.project.build()
        quic = self.guid(first, QUIC)
        self.kind("reversed")
        self.update(first, self.project.build(at=V3), updated=1, duplicate=5)
        self.assertEqual(self.numbers(quic), [0, 1])
        self.assertIn("stream", self.reader.front(quic, 1))
        self.reader.review()
        self.kind("type-in")
        self.follow(at=V3 + 1, updated=1, duplicate=5)
        self.assertIn("[[type:TypeIn]]", self.reader.front(quic))
        self.kind("")
        self.follow(at=V3 + 2, updated=1, duplicate=5)
        self.assertNotIn("[[type:", self.reader.front(quic))
        # Anki keeps the second card and its history: it goes on, and says that the notes do not.
        self.assertEqual(self.numbers(quic), [0, 1])
        self.assertIn("reversed-off", self.reader.front(quic, 1))
        self.assertNotIn("card is blank", self.reader.front(quic, 1))
        self.kind("reversed")
        self.follow(at=V3 + 3, updated=1, duplicate=5)
        self.assertNotIn("reversed-off", self.reader.front(quic, 1))
        self.assertWhole()

    def test_reversed_from_the_start(self):
        self.kind("reversed")
        first = self.project.build()
        quic = self.guid(first, QUIC)
        self.project.edit("QUIC numbers each stream\nby itself", "QUIC gives numbers to each stream\nby itself")
        self.update(first, self.project.build(at=V2), updated=1, duplicate=5)
        self.assertEqual(self.numbers(quic), [0, 1])
        self.assertIn("head-of-line", self.reader.front(quic, 0))
        self.assertIn("gives numbers", self.reader.front(quic, 1))

    def test_kind_in_the_front_matter(self):
        first = self.project.build()
        self.project.write({"notes/network.md": "---\ncard: type-in\n---\n" + NETWORK})
        then = self.project.build(at=V2)
        self.update(first, then, updated=2, duplicate=4)
        self.assertIn("[[type:TypeIn]]", self.reader.front(self.guid(then, QUIC)))

    def test_basic_to_cloze_starts_anew_and_diff_says_so(self):
        first = self.project.build()
        index = self.guid(first, INDEX)
        self.assertNotIn("new card", self.project.diff(at=V2))
        self.project.edit("B+ 树的叶子节点按键有序并且相连", "B+ 树的{{c1::叶子节点::哪一层}}按键有序并且相连")
        said = self.project.diff(at=V2)
        self.assertIn("1 new, 5 unchanged, 1 retired", said)
        self.assertRegex(said, r"\+ 为什么 MySQL .* new card: the card type changed")
        then = self.project.build(at=V2)
        self.update(first, then, new=1, duplicate=5)
        self.assertNotEqual(self.guid(then, INDEX), index)
        self.assertIn("[哪一层]", self.reader.front(self.guid(then, INDEX)))
        search = re.search(r"nid:\d+", said)[0]
        self.assertEqual(list(self.reader.col.find_notes(search)), [self.reader.note(index).id])
        # And back: the old card serves again, with what it knew.
        self.project.write(NOTES)
        back = self.follow(at=V3, updated=1, duplicate=5)
        self.assertEqual(self.guid(back, INDEX), index)

    def test_cloze_gains_a_number(self):
        gap = "快照读依靠 {{c1::MVCC}} 的一致性视图"
        self.project.edit("快照读依靠 MVCC 的一致性视图", gap)
        first = self.project.build()
        self.project.edit("当前读会加 next-key lock", "当前读会加 {{c3::next-key lock}}")
        then = self.project.build(at=V2)
        self.update(first, then, updated=1, duplicate=5)
        guid = self.guid(then, "幻读")
        self.assertEqual(self.numbers(guid), [0, 2])
        self.assertIn("[...]", self.reader.front(guid, 2))


class Retired(ProjectScenario):
    def test_shipped_once_more_with_a_tag(self):
        first = self.project.build()
        index = self.guid(first, INDEX)
        self.project.write({"notes/storage.md": swap(STORAGE, block(STORAGE, INDEX), "")})
        self.update(first, self.project.build(at=V2), duplicate=5)
        self.assertEqual(self.questions("tag:retired"), [])
        said = self.project.diff(at=V3)
        history = self.reader.cards()[index, 0]
        self.follow("--include-retired", at=V3, updated=1, duplicate=5)
        [gone] = self.reader.col.find_notes("tag:retired")
        self.assertEqual(gone, self.reader.note(index).id)
        self.assertEqual(list(self.reader.col.find_notes(re.search(r"nid:\S+", said)[0])), [gone])
        self.assertEqual(self.reader.cards()[index, 0], history)
        self.assertGreaterEqual(history.reps, 3)
        self.assertWhole()

    def test_cloze_is_shipped_as_a_cloze(self):
        self.project.edit("快照读依靠 MVCC 的一致性视图", "快照读依靠 {{c1::MVCC}} 的一致性视图")
        first = self.project.build()
        text = (self.project.folder / "notes/storage.md").read_text("utf8")
        self.project.write({"notes/storage.md": swap(text, block(text, "幻读"), "")})
        self.update(first, self.project.build("--include-retired", at=V2), updated=1, duplicate=5)
        self.assertEqual(len(self.reader.col.find_notes("tag:retired")), 1)

    def test_comes_back_after_it_was_shipped_with_the_tag(self):
        first = self.project.build()
        self.project.write({"notes/storage.md": swap(STORAGE, block(STORAGE, INDEX), "")})
        self.update(first, self.project.build("--include-retired", at=V3), updated=1, duplicate=5)
        self.project.write(NOTES)
        then = self.follow(at=V3, updated=1, duplicate=5)
        self.assertEqual(self.reader.note(self.guid(then, INDEX)).tags, contents(first)["notes"][self.guid(first, INDEX)]["tags"])
        self.assertEqual(self.questions("tag:retired"), [])
