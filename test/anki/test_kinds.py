"""The kinds of cards, and what becomes of a card when its kind changes."""

from packages import V3, Deck, contents, question
from reader import text_of
from scenario import Scenario

SAMPLE = Deck(
    question("one", "What?", "This.", label="Q1", path=["Norms"]),
    question("two", "What is LN?", "Another norm."),
)


def kind(name, **changes):
    return SAMPLE.but(one={"kind": name, **changes})


class Reversed(Scenario):
    def test_adds_a_card_and_keeps_the_other(self):
        self.update(SAMPLE, kind("reversed"), updated=1, duplicate=1)
        self.assertEqual(self.numbers("one"), [0, 1])
        self.assertIn('<div class="question"><p>This.</p></div>', self.reader.front("one", 1))
        self.assertIn("What?", self.reader.back("one", 1))

    def test_switched_off_leaves_a_card_that_asks_on_and_says_so(self):
        self.take(kind("reversed"), new=2)
        self.assertIn("reversed-1", self.reader.front("one", 1))
        self.reader.review()
        history = self.reader.cards()["one", 1]
        self.take(SAMPLE.but(one={"former": ["reversed"]}, at=V3), updated=1, duplicate=1)
        front = self.reader.front("one", 1)
        self.assertNotIn("front of this card is blank", front)
        self.assertIn('<div class="question"><p>This.</p></div>', front)
        self.assertIn('<p class="switched-off reversed-off">The notes no longer ask this in reverse', front)
        self.assertEqual(self.reader.cards()["one", 1], history)
        self.assertEqual(len(self.reader.col.find_cards("card:Reversed Reversed:off")), 1)
        self.assertWhole()

    def test_switched_off_says_nothing_where_it_never_was_on(self):
        self.take(SAMPLE, new=2)
        self.reader.edit("one", Answer="Mine.")
        self.assertEqual(self.numbers("one"), [0])

    def test_without_an_answer_gains_no_card_when_the_faces_change(self):
        first = kind("reversed", answer="")
        faces = {"front": "New {{Question}} {{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}"}
        self.update(first, first.but(bank={"faces": faces}, at=V3), duplicate=2)
        self.assertEqual(self.numbers("one"), [0])


class TypeIn(Scenario):
    def test_changes_the_card_in_place_and_back(self):
        self.update(SAMPLE, kind("type-in"), updated=1, duplicate=1)
        for side in (self.reader.front("one"), self.reader.back("one")):
            self.assertIn("[[type:TypeIn]]", side)
        self.take(SAMPLE.but(one={}, at=V3), updated=1, duplicate=1)
        self.assertNotIn("[[type:", self.reader.front("one") + self.reader.back("one"))

    def test_becomes_reversed_and_is_not_asked_to_be_typed(self):
        self.update(kind("type-in"), kind("reversed", modified=V3), updated=1, duplicate=1)
        self.assertNotIn("[[type:", self.reader.front("one", 1) + self.reader.back("one", 1))

    def test_what_is_compared_is_the_text(self):
        self.take(kind("type-in", answer="A **norm** of `x<y`"), new=2)
        expected = self.reader.note("one")["TypeIn"]
        diff = self.reader.col.compare_answer(expected, "A norm of x<y")
        self.assertNotIn("typeBad", diff)
        self.assertNotIn("typeMissed", diff)


class Cloze(Scenario):
    def test_asks_the_question_with_gaps_and_shows_the_text(self):
        package = kind("cloze", answer="{{c1::Batch}} and {{c2::**layer**::kind}}")
        self.update(package, package, duplicate=2)
        self.assertEqual(self.numbers("one"), [0, 1])
        front, back = text_of(self.reader.front("one", 1)), text_of(self.reader.back("one", 1))
        for text in ("Q1", "Norms", "What?", "Batch", "[kind]"):
            self.assertIn(text, front)
        for text in ("layer", "notes/sample.md", "[["):
            self.assertNotIn(text, front)
        for text in ("What?", "layer", "notes/sample.md"):
            self.assertIn(text, back)

    def test_gains_and_loses_a_number(self):
        one, both = "{{c1::Batch}} and layer", "{{c1::Batch}} and {{c3::layer}}"
        self.update(kind("cloze", answer=one), kind("cloze", answer=both, modified=V3), updated=1, duplicate=1)
        self.assertEqual(self.numbers("one"), [0, 2])
        self.take(kind("cloze", answer=one, modified=V3 + 1), updated=1, duplicate=1)
        [empty] = self.reader.col.get_empty_cards().notes
        self.assertEqual(list(empty.card_ids), [self.reader.card("one", 2).id])

    def test_a_formula_does_not_end_a_gap(self):
        self.take(kind("cloze", answer=r"It is {{c1::$\frac{1}{2^{x}}$ of all}}, no more."), new=2)
        self.assertNotIn("frac", text_of(self.reader.front("one")))
        self.assertIn(", no more.", text_of(self.reader.front("one")))
        self.assertIn(r"\frac{1}{2^{x} }\) of all, no more.", text_of(self.reader.back("one")))
        self.assertWhole()

    def test_under_the_guid_of_a_basic_note_is_refused(self):
        self.update(SAMPLE, kind("cloze", answer="{{c1::This}}."), conflicting=1, duplicate=1, stale=["one"])

    def test_under_another_guid_is_a_new_note(self):
        self.update(SAMPLE, kind("cloze", answer="{{c1::This}}.", id="other"), new=1, duplicate=1)

    def test_anki_works_out_the_same_requirements(self):
        package = kind("cloze", answer="{{c1::Batch}}").path
        self.take(package, new=2)
        models = self.reader.note_types()
        self.assertEqual(len(models), 2)
        for model in models:
            self.reader.col.models.update_dict(model)
            packaged = contents(package)["models"][str(model["id"])]["req"]
            self.assertEqual(self.reader.col.models.get(model["id"])["req"], packaged)
