import { describe, expect, it } from 'vitest';
import remarkRepeatedText from '../../../src/normalise/repeats/repeated-text.js';
import remarkQuestions from '../../../src/questions/gather.js';
import { expectExactly } from '../../support/exactly.js';
import { questionsOf, run } from '../../support/run.js';
import { answers, type Case, pairs } from './cases.js';

/** What is taken out of an answer, as it was written. */
async function removals(answer: string): Promise<string[]> {
  const { tree } = await run(`## Q1：a\n\n${answer}\n`, remarkQuestions, remarkRepeatedText);
  return questionsOf(tree)[0]?.changes.map(({ original }) => original.trim()) ?? [];
}

/** Counts right, wrong and missed removals over labelled cases. */
async function judge(cases: Case[]) {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const { name, answer, repeats } of cases) {
    const taken = await removals(answer);
    right += taken.filter(text => repeats.includes(text)).length;
    wrong.push(...taken.filter(text => !repeats.includes(text)).map(text => `${name} | ${text}`));
    missed.push(...repeats.filter(text => !taken.includes(text)).map(text => `${name} | ${text}`));
  }
  return { right, wrong, missed };
}

/** Repeats that stay. A change that mends one takes it out here; none is added without a reason in the commit. */
const missedRepeats: Record<string, string[]> = {
  pairs: [
    'repeats-en.md: A bloom filter tells us that a key is definitely absent or possibly present. | A bloom filter tells us that a key is definitely absent or possibly present.',
  ],
  'whole answers': [],
};

// The labels are a reader's judgement. Where a test fails, mend the code, not the label.
describe('repeated text, by the labelled set', () => {
  it('has at least 150 pairs, half of them traps, and each once', () => {
    const all = pairs();
    const traps = all.filter(({ repeats }) => repeats.length === 0).length;
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(traps * 2).toBeGreaterThanOrEqual(all.length);
    expect(new Set(all.map(({ answer }) => answer)).size).toBe(all.length);
  });

  it.each([
    ['pairs', pairs()],
    ['whole answers', answers()],
  ])(
    'takes out nothing that a reader would miss, and all that says nothing new but for a list: %s',
    async (what, cases) => {
      const { right, wrong, missed } = await judge(cases);
      console.log(
        `Repeated text, ${cases.length} labelled ${what}: ${right} taken out rightly, ${wrong.length} wrongly, ${missed.length} missed.`,
      );
      expect(wrong).toEqual([]);
      expectExactly(missed, missedRepeats[what] ?? [], 'missedRepeats in test/normalise/repeats/labelled.test.ts');
    },
  );
});
