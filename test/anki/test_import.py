"""A package that comes in for the first time, or once more as it was."""

from packages import Deck, contents, question
from reader import text_of
from scenario import Scenario

SAMPLE = Deck(
    question("one", "What is `BN`?", "A **norm**.", label="Q1", path=["NLP", "Norms"], deck=["Sample", "Inner"], tags=["NLP::Norms"]),
    question("two", "Two\nlines?", "$a<b$ and\n\n```js\nx\n```\n"),
    question("three", "Open?"),
)


class FirstImport(Scenario):
    def test_every_question_is_new(self):
        path = self.take(SAMPLE, new=3)
        self.assertSays(path)
        self.assertEqual({key: card.deck for key, card in self.reader.cards().items()},
                         {("one", 0): "Sample::Inner", ("two", 0): "Sample", ("three", 0): "Sample"})
        self.assertEqual([self.reader.cards()[guid, 0].due for guid in ("one", "two", "three")], [1, 2, 3])
        self.assertEqual(self.reader.note("three").tags, ["unanswered"])
        self.assertWhole()

    def test_anki_works_out_the_same_sort_fields_and_checksums(self):
        path = self.take(SAMPLE, new=3)
        for guid, note in contents(path)["notes"].items():
            row = self.reader.col.db.first("select sfld, csum from notes where guid = ?", guid)
            self.assertEqual([str(row[0]), row[1]], [note["sfld"], note["csum"]])

    def test_anki_works_out_the_same_requirements(self):
        path = self.take(SAMPLE, new=3)
        model = self.reader.note_types()[0]
        packaged = contents(path)["models"][str(model["id"])]["req"]
        self.reader.col.models.update_dict(model)
        self.assertEqual(self.reader.col.models.get(model["id"])["req"], packaged)

    def test_every_front_and_back_shows_something_and_no_mistake(self):
        self.take(SAMPLE, new=3)
        for guid in ("one", "two", "three"):
            for side in (self.reader.front(guid), self.reader.back(guid)):
                self.assertTrue(text_of(side).strip(), "a side is blank")
                self.assertNotIn("{{", side)
        self.assertIn("A <strong>norm</strong>.", self.reader.back("one"))
        self.assertIn("NLP › Norms", self.reader.front("one"))
        self.assertIn("notes/sample.md", self.reader.back("one"))
        self.assertNotIn("notes/sample.md", self.reader.front("one"))

    def test_a_question_that_shows_nothing_still_has_a_front(self):
        self.take(Deck(question("blank", "&nbsp;", "x", label="Q9")), new=1)
        self.assertIn('<div class="question">Q9</div>', self.reader.front("blank"))
        self.assertWhole()

    def test_literals_of_anki_are_read_and_not_acted_on(self):
        literals = ["[sound:x.mp3]", "[anki:tts lang=en_US]x[/anki:tts]", "[[type:Answer]]", "[latex]x[/latex]", "\\(x\\)", "{{Answer}}"]
        text = " ".join(f"`{literal}`" for literal in literals)
        self.take(Deck(question("literal", text, text)), new=1)
        card = self.reader.card("literal")
        self.assertEqual(card.question_av_tags() + card.answer_av_tags(), [])
        for side in (self.reader.front("literal"), self.reader.back("literal")):
            self.assertNotRegex(side, r"\[\[type:|latex-|anki:play|\\\(")
            for literal in literals:
                self.assertIn(literal, text_of(side))
        self.assertWhole()

    def test_pictures_come_with_their_cards(self):
        media = [{"path": "a.png", "base64": "AAAA"}, {"path": "unused.png", "base64": "BBBB"}]
        path = self.take(Deck(question("picture", "See ![a](a.png)", "![gone](gone.png)"), media=media), new=1)
        names = contents(path)["media"]
        self.assertEqual(len(names), 1)
        for name in names:
            self.assertTrue(self.reader.col.media.have(name))
        self.assertWhole()

    def test_a_deck_name_comes_through_as_it_was_made(self):
        names = [["A::B", 'say "hi"'], ["e\u0301 ", "x:"], ["C\n++"]]
        self.take(Deck(*(question(f"d{n}", "Q", "A", deck=name) for n, name in enumerate(names))), new=3)
        self.assertEqual({card.deck for card in self.reader.cards().values()}, {"A:B::say 'hi'", "\u00e9::x", "C ++"})

    def test_five_thousand_notes(self):
        deck = Deck(*(question(f"n{n}", f"Question {n}", "Answer") for n in range(5000)))
        self.take(deck, new=5000)
        self.take(deck, duplicate=5000)
        self.assertWhole()


class SamePackage(Scenario):
    def test_again(self):
        self.update(SAMPLE, SAMPLE, duplicate=3)

    def test_again_after_the_reader_deleted_a_note(self):
        self.update(SAMPLE, SAMPLE, duplicate=2, new=1,
                    before=lambda reader: reader.col.remove_notes([reader.note("two").id]))

    def test_the_id_of_a_note_that_somebody_else_uses_gives_way(self):
        self.take(SAMPLE, new=3)
        other = Deck(*({**q, "id": "x" + q["id"]} for q in SAMPLE.spec["questions"]), namespace="other")
        self.take(other, new=3)
        self.assertEqual(len(self.reader.cards()), 6)
        self.assertWhole()
