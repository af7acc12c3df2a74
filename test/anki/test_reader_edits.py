"""What readers do in Anki with cards of ours, and what of it an import leaves: the tables of the README."""

import os
import tempfile
import time
import unittest

from packages import V1, V2, V3, Deck, contents, question
from project import INDEX, NETWORK, Notes, ProjectScenario
from reader import ImportAnkiPackageRequest
from scenario import Scenario

SAMPLE = Deck(question("one", "What is BN?", "A norm.", tags=["norms"]), question("two", "What is LN?", "Another."))
# Later than anything that a reader does now.
LATER = V3 + 1

# What "Update notes" in the import dialog is set to; None where the option is left as it is.
IF_NEWER, ALWAYS, NEVER = 0, 1, 2

needs_options = unittest.skipUnless(ImportAnkiPackageRequest, "2.1.66 imports without options")


def edit_and_tag(reader):
    """A field edited, tags given, a flag set, the card suspended and moved to another deck: all that a reader may do."""
    reader.edit("one", Answer="Mine.", Extra="My own note.")
    note = reader.note("one")
    for tag in ("marked", "leech", "mine"):
        note.add_tag(tag)
    reader.col.update_note(note)
    card = reader.card("one")
    reader.col.set_user_flag_for_cards(3, [card.id])
    reader.col.sched.suspend_cards([card.id])
    reader.col.set_deck([card.id], reader.col.decks.id("Mine"))


class Survives(Scenario):
    """README, "What you do in Anki": each test is a row of its table."""

    def setUp(self):
        super().setUp()
        self.take(SAMPLE, new=2)
        self.reader.review()
        edit_and_tag(self.reader)
        self.card = self.reader.cards()["one", 0]
        self.assertEqual((self.card.deck, self.card.flags, self.card.queue), ("Mine", 3, -1))

    def imports(self, deck, **options):
        self.reader.take(deck.path, **options)
        # Whatever the note says: what belongs to the card stays.
        self.assertEqual(self.reader.cards()["one", 0], self.card)

    def assertKept(self):
        note = self.reader.note("one")
        self.assertEqual((note["Answer"], note["Extra"]), ("Mine.", "My own note."))
        self.assertEqual(sorted(note.tags), ["leech", "marked", "mine", "norms"])

    def assertReplaced(self, answer):
        note = self.reader.note("one")
        self.assertEqual((note["Answer"], note["Extra"]), (f"<p>{answer}</p>", ""))
        self.assertEqual(note.tags, ["norms"])

    def test_question_that_did_not_change(self):
        self.imports(SAMPLE.but(two={"answer": "Changed."}, at=LATER))
        self.assertKept()

    def test_question_that_changed_before_the_edit(self):
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=V2))
        self.assertKept()

    def test_question_that_changed_after_the_edit(self):
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=LATER))
        self.assertReplaced("Ours.")

    @needs_options
    def test_always_replaces_also_what_did_not_change(self):
        self.imports(SAMPLE, update_notes=ALWAYS)
        self.assertReplaced("A norm.")

    @needs_options
    def test_always_replaces_what_changed_before_the_edit(self):
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=V2), update_notes=ALWAYS)
        self.assertReplaced("Ours.")

    @needs_options
    def test_always_replaces_what_changed_after_the_edit(self):
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=LATER), update_notes=ALWAYS)
        self.assertReplaced("Ours.")

    @needs_options
    def test_never_keeps_what_did_not_change_or_did_before_the_edit(self):
        self.imports(SAMPLE, update_notes=NEVER)
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=V2), update_notes=NEVER)
        self.assertKept()

    @needs_options
    def test_never_keeps_and_brings_new_questions(self):
        more = [question("three", "New?", "Yes.", modified=LATER)]
        self.imports(SAMPLE.but(one={"answer": "Ours."}, more=more, at=LATER), update_notes=NEVER)
        self.assertKept()
        self.assertEqual(self.reader.note("three")["Question"], "<p>New?</p>")

    @needs_options
    def test_merging_note_types_changes_nothing_of_it(self):
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=V2), merge_notetypes=True)
        self.assertKept()
        self.imports(SAMPLE.but(one={"answer": "Ours."}, at=LATER), merge_notetypes=True)
        self.assertReplaced("Ours.")


class Refreshed(ProjectScenario):
    def test_refresh_wipes_tags_and_edits_of_every_note(self):
        first = self.project.build()
        self.take(first, new=6)
        self.reader.review()
        index = self.guid(first, INDEX)
        self.reader.edit(index, Answer="Mine.")
        note = self.reader.note(index)
        note.add_tag("marked")
        self.reader.col.update_note(note)
        self.take(self.project.build(at=V2), duplicate=6)
        self.assertEqual(self.reader.note(index)["Answer"], "Mine.")
        # The clock says how new they are, and not the files, which are older than the edit. A build of this second alone.
        now = {"SOURCE_DATE_EPOCH": None, "NOW": str(time.time())}
        path = self.take(self.project.build("--refresh", at=V2, **now), updated=6)
        self.assertSays(path)


