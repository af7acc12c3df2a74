import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { takeTurn } from '../../src/io/turn.js';
import { nameBeside } from '../../src/left-overs/owner.js';
import { cacheFolder } from '../../src/package-root.js';
import { project } from '../support/project.js';

let root: string;
let remove: () => Promise<void>;
let said: string;
let running: { end: AbortController; code: Promise<number> } | undefined;

beforeEach(async () => {
  ({ root, remove } = await project({
    'notes/a.md': '# A\n\n## What is a stack?\n\nlast in, first out\n\n## What is a queue?\n\nfirst in, first out\n',
    'notes/b.md': '# B\n\n## What is a tree?\n\nnodes and edges\n',
  }));
  said = '';
});
afterEach(async () => {
  running?.end.abort();
  await running?.code;
  running = undefined;
  await remove();
});

function watch(...words: string[]): void {
  const end = new AbortController();
  const stream = { write: (text: string) => (said += text) };
  const env = { ...process.env, CI: '', SOURCE_DATE_EPOCH: '1700000000' };
  const code = main(['watch', ...words], { cwd: root, env, stdout: stream, stderr: stream, signal: end.signal });
  running = { end, code };
}

/** Waits until this was said, and returns all that was said up to it; then only what follows counts. */
async function hear(what: RegExp): Promise<string> {
  // On a loaded machine a build takes minutes; a test that hangs has a limit of its own.
  for (let round = 0; round < 25_000; round++) {
    const found = what.exec(said);
    if (found) {
      const until = said.slice(0, found.index + found[0].length);
      said = said.slice(found.index + found[0].length);
      return until;
    }
    await delay(20);
  }
  throw new Error(`${what} was never said, but: ${said}`);
}

const write = (path: string, text: string) => writeFile(join(root, path), text);
const bank = async () => JSON.parse(await readFile(join(root, 'dist/bank.json'), 'utf8'));
const line = /^.*in \d+\.\d\d s\n/mu;

describe('watch', () => {
  it('builds deck and bank, and again after each change, with one line', async () => {
    watch();
    expect(await hear(/Watching .*\n/u)).toMatch(
      /^\d\d:\d\d:\d\d {2}3 questions · deck\.apkg, bank\.json\nWatching notes; Ctrl-C ends\.\n$/u,
    );
    await write('notes/b.md', '# B\n\n## What is a tree?\n\nnodes, edges and a root\n\n## What is a leaf?\n');
    expect(await hear(line)).toMatch(
      /^\d\d:\d\d:\d\d {2}notes\/b\.md · 1 changed, 1 new · 4 questions, 1 unanswered · deck\.apkg, bank\.json in/u,
    );
    expect((await bank()).questions).toHaveLength(4);
  });

  it('goes by how editors save: a new file renamed onto the old one', async () => {
    watch('--only', 'bank');
    await hear(/Watching/u);
    await write('notes/.a.md.swp', '# A\n\n## What is a heap?\n\na tree\n');
    await rename(join(root, 'notes/.a.md.swp'), join(root, 'notes/a.md'));
    expect(await hear(line)).toContain('2 questions');
  });

  it('goes on over mistakes in the notes and in the config', async () => {
    watch('--only', 'bank');
    await hear(/Watching/u);
    await write('notes/a.md', Buffer.from([0x23, 0x20, 0x80, 0xff, 0xfe, 0x81]) as unknown as string);
    expect(await hear(/nothing written\n/u)).toMatch(/notes\/a\.md\n.*error.*not-utf8/su);
    await write(
      'notes/a.md',
      '# A\n\n## What is a stack?\n\n<<<<<<< ours\nfirst in\n=======\nlast in\n>>>>>>> theirs\n',
    );
    expect(await hear(/nothing written\n/u)).toContain('        5 | <<<<<<< ours\n          | ^');
    await write('notes/a.md', '# A\n\n## What is a stack?\n\nlast in\n');
    await hear(line);
    await write('cardpress.config.json', '{ "titel": "X" }');
    expect(await hear(/title/u)).toContain('cardpress.config.json:1');
    await write('cardpress.config.json', '{ "title": "X" }');
    await hear(line);
    expect((await bank()).title).toBe('X');
  });

  it('sees new folders, and files that go', async () => {
    watch('--only', 'bank');
    await hear(/Watching/u);
    await mkdir(join(root, 'notes/deep/down'), { recursive: true });
    await write('notes/deep/down/c.md', '# C\n\n## What is a graph?\n\nnodes and edges\n');
    await hear(/1 new .*\n/u);
    await rm(join(root, 'notes/b.md'));
    expect(await hear(line)).toContain('1 gone');
    await rm(join(root, 'notes/deep'), { recursive: true });
    expect(await hear(line)).toContain('1 gone');
  });

  it('takes a burst for one change, and its own lock and artifacts for none', async () => {
    watch();
    await hear(/Watching/u);
    const rounds = Array.from({ length: 20 }, (_, round) => round);
    await Promise.all(
      rounds.map(round =>
        write(`notes/n${round}.md`, `# N${round}\n\n## What is ${round} good for?\n\nfor ${round}\n`),
      ),
    );
    let builds = 0;
    while (!(await hear(line)).includes('23 questions')) builds++;
    expect(builds).toBeLessThan(rounds.length / 2);
    await delay(500);
    // A busy machine may tell late of notes that were built already, but never of what a build wrote.
    expect(said.split('\n').filter(one => !/^$|^\S+ {2}notes\/n\d/u.test(one))).toEqual([]);
  });

  it('takes files on the way beside the notes for no change', async () => {
    watch('--only', 'bank');
    await hear(/Watching.*\n/u);
    await write(`notes/${nameBeside('cardpress.lock', 'new')}`, '');
    await write('notes/late.md', '# L\n\n## What came after it?\n\nthis\n');
    const all = await hear(line);
    await delay(500);
    expect((all + said).split('\n').filter(one => !/^$|^\S+ {2}notes\/\w+\.md ·/u.test(one))).toEqual([]);
  });

  it('sees what changed while the first build ran', async () => {
    watch('--only', 'bank');
    await hear(/questions/u);
    await write('notes/late.md', '# L\n\n## What came late?\n\nthis\n');
    expect(await hear(line)).toContain('1 new');
  });

  it('waits with a change for a build of the same project, and says so', async () => {
    watch('--only', 'bank');
    await hear(/Watching/u);
    const end = await takeTurn(join(cacheFolder(root, process.env), 'turns'), join(root, 'cardpress.lock'));
    await write('notes/late.md', '# L\n\n## What came late?\n\nthis\n');
    await hear(/Waiting for another build of this project \(process \d+, since/u);
    expect((await bank()).questions).toHaveLength(3);
    end();
    expect(await hear(line)).toContain('1 new');
  });

  it('ends with code 0 when it is interrupted, and 2 where the config is wrong at first', async () => {
    watch('--only', 'bank');
    await hear(/Watching/u);
    running?.end.abort();
    expect(await running?.code).toBe(0);
    await write('cardpress.config.json', '{');
    watch();
    expect(await running?.code).toBe(2);
  });
});
