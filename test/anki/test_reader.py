"""What the reader did to the deck stays done."""

from packages import V3, Deck, question
from scenario import Scenario

SAMPLE = Deck(
    question("one", "What is BN?", "A norm."),
    question("two", "What is LN?", "Another norm."),
)
NEXT = SAMPLE.but(one={"answer": "A norm over the batch."})


class Decks(Scenario):
    def test_renamed(self):
        def rename(reader):
            reader.col.decks.rename(reader.col.decks.by_name("Sample"), "Mine")

        self.update(SAMPLE, NEXT, before=rename, updated=1, duplicate=1)
        self.assertEqual({card.deck for card in self.reader.cards().values()}, {"Mine"})

    def test_cards_moved_flagged_and_suspended(self):
        def arrange(reader):
            one, two = reader.card("one"), reader.card("two")
            reader.col.set_deck([one.id], reader.col.decks.id("Hard ones"))
            reader.col.set_user_flag_for_cards(3, [one.id])
            reader.col.sched.suspend_cards([two.id])

        self.update(SAMPLE, NEXT, before=arrange, updated=1, duplicate=1)
        cards = self.reader.cards()
        self.assertEqual((cards["one", 0].deck, cards["one", 0].flags, cards["two", 0].queue), ("Hard ones", 3, -1))

    def test_own_options(self):
        def own_options(reader):
            config = reader.col.decks.add_config_returning_id("Mine")
            deck = reader.col.decks.by_name("Sample")
            deck["conf"] = config
            reader.col.decks.save(deck)

        self.update(SAMPLE, NEXT, before=own_options, updated=1, duplicate=1)
        conf = self.reader.col.decks.config_dict_for_deck_id(self.reader.col.decks.by_name("Sample")["id"])
        self.assertEqual(conf["name"], "Mine")


class Notes(Scenario):
    def test_edited_before_our_change(self):
        def edit(reader):
            reader.edit("one", Answer="My own.")

        later = SAMPLE.but(one={"answer": "Ours."}, at=V3)
        self.update(SAMPLE, later, before=edit, updated=1, duplicate=1)

    def test_edited_after_our_change(self):
        def edit(reader):
            reader.edit("one", Answer="My own.")

        self.update(SAMPLE, NEXT, before=edit, duplicate=2, stale=["one"])
        self.assertEqual(self.reader.note("one")["Answer"], "My own.")

    def test_marked_after_our_change_and_stamped_anew(self):
        def mark(reader):
            reader.col.tags.bulk_add([reader.note("one").id], "marked")

        self.update(SAMPLE, NEXT, before=mark, duplicate=2, stale=["one"])
        self.assertSays(self.take(SAMPLE.but(one={"answer": "A norm over the batch."}, at=V3), updated=1, duplicate=1))


class Looks(Scenario):
    def test_own_style_stays_until_ours_is_newer(self):
        def restyle(reader):
            [model] = reader.note_types()
            model["css"] = ".card { color: red }"
            reader.col.models.update_dict(model)

        self.update(SAMPLE, NEXT, before=restyle, updated=1, duplicate=1)
        self.assertEqual(self.reader.note_types()[0]["css"], ".card { color: red }")
        self.take(SAMPLE.but(bank={"faces": {"style": ".card { color: teal }"}}, at=V3), duplicate=2)
        self.assertEqual(self.reader.note_types()[0]["css"], ".card { color: teal }")

    def test_renamed_field(self):
        def rename(reader):
            [model] = reader.note_types()
            reader.col.models.rename_field(model, model["flds"][5], "My notes")
            reader.col.models.update_dict(model)

        if self.reader.version < (23,):
            # Before fields had ids, Anki knew a schema by its names: nothing of ours helps there.
            self.update(SAMPLE, NEXT, before=rename, conflicting=1, duplicate=1, stale=["one"])
        else:
            self.update(SAMPLE, NEXT, before=rename, updated=1, duplicate=1)
            self.assertIn("My notes", self.reader.note("one").keys())
