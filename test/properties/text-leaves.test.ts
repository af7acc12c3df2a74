import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/mdast/text.js';
import remarkImages from '../../src/normalise/images/images.js';
import remarkReferences from '../../src/normalise/references.js';
import remarkRepeatedText from '../../src/normalise/repeats/repeated-text.js';
import remarkUnanswered from '../../src/normalise/unanswered.js';
import remarkQuestions from '../../src/questions/gather.js';
import { run } from '../support/run.js';
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
  return plainText(nodes).replace(/\s+/gu, '');
}

async function untouched(text: string): Promise<string> {
  const { tree } = await run(text, remarkQuestions, remarkReferences);
  return said([tree]);
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
        expect(said([tree])).toBe(await untouched(without(text, changes)));
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
      { numRuns: 300 },
    );
  });

  it('notes without what was taken out have nothing more to take out', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async text => {
        const { changes } = await normalise(text);
        const again = await normalise(without(text, changes));
        expect(again.changes.map(({ original }) => original)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
