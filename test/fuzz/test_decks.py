"""Decks of notes that nobody wrote (bench/fuzz), as the real Anki takes and shows them: one scenario, each deck in a collection
of its own."""

import os
import re
from pathlib import Path

from packages import contents
from reader import text_of, without_style
from scenario import Scenario
from test_hostile import Walk

DECKS = Path(os.environ["CARDPRESS_DECKS"])
# What shows something without a word.
SHOWN = re.compile(r"<(?:img|hr|table|input)\b|\[anki:play:")
# What Anki says in the place of a card that it cannot make.
MISTAKE = re.compile(r"has a problem|https://faqs\.ankiweb|can only be used on cloze|No cloze .* found|Unknown field", re.I)


class Decks(Scenario):
    def setUp(self):
        """Each deck has its own."""

    def test_every_card_shows_something_and_does_nothing(self):
        decks = sorted(DECKS.glob("*.apkg"))
        self.assertGreater(len(decks), 0)
        cards = 0
        for deck in decks:
            super().setUp()
            with self.subTest(deck=deck.name):
                cards += self.look_at(str(deck))
            self.doCleanups()
        print(f"anki: {len(decks)} decks, {cards} cards", file=os.sys.__stdout__)

    def look_at(self, deck):
        self.take(deck, new=len(contents(deck)["notes"]))
        self.assertSays(deck)
        col = self.reader.col
        ids = col.find_cards("")
        for cid in ids:
            card = col.get_card(cid)
            fields = " | ".join(card.note().fields)[:400]
            front, back = without_style(card.question()), without_style(card.answer())
            self.assertTrue(text_of(front).strip() or SHOWN.search(front), f"a blank front: {fields}")
            for side in (front, back):
                self.assertEqual(Walk(side).found, [], fields)
                self.assertNotRegex(side, MISTAKE, fields)
        self.assertWhole()
        return len(ids)
