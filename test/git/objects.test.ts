import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, describe, expect, it } from 'vitest';
import { blobId } from '../../src/git/blob-id.js';
import { GitError } from '../../src/git/error.js';
import { ObjectReader } from '../../src/git/objects.js';
import { opened } from './opened.js';
import { folder, removeFolders, testRepo } from './repo.js';

afterAll(removeFolders);

describe('prefetch', () => {
  it('takes in one go what a partial clone lacks, so that no read asks the remote again', async () => {
    const repo = testRepo();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const texts = Array.from({ length: 20 }, (_, at) => `text ${at}`);
    for (const text of texts) repo.commit({ 'a.md': text });
    const clone = join(folder(), 'clone');
    repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.root}`, clone);
    const fetched = () =>
      readdirSync(join(clone, '.git/objects/pack')).filter(name => name.endsWith('.promisor')).length;
    const { objects, close, isPartial } = await opened(clone);
    const before = fetched();
    const ids = texts.map(text => blobId(Buffer.from(text)));
    await objects.prefetch(ids);
    await objects.prefetch(ids);
    expect(await Promise.all(ids.map(id => objects.read(id).then(String)))).toEqual(texts);
    expect(await isPartial()).toBe(true);
    expect(fetched() - before).toBe(1);
    close();
  });

  it('leaves it to the reads where the remote is gone, and does nothing in a whole clone', async () => {
    const repo = testRepo();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.commit({ a: 'a' });
    const clone = join(folder(), 'clone');
    repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.root}`, clone);
    repo.git('-C', clone, 'remote', 'set-url', 'origin', 'file:///nowhere');
    for (const root of [clone, repo.root]) {
      const { objects, close } = await opened(root);
      await objects.prefetch([blobId(Buffer.from('a')), `${'0'.repeat(39)}1`]);
      const read = objects.read(blobId(Buffer.from('a')));
      if (root === clone) await expect(read).rejects.toThrow(GitError);
      else expect(String(await read)).toBe('a');
      close();
    }
  });
});

describe('ObjectReader', () => {
  it('answers many reads at once, each with its own bytes', async () => {
    const repo = testRepo();
    const sizes = [0, 1, 7, 4096, 65_535, 65_536, 65_537, 1_000_000];
    const blobs = sizes.map(size => randomBytes(size));
    repo.commit(Object.fromEntries(blobs.map((data, index) => [`${index}`, data])));
    const reader = new ObjectReader(repo.root);
    const asked = [...blobs, ...blobs.toReversed(), ...blobs];
    const read = await Promise.all(asked.map(data => reader.read(blobId(data))));
    expect(read.every((data, index) => asked[index]?.equals(data))).toBe(true);
    const waiting = asked.map(data => reader.read(blobId(data)));
    reader.close();
    expect((await Promise.all(waiting)).map(({ length }) => length)).toEqual(asked.map(({ length }) => length));
    expect(await reader.read(blobId(Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
    reader.close();
    reader.close();
  });

  it('refuses what is not there, of another type, or no id, and goes on', async () => {
    const repo = testRepo();
    const commit = repo.commit({ a: 'a' });
    const reader = new ObjectReader(repo.root);
    const wrong = [reader.read(`${'0'.repeat(39)}1`), reader.read(commit), reader.read('HEAD:a\nx'), reader.read('')];
    const right = reader.read(blobId(Buffer.from('a')));
    const settled = await Promise.allSettled(wrong);
    for (const one of settled) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(GitError) });
    expect((await right).toString()).toBe('a');
    expect((await reader.read(commit, 'commit')).toString()).toMatch(/^tree /u);
    reader.close();
  });

  it('fails where git cannot be asked', async () => {
    const reader = new ObjectReader(`${folder()}/nowhere`);
    await expect(reader.read('0'.repeat(40))).rejects.toThrow(GitError);
    await expect(reader.read('0'.repeat(40))).rejects.toThrow(/cat-file ended/u);
  });

  it('keeps no process from ending', async () => {
    const repo = testRepo();
    repo.commit({ a: 'a' });
    const out = folder();
    const bundle = await rolldown({ input: 'src/git/objects.ts', platform: 'node' });
    await bundle.write({ file: join(out, 'objects.mjs') });
    await bundle.close();
    repo.write({
      'program.mjs': `
        import { ObjectReader } from ${JSON.stringify(join(out, 'objects.mjs'))};
        const reader = new ObjectReader(${JSON.stringify(repo.root)});
        console.log((await reader.read('${blobId(Buffer.from('a'))}')).toString());`,
    });
    const run = promisify(execFile);
    expect((await run(process.execPath, [join(repo.root, 'program.mjs')], { timeout: 300_000 })).stdout).toBe('a\n');
  });
});

describe('blobId', () => {
  it('is what git says', () => {
    for (const format of ['sha1', 'sha256'] as const) {
      const repo = testRepo({ init: ['init', '-q', `--object-format=${format}`] });
      const data = Buffer.from('过拟合\r\n');
      repo.write({ a: data });
      expect(blobId(data, format)).toBe(repo.git('hash-object', '--no-filters', 'a'));
    }
  });
});
