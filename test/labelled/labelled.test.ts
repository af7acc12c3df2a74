import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import remarkNavigation from '../../src/normalise/navigation.js';
import remarkUnanswered from '../../src/normalise/unanswered.js';
import remarkCards from '../../src/questions/cards.js';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { expectExactly } from '../support/exactly.js';
import { questionsOf, runFile } from '../support/run.js';
import { missedLines } from './missed.js';
import { type Labelled, labelledNotes, type Mark } from './read.js';

// Each file of `notes/` is a text as people publish it, with what a reader takes each heading or item for in front of
// the line (see `read.ts`). The labels say what is right; where the program disagrees, the program is wrong
// (`missed.ts` lists where it does).
const files = labelledNotes();

/** What the program takes each labelled line for. */
async function found({ name, notes, parts }: Labelled): Promise<Map<number, Mark>> {
  const { tree } = await runFile(
    parts ? `notes/${name}.md` : 'notes/a.md',
    notes,
    remarkFrontMatter,
    [remarkQuestions, { parts }],
    remarkCards,
    remarkNavigation,
    remarkUnanswered,
  );
  const kinds = new Map<number, Mark>();
  const letters = { title: 'T', section: 'S', answer: 'P', question: 'Q' } as const;
  for (const { kind, rule, position } of (tree as Root).data?.decisions ?? [])
    if (position && kind !== 'question') kinds.set(position.start.line, rule === 'in-section' ? 'P' : letters[kind]);
  for (const question of questionsOf(tree))
    if (question.position) kinds.set(question.position.start.line, question.status === 'unanswered' ? 'U' : 'Q');
  return kinds;
}

const isQuestion = (mark: Mark | undefined): boolean => mark === 'Q' || mark === 'U';

describe('labelled notes', async () => {
  const all = await Promise.all(files.map(async file => ({ file, kinds: await found(file) })));
  const lines = all.flatMap(({ file, kinds }) =>
    [...new Set([...file.labels.keys(), ...kinds.keys()])].map(line => ({
      place: `${file.name}:${line}`,
      right: file.labels.get(line),
      given: kinds.get(line),
    })),
  );

  const said = ({ place, right, given }: (typeof lines)[number]) =>
    `${place} is ${right ?? '-'}, taken for ${given ?? '-'}`;

  it('are forty files and six hundred headings or items', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
    expect(files.reduce((sum, { labels }) => sum + labels.size, 0)).toBeGreaterThanOrEqual(600);
  });

  it('give the questions that a reader finds', () => {
    const right = lines.filter(line => isQuestion(line.right));
    const given = lines.filter(line => isQuestion(line.given));
    const both = right.filter(line => isQuestion(line.given));
    console.log(
      `questions in ${files.length} labelled files: ${right.length}; found ${given.length}, of them right ${both.length}`,
    );
    const wrong = lines.filter(line => isQuestion(line.right) !== isQuestion(line.given));
    expectExactly(wrong.map(said), missedLines.questions, 'missedLines.questions in test/labelled/missed.ts');
  });

  it('give titles, sections, parts of answers and missing answers as a reader sees them', () => {
    const headings = lines.filter(({ right }) => right !== undefined);
    const same = headings.filter(({ right, given }) => right === given || (right === 'P' && given === undefined));
    const wrong = headings.filter(line => !same.includes(line) && isQuestion(line.right) === isQuestion(line.given));
    expectExactly(wrong.map(said), missedLines.kinds, 'missedLines.kinds in test/labelled/missed.ts');
  });
});
