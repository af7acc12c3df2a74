import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, it } from 'vitest';
import type { Draft } from '../../src/bank/model.js';
import { configSchema } from '../../src/config/schema.js';
import { QuestionReader, type ReadQuestion } from '../../src/history/question-reader.js';
import { pipelineFor } from '../../src/project/pipeline.js';
import type { Known } from '../../src/questions/memory/known.js';
import { runs, someOf } from '../support/runs.js';
import { expectSame } from '../support/same.js';
import { textsOfTests } from '../support/texts.js';

const config = configSchema.parse({});

/** What the whole pipeline finds. */
async function whole(path: string, text: string, known?: Known): Promise<Partial<ReadQuestion>[]> {
  const run = pipelineFor(config, { paths: [], open: async () => 'unreadable' }, () => known);
  const { entries, title } = await run(new VFile({ path, value: text }));
  return entries
    .filter((entry): entry is Draft => entry.type === 'question')
    .map(({ asWritten, path: titles, kind, explicitId, label, ownTags, source }) => ({
      ...(asWritten as { question: string; answer: string }),
      path: titles,
      ...(title !== undefined && { title }),
      kind,
      ...(explicitId !== undefined && { explicitId }),
      ...(label !== undefined && { label }),
      ...(ownTags && { tags: ownTags }),
      line: source.lines[0],
    }));
}

function light(reader: QuestionReader, path: string, text: string, known?: Known): Partial<ReadQuestion>[] {
  return reader.read(path, text, known).questions.map(({ words: _, ...question }) => question);
}

const texts = await textsOfTests();

describe('a reader of many versions', () => {
  const reader = new QuestionReader(config);

  it.each(someOf(texts))('finds in $name what the pipeline finds', async ({ name, notes }) => {
    expectSame(light(reader, name, notes), await whole(name, notes));
  });

  const parts = texts.flatMap(({ notes }) => notes.split(/\n(?=#)/u)).filter(part => part.length < 3000);

  it('finds it in any joins of them, whatever it has read before', async () => {
    const joins = fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom('\n\n', '\n', '\n\n\n')), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(joins, async pieces => {
        const text = pieces.flat().join('');
        expectSame(light(reader, 'a.md', text), await whole('a.md', text));
        const known = { has: (words: string) => /什么|区别|what|1/iu.test(words) };
        expectSame(light(reader, 'a.md', text, known), await whole('a.md', text, known));
      }),
      { numRuns: runs(50) },
    );
  });

  it('takes a long formula with a blank line in it for one', async () => {
    const text = `## 什么是甲？\n\n$$\n${'a\n'.repeat(800)}\nb\n$$\n\n## 什么是乙？\n\nc\n`;
    expectSame(light(reader, 'a.md', text), await whole('a.md', text));
  });

  it('finds it in version after version, each with some lines changed', async () => {
    const edit = fc.record({ at: fc.nat(), how: fc.constantFrom('drop', 'repeat', 'blank', 'indent', 'open', 'item') });
    const versions = fc.tuple(
      fc.constantFrom(...texts.filter(({ notes }) => notes.length < 8000)),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(versions, async ([{ name, notes }, edits]) => {
        const lines = notes.split('\n');
        for (const { at, how } of edits) {
          const index = at % lines.length;
          const line = lines[index] ?? '';
          if (how === 'drop') lines.splice(index, 1);
          if (how === 'repeat') lines.splice(index, 0, line);
          if (how === 'blank') lines.splice(index, 0, '');
          if (how === 'indent') lines[index] = `  ${line}`;
          if (how === 'item') lines[index] = `1. ${line}`;
          if (how === 'open') lines.splice(index, 0, ['```', '<!--', '$$', '<details>', '[^1]: a'][at % 5] as string);
          const text = lines.join('\n');
          expectSame(light(reader, name, text), await whole(name, text));
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('finds it where an edit elsewhere changes what is a heading', async () => {
    const below = '\n\n## 什么是甲？\n\n乙\n---\n\n##丙\n\n丁\n\nSection\n-------\n\n戊\n';
    const versions = ['', '# T', '##己', 'T\n=', 'Titles\n======', '##己\n文\n\n##庚', '```', '\n---\ntitle: T\n---'];
    for (const version of [...versions, ...versions]) {
      const text = version + below.replace('## 什么', version === '' ? '什么' : '## 什么');
      expectSame(light(reader, 'a.md', text), await whole('a.md', text), text);
    }
  });
});
