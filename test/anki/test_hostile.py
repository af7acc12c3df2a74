"""Notes of somebody who wants more than a card, as the real Anki shows them: test/hostile/attacks.mjs, all in one deck."""

import importlib.util
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

from packages import HERE, Project, contents, node
from scenario import Scenario
from reader import text_of, without_style

ATTACKS = HERE.parent / "hostile" / "attacks.mjs"
ACTIVE = set("script iframe frame frameset object embed applet portal base form meta link style template noscript textarea "
             "marquee select svg math animate set foreignobject".split())
FETCHING = set("src srcset poster background data lowsrc action formaction ping srcdoc".split())


class Walk(HTMLParser):
    """What a side has that notes must not bring in."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        # Anki's own box to type in, and its button to play.
        if tag in ACTIVE:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            value = re.sub(r"[\x00-\x20]", "", value or "")
            if name.startswith("on") and tag != "a":
                self.found.append(f"{tag} {name}")
            if name in FETCHING and not re.match(r"cardpress-[\w.]+$", value):
                self.found.append(f"{tag} {name}={value}")
            if name == "href" and re.match(r"[a-z][a-z0-9+.-]*:", value, re.I) and not re.match(r"(https?|mailto):", value, re.I):
                self.found.append(f"{tag} {name}={value}")
            if name == "style" and re.search(r"url\(|expression|fixed|absolute", value):
                self.found.append(f"{tag} {name}={value}")


class Hostile(Scenario):
    def test_every_card_only_shows_something(self):
        notes = json.loads(node("--input-type=module", "-e", f"""
            import {{ hostileNotes }} from {json.dumps(ATTACKS.as_uri())};
            console.log(JSON.stringify(hostileNotes.map(({{ kind, name, text }}) => [kind + ': ' + name, text.toWellFormed()])));
        """))
        self.assertGreater(len(notes), 130)
        project = Project({f"notes/{at}.md": text for at, (_, text) in enumerate(notes)})
        # A note that is refused has no card.
        for at in self.refused(project):
            (project.folder / at).unlink()
        path = project.build()
        self.take(path, new=len(contents(path)["notes"]))
        col = self.reader.col
        cards = [col.get_card(cid) for cid in col.find_cards("")]
        self.assertGreater(len(cards), 130)
        for card in cards:
            note = " | ".join(card.note().fields)[:300]
            for side, sounds in ((card.question(), card.question_av_tags()), (card.answer(), card.answer_av_tags())):
                html = without_style(side)
                self.assertEqual(Walk(html).found, [], note)
                self.assertEqual(sounds, [], note)
                self.assertNotRegex(html, r"(?i)\[latex\]|class=.?latex|\[anki:tts|<anki-mathjax|\[sound:", note)
            self.assertTrue(text_of(without_style(card.question())).strip(), f"a blank front: {note}")
        self.assertNothingRuns(cards)
        self.assertWhole()

    def assertNothingRuns(self, cards):
        """In Anki's own page for reviews."""
        desktop = importlib.util.find_spec("_aqt")
        if desktop is None:
            return
        safe = self.reader.col.media.escape_media_filenames
        sides = [(safe(card.question()), safe(card.answer())) for card in cards]
        # One that does what the others must not.
        sides.append(("a", "<img src='https://canary.invalid/a.png'><script>pwned(1)</script>\\(\\href{javascript:1}{a}\\)"))
        path = Path(os.environ["CARDPRESS_PACKAGES"]) / "hostile.json"
        path.write_text(json.dumps(sides))
        web = Path(next(iter(desktop.submodule_search_locations))) / "data/web"
        shown = json.loads(node(HERE / "reviewer.mjs", os.environ["CARDPRESS_LIB"], web, path))
        wrong = [(one["side"], one["strange"], cards[one["at"]].note().fields) for one in shown["wrong"] if one["at"] < len(cards)]
        self.assertEqual(wrong, [])
        last = {what for one in shown["wrong"] for what in one["strange"]}
        self.assertEqual(last, {1, "javascript:1", "https://canary.invalid/a.png"})
        self.assertGreater(shown["words"], 10_000)
        self.assertGreater(shown["formulas"], 10)

    def refused(self, project):
        """The files in which a check finds an error."""
        script = """
            const { check, loadConfig } = await import(process.argv[1]);
            const root = process.argv[2];
            const { config } = await loadConfig(root, undefined, { namespace: 'hostile' });
            const { messages } = await check({ root, config, env: {} });
            console.log(JSON.stringify([...new Set(messages.filter(one => one.severity === 'error').map(one => one.file))]));
        """
        lib = Path(os.environ["CARDPRESS_LIB"]) / "index.js"
        return json.loads(node("--input-type=module", "-e", script, lib.as_uri(), str(project.folder)))
