import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import type { OnProgress } from '../../src/progress.js';
import { build, checkCards } from '../../src/project/build.js';
import { RoundMemory } from '../../src/round-memory.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';
import { commit, git, gitAt } from '../support/repository.js';

describe('the memory of a process', () => {
  it('makes again what was made of something else, and only that', () => {
    const memory = new RoundMemory();
    const made: string[] = [];
    const of = (text: string) =>
      memory.of(['upper case', text], () => {
        made.push(text);
        return text.toUpperCase();
      });
    expect([of('a'), of('b'), of('a')]).toEqual(['A', 'B', 'A']);
    memory.next();
    expect([of('a'), of('c')]).toEqual(['A', 'C']);
    memory.next();
    expect([of('b'), of('a')]).toEqual(['B', 'A']);
    // `b` was not used for one whole build.
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('makes again what failed', async () => {
    const memory = new RoundMemory();
    await expect(memory.of(['a'], () => Promise.reject(new Error('not yet')))).rejects.toThrow('not yet');
    expect(await memory.of(['a'], () => Promise.resolve('now'))).toBe('now');
  });
});

describe('builds with a memory', () => {
  const note = '# A\n\n## What is a stack?\n\nA list: ![one](one.png)\n\n## What is a queue?\n\nAnother {{list}}.\n';
  const red = png(4, 4, [200, 0, 0]);
  let root: string;
  let remove: () => Promise<void>;
  let memory: RoundMemory;
  beforeEach(async () => {
    ({ root, remove } = await project({
      'notes/a.md': note,
      'notes/b.md':
        '## 什么是树？\n\n> [!NOTE]\n> 节点与边。\n\n![图](none.png)\n\n## 什么是堆？\n\n## 栈是{{c1::后进}}先出。\n\n要点。\n',
      'notes/one.png': red,
    }));
    memory = new RoundMemory();
    await bytes({}, memory);
  });
  afterEach(() => remove());

  async function bytes(settings: object, memory?: RoundMemory, onProgress?: OnProgress) {
    const config = configSchema.parse({ namespace: 'test', only: ['deck', 'bank', 'crowdanki'], ...settings });
    const env = { ...process.env, CI: '', SOURCE_DATE_EPOCH: '1800000000' };
    const { written } = await build({
      root,
      config,
      env,
      cache: false,
      ...(memory && { memory }),
      ...(onProgress && { onProgress }),
    });
    return written.map(({ path, sha256 }) => [path, sha256]);
  }

  const write = (path: string, data: string | Uint8Array) => writeFile(join(root, path), data);
  const changes: [what: string, settings: object, make: () => unknown][] = [
    ['nothing', {}, () => {}],
    ['an answer', {}, () => write('notes/a.md', note.replace('Another', 'A second'))],
    ['a question put in before others', {}, () => write('notes/a.md', note.replace('## W', '## Why?\n\nSo.\n\n## W'))],
    ['a line put in before others', {}, () => write('notes/a.md', note.replace('## W', '<!-- tags: x -->\n\n## W'))],
    ['the title of a file', {}, () => write('notes/a.md', note.replace('# A', '# Lists'))],
    ['a picture', {}, () => write('notes/one.png', png(4, 4, [0, 0, 200]))],
    ['the language', { lang: 'ja' }, () => {}],
    ['the title of the project', { title: 'Notes' }, () => {}],
    ['what the bank does with pictures', { bankMedia: 'inline' }, () => {}],
  ];

  it.each(changes)('make the same as builds without one after a change of %s', async (_, settings, make) => {
    await make();
    const remembered = await bytes(settings, memory);
    expect(remembered.length).toBeGreaterThan(2);
    expect(remembered).toEqual(await bytes(settings));
  });

  // Without a deck a question counts as unchanged whose card has changed.
  it.each(changes)('make the same bank as builds without one after a change of %s', async (_, settings, make) => {
    const bank = { bankMedia: 'inline', only: ['bank'] };
    await bytes(bank, memory);
    await make();
    expect(await bytes({ ...bank, ...settings }, memory)).toEqual(await bytes({ ...bank, ...settings }));
  });

  describe('of notes in git whose lock was never committed', () => {
    beforeEach(async () => {
      await write('.gitignore', 'dist\ncardpress.lock\n');
      git(root, 'init', '--quiet');
      commit(root, 'notes');
      await bytes({}, memory);
    });

    const later = (message: string) => gitAt('2026-01-02T00:00:00Z', root, 'commit', '-qam', message);

    it('read no commit twice', async () => {
      const steps = new Set<string>();
      await bytes({}, memory, ({ step }) => steps.add(step));
      expect([...steps]).toContain('notes');
      expect([...steps]).not.toContain('history');
    });

    it('are checked without reading a commit twice, as in the preview', async () => {
      const steps: string[] = [];
      const config = configSchema.parse({ namespace: 'test' });
      const options = { root, config, env: { ...process.env, CI: '' }, cache: false, memory: new RoundMemory() };
      const onProgress: OnProgress = ({ step }) => steps.push(step);
      await checkCards({ ...options, onProgress });
      expect(steps).toContain('history');
      steps.length = 0;
      await checkCards({ ...options, onProgress });
      expect(steps).toContain('notes');
      expect(steps).not.toContain('history');
    });

    it.each([
      ['an edit', () => write('notes/a.md', note.replace('Another', 'A second'))],
      [
        'commits that only together tell what became of a question',
        async () => {
          const first = '## Why is a linked list slow to search?\n\n';
          await write('notes/a.md', note.replace('## What is a queue?\n\n', first));
          later('reworded');
          await write('notes/a.md', note.replace(/## What is a queue.*$/su, `${first}Its nodes lie anywhere.\n`));
          later('answered otherwise');
        },
      ],
      [
        'a commit of fewer notes',
        () => {
          git(root, 'rm', '--quiet', 'notes/b.md');
          later('fewer');
        },
      ],
    ])('make the same as builds without one after %s', async (_, make) => {
      await make();
      await rm(join(root, 'cardpress.lock'));
      const remembered = await bytes({}, memory);
      await rm(join(root, 'cardpress.lock'));
      expect(remembered).toEqual(await bytes({}));
    });
  });
});
