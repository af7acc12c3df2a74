import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QuestionCache } from '../../src/history/question-cache.js';
import { QuestionReader, type QuestionReaderOptions } from '../../src/history/question-reader.js';
import { folderCache } from '../../src/source/picture/cache.js';

const options: QuestionReaderOptions = { sections: [], dialects: {} };
const notes =
  '# 并发\n\n## 进程\n\n单位。\n\n### 为什么？\n\n隔离。\n\n### 怎么切换？\n\n换页表。\n\n## 线程\n\n执行。\n';

let folder = '';
let reads = 0;

class Counted extends QuestionReader {
  override read(...parameters: Parameters<QuestionReader['read']>) {
    reads++;
    return super.read(...parameters);
  }
}

const cache = (given = options) => new QuestionCache(new Counted(given), folderCache(folder));
const words = async (made: QuestionCache, known?: Set<string>) =>
  (await made.read('a.md', notes, known)).questions.map(question => question.words);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-cache-'));
  reads = 0;
});
afterEach(() => rm(folder, { recursive: true }));

describe('a cache of questions', () => {
  it('reads a text once', async () => {
    const first = await cache().read('a.md', notes);
    expect(await cache().read('b.md', notes)).toEqual(first);
    expect(reads).toBe(1);
  });

  it('reads it again where memory may change what it says', async () => {
    expect(await words(cache())).toEqual(['为什么？', '怎么切换？']);
    expect(await words(cache(), new Set(['为什么？']))).toEqual(['为什么？', '怎么切换？']);
    expect(reads).toBe(1);
    expect(await words(cache(), new Set(['进程', '线程']))).toEqual(['进程', '线程']);
    expect(await words(cache())).toEqual(['为什么？', '怎么切换？']);
  });

  it('keeps no answer that only memory gave', async () => {
    expect(await words(cache(), new Set(['进程', '线程']))).toEqual(['进程', '线程']);
    expect(await words(cache())).toEqual(['为什么？', '怎么切换？']);
  });

  it('is of one config', async () => {
    await words(cache());
    expect(await words(cache({ ...options, sections: ['怎么切换'] }))).toEqual(['为什么？']);
  });

  it.each(['', '{', '{"questions":[],"others":[]}'])('reads anew what is damaged: %j', async damage => {
    const first = await cache().read('a.md', notes);
    const [name = ''] = (await readdir(folder)).filter(one => !one.startsWith('.'));
    await writeFile(join(folder, name), damage);
    expect(await cache().read('a.md', notes)).toEqual(first);
    expect(reads).toBe(2);
  });

  it('does without a folder that cannot be', async () => {
    await writeFile(join(folder, 'file'), '');
    const made = new QuestionCache(new Counted(options), folderCache(join(folder, 'file')));
    expect(await words(made)).toEqual(['为什么？', '怎么切换？']);
  });
});
