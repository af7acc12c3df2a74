"""A package that says something new of a question that the reader has studied."""

from packages import V1, V2, V3, Deck, contents, question
from scenario import Scenario

SAMPLE = Deck(
    question("one", "What is BN?", "A norm."),
    question("two", "What is LN?", "Another norm."),
    question("three", "Open?"),
)


class Changed(Scenario):
    def test_answer(self):
        self.update(SAMPLE, SAMPLE.but(one={"answer": "A norm over the batch."}), updated=1, duplicate=2)

    def test_question(self):
        self.update(SAMPLE, SAMPLE.but(one={"question": "What is batch normalisation?"}), updated=1, duplicate=2)

    def test_answer_of_an_open_question(self):
        self.update(SAMPLE, SAMPLE.but(three={"answer": "Not any more."}), updated=1, duplicate=2)
        self.assertEqual(self.reader.note("three").tags, [])

    def test_answer_emptied(self):
        self.update(SAMPLE, SAMPLE.but(two={"answer": ""}), updated=1, duplicate=2)
        self.assertEqual(self.reader.note("two").tags, ["unanswered"])

    def test_label_section_file_and_tags(self):
        changes = {"label": "Q7", "path": ["Norms"], "tags": ["Norms"], "source": {"file": "notes/norms.md"}}
        self.update(SAMPLE, SAMPLE.but(two=changes), updated=1, duplicate=2)

    def test_order(self):
        self.update(SAMPLE, SAMPLE.but(order=["three", "one", "two"]), duplicate=3)

    def test_and_changed_back(self):
        self.update(SAMPLE, SAMPLE.but(one={"answer": "Wrong."}), updated=1, duplicate=2)
        path = self.take(SAMPLE.but(one={"answer": "A norm."}, at=V3), updated=1, duplicate=2)
        self.assertSays(path)

    def test_nothing_but_the_time_is_compared(self):
        self.update(SAMPLE, SAMPLE.but(one={"answer": "Unseen.", "modified": V1}), duplicate=3, stale=["one"])

    def test_an_older_package_after_a_newer_one(self):
        self.update(SAMPLE.but(one={"answer": "New."}), SAMPLE, duplicate=3, stale=["one"])

    def test_picture_under_the_same_path(self):
        def with_picture(base64):
            return {"media": [{"path": "a.png", "base64": base64}]}

        first = Deck(question("one", "See", "![a](a.png)"), **with_picture("AAAA"))
        then = first.but(bank=with_picture("BBBB"), one={})
        self.assertTrue(contents(first.path)["media"].isdisjoint(contents(then.path)["media"]))
        self.update(first, then, updated=1, unused=1)

    def test_deck_of_a_question_and_a_new_one_in_it(self):
        then = SAMPLE.but(one={"deck": ["Elsewhere"]}, more=[question("four", "New?", "Yes.", deck=["Elsewhere"])])
        self.update(SAMPLE, then, updated=1, duplicate=2, new=1)
        self.assertEqual([self.reader.cards()[guid, 0].deck for guid in ("one", "four")], ["Sample", "Elsewhere"])


class LeftOut(Scenario):
    def test_a_question_stays_with_its_reader(self):
        self.update(SAMPLE, SAMPLE.but(without=["two"]), duplicate=2)
        self.assertEqual(self.reader.note("two")["Question"], "<p>What is LN?</p>")

    def test_and_comes_back_to_its_history(self):
        self.update(SAMPLE, SAMPLE.but(without=["two"]), duplicate=2)
        path = self.take(SAMPLE.but(two={"answer": "Back."}, at=V3), duplicate=2, updated=1)
        self.assertSays(path)

    def test_open_questions_left_out_by_config(self):
        self.update(SAMPLE, SAMPLE.but(bank={"unanswered": "omit"}), duplicate=2)


class Looks(Scenario):
    def test_faces_and_style(self):
        style = ".card { color: teal }"
        front = "New {{Question}} {{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}"
        self.update(SAMPLE, SAMPLE.but(bank={"faces": {"style": style, "front": front}}), duplicate=3)
        [model] = self.reader.note_types()
        self.assertEqual(model["css"], style)
        self.assertIn("New <p>What is BN?</p>", self.reader.front("one"))

    def test_title(self):
        # A card says what its file is called, so a build takes it for changed.
        self.update(SAMPLE, SAMPLE.but(bank={"title": "Renamed"}, one={}, two={}, three={}), updated=3)
        self.assertEqual([model["name"] for model in self.reader.note_types()], ["Cardpress Renamed (sample)"])
        # The deck's name is the reader's: what they study stays where it is.
        self.assertEqual({card.deck for card in self.reader.cards().values()}, {"Sample"})

    def test_another_project_with_the_same_question(self):
        other = Deck(question("other", "What is BN?", "Brown noise."), title="Sample", namespace="other",
                     modified=V2, faces={"style": ".card { color: teal }"})
        self.update(SAMPLE, other, new=1)
        styles = {model["id"]: model["css"] for model in self.reader.note_types()}
        self.assertEqual(len(styles), 2)
        self.assertNotEqual(*styles.values())
        self.assertEqual(self.reader.note("one")["Answer"], "<p>A norm.</p>")
