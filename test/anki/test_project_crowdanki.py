"""The folder for CrowdAnki, by itself and on top of the deck's cards."""

from importlib.metadata import version

from crowdanki import CrowdAnki
from packages import V1, V2
from project import CLOZE, REVERSED, STORAGE, ProjectScenario


class Folder(ProjectScenario):
    def setUp(self):
        super().setUp()
        self.project.write({"notes/storage.md": STORAGE + CLOZE + REVERSED, "cardpress.config.json": '{ "title": "面试" }'})
        self.crowd = CrowdAnki(self.reader.col)

    def change(self):
        self.project.edit("原子性靠 undo log 回滚", "原子性靠 undo 日志回滚")
        self.project.edit("先进{{c1::先出::顺序}}", "先进{{c1::先出}}{{c2::的}}")

    def study(self):
        """Each card without its deck, which CrowdAnki may change."""
        return {key: card._replace(deck=None) for key, card in self.reader.cards().items()}

    def test_has_the_notes_decks_and_cards_of_the_package(self):
        deck, folder = self.build_beside_deck("crowdanki", "crowdanki", V1)
        self.crowd.take(folder)
        self.assertSays(deck)
        by_folder = {key: card.deck for key, card in self.reader.cards().items()}
        self.assertWhole()
        self.reader.col.remove_notes(self.reader.col.find_notes(""))
        self.reader.take(deck)
        self.assertEqual({key: card.deck for key, card in self.reader.cards().items()}, by_folder)

    def test_updates_what_it_brought_and_leaves_options_alone(self):
        _, folder = self.build_beside_deck("crowdanki", "crowdanki", V1)
        self.crowd.take(folder)
        self.reader.review()
        col = self.reader.col
        options = next(own for own in col.decks.all_config() if own["id"] != 1)
        options["new"]["perDay"] = 7
        col.decks.update_config(options)
        before = self.reader.cards()
        self.change()
        later, folder = self.build_beside_deck("crowdanki", "crowdanki", V2)
        self.crowd.take(folder)
        self.assertSays(later)
        after = self.reader.cards()
        self.assertEqual({key: after[key] for key in before}, before)
        self.assertEqual(len(after), len(before) + 1)
        self.assertEqual((self.crowd.asked, col.decks.get_config(options["id"])["new"]["perDay"]), ([], 7))

    def test_updates_the_cards_of_the_deck(self):
        deck, _ = self.build_beside_deck("crowdanki", "crowdanki", V1)
        self.take(deck, new=8)
        self.reader.review()
        before = self.reader.cards()
        self.change()
        later, folder = self.build_beside_deck("crowdanki", "crowdanki", V2)
        self.crowd.take(folder, ignore_deck_movement=True)
        self.assertSays(later)
        after = self.reader.cards()
        # Deck and study of each card stay; the second gap is a new one.
        self.assertEqual({key: after[key] for key in before}, before)
        self.assertEqual(len(after), len(before) + 1)
        # An old Anki has fewer keys in a field, so CrowdAnki asks once how to map it; no note is of another type.
        self.assertLessEqual(len(self.crowd.asked), 0 if version("anki") >= "24" else 2)

    def test_a_deck_on_top_of_it_does_no_harm(self):
        _, folder = self.build_beside_deck("crowdanki", "crowdanki", V1)
        self.crowd.take(folder)
        self.reader.review()
        before = self.reader.cards()
        self.change()
        later, _ = self.build_beside_deck("crowdanki", "crowdanki", V2)
        self.reader.take(later)
        after = self.reader.cards()
        self.assertEqual({key: after[key] for key in before}, before)
