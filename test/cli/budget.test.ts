import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Limits, startBudget } from '../../src/project/budget.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

/** What a formula does to the step that reads it. */
const formulas = vi.hoisted(() => ({ work: (_: string): void => {} }));
const limits: Partial<Limits> = {};

vi.mock('../../src/katex.js', async load => {
  const katex = await load<typeof import('../../src/katex.js')>();
  const formulaHtml: typeof katex.formulaHtml = (tex, options) => {
    formulas.work(tex);
    return katex.formulaHtml(tex, options);
  };
  return { ...katex, formulaHtml };
});
vi.mock('../../src/project/budget.js', async load => {
  const real = await load<typeof import('../../src/project/budget.js')>();
  const few = (): Limits => ({ processor: 60, uninterrupted: 300, memory: 1000, ...limits });
  return { ...real, startBudget: (given?: Limits) => real.startBudget(given ?? few()) };
});

afterEach(() => {
  formulas.work = () => {};
  for (const name of Object.keys(limits)) delete limits[name as keyof Limits];
});

/** Checks a file with a costly formula between two others. */
async function check(work: (tex: string) => void) {
  formulas.work = tex => tex === 'boom' && work(tex);
  const { root, remove } = await project({
    'notes/a.md': '## Q1：什么是栈？\n\n$a$\n',
    'notes/b.md': '## Q2：什么是队列？\n\n$boom$\n',
    'notes/c.md': '## Q3：什么是树？\n',
  });
  const { code, stdout } = await cardpress(root, 'check');
  await remove();
  return { code, stdout };
}

const kept: unknown[] = [];

describe('a file that costs too much', () => {
  it.each<[string, Partial<Limits>, (tex: string) => void, string]>([
    [
      'never ends',
      { uninterrupted: 2 },
      () => {
        // So long that it ends in any case: nothing could stop a test that went on for ever.
        for (const began = Date.now(); Date.now() - began < 60_000; );
        throw new Error('Nobody ended it.');
      },
      'more than 2 s at a stretch',
    ],
    [
      'never ends, in a pattern',
      { uninterrupted: 2 },
      () => {
        /^(?:a+)+$/u.test(`${'a'.repeat(29)}b`);
        throw new Error('Nobody ended it.');
      },
      'more than 2 s at a stretch',
    ],
    [
      'takes the processor too long',
      { processor: 1 },
      () => {
        for (const { user } = process.cpuUsage(); process.cpuUsage().user - user < 1.2e6; );
      },
      'more than 1 s of processor time',
    ],
    [
      'fills the memory',
      { memory: 50 },
      () => {
        for (let count = 0; count < 1e6; count++) kept.push({ count, text: `${count}` });
      },
      'more than 50 MB of memory',
    ],
  ])('is an error of its own where it %s; the others are checked', async (_, given, work, reason) => {
    Object.assign(limits, given);
    const { code, stdout } = await check(work);
    kept.length = 0;
    expect(code).toBe(1);
    expect(stdout).toContain(`notes/b.md\n`);
    expect(stdout).toContain(`This file takes ${reason} and was left out. The step "formulas" was at work.`);
    expect(stdout).toContain('2 questions');
    expect(stdout).toContain('1 error');
    expect(stdout).toMatch(/notes\/c\.md(?:.|\n)*unanswered/u);
  });

  it('is none where what it has used is garbage', async () => {
    limits.memory = 50;
    const { code } = await check(() => {
      for (let count = 0; count < 1e6; count++) kept.push({ count, text: `${count}` });
      kept.length = 0;
    });
    expect(code).toBe(0);
  });
});

describe('a budget', () => {
  it('gives what the work gives and throws what it throws', () => {
    const { within } = startBudget();
    expect(within(() => within(() => 'a'))).toBe('a');
    const error = new TypeError('own');
    expect(() =>
      within(() => {
        throw error;
      }),
    ).toThrow(error);
    // What a piece of work does is ended with all of it.
    const short = startBudget({ processor: 60, uninterrupted: 0.05, memory: 1000 });
    const busy = () => {
      for (const { user } = process.cpuUsage(); process.cpuUsage().user - user < 0.2e6; );
      return 'b';
    };
    expect(within(() => short.within(busy))).toBe('b');
    // The next piece of work is ended too.
    const { within: again } = startBudget({ processor: 60, uninterrupted: 0.2, memory: 1000 });
    expect(() =>
      again(() => {
        for (;;);
      }),
    ).toThrow('at a stretch');
  });

  it('leaves no failure behind of work that it gives up', () => {
    const { within } = startBudget({ processor: 0, uninterrupted: 60, memory: 1000 });
    const fail = () => {
      for (const { user } = process.cpuUsage(); process.cpuUsage().user - user < 0.1e6; );
      return Promise.reject(new Error('own'));
    };
    expect(() => within(fail)).toThrow('processor time');
  });
});