class AddedField(Scenario):
    """A field that the reader added to the note type."""

    def setUp(self):
        super().setUp()
        self.take(SAMPLE, new=2)
        models = self.reader.col.models
        [model] = self.reader.note_types()
        models.add_field(model, models.new_field("Mine"))
        models.update_dict(model)
        self.changed = SAMPLE.but(one={"answer": "Ours."}, more=[question("three", "New?", "Yes.")], at=LATER)

    def import_changed(self, deck, **options):
        return self.reader.take(deck.path, **options)

    def test_stops_updates(self):
        counts = self.import_changed(self.changed)
        self.assertEqual(counts.updated, 0)
        self.assertEqual(self.reader.note("one")["Answer"], "<p>A norm.</p>")
        # New questions come in, of a copy of the note type.
        self.assertEqual(counts.new, 1)
        names = sorted(model["name"] for model in self.reader.note_types())
        self.assertEqual(names, ["Cardpress Sample (sample)", "Cardpress Sample (sample)+"])

    @needs_options
    def test_merging_note_types_takes_them_each_time(self):
        self.import_changed(self.changed)
        counts = self.import_changed(self.changed, merge_notetypes=True)
        self.assertEqual((counts.updated, counts.conflicting), (1, 0))
        note = self.reader.note("one")
        self.assertEqual((note["Answer"], "Mine" in note), ("<p>Ours.</p>", True))
        self.assertEqual(len(self.reader.note_types()), 1)
        then = self.changed.but(one={"answer": "Ours again."}, at=LATER + 1)
        self.assertEqual(self.import_changed(then).updated, 0)
        self.assertEqual(self.import_changed(then, merge_notetypes=True).updated, 1)

    def test_diff_of_what_anki_exported_says_so(self):
        if not ImportAnkiPackageRequest:
            self.skipTest("exports in another way")
        own = export(self.reader)
        said = Notes({}).run("diff", own, self.changed.path, at=V1)
        self.assertIn('The note type "Cardpress Sample (sample)" has Mine besides: Anki takes no update of 2 notes of it', said)
        self.assertIn("Merge note types", said)
        self.assertIn("1 new, 2 unchanged", said)
        # Without the field there is nothing to say.
        models = self.reader.col.models
        [model] = self.reader.note_types()
        models.remove_field(model, model["flds"][-1])
        models.update_dict(model)
        said = Notes({}).run("diff", export(self.reader), self.changed.path, at=V1)
        self.assertNotIn("Merge note types", said)
        self.assertIn("1 new, 1 updated, 1 unchanged", said)


def export(reader):
    """The whole collection as Anki exports it for older versions."""
    from anki.collection import ExportAnkiPackageOptions

    path = os.path.join(tempfile.mkdtemp(), "own.apkg")
    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=False, legacy=True)
    reader.col.export_anki_package(out_path=path, options=options, limit=None)
    return path


class MovedDecks(ProjectScenario):
    def decks(self):
        return {card.deck for (guid, _), card in self.reader.cards().items() if guid in self.network}

    def setUp(self):
        super().setUp()
        first = self.project.build()
        self.take(first, new=6)
        self.reader.review()
        self.network = [guid for guid, note in contents(first)["notes"].items() if "notes/network.md" in note["fields"]]
        self.assertEqual(self.decks(), {"Networks"})
        self.renamed = NETWORK.replace("# Networks", "# TCP and QUIC")
        self.more = self.renamed + "\n### What is a datagram?\n\nA packet of its own.\n"

    def test_stay_where_they_are_and_diff_says_how_many(self):
        self.project.write({"notes/network.md": self.renamed})
        self.assertIn("2 cards move from Networks to TCP and QUIC", self.project.diff(at=V2))
        old = self.project.lock
        # What they say of their file changes.
        self.take(self.project.build(at=V2), updated=2, duplicate=4)
        self.assertEqual(self.decks(), {"Networks"})
        number = [line for line in old.splitlines() if "notes/network.md" in line and line.startswith('["deck"')]
        self.assertEqual([line.replace("Networks", "TCP and QUIC") for line in number],
                         [line for line in self.project.lock.splitlines() if "TCP and QUIC" in line])
        # New ones come to the deck of the new name.
        self.project.write({"notes/network.md": self.more})
        then = self.take(self.project.build(at=V3), new=1, duplicate=6)
        self.assertEqual(self.reader.cards()[self.guid(then, "datagram"), 0].deck, "TCP and QUIC")

    def test_renamed_in_anki_too_they_all_stay_together(self):
        col = self.reader.col
        col.decks.rename(col.decks.by_name("Networks"), "TCP and QUIC")
        self.project.write({"notes/network.md": self.more})
        then = self.project.build(at=V2)
        self.assertEqual(tuple(self.reader.take(then)), (1, 2, 4, 0))
        self.network.append(self.guid(then, "datagram"))
        self.assertEqual(self.decks(), {"TCP and QUIC"})
        self.assertIsNone(col.decks.by_name("Networks"))
