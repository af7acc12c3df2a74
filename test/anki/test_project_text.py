"""The notes in Anki's text format, on top of the deck's cards."""

from packages import V1, V2, V3
from project import CLOZE, REVERSED, STORAGE, ProjectScenario


class Text(ProjectScenario):
    def take_text(self, path):
        from anki import import_export_pb2 as messages

        col = self.reader.col
        metadata = col.get_csv_metadata(path=path, delimiter=None)
        self.assertEqual((metadata.delimiter, metadata.is_html), (messages.CsvMetadata.TAB, True))
        return col.import_csv(messages.ImportCsvRequest(path=path, metadata=metadata)).log

    def test_updates_the_cards_of_the_deck_and_adds_what_is_new(self):
        self.project.write({"notes/storage.md": STORAGE + CLOZE + REVERSED})
        deck, _ = self.build_beside_deck("anki-text", "deck.txt", V1)
        self.take(deck, new=8)
        self.reader.review()
        before = self.reader.cards()
        self.project.edit("原子性靠 undo log 回滚", "原子性靠 undo 日志回滚")
        self.project.edit("先进{{c1::先出::顺序}}", "先进{{c1::先出}}{{c2::的}}")
        later, text = self.build_beside_deck("anki-text", "deck.txt", V2)
        log = self.take_text(text)
        self.assertEqual((len(log.new), len(log.conflicting), len(log.missing_notetype), len(log.empty_first_field)), (0, 0, 0, 0))
        self.assertSays(later)
        after = self.reader.cards()
        # Deck and study of each card stay; the second gap is a new one.
        self.assertEqual({key: after[key] for key in before}, before)
        self.assertEqual(len(after), len(before) + 1)

    def test_a_deck_by_name_for_each_note(self):
        deck, text = self.build_beside_deck("anki-text", "deck.txt", V1)
        self.take(deck, new=6)
        col = self.reader.col
        names = {guid: card.deck for (guid, _), card in self.reader.cards().items()}
        col.remove_notes(col.find_notes(""))
        log = self.take_text(text)
        self.assertEqual(len(log.new), 6)
        self.assertEqual({guid: card.deck for (guid, _), card in self.reader.cards().items()}, names)

    def test_older_changes_of_a_later_deck_are_skipped(self):
        deck, _ = self.build_beside_deck("anki-text", "deck.txt", V1)
        self.take(deck, new=6)
        self.project.edit("原子性靠 undo log 回滚", "原子性靠 undo 日志回滚")
        _, text = self.build_beside_deck("anki-text", "deck.txt", V2)
        self.take_text(text)
        self.project.edit("原子性靠 undo 日志回滚", "原子性靠日志回滚")
        self.take(self.project.build(at=V2 + 1000), duplicate=6)
        self.project.edit("原子性靠日志回滚", "原子性靠 undo 日志")
        self.take(self.project.build(at=V3), updated=1, duplicate=5)
