import { describe, expect, it } from 'vitest';
import { progressTo, withProgress } from '../../src/cli/progress.js';
import { configSchema } from '../../src/config/schema.js';
import type { Progress } from '../../src/progress.js';
import { build } from '../../src/project/build.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';

const notesAt = (done: number): Progress => ({ step: 'notes', done, of: 60 });

/** What is written of some steps at some milliseconds, at the last of which all is done. */
function written(isTTY: boolean, steps: [at: number, progress: Progress][], columns?: number): string {
  let text = '';
  let now = 0;
  const stream = { isTTY, write: (part: string) => (text += part), ...(columns !== undefined && { columns }) };
  const progress = progressTo(stream, {}, () => now);
  for (const [at, one] of steps) {
    now = at;
    progress.show(one);
  }
  progress.end();
  return text;
}

describe('progress', () => {
  it.each([
    ['with --quiet', { quiet: true }, {}],
    ['where the environment asks for silence', {}, { CARDPRESS_PROGRESS: 'never' }],
  ])('is not asked for %s', async (_, args, env) => {
    const stderr = { write: () => true };
    expect(await withProgress(args, { stderr, env }, async told => told)).toEqual({});
    expect(await withProgress({}, { stderr, env: {} }, async told => told)).toHaveProperty('onProgress');
  });

  it('is not shown of what takes no longer than half a second', () => {
    const steps: [number, Progress][] = [0, 200, 499].map(at => [at, notesAt(at)]);
    expect(written(true, steps)).toBe('');
    expect(written(false, steps)).toBe('');
  });

  it('is one line of a terminal, often enough to move and seldom enough to be read', () => {
    const steps: [number, Progress][] = [0, 500, 550, 599, 600].map((at, index) => [at, notesAt(index)]);
    expect(written(true, steps)).toBe('\rnotes: 1 of 60 files\u001b[K\rnotes: 4 of 60 files\u001b[K\r\u001b[K');
    expect(written(true, [[900, notesAt(10)]], 12)).toBe('\rnotes: 10 o\u001b[K\r\u001b[K');
  });

  it('is a line every few seconds in a log', () => {
    const steps: [number, Progress][] = [0, 4999, 5000, 9999, 10_000].map((at, index) => [at, notesAt(index)]);
    expect(written(false, steps)).toBe('notes: 2 of 60 files\nnotes: 4 of 60 files\n');
  });

  it.each<[Progress, string]>([
    [{ step: 'history', done: 3, of: 90 }, 'history: 3 of 90 versions'],
    [{ step: 'notes', done: 3, of: 9, pictures: { done: 0, of: 0 } }, 'notes: 3 of 9 files'],
    [{ step: 'notes', done: 3, of: 9, pictures: { done: 5, of: 7 } }, 'notes: 3 of 9 files, 5 of 7 pictures'],
    [{ step: 'cards', done: 12, of: 300 }, 'cards: 12 of 300'],
    [{ step: 'deck', done: 12, of: 300 }, 'making deck: 12 of 300'],
    [{ step: 'epub', done: 0, of: 1 }, 'making epub'],
    [{ step: 'sheet', done: 0.254, of: 1 }, 'printing the sheet: 25 %'],
  ])('says what is done of %j', (progress, text) => {
    expect(written(false, [[5000, progress]])).toBe(`${text}\n`);
  });

  it('comes with the text while the work gives it no more news', async () => {
    let text = '';
    const progress = progressTo({ isTTY: true, write: part => (text += part) }, {});
    progress.show({ step: 'sheet', done: 0, of: 1 });
    await expect.poll(() => text).toBe('\rprinting the sheet: 0 %\u001b[K');
    progress.end();
  });
});

describe('a build', () => {
  it('tells of its files, pictures, cards and artifacts', async () => {
    const { root, remove } = await project({
      'notes/a.md':
        '# A\n\n## What is red?\n\n![red](r.png) and ![red](r.png)\n\n## What is green?\n\n![green](g.png)\n',
      'notes/b.md': '# B\n\n## What is blue?\n\nA colour.\n',
      'notes/r.png': png(3000, 4, [255, 0, 0]),
      'notes/g.png': png(9, 9, [0, 255, 0]),
    });
    const told: Progress[] = [];
    const config = configSchema.parse({ only: ['deck', 'bank'] });
    await build({ root, config, env: {}, cache: false, onProgress: one => told.push(one) });
    await remove();
    const of = (wanted: string) => told.filter(({ step }) => step === wanted);
    expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['notes', 'cards', 'deck', 'bank']));
    expect(of('notes').at(-1)).toEqual({ step: 'notes', done: 1, of: 2, pictures: { done: 2, of: 2 } });
    expect(of('cards').map(({ done }) => done)).toEqual([0, 1, 2]);
    expect(of('deck').at(-1)).toEqual({ step: 'deck', done: 2, of: 3 });
    expect(of('bank').at(-1)).toMatchObject({ step: 'bank', done: 2 });
  });
});
