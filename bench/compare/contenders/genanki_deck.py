"""Makes a deck of cards with genanki: genanki_deck.py CARDS COUNT DECK."""

import html
import json
import sys

import genanki

source, count, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    some = json.load(file)

model = genanki.Model(
    1607392319,
    "Bench",
    fields=[{"name": "Front"}, {"name": "Back"}],
    templates=[{"name": "Card", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
)
deck = genanki.Deck(2059400110, "Bench")
for index in range(int(count)):
    card = some[index % len(some)]
    first, *others = card["back"]
    front = f"{index}. {card['front']}"
    back = [f"{index}. {first}", *others]
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in back)
    deck.add_note(genanki.Note(model=model, fields=[html.escape(front), paragraphs]))
genanki.Package(deck).write_to_file(target)
