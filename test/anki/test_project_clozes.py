"""Cloze deletions as people write them: what the real Anki hides on each front and shows on the back."""

import html
import re

from project import Notes, ProjectScenario
from reader import text_of

# Answers, and for each number what the front shows; the back shows `whole`.
CASES = {
    "code with braces": (
        "Write {{c1::`{{ user.name }}`}} and {{c2::`{\"a\":{\"b\":{}}}`::an object}}.",
        ["Write [...] and {\"a\":{\"b\":{}}}.", "Write {{ user.name }} and [an object]."],
        "Write {{ user.name }} and {\"a\":{\"b\":{}}}.",
    ),
    "code without backticks": (
        "It returns {{c1::{\"a\":{\"b\":1}}}} of {{c2::std::map}} or {{c3::std::list::a list}}.",
        ["It returns [...] of std::map or std::list.", "It returns {\"a\":{\"b\":1}} of [...] or std::list.",
         "It returns {\"a\":{\"b\":1}} of std::map or [a list]."],
        "It returns {\"a\":{\"b\":1}} of std::map or std::list.",
    ),
    "addresses": (
        "Loop {{c1::::1}}, link {{c2::fe80::1}}, net {{c3::2001:db8::/32::for texts}}.",
        ["Loop [...], link fe80::1, net 2001:db8::/32.", "Loop ::1, link [...], net 2001:db8::/32.",
         "Loop ::1, link fe80::1, net [for texts]."],
        "Loop ::1, link fe80::1, net 2001:db8::/32.",
    ),
    "formulas": (
        "It is {{c1::$\\frac{1}{\\sqrt{2\\pi\\sigma^{2}}}$}}, and $2^{{c2::ab}}$.",
        ["It is [...], and \\(2^{ab}\\).", "It is \\(\\frac{1}{\\sqrt{2\\pi\\sigma^{2}}}\\), and \\(2^[...]\\)."],
        "It is \\(\\frac{1}{\\sqrt{2\\pi\\sigma^{2}}}\\), and \\(2^{ab}\\).",
    ),
    "a gap in a formula": (
        "$$\nP(A|B)={{c1::\\frac{P(B|A)P(A)}{P_{B_{1}}}}}\n$$",
        ["\\[P(A|B)=[...]\\]"],
        "\\[P(A|B)=\\frac{P(B|A)P(A)}{P_{B_{1}}}\\]",
    ),
    "code blocks": (
        "```cpp\n{{c1::std::sort}}(v.begin(), v.end());\nmap<int, vector<int>> m{{c2::{{1, {2}}}}};\n```\n\n{{c3::So}} it is.",
        ["[...](v.begin(), v.end()); map<int, vector<int>> m{{1, {2}}}; So it is.",
         "std::sort(v.begin(), v.end()); map<int, vector<int>> m[...]; So it is.",
         "std::sort(v.begin(), v.end()); map<int, vector<int>> m{{1, {2}}}; [...] it is."],
        "std::sort(v.begin(), v.end()); map<int, vector<int>> m{{1, {2}}}; So it is.",
    ),
    "markup in hints": (
        "{{c1::one::see `code`, 1:2}}, {{c2::**two**::*it*}}, {{c3::[three](https://example.com/a)::a:b}}.",
        ["[see code, 1:2], two, three.", "one, [it], three.", "one, two, [a:b]."],
        "one, two, three.",
    ),
    "marks across emphasis": (
        "{{c1::**a}}b**, *{{c2::c}}d*, **{{c3::e::hi** j}} k",
        ["[...]b, cd, e k", "ab, [...]d, e k", "ab, cd, [hi j] k"],
        "ab, cd, e k",
    ),
    "paragraphs": ("{{c1::One.\n\nTwo.}} Three.\n\nFour.", ["[...] [...] Three. Four."], "One. Two. Three. Four."),
    "a list": ("{{c1::\n- one\n- two\n}}", ["[...]"], "one two"),
    "items": ("- {{c1::one\n- two::number}}\n- three", ["[number] [number] three"], "one two three"),
    "nested": (
        "{{c1::a {{c2::b::in}} c::out}} d",
        ["[out] d", "a [in] c d"],
        "a b c d",
    ),
    "an opening without an end": (
        "First {{c1::a}}, then {{c2::b} and the rest.\n\nAnd this.",
        ["First [...], then {{c2::b} and the rest. And this."],
        "First a, then {{c2::b} and the rest. And this.",
    ),
    "marks that are none": (
        "{{c1::a}} and {{C1::b}}, {{c1:c}}, {{c1::}}, {{c501::e}}, {{{c1::f}}} g",
        ["[...] and {{C1::b}}, {{c1:c}}, {{c1::}}, e, {[...]} g"],
        "a and {{C1::b}}, {{c1:c}}, {{c1::}}, e, {f} g",
    ),
    "a title with marks": (
        "{{c1::<b title=\"x::y}}z\">one</b>}} two",
        ["[...] two"],
        "one two",
    ),
}
NOTES = {"notes/a.md": "# Gaps\n\n" + "".join(f"## What about {name}?\n\n{case[0]}\n\n" for name, case in CASES.items())}


def said(side):
    """What a side says, on one line."""
    # The element that MathJax ignores is nothing, and so is the blank that parts braces.
    text = re.sub(r"(?<=\}) (?=[\}\\])", "", text_of(re.sub(r"</(?:p|li|td|div)>|<br>|<div class=.cloze-text.>|\n", " ", side)))
    return re.sub(r"\s+", " ", html.unescape(text)).strip()


class Gaps(ProjectScenario):
    def test_hide_just_what_they_hold(self):
        self.take(Notes(NOTES).build(), new=len(CASES))
        seen, expected = {}, {}
        for name, (_, fronts, whole) in CASES.items():
            title = f"What about {name}?"
            [note] = self.reader.col.find_notes(f'"Question:*{title}*"')
            cards = self.reader.col.get_note(note).cards()
            seen[name] = [self.text(card.question(), title) for card in cards], {self.text(card.answer(), title) for card in cards}
            expected[name] = fronts, {whole}
        self.assertEqual(seen, expected)
        self.assertWhole()

    def text(self, side, title):
        text = said(re.sub(r"<style>.*?</style>", "", side, flags=re.S))
        text = text.partition(title)[2].strip()
        return text.removesuffix("notes/a.md").strip()

    def test_in_a_heading_are_asked_for(self):
        package = Notes({"notes/a.md": "# Facts\n\n## {{c1::A stack}} is {{c2::last in::order}}, first out\n"}).build()
        self.take(package, new=1)
        [note] = self.reader.col.find_notes("")
        fronts = [said(card.question().rpartition("</style>")[2]) for card in self.reader.col.get_note(note).cards()]
        self.assertEqual(fronts, ["Facts [...] is last in, first out", "Facts A stack is [order], first out"])
        self.assertWhole()
