import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginWriting, finishWriting, journalName } from '../../src/io/journal.js';
import { folderOnTheWay, nameBeside, type Owner, self } from '../../src/left-overs/owner.js';
import { sweep } from '../../src/left-overs/sweep.js';

let folder: string;
/** A process that has ended. */
let gone: Owner;

beforeAll(() => {
  gone = { host: self().host, pid: spawnSync(execPath, ['-e', '']).pid };
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

const scope = () => ({ folder, others: [join(folder, '../elsewhere.lock')] });
const ofGone = (path: string) =>
  join(dirname(path), nameBeside(path.split('/').at(-1) as string, 'new').replace(`-${process.pid}-`, `-${gone.pid}-`));

/** A file on the way, as a process that was killed leaves it. */
async function onTheWay(name: string, { in: where = folder, target = join(where, name) } = {}) {
  await writeFile(target, 'old');
  const next = ofGone(target);
  await writeFile(next, 'new');
  return { path: join(where, name), target, next };
}

async function journal(replacements: object[], owner: Owner = gone) {
  await writeFile(join(folder, journalName), `${JSON.stringify({ owner, replacements })}\n`);
}

const contents = async () =>
  Object.fromEntries(
    await Promise.all((await readdir(folder)).map(async name => [name, await readFile(join(folder, name), 'utf8')])),
  );

describe('finishWriting', () => {
  it('finishes what a killed process began, whichever files it had put in place already', async () => {
    const [a, b, c] = [await onTheWay('a'), await onTheWay('b'), await onTheWay('c')];
    await rm(b.next);
    await writeFile(b.target, 'new');
    await journal([a, b, c]);
    await finishWriting(scope());
    expect(await contents()).toEqual({ a: 'new', b: 'new', c: 'new' });
  });

  it('removes the old bytes that were kept', async () => {
    const a = await onTheWay('a');
    const last = a.next.replace(/new$/u, 'old');
    await writeFile(last, 'old');
    await journal([{ ...a, last }]);
    await finishWriting(scope());
    expect(await contents()).toEqual({ a: 'new' });
  });

  it('keeps a journal that it cannot finish, and says so', async () => {
    const a = await onTheWay('a');
    await rm(a.next);
    await mkdir(a.next);
    await journal([a]);
    await expect(finishWriting(scope())).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await readdir(folder)).toContain(journalName);
  });

  it('leaves alone what a living process writes', async () => {
    const a = await onTheWay('a');
    await journal([a], self());
    await finishWriting(scope());
    expect(Object.keys(await contents())).toHaveLength(3);
  });

  it('knows a process whose number was given away', async () => {
    const a = await onTheWay('a');
    await journal([a], { ...self(), began: '1' });
    await finishWriting(scope());
    expect(await contents()).toEqual({ a: 'new' });
  });

  it('waits for a process on another machine, but not for ever', async () => {
    const a = await onTheWay('a');
    await journal([a], { ...gone, host: '00000000' });
    await finishWriting(scope());
    expect((await contents()).a).toBe('old');
    const before = Date.now() / 1000 - 4_000;
    await utimes(join(folder, journalName), before, before);
    await finishWriting(scope());
    expect(await contents()).toEqual({ a: 'new' });
  });

  it.each([
    ['{"owner": {"ho'],
    ['null\n'],
    ['{"replacements":[]}\n'],
    ['{"owner":{"host":1,"pid":1},"replacements":[]}\n'],
    ['{"owner":{"host":"x","pid":1},"replacements":[null]}\n'],
  ])('drops a journal that was not finished: %s', async text => {
    await writeFile(join(folder, 'a'), 'old');
    await writeFile(join(folder, journalName), text);
    await finishWriting(scope());
    expect(Object.keys(await contents())).toContain(journalName);
    const before = Date.now() / 1000 - 10;
    await utimes(join(folder, journalName), before, before);
    await finishWriting(scope());
    expect(await contents()).toEqual({ a: 'old' });
  });

  describe('believes no journal that came with the notes', () => {
    it('about files elsewhere', async () => {
      const outside = await mkdtemp(join(tmpdir(), 'cardpress-outside-'));
      const a = await onTheWay('a', { in: outside });
      await journal([a]);
      await finishWriting(scope());
      expect(await readFile(a.target, 'utf8')).toBe('old');
      await journal([{ ...a, path: join(folder, 'a') }]);
      await finishWriting(scope());
      expect(await readFile(a.target, 'utf8')).toBe('old');
      await journal([{ ...a, path: join(folder, '..', outside.split('/').at(-1) as string, 'a') }]);
      await finishWriting(scope());
      expect(await readFile(a.target, 'utf8')).toBe('old');
      await rm(outside, { recursive: true });
    });

    it('about files in a folder whose name only begins like this one’s', async () => {
      const beside = `${folder}-beside`;
      await mkdir(beside);
      const a = await onTheWay('a', { in: beside });
      await journal([a]);
      await finishWriting(scope());
      expect(await readFile(a.target, 'utf8')).toBe('old');
      await rm(beside, { recursive: true });
    });

    it('about bytes from elsewhere', async () => {
      const outside = await mkdtemp(join(tmpdir(), 'cardpress-outside-'));
      const { next } = await onTheWay('a', { in: outside });
      const target = join(folder, 'a');
      await writeFile(target, 'old');
      await journal([{ path: target, target, next }]);
      await finishWriting(scope());
      await journal([{ path: target, target, next: ofGone(target), last: next }]);
      await finishWriting(scope());
      expect(await readFile(target, 'utf8')).toBe('old');
      expect(await readFile(next, 'utf8')).toBe('new');
      await rm(outside, { recursive: true });
    });

    it('about bytes that no build wrote', async () => {
      await writeFile(join(folder, 'a'), 'old');
      await writeFile(join(folder, 'b'), 'secret');
      await journal([{ path: join(folder, 'a'), target: join(folder, 'a'), next: join(folder, 'b') }]);
      await finishWriting(scope());
      expect(await contents()).toEqual({ a: 'old', b: 'secret' });
    });
  });

  it('follows the link that the build followed', async () => {
    await mkdir(join(folder, 'far'));
    await symlink('far/a', join(folder, 'a'));
    const a = await onTheWay('a', { target: join(folder, 'far/a') });
    await journal([a]);
    await finishWriting(scope());
    expect(await readFile(join(folder, 'far/a'), 'utf8')).toBe('new');
    expect(await readdir(join(folder, 'far'))).toEqual(['a']);
  });
});

describe('beginWriting', () => {
  it('lets one process write after the other', async () => {
    const order: string[] = [];
    const write = async (name: string) => {
      const end = await beginWriting(scope(), []);
      order.push(`${name} begins`);
      await new Promise(resolve => setTimeout(resolve, 30));
      order.push(`${name} ends`);
      await end();
    };
    await Promise.all(['a', 'b', 'c'].map(write));
    for (const [index, line] of order.entries())
      if (index % 2 === 0) expect(order[index + 1]).toBe(line.replace('begins', 'ends'));
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('sweep', () => {
  it('removes what killed processes left, and nothing else', async () => {
    const { next } = await onTheWay('a');
    const own = nameBeside('a', 'new');
    await writeFile(join(folder, own), '');
    await writeFile(join(folder, '.a.tmp'), '');
    await sweep(folder);
    expect((await readdir(folder)).sort()).toEqual([own, '.a.tmp', 'a'].sort());
    expect(next).toContain(String(gone.pid));
  });

  it('removes folders with all that is in them', async () => {
    const name = `${folderOnTheWay('.unpacking')}aB3_xy`.replace(`-${process.pid}-`, `-${gone.pid}-`);
    await mkdir(join(folder, name, 'lib'), { recursive: true });
    await writeFile(join(folder, name, 'lib/a'), '');
    await sweep(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes a folder that is not there for tidy', () => sweep(join(folder, 'absent')));
});
