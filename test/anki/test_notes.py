"""From Markdown to Anki, by the command line: what people do to their notes between two builds."""

from packages import V2, Project
from scenario import Scenario

NOTES = "# Norms\n\n## Q1: What is BN?\n\nA norm.\n\n## Q2: What is LN?\n\nAnother norm.\n\n## What does dropout do while training?\n"


class FromNotes(Scenario):
    def test_built_twice(self):
        project = Project({"notes/a.md": NOTES})
        self.update(project.build(), project.build(), duplicate=3)

    def test_answer_edited(self):
        project = Project({"notes/a.md": NOTES})
        first = project.build()
        project.write({"notes/a.md": NOTES.replace("A norm.", "A norm over the batch.")})
        self.update(first, project.build(at=V2), updated=1, duplicate=2)
        self.assertIn("over the batch", self.reader.back(self.guid("BN")))

    def test_moved_to_another_file(self):
        project = Project({"notes/a.md": NOTES})
        first = project.build()
        project.write({"notes/b.md": NOTES}, without=["notes/a.md"])
        self.update(first, project.build(at=V2), updated=3)

    def test_deck_and_browser_say_what_they_are(self):
        project = Project({"notes/a.md": NOTES.replace("## Q1", "## Training\n\n### Q1")})
        self.take(project.build(), new=3)
        col = self.reader.col
        deck = next(deck for deck in col.decks.all() if deck["name"] != "Default")
        self.assertIn("3 questions, 1 unanswered", deck["desc"])
        col.load_browser_card_columns()
        col.set_browser_card_columns(["question", "answer"])
        (card,) = col.find_cards("Question:*BN*")
        cells = list(col.browser_row_for_id(card)[0])
        self.assertEqual([text for text, *_ in cells], ["Q1 · Norms › Training › What is BN?", "A norm."])

    def guid(self, text):
        return self.reader.col.get_note(self.reader.col.find_notes(f"Question:*{text}*")[0]).guid
