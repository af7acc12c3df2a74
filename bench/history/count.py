"""Imports two packages of the same notes into the real Anki, with reviews between, and counts what that leaves.

usage: count.py < cases > counts, both lists in JSON, of {banks: [v1, v2], packages: [v1, v2]} and of what `count` gives
"""

import hashlib
import json
import re
import sys
import tempfile
from collections import Counter
from html import unescape
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[2] / "test/anki"))

from reader import Reader, text_of  # noqa: E402

PICTURE = re.compile(r'<img[^>]*\ssrc="([^"]*)"[^>]*>')
# Cardpress says on a card that its question has no answer yet; the notes say nothing there.
UNANSWERED = re.compile(r'<div class="unanswered">[^<]*</div>')


def count(banks, packages):
    """Numbers of cards before and after the second import, of cards whose front is there already (doubled), of
    questions that no reviewed card shows as the notes have them (lost), and of cards that say what the notes do not,
    or no longer, say (outdated)."""
    first, then = (asked(json.loads(Path(bank).read_text("utf8"))) for bank in banks)
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(folder)
        try:
            reader.take(packages[0])
            before = shown(reader)
            assert Counter(side for side, _ in before) == Counter(first), "Anki does not show what the notes say"
            reader.review()
            reader.take(packages[1])
            after = shown(reader)
        finally:
            reader.close()
    fronts = Counter(front for (front, _), _ in after)
    reviewed = {sides for sides, reps in after if reps > 0}
    return {
        "before": len(before),
        "after": len(after),
        "doubled": fronts.total() - len(fronts),
        "lost": sum(sides not in reviewed for sides in then),
        "outdated": sum(sides not in then for sides, _ in after),
    }


def asked(bank):
    """Front and back of each question, as the notes have them."""
    digests = {picture["path"]: picture["sha256"] for picture in bank["media"]}
    return [tuple(said(entry[side]["html"], digests.__getitem__) for side in ("question", "answer"))
            for entry in bank["questions"]]


def shown(reader):
    """Front and back of each card, as Anki has them, and how often it was answered."""
    media = Path(reader.col.media.dir())
    cards = map(reader.col.get_card, reader.col.find_cards(""))
    return [(tuple(said(field, lambda name: digest(media / name)) for field in card.note().fields[:2]), card.reps)
            for card in cards]


def said(html, picture):
    """The text of a side, with what its pictures hold in their places."""
    held = PICTURE.sub(lambda match: f"[{picture(unescape(match[1]))}]", UNANSWERED.sub("", html))
    return unescape(text_of(held)).strip()


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "missing"


if __name__ == "__main__":
    # Anki prints how long its calls took.
    sys.stdout = sys.stderr
    counts = [count(**case) for case in json.load(sys.stdin)]
    json.dump(counts, sys.__stdout__)
