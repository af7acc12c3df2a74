import fc from 'fast-check';
import type { Embed } from 'mdast';
import { type Pluggable, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import compileDrafts from '../src/bank/drafts.js';
import { configSchema } from '../src/index.js';
import { markdown } from '../src/markdown/markdown.js';
import { type Step, steps } from '../src/project/steps.js';

/** Notes in which the work of one step is something to another. */
const notes = [
  '---\ntitle: T\n---\n# U\n\n## What is a?\n\nb\n',
  '## What is a?\n\n[[todo]] <!-- TODO --> &lt;b&gt; :smile:\nc [^1]\n\n[^1]: see :tada:\n',
  '## What is a?\n\n<!-- ignore: navigation --> [[b|:smile:]] <!-- id: x1 -->\n',
  '## What is a?\n\n{{c1::<T>}}\n',
  '## What is a?\n\n<div>\n{{c1::List<String>}} <T>\n</div>\n',
  '## What is a?\n\n<div>{{c1::<foo>b</foo>}}</div>\n',
  '## What is a?\n\n<!-- ignore: repeated-text, unanswered -->\n\nTODO\n',
  '## What is a?\n\n<!-- ignore: repeated-text -->\n\nThe heap property holds for every node in the tree. The heap property holds for every node in the tree.\n',
  '## What is a?\n\n<!-- card: reversed -->\n\nThe heap property holds for every node in the tree. The heap property holds for every node in the tree.\n',
  '## What is a?\n\n<!-- ignore: repeated-text -->\n<!-- card: reversed -->\n\nb\n',
  '## What is a?\n\n[Back to top][top]\n\n[top]: #top\n',
  '## What is a?\n\n<a href="#top">Top</a>\n',
  '## What is a?\n\n[Back to the top of this page](#top)\n\n[Back to the top of this page](#top)\n',
  '## What is a?\n\nA heap is [a tree][t] whose every node is no larger than its parent.\n\nIn other words, a heap is [a tree](b.md) whose every node is no larger than its parent.\n\n[t]: b.md\n',
  '## What is a?\n\n[ref]: ./b.md#x\n',
  '## What is a?\n\n![p][i] [[b#What is c]]\nd\n\n[i]: img/a.png\n',
  '## What is a?\n\nTODO\nTODO\n',
  '## What is a?\n\nb\n\n```js\nlet c;\n',
  '## What is a?\n\n{{c1::b}}\n\n```js\nlet {{c2::c}} = 1;\n```\n',
  '## What is a?\n\n$\\frac{1$ and $\\frac{2$ {{c1::\\frac{1}}$ and {{c1::https://example.com::hint}}\n',
  '## What is a?\n\n<details><summary>What is b?</summary>\n\n<!-- c\n',
  '1. What is a?\n   > $$\n   > b\n2. What is c?\n   > d\n',
  '## What is a?\n\n[[b|:smile:]] c\n',
  'What is\na?\n---\n\nTODO\n',
  '## What is a?\n\n归一化让每一层的输入分布更加稳定\n归一化让每一层的输入分布更加稳定\n',
  '## What is a?\n\nb\n\n<details><summary>c</summary><!-- d\n\ne\n\n</details>\n',
  '## What is a?\n\nb [^1]\n\n## What is c?\n\nd\n\n[^1]: e\n',
  '## What is a?\n\n<!-- card: reversed -->\n\nTODO\n',
  '## What is a?\n\n<!-- id: x -->\n',
  '## What is a?\n\n![[b]]\n',
  '## What is a?\n\n![[b]]\n\n[i]: img/a.png\n',
  '## What is a?\n\n![[nowhere]]\n',
  '## What is a?\n\n<video></video>\n\n</div>\n',
  '## What is a?\n\n::: tip\nb\n:::\n',
  '## What is a?\n\n[[HTML]] and HTML\n\n*[HTML]: b\n',
];

/** What each embed shows. */
const embedded =
  'The heap property holds for every node in the tree. {{c1::b}}\n\n![p](img/a.png) $\\frac{1$\n\n```js\nlet c;\n```\n\n![p][i]\n\n[i]: img/b.png\n';

const parser = markdown();
const trees = notes.map(text => parser.parse(fileOf(text)));
const run = {
  config: configSchema.parse({ lineBreaks: 'join' }),
  pictures: { paths: ['notes/img/a.png'], open: async () => 'unreadable' as const },
  known: undefined,
  parts: undefined,
  embedded: ({ kind, ...shows }: Embed['shows']) =>
    kind === 'note' && 'file' in shows && shows.file === 'b'
      ? { path: 'notes/b.md', nodes: parser.parse(embedded).children, definitions: new Map() }
      : undefined,
};

function fileOf(value: string): VFile {
  return new VFile({ path: 'notes/a.md', value });
}

/** The drafts and messages that the steps come to in an order; messages have no order of their own. */
async function outcome(order: readonly Step[]): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (const [index, tree] of trees.entries()) {
    const file = fileOf(notes[index] ?? '');
    const pipeline = unified()
      .use(order.map(({ plugin, options }): Pluggable => (options ? [plugin, options(run)] : plugin)))
      .use(compileDrafts, {});
    const changed = await pipeline.run(structuredClone(tree), file);
    const drafts = pipeline.stringify(changed as never, file) as unknown;
    outcomes.push({ drafts, messages: file.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).sort() });
  }
  return outcomes;
}

/** The steps in an order that heeds all that they say, each time the one of those that may come next which `pick` wants. */
function ordered(all: readonly Step[], pick: (ready: Step[]) => Step): Step[] {
  const order: Step[] = [];
  while (order.length < all.length) {
    const done = new Set(order.map(({ name }) => name));
    const ready = all.filter(({ name, after }) => !done.has(name) && after.every(before => done.has(before)));
    if (ready.length === 0)
      throw new Error(`In a circle: ${all.map(({ name }) => name).filter(name => !done.has(name))}`);
    order.push(pick(ready));
  }
  return order;
}

describe('steps', () => {
  it('have a name each and stand below those that they name', () => {
    const names = steps.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [index, { name, after }] of steps.entries())
      for (const before of after) expect(names.slice(0, index), `${name} after ${before}`).toContain(before);
  });

  it('come to the same in any order that heeds them', async () => {
    const usual = await outcome(steps);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: steps.length, maxLength: steps.length }), async picks => {
        const order = ordered(steps, ready => ready[(picks.pop() ?? 0) % ready.length] as Step);
        expect(await outcome(order), order.map(({ name }) => name).join(', ')).toEqual(usual);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it.each(steps.flatMap(({ name, after }) => after.map(before => [name, before] as const)))(
    '%s comes to something else before %s',
    async (name, before) => {
      const turned = steps.map(step => {
        if (step.name === name) return { ...step, after: step.after.filter(one => one !== before) };
        return step.name === before ? { ...step, after: [...step.after, name] } : step;
      });
      const order = ordered(turned, ([first]) => first as Step);
      expect(await outcome(order)).not.toEqual(await outcome(steps));
    },
  );
});
