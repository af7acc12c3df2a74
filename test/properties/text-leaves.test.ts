import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/fix/edit.js';
import { withoutRepeats } from '../../src/fix/repeated-text.js';
import { plainText } from '../../src/mdast/text.js';
import remarkImages from '../../src/normalise/images/images.js';
import remarkReferences from '../../src/normalise/references.js';
import remarkRepeatedText from '../../src/normalise/repeats/repeated-text.js';
import remarkUnanswered from '../../src/normalise/unanswered.js';
import remarkQuestions from '../../src/questions/gather.js';
import { run } from '../support/run.js';
import { runs } from '../support/runs.js';
import { notes } from './notes.js';

const images = { paths: [], open: async () => 'unknown-type' as const };

async function normalise(text: string) {
  const { tree, file } = await run(text, remarkQuestions, remarkReferences, remarkRepeatedText, remarkUnanswered, [
    remarkImages,
    images,
  ]);
  const changes = tree.children.flatMap(node => ('changes' in node ? node.changes : []));
  return { tree, file, changes };
}

/** Letters, digits and signs, in order: what a reader would miss. */
function said(nodes: Nodes[]): string {
  // A break that comes to begin a paragraph is read as a word.
  return plainText(nodes).replace(/\s+|<br>/gu, '');
}

async function untouched(text: string): Promise<Root> {
  const { tree } = await run(text, remarkQuestions, remarkReferences);
  return tree;
}

/** Questions and sections in their order. */
function shapeOf({ children }: Root): string {
  return children.map(({ type }) => type).join(' ');
}

/** The notes without the pieces that the changes name. */
function without(text: string, changes: Awaited<ReturnType<typeof normalise>>['changes']): string {
  const places = changes.map(({ position }) => [position.start.offset ?? 0, position.end.offset ?? 0]);
  return places
    .toSorted(([a = 0], [b = 0]) => b - a)
    .reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
}

describe('text leaves notes only through a reported change', () => {
  it('what is left, and what the changes hold, is all that was there', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async text => {
        const { tree, file, changes } = await normalise(text);
        for (const { original, position } of changes) {
          expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
        }
        const other = await untouched(without(text, changes));
        // A heading with nothing but a mark of an open answer below it is a question; without the mark it may be a section, whose
        // title is not among its words.
        fc.pre(shapeOf(tree) === shapeOf(other));
        expect(said([tree])).toBe(said([other]));
        const reported = file.messages.filter(({ ruleId }) => ruleId === 'repeated-text' || ruleId === 'unanswered');
        for (const { position } of changes) {
          expect(reported.some(({ ruleId, line }) => ruleId === 'unanswered' || line === position.start.line)).toBe(
            true,
          );
        }
        expect(file.messages.filter(({ ruleId }) => ruleId === 'repeated-text')).toHaveLength(
          changes.filter(({ rule }) => rule === 'repeated-text').length,
        );
      }),
      { numRuns: runs(100) },
    );
  });

  /** What `check --fix` makes of notes, and what is said twice in that. */
  async function leftIn(text: string): Promise<string[]> {
    const { changes } = await normalise(text);
    const { changes: again } = await normalise(applyEdits(text, withoutRepeats({ entries: [{ changes }] }, text)));
    return again.filter(({ rule }) => rule === 'repeated-text').map(({ original }) => original);
  }

  it('notes that were mended have no more to mend', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async text => {
        expect(await leftIn(text)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  const [a, b] = ['残差连接让梯度可以直接传到前面的层。', '权重剪枝将不重要的连接去掉，再对剩下的部分微调。'];

  it.each([
    ['a line of which the end stays, between two items', `- ${a}\n\n${a} ${a} 很快。\n\n- ${a}`],
    ['a list that goes on after a list in a list', `- ${a}\n  - ${a}\n\n${a}\n\n- ${a}`],
    ['an item of which the second line stays', `- ${a}\n- ${a}\n  ${b}\n- ${a}`],
    ['an item that goes with all its lines', `- ${a}\n\n- ${a}\n  ${a} ${a}\n  ${a}`],
    ['an item, and a line below it of which the next stays', `- ${b} ${a}\n- ${a}\n\n${b}\n很快。\n\n- ${a}`],
    [
      'the end of an item, and a paragraph of which the next line stays',
      `- ${b}\n- 很快。\n  ${a}\n\n${b}\n${a} 很慢。\n\n- ${a}`,
    ],
    ['the end of a quotation, and the beginning of what follows it', `${a}\n\n> ${b} ${b}\n\n${a} ${b}`],
  ])('%s', async (_what, answer) => {
    expect((await normalise(`## Q1：甲\n\n${answer}\n`)).changes).not.toEqual([]);
    expect(await leftIn(`## Q1：甲\n\n${answer}\n`)).toEqual([]);
  });
});
