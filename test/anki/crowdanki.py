"""What the add-on CrowdAnki does with a folder, in its order: options, note types, decks, notes, media.

It asks the reader how to map fields where a note type is not the same as the one in the collection; `asked` collects these.
"""

import json
import os
import shutil

from anki.collection import Collection  # noqa: F401 – first, or its modules import each other in a circle
from anki.notes import Note

ID = "crowdanki_uuid"


class CrowdAnki:
    def __init__(self, col):
        self.col, self.asked = col, []

    def take(self, folder, ignore_deck_movement=False):
        with open(os.path.join(folder, "deck.json"), encoding="utf8") as file:
            root = json.load(file)
        self.options = {own[ID]: self.take_options(own) for own in root["deck_configurations"]}
        self.types = {own[ID]: self.take_type(own) for own in root["note_models"]}
        self.take_deck(root, "", ignore_deck_movement)
        media = os.path.join(folder, "media")
        for name in os.listdir(media) if os.path.exists(media) else []:
            shutil.copy(os.path.join(media, name), self.col.media.dir())

    def found(self, all_of_them, own):
        return next((one for one in all_of_them if one.get(ID) == own[ID]), None)

    def take_options(self, own):
        options = self.found(self.col.decks.all_config(), own) or self.col.decks.add_config(own["name"])
        options.update(own)
        self.col.decks.update_config(options)
        return options

    def take_type(self, own):
        old = self.found(self.col.models.all(), own)
        merged = {**(old or self.col.models.new(own["name"])), **own}
        if old is None:
            self.col.models.add(merged)
            return merged
        self.col.models.update(merged)
        if any(json.dumps(old[key], sort_keys=True) != json.dumps(own[key], sort_keys=True) for key in ("flds", "tmpls")):
            self.asked.append(own["name"])
        return merged

    def take_deck(self, own, parent, ignore_deck_movement):
        decks = self.col.decks
        name = f"{parent}::{own['name']}" if parent else own["name"]
        deck, taken = self.found(decks.all(), own), decks.id(name, create=False)
        if taken and (deck is None or deck["id"] != taken):
            number = 2
            while decks.id(f"{name}_{number}", create=False):
                number += 1
            name = f"{name}_{number}"
        deck = deck or decks.get(decks.id(name))
        kept = ("note_models", "deck_configurations", "children", "media_files", "notes", "deck_config_uuid", "__type__")
        deck.update({key: value for key, value in own.items() if key not in kept})
        deck.update(name=name, conf=self.options[own["deck_config_uuid"]]["id"])
        decks.save(deck)
        for child in own["children"]:
            self.take_deck(child, name, ignore_deck_movement)
        for note in own["notes"]:
            self.take_note(note, deck, ignore_deck_movement)

    def take_note(self, own, deck, ignore_deck_movement):
        note_type = self.types[own["note_model_uuid"]]
        nid = self.col.db.scalar("select id from notes where guid = ?", own["guid"])
        note = Note(self.col, id=nid) if nid else Note(self.col, note_type)
        if nid and note.note_type().get(ID) != own["note_model_uuid"]:
            self.asked.append(own["guid"])
            return
        note.__dict__.update(own)
        note.mid = note_type["id"]
        if not nid:
            self.col.add_note(note, deck["id"])
            return
        self.col.update_note(note)
        for card in note.cards() if not ignore_deck_movement else []:
            card.did = deck["id"]
            self.col.update_card(card)
