import type { VFile } from 'vfile';
import { excerpt } from '../../diagnostics/excerpt.js';
import { report } from '../../diagnostics/report.js';
import { isClozeNumber } from '../../mdast/cloze.js';
import { clozesIn, emptyClozes, isAsked, type Mark, placeOf } from '../../mdast/clozes/clozes.js';
import type { QuestionNode } from '../../mdast/nodes.js';
import { say } from '../../say/say.js';

// What people write for `{{c1::`: capital, one colon or brace, blanks, full-width characters, several numbers.
const almost =
  /(?:\{\{|｛｛|｛\{|\{｛|(?<![{｛])[{｛](?=\s{0,3}[cCｃＣ]\s?\d{1,5}\s{0,3}(?:::|：：)))\s{0,3}[cCｃＣ]\s?\d{1,5}(?:\s?,\s?\d{1,5}){0,9}\s{0,3}[:：]{1,2}/gu;
const exact = /^\{\{c\d+::$/u;

/** Reports marks of cloze deletions that are none, and guesses about those that are. */
export function checkClozes(question: QuestionNode, file: VFile): void {
  const { gaps, unclosed, pieces } = clozesIn(question.children);
  const [, answer] = question.children;
  for (const number of new Set(gaps.filter(gap => !isClozeNumber(gap.number)).map(gap => gap.number))) {
    report(file, {
      rule: 'cloze-number',
      reason: say('{{c{number}::…}} is not a cloze deletion: Anki numbers them from 1 to 500. Its text is shown.', {
        number,
      }),
      remedy: say('Write {{c1::…}} for the first one.'),
      place: answer,
    });
  }
  for (const gap of gaps) {
    if (isClozeNumber(gap.number) && !isAsked(gap)) {
      wrong(
        say('{open} is inside of too many others: Anki does not read it. Its text is shown.', {
          open: sample(gap.open),
        }),
        gap.open,
        file,
      );
    }
    if (gap.guess) {
      report(file, {
        rule: 'cloze-guess',
        reason: say('The :: in "{text}" is taken for text, not for the beginning of a hint.', { text: gap.guess.text }),
        remedy: say('Write the text as code, or a blank before a hint.'),
        place: placeOf(gap.open.piece, gap.open.at),
      });
    }
  }
  for (const mark of unclosed)
    wrong(say('{mark} has no end and is shown as it is.', { mark: sample(mark) }), mark, file);
  for (const gap of emptyClozes(question.children))
    wrong(say('{open} hides nothing and is shown as it is.', { open: sample(gap.open) }), gap.open, file);
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    for (const { 0: written, index: at } of piece.text.matchAll(almost)) {
      if (!exact.test(written))
        wrong(
          say('"{written}" does not begin a cloze deletion and is shown as it is.', { written }),
          { piece, at },
          file,
        );
    }
  }
}

function sample({ piece, at }: Mark): string {
  const [line = ''] = piece.text.slice(at).split('\n', 1);
  return `"${excerpt(line, 24)}"`;
}

function wrong(reason: string, { piece, at }: Pick<Mark, 'piece' | 'at'>, file: VFile): void {
  report(file, {
    rule: 'cloze-syntax',
    reason,
    remedy: say('A cloze deletion is {{c1::text}} or {{c1::text::hint}}.'),
    place: placeOf(piece, at),
  });
}
